// Owns the tests of what recognition says about a workbook: candidates, declined sheets, missing keys, presets, scales.
// Promises that what is no register is never taken for one.
import type { Cell } from "../../../../src/isms/cell";
import { recognise, recognitionProblem } from "../../../../src/isms/recognition/recognise";
import { problemText } from "../../../../src/i18n/problems";
import { area, best, mapping, sheetOf } from "./sheets";

const header = ["リスクID", "情報資産", "機密性", "完全性", "可用性", "脅威レベル", "脆弱性レベル"];
const records = (levels: readonly (readonly number[])[]): Cell[][] => levels.map((row, index) => [`R-${index + 1}`, `資産${index + 1}`, ...row]);
const register = [header, ...records([[3, 2, 1, 2, 3], [2, 2, 2, 1, 1], [1, 3, 2, 3, 2]])];

describe("candidates", () => {
  it("finds nothing to ask where one register is clearly best", () => {
    expect(recognitionProblem(recognise([sheetOf(register)]), "riskRegister")).toBeNull();
  });

  it("tells registers apart that stand side by side", () => {
    const beside = register.map((row) => [...row, null, null, ...row]);
    expect(recognitionProblem(recognise([sheetOf(beside, { sheet: "両支社", at: "A2" })]), "riskRegister")?.facts.list).toBe("両支社 (A2), 両支社 (J2)");
  });

  it("returns both of two equal registers and asks which one", () => {
    const found = recognise([sheetOf(register, { sheet: "2023年度" }), sheetOf(register, { sheet: "2024年度", at: "B3" })]);
    expect(found.candidates).toHaveLength(2);
    expect(recognitionProblem(found, "riskRegister")).toEqual({ code: "recognition-several-registers", facts: { list: "2023年度 (1), 2024年度 (3)", count: 2 } });
  });

  it("finds two registers side by side on one sheet", () => {
    const rows = register.map((row, index) => [...row, null, ...(index === 0 ? header : row)]);
    const { candidates } = recognise([sheetOf(rows)]);
    expect(candidates.map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn])).toEqual([[0, 6], [8, 14]]);
  });

  it("finds two registers one below the other", () => {
    const rows: Cell[][] = [...register, [], ["資産ID", "資産名", "所有者", "保存場所", "機密性", "完全性", "可用性"], ["A-1", "名簿", "営業部", "棚", 3, 2, 1], ["A-2", "図面", "設計部", "棚", 2, 2, 1]];
    const { candidates } = recognise([sheetOf(rows)]);
    expect(candidates.map(({ document, records: rowsOf }) => [document, rowsOf])).toEqual(expect.arrayContaining([["riskRegister", [1, 2, 3]], ["assetRegister", [6, 7]]]));
  });

  it("prefers the form to the guide sheet with the same headers", () => {
    const { candidates } = recognise([sheetOf(register, { sheet: "記入例" }), sheetOf(register, { sheet: "リスク" })]);
    expect(candidates.map(({ sheet }) => sheet)).toEqual(["リスク", "記入例"]);
  });

  it("is not moved by where on the sheet the register stands", () => {
    const home = best(sheetOf(register));
    for (const at of ["A1", "B7", "D2", "AA300"]) {
      const moved = best(sheetOf(register, { at }));
      const corner = area(at);
      expect(moved.columns.map(({ key, column }) => [key, column - corner.column])).toEqual(home.columns.map(({ key, column }) => [key, column]));
      expect(moved.records.map((row) => row - corner.row)).toEqual(home.records);
    }
  });
});

describe("missing keys", () => {
  it.each([
    ["levels of threat and vulnerability", ["情報資産", "脅威", "脆弱性", "資産価値"], ["名簿", "漏えい", "暗号化なし", 3], ["threatLevel", "vulnerabilityLevel"]],
    ["the asset value", ["情報資産", "脅威レベル", "脆弱性レベル", "リスク対応"], ["名簿", 2, 3, "低減"], ["assetValue"]],
    ["the impact", ["Risk", "Asset", "Likelihood", "Risk level", "Treatment"], ["Theft of laptops", "Notebook", 3, "High", "Avoid"], ["impact"]],
  ])("names %s", (_name, headers, record, missing) => {
    expect(best(sheetOf([headers, record, record])).missing).toEqual(missing);
  });

  it("gives an inventory without values a low score and says what it lacks", () => {
    const candidate = best(sheetOf([["Asset ID", "Asset name", "Owner", "Location"], ["A1", "ERP", "IT", "Tokyo"], ["A2", "Mail", "IT", "Osaka"], ["A3", "Web", "IT", "Kobe"]]));
    expect(candidate).toMatchObject({ document: "assetRegister", missing: ["assetValue"] });
    expect(candidate.score).toBeLessThan(0.5);
  });
});

describe("what is no register", () => {
  it.each<[string, string, Cell[][]]>([
    ["an empty sheet", "recognition-empty-sheet", []],
    ["a dashboard", "recognition-no-header", [["Metric", "Value"], ["Total risks", 10], ["High risks", 7]]],
    ["a checklist", "recognition-not-a-register", [["ID", "要件", "レベル1", "レベル2", "結果", "備考"], ["1.1", "通信の暗号化", "✓", "✓", "Pass", null], ["1.2", "鍵の管理", null, "✓", "Fail", null]]],
    ["a server inventory", "recognition-not-a-register", [["No", "ホスト名", "機種", "OS名", "CPU数", "備考"], [1, "web01", "R640", "Linux", 4, null], [2, "db01", "R740", "Linux", 8, null]]],
    ["a table of criteria", "recognition-not-a-register", [["Level", "Label", "Confidentiality", "Integrity", "Availability"], [1, "Minor", "Nothing secret is seen", "Nothing is changed", "No disruption"], [2, "Major", "Secrets are seen", "Records are changed", "A day without service"]]],
    ["a risk matrix", "recognition-not-a-register", [["severity", "likelihood", "impact", "risk_level"], ["Low", "Low", "Low", "Acceptable"], ["High", "High", "High", "Intolerable"]]],
    ["a list of threats", "recognition-not-a-register", [["No.", "脅威", "発生頻度", "説明"], [1, "盗難", 2, "機器が盗まれる"], [2, "火災", 1, "建物が燃える"]]],
    ["a requirement list", "recognition-not-a-register", [["ref_id", "name", "description"], ["A.1", "Strategy", "There is a strategy"], ["A.2", "Policy", "There is a policy"]]],
    ["a Statement of Applicability", "recognition-is-statement", [["管理策番号", "管理策", "適用/除外", "選択の理由", "実施状況", "備考"], ["A.5.1", "情報セキュリティのための方針群", "適用", "リスク", "実施", null]]],
    ["a Statement of Applicability in English", "recognition-is-statement", [["Control", "Title", "Applicable", "Justification", "Status"], ["A.5.15", "Access control", "Yes", "Risk treatment", "Implemented"], ["A.8.7", "Protection against malware", "No", null, "Planned"]]],
    ["a treatment plan", "recognition-is-plan", [["計画No", "リスクID", "情報資産", "脅威", "脆弱性", "対応内容", "担当者", "期限", "状況"], ["P-1", "R-1", "名簿", "漏えい", "暗号化なし", "暗号化する", "田中", 45748, "対応中"]]],
    ["a to-do list", "recognition-not-a-register", [["No.", "対応内容", "担当者", "期限", "状況"], [1, "規程の改訂", "田中", 45748, "完了"]]],
  ])("declines %s", (_name, code, rows) => {
    const { candidates, declined } = recognise([rows.length === 0 ? { sheet: "S", area: { row: 0, column: 0, rowCount: 0, columnCount: 0 }, values: [], tables: [] } : sheetOf(rows, { sheet: "S" })]);
    expect(candidates).toEqual([]);
    expect(declined.map(({ problem }) => problem.code)).toEqual([code]);
  });

  it("declines the tables that the product made", () => {
    const rows: Cell[][] = [["計画番号", "リスクID", "情報資産", "脅威", "脆弱性", "リスク値", "対応"], ["P-1", "R-1", "名簿", "漏えい", "暗号化なし", 18, "低減"]];
    const table = { name: "ISMS_TreatmentPlan", area: area("A1:G2"), columns: rows[0] as string[], hasTotals: false };
    expect(recognise([sheetOf(rows, { tables: [table] })]).declined[0]?.problem.code).toBe("recognition-own-sheet");
  });

  it("says that an asset register alone has no risks", () => {
    const assets = sheetOf([["資産ID", "資産名", "所有者", "保存場所", "機密性", "完全性", "可用性"], ["A-1", "名簿", "営業部", "棚", 3, 2, 1]], { sheet: "資産台帳" });
    const problem = recognitionProblem(recognise([assets, sheetOf([["Metric", "Value"], ["Total", 1]], { sheet: "集計" })]), "riskRegister");
    expect(problem).toEqual({ code: "recognition-only-assets", facts: { list: "資産台帳 (1)" } });
  });

  it("says in both languages what was looked for", () => {
    const found = recognise([sheetOf([["Metric", "Value"], ["Total", 1]], { sheet: "Dashboard" })]);
    const problem = recognitionProblem(found, "riskRegister");
    expect(problem).toEqual({ code: "recognition-no-register", facts: { sheets: "Dashboard" } });
    for (const language of ["ja", "en"] as const) {
      const text = problemText(problem ?? { code: "", facts: {} }, language);
      expect(text).toContain("Dashboard");
      expect(text).not.toMatch(/\{\w+\}/);
    }
  });
});

describe("suggested presets", () => {
  const suggestion = (levels: number[][], more: { header?: string; values?: number[] } = {}): unknown => {
    const rows = records(levels).map((row, index) => (more.values ? [...row, more.values[index] ?? null] : row));
    const { preset, reason } = best(sheetOf([more.values ? [...header, more.header ?? "リスク値"] : header, ...rows])).method;
    return { id: preset, reason };
  };

  it("suggests the manual's method for levels from 1 to 3", () => {
    expect(suggestion([[3, 2, 1, 2, 3], [1, 1, 2, 1, 1]])).toEqual({ id: "manual", reason: "levels-1-3" });
  });

  it("suggests jipdec for asset values from 1 to 4 with threat and vulnerability from 1 to 3", () => {
    expect(suggestion([[4, 2, 1, 2, 3], [1, 1, 2, 1, 1]])).toEqual({ id: "jipdec", reason: "levels-1-4" });
  });

  it("suggests the examination's method for levels from 0 to 2", () => {
    expect(suggestion([[0, 2, 1, 2, 1], [1, 1, 2, 1, 2]])).toEqual({ id: "ipa-exam", reason: "levels-from-0" });
  });

  it("suggests the additive method where the register's own values are sums", () => {
    // value + threat + vulnerability, as ISO/IEC 27005 predefines: 4+2+1, 3+0+2, 1+1+1, 2+2+2, 4+1+0
    const levels = [[4, 2, 1, 2, 1], [1, 3, 2, 0, 2], [1, 1, 0, 1, 1], [2, 1, 1, 2, 2], [4, 4, 4, 1, 0]];
    expect(suggestion(levels, { values: [7, 5, 3, 6, 5] })).toEqual({ id: "iso27005", reason: "existing-values" });
  });

  it("suggests Tokyo's method where the register's own values follow its likelihood table", () => {
    // importance x max(1, threat + vulnerability - 3): 3x2, 2x1, 3x3, 1x1, 2x2
    const levels = [[3, 2, 1, 2, 3], [1, 2, 2, 1, 2], [3, 3, 3, 3, 3], [1, 1, 1, 2, 1], [2, 1, 1, 3, 2]];
    expect(suggestion(levels, { values: [6, 2, 9, 1, 4] })).toEqual({ id: "tokyo", reason: "existing-values" });
  });
});

describe("scale proposals", () => {
  const scaleOf = (cells: Cell[], key = "threatLevel"): unknown => {
    const rows = cells.map((cell, index): Cell[] => [`R-${index + 1}`, `資産${index + 1}`, 3, 2, 1, cell, 2]);
    return best(sheetOf([header, ...rows])).scales.find((scale) => scale.key === key);
  };

  it("orders words and proposes levels from 1", () => {
    expect(scaleOf(["High", "Low", "Critical", "Medium", "High"])).toMatchObject({
      minimum: null, maximum: null, odd: [],
      mapping: [{ label: "Low", level: 1 }, { label: "Medium", level: 2 }, { label: "High", level: 3 }, { label: "Critical", level: 4 }],
      values: [{ text: "High", count: 2 }, { text: "Low", count: 1 }, { text: "Critical", count: 1 }, { text: "Medium", count: 1 }],
    });
  });

  it("keeps a level's place where a word of the scale does not occur", () => {
    expect(scaleOf(["高", "低", "高"])).toMatchObject({ mapping: [{ label: "低", level: 1 }, { label: "高", level: 3 }] });
  });

  it("orders the marks △ ○ ◎ and × below them", () => {
    expect(scaleOf(["◎", "△", "○"])).toMatchObject({ mapping: [{ label: "△", level: 1 }, { label: "○", level: 2 }, { label: "◎", level: 3 }] });
    expect(scaleOf(["◎", "×", "○"])).toMatchObject({ mapping: [{ label: "×", level: 1 }, { label: "○", level: 3 }, { label: "◎", level: 4 }] });
  });

  it("reads numbers typed as text, full-width or with their word, and skips marks for not assessed", () => {
    expect(scaleOf(["1", "３", "2 - possible", "－", "未評価", "3（高）"])).toMatchObject({ minimum: 1, maximum: 3, odd: [], mapping: [] });
  });

  it("names the cells that do not fit: a slip, a date, a word, an error", () => {
    const usual = Array.from({ length: 20 }, (_, index) => (index % 3) + 1);
    const scale = scaleOf([...usual, 33, 45352, "あとで", { error: "#N/A" }]) as { odd: { row: number; text: string }[]; maximum: number };
    expect(scale.maximum).toBe(3);
    expect(scale.odd.map(({ row, text }) => [row, text])).toEqual([[21, "33"], [22, "45352"], [23, "あとで"], [24, "#N/A"]]);
  });

  it("maps nothing silently: a key is proposed for level columns only", () => {
    const candidate = best(sheetOf(register));
    expect(candidate.scales.map(({ key }) => key)).toEqual(Object.values(mapping(candidate)).slice(2));
  });
});
