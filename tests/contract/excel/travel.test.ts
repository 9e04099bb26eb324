// Owns the contract of how much travels between the add-in and Excel.
// Promises the same number of round trips for 10 rows and for 1 000, and requests and answers under 5 MB for 10 000 risks.
import type { Plan } from "../../../src/app/workbook/plan";
import { startHost, type TestHost } from "./host";

const limit = 5 * 1024 * 1024;

const line = (row: number, columns: number): (string | number)[] =>
  Array.from({ length: columns }, (_, column) => (column % 2 === 0 ? `情報資産の名前と脅威の説明 ${row}` : (row + column) % 4));

const block = (rows: number, columns: number): (string | number)[][] => Array.from({ length: rows }, (_, row) => line(row, columns));

function attachPlan(rows: number): Plan {
  const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });
  return {
    edits: [
      { kind: "addTableColumns", table: "Risks", columns: [{ header: "ISMS R", formula: "=Risks[[#This Row],[h2]]*2" }, { header: "ISMS D", values: Array.from({ length: rows }, () => "要対応") }] },
      { kind: "fillFormula", sheet: "Sheet1", area: area(1, 8, rows, 1), formula: "=B2*D2" },
      { kind: "writeCells", sheet: "Sheet1", row: 1, column: 9, values: block(rows, 2) },
      { kind: "styleCells", sheet: "Sheet1", area: area(1, 8, rows, 3), style: "computed" },
      { kind: "colourCells", sheet: "Sheet1", area: area(1, 8, rows, 3), rules: [{ texts: ["要対応"], style: "bad" }] },
      { kind: "validateCells", sheet: "Sheet1", area: area(1, 9, rows, 1), choices: ["低減", "保有"], errorTitle: "x", errorText: "y" },
      { kind: "setRowHeight", sheet: "Sheet1", row: 0, rowCount: 1, height: 40 },
    ],
  };
}

async function register(rows: number): Promise<TestHost> {
  const host = await startHost();
  await host.edit(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D1").values = [["h1", "h2", "h3", "h4"]];
    sheet.getRangeByIndexes(1, 0, rows, 4).values = block(rows, 4);
    sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows + 1, 4), true).name = "Risks";
  });
  return host;
}

async function tripsOf(rows: number): Promise<Record<string, number>> {
  const host = await register(rows);
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    host.counters.reset();
    await work();
    return host.counters.syncs();
  };
  const trips: Record<string, number> = {
    overview: await count(() => host.workbook.overview()),
    read: await count(() => host.workbook.read([{ sheet: "Sheet1" }])),
    everything: await count(() => host.workbook.read([{ sheet: "Sheet1", withFormulas: true, withLayout: true }])),
  };
  let undo: Plan = { edits: [] };
  trips.apply = await count(async () => ({ undo } = await host.workbook.apply(attachPlan(rows))));
  trips.undo = await count(() => host.workbook.apply(undo));
  trips.select = await count(() => host.workbook.select("Sheet1", { row: 0, column: 0, rowCount: 1, columnCount: 1 }));
  await host.stop();
  return trips;
}

describe("round trips", () => {
  it("are as many for 1 000 rows as for 10, and few", async () => {
    const few = await tripsOf(10);
    expect(await tripsOf(1000)).toEqual(few);
    expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(8);
  });
});

describe("10 000 risks of 20 columns", () => {
  it("are written and read in requests and answers under 5 MB", async () => {
    const host = await startHost();
    const values = block(10_000, 20);
    host.counters.reset();
    await host.workbook.apply({ edits: [{ kind: "writeCells", sheet: "Sheet1", row: 0, column: 0, values }] });
    expect(host.counters.largestRequest()).toBeLessThan(limit);
    host.counters.reset();
    const [cells] = await host.workbook.read([{ sheet: "Sheet1" }]);
    expect(cells?.values).toEqual(values);
    expect(host.counters.largestAnswer()).toBeLessThan(limit);
    await host.stop();
  });
});

describe("an answer that is too big all the same", () => {
  it("is asked for in halves", async () => {
    const host = await register(40);
    host.setAnswerLimit(1500);
    const [cells] = await host.workbook.read([{ sheet: "Sheet1", area: { row: 1, column: 0, rowCount: 40, columnCount: 4 } }]);
    expect(cells?.values).toEqual(block(40, 4));
    await host.stop();
  });
});
