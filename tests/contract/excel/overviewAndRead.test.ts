// Owns the contract of seeing and reading a workbook through Microsoft's own client library.
// Promises expectations written by hand for a small register; the host is the workbench's, not Excel.
import { startHost, type TestHost } from "./host";

const register = [
  ["資産名", "機密性", "脅威", "リスク値"],
  ["顧客名簿", 3, 2, "=B2*C2"],
  ["公開サイト", 1, "３", "=B3*2"],
  ["=1+1", null, true, "=NA()"],
] as const;

let host: TestHost;

beforeAll(async () => {
  host = await startHost();
  await host.edit(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D4").formulas = register.map((row) => row.map((cell) => (cell === "=1+1" ? "'=1+1" : (cell ?? ""))));
    sheet.getRange("A6").values = [["#N/A"]];
    sheet.getRange("A7").values = [["'#N/A"]];
    sheet.getRange("G7").values = [["end"]];
    const table = sheet.tables.add("A1:D4", true);
    table.name = "Risks";
    sheet.getRange("F1:G2").merge(false);
    sheet.getRange("F1").values = [["評価値"]];
    sheet.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3" } };
    context.workbook.names.add("Threshold", "=6");
    context.workbook.worksheets.add("空").visibility = "Hidden";
  });
});
afterAll(() => host.stop());

describe("the overview", () => {
  it("names sheets, tables and names with where they are", async () => {
    const overview = await host.workbook.overview();
    expect(overview.sheets.map(({ name, visibility, isProtected, isFiltered }) => ({ name, visibility, isProtected, isFiltered }))).toEqual([
      { name: "Sheet1", visibility: "visible", isProtected: false, isFiltered: false },
      { name: "空", visibility: "hidden", isProtected: false, isFiltered: false },
    ]);
    expect(overview.sheets.map(({ used }) => used)).toEqual([{ row: 0, column: 0, rowCount: 7, columnCount: 7 }, null]);
    expect(overview.tables).toEqual([
      {
        name: "Risks",
        sheet: "Sheet1",
        area: { row: 0, column: 0, rowCount: 4, columnCount: 4 },
        hasHeader: true,
        hasTotals: false,
        columns: ["資産名", "機密性", "脅威", "リスク値"],
        isFiltered: false,
      },
    ]);
    expect(overview.names).toEqual([{ name: "Threshold", refersTo: "=6" }]);
    expect(overview).toMatchObject({ isStructureLocked: false, activeSheet: "Sheet1" });
  });

  it("tells what is selected", async () => {
    await host.workbook.select("Sheet1", { row: 1, column: 2, rowCount: 2, columnCount: 1 });
    expect((await host.workbook.overview()).selection).toEqual({ row: 1, column: 2, rowCount: 2, columnCount: 1 });
  });
});

describe("reading", () => {
  it("gives blanks, texts that look like formulas, and errors as what they are", async () => {
    const [cells] = await host.workbook.read([{ sheet: "Sheet1", area: { row: 0, column: 0, rowCount: 10, columnCount: 4 }, withFormulas: true }]);
    expect(cells?.area).toEqual({ row: 0, column: 0, rowCount: 7, columnCount: 4 });
    expect(cells?.values.slice(0, 4)).toEqual([
      ["資産名", "機密性", "脅威", "リスク値"],
      ["顧客名簿", 3, 2, 6],
      ["公開サイト", 1, "３", 2],
      ["=1+1", null, true, { error: "#N/A" }],
    ]);
    expect(cells?.values.slice(4).map(([first]) => first)).toEqual([null, { error: "#N/A" }, "#N/A"]);
    expect(cells?.formulas?.slice(0, 4)).toEqual([
      [null, null, null, null],
      [null, null, null, "=B2*C2"],
      [null, null, null, "=B3*2"],
      [null, null, null, "=NA()"],
    ]);
  });

  it("gives merged areas and list validations where asked", async () => {
    const [cells] = await host.workbook.read([{ sheet: "Sheet1", withLayout: true }]);
    expect(cells?.merges).toEqual([{ row: 0, column: 5, rowCount: 2, columnCount: 2 }]);
    expect(cells?.validations).toEqual([{ area: { row: 1, column: 1, rowCount: 3, columnCount: 1 }, choices: ["1", "2", "3"], formula: null }]);
    expect(cells?.formulas).toBeUndefined();
  });

  it("answers several requests in their order, an empty sheet with no rows", async () => {
    const read = await host.workbook.read([{ sheet: "空" }, { sheet: "Sheet1", area: { row: 1, column: 0, rowCount: 1, columnCount: 2 } }]);
    expect(read.map(({ sheet, values }) => [sheet, values])).toEqual([
      ["空", []],
      ["Sheet1", [["顧客名簿", 3]]],
    ]);
  });

  it("names the sheet that is missing", async () => {
    await expect(host.workbook.read([{ sheet: "Sheet1" }, { sheet: "消えた" }])).rejects.toMatchObject({ problem: { code: "not-found", facts: { name: "消えた" } } });
  });
});

describe("a sheet that is formatted down to its last cell", () => {
  it("costs what its content costs", async () => {
    const big = await startHost();
    await big.edit(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [["a", 1], ["b", 2]];
      sheet.getRange("XFD1048576").format.fill.color = "#FFFF00";
    });
    big.counters.reset();
    const [cells] = await big.workbook.read([{ sheet: "Sheet1" }]);
    expect(cells?.values).toEqual([["a", 1], ["b", 2]]);
    expect(big.counters.largestAnswer()).toBeLessThan(10_000);
    await big.stop();
  });

  it("is read in two areas where content stands at both ends, at the cost of one more question", async () => {
    const big = await startHost();
    await big.edit(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [["a", 1], ["b", 2]];
      sheet.getRange("XFD1048576").values = [["z"]];
    });
    big.counters.reset();
    const [cells] = await big.workbook.read([{ sheet: "Sheet1", withFormulas: true }]);
    expect([cells?.area, cells?.values]).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [["a", 1], ["b", 2]]]);
    expect(cells?.apart).toEqual([{ sheet: "Sheet1", area: { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }, values: [["z"]], formulas: [[null]] }]);
    // The used range, its 256 parts, the two areas, and the request with which the library ends a run.
    expect([big.counters.syncs(), big.counters.largestAnswer() < 100_000, big.counters.largestRequest() < 1_000_000]).toEqual([4, true, true]);
    await big.stop();
  });
});
