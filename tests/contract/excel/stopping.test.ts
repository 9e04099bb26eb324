// Owns the contract of work that a person stops: the workbook is as it was, however much was read or written.
// Promises writes of several requests, stopped before each of them.
import type { Plan } from "../../../src/app/workbook/plan";
import type { Progress, Stage } from "../../../src/app/workbook/progress";
import { problemError } from "../../../src/isms/cell";
import { startHost, type TestHost } from "./host";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });

/** 8 000 cells of 1 000 characters are 8 MB: three requests of at most 3 MB. */
const long = "x".repeat(1000);
const rows = 8000;
const plan: Plan = {
  edits: [
    { kind: "addSheet", sheet: "Report" },
    { kind: "writeCells", sheet: "Report", row: 0, column: 0, values: [["Report"]] },
    { kind: "writeCells", sheet: "Sheet1", row: 0, column: 0, values: Array.from({ length: rows }, () => [long]) },
    { kind: "styleCells", sheet: "Sheet1", area: area(0, 0, 10, 1), style: "bad" },
  ],
};

/** A person who asks to stop at the n-th chance, counted from 1. */
function stoppingAt(chance: number): Progress & { readonly stages: Stage[]; readonly asked: () => number } {
  const stages: Stage[] = [];
  let asked = 0;
  return {
    stages,
    asked: () => asked,
    report: (stage) => void (stages.at(-1) === stage || stages.push(stage)),
    stopIfAsked() {
      asked += 1;
      if (asked >= chance) throw problemError("stopped");
    },
  };
}

async function seeded(): Promise<TestHost> {
  const host = await startHost();
  await host.edit(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").formulas = [["Asset", "C"], ["List", 3], ["Site", "=B2*2"]];
  });
  return host;
}

describe("work that a person stops", () => {
  it("leaves the workbook as it was, whenever it was stopped, and says what it does", async () => {
    const host = await seeded();
    const before = await host.snapshot();
    const whole = stoppingAt(Infinity);
    const { undo } = await host.workbook.apply(plan, whole);
    // Once before the first write and once before each of the three requests, at least.
    expect(whole.asked()).toBeGreaterThanOrEqual(4);
    expect(whole.stages).toEqual(["writing"]);
    await host.workbook.apply(undo);
    expect(await host.snapshot()).toEqual(before);

    for (let chance = 1; chance <= whole.asked(); chance += 1) {
      const progress = stoppingAt(chance);
      await expect(host.workbook.apply(plan, progress)).rejects.toMatchObject({ problem: { code: "stopped" } });
      expect(await host.snapshot()).toEqual(before);
      expect(progress.stages.at(-1)).toBe(chance === 1 ? undefined : "restoring");
    }
    await host.stop();
  });

  it("reads nothing more after it was stopped", async () => {
    const host = await startHost();
    // 400 000 cells: two answers of at most 300 000.
    await host.edit(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1").values = [[1, 2, 3, 4]];
      context.workbook.worksheets.getItem("Sheet1").getRange("A100000:D100000").values = [[1, 2, 3, 4]];
    });
    host.counters.reset();
    await host.workbook.read([{ sheet: "Sheet1", area: area(0, 0, 100_000, 4) }]);
    const all = host.counters.syncs();
    host.counters.reset();
    const progress = stoppingAt(1);
    await expect(host.workbook.read([{ sheet: "Sheet1", area: area(0, 0, 100_000, 4) }], progress)).rejects.toMatchObject({ problem: { code: "stopped" } });
    expect(host.counters.syncs()).toBeLessThan(all);
    expect(progress.stages).toEqual(["reading"]);
    await host.stop();
  });
});
