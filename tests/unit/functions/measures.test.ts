// Owns GAP, EFFECTIVENESS, REQUIRED and SEAL as formulas call them.
// Promises one cell a row, the problem in the row that has it, and blanks where nothing is known.
import { seal } from "../../../src/isms/decision/seal";
import { preset } from "../../../src/isms/method/presets";
import { column, Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("ja");
const english = new Spreadsheet("en");

describe("GAP", () => {
  it("compares a column of scores with one target or with their own", async () => {
    expect(await sheet.call("GAP", column(1, 3, 5, "－"), 3)).toEqual(column(2, 0, 0, ""));
    expect(await sheet.call("GAP", column("実施済", "一部実施", "未実施", "除外", "未確認"), column("100%", "100%", "100%", "100%", "100%"))).toEqual(column(0, 0.5, 1, "", ""));
  });

  it("keeps a wrong score in its row and names it", async () => {
    const [first, second, third] = await english.call("GAP", column(1, "soon", { code: "#N/A" }), 3);
    expect(first).toEqual([2]);
    expect(second[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("soon") });
    expect(third[0]).toMatchObject({ code: "#N/A" });
  });

  it("counts a score of 0 at the end of a range", async () => {
    expect(await sheet.call("GAP", column(2, 0), 3)).toEqual(column(1, 3));
  });

  it.each([["3件", "3件"], [-1, "-1"], [true, "true"]])("refuses %p", async (score, named) => {
    expect((await english.failure("GAP", score, 3)).message).toContain(named);
  });

  it("refuses a share of 1 against another scale", async () => {
    expect((await english.failure("GAP", "一部実施", 5)).message).toMatch(/0\.5.*5/);
  });
});

describe("EFFECTIVENESS", () => {
  it("takes the direction of each row, in either language, higher where it is blank", async () => {
    expect(await sheet.call("EFFECTIVENESS", column(90, 8, 1, 0, "95%"), column(100, 4, 4, 0, "100%"), column("", "低いほど良い", "lower", "以下", "higher"))).toEqual(column(0.9, 0.5, 1.75, 1, 0.95));
  });

  it("is blank where nothing was measured or aimed at", async () => {
    expect(await sheet.call("EFFECTIVENESS", column("－", 5, null, 5), column(4, "", 4, 0))).toEqual(column("", "", "", ""));
  });

  it("says which directions there are", async () => {
    expect((await english.failure("EFFECTIVENESS", 1, 2, "sideways")).message).toContain("Lower is better");
  });
});

describe("REQUIRED", () => {
  it("gives a line a row, blank where the risk is acceptable or not assessed", async () => {
    expect(await sheet.call("REQUIRED", column(3, 3, 3), column(2, 2, ""), column(2, 1, 3))).toEqual(column("脆弱性 2→1 または 脅威 2→1", "", ""));
  });

  it("says that the organisation has not set the threshold", async () => {
    expect((await english.failure("REQUIRED", 3, 3, 3, null, "jipdec")).message).toContain("threshold");
  });
});

describe("SEAL", () => {
  const facts = { levels: { assetValue: 3, threat: 2, vulnerability: 3, impact: null }, option: "reduce", controls: ["A.8.7"], residual: { assetValue: 3, threat: 1, vulnerability: 2, impact: null } } as const;

  it("is the seal that an approval of the row records", async () => {
    expect(await sheet.cell("SEAL", 3, 2, 3, null, "低減 A.8.7", [[1, 2]])).toBe(seal(preset("manual"), facts));
  });

  it("is what DECISION takes for an approval, in whatever way the row is written", async () => {
    for (const levels of [[3, 2, 3], ["高", "中", "３"]]) {
      for (const treatment of ["低減 A.8.7 A.8.13", "軽減：8.13, 8.7", [["Reduce", "A.8.7\nA.8.13"]]]) {
        const recorded = await sheet.cell("SEAL", 3, 2, 3, null, "低減 A.8.7 A.8.13", 6);
        expect(await sheet.cell("SEAL", ...levels, null, treatment, 6)).toBe(recorded);
        expect(await sheet.cell("DECISION", ...levels, null, treatment, 6, null, recorded)).toBe("残留リスク（承認済）");
      }
    }
  });

  it("changes with every fact that an approval covers", async () => {
    const seals = await Promise.all([
      [3, 2, 3, null, "低減 A.8.7", [[1, 2]]], [2, 2, 3, null, "低減 A.8.7", [[1, 2]]], [3, 3, 3, null, "低減 A.8.7", [[1, 2]]], [3, 2, 2, null, "低減 A.8.7", [[1, 2]]], [3, 2, 3, 1, "低減 A.8.7", [[1, 2]]],
      [3, 2, 3, null, "移転 A.8.7", [[1, 2]]], [3, 2, 3, null, "低減 A.8.13", [[1, 2]]], [3, 2, 3, null, "低減 A.8.7", [[1, 1]]], [3, 2, 3, null, "保有", null],
    ].map((row) => sheet.cell("SEAL", ...row)));
    expect(new Set(seals).size).toBe(seals.length);
  });

  it("is blank where the risk is not assessed, and refused where the treatment raises it", async () => {
    expect(await sheet.cell("SEAL", 3, null, 3, null, "低減 A.8.7")).toBe("");
    expect((await english.failure("SEAL", 3, 2, 2, null, "reduce", [[3, 3]])).message).toMatch(/27.*12/);
  });
});
