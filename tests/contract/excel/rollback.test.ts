// Owns the contract of a plan that fails half-way: the workbook is as before, wherever the host stops.
// Promises every request of the plan as a place to stop, and every action of the last one.
import type { Plan } from "../../../src/app/workbook/plan";
import { startHost, type TestHost } from "./host";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });

const plan: Plan = {
  edits: [
    { kind: "addSheet", sheet: "ISMS 設定" },
    { kind: "writeCells", sheet: "ISMS 設定", row: 0, column: 0, values: [["setting", "value"], ["preset", "manual"]] },
    { kind: "addTable", sheet: "ISMS 設定", area: area(0, 0, 2, 2), table: "ISMS_Columns", style: "TableStyleLight1", showFilter: false },
    { kind: "resizeTable", table: "ISMS_Columns", area: area(0, 0, 4, 2) },
    { kind: "addName", name: "ISMS_Method", refersTo: "='ISMS 設定'!$A$1:$B$2" },
    { kind: "addTableColumns", table: "Risks", columns: [{ header: "ISMS リスク値", formula: "=Risks[[#This Row],[C]]*2" }, { header: "ISMS 対応" }] },
    { kind: "styleCells", sheet: "Sheet1", area: area(0, 2, 1, 2), style: "ours" },
    { kind: "writeCells", sheet: "Sheet1", row: 7, column: 0, values: [["new", "=text"], [1, null]] },
    { kind: "styleCells", sheet: "Sheet1", area: area(7, 0, 2, 2), style: "input" },
    { kind: "validateCells", sheet: "Sheet1", area: area(7, 0, 2, 1), choices: ["低減", "保有"], errorTitle: "x", errorText: "y" },
    { kind: "colourCells", sheet: "Sheet1", area: area(7, 0, 2, 2), rules: [{ texts: ["高"], style: "bad" }] },
    { kind: "mergeCells", sheet: "Sheet1", area: area(10, 0, 1, 2) },
    { kind: "removeName", name: "Known" },
    { kind: "removeTableColumns", table: "Other", headers: ["b"] },
    { kind: "showSheet", sheet: "ISMS 設定" },
  ],
};

async function seeded(): Promise<TestHost> {
  const host = await startHost();
  await host.edit(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [["Asset", "C"], ["List", 3], ["Site", 1]];
    sheet.tables.add("A1:B3", true).name = "Risks";
    sheet.getRange("A8:B9").formulas = [["old", "=1+2"], ["'=text", 5]];
    sheet.getRange("A15:C17").formulas = [["a", "b", "c"], [1, "=A16*2", 3], [2, 7, 4]];
    sheet.tables.add("A15:C17", true).name = "Other";
    context.workbook.names.add("Known", "=6");
  });
  return host;
}

describe("a plan that the host stops half-way", () => {
  it("leaves the workbook as it was, at whatever request", async () => {
    const counted = await seeded();
    counted.counters.reset();
    await counted.workbook.apply(plan);
    const requests = counted.counters.syncs();
    await counted.stop();
    for (let stopAt = 1; stopAt <= requests; stopAt += 1) {
      const host = await seeded();
      const before = await host.snapshot();
      host.failAtRequest(stopAt, "GeneralException");
      const outcome = await host.workbook.apply(plan).then(() => "applied", (error: unknown) => error);
      host.clearFaults();
      if (outcome !== "applied") {
        expect(outcome).toMatchObject({ problem: { code: "host-failed", facts: { hostCode: "GeneralException" } } });
        expect(await host.snapshot()).toEqual(before);
      }
      await host.stop();
    }
  });

  it.each([3, 8, 15, 25, 40, 60, 90])("leaves the workbook as it was, at action %i of the request that writes", async (action) => {
    const host = await seeded();
    const before = await host.snapshot();
    host.failAtWriteAction(action, "Conflict");
    await expect(host.workbook.apply(plan)).rejects.toMatchObject({ problem: { code: "conflict" } });
    host.clearFaults();
    expect(await host.snapshot()).toEqual(before);
    await host.stop();
  });

  it("says so where it cannot be taken back either", async () => {
    const host = await seeded();
    host.failAtWriteAction(8, "GeneralException", { andAfterwards: true });
    await expect(host.workbook.apply(plan)).rejects.toMatchObject({ problem: { code: "rollback-failed", facts: { hostCode: "GeneralException" } } });
    await host.stop();
  });
});
