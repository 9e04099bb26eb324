// Owns how functions behave over ranges: sizes, blank rows, errors in single rows, large registers.
// Promises the rules of Excel's own array arithmetic.
import { CellErrorValue, column, Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("ja");
const english = new Spreadsheet("en");

describe("sizes", () => {
  it("repeats a single cell along a column", async () => {
    expect(await sheet.call("RISK", 3, column(1, 2, 3), 1)).toEqual(column(3, 6, 9));
  });

  it("spans a grid from a column and a row", async () => {
    expect(await sheet.call("RISK", 2, column(1, 3), [[1, 2, 3]])).toEqual([[2, 4, 6], [6, 12, 18]]);
  });

  it("repeats a row of C, I and A along a column", async () => {
    expect(await sheet.call("RISK", [[1, 2, 1]], column(1, 3), 3)).toEqual(column(6, 18));
  });

  it("names both arguments and sizes where rows do not match", async () => {
    const { code, message } = await english.failure("RISK", column(1, 2, 3), column(1, 2), 1);
    expect(code).toBe("#VALUE!");
    expect(message).toContain("\"asset\" is 3 x 1");
    expect(message).toContain("\"threat\" is 2 x 1");
  });

  it("reads a level row by row where a function gives several columns, and refuses a second column instead of leaving it out", async () => {
    expect((await english.failure("ASSESS", column(3), [[2, 1]], 2)).message).toContain("2 columns");
  });

  it.each([2, 4])("refuses %p columns for the asset value", async (count) => {
    expect((await english.failure("RISK", [Array(count).fill(1)], 1, 1)).message).toContain(`${count} columns`);
  });
});

describe("errors in single rows", () => {
  it("stay in their row, with a text, and leave the others", async () => {
    const result = await english.call("RISK", column(3, 9, { code: "#N/A" }, "x", 1), 2, 2);
    expect([result[0][0], result[4][0]]).toEqual([12, 4]);
    expect(result[1][0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("9") });
    expect(result[2][0]).toMatchObject({ code: "#N/A", message: "" });
    expect(result[3][0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("x") });
  });

  it("stand in every cell of a row with several columns", async () => {
    const [, row] = await sheet.call("ASSESS", column(1, 9), 1, 1);
    expect(row.every((cell) => cell instanceof CellErrorValue)).toBe(true);
  });
});

describe("blank rows", () => {
  it("keep the size of the range and give \"\"", async () => {
    expect(await sheet.call("RISK", column(3, null, 2, null, null), column(2, null, 2, null, 0), 2)).toEqual(column(12, "", 8, "", ""));
  });

  it("after the last filled row stay blank even where a decision would say not assessed", async () => {
    expect(await sheet.call("ASSESS", column(3, null, 2, null, 0), column(2, null, 2, "", 0), 2)).toEqual([
      [12, "中", "要対応"], ["", "", "未評価"], [8, "中", "要対応"], ["", "", ""], ["", "", ""],
    ]);
  });

  it("are all blank where the whole range is", async () => {
    expect(await sheet.call("DECISION", column(null, null), column(null, null), column(null, null))).toEqual(column("", ""));
  });

  it("count as filled on a scale that begins at 0", async () => {
    expect(await sheet.call("RISK", column(1, 0), column(1, 0), column(1, 0), null, "iso27005")).toEqual(column(3, 0));
  });
});

describe("large registers", () => {
  const rows = 100_000;
  const levels = Array.from({ length: rows }, (_none, row) => [(row % 3) + 1]);

  it("of 100 000 rows are computed with the values of single calls", async () => {
    const result = await sheet.call("RISK", levels, 2, 3);
    expect(result).toHaveLength(rows);
    expect([result[0][0], result[1][0], result[2][0], result[rows - 1][0]]).toEqual([6, 12, 18, 6]);
  });

  it("over 4 MB of arguments are refused with the limit and the way out", async () => {
    const long = "あ".repeat(100);
    const { message } = await english.failure("DECISION", levels, 2, 3, null, null, null, levels.map(() => [long]));
    expect(message).toMatch(/MB.*4 MB/);
    expect(message).toMatch(/Split/);
  });

  it("over 4 MB of results are refused too", async () => {
    const { message } = await english.failure("ASSESS", levels.concat(levels), 2, 3);
    expect(message).toMatch(/MB.*4 MB/);
  });

  it("with errors in most rows name the first one instead of the size", async () => {
    const { message } = await english.failure("RISK", levels.map(() => [7]), 2, 3);
    expect(message).toContain("100000 cells");
    expect(message).toContain("row 1");
    expect(message).toContain("7");
  });
});
