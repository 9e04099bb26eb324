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

  it("answer a call of more rows than one slice", async () => {
    const answer = await runtime.call("RISK", Array.from({ length: 25_000 }, () => [2]), [[2]], [[2]], null, null);
    expect(answer.value).toHaveLength(25_000);
  });
});
