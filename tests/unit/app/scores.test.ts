// Owns the behaviour of comparing a register's own scores with the method's.
// Promises expectations read off the numbers by hand.
import type { Cell } from "../../../src/isms/cell";
import { compareScores } from "../../../src/app/compare/scores";
import type { Register } from "../../../src/app/book/register";

function register(...rows: { readonly own?: Cell; readonly after?: Cell }[]): Register {
  const records = rows.map(({ own = null, after = null }, index) => ({ row: index + 5, cells: { existingRiskValue: own, residualRiskValue: after }, rowOf: () => index + 5 }));
  return { sheet: "R", table: null, headerRow: 4, firstRow: 5, lastRow: 4 + rows.length, lastColumn: 9, columns: {}, headers: new Map(), records, carriesDown: false };
}

it("names the rows whose number is another, before and after treatment", () => {
  const found = compareScores(register({ own: 12, after: 6 }, { own: 8 }, { own: 18, after: 9 }), [{ value: 12, residual: 6 }, { value: 12, residual: null }, { value: 18, residual: 6 }]);
  expect(found).toEqual({ looked: 5, differing: [{ row: 6, key: "existingRiskValue", found: 8, value: 12 }, { row: 7, key: "residualRiskValue", found: 9, value: 6 }] });
});

it("reads digits that were typed as text, full-width ones too", () => {
  expect(compareScores(register({ own: "１２" }, { own: "7.5" }), [{ value: 12, residual: null }, { value: 8, residual: null }])).toEqual({ looked: 2, differing: [{ row: 6, key: "existingRiskValue", found: 7.5, value: 8 }] });
});

it.each<[string, Cell]>([["blank", null], ["a word", "高"], ["a number with a word", "20 (High)"], ["a date", "2026/1/3"], ["an error", { error: "#REF!" }]])("does not compare %s", (_name, own) => {
  expect(compareScores(register({ own }), [{ value: 12, residual: null }])).toEqual({ looked: 0, differing: [] });
});

it("does not compare where the method gives no value", () => expect(compareScores(register({ own: 12 }), [{ value: null, residual: null }]).looked).toBe(0));

it("takes a third of a level's rounding for the same", () => expect(compareScores(register({ own: (2 + 3 + 3) / 3 }), [{ value: 8 / 3, residual: null }]).differing).toEqual([]));
