// Owns the contract of watching: a person's work is reported, ours is not.
// Promises that after stopping nothing is reported any more.
import type { WorkbookChange } from "../../../src/app/workbook/port";
import { startHost, type TestHost } from "./host";

let host: TestHost;
const seen: WorkbookChange[] = [];

beforeEach(async () => {
  seen.length = 0;
  host = await startHost();
});
afterEach(() => host.stop());

describe("watching", () => {
  it("reports what a person changes and selects, with the sheet's name", async () => {
    const stop = await host.workbook.watch((change) => seen.push(change));
    await host.person.write("Sheet1", { row: 1, column: 1, rowCount: 1, columnCount: 1 }, [[3]]);
    await host.person.select("Sheet1", { row: 2, column: 0, rowCount: 2, columnCount: 1 });
    await host.settled();
    expect(seen).toContainEqual({ kind: "cells", sheet: "Sheet1", area: { row: 1, column: 1, rowCount: 1, columnCount: 1 } });
    expect(seen).toContainEqual({ kind: "selection", sheet: "Sheet1", area: { row: 2, column: 0, rowCount: 2, columnCount: 1 } });
    await stop();
    seen.length = 0;
    await host.person.write("Sheet1", { row: 1, column: 1, rowCount: 1, columnCount: 1 }, [[4]]);
    await host.settled();
    expect(seen).toEqual([]);
  });

  it("reports what a person selects right after we selected cells for them, and not our own selection", async () => {
    const stop = await host.workbook.watch((change) => seen.push(change));
    await host.workbook.select("Sheet1", { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    await host.person.select("Sheet1", { row: 3, column: 2, rowCount: 1, columnCount: 1 });
    await host.settled();
    expect(seen).toEqual([{ kind: "selection", sheet: "Sheet1", area: { row: 3, column: 2, rowCount: 1, columnCount: 1 } }]);
    await stop();
  });

  it("does not report what a plan of ours writes", async () => {
    const stop = await host.workbook.watch((change) => seen.push(change));
    await host.workbook.apply({ edits: [{ kind: "writeCells", sheet: "Sheet1", row: 0, column: 0, values: [[1]] }, { kind: "addSheet", sheet: "New" }] });
    await host.settled();
    expect(seen).toEqual([]);
    await stop();
  });
});
