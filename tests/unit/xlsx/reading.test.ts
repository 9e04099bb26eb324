import { openBook } from "../../../src/xlsx";
import { nastyWorkbook } from "./nastyWorkbook";
import { smallBook } from "./zipParts";

const rows = (content: string) => `<sheetData>${content}</sheetData>`;
async function valuesOf(sheet: string, more: Partial<Parameters<typeof smallBook>[0]> = {}) {
  const [cells] = await openBook(smallBook({ sheets: { A: sheet }, ...more })).read([{ sheet: "A", withFormulas: true }]);
  return cells;
}

describe("the values of cells", () => {
  it("are read from every way a file stores them", async () => {
    const sheet = rows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>一</t></r><r><t xml:space="preserve"> 二</t></r><rPh sb="0" eb="1"><t>イチ</t></rPh></is></c>' +
        '<c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="str"><f>A1</f><v>A &amp; B&#10;x</v></c><c r="H1"><v>1.5E-3</v></c><c r="I1" t="n"><v>-2</v></c></row>',
    );
    const sharedStrings = '<si><t>資産</t><rPh sb="0" eb="2"><t>シサン</t></rPh></si><si><r><t>a&lt;</t></r><r><rPr><b/></rPr><t>_x0041__x005F_x0041_</t></r></si>';
    expect((await valuesOf(sheet, { sharedStrings })).values).toEqual([["資産", "a<A_x0041_", "一 二", true, false, { error: "#N/A" }, "A & B\nx", 0.0015, -2]]);
  });

  it("are serial numbers where the file holds ISO dates, in both date systems", async () => {
    // 2024-03-01 is serial 45352 in the 1900 system; the 1904 system counts 1462 days less (Microsoft support article 214330).
    const sheet = rows('<row r="1"><c r="A1" t="d"><v>2024-03-01</v></c><c r="B1" t="d"><v>2024-03-01T12:00:00</v></c><c r="C1" t="d"><v>06:00:00</v></c></row>');
    expect((await valuesOf(sheet)).values).toEqual([[45352, 45352.5, 0.25]]);
    expect((await valuesOf(sheet, { before: '<workbookPr date1904="1"/>' })).values).toEqual([[43890, 43890.5, 0.25]]);
  });

  it("are found where rows and cells carry no addresses", async () => {
    const cells = await valuesOf(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"));
    expect([cells.area, cells.values]).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [[1, 2], [null, 3]]]);
  });

  it("are found in sheets whose main namespace has a prefix, in comments' and CDATA's company", async () => {
    const { smallParts, zip } = await import("./zipParts");
    const parts = smallParts({ sheets: { A: "" } });
    parts["xl/worksheets/sheet1.xml"] =
      '<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><!-- <x:row> --><x:row r="2"><x:c r="B2" t="str"><x:v><![CDATA[a<b]]></x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const [cells] = await openBook(zip(parts)).read([{ sheet: "a" }]);
    expect([cells.sheet, cells.area.row, cells.area.column, cells.values]).toEqual(["A", 1, 1, [["a<b"]]]);
  });

  it("are trimmed to what holds content, however far the sheet says that it reaches", async () => {
    const sheet = `<dimension ref="A1:XFD1048576"/>${rows('<row r="3"><c r="B3"><v>1</v></c><c r="C3" s="0"/></row><row r="1048576" ht="20" customHeight="1"><c r="XFD1048576" s="0"/></row>')}`;
    const book = openBook(smallBook({ sheets: { A: sheet } }));
    const [cells] = await book.read([{ sheet: "A" }]);
    expect([cells.area, cells.values]).toEqual([{ row: 2, column: 1, rowCount: 1, columnCount: 1 }, [[1]]]);
    expect((await book.overview()).sheets[0].used).toEqual({ row: 2, column: 1, rowCount: 1, columnCount: 1 });
  });

  it("are read area by area where one cell stands in the sheet's last corner", async () => {
    const cells = await valuesOf(rows('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="1048576"><c r="A1048576"><v>5</v></c><c r="XFD1048576"><v>2</v></c></row>'));
    expect([cells.area, cells.values]).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 3 }, [[1, null, 3], [4]]]);
    expect(cells.apart?.map(({ area, values }) => [area.row, area.column, values])).toEqual([[1048575, 0, [[5]]], [1048575, 16383, [[2]]]]);
  });

  it("stay in one area across the blanks that a form leaves", async () => {
    const cells = await valuesOf(rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="400"><c r="AZ400"><v>2</v></c></row>'));
    expect([cells.area, cells.apart]).toEqual([{ row: 0, column: 0, rowCount: 400, columnCount: 52 }, undefined]);
  });

  it("are only those of the area asked for", async () => {
    const book = openBook(smallBook({ sheets: { A: rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>') } }));
    const [some, none] = await book.read([{ sheet: "A", area: { row: 1, column: 0, rowCount: 5, columnCount: 5 } }, { sheet: "A", area: { row: 8, column: 8, rowCount: 2, columnCount: 2 } }]);
    expect([some.area, some.values]).toEqual([{ row: 1, column: 1, rowCount: 1, columnCount: 1 }, [[3]]]);
    expect([none.area.rowCount, none.values]).toEqual([0, []]);
  });

  it("come with formulas written out, shared ones too", async () => {
    const sheet = rows('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3"><v>1</v></c></row>');
    expect((await valuesOf(sheet)).formulas).toEqual([["=B1+$C$1"], ["=B2+$C$1"], ["=B3+$C$1", null]]);
  });

  it("refuse a shared text that does not exist", async () => {
    await expect(valuesOf(rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).rejects.toMatchObject({ problem: { code: "file-damaged" } });
  });

  it("refuse a sheet that does not exist", async () => {
    await expect(openBook(nastyWorkbook()).read([{ sheet: "無い" }])).rejects.toMatchObject({ problem: { code: "not-found", facts: { name: "無い" } } });
  });
});

describe("the overview of a workbook", () => {
  it("tells sheets, tables and names", async () => {
    const overview = await openBook(nastyWorkbook()).overview();
    expect(overview).toMatchObject({
      sheets: [{ name: "台帳", visibility: "visible", isProtected: false, isFiltered: false }, { name: "集計", visibility: "hidden" }],
      tables: [{ name: "台帳表", sheet: "台帳", area: { row: 0, column: 1, rowCount: 4, columnCount: 4 }, hasHeader: true, hasTotals: false, columns: ["資産", "脅威", "脆弱性", "リスク\n値"], isFiltered: false }],
      names: [{ name: "受容水準", refersTo: "=集計!$B$2" }, { name: "壊れた名前", refersTo: "=#REF!$A$1" }],
      isStructureLocked: false,
      activeSheet: "台帳",
      selection: { row: 1, column: 1, rowCount: 2, columnCount: 2 },
    });
  });

  it.each([
    ['<sheetProtection objects="1"/>', false],
    ['<sheetProtection sheet="1"/>', true],
    ['<sheetProtection sheet="true" password="CC1A"/>', true],
    ['<sheetProtection sheet="0"/>', false],
  ])("%s: protected %s", async (protection, isProtected) => {
    const overview = await openBook(smallBook({ sheets: { A: `<sheetData/>${protection}` } })).overview();
    expect(overview.sheets[0].isProtected).toBe(isProtected);
  });

  it("tells a locked structure and rows that a filter hides", async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';
    const overview = await openBook(smallBook({ sheets: { A: sheet }, before: '<workbookProtection lockStructure="1"/>' })).overview();
    expect([overview.isStructureLocked, overview.sheets[0].isFiltered]).toEqual([true, true]);
  });

  it("remembers what was selected without changing the file", async () => {
    const book = openBook(nastyWorkbook());
    await book.select("集計", { row: 4, column: 1, rowCount: 1, columnCount: 1 });
    expect(await book.overview()).toMatchObject({ activeSheet: "集計", selection: { row: 4, column: 1 } });
    expect(Buffer.compare(book.bytes(), nastyWorkbook())).toBe(0);
  });
});

describe("what there is to draw", () => {
  it("holds cells, runs of styled blanks, widths, merges, choices and colours", () => {
    const content = openBook(nastyWorkbook()).content("台帳");
    expect(content.cells.find((cell) => cell.row === 3 && cell.column === 4)).toEqual({ row: 3, column: 4, value: 1, formula: "=C4*D4", style: 0, spill: null });
    expect(content.runs).toEqual([{ row: 9, column: 0, columnCount: 4, style: 1 }, { row: 1048575, column: 16383, columnCount: 1, style: 1 }]);
    expect(content.rows).toEqual([{ row: 0, height: 30, isFixed: true, isHidden: false, style: null }]);
    expect(content.columns).toEqual([{ first: 0, last: 0, width: 4.7109375, isHidden: true, style: 0 }, { first: 1, last: 4, width: 12.7109375, isHidden: false, style: 1 }]);
    expect(content.merges).toEqual([{ row: 0, column: 6, rowCount: 1, columnCount: 2 }]);
    expect(content.validations).toEqual([
      { area: { row: 1, column: 2, rowCount: 3, columnCount: 1 }, choices: ["高", "中", "低"], formula: null },
      { area: { row: 1, column: 3, rowCount: 3, columnCount: 1 }, choices: null, formula: "=集計!$A$1:$A$3" },
    ]);
    expect(content.colourRules).toMatchObject([{ test: "contains", text: "高", difference: 0, priority: 1 }]);
  });

  it("resolves styles with theme colours", () => {
    const book = openBook(nastyWorkbook());
    // Tint 0.5 moves the lightness of 4472C4 (0.518) half-way to white: 0.759, the same hue and saturation.
    expect(book.style(1)).toMatchObject({ fill: "#A2B9E2", horizontal: "right", numberFormat: '0.0"点"', font: { name: "游ゴシック", size: 11, colour: "#000000" } });
    expect(book.difference(0)).toEqual({ bold: null, italic: null, colour: "#9C0006", fill: "#FFC7CE" });
    expect(book.difference(9)).toBeNull();
  });
});
