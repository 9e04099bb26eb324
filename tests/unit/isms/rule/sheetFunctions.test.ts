// Owns the tests of the functions of a sheet that a register's rule may be made of.
// Promises results as Excel's documentation of each function gives them, worked out by hand on a small sheet.
import type { Cell } from "../../../../src/isms/cell";
import { formulaTree } from "../../../../src/isms/recognition/formulaTree";
import { evaluate } from "../../../../src/isms/rule/evaluate";
import { areaOf, cellsIn, valueAt, type RuleBook } from "../../../../src/isms/rule/places";
import { singleOf } from "../../../../src/isms/rule/value";
import { sheetOf } from "../recognition/sheets";

/** Bounds 0, 5, 10 with words; a row of 1 to 3; an error. */
const book: RuleBook = {
  contents: [sheetOf([[0, "Low", 1, 2, 3], [5, "Medium", null, null, null], [10, "High", { error: "#N/A" }, "x", ""]], { sheet: "S", tables: [{ name: "Bands", area: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, columns: ["From", "Word"], hasHeader: false, hasTotals: false }] })],
  names: [{ name: "Words", refersTo: "=S!$B$1:$B$3" }],
};

function compute(formula: string): Cell {
  const tree = formulaTree(formula, 20, () => undefined);
  if (tree === null) throw new Error(`unread: ${formula}`);
  return singleOf(evaluate(tree, {
    columns: () => null,
    place: (text) => (/^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : valueAt(areaOf(text, "S", book), book)),
    moved: (text, rows, columns) => {
      const { sheet, area } = areaOf(text, "S", book);
      return cellsIn({ sheet, area: { ...area, row: area.row + rows, column: area.column + columns } }, book);
    },
  }));
}

describe("formulas of a register", () => {
  it.each<[string, Cell]>([
    ["=1+2*3^2", 19], ["=(1+2)*3", 9], ["=-2+5", 3], ["=10%*50", 5], ['="a"&1+1', "a2"], ['=1+1="2"', false], ['="HIGH"="high"', true],
    ["=VLOOKUP(7,A1:B3,2)", "Medium"], ["=VLOOKUP(7,A1:B3,2,FALSE)", { error: "#N/A" }], ["=VLOOKUP(10,A1:B3,2,)", "High"], ["=VLOOKUP(-1,A1:B3,2,TRUE)", { error: "#N/A" }], ["=VLOOKUP(5,A:B,3,0)", { error: "#REF!" }],
    ["=HLOOKUP(2,C1:E3,1,0)", 2], ["=LOOKUP(12,A1:A3,B1:B3)", "High"], ["=MATCH(6,A1:A3)", 2], ["=MATCH(6,A1:A3,0)", { error: "#N/A" }], ['=MATCH("high",B1:B3,0)', 3], ["=MATCH(4,A1:A3,-1)", { error: "#N/A" }],
    ["=INDEX(A1:B3,3,2)", "High"], ["=INDEX(C1:E1,2)", 2], ["=INDEX(A1:A3,2)", 5], ["=SUM(INDEX(C1:E1,0))", 6], ["=INDEX(A1:B3,4,1)", { error: "#REF!" }], ["=INDEX(Words,2)", "Medium"], ["=INDEX(Bands[Word],1)", "Low"], ["=OFFSET(A1,1,1)", "Medium"],
    ['=XLOOKUP("Low",Words,A1:A3)', 0], ['=XLOOKUP("none",Words,A1:A3,"-")', "-"], ["=CHOOSE(2,10,20,30)", 20], ["=CHOOSE(4,1,2)", { error: "#VALUE!" }],
    ["=IF(1>2,1)", false], ["=IF(0,1,2)", 2], ["=IFERROR(C3,7)", 7], ["=IFNA(C3,8)", 8], ["=IFERROR(1/0,0)", 0], ["=1/0", { error: "#DIV/0!" }], ["=C3+1", { error: "#N/A" }], ['=1+"x"', { error: "#VALUE!" }], ['=1+"2"', 3],
    ['=IFS(1>2,"a",2>1,"b")', "b"], ['=SWITCH(3,1,"a",3,"c","z")', "c"], ['=SWITCH(9,1,"a","z")', "z"],
    ["=MAX(C1:E2)", 3], ["=MAX(1,\"5\")", 5], ["=MIN(A1:B3)", 0], ["=AVERAGE(C1:E1)", 2], ["=AVERAGE(C2:E2)", { error: "#DIV/0!" }], ["=PRODUCT(C1:E1)", 6], ["=COUNTA(B1:B3)", 3], ["=SUMPRODUCT((A1:A3>=5)*(A1:A3))", 15], ["=SUMIFS(A1:A3,B1:B3,\"High\")", 10],
    ["=ROUND(2.5,0)", 3], ["=ROUND(-2.5,0)", -3], ["=ROUNDUP(2.1,0)", 3], ["=ROUNDUP(3,0)", 3], ["=ROUNDDOWN(2.9,0)", 2], ["=ROUND(1234.5,-2)", 1200], ["=INT(-1.5)", -2], ["=TRUNC(-1.5)", -1], ["=MOD(-1,3)", 2], ["=VALUE(LEFT(\"4 - Likely\",1))", 4], ["=RIGHT(\"abc\",2)", "bc"], ["=MID(\"abcd\",2,2)", "bc"], ["=LEN(TRIM(\"  a  b \"))", 3],
    ["=AND(1,TRUE)", true], ["=OR(FALSE,0)", false], ["=NOT(1>2)", true], ["=ISBLANK(C2)", true], ["=ISERROR(C3)", true], ["=FALSE()", false], ['=E3=""', true],
  ])("%s gives %j", (formula, value) => {
    expect(compute(formula)).toEqual(value);
  });

  it.each([["=INDIRECT(\"A1\")", "rule-unknown-function", { name: "INDIRECT" }], ["=Gone!A1", "rule-unknown-place", { place: "Gone" }], ["=SUM(NoSuchName)", "rule-unknown-place", { place: "NoSuchName" }]])("%s is not guessed", (formula, code, facts) => {
    expect(() => compute(formula)).toThrow(expect.objectContaining({ problem: { code, facts } }));
  });
});
