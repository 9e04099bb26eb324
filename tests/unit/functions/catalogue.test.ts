// Owns the functions over the control catalogue.
// Promises ids of the published editions: 133 controls in 2005, 114 in 2013, 93 in 2022.
import { column, Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("ja");
const english = new Spreadsheet("en");

describe("CONTROL", () => {
  it("gives the short title in the language of Excel, or the one asked for", async () => {
    expect(await english.cell("CONTROL", "A.8.7")).toBe("Protection against malware");
    expect(await sheet.cell("CONTROL", "A.8.7", 2022, "en")).toBe("Protection against malware");
    expect(await sheet.cell("CONTROL", "A.8.7")).toBe(await english.cell("CONTROL", "A.8.7", null, "日本語"));
  });

  it("takes a column of ids, a blank cell giving a blank", async () => {
    const result = await english.call("CONTROL", column("A.5.1", "", null, 0, "Ａ．８．７"));
    expect(result).toEqual(column("Policies for information security", "", "", "", "Protection against malware"));
  });

  it("gives a line for each id of a cell", async () => {
    expect(await english.cell("CONTROL", "A.5.1\nA.8.7")).toBe("Policies for information security\nProtection against malware");
  });

  it.each(["2013", 2013, "ISO/IEC 27001:2013", "JIS Q 27001:2014"])("knows the edition as %p", async (edition) => {
    expect(await english.cell("CONTROL", "A.12.2.1", edition)).toBe("Controls against malware");
  });

  it("gives #N/A with a text for an id that the edition lacks", async () => {
    const error = await english.failure("CONTROL", "A.8.99");
    expect(error.code).toBe("#N/A");
    expect(error.message).toMatch(/A\.8\.99.*2022/);
  });

  it("does not guess between 5.1 and 5.10 where the id was typed as a number", async () => {
    const error = await english.failure("CONTROL", 5.1);
    expect(error.message).toContain("A.5.10");
  });

  it.each([[1999, null], ["2022", "fr"]])("refuses the edition %p with the language %p", async (edition, language) => {
    expect((await english.failure("CONTROL", "A.5.1", edition, language)).code).toBe("#VALUE!");
  });

  it("refuses a range where one value is needed", async () => {
    expect((await english.failure("CONTROL", "A.5.1", column(2013, 2022))).message).toContain("2 x 1");
  });
});

describe("CONTROLS", () => {
  it.each([[2005, 133], [2013, 114], [2022, 93], [null, 93]])("lists the edition %p with %p controls in three columns", async (edition, count) => {
    const result = await english.call("CONTROLS", edition);
    expect(result).toHaveLength(count);
    expect(result.every((row) => row.length === 3 && row.every((cell) => typeof cell === "string" && cell !== ""))).toBe(true);
  });
});

describe("MAPCONTROL", () => {
  it("gives the id in another edition, as ISO/IEC 27002:2022 annex B lists it", async () => {
    expect(await sheet.cell("MAPCONTROL", "A.12.2.1", 2013, 2022)).toBe("A.8.7");
  });

  it("joins several ids and marks them for review: which of them takes the place is a person's decision", async () => {
    expect(await sheet.cell("MAPCONTROL", "A.5.1", 2022, 2013)).toBe("A.5.1.1, A.5.1.2（要確認）");
    expect(await english.cell("MAPCONTROL", "A.5.1", 2022, 2013)).toBe("A.5.1.1, A.5.1.2 (review)");
  });

  it("marks a disputed mapping to one control too (2005: A.10.4.2)", async () => {
    expect(await english.cell("MAPCONTROL", "A.10.4.2", 2005, 2013, "review")).toBe("review");
  });

  it("gives the ids alone, or the mark alone, for columns of a table", async () => {
    expect(await sheet.cell("MAPCONTROL", "A.5.1", 2022, 2013, "ids")).toBe("A.5.1.1, A.5.1.2");
    expect(await sheet.call("MAPCONTROL", column("A.5.1", "A.8.7", "A.5.7", ""), 2022, 2013, "review")).toEqual(column("要確認", "", "要確認", ""));
  });

  it("gives a text that CONTROL reads as it stands, mark and all", async () => {
    const ids = await sheet.cell("MAPCONTROL", "A.5.1", 2022, 2013);
    expect(await english.cell("CONTROL", ids, 2013)).toBe("Policies for information security\nReview of the policies for information security");
  });

  it("says which words [show] takes", async () => {
    expect((await english.failure("MAPCONTROL", "A.5.1", 2022, 2013, "both")).message).toContain("marked, ids, review");
  });

  it("gives #N/A with a text for a control that is new", async () => {
    const error = await english.failure("MAPCONTROL", "A.5.7", 2022, 2013);
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain("A.5.7");
  });
});

describe("METHOD", () => {
  it("spills the manual's method by default, never a blank that shows as 0", async () => {
    const result = await sheet.call("METHOD");
    expect(result[1].slice(0, 2)).toEqual(["preset", "manual"]);
    expect(new Set(result.map((row) => row.length)).size).toBe(1);
    expect(result.flat().every((cell) => typeof cell === "string" || typeof cell === "number")).toBe(true);
  });
});
