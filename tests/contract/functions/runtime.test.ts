/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
// Owns the functions as they are built for production, on Microsoft's own custom functions runtime.
// Promises what reaches Excel: values, error values with their text, and results of many rows.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { bringUpToDate } from "../../../scripts/freshness.cjs";
import { FunctionRuntime } from "./runtime";

const bundle = path.resolve(__dirname, "../../../dist/functions.js");
let runtime: FunctionRuntime;
beforeAll(async () => {
  await bringUpToDate("addin");
  runtime = new FunctionRuntime();
  runtime.run(bundle);
}, 300_000);

describe("functions.js", () => {
  it("has at most 30 KiB when it is compressed, so that the functions are there at once", () => {
    expect(zlib.gzipSync(fs.readFileSync(bundle), { level: 9 }).byteLength).toBeLessThanOrEqual(30 * 1024);
  });
});

describe("the add-in's functions on Microsoft's runtime", () => {
  it("answer a call of single cells", async () => {
    expect(await runtime.call("RISK", [[3]], [[2]], [[2]], null, null)).toEqual({ isValue: true, value: [[12]], errorCode: undefined });
  });

  it("answer a call of columns", async () => {
    expect((await runtime.call("ASSESS", [[3], [1]], [[2], [null]], [[2], [1]], null, null, null, null, null, null)).value).toEqual([[12, "中", "要対応"], ["", "", "未評価"]]);
  });

  it("throw an error whose text arrives", async () => {
    // 7 is the runtime's code of #VALUE!.
    const answer = await runtime.call("RISK", [[4]], [[2]], [[2]], null, null);
    expect(answer).toMatchObject({ isValue: false, errorCode: 7 });
    expect(answer.value).toContain("4");
  });

  it("throw #N/A with its text where a control is not known", async () => {
    // 1 is the runtime's code of #N/A.
    const answer = await runtime.call("CONTROL", [["A.8.99"]], null, null);
    expect(answer).toMatchObject({ isValue: false, errorCode: 1 });
    expect(answer.value).toContain("A.8.99");
  });

  it("return error values inside an array, those of the input as themselves", async () => {
    const { value } = await runtime.call("RISK", [[3], [{ type: "CustomFunctionError", code: "#N/A" }], [9]], [[2]], [[2]], null, null);
    const [first, second, third] = JSON.parse(JSON.stringify(value)) as [[number], [Record<string, unknown>], [Record<string, unknown>]];
    expect(first[0]).toBe(12);
    expect(second[0]).toMatchObject({ basicValue: "#N/A" });
    expect(third[0]).toMatchObject({ basicValue: "#VALUE!", message: expect.stringContaining("9") });
  });

  it("answer a call of 100 000 rows", async () => {
    const levels = Array.from({ length: 100_000 }, (_none, row) => [(row % 3) + 1]);
    const { isValue, value } = await runtime.call("RISK", levels, [[2]], [[3]], null, null);
    expect(isValue).toBe(true);
    const rows = value as number[][];
    expect(rows).toHaveLength(100_000);
    // 1 x 2 x 3, 2 x 2 x 3, 3 x 2 x 3, and so on; the last row is the level 1 again.
    expect([rows[0][0], rows[1][0], rows[2][0], rows[99_999][0]]).toEqual([6, 12, 18, 6]);
  });

  it("answer 100 000 calls of single cells, each with the value of its own levels", async () => {
    const calls = Array.from({ length: 100_000 }, (_none, row) => [[[(row % 3) + 1]], [[(Math.floor(row / 3) % 3) + 1]], [[3]], null, null]);
    const answers = await runtime.callAll("RISK", calls);
    expect(answers).toHaveLength(100_000);
    expect(answers.filter(({ isValue, value }, row) => !isValue || (value as number[][])[0][0] !== ((row % 3) + 1) * ((Math.floor(row / 3) % 3) + 1) * 3)).toEqual([]);
  }, 120_000);

  it("keep bad rows apart from good ones in 30 000 rows, each with its own text", async () => {
    const cells = [2, 9, "none such", null, { type: "CustomFunctionError", code: "#N/A" }];
    const { isValue, value } = await runtime.call("RISK", Array.from({ length: 30_000 }, (_none, row) => [row < 29_000 ? 2 : cells[row % 5]]), [[2]], [[2]], null, null);
    expect(isValue).toBe(true);
    const rows = JSON.parse(JSON.stringify(value)) as unknown[][];
    for (let row = 0; row < 29_000; row += 1000) expect(rows[row][0]).toBe(8);
    for (let row = 29_000; row < 30_000; row += 5) {
      expect([rows[row][0], rows[row + 3][0]]).toEqual([8, ""]);
      expect(rows[row + 1][0]).toMatchObject({ basicValue: "#VALUE!", message: expect.stringContaining("9") });
      expect(rows[row + 2][0]).toMatchObject({ basicValue: "#VALUE!", message: expect.stringContaining("none such") });
      expect(rows[row + 4][0]).toMatchObject({ basicValue: "#N/A" });
    }
  });

  it("refuse a call above 4 MB with the limit and the way out", async () => {
    const text = "x".repeat(50);
    const answer = await runtime.call("DECISION", Array.from({ length: 100_000 }, () => [2]), [[2]], [[2]], null, null, null, Array.from({ length: 100_000 }, () => [text]), null, null);
    // 100 000 rows of [2] are 0.5 MB, as many of a text of 50 letters 5.6 MB. The page's language is not set: Japanese.
    expect(answer).toMatchObject({ isValue: false, errorCode: 7 });
    expect(answer.value).toContain("6.1 MB");
    expect(answer.value).toContain("4 MB");
    expect(answer.value).toContain("範囲を分けて");
  });

  it("refuse a result that would not fit beside its arguments", async () => {
    const many = Array.from({ length: 200_000 }, () => [2]);
    const answer = await runtime.call("ASSESS", many, [[2]], [[2]], null, null, null, null, null, null);
    expect(answer).toMatchObject({ isValue: false, errorCode: 7 });
    expect(answer.value).toContain("4 MB");
  });
});
