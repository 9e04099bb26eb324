// Owns the tests of finding our functions in formulas.
// Promises the spellings that Excel was reported to leave (OfficeDev/office-js issues 2051, 2568, 4811, 5611), and what must be left alone.
import { calledFunctions, plainSpelling } from "../../../src/app/formula/calls";
import { spillAnchors, withoutSpills } from "../../../src/app/freeze/spills";

describe("a formula's calls of ours", () => {
  it.each([
    ["=ISMS.RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["=isms.risk(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["=_xldudf_ISMS_RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["=_xlfn._xldudf_ISMS_RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["=_xludf.ISMS.RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["=_xll.ISMS.RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["=[2]!_xldudf_ISMS_RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["=FUNCRES.XLAM!_xldudf_ISMS_RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["='C:\\Program Files\\O''Neill\\FUNCRES.XLAM'!_xldudf_ISMS_RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ["='https://example.com/x.xlam'!ISMS.RISK(A1,2,2)", "=ISMS.RISK(A1,2,2)"],
    ['=IF([1]!_xldudf_ISMS_RISK(Sheet2!A1,2,2)>6,[1]!_xldudf_ISMS_RISK(1,1,1),"")', '=IF(ISMS.RISK(Sheet2!A1,2,2)>6,ISMS.RISK(1,1,1),"")'],
  ])("%s reads %s", (found, plain) => {
    expect([calledFunctions(found), plainSpelling(found)]).toEqual([["RISK"], plain]);
  });

  it.each(["=ISMS_Method+1", '="ISMS.RISK("', "='ISMS.RISK('!A1", "=Risks[[#This Row],[ISMS.RISK(]]", "=ISMSX.RISK(1)", "=MY_ISMS_RISK(1)", "=[2]!OTHER(1)", "=ISMS.Total*2"])("are none in %s, which stays as it is", (formula) => {
    expect([calledFunctions(formula), plainSpelling(formula)]).toEqual([[], formula]);
  });
});

describe("references to spilled ranges", () => {
  const areas = new Map([["data!A1", { row: 0, column: 0, rowCount: 3, columnCount: 2 }]]);

  it.each([
    ["=SUM(ANCHORARRAY(A1))", "=SUM($A$1:$B$3)"],
    ["_xlfn.ANCHORARRAY(Data!$A$1)", "Data!$A$1:$B$3"],
    ["=ANCHORARRAY('Data'!A1)+ANCHORARRAY(B9)", "='Data'!$A$1:$B$3+ANCHORARRAY(B9)"],
    ['="ANCHORARRAY(A1)"', '="ANCHORARRAY(A1)"'],
    ["=ANCHORARRAY(OFFSET(A1,0,0))", "=ANCHORARRAY(OFFSET(A1,0,0))"],
  ])("%s becomes %s", (formula, without) => {
    expect(withoutSpills(formula, "Data", areas)).toBe(without);
  });

  it("are found by their first cell; null where that is computed", () => {
    expect(spillAnchors("=ANCHORARRAY(A1)+ANCHORARRAY(Other!$B$2)+ANCHORARRAY(INDEX(A1:A3,1))", "Data")).toEqual(["data!A1", "other!B2", null]);
  });
});
