// Owns the tests of what the rows below a header are: records, headings, sums, remarks, fillings.
// Promises sheets as real registers hold them, with the records counted by hand.
import type { Cell } from "../../../../src/isms/cell";
import { recognise } from "../../../../src/isms/recognition/recognise";
import { readRecords } from "../../../../src/isms/recognition/records";
import { best, mapping, sheetOf } from "./sheets";

const header = ["No.", "情報資産", "資産価値", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "リスク値"];

it("takes a row that explains the levels below the header for an instruction", () => {
  const header = ["Ref.", "Asset", "Threat", "C (1-5)", "I (1-5)", "A (1-5)", "Likelihood (1-5)", "Impact (1-5)"];
  const candidate = best(sheetOf([header, [null, null, null, "1=low", "5=high", null, "1 = rare", "５：大"], ["R1", "CRM", "Leak", 5, 3, 2, 4, 5], ["R2", "ERP", "Outage", 2, 4, 5, 2, 4], ["R3", "Mail", "Phishing", 4, 4, 2, 5, 3]]));
  expect([candidate.records, candidate.otherRows]).toEqual([[2, 3, 4], [{ kind: "instruction", first: 1, last: 1 }]]);
});

describe("rows that are no records", () => {
  it("tells category rows between records, merged or in the first column", () => {
    const rows: Cell[][] = [
      header,
      ["1. 情報"],
      ["R-01", "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18],
      ["R-02", "図面", 2, "盗難", 1, "施錠なし", 2, 4],
      ["■ ハードウェア"],
      ["R-03", "サーバ", 3, "故障", 2, "予備なし", 2, 12],
    ];
    const candidate = best(sheetOf(rows, { merges: ["A2:H2"] }));
    expect(candidate.records).toEqual([2, 3, 5]);
    expect(candidate.otherRows).toEqual([{ kind: "category", first: 1, last: 1 }, { kind: "category", first: 4, last: 4 }]);
  });

  it("tells a category whose number is unlike the records' numbers", () => {
    const rows: Cell[][] = [header, ["A", "情報"], ["A-1", "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], ["A-2", "図面", 2, "盗難", 1, "施錠なし", 2, 4], ["B", "設備"], ["B-1", "サーバ", 3, "故障", 2, "予備なし", 2, 12], ["B-2", "回線", 3, "断線", 1, "単線", 3, 9]];
    const candidate = best(sheetOf(rows));
    expect(candidate.records).toEqual([2, 3, 5, 6]);
    expect(candidate.otherRows.map(({ kind }) => kind)).toEqual(["category", "category"]);
  });

  it("leaves out numbers and formulas filled down far below the last record", () => {
    const rows: Cell[][] = [header, [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], [2, "図面", 2, "盗難", 1, "施錠なし", 2, 4], ...Array.from({ length: 50 }, (_, index): Cell[] => [index + 3, null, null, null, null, null, null, index % 2 === 0 ? "" : 0])];
    const formulas = Object.fromEntries(Array.from({ length: 52 }, (_, index) => [`H${index + 2}`, `=IF(C${index + 2}="","",C${index + 2}*E${index + 2}*G${index + 2})`]));
    const candidate = best(sheetOf(rows, { formulas }));
    expect(candidate.records).toEqual([1, 2]);
    expect(candidate.otherRows).toEqual([{ kind: "filler", first: 3, last: 52 }]);
  });

  it("leaves out a totals row, remarks and a legend below", () => {
    const rows: Cell[][] = [
      header,
      [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18],
      [2, "図面", 2, "盗難", 1, "施錠なし", 2, 4],
      ["合計", null, null, null, null, null, null, 22],
      ["※ 受容水準は 6 以下とする"],
      [],
      ["凡例"],
      [null, "3", "高い"],
    ];
    const candidate = best(sheetOf(rows));
    expect(candidate.records).toEqual([1, 2]);
    expect(candidate.otherRows).toEqual([{ kind: "total", first: 3, last: 3 }, { kind: "note", first: 4, last: 4 }, { kind: "note", first: 6, last: 7 }]);
  });

  it("leaves out the example row and the header printed once more", () => {
    const rows: Cell[][] = [header, ["例", "顧客名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], header, [2, "図面", 2, "盗難", 1, "施錠なし", 2, 4]];
    const candidate = best(sheetOf(rows));
    expect(candidate.records).toEqual([2, 4]);
    expect(candidate.otherRows.map(({ kind }) => kind)).toEqual(["instruction", "header"]);
  });

  it("keeps records after blank rows, and records whose levels are not assessed yet", () => {
    const rows: Cell[][] = [header, [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], [], [2, "図面", "－", "盗難", null, "施錠なし", "－", null], [], [], [3, "給与", 3, "誤送信", 3, "確認なし", 2, 18]];
    expect(best(sheetOf(rows)).records).toEqual([1, 3, 6]);
  });
});

describe("an asset named once for several risks", () => {
  const data: Cell[][] = [
    [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18],
    [2, null, null, "紛失", 1, "持ち出し規則なし", 2, 6],
    [3, null, null, "改ざん", 1, "権限の過剰", 2, 6],
    [4, "図面", 2, "盗難", 1, "施錠なし", 2, 4],
    [5, null, null, "火災", 1, "複製なし", 3, 6],
  ];

  it.each([
    ["merged", ["B2:B4", "C2:C4", "B5:B6", "C5:C6"]],
    ["blank", []],
  ])("carries the asset and its value down over %s cells", (_name, merges) => {
    const sheet = sheetOf([header, ...data], { merges });
    const candidate = best(sheet);
    expect(candidate.columns.filter(({ carriesDown }) => carriesDown).map(({ key }) => key)).toEqual(["asset", "assetValue"]);
    const records = readRecords(candidate, sheet);
    expect(records.map(({ values }) => [values.asset, values.assetValue])).toEqual([["名簿", 3], ["名簿", 3], ["名簿", 3], ["図面", 2], ["図面", 2]]);
  });

  it("does not carry a level that is blank where the asset is named: it is not assessed", () => {
    const sheet = sheetOf([header, [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], [2, "図面", null, "盗難", 1, "施錠なし", 2, null], [3, "給与", 3, "誤送信", 3, "確認なし", 2, 18]]);
    const candidate = best(sheet);
    expect(candidate.columns.filter(({ carriesDown }) => carriesDown)).toEqual([]);
    expect(readRecords(candidate, sheet)[1]?.values.assetValue).toBeNull();
  });
});

describe("columns told by their content", () => {
  it("never takes a column headed LIKELIHOOD that holds threat x vulnerability as input, with or without formulas", () => {
    const rows: Cell[][] = [["Asset", "Impact", "Threat level", "Vulnerability level", "LIKELIHOOD", "Risk score"], ["ERP", 3, 2, 3, 6, 18], ["Mail", 2, 2, 2, 4, 8], ["Web", 3, 3, 2, 6, 18], ["HR", 1, 1, 2, 2, 2], ["CRM", 2, 3, 3, 9, 18]];
    const withFormulas: Record<string, string>[] = [{}, { E2: "=C2*D2", E3: "=C3*D3", E4: "=C4*D4", E5: "=C5*D5", E6: "=C6*D6" }];
    for (const formulas of withFormulas) {
      const candidate = best(sheetOf(rows, { formulas }));
      expect(mapping(candidate)).toEqual({ A: "asset", B: "businessImpact", C: "threatLevel", D: "vulnerabilityLevel", F: "existingRiskValue" });
      expect(candidate.unmapped).toEqual([{ column: 4, header: "LIKELIHOOD", note: "computed" }]);
    }
  });

  it("takes looked-up levels as input: they were typed in the asset register", () => {
    const rows: Cell[][] = [["Asset", "Asset value", "Threat level", "Vulnerability level"], ["ERP", 3, 2, 3], ["Mail", 2, 2, 2]];
    const formulas = { B2: "=VLOOKUP(A2,Assets!A:D,4,FALSE)", B3: "=VLOOKUP(A3,Assets!A:D,4,FALSE)" };
    expect(mapping(best(sheetOf(rows, { formulas })))).toEqual({ A: "asset", B: "assetValue", C: "threatLevel", D: "vulnerabilityLevel" });
  });

  it("leaves a column headed Impact alone where it describes the impact in words", () => {
    const rows: Cell[][] = [["Asset", "Impact", "Likelihood", "Impact level"], ["ERP", "Orders cannot be taken for a day", 4, 5], ["Mail", "Customers wait for answers", 3, 2]];
    const candidate = best(sheetOf(rows));
    expect(mapping(candidate)).toEqual({ A: "asset", C: "likelihood", D: "impact" });
    expect(candidate.unmapped).toEqual([{ column: 1, header: "Impact", note: "not-levels" }]);
  });

  it("tells the treatment option from its description, and control ids from a text", () => {
    const options: Cell[][] = [["Asset", "Likelihood", "Impact", "Treatment", "Controls"], ["ERP", 4, 5, "Réduire", "A.8.7\nA.8.13"], ["Mail", 3, 2, "Accept", "5.1, 8.2"]];
    expect(mapping(best(sheetOf(options)))).toMatchObject({ D: "treatment", E: "controls" });
    const texts: Cell[][] = [["Asset", "Likelihood", "Impact", "Treatment"], ["ERP", 4, 5, "Install the patches every month"], ["Mail", 3, 2, "Train all employees about phishing"]];
    expect(mapping(best(sheetOf(texts)))).toMatchObject({ D: "treatmentDetail" });
  });

  it("uses list validations where a form has no records yet", () => {
    const rows: Cell[][] = [["Asset", "Asset value", "Threat", "Vulnerability", "Risk value"]];
    const validations = [{ area: { row: 1, column: 2, rowCount: 99, columnCount: 2 }, choices: ["1", "2", "3"] }];
    const candidate = best(sheetOf(rows, { validations }));
    expect(mapping(candidate)).toEqual({ A: "asset", B: "assetValue", C: "threatLevel", D: "vulnerabilityLevel", E: "existingRiskValue" });
    expect(candidate.columns.find(({ key }) => key === "threatLevel")?.reason).toBe("validation");
    expect(candidate.records).toEqual([]);
  });

  it("asks about columns of levels under headers that say nothing, where levels are missing", () => {
    const rows: Cell[][] = [["情報資産", "脅威", "脆弱性", "資産価値", "評点甲", "評点乙", "頁"], ["名簿", "漏えい", "暗号化なし", 3, 2, 3, "p. 12"], ["図面", "盗難", "施錠なし", 2, 1, 2, "p. 31"], ["給与", "誤送信", "確認なし", 3, 3, 1, "p. 40"]];
    const candidate = best(sheetOf(rows));
    expect(candidate.missing).toEqual(["threatLevel", "vulnerabilityLevel"]);
    expect(candidate.open.map(({ header, alternatives }) => [header, alternatives.map(({ key, reason }) => [key, reason])])).toEqual(["評点甲", "評点乙"].map((header) => [header, [["threatLevel", "content"], ["vulnerabilityLevel", "content"]]]));
    expect(candidate.unmapped.map(({ header }) => header)).toEqual(["頁"]);
  });

  it("asks which reading is meant where a column is empty and its header has two", () => {
    const candidate = best(sheetOf([["Asset", "Likelihood", "Impact", "Treatment"], ["ERP", 4, 5, null], ["Mail", 3, 2, null]]));
    expect(candidate.open.map(({ header, alternatives }) => [header, alternatives.map(({ key }) => key).sort()])).toEqual([["Treatment", ["treatment", "treatmentDetail"]]]);
  });

  it("asks a person where two columns could be the asset value", () => {
    const rows: Cell[][] = [["Asset", "Criticality", "Importance"], ["ERP", "High", "Low"], ["Mail", "Low", "High"]];
    const candidate = best(sheetOf(rows));
    expect(mapping(candidate)).toEqual({ A: "asset" });
    expect(candidate.open.map(({ header, alternatives }) => [header, alternatives.map(({ key }) => key)])).toEqual([["Criticality", ["assetValue"]], ["Importance", ["assetValue"]]]);
    expect(candidate.missing).toEqual(["assetValue"]);
  });
});

describe("size", () => {
  it("reads a used range that reaches XFD1048576 by what it holds", () => {
    const far: Cell[] = [];
    far[16_383] = "x";
    const blankRow: Cell[] = [];
    const values: (readonly Cell[])[] = [header, [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], [2, "図面", 2, "盗難", 1, "施錠なし", 2, 4], ...Array.from({ length: 1_048_572 }, () => blankRow), far];
    const { candidates } = recognise([{ sheet: "Sheet1", area: { row: 0, column: 0, rowCount: values.length, columnCount: 16_384 }, values, tables: [] }]);
    expect(candidates.map(({ records, lastColumn }) => [records, lastColumn])).toEqual([[[1, 2], 7]]);
  });

  it("reads a used range that reaches row 1 048 576 by what it holds", () => {
    const blankRow: Cell[] = [];
    const values: Cell[][] = [header, [1, "名簿", 3, "漏えい", 2, "暗号化なし", 3, 18], [2, "図面", 2, "盗難", 1, "施錠なし", 2, 4], ...Array.from({ length: 1_048_572 }, () => blankRow), ["x"]];
    const { candidates } = recognise([{ sheet: "Sheet1", area: { row: 0, column: 0, rowCount: values.length, columnCount: 8 }, values, tables: [] }]);
    expect(candidates[0]?.records).toEqual([1, 2]);
  });
});
