// Owns the whole main job in a browser, on the production build: open, attach, see values, treat two risks, state applicability, save.
// Promises that the saved file, read by a program that is not ours, holds what was seen; and a picture of every screen.
import fs from "node:fs";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { readBack, sheetOf } from "../integration/readBack";
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

async function open(query: string): Promise<FrameLocator> {
  page = await product.browser.newPage({ viewport: { width: 1500, height: 920 } });
  page.setDefaultTimeout(40_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${product.url}workbench/${query}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  return page.frameLocator("#pane");
}

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: path.join(screens, `main-${name}.png`) });
}

async function settled(): Promise<void> {
  await page.evaluate(() => window.workbench?.settled(60_000));
}

async function saved(): Promise<Uint8Array> {
  await settled();
  return Uint8Array.from(await page.evaluate(() => Array.from(window.workbench?.save() ?? [])));
}

async function treat(pane: FrameLocator, option: string, words: { save: string; saved: string; controls: string; search: string; levels: readonly (readonly [string, string])[] }): Promise<void> {
  await pane.getByRole("radio", { name: option }).check();
  await pane.getByRole("combobox", { name: words.controls }).pressSequentially(words.search);
  await pane.getByRole("menuitemcheckbox", { name: `${words.search} ` }).first().click();
  await page.keyboard.press("Escape");
  for (const [factor, level] of words.levels) await pane.getByRole("combobox", { name: factor }).selectOption(level);
  await pane.getByRole("button", { name: words.save, exact: true }).click();
  await pane.getByText(words.saved).first().waitFor();
}

async function writeStatement(pane: FrameLocator, edition: string, button: string, written: string): Promise<void> {
  await pane.getByRole("radio", { name: new RegExp(edition) }).check();
  await pane.getByRole("button", { name: button }).click();
  await pane.getByText(written).first().waitFor();
  await settled();
}

function rowsBelow(values: Readonly<Record<string, unknown>>, column: string, row: number): unknown[] {
  return Object.entries(values).filter(([address]) => address.replace(/\d+/, "") === column && Number(address.replace(/\D+/, "")) > row).map(([, value]) => value);
}

it("goes from the Japanese sample to two statements of applicability", async () => {
  const pane = await open("?book=risk-register-ja&lang=ja&theme=light");
  await pane.getByRole("button", { name: "確認して始める" }).click();
  // Two lines of wrapped text need more than one line's height, 20 pixels.
  expect(await page.evaluate(() => window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRowHeight(5))).toBeGreaterThan(30);
  await pane.getByRole("button", { name: "変更内容を確認" }).waitFor();
  await picture("ja-1-register");
  await pane.getByRole("button", { name: "変更内容を確認" }).click();
  await pane.getByRole("button", { name: "この台帳を使う" }).click();
  await pane.getByText("台帳の使用を開始しました").first().waitFor();
  await settled();
  await picture("ja-2-attached");
  await pane.getByRole("tab", { name: "リスク", exact: true }).click();
  await pane.getByText("ファイアウォール・VPN装置").first().click();
  await pane.getByRole("radio", { name: "低減" }).waitFor();
  await picture("ja-3-card");
  const words = { save: "保存", saved: "保存しました", controls: "番号または名称で検索" };
  await treat(pane, "低減", { ...words, search: "A.8.20", levels: [["脅威", "2"], ["脆弱性", "1"]] });
  await settled();
  await picture("ja-4-treated");
  await pane.getByRole("button", { name: "リスク一覧" }).click();
  await pane.getByText("展示会来場者名簿").first().click();
  await treat(pane, "低減", { ...words, search: "A.8.10", levels: [["脅威", "2"], ["脆弱性", "1"]] });
  await settled();
  await pane.getByRole("tab", { name: "適用宣言書" }).click();
  await writeStatement(pane, "2005", "適用宣言書を書き込む", "適用宣言書（2005 年版）を書き込みました");
  await writeStatement(pane, "2022", "適用宣言書を書き込む", "適用宣言書（2022 年版）を書き込みました");
  await picture("ja-5-statement");
  const book = readBack(await saved());
  const register = sheetOf(book, "リスクアセスメント表");
  const row = (asset: string): string => Object.entries(register.values).find(([address, value]) => address.startsWith("D") && value === asset)?.[0].slice(1) ?? "";
  // VPN gateway: 3 x 3 x 3 = 27, to 3 x 2 x 1 = 6. Visitor list: max(3,1,1,2) x 2 x 3 = 18, to 3 x 2 x 1 = 6. Not approved yet.
  expect(["V", "W", "X"].map((column) => register.values[column + row("ファイアウォール・VPN装置")])).toEqual([27, "高", "残留リスク（承認待ち）"]);
  expect(["V", "W", "X", "O", "P"].map((column) => register.values[column + row("展示会来場者名簿")])).toEqual([18, "高", "残留リスク（承認待ち）", "低減", "A.8.10"]);
  expect(rowsBelow(register.values, "V", 5)).toHaveLength(145);
  expect(rowsBelow(sheetOf(book, "適用宣言書(2005)").values, "A", 6)).toHaveLength(133);
  expect(rowsBelow(sheetOf(book, "適用宣言書(2022)").values, "A", 6)).toHaveLength(93);
});

it("shows the same in English and in the dark", async () => {
  const pane = await open("?book=risk-register-en&lang=en&theme=dark");
  await pane.getByRole("button", { name: "Check and attach" }).waitFor();
  await picture("en-1-home-dark");
  await pane.getByRole("tab", { name: "Register", exact: true }).click();
  await pane.getByRole("button", { name: "Preview the changes" }).click();
  await pane.getByRole("button", { name: "Attach the register" }).click();
  await pane.getByText("The register is attached").first().waitFor();
  await settled();
  await picture("en-2-attached-dark");
  await pane.getByRole("tab", { name: "Risks", exact: true }).click();
  await pane.getByText("Firewall and VPN gateway").first().waitFor();
  await picture("en-3-risks-dark");
  const register = sheetOf(readBack(await saved()), "Risk assessment");
  // 3 x 1 x 2 = 6.
  expect([register.values.V6, register.values.W6, register.values.X6]).toEqual([6, "Low", "Acceptable"]);
});

const health = path.resolve(__dirname, "..", "..", "..", "shared", "registers", "risk-register-health.xlsx");
if (fs.existsSync(health)) {
  it("goes from a real register of likelihood and impact to a statement", async () => {
    const pane = await open("?lang=en&theme=light");
    await page.evaluate(async (bytes) => window.workbench?.open(Uint8Array.from(bytes), "risk-register-health.xlsx"), Array.from(fs.readFileSync(health)));
    await pane.getByRole("tab", { name: "Register", exact: true }).click();
    await pane.getByRole("spinbutton", { name: "Acceptance threshold" }).or(pane.getByRole("textbox", { name: "Acceptance threshold" })).fill("9");
    await picture("health-1-register");
    await pane.getByRole("button", { name: "Preview the changes" }).click();
    await pane.getByRole("button", { name: "Attach the register" }).click();
    await pane.getByText("The register is attached").first().waitFor();
    await settled();
    await pane.getByRole("tab", { name: "Risks", exact: true }).click();
    const words = { save: "Save", saved: "Saved:", controls: "Search by number or title" };
    await pane.getByText("Microsoft 365").first().click();
    await treat(pane, "Reduce", { ...words, search: "A.8.5", levels: [["Likelihood", "2"], ["Business impact", "4"]] });
    await picture("health-2-treated");
    await pane.getByRole("button", { name: "All risks" }).click();
    await pane.getByText("AWS Servers").first().click();
    await treat(pane, "Transfer", { ...words, search: "A.5.30", levels: [["Likelihood", "1"], ["Business impact", "5"]] });
    await pane.getByRole("tab", { name: "SoA", exact: true }).click();
    await writeStatement(pane, "2005", "Write the SoA", "Statement of Applicability (2005) was written");
    await writeStatement(pane, "2022", "Write the SoA", "Statement of Applicability (2022) was written");
    const book = readBack(await saved());
    const register = sheetOf(book, "Sheet1");
    // Likelihood x impact as the register has them: 5x5, 4x5, 4x4, 3x5, 3x5, 5x4, 3x3, 2x4, 4x5, 2x5.
    expect(Array.from({ length: 10 }, (_, index) => register.values[`L${index + 2}`])).toEqual([25, 20, 16, 15, 15, 20, 9, 8, 20, 10]);
    // R-001 to 2 x 4 = 8 and R-004 to 1 x 5 = 5: both within 9, not approved.
    expect([register.values.N2, register.values.N5, register.values.N3]).toEqual(["Residual risk (awaiting approval)", "Residual risk (awaiting approval)", "To be treated"]);
    expect([register.values.I2, register.values.G2]).toEqual(["Enable MFA and phishing training", 25]);
    expect(rowsBelow(sheetOf(book, "SoA (2005)").values, "A", 6)).toHaveLength(133);
    expect(rowsBelow(sheetOf(book, "SoA (2022)").values, "A", 6)).toHaveLength(93);
  });
}
