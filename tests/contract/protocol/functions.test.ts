// Owns the contract of custom functions: called through Microsoft's own dispatcher, with results, errors, blanks, ranges and spills.
// Promises Excel's behaviour as Microsoft documents it for the web: a blank is null, an omitted argument is null, an error keeps its text.
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

const script = `
  CustomFunctions.associate("RISK", (value, threat, vulnerability) => value * threat * vulnerability);
  CustomFunctions.associate("KIND", (value, other) => JSON.stringify([value, other]));
  CustomFunctions.associate("SHAPE", (values) => JSON.stringify(values.map((row) => row.map((cell) => (cell && cell.code) || cell))));
  CustomFunctions.associate("TABLE", () => [[1, "低"], [2, "中"]]);
  CustomFunctions.associate("SCALE", (value) => { if (value > 3) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "3 を超えています"); return value; });
  CustomFunctions.associate("BROKEN", () => { throw new Error("secret"); });
  CustomFunctions.associate("MISSING", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "not known"); });
  CustomFunctions.associate("LATER", async (value) => value + 1);
`;
const plain = (id: string, count: number) => ({ id, name: `ISMS.${id}`, isMatrix: Array.from({ length: count }, () => false), required: 0, allowsErrors: true });
const functions = [plain("RISK", 3), plain("KIND", 2), { ...plain("SHAPE", 1), isMatrix: [true] }, plain("TABLE", 0), plain("SCALE", 1), plain("BROKEN", 0), plain("MISSING", 0), plain("LATER", 1)];

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost({ functionsBundle: script, functions });
});
afterEach(() => host.dispose());

async function results(address: string, formulas: string[][], before?: { address: string; values: unknown[][] }): Promise<unknown[][]> {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    if (before) sheet.getRange(before.address).values = before.values;
    sheet.getRange(address).formulas = formulas;
    await context.sync();
  });
  await host.engine.settled();
  return host.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

describe("custom functions", () => {
  it("give their result, alone and inside other formulas, and again when an input changes", async () => {
    expect(await results("D1:D2", [["=ISMS.RISK(A1,B1,C1)"], ["=SUM(ISMS.RISK(A1,B1,C1),ISMS.LATER(1))"]], { address: "A1:C1", values: [[3, 2, 2]] })).toEqual([[12], [14]]);
    expect(await results("E1", [["=D1"]], { address: "A1", values: [[1]] })).toEqual([[4]]);
  });

  it("see a blank cell and an omitted argument as null, and zero as zero", async () => {
    expect(await results("D1:D3", [["=ISMS.KIND(A1,B1)"], ["=ISMS.KIND(C1)"], ["=ISMS.KIND(,C1)"]], { address: "B1:C1", values: [["text", 0]] })).toEqual([['[null,"text"]'], ["[0,null]"], ["[null,0]"]]);
  });

  it("see ranges as rows, a single cell too, and errors inside them as error values", async () => {
    expect(await results("D1:D2", [["=ISMS.SHAPE(A1:B2)"], ["=ISMS.SHAPE(A1)"]], { address: "A1:B2", values: [[1, "x"], ["#N/A", ""]] })).toEqual([['[[1,"x"],["#N/A",null]]'], ["[[1]]"]]);
  });

  it("spill arrays", async () => {
    await results("A1", [["=ISMS.TABLE()"]]);
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").load("values,formulas");
      const spill = context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSpillingToRangeOrNullObject().load("address");
      await context.sync();
      expect(range.values).toEqual([[1, "低"], [2, "中"]]);
      expect(spill.address).toBe("Sheet1!A1:B2");
    });
  });

  it("show an error and keep its text, but never the text of a plain exception", async () => {
    expect(await results("A1:A4", [["=ISMS.SCALE(4)"], ["=ISMS.MISSING()"], ["=ISMS.BROKEN()"], ["=ISMS.SCALE(2)"]])).toEqual([["#VALUE!"], ["#N/A"], ["#VALUE!"], [2]]);
    const sheetId = host.engine.activeSheetId;
    expect([0, 1, 2, 3].map((row) => host.engine.errorTextAt(sheetId, row, 0))).toEqual(["3 を超えています", "not known", null, null]);
  });

  it("show #BUSY! until the result is there, and #NAME? where no such function is known", async () => {
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      range.formulas = [["=ISMS.LATER(1)"], ["=ISMS.NOWHERE(1)"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["#BUSY!"], ["#NAME?"]]);
    });
    await host.engine.settled();
    expect(host.engine.functions.pending).toBe(0);
  });

  it("answer ten thousand rows, each row once", async () => {
    const rows = 10_000;
    const values = Array.from({ length: rows }, (_, row) => [(row % 3) + 1, row, 2]);
    const given = await results(`D1:D${rows}`, values.map((_, row) => [`=ISMS.RISK(A${row + 1},B${row + 1},C${row + 1})`]), { address: `A1:C${rows}`, values });
    expect(given[0]).toEqual([0]);
    expect(given[rows - 1]).toEqual([(((rows - 1) % 3) + 1) * (rows - 1) * 2]);
  }, 60_000);
});
