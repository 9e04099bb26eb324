// Owns attaching, attaching again, picking a column in the grid, detaching and taking back, in a browser on the production build.
// Promises that each test does what a person does, in the pane and in the grid, and looks at the cells of the sheet.
import path from "node:path";
import { zipSync } from "fflate";
import type { FrameLocator, Page } from "playwright-core";
import { handMade, handMadeParts, type Row } from "../integration/workbooks/handMade";
import { openBook } from "../../src/xlsx";
import { screens, startProduct, type Product } from "./product";

jest.setTimeout(240_000);

/** The weakness has a header that nobody knows: only a person can say which column holds it. */
const rows: readonly Row[] = [
  ["No.", "Asset", "Confidentiality", "Integrity", "Availability", "Threat", "Threat level", "Column 8"],
  ["R-1", "Customer list", 3, 2, 1, "Theft", 1, 2],
  ["R-2", "Contracts", 2, 2, 1, "Fire", 3, 3],
  ["R-3", "Drawings", 1, 1, 1, "Leak", 2, 2],
];

let product: Product;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  product = await startProduct();
});

afterAll(async () => {
  await product?.close();
});

async function open(bytes: Uint8Array): Promise<FrameLocator> {
  page = await product.browser.newPage({ viewport: { width: 1500, height: 920 } });
  page.setDefaultTimeout(40_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${product.url}workbench/?lang=en&theme=light`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async (bytes) => window.workbench?.open(Uint8Array.from(bytes), "register.xlsx"), Array.from(bytes));
  const pane = page.frameLocator("#pane");
  await pane.getByRole("tab", { name: "Register", exact: true }).click();
  return pane;
}

async function cells(area: string): Promise<unknown[][]> {
  return page.evaluate(async (reference) => {
    await window.workbench?.settled(60_000);
    return window.workbench?.engine.api.getActiveWorkbook()?.getSheetByName("Register")?.getRange(reference).getValues() ?? [];
  }, area);
}

/** Clicks a cell of the grid as the mouse does: column and row counted from 0. */
async function clickCell(column: number, row: number): Promise<void> {
  const place = await page.evaluate(([at, line]) => {
    const sheet = window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet();
    const widths = Array.from({ length: at }, (_, index) => sheet?.getColumnWidth(index) ?? 0).reduce((sum, width) => sum + width, 0);
    const heights = Array.from({ length: line }, (_, index) => sheet?.getRowHeight(index) ?? 0).reduce((sum, height) => sum + height, 0);
    return { x: widths + (sheet?.getColumnWidth(at) ?? 0) / 2, y: heights + (sheet?.getRowHeight(line) ?? 0) / 2 };
  }, [column, row] as const);
  const boxes = await Promise.all((await page.locator("canvas").all()).map((canvas) => canvas.boundingBox()));
  const [grid] = boxes.flatMap((box) => box ?? []).sort((one, other) => other.width * other.height - one.width * one.height);
  // The grid's own headers: 46 pixels of row numbers, 20 of column letters.
  await page.mouse.click(grid.x + 46 + place.x, grid.y + 20 + place.y);
}

it("asks for the missing column, takes the one that is clicked in the grid, attaches, finds itself again, detaches and takes that back", async () => {
  const pane = await open(handMade({ Register: rows }));
  await pane.getByRole("button", { name: "Pick in the sheet" }).first().click();
  await pane.getByText("Click a cell of the column that holds “Vulnerability level”").first().waitFor();
  await page.screenshot({ path: path.join(screens, "attaching-1-picking.png") });
  await clickCell(7, 2);
  await page.screenshot({ path: path.join(screens, "attaching-1-picked.png") });
  await pane.getByText("Column H, Column 8, is taken for “Vulnerability level”.").first().waitFor();
  await pane.getByRole("button", { name: "Preview the changes" }).click();
  await pane.getByRole("button", { name: "Attach the register" }).click();
  await pane.getByText("The register is attached").first().waitFor();
  // max(C, I, A) x T x V: 3 x 1 x 2, 2 x 3 x 3, 1 x 2 x 2.
  expect(await cells("I1:I4")).toEqual([["ISMS Risk value"], [6], [18], [4]]);
  await pane.getByRole("button", { name: "Look for missing columns" }).click();
  await pane.getByText("No column is missing.").first().waitFor();
  await pane.getByRole("button", { name: "See what would be removed" }).click();
  await pane.getByText("ISMS columns from “Register”", { exact: false }).waitFor();
  await pane.getByRole("button", { name: "Detach the register" }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(screens, "attaching-2-detaching.png") });
  await pane.getByRole("button", { name: "Detach the register" }).click();
  await pane.getByText("The register was detached.").first().waitFor();
  expect(await cells("H1:J2")).toEqual([["Column 8", null, null], [2, null, null]]);
  await pane.getByRole("button", { name: "Undo" }).click();
  await pane.getByText("The last change was taken back.").first().waitFor();
  expect(await cells("I1:I4")).toEqual([["ISMS Risk value"], [6], [18], [4]]);
  expect(troubles).toEqual([]);
});

it("takes over the matrix that the register looks its scores up in, and gives the same values beside them", async () => {
  const register: readonly Row[] = [["Risk ID", "Asset", "Likelihood", "Impact", "Risk score"], ["R-1", "ERP", 4, 5, null], ["R-2", "Mail", 1, 2, null], ["R-3", "Files", 3, 3, null]];
  const matrix: readonly Row[] = [[null, 1, 2, 3, 4, 5], [1, 1, 2, 4, 7, 11], [2, 3, 5, 8, 12, 16], [3, 6, 9, 13, 17, 20], [4, 10, 14, 18, 21, 23], [5, 15, 19, 22, 24, 25]];
  const book = openBook(handMade({ Register: register, Matrix: matrix }));
  const scores = [23, 2, 13].map((value, index) => [{ formula: `=INDEX(Matrix!$B$2:$F$6,C${index + 2},D${index + 2})`, value }]);
  await book.apply({ edits: [{ kind: "writeCells", sheet: "Register", row: 1, column: 4, values: scores }] });
  const pane = await open(book.bytes());
  expect(await pane.getByRole("radio", { name: "As the register's own formulas have it" }).isChecked()).toBe(true);
  await pane.getByText("Gives 3 values of the register, all the same.").waitFor();
  expect(await pane.getByRole("table").locator("tbody tr").nth(3).allInnerTexts()).toEqual(["4\t10\t14\t18\t21\t23"]);
  await pane.getByRole("textbox", { name: "Acceptance threshold" }).fill("12");
  await pane.getByRole("button", { name: "Preview the changes" }).click();
  await pane.getByText("matrix 5 × 5", { exact: false }).waitFor();
  await pane.getByRole("button", { name: "Preview the changes" }).or(pane.getByRole("button", { name: "Attach the register" })).scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(screens, "attaching-3-own-rule.png") });
  await pane.getByRole("button", { name: "Attach the register" }).click();
  await pane.getByText("The register is attached").first().waitFor();
  expect(await cells("E1:F4")).toEqual([["Risk score", "ISMS Risk value"], [23, 23], [2, 2], [13, 13]]);
  // A number of the matrix in the method table is changed by hand: the value follows.
  await page.evaluate(async () => {
    const sheet = window.workbench?.engine.api.getActiveWorkbook()?.getSheetByName("ISMS Settings");
    const values = sheet?.getDataRange().getValues() ?? [];
    const row = values.findIndex((line) => line[0] === "matrix" && line[1] === 4);
    sheet?.getRange(row, 2).setValue("10 14 18 21 24");
  });
  expect(await cells("F2:F2")).toEqual([[24]]);
  expect(troubles).toEqual([]);
});

it("offers a new workbook where the structure is protected, and that one takes sheets", async () => {
  const parts = handMadeParts({ Register: rows });
  const locked = { ...parts, "xl/workbook.xml": parts["xl/workbook.xml"].replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>') };
  const pane = await open(zipSync(Object.fromEntries(Object.entries(locked).map(([name, xml]) => [name, new TextEncoder().encode(xml)]))));
  await pane.getByText("The workbook's structure is protected", { exact: false }).waitFor();
  await pane.getByRole("button", { name: "Work in a new workbook" }).click();
  await pane.getByText("A copy without the protection was opened.", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Open it here" }).click();
  await pane.getByText("The workbook's structure is protected", { exact: false }).waitFor({ state: "hidden" });
  expect(await cells("A1:B2")).toEqual([["No.", "Asset"], ["R-1", "Customer list"]]);
  await pane.getByRole("tab", { name: "Register", exact: true }).click();
  await pane.getByRole("combobox", { name: "Which column holds “Vulnerability level”?" }).selectOption("7");
  await pane.getByRole("button", { name: "Preview the changes" }).click();
  await pane.getByRole("button", { name: "Attach the register" }).click();
  await pane.getByText("The register is attached").first().waitFor();
  expect(troubles).toEqual([]);
});
