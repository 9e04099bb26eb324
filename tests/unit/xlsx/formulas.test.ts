import * as fc from "fast-check";
import { shiftFormula } from "../../../src/xlsx/formula/shift";
import { mayGiveArray, shownFormula, storedFormula } from "../../../src/xlsx/formula/spelling";
import { tokenise } from "../../../src/app/formula/tokens";

describe("filling a formula down and right", () => {
  // What Excel gives when C1 holding the formula is copied to D3: two rows down, one column right.
  it.each([
    ["=A1+B$1+$C1+$D$1", "=B3+C$1+$C3+$D$1"],
    ["=SUM(A1:A10)", "=SUM(B3:B12)"],
    ["=Sheet1!A1*'顧客 台帳'!B2", "=Sheet1!B3*'顧客 台帳'!C4"],
    ["='It''s A1'!A1", "='It''s A1'!B3"],
    ['="A1 and ""B2"""&A1', '="A1 and ""B2"""&B3'],
    ["=Table1[[#This Row],[A1]]+Table1[B2]", "=Table1[[#This Row],[A1]]+Table1[B2]"],
    ["=SUM(A:A,$A:B,1:1,$1:2)", "=SUM(B:B,$A:C,3:3,$1:4)"],
    ["=LOG10(A1)+TAX2024+リスク値+ABCD1", "=LOG10(B3)+TAY2026+リスク値+ABCD1"],
    ["=[1]Sheet1!$A1", "=[1]Sheet1!$A3"],
    ["=IF(#REF!>1,#N/A,A1#)", "=IF(#REF!>1,#N/A,B3#)"],
    ["=1E5+A1", "=1E5+B3"],
    ["=INDEX(A1:XFC9,1)", "=INDEX(B3:XFD11,1)"],
    ["=A1048575+XFD1", "=#REF!+#REF!"],
  ])("%s becomes %s", (from, to) => {
    expect(shiftFormula(from, 2, 1)).toBe(to);
  });

  it("moves up and left too, and marks what leaves the sheet", () => {
    expect(shiftFormula("=B3+$A2+A3", -1, -1)).toBe("=A2+$A1+#REF!");
  });

  it("cuts any text into tokens that join to the same text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(tokenise(text).map((token) => token.text).join("")).toBe(text)));
  });
});

describe("the spelling of formulas in a file", () => {
  it.each([
    ["=ISMS.RISK(A1,B1,C1)", "_xldudf_ISMS_RISK(A1,B1,C1)"],
    ['=IFERROR(isms.level(A1),"")', 'IFERROR(_xldudf_ISMS_LEVEL(A1),"")'],
    ["=IFS(A1>1,1)+TEXTJOIN(\",\",TRUE,B1:B2)", '_xlfn.IFS(A1>1,1)+_xlfn.TEXTJOIN(",",TRUE,B1:B2)'],
    ["=SORT(FILTER(A1:A9,B1:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))"],
    ["=SUM(A1)&\"ISMS.RISK(\"", 'SUM(A1)&"ISMS.RISK("'],
  ])("%s is stored as %s", (shown, stored) => {
    expect(storedFormula(shown)).toBe(stored);
  });

  it("is shown without the prefixes", () => {
    expect(shownFormula("_xldudf_ISMS_RISK(A1)+_xlfn._xlws.SORT(B1:B2)+_xlfn.IFS(1,2)")).toBe("=ISMS.RISK(A1)+SORT(B1:B2)+IFS(1,2)");
    expect(shownFormula('"_xlfn.IFS("&A1')).toBe('="_xlfn.IFS("&A1');
  });

  it("knows which formulas Excel keeps in dynamic-array cells", () => {
    expect(mayGiveArray("_xldudf_ISMS_RISK(A1)")).toBe(true);
    expect(mayGiveArray("_xlfn.UNIQUE(A1:A3)")).toBe(true);
    expect(mayGiveArray('SUM(A1:A3)&"UNIQUE("')).toBe(false);
  });
});
