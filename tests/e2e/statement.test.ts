// Owns the Statement of Applicability in a browser, on the production build: preview, write, edit in the grid, read the differences, write again.
// Promises that the saved file, read by a program that is not ours, has both what people wrote and what the treatments changed.
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { readBack, sheetOf } from "../integration/readBack";
import { screens, startProduct, type Product } from "./product";

jest.setTimeout(240_000);
const soaSheet = "適用宣言書(2022)";

let product: Product;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  product = await startProduct();
});

afterAll(async () => {
  await product?.close();
});

async function settled(): Promise<void> {
  await page.evaluate(() => window.workbench?.settled(60_000));
}

/** Enters texts in the grid below each other, from a cell on. */
async function enter(sheet: string, cell: string, texts: readonly string[]): Promise<void> {
  await page.evaluate(([name, first, values]) => {
    const range = window.workbench?.engine.api.getActiveWorkbook()?.getSheetByName(name as string)?.getRange(first as string);
    (values as string[]).forEach((text, index) => range?.offset(index, 0).setValue(text));
  }, [sheet, cell, [...texts]] as const);
  await settled();
}

async function addressOf(sheet: string, column: string, text: string): Promise<string> {
  const row = await page.evaluate(([name, letters, wanted]) => {
    const found = window.workbench?.engine.api.getActiveWorkbook()?.getSheetByName(name);
    for (let at = 1; at < 300; at += 1) if (found?.getRange(`${letters}${at}`).getValue() === wanted) return at;
    return 0;
  }, [sheet, column, text] as const);
  return String(row);
}

async function write(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "適用宣言書を書き込む" }).click();
  await pane.getByText("適用宣言書（2022 年版）を書き込みました").first().waitFor();
  await settled();
}

it("previews, writes, keeps what people enter in the grid, and shows each difference before it writes again", async () => {
  page = await product.browser.newPage({ viewport: { width: 1500, height: 920 } });
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${product.url}workbench/?book=risk-register-ja&lang=ja&theme=light`);
  await page.waitForFunction(() => window.workbench !== undefined);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "確認して始める" }).click();
  await pane.getByRole("button", { name: "変更内容を確認" }).click();
  await pane.getByRole("button", { name: "この台帳を使う" }).click();
  await pane.getByText("台帳の使用を開始しました").first().waitFor();
  await settled();
  await pane.getByRole("tab", { name: "適用宣言書" }).click();
  await pane.getByText("シート「適用宣言書(2022)」を新しく作ります。").waitFor();
  await pane.getByRole("textbox", { name: "文書番号" }).fill("ISMS-S-001");
  await pane.getByRole("textbox", { name: "機密区分" }).fill("社外秘");
  await pane.getByRole("radio", { name: "A4 横" }).check();
  await pane.getByRole("textbox", { name: "主旨" }).fill("初版");
  await pane.getByRole("textbox", { name: "承認" }).fill("小林");
  await write(pane);
  await page.screenshot({ path: path.join(screens, "soa-1-written.png") });
  // People fill a column down, exclude a control and correct a title.
  const first = await addressOf(soaSheet, "A", "A.5.1");
  await enter(soaSheet, `D${first}`, ["適用", "適用", "適用"]);
  await enter(soaSheet, `E${first}`, ["法令", "法令", "契約"]);
  const excluded = await addressOf(soaSheet, "A", "A.7.14");
  await enter(soaSheet, `D${excluded}`, ["除外"]);
  await enter(soaSheet, `J${excluded}`, ["機器は貸与元が処分する"]);
  await enter(soaSheet, `B${await addressOf(soaSheet, "A", "A.5.15")}`, ["アクセス制御（当社）"]);
  // A treatment in the register now selects the excluded control.
  const risk = await addressOf("リスクアセスメント表", "A", "R-010");
  await enter("リスクアセスメント表", `P${risk}`, ["A.5.17、A.7.14"]);
  await pane.getByRole("heading", { name: "両方で変わったセル（1）" }).waitFor();
  await page.screenshot({ path: path.join(screens, "soa-2-conflict.png") });
  const differences = pane.getByRole("region", { name: /^シートとの違い/ });
  await differences.getByRole("button", { name: /^A\.7 / }).click();
  await differences.getByText("R-010").waitFor();
  await differences.getByText("R-010").scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(screens, "soa-3-difference.png") });
  await pane.getByRole("textbox", { name: "主旨" }).fill("R-010 の対応の見直し");
  await write(pane);
  await page.screenshot({ path: path.join(screens, "soa-4-again.png") });
  const book = readBack(Uint8Array.from(await page.evaluate(() => Array.from(window.workbench?.save() ?? []))));
  const sheet = sheetOf(book, soaSheet);
  const cells = (row: string, columns: string): unknown[] => [...columns].map((column) => sheet.values[column + row] ?? null);
  expect(cells(first, "ADE")).toEqual(["A.5.1", "適用", "法令"]);
  expect(cells(excluded, "ADEGJ")).toEqual(["A.7.14", "除外", "リスク対応", "R-010", "機器は貸与元が処分する"]);
  expect(Object.values(sheet.values)).toContain("アクセス制御（当社）");
  // 26 controls by the sample's treatments and 3 by people; one excluded; 63 of 93 left.
  expect(sheet.values.A5).toBe("適用 29　除外 1　未決定 63　｜　実施済 0　一部実施 0　計画中 0　未実施 0　他組織で実施 0　未確認 29");
  expect(["A4", "C4", "D4", "G4", "L2"].map((address) => sheet.values[address])).toEqual(["ISMS-S-001", "社外秘", 2, "R-010 の対応の見直し", "小林"]);
  expect(sheetOf(book, "適用宣言書 改訂履歴").values).toMatchObject({ B5: 1, C5: "初版", B6: 2, C6: "R-010 の対応の見直し", D6: "小林" });
  expect(troubles).toEqual([]);
});
