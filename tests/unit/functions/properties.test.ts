// Owns what must hold for any arguments whatever.
// Promises that a failure here names the arguments that broke it.
import fc from "fast-check";
import { functionTable } from "../../../src/functions/table";
import { CellErrorValue, Spreadsheet } from "./spreadsheet";
import type { Result } from "./spreadsheet";

const sheet = new Spreadsheet("ja");

const oddCell = fc.oneof(
  fc.integer({ min: -2, max: 6 }), fc.double(), fc.string({ maxLength: 6 }), fc.boolean(), fc.constant(null), fc.constant(undefined),
  fc.constantFrom("高", "中", "低", "High", "３", "－", "○", "低減 A.8.7", "回避済", "保有", "承認済", "S2-0000000000", "manual", "jipdec", "A.5.1", 2022, "ja"),
  fc.constantFrom({ code: "#N/A" }, { code: "#REF!" }, { error: "#DIV/0!" }, {}, new Date(0)),
);
const grid = fc.array(fc.array(oddCell, { minLength: 0, maxLength: 4 }), { minLength: 0, maxLength: 4 });
const anyArgument = fc.oneof(oddCell, grid);

const isCell = (cell: unknown): boolean => typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell)) || cell instanceof CellErrorValue;

describe("any arguments", () => {
  it.each(functionTable.map(({ id, parameters }) => [id, parameters.length] as const))("%s gives values and error values only, and throws error values only", async (id, count) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArgument, { maxLength: count }), async (callArguments) => {
        let result: Result;
        try {
          result = await sheet.call(id, ...callArguments);
        } catch (error) {
          expect(error).toBeInstanceOf(CellErrorValue);
          expect((error as CellErrorValue).message).not.toContain("function");
          return;
        }
        expect(result.length).toBeGreaterThan(0);
        expect(result.flat().every(isCell)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an array call", () => {
  const level = fc.constantFrom<unknown>(1, 2, 3, "高", "低", "２", 4, "x", null, "", { code: "#N/A" });
  const treatment = fc.constantFrom<unknown>(null, "低減 A.8.7", "保有", "回避", "回避済", "移転", "??");
  const residual = fc.constantFrom<unknown>(null, 1, 6, 30, "", "x");
  const approved = fc.constantFrom<unknown>(null, true, "承認済", "S2-0000000000", "??");
  const reason = fc.constantFrom<unknown>(null, "費用", "");
  const row = fc.tuple(fc.tuple(level, level, level), level, level, level, treatment, residual, reason, approved);
  const plain = (cell: unknown): unknown => (cell instanceof CellErrorValue ? { code: cell.code, message: cell.message } : cell);

  it.each([["RISK", 4], ["LEVEL", 4], ["RISKCIA", 4], ["DECISION", 8], ["ASSESS", 8]])("of %s agrees with single calls, row by row", async (id, count) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom("manual", "ipa-exam", "tokyo"), async (rows, method) => {
        // The last row is filled: rows after the last filled one stay blank by design.
        const all = [...rows, [[1, 1, 1], 1, 1, 1, null, null, null, null] as const];
        const columns = Array.from({ length: count }, (_none, index) => all.map((cells) => (index === 0 ? [...cells[0]] : [cells[index]])));
        const together = await sheet.call(id, ...columns, method);
        for (const [index] of all.entries()) {
          const alone = columns.map((column) => [column[index]]);
          let expected: readonly unknown[];
          try {
            expected = (await sheet.call(id, ...alone, method))[0];
          } catch (error) {
            expected = together[index].map(() => error);
          }
          expect(together[index].map(plain)).toEqual(expected.map(plain));
        }
      }),
      { numRuns: 120 },
    );
  });
});
