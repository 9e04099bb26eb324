// Owns the tests of how cells become what Office.js takes and back.
// Promises that every text which Excel would read as something else is named here.
import { formulaOf, fromHostValue, toHostInput } from "../../../src/excel/cells";

describe("a text to write", () => {
  it.each([
    "=1+1", "+81 3 1234", "-", "@name", "'quoted", "＝１", "#N/A", "TRUE", "false", "007", "12", "３", "1/2", "2024-05-01", "2024年5月1日", "5.1", "5.15",
    "12:30", "9:00 am", "50%", "¥1,000", "(3)", "1e5", "3 Jan 2024", "Jan 3", "令和5年5月1日", "R5.5.1",
  ])("stays the text %p", (text) => {
    expect(toHostInput(text)).toBe(`'${text}`);
  });

  it.each(["機密性", "A.8.7", "AS-001", "3階サーバ室", "High", "残留リスク（承認待ち）", "T12", ""])("is written plainly where Excel reads no more into it: %p", (text) => {
    expect(toHostInput(text)).toBe(text);
  });
});

describe("a cell to write", () => {
  it.each([
    [null, ""],
    [0, 0],
    [false, false],
    [{ error: "#N/A" }, "#N/A"],
    [{ formula: "=A1*2", value: 4 }, "=A1*2"],
  ])("%j is written as %j", (cell, input) => {
    expect(toHostInput(cell)).toBe(input);
  });
});

describe("a cell as Excel gives it", () => {
  it("is blank for an empty text", () => {
    expect(fromHostValue("", "Empty")).toBeNull();
  });
  it("is an error only where its type says so", () => {
    expect(fromHostValue("#N/A", "Error")).toEqual({ error: "#N/A" });
    expect(fromHostValue("#N/A", "String")).toBe("#N/A");
  });
  it("keeps numbers, booleans and texts", () => {
    expect([fromHostValue(0), fromHostValue(false), fromHostValue("高")]).toEqual([0, false, "高"]);
  });
});

describe("the formula of a cell", () => {
  it("is what begins with an equals sign and is not its own value", () => {
    expect(formulaOf("=1+1", 2)).toBe("=1+1");
    expect(formulaOf("=1+1", "=1+1")).toBeNull();
    expect(formulaOf(3, 3)).toBeNull();
  });
});
