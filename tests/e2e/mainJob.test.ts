// Owns the whole main job in a browser, on the production build: open, attach, see values, treat two risks, state applicability, save.
// Promises that the saved file, read by a program that is not ours, holds what was seen; and a picture of every screen.
import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { bringUpToDate } from "../../scripts/freshness.cjs";
import { findBrowser } from "../../scripts/machine/install.cjs";
import { startServer } from "../../workbench/server/server.cjs";
import { readBack, sheetOf } from "../integration/readBack";

jest.setTimeout(240_000);
const root = path.resolve(__dirname, "..", "..");
const screens = path.join(root, "test-results", "screens");
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  for (const part of ["addin", "workbench"] as const) await bringUpToDate(part);
  fs.mkdirSync(screens, { recursive: true });
  server = await startServer({ root, port: 0 });
  browser = await chromium.launch({ executablePath: findBrowser(), args: quiet });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await page?.close();
  expect(troubles.splice(0)).toEqual([]);
});

async function open(query: string): Promise<FrameLocator> {
  page = await browser.newPage({ viewport: { width: 1500, height: 920 } });
  page.setDefaultTimeout(40_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${server.url}workbench/${query}`);
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
  await pane.getByRole("tab", { name: "Register", exact: true }).waitFor();
  await picture("en-1-home-dark");
  await pane.getByRole("tab", { name: "Register", exact: true }).click();
  await picture("en-2-register-dark");
});

const health = path.resolve(root, "..", "shared", "registers", "risk-register-health.xlsx");
if (fs.existsSync(health)) {
  it("goes from a real register of likelihood and impact to a statement", async () => {
    const pane = await open("?lang=en&theme=light");
    await page.evaluate(async (bytes) => window.workbench?.open(Uint8Array.from(bytes), "risk-register-health.xlsx"), Array.from(fs.readFileSync(health)));
    await pane.getByRole("tab", { name: "Register", exact: true }).click();
    await picture("health-1-register");
  });
}
