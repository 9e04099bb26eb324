// Owns the walk that an auditor can follow, as three people take it on the production build: a risk owner treats, the security manager assembles approvals
// and the Statement of Applicability, and the auditor opens the saved file in a program that is not ours and follows one risk to its control and back.
// Promises expectations worked out by hand from the sample: R-134 is 3 x 3 x 3 = 27 and becomes 3 x 2 x 1 = 6; nothing of ours runs in the auditor's part.
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { readBack, sheetOf, type ReadBook, type ReadSheet } from "../integration/readBack";
import { attachSample, screens, startProduct, type Product } from "./product";

jest.setTimeout(400_000);

let product: Product;
let page: Page;
let pane: FrameLocator;
let saved: ReadBook;

beforeAll(async () => {
  product = await startProduct();
  page = await product.browser.newPage({ viewport: { width: 1500, height: 920 } });
  page.setDefaultTimeout(90_000);
  pane = await attachSample(product, page);
});

afterAll(() => product?.close());

/** A table's rows as its headers name them, found as any reader of the file finds them. */
function records(sheet: ReadSheet, table: string): Record<string, unknown>[] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(sheet.tables[table] ?? "");
  if (!match) throw new Error(`no table ${table} on ${sheet.name}`);
  const number = (letters: string): number => [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
  const columns = Array.from({ length: number(match[3]) - number(match[1]) + 1 }, (_, index) => letters(number(match[1]) + index));
  const rows = Array.from({ length: Number(match[4]) - Number(match[2]) }, (_, index) => Number(match[2]) + 1 + index);
  return rows.map((row) => Object.fromEntries(columns.map((column) => [String(sheet.values[`${column}${match[2]}`]), sheet.values[`${column}${row}`] ?? null])));
}

function one(rows: readonly Record<string, unknown>[], header: string, value: unknown): Record<string, unknown> {
  const found = rows.filter((row) => row[header] === value);
  expect(found).toHaveLength(1);
  return found[0];
}

const ids = (cell: unknown): readonly string[] => String(cell ?? "").split(/[\s,、]+/).filter((id) => id !== "");

it("the risk owner finds the highest risk, chooses a control and the levels that it leaves, and saves", async () => {
  await pane.getByRole("tab", { name: "リスク", exact: true }).click();
  await pane.getByRole("listbox").waitFor();
  await page.evaluate(() => void window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRange("D139").activate());
  await pane.getByText("139 行目のリスクを開く").click();
  await pane.getByRole("heading", { level: 1, name: "ファイアウォール・VPN装置" }).waitFor();
  await pane.getByRole("radio", { name: /^低減/ }).check();
  await pane.getByRole("group", { name: "管理策の提案" }).getByRole("checkbox", { name: /A\.8\.8 / }).check();
  await pane.getByRole("button", { name: /^脅威 2、脆弱性 1/ }).click();
  await pane.getByRole("region", { name: "判定" }).getByText("残留リスク（承認待ち）").waitFor();
  await page.keyboard.press("Control+Enter");
  await pane.getByText("保存しました：R-134").first().waitFor();
});

it("the security manager records what the management approved, and writes the Statement of Applicability", async () => {
  await pane.getByRole("tab", { name: "承認", exact: true }).click();
  await pane.getByRole("heading", { level: 2, name: /^承認する残留リスク/ }).waitFor();
  await pane.getByLabel("承認者").fill("代表取締役 小林");
  await pane.getByLabel("会議体").fill("マネジメントレビュー");
  await pane.getByRole("button", { name: /件を承認$/ }).click();
  await pane.getByText(/件の承認を記録しました/).first().waitFor();
  await pane.getByRole("tab", { name: "適用宣言書" }).click();
  await pane.getByText("シート「適用宣言書(2022)」を新しく作ります。").waitFor();
  await pane.getByRole("textbox", { name: "主旨" }).fill("初版");
  await pane.getByRole("textbox", { name: "承認" }).fill("小林");
  await pane.getByRole("button", { name: "適用宣言書を書き込む" }).click();
  await pane.getByText("適用宣言書（2022 年版）を書き込みました").first().waitFor();
  await page.evaluate(() => window.workbench?.settled(60_000));
  await page.screenshot({ path: path.join(screens, "auditor-walk.png") });
  saved = readBack(Uint8Array.from(await page.evaluate(() => Array.from(window.workbench?.save() ?? []))));
});

it("the auditor follows one risk from the register to its approval, its plan and its control, and back, in the saved file alone", () => {
  const register = records(sheetOf(saved, "リスクアセスメント表"), "RiskAssessment");
  const risk = one(register, "No.", "R-134");
  expect(risk).toMatchObject({ "ISMS リスク値": 27, "ISMS レベル": "高", "ISMS 判定": "残留リスク（承認済）", "ISMS 承認の状態": "有効" });
  // The entry that the register names by its row says the same risk, the same facts and the same seal.
  const entries = records(sheetOf(saved, "リスク承認記録"), "ISMS_Approvals");
  const entry = entries[Number(risk["ISMS 承認記録の行"]) - 1];
  expect(entry).toMatchObject({ リスクID: "R-134", 区分: "承認", 種別: "残留リスク", 承認したリスク値: 6, 対応前リスク値: 27, 対応: "低減", 管理策: "A.8.8", 承認者: "代表取締役 小林", 役割: "経営者", 会議: "マネジメントレビュー", 照合印: risk["ISMS 承認"] });
  const plan = one(records(sheetOf(saved, "リスク対応計画"), "ISMS_TreatmentPlan"), "リスクID", "R-134");
  expect(plan).toMatchObject({ 対応: "低減", 管理策: "A.8.8", 対応後リスク値: 6 });
  const statement = records(sheetOf(saved, "適用宣言書(2022)"), "ISMS_SoA_2022");
  expect(statement).toHaveLength(93);
  const control = one(statement, "管理策番号", "A.8.8");
  expect(control).toMatchObject({ 管理策: "技術的ぜい弱性の管理", "適用／除外": "適用", 選択理由の区分: "リスク対応" });
  // Back: every risk that the control's row names is in the register, and its treatment names the control.
  const named = ids(control.対応するリスク);
  expect(named).toContain("R-134");
  for (const id of named) expect(ids(one(register, "No.", id).管理策番号)).toContain("A.8.8");
});

it("the auditor finds every approval of the register in the record, each with its seal, and how it is looked up", () => {
  const sheet = sheetOf(saved, "リスクアセスメント表");
  const approved = records(sheet, "RiskAssessment").filter((row) => String(row["ISMS 判定"]).includes("承認済"));
  expect(approved.length).toBeGreaterThan(3);
  const entries = records(sheetOf(saved, "リスク承認記録"), "ISMS_Approvals");
  for (const row of approved) expect(entries[Number(row["ISMS 承認記録の行"]) - 1]).toMatchObject({ リスクID: row["No."], 照合印: row["ISMS 承認"] });
  // R-134 stands in row 139. The formulas name the record's table, which any spreadsheet program leads to.
  expect(sheet.formulas.AA139).toContain("XMATCH(RiskAssessment[[#This Row],[No.]],ISMS_Approvals[リスクID]");
});
