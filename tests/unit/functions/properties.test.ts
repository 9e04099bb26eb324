// Owns what must hold for any arguments whatever, for every function of the table.
// Promises that a failure here names the arguments that broke it.
import fc from "fast-check";
import { functionTable } from "../../../src/functions/table";
import type { FunctionDeclaration, Parameter } from "../../../src/functions/table";
import { goodCalls } from "./goodCalls";
import { CellErrorValue, column, Spreadsheet } from "./spreadsheet";
import type { Result } from "./spreadsheet";

const sheet = new Spreadsheet("en");

const oddCell = fc.oneof(
  fc.integer({ min: -2, max: 6 }), fc.double(), fc.string({ maxLength: 6 }), fc.boolean(), fc.constant(null), fc.constant(undefined),
  fc.constantFrom("高", "中", "低", "High", "３", "－", "◎", "○", "△", "×", "低減 A.8.7", "回避済", "保有", "承認済", "S2-0000000000", "manual", "jipdec", "A.5.1", "A.5.1、8.13", "ORG-1", 2022, 5.1, "ja"),
  fc.constantFrom("一部実施", "除外", "未確認", "60%", "６０％", "1,200", "3件", "2024/4/1", 45_000, 1e300, "higher", "以下", "all", "risks", "ids", "review"),
  fc.constantFrom({ code: "#N/A" }, { code: "#REF!" }, { error: "#DIV/0!" }, {}, new Date(0)),
);
/** A range as the host passes it: rows of the same width. */
const grid = fc.nat(5).chain((width) => fc.array(fc.array(oddCell, { minLength: width, maxLength: width }), { maxLength: 4 }));
const anyArgument = fc.oneof(oddCell, grid);

const isCell = (cell: unknown): boolean => typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell)) || cell instanceof CellErrorValue;

/** What a call gives: its rows, or the error that it throws. Anything else thrown is a failure of the test. */
async function outcome(id: string, callArguments: readonly unknown[]): Promise<Result | CellErrorValue> {
  try {
    return await sheet.call(id, ...callArguments);
  } catch (error) {
    expect(error).toBeInstanceOf(CellErrorValue);
    expect((error as CellErrorValue).message).not.toContain("could not be computed");
    return error as CellErrorValue;
  }
}

function expectCells(result: Result | CellErrorValue): void {
  if (result instanceof CellErrorValue) return;
  expect(result.length).toBeGreaterThan(0);
  expect(new Set(result.map((row) => row.length)).size).toBe(1);
  expect(result.flat().every(isCell)).toBe(true);
}

describe("any arguments", () => {
  it.each(functionTable.map(({ id, parameters }) => [id, parameters.length] as const))("%s gives values and error values only, and throws error values only", async (id, count) => {
    await fc.assert(fc.asyncProperty(fc.array(anyArgument, { maxLength: count }), async (callArguments) => expectCells(await outcome(id, callArguments))), { numRuns: 250 });
  });

  it.each(functionTable.map(({ id }) => [id] as const))("%s does so where one argument alone is odd", async (id) => {
    const good = goodCalls[id];
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), anyArgument, async (place, odd) => expectCells(await outcome(id, good.map((value, index) => (index === place ? odd : value))))),
      { numRuns: 250 },
    );
  });
});

/** What a cell of a parameter may hold when one row is called alone, by what the parameter takes. */
const cellsOf: Readonly<Record<Exclude<Parameter["kind"], "method" | "levels">, fc.Arbitrary<unknown>>> = {
  level: fc.constantFrom<unknown>(1, 2, 3, "高", "低", "２", 4, "x", null, "", { code: "#N/A" }),
  treatment: fc.constantFrom<unknown>(null, "低減 A.8.7", "保有", "回避", "回避済", "移転", "??"),
  residual: fc.constantFrom<unknown>(null, 1, 6, 30, "", "x"),
  approval: fc.constantFrom<unknown>(null, true, "承認済", "S2-0000000000", "??"),
  text: fc.constantFrom<unknown>(null, "費用", ""),
  amount: fc.constantFrom<unknown>(0, 1, 2.5, "３", "60%", "一部実施", "○", -1, "x", null, "", "－", { code: "#N/A" }),
  choice: fc.constantFrom<unknown>(null, "", "higher", "低いほど良い", "sideways"),
  ids: fc.constantFrom<unknown>("A.8.7", "5.1", "A.5.1、A.8.7", "ORG-1", "A.8.99", "", null, 5.1, { code: "#N/A" }),
};
const plain = (cell: unknown): unknown => (cell instanceof CellErrorValue ? { code: cell.code, message: cell.message } : cell);

/** One row of an argument: cells side by side. */
function rowOf({ kind, columns }: Parameter): fc.Arbitrary<readonly unknown[]> {
  if (kind === "levels") return fc.tuple(...Array.from({ length: columns?.includes(3) ? 3 : 1 }, () => cellsOf.level));
  return fc.tuple(cellsOf[kind as keyof typeof cellsOf]);
}

/** Calls a function with rows together, then each alone, and compares. `fixed` follows the rows' arguments. */
async function expectSame(id: string, rows: readonly (readonly (readonly unknown[])[])[], fixed: readonly unknown[]): Promise<void> {
  const columns = rows[0].map((_none, index) => rows.map((row) => row[index]));
  const together = await sheet.call(id, ...columns, ...fixed);
  for (const index of rows.keys()) {
    const alone = await outcome(id, [...columns.map((each) => [each[index]]), ...fixed]);
    const expected = alone instanceof CellErrorValue ? together[index].map(() => alone) : alone[0];
    expect(together[index].map(plain)).toEqual(expected.map(plain));
  }
}

const rowFunctions: readonly FunctionDeclaration[] = functionTable.filter(({ kind }) => kind === "rows");

describe("an array call", () => {
  it.each(rowFunctions.map((declaration) => [declaration.id, declaration] as const))("of %s agrees with single calls, row by row", async (id, { parameters }) => {
    const byRow = parameters.filter(({ use }) => use !== "whole");
    const options = parameters.flatMap(({ use, name }, index) => (use === "whole" && name !== "method" ? [goodCalls[id][index]] : []));
    const filled = goodCalls[id].slice(0, byRow.length).map((value, index) => (byRow[index].kind === "residual" ? [6] : Array.isArray(value) ? (value as unknown[][])[0] : byRow[index].kind === "levels" && byRow[index].columns?.includes(3) ? [value, value, value] : [value]));
    const row = fc.tuple(...byRow.map(rowOf));
    const methods = parameters.some(({ name }) => name === "method") ? ["manual", "ipa-exam", "tokyo"] : [null];
    await fc.assert(
      // The last row is filled: rows after the last filled one stay blank by design.
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom(...methods), (rows, method) => expectSame(id, [...rows, filled], method === null ? options : [method])),
      { numRuns: 100 },
    );
  });

  it.each([["SOA", ["低減 A.8.7", "R-1", null, null, null, "applicability"]], ["SOA", ["低減 A.8.7", "R-1"]]])("of %s agrees with single calls, id by id (%p)", async (id, fixed) => {
    await fc.assert(fc.asyncProperty(fc.array(cellsOf.ids, { minLength: 1, maxLength: 6 }), (ids) => expectSame(id, [...ids, "A.8.7"].map((cell) => [[cell]]), fixed)), { numRuns: 60 });
  });

  const level = fc.constantFrom<unknown>(1, 2, 3, "高", null, "－");
  it("of HEATMAP counts each risk that RISK values, once", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(level, level, level), { minLength: 1, maxLength: 20 }), async (rows) => {
      const columns = [0, 1, 2].map((index) => rows.map((row) => [row[index]]));
      const counts = (await sheet.call("HEATMAP", ...columns)).slice(1).flatMap((row) => row.slice(1) as number[]);
      const values = (await sheet.call("RISK", ...columns)).flat().filter((value) => value !== "");
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    }), { numRuns: 60 });
  });
});

describe("blank cells", () => {
  const blank = fc.constantFrom<unknown>(null, 0, "", "－");
  const levels = fc.tuple(fc.constantFrom<unknown>(1, 2, 3, null), fc.constantFrom<unknown>(1, 2, 3, null), fc.constantFrom<unknown>(1, 2, 3, null));

  it.each(["RISK", "LEVEL", "DECISION", "REQUIRED", "SEAL"])("are the same to %s on the desktop (0), on the web (null), as \"\" and as a dash, on scales that begin at 1", async (id) => {
    await fc.assert(fc.asyncProperty(levels, fc.tuple(blank, blank, blank), async (row, blanks) => {
      const written = row.map((cell, index) => (cell === null ? blanks[index] : cell));
      const [one, other] = [await outcome(id, row.map((cell) => [[cell]])), await outcome(id, written.map((cell) => [[cell]]))];
      expect(other).toEqual(one);
    }), { numRuns: 80 });
  });

  it.each(rowFunctions.map(({ id, parameters }) => [id, parameters] as const))("below the last filled row change nothing in %s and stay \"\"", async (id, parameters) => {
    const good = goodCalls[id].slice(0, parameters.length).map((value) => (Array.isArray(value) ? (value as unknown[][]) : [[value]]));
    const alone = await sheet.call(id, ...good);
    const longer = await sheet.call(id, ...good.map((block, index) => (parameters[index].use === "whole" ? block : [...block, block[0].map(() => null), block[0].map(() => ""), block[0].map(() => null)])));
    expect(longer).toEqual([...alone, ...Array.from({ length: 3 }, () => alone[0].map(() => ""))]);
  });
});

describe("ranges that do not fit", () => {
  it.each(functionTable.flatMap(({ id, parameters }) => (parameters.filter(({ use }) => use !== "whole").length > 1 ? [[id] as const] : [])))("are refused by %s with both sizes", async (id) => {
    const [first, second] = functionTable.find((each) => each.id === id)?.parameters ?? [];
    const good = goodCalls[id];
    const tall = (value: unknown, rows: number): unknown[][] => Array.from({ length: rows }, () => (Array.isArray(value) ? (value as unknown[][])[0] : [value]));
    const error = await sheet.failure(id, tall(good[0], 3), tall(good[1], 2), ...good.slice(2));
    expect(error.message).toContain(`"${first.name}" is 3 x`);
    expect(error.message).toContain(`"${second.name}" is 2 x`);
  });

  it("are refused by SOA where risks and controls differ in number", async () => {
    expect((await sheet.failure("SOA", "A.8.7", column("A.8.7", "A.8.8"), column("R-1", "R-2", "R-3"))).message).toMatch(/2 x 1.*3 x 1/);
  });
});
