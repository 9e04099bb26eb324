// Owns the tests of formula text in the workbench: addresses, the two spellings of a formula, moving and R1C1.
// Promises expectations from Microsoft's description of structured references and of R1C1 notation.
import { formatAddress, formatArea, parseAddress, parseArea } from "../../../workbench/engine/address";
import { fromR1C1, moveFormula, renameInFormula, toEngineFormula, toFileFormula, toR1C1, type FormulaPlace } from "../../../workbench/engine/formula-translation";
import type { TableState } from "../../../workbench/engine/state";

const table: TableState = {
  id: "t", name: "表1", sheetId: "s1", area: { row: 4, column: 1, rowCount: 4, columnCount: 3 }, showHeaders: true, showTotals: false, showFilterButton: true, showBandedRows: true, style: "", isFiltered: false,
  columns: ["機密性 (C)", "A [x]", "It's #1"].map((name, index) => ({ id: index, name })),
};
const place: FormulaPlace = {
  sheetId: "s1", row: 6, column: 5,
  table: (name) => (name === "表1" ? table : null),
  tableAt: () => table,
  sheetName: () => "Sheet1",
};
const elsewhere: FormulaPlace = { ...place, sheetId: "s2", sheetName: () => "台帳 2026", tableAt: () => null };

describe("addresses", () => {
  it.each([
    ["A1", { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    ["$B$2:XFD3", { row: 1, column: 1, rowCount: 2, columnCount: 16383 }],
    ["C:D", { row: 0, column: 2, rowCount: 1048576, columnCount: 2 }],
    ["2:4", { row: 1, column: 0, rowCount: 3, columnCount: 16384 }],
  ])("%s is read", (text, area) => {
    expect(parseArea(text)).toEqual(area);
    expect(formatArea(area)).toBe(text.replace(/\$/g, ""));
  });

  it.each(["A0", "XFE1", "A1048577", "", "A1:", "R1C1"])("%s is none", (text) => expect(parseArea(text)).toBeNull());

  it("quote a sheet's name where formulas must, and read it back", () => {
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(formatAddress("ISMS 設定", area)).toBe("'ISMS 設定'!A1");
    expect(formatAddress("台帳", area)).toBe("台帳!A1");
    expect(formatAddress("A1", area)).toBe("'A1'!A1");
    expect(parseAddress("'It''s'!$B$2")).toEqual({ sheet: "It's", area: { row: 1, column: 1, rowCount: 1, columnCount: 1 } });
  });
});

describe("structured references", () => {
  it.each([
    ["=[@[機密性 (C)]]*2", "=$B7*2"],
    ["=表1[[#This Row],[機密性 (C)]:[It''s '#1]]", "=$B7:$D7"],
    ["=SUM(表1[機密性 (C)])", "=SUM($B$6:$B$8)"],
    ["=ROWS(表1[#All])", "=ROWS($B$5:$D$8)"],
    ["=表1[[#Headers],[A '[x']]]", "=$C$5"],
    ["=表1[@]", "=$B7:$D7"],
    ["=\"表1[機密性 (C)]\"&表1[@[It''s '#1]]", "=\"表1[機密性 (C)]\"&$D7"],
    ["=表1[無い列]", "=#REF!"],
    ["=@A1+_xlfn.XLOOKUP(1,A1:A2,B1:B2)", "=A1+XLOOKUP(1,A1:A2,B1:B2)"],
  ])("%s is calculated as %s", (formula, spelled) => expect(toEngineFormula(formula, place)).toBe(spelled));

  it("name the sheet from another one", () => expect(toEngineFormula("=SUM(表1[機密性 (C)])", elsewhere)).toBe("=SUM('台帳 2026'!$B$6:$B$8)"));

  it("follow a column's new name", () => {
    expect(renameInFormula("=[@[機密性 (C)]]+SUM(表1[機密性 (C)])+Other[機密性 (C)]", "機密性 (C)", "C", (name) => name !== "Other")).toBe("=[@[C]]+SUM(表1[C])+Other[機密性 (C)]");
  });
});

describe("formulas in a file", () => {
  // Office Open XML, 18.3.1.40 and Excel's own files: only the long spelling of "this row", with the table's name.
  it.each([
    ["=[@[機密性 (C)]]*2", "=表1[[#This Row],[機密性 (C)]]*2"],
    ["=[@[機密性 (C)]:[A '[x']]]", "=表1[[#This Row],[機密性 (C)]:[A '[x']]]"],
    ["=SUM([機密性 (C)])", "=SUM(表1[機密性 (C)])"],
    ["=@A1&\"@\"", "=A1&\"@\""],
    ["=表1[[#This Row],[機密性 (C)]]", "=表1[[#This Row],[機密性 (C)]]"],
  ])("%s is stored as %s", (formula, stored) => expect(toFileFormula(formula, place)).toBe(stored));
});

describe("moved formulas", () => {
  it.each([
    ["=A1+$B$2+C$3+$D4", 1, 1, "=B2+$B$2+D$3+$D5"],
    ["=SUM(A1:B2)&\"A1\"", 2, 0, "=SUM(A3:B4)&\"A1\""],
    ["='Sheet 2'!A1", 0, 2, "='Sheet 2'!C1"],
    ["=A1", -1, 0, "=#REF!"],
    ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
  ])("%s by %i rows and %i columns is %s", (formula, rows, columns, moved) => expect(moveFormula(formula, rows, columns)).toBe(moved));

  it.each([
    ["=A2*$D$1", "=RC[-1]*R1C4"],
    ["=SUM(B1:B2)", "=SUM(R[-1]C:RC)"],
  ])("%s in B2 is %s in R1C1, and back", (a1, r1c1) => {
    expect(toR1C1(a1, 1, 1)).toBe(r1c1);
    expect(fromR1C1(r1c1, 1, 1)).toBe(a1);
  });
});
