// Owns what people do with formulas beyond typing them, in a browser on the production build: repair them, make a copy without them, read about them.
// Promises that what was made is read back by a program that is not ours; and a picture of every screen.
import fs from "node:fs";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { readBack, sheetOf } from "../integration/readBack";
import { formulaBook, nameError } from "../integration/workbooks/formulaBooks";
import { screens, startProduct, type Product } from "./product";

jest.setTimeout(240_000);

let product: Product;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  product = await startProduct();
});

afterAll(async () => {
  await product?.close();
});

afterEach(async () => {
  await page?.close();
  expect(troubles.splice(0)).toEqual([]);
});

/** The workbench with a workbook open, once the add-in's functions answer. */
async function open(bytes: Uint8Array, name: string, query: string): Promise<FrameLocator> {
  page = await product.browser.newPage({ viewport: { width: 1500, height: 920 }, acceptDownloads: true });
  page.setDefaultTimeout(40_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${product.url}workbench/${query}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async ([content, file]) => window.workbench?.open(new Uint8Array(content), file), [[...bytes], name] as const);
  return page.frameLocator("#pane");
}

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: path.join(screens, `formulas-${name}.png`) });
}

async function saved(): Promise<Uint8Array> {
  await page.evaluate(() => window.workbench?.settled(60_000));
  return Uint8Array.from(await page.evaluate(() => Array.from(window.workbench?.save() ?? [])));
}

const broken = formulaBook({
  Notes: { A1: 3, A2: 2, A3: 1, B1: { formula: "ISMS.RISK(A1,2,2)", value: nameError }, B2: { formula: "[2]!_xldudf_ISMS_RISK(A2,2,2)", value: nameError }, C1: { formula: "Missing+1", value: nameError } },
  Grid: { A1: { formula: "ISMS.RISK(3,{1;2;3},2)", value: nameError, area: "A1" } },
});

it("repairs formulas on sheets without a register, then makes a copy of values and opens it", async () => {
  const pane = await open(broken, "notes.xlsx", "?lang=en&theme=light");
  await pane.getByRole("button", { name: "Make a copy" }).click();
  await pane.getByText("3 ISMS formulas show #NAME?").waitFor();
  await picture("1-refused");
  await pane.getByRole("button", { name: "Look for broken formulas" }).click();
  await pane.getByText("Sheet “Notes”: enter the formulas of 2 cells again.").waitFor();
  await pane.getByText("(Notes!C1)").waitFor();
  await picture("2-repair");
  await pane.getByRole("button", { name: "Repair", exact: true }).click();
  await pane.getByText("The formulas were entered again.").first().waitFor();
  // 3 x 2 x 2 and 2 x 2 x 2; 3 x 1 x 2, 3 x 2 x 2, 3 x 3 x 2.
  const repaired = readBack(await saved());
  expect([sheetOf(repaired, "Notes").values, sheetOf(repaired, "Grid").values]).toMatchObject([{ B1: 12, B2: 8 }, { A1: 6, A2: 12, A3: 18 }]);
  await pane.getByRole("button", { name: "Make a copy" }).click();
  await pane.getByText("A copy was opened in which 3 formulas are values.").first().waitFor();
  await picture("3-copied");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a file" }).click()]);
  const copy = readBack(new Uint8Array(fs.readFileSync(await file.path())));
  expect(sheetOf(copy, "Notes")).toMatchObject({ values: { B1: 12, B2: 8, C1: "#NAME?" }, formulas: { C1: "=Missing+1" } });
  expect(sheetOf(copy, "Grid")).toMatchObject({ values: { A1: 6, A2: 12, A3: 18 }, formulas: {} });
  await page.getByRole("button", { name: "Open it here" }).click();
  await page.waitForFunction(() => window.workbench?.engine.name === "Book2.xlsx");
  expect(Object.keys(sheetOf(readBack(await saved()), "Notes").formulas)).toEqual(["C1"]);
});

it("looks a function up and inserts its example, but never over a filled cell without saying so", async () => {
  const pane = await open(broken, "notes.xlsx", "?lang=ja&theme=dark");
  await pane.getByRole("button", { name: "関数", exact: true }).click();
  await pane.getByRole("searchbox").fill("リスク値 risk");
  await pane.getByRole("button", { name: /^RISK / }).click();
  await page.evaluate(() => window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRange("A1").activate());
  const insert = pane.getByRole("button", { name: "=ISMS.RISK(3,2,2) を選択中のセルに挿入" });
  await insert.click();
  await pane.getByText("Notes!A1 には「3」が入っています。").waitFor();
  await picture("4-filled");
  await pane.getByRole("button", { name: "キャンセル" }).click();
  await page.evaluate(() => window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRange("D4").activate());
  await insert.click();
  await pane.getByText("選択中のセルに数式を入力しました。").first().waitFor();
  await picture("5-inserted");
  const { values, formulas } = sheetOf(readBack(await saved()), "Notes");
  expect([values.A1, values.D4, formulas.D4]).toEqual([3, 12, "=_xldudf_ISMS_RISK(3,2,2)"]);
});
