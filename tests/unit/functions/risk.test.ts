// Owns the published vectors of the risk functions.
// Promises expectations worked out by hand from the method that is named beside each.
import { column, Spreadsheet } from "./spreadsheet";

const japanese = new Spreadsheet("ja");
const english = new Spreadsheet("en");

describe("RISK by the organisation's manual (max of asset value and impact, times threat, times vulnerability)", () => {
  it.each([
    [3, 2, 2, null, 12],
    [1, 1, 1, null, 1],
    [3, 3, 3, null, 27],
    [2, 1, 3, 3, 9],
    [2, 1, 3, 1, 6],
  ])("asset %p, threat %p, vulnerability %p, impact %p gives %p", async (asset, threat, vulnerability, impact, expected) => {
    expect(await japanese.cell("RISK", asset, threat, vulnerability, impact)).toBe(expected);
  });

  it("takes C, I and A in three columns and joins them by their maximum", async () => {
    expect(await japanese.cell("RISK", [[1, 3, 2]], 2, 2)).toBe(12);
  });

  it("does not count an attribute that is blank", async () => {
    expect(await japanese.cell("RISK", [["", null, 2]], 2, 2)).toBe(8);
  });

  it.each([["３", 3], ["高", 3], ["High", 3], ["中", 2], [" l ", 1]])("reads %p as level %p", async (cell, level) => {
    expect(await japanese.cell("RISK", cell, 1, 1)).toBe(level);
  });

  it.each([["a blank cell on the web", null], ["a blank cell on the desktop", 0], ["an empty text", ""], ["a dash", "－"]])("gives \"\" for %s", async (_what, cell) => {
    expect(await japanese.cell("RISK", 3, cell, 2)).toBe("");
  });

  it("names value and scale where a level is off the scale", async () => {
    const error = await english.failure("RISK", 4, 2, 2);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/4/);
    expect(error.message).toMatch(/1.*3/);
  });

  it.each([["a boolean", true], ["a date", 45000], ["a text without a label", "sehr hoch"], ["a fraction", 1.5]])("refuses %s", async (_what, cell) => {
    expect((await japanese.failure("RISK", 3, cell, 2)).code).toBe("#VALUE!");
  });

  it.each(["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"])("passes the error value %s of an input on as itself", async (code) => {
    const error = await japanese.failure("RISK", 3, { code, type: "Error" }, 2);
    expect(error.code).toBe(code);
    expect(error.message).toBe("");
  });

  it("names an error value that a function cannot return", async () => {
    const error = await english.failure("RISK", 3, { code: "#REF!", type: "Error" }, 2);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("#REF!");
  });
});

describe("the published methods", () => {
  // IPA examination: importance max(C, I, A) x threat x vulnerability, each 0-2; accepted at 5 or below.
  it.each([
    [[2, 2, 2], 2, 2, 8, "要対応"],
    [[1, 2, 1], 1, 1, 2, "受容可"],
    [[0, 2, 2], 2, 2, 8, "要対応"],
  ])("ipa-exam: %p, threat %p, vulnerability %p gives %p, %s", async (cia, threat, vulnerability, risk, decision) => {
    const [[value, , label]] = await japanese.call("ASSESS", [cia], threat, vulnerability, null, null, null, null, null, "ipa-exam");
    expect([value, label]).toEqual([risk, decision]);
  });

  // Tokyo: likelihood max(1, T + V - 3); risk = importance x likelihood.
  it.each([[3, 3, 3, 9], [3, 2, 2, 3], [2, 3, 2, 4], [1, 1, 1, 1]])("tokyo: importance %p, threat %p, vulnerability %p gives %p", async (importance, threat, vulnerability, risk) => {
    expect(await japanese.cell("RISK", importance, threat, vulnerability, null, "tokyo")).toBe(risk);
  });

  it("jipdec: each attribute on its own, and the highest", async () => {
    expect(await japanese.call("RISKCIA", [[4, 2, 1]], 3, 2, null, "jipdec")).toEqual([[24, 12, 6]]);
    expect(await japanese.cell("RISK", [[4, 2, 1]], 3, 2, null, "jipdec")).toBe(24);
  });

  it("iso27005: adds, and 0 is a level", async () => {
    expect(await japanese.cell("RISK", 4, 2, 2, null, "iso27005")).toBe(8);
    expect(await japanese.cell("RISK", 0, 0, 0, null, "iso27005")).toBe(0);
  });

  it("monarc: an attribute that is not affected stays out, -1 is not assessed", async () => {
    expect(await japanese.call("RISKCIA", [[3, null, 1]], 2, 4, null, "monarc")).toEqual([[24, "", 8]]);
    expect(await japanese.cell("RISK", [[3, null, 1]], -1, 4, null, "monarc")).toBe("");
  });

  it("matrix5: likelihood x impact without asset value and vulnerability", async () => {
    expect(await japanese.cell("RISK", null, 4, null, 5, "matrix5")).toBe(20);
  });
});

describe("LEVEL", () => {
  // The manual's bands: 1-6 low, 7-12 medium, 13-27 high.
  it.each([[1, 2, 3, "低", "Low"], [2, 2, 2, "中", "Medium"], [3, 2, 2, "中", "Medium"], [3, 3, 2, "高", "High"]])("%p x %p x %p is %s / %s", async (asset, threat, vulnerability, ja, en) => {
    expect(await japanese.cell("LEVEL", asset, threat, vulnerability)).toBe(ja);
    expect(await english.cell("LEVEL", asset, threat, vulnerability)).toBe(en);
  });

  it("gives \"\" where the risk is not assessed", async () => {
    expect(await japanese.cell("LEVEL", null, 2, 2)).toBe("");
  });
});

describe("ASSETVALUE", () => {
  it("joins C, I and A by the method's rule, row by row", async () => {
    expect(await japanese.call("ASSETVALUE", [[1, 3, 2], ["", "", ""], ["低", "－", 2]])).toEqual([[3], [""], [2]]);
  });

  it("refuses any other number of columns and names it", async () => {
    expect((await english.failure("ASSETVALUE", [[1, 2]])).message).toContain("2 columns");
  });
});

describe("a method table in place of a preset", () => {
  it("computes as the preset whose table it is", async () => {
    for (const id of ["manual", "tokyo", "monarc", "matrix5", "jipdec"]) {
      const table = await japanese.call("METHOD", id);
      const own = await japanese.call("RISK", column(1, 2, 3), 2, 2, 3, table);
      expect(own).toEqual(await japanese.call("RISK", column(1, 2, 3), 2, 2, 3, id));
    }
  });

  it("follows what people changed in it", async () => {
    const table = (await japanese.call("METHOD", "manual", "ja")).map((row) => (row[0] === "threshold" ? ["threshold", "１２", "", ""] : [...row]));
    expect(await japanese.cell("DECISION", 3, 2, 2, null, null, null, null, null, table)).toBe("受容可");
  });

  it("takes the zeros that desktop Excel passes for blank cells as blanks", async () => {
    const table = (await japanese.call("METHOD", "manual")).map((row) => row.map((cell) => (cell === "" ? 0 : cell)));
    expect(await japanese.cell("DECISION", 1, 1, 1, null, null, null, null, null, [...table, [0, 0, 0, 0]])).toBe("受容可");
  });

  it("names the row of a setting that it does not know", async () => {
    const table = [...(await japanese.call("METHOD", "manual", "en")), ["colour", "red", "", ""]];
    const error = await english.failure("RISK", 1, 1, 1, null, table);
    expect(error.message).toContain(String(table.length));
    expect(error.message).toContain("colour");
  });

  it("says which ids there are where a preset is not known", async () => {
    const error = await english.failure("RISK", 1, 1, 1, null, "octave");
    expect(error.code).toBe("#N/A");
    expect(error.message).toMatch(/octave.*manual, jipdec, ipa-exam, tokyo, iso27005, monarc, matrix5/);
  });
});
