// Owns the examples of the help as formulas in a spreadsheet: the built functions.js on Microsoft's dispatcher, over the workbench's engine.
// Promises that each formula shows in its cells what the help says it gives, in English as the simulated host speaks it.
import fs from "node:fs";
import path from "node:path";
import { resultIn } from "../../../src/functions/examples";
import type { ExampleResult } from "../../../src/functions/examples";
import { functionsMetadata } from "../../../src/functions/metadata";
import { functionTable } from "../../../src/functions/table";
import { bringUpToDate } from "../../../scripts/freshness.cjs";
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";
import { functionList } from "../../../workbench/page/functionList";

const bundle = path.resolve(__dirname, "../../../dist/functions.js");
let host: HeadlessHost;
beforeAll(async () => {
  await bringUpToDate("addin");
  host = await startHeadlessHost({ functionsBundle: fs.readFileSync(bundle, "utf8"), functions: functionList(functionsMetadata("en", "https://localhost:3000"), "ISMS") });
}, 300_000);
afterAll(() => host.dispose());

/** The cells that a formula fills, on a sheet of its own. */
async function cellsOf(formula: string): Promise<readonly (readonly unknown[])[]> {
  const name = `Example${(sheets += 1)}`;
  await host.run(async (context) => {
    context.workbook.worksheets.add(name).getRange("B2").formulas = [[formula]];
    await context.sync();
  });
  await host.engine.settled();
  return host.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(name).getRange("B2");
    const spill = cell.getSpillingToRangeOrNullObject().load("values");
    cell.load("values");
    await context.sync();
    return spill.isNullObject ? cell.values : spill.values;
  });
}
let sheets = 0;

function expectCells(cells: readonly (readonly unknown[])[], expected: ExampleResult): void {
  if (typeof expected !== "object") expect(cells).toEqual([[expected]]);
  else if ("like" in expected) expect(String(cells[0][0])).toMatch(/^S\d+-[0-9A-F]{10}$/);
  else if ("rows" in expected) expect([cells.length, cells[0].length]).toEqual([expected.rows, expected.columns]);
  else expect(cells).toEqual(expected);
}

describe("the examples of the help", () => {
  it.each(functionTable.flatMap(({ cases }) => cases.map((each) => [each.formula, each] as const)))("%s fills its cells as the help says", async (formula, each) => {
    expectCells(await cellsOf(formula), resultIn(each, "en"));
  });
});
