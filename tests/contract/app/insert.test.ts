// Owns the proof that a formula is entered where a person selected: Microsoft's client library against the workbench.
// Promises that what stands in the cell is named first, and that one undo brings it back.
import { createService } from "../../../src/app/create-service";
import type { IsmsService } from "../../../src/app/service";
import type { Cell } from "../../../src/isms/cell";
import { startHost, type TestHost } from "../excel/host";

let host: TestHost;
let service: IsmsService;

beforeEach(async () => {
  host = await startHost();
  service = createService(host.workbook, "en");
  await host.workbook.apply({ edits: [
    { kind: "writeCells", sheet: "Sheet1", row: 0, column: 0, values: [["Asset", "Level"], ["Server", 3]] },
    { kind: "addTable", sheet: "Sheet1", area: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, table: "Risks", style: "TableStyleLight1", showFilter: true },
    { kind: "writeCells", sheet: "Sheet1", row: 0, column: 4, values: [["kept", { formula: "=1+1" }]] },
  ] });
});

afterEach(() => host.stop());

async function select(row: number, column: number, rowCount = 1): Promise<void> {
  await host.person.select("Sheet1", { row, column, rowCount, columnCount: 1 });
}

async function formulaAt(row: number, column: number): Promise<Cell> {
  const [{ formulas, values }] = await host.workbook.read([{ sheet: "Sheet1", area: { row, column, rowCount: 1, columnCount: 1 }, withFormulas: true }]);
  return formulas?.[0]?.[0] ?? values[0]?.[0] ?? null;
}

it("enters a formula in the first selected cell, and takes it back", async () => {
  await select(3, 4, 5);
  const preview = await service.previewInsert("=SUM(1,2)", true);
  expect(preview).toMatchObject({ changes: ["Sheet1!E4: =SUM(1,2)"], problems: [] });
  await service.apply(preview);
  expect(await formulaAt(3, 4)).toBe("=SUM(1,2)");
  await service.undo();
  expect(await formulaAt(3, 4)).toBeNull();
});

it.each([[4, "kept"], [5, "=1+1"]])("names what column %s holds before it is replaced, and brings it back", async (column, found) => {
  await select(0, column);
  const preview = await service.previewInsert("=SUM(1,2)", true);
  expect(preview.problems).toEqual([{ code: "insert-over", facts: { address: `Sheet1!${"ABCDEF"[column]}1`, found } }]);
  await service.apply(preview);
  await service.undo();
  expect(await formulaAt(0, column)).toBe(found);
});

it("says that a result of several cells has no place in a table", async () => {
  await select(1, 1);
  expect((await service.previewInsert("=ISMS.CONTROLS()", false)).problems.map(({ code }) => code)).toEqual(["insert-over", "insert-in-table"]);
  expect((await service.previewInsert("=ISMS.RISK(3,2,2)", true)).problems.map(({ code }) => code)).toEqual(["insert-over"]);
});

it("writes nothing on a protected sheet and names it", async () => {
  await host.edit(async (context) => context.workbook.worksheets.getItem("Sheet1").protection.protect());
  await select(6, 6);
  expect(await service.previewInsert("=SUM(1,2)", true)).toEqual({ plan: { edits: [] }, changes: [], problems: [{ code: "sheet-protected", facts: { sheet: "Sheet1" } }] });
});
