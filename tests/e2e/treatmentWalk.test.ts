// Owns the walk of a risk owner and of the management in a browser, on the production build: select a row in the grid, treat, next, several at once, undo; approve a batch, change a level, see it lapse.
// Promises that what the pane says and what the sheet says is the same, worked out by hand from the sample's levels.
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { attachSample, screens, startProduct, type Product } from "./product";

jest.setTimeout(400_000);
const register = "リスクアセスメント表";

let product: Product;
let page: Page;
let pane: FrameLocator;
const troubles: string[] = [];

beforeAll(async () => {
  product = await startProduct();
  page = await product.browser.newPage({ viewport: { width: 1500, height: 920 } });
  page.setDefaultTimeout(90_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  pane = await attachSample(product, page);
});

afterAll(async () => {
  await product?.close();
});

afterEach(() => expect(troubles.splice(0)).toEqual([]));

/** Selects cells in the grid, as a click and a drag do. */
async function select(area: string): Promise<void> {
  await page.evaluate(([sheet, reference]) => {
    const book = window.workbench?.engine.api.getActiveWorkbook();
    const target = book?.getSheetByName(sheet);
    if (target) book?.setActiveSheet(target);
    target?.getRange(reference).activate();
  }, [register, area] as const);
}

/** Types a value into a cell of the register. */
function type(address: string, value: number): Promise<void> {
  return page.evaluate(([sheet, reference, typed]) => void window.workbench?.engine.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(reference).setValue(typed), [register, address, value] as const);
}

async function shown(address: string): Promise<unknown> {
  return page.evaluate(async ([sheet, reference]) => {
    await window.workbench?.settled(60_000);
    return window.workbench?.engine.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(reference).getValue();
  }, [register, address] as const);
}

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: path.join(screens, `walk-${name}.png`) });
}

it("treats the row that is selected in the grid with a suggested control, and takes it back", async () => {
  await pane.getByRole("tab", { name: "リスク", exact: true }).click();
  await pane.getByRole("listbox").waitFor();
  await select("D139");
  await pane.getByText("139 行目のリスクを開く").click();
  await pane.getByRole("heading", { level: 1, name: "ファイアウォール・VPN装置" }).waitFor();
  await pane.getByRole("radio", { name: /^低減/ }).check();
  // "ファームウェア" in the weakness is about technical vulnerabilities: A.8.8 first.
  await pane.getByRole("group", { name: "管理策の提案" }).getByRole("checkbox", { name: /A\.8\.8 / }).check();
  // 3 x 3 x 3 = 27; three steps down at least: 3 x 2 x 1 = 6.
  await pane.getByRole("button", { name: /^脅威 2、脆弱性 1/ }).click();
  await pane.getByRole("region", { name: "判定" }).getByText("残留リスク（承認待ち）").waitFor();
  await picture("1-card");
  await page.keyboard.press("Control+Enter");
  await pane.getByText("保存しました：R-134").first().waitFor();
  expect([await shown("O139"), await shown("P139"), await shown("X139")]).toEqual(["低減", "A.8.8", "残留リスク（承認待ち）"]);
  await pane.getByRole("button", { name: "元に戻す" }).click();
  await pane.getByText("直前の変更を元に戻しました").first().waitFor();
  expect([await shown("O139"), await shown("X139")]).toEqual([null, "要対応"]);
});

it("treats several selected rows alike and keeps each row's own owner", async () => {
  await select("A7:A13");
  await pane.getByText("選択中の 7 行にまとめて対応").click();
  await pane.getByRole("heading", { level: 1, name: "7 件に同じ対応" }).waitFor();
  await pane.getByRole("radio", { name: /^回避/ }).check();
  await pane.getByLabel("やめること（業務・資産の利用）").fill("紙での保管をやめる");
  await page.keyboard.press("Control+Enter");
  await pane.getByText("保存しました：7 件に同じ対応").first().waitFor();
  expect([await shown("O7"), await shown("N7"), await shown("O13"), await shown("N13"), await shown("X7")]).toEqual(["回避", "経営企画室長", "回避", "総務人事部長", "対応中"]);
  await picture("2-several");
});

it("approves the batch of a management review, and says what lapsed it", async () => {
  await pane.getByRole("tab", { name: "承認", exact: true }).click();
  await pane.getByRole("heading", { level: 2, name: /^承認する残留リスク/ }).waitFor();
  await pane.getByLabel("承認者").fill("代表取締役 小林");
  await pane.getByLabel("会議体").fill("マネジメントレビュー");
  await picture("3-batch");
  await pane.getByRole("button", { name: /件を承認$/ }).click();
  await pane.getByText(/件の承認を記録しました/).first().waitFor();
  // R-010 in row 15: 12, reduced to 6.
  expect(await shown("X15")).toBe("残留リスク（承認済）");
  await type("I15", 3);
  expect(await shown("X15")).toBe("承認失効");
  await pane.getByText("脅威：2 → 3").waitFor();
  await pane.getByText("リスク値：12 → 18").waitFor();
  await pane.getByText("脅威：2 → 3").scrollIntoViewIfNeeded();
  await picture("4-lapsed");
});
