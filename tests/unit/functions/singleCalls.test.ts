// Owns calls of single cells that are made again and again, as a table with a formula in every row makes them.
// Promises that each gets the answer of its own arguments, however many came before.
import { Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("en");

describe("calls of single cells", () => {
  it("get the value of their own levels", async () => {
    for (const asset of [1, 2, 3]) for (const threat of [1, 2, 3]) for (const vulnerability of [1, 2, 3]) {
      expect(await sheet.cell("RISK", asset, threat, vulnerability)).toBe(asset * threat * vulnerability);
      expect(await sheet.cell("RISK", asset, threat, vulnerability)).toBe(asset * threat * vulnerability);
    }
  });

  it("are told apart by type and by place", async () => {
    expect(await sheet.cell("RISK", 1, 2, 3, null)).toBe(6);
    expect((await sheet.failure("RISK", true, 2, 3, null)).message).toContain("TRUE");
    expect(await sheet.cell("RISK", "1", 2, 3, null)).toBe(6);
    // The impact 3 takes the place of the asset value 1: 3 x 2 x 3.
    expect(await sheet.cell("RISK", 1, 2, 3, 3)).toBe(18);
    expect(await sheet.cell("RISK", [[1, 2, 3]], 2, 3)).toBe(18);
    expect(await sheet.cell("RISK", 3, 1, 2)).toBe(6);
  });

  it("throw the same error each time", async () => {
    for (let time = 0; time < 3; time += 1) expect((await sheet.failure("RISK", 9, 2, 2)).message).toContain("9");
  });

  it("follow the language of the call", async () => {
    let language: "ja" | "en" = "en";
    const both = new Spreadsheet(() => language);
    expect(await both.cell("LEVEL", 3, 3, 3)).toBe("High");
    language = "ja";
    expect(await both.cell("LEVEL", 3, 3, 3)).toBe("高");
  });

  it("follow a method table that is changed", async () => {
    const table = await sheet.call("METHOD", "manual", "en");
    const stricter = table.map((row) => (row[0] === "threshold" ? ["threshold", 5, "", ""] : row));
    // 1 x 2 x 3 = 6: at the threshold of 6, above that of 5.
    for (let time = 0; time < 2; time += 1) {
      expect(await sheet.cell("DECISION", 1, 2, 3, null, null, null, null, null, table)).toBe("Acceptable");
      expect(await sheet.cell("DECISION", 1, 2, 3, null, null, null, null, null, stricter)).toBe("To be treated");
    }
  });

  it("keep their answers after more different calls than are remembered", async () => {
    for (let call = 0; call < 12_000; call += 1) await sheet.cell("CONTROL", `A.8.7 ${call}`);
    expect(await sheet.cell("RISK", 2, 2, 2)).toBe(8);
    expect(await sheet.cell("CONTROL", "A.8.7 0")).toBe("Protection against malware");
  });
});
