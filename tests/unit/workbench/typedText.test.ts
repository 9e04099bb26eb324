// Owns the tests of what typed text becomes, and of gathering cells into areas.
// Promises expectations from Excel's documented rules for entering data.
import { rectangles } from "../../../workbench/engine/rectangles";

jest.mock("@univerjs/core", () => ({ numfmt: { format: () => "" } }));
import { dateSerial, displayText, readTyped } from "../../../workbench/engine/typed-text";

describe("typed text", () => {
  it.each([
    ["12", "General", { value: 12 }],
    ["1,234.5", "General", { value: 1234.5 }],
    ["-0.5e3", "General", { value: -500 }],
    ["5%", "General", { value: 0.05, numberFormat: "0%" }],
    ["true", "General", { value: true }],
    ["#N/A", "General", { value: { error: "#N/A" } }],
    ["=A1", "General", { formula: "=A1" }],
    ["=", "General", { value: "=" }],
    ["'=A1", "General", { value: "=A1", isQuoted: true }],
    ["007", "@", { value: "007" }],
    ["A.8.7", "General", { value: "A.8.7" }],
    ["高", "General", { value: "高" }],
    ["", "General", { value: null }],
    // 2024-02-29 is day 45351 of Excel's count.
    ["2024-02-29", "General", { value: 45351, numberFormat: "m/d/yyyy" }],
    ["2023-02-29", "General", { value: "2023-02-29" }],
  ])("%s in a cell of the format %s", (text, format, typed) => expect(readTyped(text, format)).toEqual(typed));

  it("counts days as Excel does, with the day 1900-02-29 that never was", () => {
    expect(dateSerial(1900, 1, 1)).toBe(1);
    expect(dateSerial(1900, 3, 1)).toBe(61);
  });

  it("shows truth values and errors in capitals", () => {
    expect([displayText(true, "General"), displayText({ error: "#REF!" }, "General"), displayText(null, "General")]).toEqual(["TRUE", "#REF!", ""]);
  });
});

describe("rectangles of cells", () => {
  it("join neighbours along rows, then equal rows", () => {
    const cells: [number, number][] = [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [5, 5]];
    expect(rectangles(cells)).toEqual([
      { row: 0, column: 0, rowCount: 2, columnCount: 2 },
      { row: 2, column: 0, rowCount: 1, columnCount: 1 },
      { row: 5, column: 5, rowCount: 1, columnCount: 1 },
    ]);
  });
});
