// Owns HEATMAP and SOA as formulas call them.
// Promises that nothing is counted wrongly in silence: what cannot be read fails the call with its row.
import { column, Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("ja");
const english = new Spreadsheet("en");

describe("HEATMAP", () => {
  it("counts a register with blank rows below it, C, I and A in three columns", async () => {
    // max(1, 3, 2) = 3 with 2 x 3 = 6; max(1) = 1 with 1 x 1 = 1; the third is not assessed.
    const map = await sheet.call("HEATMAP", [[1, 3, 2], [1, "", ""], [2, 2, 2], [null, null, null]], column(2, 1, null, 0), column(3, 1, 2, null));
    expect(map).toEqual([["影響＼発生可能性", 1, 2, 3, 4, 6, 9], ["3 高", 0, 0, 0, 0, 1, 0], ["2 中", 0, 0, 0, 0, 0, 0], ["1 低", 1, 0, 0, 0, 0, 0]]);
  });

  it("names the likelihood's steps where they are levels", async () => {
    const [headings] = await english.call("HEATMAP", null, column(2, 5), null, column(1, 4), "matrix5");
    expect(headings).toEqual(["Consequence \\ likelihood", "1 Very low", "2 Low", "3 Medium", "4 High", "5 Very high"]);
  });

  it("fails with the row of a wrong level instead of leaving it out", async () => {
    const error = await english.failure("HEATMAP", column(1, 2, 9), column(1, 1, 1), column(1, 1, 1));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/^Row 3 of the range: 9 is not on the scale/);
  });

  it("passes an error value of the register on as itself", async () => {
    expect((await sheet.failure("HEATMAP", column(1, { code: "#N/A" }), 1, 1)).code).toBe("#N/A");
  });

  it("gives an empty map for an empty register", async () => {
    const map = await sheet.call("HEATMAP", column(null, null), column(null, null), column(null, null));
    expect(map.slice(1).flatMap((row) => row.slice(1)).every((count) => count === 0)).toBe(true);
  });

  it("takes a register of 100 000 rows", async () => {
    const rows = Array.from({ length: 100_000 }, (_none, row) => [(row % 3) + 1]);
    const map = await sheet.call("HEATMAP", rows, 2, 3);
    expect(map.map((row) => row[5])).toEqual([6, 33_333, 33_333, 33_334]);
  });
});

describe("SOA", () => {
  const treated = column("低減 A.8.7 A.8.13", "保有 A.5.1", "移転 A.8.7", "", null);
  const risks = column("R-1", "R-2", "R-3", "", null);

  it("says which treatments select a control; those of a retained risk do not", async () => {
    expect(await english.call("SOA", column("A.8.7", "8.13", "A.5.1", ""), treated, risks)).toEqual([
      ["A.8.7", "Protection against malware", "Applicable", "R-1, R-3"],
      ["A.8.13", "Information backup", "Applicable", "R-1"],
      ["A.5.1", "Policies for information security", "Undecided", ""],
      ["", "", "", ""],
    ]);
  });

  it("lists every control of the edition where none is given", async () => {
    const rows = await sheet.call("SOA", null, treated, risks);
    expect(rows).toHaveLength(93);
    expect(rows.filter((row) => row[2] === "適用").map(([id]) => id)).toEqual(["A.8.7", "A.8.13"]);
    expect(await sheet.call("SOA", null, treated, risks, null, 2005)).toHaveLength(133);
    expect((await sheet.call("SOA")).every((row) => row[2] === "未決定")).toBe(true);
  });

  it("keeps what a person excluded, and shows the risks that need it", async () => {
    const rows = await english.call("SOA", column("A.8.7", "A.5.1"), treated, risks, column("A.8.7", "A.5.1, A.5.2"));
    expect(rows.map((row) => row.slice(2))).toEqual([["Excluded", "R-1, R-3"], ["Excluded", ""]]);
  });

  it("gives one cell for a row of a table", async () => {
    expect(await sheet.cell("SOA", "A.8.7", treated, risks, null, null, null, "applicability")).toBe("適用");
    expect(await sheet.cell("SOA", "A.8.7", treated, risks, null, null, null, "risks")).toBe("R-1, R-3");
    expect(await sheet.cell("SOA", "", treated, risks, null, null, null, "risks")).toBe("");
  });

  it("counts the risks where their ids are not given, and numbers those without one", async () => {
    expect(await sheet.cell("SOA", "A.8.7", treated, null, null, null, null, "risks")).toBe(2);
    expect(await sheet.cell("SOA", "A.8.7", treated, column("R-1", "", "", "", ""), null, null, null, "risks")).toBe("R-1, #3");
  });

  it("takes a plain list of controls, and option and controls in two columns", async () => {
    expect(await sheet.cell("SOA", "A.8.7", column("A.8.7 マルウェアに対する保護", "ウイルス対策（A.8.7）"), column("R-1", "R-2"), null, null, null, "risks")).toBe("R-1, R-2");
    expect(await sheet.cell("SOA", "A.8.7", [["低減", "A.8.7"], ["保有", "A.8.7"]], column("R-1", "R-2"), null, null, null, "risks")).toBe("R-1");
  });

  it("reads a register in the numbers of 2013", async () => {
    // A.12.2.1 of 2013 is A.8.7 of 2022 (ISO/IEC 27002:2022, annex B).
    expect(await sheet.cell("SOA", "A.8.7", column("A.12.2.1"), column("R-1"), null, 2022, null, "risks")).toBe("R-1");
  });

  it("leaves an unknown or a doubtful id in its row, with a text", async () => {
    const rows = await english.call("SOA", column("A.8.7", "A.8.99", 5.1, "ORG-1", { code: "#N/A" }), treated, risks, null, null, null, "applicability");
    expect(rows[0]).toEqual(["Applicable"]);
    expect(rows[1][0]).toMatchObject({ code: "#N/A", message: expect.stringContaining("A.8.99") });
    expect(rows[2][0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("A.5.10") });
    expect(rows[3]).toEqual(["Undecided"]);
    expect(rows[4][0]).toMatchObject({ code: "#N/A", message: "" });
  });

  it("fails as a whole where a treatment cannot be read: a control could be missed", async () => {
    expect((await english.failure("SOA", "A.8.7", column("A.8.7", { code: "#REF!" }))).message).toContain("#REF!");
  });
});
