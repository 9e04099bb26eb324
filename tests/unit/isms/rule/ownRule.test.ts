// Owns the tests of reading a register's own rule from its formulas.
// Promises expected rules and tables worked out by hand from the formula or the matrix in the sheet.
import type { Cell } from "../../../../src/isms/cell";
import { withRule } from "../../../../src/isms/method/adapt";
import type { Method } from "../../../../src/isms/method/method";
import { preset } from "../../../../src/isms/method/presets";
import { riskValue } from "../../../../src/isms/method/risk";
import { recognise } from "../../../../src/isms/recognition/recognise";
import type { SheetContent } from "../../../../src/isms/recognition/types";
import { readOwnRule, type OwnRuleReading } from "../../../../src/isms/rule/ownRule";
import { sheetOf } from "../recognition/sheets";

const wide: readonly Cell[] = ["リスクID", "情報資産", "機密性", "完全性", "可用性", "脅威レベル", "脆弱性レベル", "業務影響度", "リスク値"];
const short: readonly Cell[] = ["Risk ID", "Asset", "Likelihood", "Impact", "Risk score"];

/** Reads the rule of the register on the first sheet, put into its suggested preset. */
function read(register: SheetContent, sheets: readonly SheetContent[] = [], names: readonly { name: string; refersTo: string }[] = [], others: readonly Method[] = []): OwnRuleReading {
  const contents = [register, ...sheets];
  const candidate = recognise(contents).candidates.find(({ sheet, document }) => sheet === register.sheet && document === "riskRegister");
  if (!candidate) throw new Error("no register");
  const headers = new Map([...candidate.columns, ...candidate.unmapped].map(({ column, header }) => [column, header]));
  return readOwnRule(candidate, register, { contents, names }, [preset(candidate.method.preset), ...others], headers);
}

/** A register of rows; the last column's formula is made for each row from its number. */
function register(header: readonly Cell[], rows: readonly (readonly Cell[])[], formula: (row: number) => string, results: readonly Cell[] = []): SheetContent {
  const column = String.fromCharCode(64 + header.length);
  return sheetOf([header, ...rows.map((row, index) => [...row, results[index] ?? null])], { sheet: "Risks", formulas: Object.fromEntries(rows.map((_, index) => [`${column}${index + 2}`, formula(index + 2)])) });
}

const risks = [["R1", "名簿", 3, 2, 1, 3, 2, 1], ["R2", "図面", 1, 1, 2, 1, 3, 3], ["R3", "契約", 2, 3, 3, 2, 1, 2]];
const scores = [["R1", "ERP", 4, 5], ["R2", "Mail", 1, 2], ["R3", "Files", 3, 3]];

describe("a rule that the method has words for", () => {
  it.each([
    ["the highest of C, I and A, times threat, times vulnerability; the impact passed over", (n: number) => `=MAX(C${n}:E${n})*F${n}*G${n}`, { formula: "product", assetValueRule: "max", impactRule: "ignore" }],
    ["a sum of everything", (n: number) => `=SUM(C${n}:E${n})+F${n}+G${n}`, { formula: "additive", assetValueRule: "sum", impactRule: "ignore" }],
    ["a sum less two", (n: number) => `=MAX(C${n}:E${n})+F${n}+G${n}-2`, { formula: "offset", assetValueRule: "max", impactRule: "ignore" }],
    ["a third of the sum, behind a guard", (n: number) => `=IF(C${n}="","",(C${n}+D${n}+E${n})/3*F${n}*G${n})`, { formula: "product", assetValueRule: "mean", impactRule: "ignore" }],
    ["an average", (n: number) => `=AVERAGE(C${n}:E${n})*G${n}*F${n}`, { formula: "product", assetValueRule: "mean", impactRule: "ignore" }],
    ["a product of all", (n: number) => `=PRODUCT(C${n}:G${n})`, { formula: "product", assetValueRule: "product", impactRule: "ignore" }],
    ["the higher of asset value and impact", (n: number) => `=IFERROR(MAX(C${n}:E${n},H${n})*F${n}*G${n},"")`, { formula: "product", assetValueRule: "max", impactRule: "max" }],
    ["the asset value times the impact", (n: number) => `=MAX(C${n}:E${n})*H${n}*F${n}*G${n}`, { formula: "product", assetValueRule: "max", impactRule: "multiply" }],
    ["the impact alone", (n: number) => `=H${n}*F${n}*G${n}`, { formula: "product", usesAssetValue: false, impactRule: "max" }],
    ["the highest of three products", (n: number) => `=MAX(C${n}*F${n}*G${n},D${n}*F${n}*G${n},E${n}*F${n}*G${n})`, { formula: "product", assetValueRule: "max", impactRule: "ignore" }],
  ])("%s", (_name, formula, expected) => {
    expect(read(register(wide, risks, formula)).found?.rule).toMatchObject({ ...expected, matrix: null, likelihood: null, scales: [] });
  });

  it("is not made of a formula that the method cannot follow: C, I and A averaged, then rounded", () => {
    const { found, tried } = read(register(wide, risks, (n) => `=ROUND(AVERAGE(C${n}:E${n}),0)*F${n}*G${n}`));
    expect([found, tried.map(({ row, column, problem }) => [row, column, problem.code])]).toEqual([null, [[1, 8, "rule-not-highest"]]]);
  });

  it("is read through computed columns of the same row", () => {
    const header = ["No", "情報資産", "機密性", "完全性", "可用性", "資産価値", "脅威レベル", "脆弱性レベル", "リスク値"];
    const rows: Cell[][] = [[1, "名簿", 3, 2, 1, 3, 2, 3], [2, "図面", 1, 1, 2, 2, 1, 1]];
    const content = sheetOf([header, ...rows], { sheet: "Risks", formulas: Object.fromEntries([2, 3].flatMap((n) => [[`F${n}`, `=MAX(C${n}:E${n})`], [`I${n}`, `=$F${n}+$G${n}+$H${n}`]])) });
    expect(read(content).found?.rule).toMatchObject({ formula: "additive", assetValueRule: "max" });
  });

  it("is the method's own where both give the same, however the method says it: likelihood times impact is its matrix", () => {
    const { found } = read(register(short, scores, (n) => `=C${n}*D${n}`));
    expect([found?.published, found?.rule.formula]).toEqual([preset("matrix5"), "matrix"]);
    // An impact that the method would count and the formula passes over makes another rule.
    expect(read(register(wide, risks, (n) => `=MAX(C${n}:E${n})*F${n}*G${n}`)).found?.published).toBeNull();
  });

  it("is another method's where that one gives the same", () => {
    // max(C, I, A) x max(1, T + V - 3) is the guide for small businesses.
    const header = wide.filter((each) => each !== "業務影響度");
    const rows = risks.map((row) => row.slice(0, 7));
    expect(read(register(header, rows, (n) => `=MAX(C${n}:E${n})*IF(F${n}+G${n}<5,1,F${n}+G${n}-3)`), [], [], [preset("jipdec"), preset("tokyo")]).found?.published).toBe(preset("tokyo"));
  });

  it("names a number in the row that is no level", () => {
    const content = sheetOf([["Risk ID", "Asset", "Likelihood", "Impact", "Weight", "Risk score"], ["R1", "ERP", 4, 5, 1, 20], ["R2", "Mail", 1, 2, 1, 2]], { sheet: "Risks", formulas: { F2: "=C2*D2*E2", F3: "=C3*D3*E3" } });
    expect(read(content).found?.others).toEqual([4]);
  });
});

/** Likelihood down, impact across; not a product anywhere but in the corner. */
const matrix = sheetOf([["", 1, 2, 3, 4, 5], [1, 1, 2, 4, 7, 11], [2, 3, 5, 8, 12, 16], [3, 6, 9, 13, 17, 20], [4, 10, 14, 18, 21, 23], [5, 15, 19, 22, 24, 25]], { sheet: "Matrix", at: "B3" });
const expected = [[1, 2, 4, 7, 11], [3, 5, 8, 12, 16], [6, 9, 13, 17, 20], [10, 14, 18, 21, 23], [15, 19, 22, 24, 25]];

describe("a matrix of the register's own", () => {
  it.each([
    ["INDEX", (n: number) => `=INDEX(Matrix!$C$4:$G$8,C${n},D${n})`],
    ["INDEX and MATCH", (n: number) => `=IFERROR(INDEX(Matrix!$C$4:$G$8,MATCH(C${n},Matrix!$B$4:$B$8,0),MATCH(D${n},Matrix!$C$3:$G$3,0)),"")`],
    ["VLOOKUP", (n: number) => `=IF(C${n}="","",VLOOKUP(C${n},Matrix!$B$4:$G$8,D${n}+1,FALSE))`],
    ["HLOOKUP in whole rows", (n: number) => `=HLOOKUP(D${n},Matrix!$B$3:$G$8,C${n}+1,0)`],
    ["OFFSET", (n: number) => `=OFFSET(Matrix!$B$3,C${n},D${n})`],
    ["SUMPRODUCT", (n: number) => `=SUMPRODUCT((Matrix!$B$4:$B$8=C${n})*(Matrix!$C$3:$G$3=D${n})*Matrix!$C$4:$G$8)`],
    ["a name", (n: number) => `=INDEX(RiskMatrix,C${n},D${n})`],
    ["XLOOKUP twice", (n: number) => `=_xlfn.XLOOKUP(C${n},Matrix!$B$4:$B$8,_xlfn.XLOOKUP(D${n},Matrix!$C$3:$G$3,Matrix!$C$4:$G$8))`],
  ])("is copied where it is looked up with %s", (_name, formula) => {
    const { found, tried } = read(register(short, scores, formula), [matrix], [{ name: "RiskMatrix", refersTo: "=Matrix!$C$4:$G$8" }]);
    expect(tried).toEqual([]);
    expect(found?.rule).toMatchObject({ formula: "matrix", likelihood: null, matrix: expected });
    expect(found?.places[0]).toMatchObject({ sheet: "Matrix" });
    // Likelihood 4 with impact 5 stands in the fourth row, fifth column: 23.
    expect(riskValue(withRule(preset("matrix5"), found?.rule as never), { assetValue: null, threat: 4, vulnerability: null, impact: 5 })).toBe(23);
  });

  it("gives the scales their length, beyond the levels in use", () => {
    const { found } = read(register(short, [["R1", "ERP", 2, 1], ["R2", "Mail", 1, 2]], (n) => `=INDEX(Matrix!$C$4:$G$8,C${n},D${n})`), [matrix]);
    expect(found?.rule.scales.filter(({ factor }) => factor === "threat" || factor === "impact")).toEqual([{ factor: "threat", minimum: 1, maximum: 5 }, { factor: "impact", minimum: 1, maximum: 5 }]);
  });

  it("is looked up by words as the register writes them, and its words become values in rising order", () => {
    const words = sheetOf([["", "Minor", "Moderate", "Major"], ["Unlikely", "Low", "Low", "Medium"], ["Possible", "Low", "Medium", "High"], ["Likely", "Medium", "High", "High"]], { sheet: "Matrix" });
    const rows = [["R1", "ERP", "Likely", "Major"], ["R2", "Mail", "Unlikely", "Minor"], ["R3", "Files", "Possible", "Moderate"]];
    const { found, tried } = read(register(["Risk ID", "Asset", "Likelihood", "Impact", "Risk level"], rows, (n) => `=INDEX(Matrix!$B$2:$D$4,MATCH(C${n},Matrix!$A$2:$A$4,0),MATCH(D${n},Matrix!$B$1:$D$1,0))`, ["High", "Low", "Medium"]), [words]);
    expect(tried).toEqual([]);
    // Low 1, Medium 2, High 3. The families of words put Unlikely, Possible, Likely on 2, 3, 4 of five, and Minor, Moderate, Major too.
    expect(found?.rule.matrix).toEqual([[1, 1, 2], [1, 2, 3], [2, 3, 3]]);
    expect(found?.rule.bands.map(({ from, label }) => [from, label.en])).toEqual([[1, "Low"], [2, "Medium"], [3, "High"]]);
    expect(found?.rule.scales[0]).toMatchObject({ factor: expect.any(String), minimum: 2, maximum: 4 });
  });

  it("is told to have levels that no record has yet by the words it is looked up with", () => {
    const scales = sheetOf([["Likelihood", "Value", null, "Impact", "Value"], ["Rare", 1, null, "Negligible", 1], ["Unlikely", 2, null, "Minor", 2], ["Possible", 3, null, "Moderate", 4], ["Likely", 4, null, "Major", 8], ["Almost certain", 5, null, "Severe", 16]], { sheet: "Scales" });
    const rows = [["R1", "CRM", "Likely", "Major"], ["R2", "DC", "Rare", "Severe"], ["R3", "ERP", "Possible", "Moderate"], ["R4", "Laptop", "Almost certain", "Minor"]];
    const { found, tried } = read(register(short, rows, (n) => `=VLOOKUP(C${n},Scales!$A$2:$B$6,2,FALSE)*VLOOKUP(D${n},Scales!$D$2:$E$6,2,FALSE())`, [32, 16, 12, 10]), [scales]);
    expect(tried).toEqual([]);
    // Likelihood times 1, 2, 4, 8, 16.
    expect(found?.rule.scales.find(({ factor }) => factor === "threat")?.words).toContainEqual({ text: "Unlikely", level: 2 });
    expect(found?.rule.matrix).toEqual([[1, 2, 4, 8, 16], [2, 4, 8, 16, 32], [3, 6, 12, 24, 48], [4, 8, 16, 32, 64], [5, 10, 20, 40, 80]]);
  });

  it("is not made of one of the columns for C, I and A each", () => {
    const header = ["No", "資産名", "機密性", "完全性", "可用性", "脅威レベル", "脆弱性レベル", "C のリスク", "I のリスク", "A のリスク"];
    const rows: Cell[][] = [["1", "名簿", 4, 2, 1, 2, 3, 24, 12, 6], ["2", "図面", 2, 3, 2, 3, 2, 12, 18, 12], ["3", "契約", 1, 1, 4, 1, 1, 1, 1, 4]];
    const formulas = Object.fromEntries([2, 3, 4].flatMap((n) => [[`H${n}`, `=C${n}*F${n}*G${n}`], [`I${n}`, `=D${n}*F${n}*G${n}`], [`J${n}`, `=E${n}*F${n}*G${n}`]]));
    expect(read(sheetOf([header, ...rows], { sheet: "Risks", formulas }))).toEqual({ found: null, tried: [] });
  });

  it("is read behind conditions that look at some levels only", () => {
    const { found } = read(register(wide.filter((each) => each !== "業務影響度"), risks.map((row) => row.slice(0, 7)), (n) => `=IF(C${n}=3,3,IF(D${n}=3,3,IF(E${n}=3,3,MAX(C${n},D${n},E${n}))))*F${n}*G${n}`));
    expect(found?.rule).toMatchObject({ formula: "product", assetValueRule: "max" });
  });

  it("of threat and vulnerability becomes the likelihood table", () => {
    // Importance times max(1, T + V - 3), as a guide for small businesses has it; here T and V from 1 to 3.
    const { found } = read(register(wide, risks, (n) => `=MAX(C${n}:E${n})*MAX(1,F${n}+G${n}-3)`));
    expect(found?.rule).toMatchObject({ formula: "matrix", likelihood: [[1, 1, 1], [1, 1, 2], [1, 2, 3]], matrix: [[1, 2, 3], [2, 4, 6], [3, 6, 9]] });
  });

  it("is told with its cell where its shape cannot be read", () => {
    const { found, tried } = read(register(short, scores, (n) => `=INDEX(INDIRECT("Matrix!C4:G8"),C${n},D${n})`), [matrix]);
    expect(found).toBeNull();
    expect(tried).toEqual([{ row: 1, column: 4, formula: '=INDEX(INDIRECT("Matrix!C4:G8"),C2,D2)', problem: { code: "rule-unknown-function", facts: { name: "INDIRECT" } } }]);
  });

  it("is told where its sheet is gone, and where it has no value for levels in use", () => {
    expect(read(register(short, scores, (n) => `=INDEX(Gone!A1:E5,C${n},D${n})`)).tried[0]?.problem).toEqual({ code: "rule-unknown-place", facts: { place: "Gone" } });
    expect(read(register(short, scores, (n) => `=IF(C${n}>3,"",INDEX(Matrix!$C$4:$G$8,C${n},D${n}))`), [matrix]).tried.map(({ problem }) => problem.code)).toContain("rule-no-value");
  });
});
