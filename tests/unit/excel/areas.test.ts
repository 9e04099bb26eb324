// Owns the tests of A1 spelling and rectangles.
// Promises expectations counted by hand on Excel's grid of 1 048 576 rows and 16 384 columns (XFD).
import { a1, areaHolds, areasMeet, parseAddress } from "../../../src/excel/areas";

describe("addresses", () => {
  it.each([
    ["A1", { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    ["B2:C5", { row: 1, column: 1, rowCount: 4, columnCount: 2 }],
    ["Z9:AA9", { row: 8, column: 25, rowCount: 1, columnCount: 2 }],
    ["XFD1048576", { row: 1048575, column: 16383, rowCount: 1, columnCount: 1 }],
  ])("%s is written and read", (address, area) => {
    expect(a1(area)).toBe(address);
    expect(parseAddress(`'シート 1'!${address}`)).toEqual(area);
  });
  it("read whole rows and columns and the first of several areas", () => {
    expect(parseAddress("3:4")).toEqual({ row: 2, column: 0, rowCount: 2, columnCount: 16384 });
    expect(parseAddress("B:B")).toEqual({ row: 0, column: 1, rowCount: 1048576, columnCount: 1 });
    expect(parseAddress("$A$1,C3")).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 1 });
    expect(parseAddress("Table1[#All]")).toBeNull();
  });
});

describe("rectangles", () => {
  const area = { row: 1, column: 1, rowCount: 2, columnCount: 2 };
  it("meet where they share a cell", () => {
    expect(areasMeet(area, { row: 2, column: 2, rowCount: 5, columnCount: 1 })).toBe(true);
    expect(areasMeet(area, { row: 3, column: 1, rowCount: 1, columnCount: 1 })).toBe(false);
  });
  it("hold what lies fully inside", () => {
    expect(areaHolds(area, { row: 1, column: 2, rowCount: 2, columnCount: 1 })).toBe(true);
    expect(areaHolds(area, { row: 1, column: 2, rowCount: 3, columnCount: 1 })).toBe(false);
  });
});
