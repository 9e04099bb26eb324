// Owns the contract of refusals: what a plan must not do is refused before anything is written.
// Promises that after each refusal the workbook is as it was.
import type { Edit } from "../../../src/app/workbook/plan";
import { startHost, type TestHost } from "./host";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });
const write = (row: number, values: readonly (readonly (string | number)[])[]): Edit => ({ kind: "writeCells", sheet: "Sheet1", row, column: 0, values });

let host: TestHost;

beforeEach(async () => {
  host = await startHost();
  await host.edit(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B4").values = [["Asset", "C"], ["List", 3], ["Site", 1], ["Mail", 2]];
    sheet.tables.add("A1:B4", true).name = "Risks";
  });
});
afterEach(() => host.stop());

async function refused(edits: readonly Edit[], code: string, facts: Record<string, unknown> = {}): Promise<void> {
  const before = await host.snapshot();
  await expect(host.workbook.apply({ edits })).rejects.toMatchObject({ problem: { code, facts } });
  expect(await host.snapshot()).toEqual(before);
}

describe("a protected sheet", () => {
  beforeEach(() =>
    host.edit(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D1:D3").format.protection.locked = false;
      sheet.protection.protect();
    }),
  );

  it("refuses writing into locked cells, with what came before in the plan undone too", () =>
    refused([{ kind: "addSheet", sheet: "New" }, write(6, [["x"]])], "sheet-protected", { sheet: "Sheet1" }));

  it("refuses new table columns", () => refused([{ kind: "addTableColumns", table: "Risks", columns: [{ header: "ISMS" }] }], "sheet-protected", { sheet: "Sheet1" }));

  it("takes values in its unlocked cells", async () => {
    await host.workbook.apply({ edits: [{ kind: "writeCells", sheet: "Sheet1", row: 0, column: 3, values: [["a"], ["b"]] }] });
    const [cells] = await host.workbook.read([{ sheet: "Sheet1", area: area(0, 3, 3, 1) }]);
    expect(cells?.values).toEqual([["a"], ["b"]]);
  });

  it("leaves other sheets free", async () => {
    await expect(host.workbook.apply({ edits: [{ kind: "addSheet", sheet: "New" }] })).resolves.toBeDefined();
  });
});

describe("a workbook whose structure is protected", () => {
  it("refuses a new sheet and says why", async () => {
    await host.edit(async (context) => context.workbook.protection.protect());
    await refused([write(6, [["x"]]), { kind: "addSheet", sheet: "New" }], "structure-locked");
  });
});

describe("a filter that hides rows", () => {
  const filterTable = (): Promise<void> =>
    host.edit(async (context) => {
      const { autoFilter } = context.workbook.tables.getItem("Risks");
      autoFilter.apply("Sheet1!A1:B4", 1, { filterOn: "Values", values: ["3"] });
    });

  it("refuses writing several rows of a table", async () => {
    await filterTable();
    await refused([write(1, [["x"], ["y"]])], "table-filtered", { name: "Risks" });
    await refused([{ kind: "fillFormula", sheet: "Sheet1", area: area(1, 1, 3, 1), formula: "=1" }], "table-filtered", { name: "Risks" });
    await refused([{ kind: "addTableColumns", table: "Risks", columns: [{ header: "ISMS" }] }], "table-filtered", { name: "Risks" });
    await refused([{ kind: "resizeTable", table: "Risks", area: area(0, 0, 6, 2) }], "table-filtered", { name: "Risks" });
  });

  it("takes one row, and cells beside the table", async () => {
    await filterTable();
    await host.workbook.apply({ edits: [write(1, [["x"]]), write(10, [["y"], ["z"]])] });
    const [cells] = await host.workbook.read([{ sheet: "Sheet1" }]);
    expect([cells?.values[1]?.[0], cells?.values[10]?.[0], cells?.values[11]?.[0]]).toEqual(["x", "y", "z"]);
  });
});

describe("names that are taken or missing", () => {
  it.each<[string, Edit, string, Record<string, unknown>]>([
    ["a sheet of that name, in any case of letters", { kind: "addSheet", sheet: "SHEET1" }, "sheet-exists", { sheet: "SHEET1" }],
    ["a sheet that is not there", { kind: "writeCells", sheet: "Gone", row: 0, column: 0, values: [[1]] }, "not-found", { name: "Gone" }],
    ["a table that is not there", { kind: "addTableColumns", table: "Gone", columns: [{ header: "x" }] }, "not-found", { name: "Gone" }],
    ["a table over a table", { kind: "addTable", sheet: "Sheet1", area: area(2, 1, 3, 3), table: "New", style: "TableStyleLight1", showFilter: true }, "conflict", { name: "Risks" }],
    ["a header that the table has", { kind: "addTableColumns", table: "Risks", columns: [{ header: "asset" }] }, "conflict", { name: "Risks[asset]" }],
  ])("%s: refused", (_, edit, code, facts) => refused([write(6, [["x"]]), edit], code, facts));
});

describe("a list of choices", () => {
  const validate = (count: number): Edit => ({
    kind: "validateCells",
    sheet: "Sheet1",
    area: area(1, 1, 3, 1),
    choices: Array.from({ length: count }, () => "abc"),
    errorTitle: "",
    errorText: "",
  });

  // 64 x 3 letters and 63 commas are 255 characters; 65 x 3 and 64 are 259.
  it("is refused over 255 characters", () => refused([validate(65)], "list-too-long", { length: 259, limit: 255 }));
  it("is taken with 255", async () => {
    await expect(host.workbook.apply({ edits: [validate(64)] })).resolves.toBeDefined();
  });
});

describe("an older Excel", () => {
  it("refuses to resize a table (ExcelApi 1.13) and says what is needed", async () => {
    host.setApiVersion("1.9");
    await refused([{ kind: "resizeTable", table: "Risks", area: area(0, 0, 6, 2) }], "host-too-old", { need: "ExcelApi 1.13" });
  });

  it("reads without merged areas", async () => {
    host.setApiVersion("1.9");
    const [cells] = await host.workbook.read([{ sheet: "Sheet1", withLayout: true }]);
    expect(cells?.merges).toBeUndefined();
    expect(cells?.values[1]).toEqual(["List", 3]);
  });
});

describe("a cell that is being edited", () => {
  it("refuses reading and writing until the person has finished", async () => {
    host.setEditing(true);
    const problem = { code: "cell-edit-mode" };
    await expect(host.workbook.overview()).rejects.toMatchObject({ problem });
    await expect(host.workbook.read([{ sheet: "Sheet1" }])).rejects.toMatchObject({ problem });
    host.setEditing(false);
    await expect(host.workbook.overview()).resolves.toMatchObject({ activeSheet: "Sheet1" });
  });
});
