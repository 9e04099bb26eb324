// Owns the tests of what a register's own formulas say about its method.
// Promises expected rules and scales written down by reading the formula, as a person would.
import type { Cell } from "../../../../src/isms/cell";
import { formulaTree } from "../../../../src/isms/recognition/formulaTree";
import { shapeOf } from "../../../../src/isms/recognition/formulaShape";
import { best, mapping, sheetOf } from "./sheets";

describe("the shape of a formula", () => {
  const columns: Readonly<Record<string, number>> = { Likelihood: 4, "Impact level": 5 };
  const read = (formula: string): unknown => {
    const tree = formulaTree(formula, 1, (header) => columns[header]);
    return tree === null ? "unread" : shapeOf(tree);
  };

  // Column letters count from A = 0: C is 2, D is 3.
  it.each([
    ["=C2*D2*E2", "product", [2, 3, 4]],
    ['=IF(C2="","",C2*D2)', "product", [2, 3]],
    ["=PRODUCT($C2:$E2)", "product", [2, 3, 4]],
    ["=SUM(C2,D2,E2)", "sum", [2, 3, 4]],
    ["=MAX(C2:E2)", "max", [2, 3, 4]],
    ['=IFERROR(INDEX(Matrix!$B$2:$F$6,E2,F2),"")', "matrix", [4, 5]],
    ["=INDEX('My matrix'!$B$2:$F$6,MATCH(E2,X!A:A,0),F2)", "matrix", [4, 5]],
    ["=VLOOKUP(E2&F2,Levels!A:C,3,FALSE)", "matrix", [4, 5]],
    ['=IF(AND(E2="High",F2="High"),"High",IF(E2="Low","Low","Medium"))', "matrix", [4, 5]],
    ['=IF(G2>12,"High",IF(G2>6,"Medium","Low"))', "bands", [6]],
    ["=[@Likelihood]*[@[Impact level]]", "product", [4, 5]],
    ["=Table1[[#This Row],[Likelihood]]*Table1[[#This Row],[Impact level]]", "product", [4, 5]],
    ["=C2\n*\nD2", "product", [2, 3]],
  ])("%j", (formula, operation, parts) => {
    expect(read(formula)).toMatchObject({ operation, parts });
  });

  it("keeps what is added to a sum", () => {
    expect(read("=C2+D2+E2-2")).toEqual({ operation: "sum", parts: [2, 3, 4], constant: -2 });
  });

  it.each([["a cell of another row", "=C3*D3"], ["another sheet", "=Other!C2*D2"], ["a lone cell", "=D2"], ["what is no formula", "=*+("], ["a formula of 3 000 characters", `=${"1+".repeat(1500)}1`]])("finds no rule in %s", (_name, formula) => {
    expect([null, "unread"]).toContain(read(formula));
  });
});

const levels = (rows: readonly (readonly number[])[], formula: (row: number) => string, result: (row: readonly number[]) => Cell): { rows: Cell[][]; formulas: Record<string, string> } => ({
  rows: rows.map((row, index) => [`R-${index + 1}`, `資産${index + 1}`, ...row, result(row)]),
  formulas: Object.fromEntries(rows.map((row, index) => [`${String.fromCharCode(67 + row.length)}${index + 2}`, formula(index + 2)])),
});

describe("the method that a register follows", () => {
  const header = ["リスクID", "情報資産", "機密性", "完全性", "可用性", "脅威レベル", "脆弱性レベル", "リスク値"];

  it("adapts the product to scales of 1 to 5: no preset has them", () => {
    const { rows, formulas } = levels([[5, 1, 2, 5, 4], [1, 2, 3, 1, 1], [4, 4, 4, 3, 5]], (row) => `=MAX(C${row}:E${row})*F${row}*G${row}`, ([c, i, a, t, v]) => Math.max(c, i, a) * t * v);
    const { method } = best(sheetOf([header, ...rows], { formulas }));
    expect(method).toEqual({
      preset: "manual", reason: "formula", formula: null, assetValueRule: null, needsMatrix: false, source: { row: 1, column: 7, formula: "=MAX(C2:E2)*F2*G2" },
      scales: ["confidentiality", "integrity", "availability", "threat", "vulnerability"].map((factor) => ({ factor, minimum: 1, maximum: 5 })),
    });
  });

  it("reads a sum of C, I and A as the asset-value rule", () => {
    const { rows, formulas } = levels([[3, 1, 2, 3, 2], [1, 2, 3, 1, 1]], (row) => `=SUM(C${row}:E${row})*F${row}*G${row}`, ([c, i, a, t, v]) => (c + i + a) * t * v);
    expect(best(sheetOf([header, ...rows], { formulas })).method).toMatchObject({ preset: "manual", reason: "formula", assetValueRule: "sum", scales: [] });
  });

  it("follows a computed asset value and a computed likelihood to the levels", () => {
    const wide = ["No", "情報資産", "機密性", "完全性", "可用性", "資産価値", "脅威レベル", "脆弱性レベル", "LIKELIHOOD", "リスク値"];
    const rows: Cell[][] = [[1, "名簿", 3, 2, 1, 3, 2, 3, 6, 18], [2, "図面", 1, 1, 2, 2, 1, 1, 1, 2]];
    const formulas = Object.fromEntries([2, 3].flatMap((row) => [[`F${row}`, `=MAX(C${row}:E${row})`], [`I${row}`, `=G${row}*H${row}`], [`J${row}`, `=F${row}*I${row}`]]));
    const candidate = best(sheetOf([wide, ...rows], { formulas }));
    expect(candidate.method).toMatchObject({ preset: "manual", reason: "formula", formula: null, assetValueRule: null });
    expect(Object.values(mapping(candidate))).not.toContain("likelihood");
  });

  it.each([
    ["a sum", "+", "", "additive"],
    ["a sum less two", "+", "-2", "offset"],
  ])("takes %s for %s%s", (_name, sign, rest, formula) => {
    const { rows, formulas } = levels([[4, 0, 1, 2, 1], [1, 2, 3, 1, 0]].map((row) => row.map((level) => (rest === "" ? level : Math.max(1, level)))), (row) => `=MAX(C${row}:E${row})${sign}F${row}${sign}G${row}${rest}`, () => 5);
    const { method } = best(sheetOf([header, ...rows], { formulas }));
    expect([method.preset, method.formula ?? "additive"]).toEqual(["iso27005", formula]);
  });

  it("says that a matrix of the register's own must be copied", () => {
    const { rows, formulas } = levels([[3, 1, 2, 3, 2], [1, 2, 3, 1, 1]], (row) => `=INDEX(Matrix!$B$2:$D$10,F${row}*G${row},C${row})`, () => 4);
    expect(best(sheetOf([header, ...rows], { formulas })).method).toMatchObject({ needsMatrix: true, reason: "formula" });
  });

  it("takes likelihood up to 10 and impact up to 9 for two scales of ten and their product", () => {
    const rows: Cell[][] = [["Risk ID", "Asset", "Likelihood", "Impact", "Score"], ["R1", "ERP", 10, 4, 40], ["R2", "Mail", 3, 9, 27]];
    const { method } = best(sheetOf(rows, { formulas: { E2: "=C2*D2", E3: "=C3*D3" } }));
    expect(method).toMatchObject({ preset: "matrix5", reason: "formula", formula: "product", scales: expect.arrayContaining([{ factor: "threat", minimum: 1, maximum: 10 }, { factor: "impact", minimum: 1, maximum: 10 }]) });
  });

  it("takes the scale that a list validation offers, where a level was not chosen yet", () => {
    const rows: Cell[][] = [["Risk ID", "Asset", "Likelihood", "Impact"], ["R1", "ERP", 2, 3], ["R2", "Mail", 1, 2]];
    const validations = [{ area: { row: 1, column: 2, rowCount: 50, columnCount: 2 }, choices: ["1", "2", "3", "4"] }];
    const { scales } = best(sheetOf(rows, { validations }));
    expect(scales.map(({ key, minimum, maximum }) => [key, minimum, maximum])).toEqual([["likelihood", 1, 4], ["impact", 1, 4]]);
    expect(scales[0]?.values).toEqual([{ text: "2", count: 1 }, { text: "1", count: 1 }, { text: "3", count: 0 }, { text: "4", count: 0 }]);
  });
});
