// Owns the tests of repairing formulas in a file: what the command line writes, and what it leaves alone.
// Promises formulas as Excel stores them, read by openpyxl.
import { openPackage } from "../../src/xlsx";
import { readBack, sheetOf } from "./readBack";
import { Desk, typed } from "./workbooks/commands";
import { formulaBook, nameError, type StoredCells } from "./workbooks/formulaBooks";

jest.setTimeout(240_000);
const desk = new Desk();
afterEach(() => desk.clear());
afterAll(() => desk.remove());

const broken: StoredCells = {
  A1: { formula: "ISMS.RISK(3,B1,2)", value: nameError }, A2: { formula: "[2]!_xldudf_ISMS_RISK(3,B2,2)", value: nameError },
  A3: { formula: "'C:\\x\\FUNCRES.XLAM'!_xldudf_ISMS_LEVEL(3,B3,2)&\" ISMS.RISK(\"", value: nameError },
  A4: { formula: "_xldudf_ISMS_RISK(3,B4,2)", value: 12 }, A5: { formula: "Unknown+1", value: nameError }, A6: { formula: "ISMS.RSIK(1,1,1)", value: nameError },
  C1: { formula: "ISMS.RISK(3,B1:B3,2)", value: nameError, area: "C1:C3", isLegacy: true }, C2: nameErrorCell(), C3: nameErrorCell(),
};

function nameErrorCell() {
  return { value: nameError };
}

describe("isms repair", () => {
  it("enters broken formulas as Excel stores them, and asks Excel to calculate", async () => {
    const said = await typed(["repair", desk.put("book.xlsx", formulaBook({ Notes: broken })), "-o", desk.place("out.xlsx")]);
    expect(said.code).toBe(1);
    expect(said.out).toContain("Sheet “Notes”: enter the formulas of 4 cells again.");
    expect(said.out).toContain("name-error-elsewhere");
    expect(said.out).toContain("Notes!A5");
    expect(said.out).toContain("name-error-function");
    expect(said.out).toContain("ISMS.RSIK");
    const bytes = new Uint8Array(desk.bytes("out.xlsx"));
    const { formulas, values } = sheetOf(readBack(bytes), "Notes");
    expect(formulas).toEqual({
      A1: "=_xldudf_ISMS_RISK(3,B1,2)", A2: "=_xldudf_ISMS_RISK(3,B2,2)", A3: '=_xldudf_ISMS_LEVEL(3,B3,2)&" ISMS.RISK("', A4: "=_xldudf_ISMS_RISK(3,B4,2)",
      A5: "=Unknown+1", A6: "=ISMS.RSIK(1,1,1)", C1: "=_xldudf_ISMS_RISK(3,B1:B3,2)",
    });
    expect(values).toMatchObject({ A4: 12, A5: "#NAME?", A6: "#NAME?" });
    expect(openPackage(bytes).text("xl/worksheets/sheet1.xml")).toContain('<f t="array" ref="C1:C3">_xldudf_ISMS_RISK(3,B1:B3,2)</f>');
    expect(openPackage(bytes).text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("only says what it would do without a place to write", async () => {
    const book = formulaBook({ Notes: { A1: broken.A1 } });
    const said = await typed(["repair", desk.put("book.xlsx", book)]);
    expect([said.code, said.out]).toEqual([1, "Sheet “Notes”: enter the formulas of 1 cells again.\n"]);
    expect(said.error).toContain("cli-no-output");
    expect(desk.bytes("book.xlsx").equals(Buffer.from(book))).toBe(true);
  });

  it("ends with 0 where nothing is broken, and writes the workbook as it is", async () => {
    const book = formulaBook({ Notes: { A4: broken.A4 } });
    const said = await typed(["repair", desk.put("book.xlsx", book), "--in-place", "--json"]);
    expect([said.code, JSON.parse(said.out)]).toEqual([0, { changes: ["Nothing to change."], problems: [] }]);
    expect(desk.bytes("book.xlsx").equals(Buffer.from(book))).toBe(true);
  });
});
