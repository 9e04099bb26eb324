// Owns the tests of splitting reads and writes.
// Promises that no row is lost or sent twice.
import fc from "fast-check";
import { inputBytes, rowBlocks, writeBlocks } from "../../../src/excel/blocks";

describe("row blocks", () => {
  it("hold every row once, in order, within the budget", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 3000 }), (rows, columns, budget) => {
        const blocks = rowBlocks(rows, columns, budget);
        expect(blocks.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at))).toEqual(Array.from({ length: rows }, (_, at) => at));
        expect(blocks.every(({ count }) => count * columns <= budget)).toBe(true);
      }),
    );
  });
  it("hold one row where a row alone is over the budget", () => {
    expect(rowBlocks(2, 100, 10)).toEqual([{ first: 0, count: 1 }, { first: 1, count: 1 }]);
  });
});

describe("write blocks", () => {
  it("put the rows together again in order", () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 40 }), fc.integer({ min: 10, max: 400 }), (matrix, budget) => {
        const blocks = writeBlocks(matrix, budget);
        expect(blocks.flatMap(({ rows }) => rows)).toEqual(matrix);
        expect(blocks.map(({ first }) => first)).toEqual(blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0)));
      }),
    );
  });
  it("never estimate fewer bytes than JSON takes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), (value) => {
        expect(inputBytes(value)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value), "utf8"));
      }),
    );
  });
});
