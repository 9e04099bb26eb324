import type { Edit } from "../../../src/app/workbook/plan";
import type { FileBook } from "../../../src/xlsx";
import { openBook, openPackage } from "../../../src/xlsx";
import { worksheetOrder } from "../../../src/xlsx/xml/orders";
import { nastyWorkbook } from "./nastyWorkbook";
import { smallBook } from "./zipParts";

const one = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
const rows = (content: string) => `<sheetData>${content}</sheetData>`;
const open = (sheet: string, more: Partial<Parameters<typeof smallBook>[0]> = {}) => openBook(smallBook({ sheets: { A: sheet }, ...more }));
const xmlOf = (book: FileBook, part = "xl/worksheets/sheet1.xml") => openPackage(book.bytes()).text(part);
const dataOf = (book: FileBook) => /<sheetData>.*<\/sheetData>/s.exec(xmlOf(book))?.[0];
async function after(sheet: string, edits: readonly Edit[], more: Partial<Parameters<typeof smallBook>[0]> = {}): Promise<FileBook> {
  const book = open(sheet, more);
  await book.apply({ edits });
  return book;
}
const write = (row: number, column: number, values: Extract<Edit, { kind: "writeCells" }>["values"]): Edit => ({ kind: "writeCells", sheet: "A", row, column, values });

describe("writing cells", () => {
  it("replaces and inserts cells inside existing rows and leaves the others alone", async () => {
    const sheet = `<dimension ref="B2:D2"/>${rows('<row r="2" spans="2:4" ht="20" customHeight="1"><c r="B2" s="1"><v>1</v></c><c r="D2" s="2" vm="1"><v>3</v></c></row><row r="4"><c r="A4"><v>9</v></c></row>')}`;
    const book = await after(sheet, [write(1, 1, [["x", 2, true]]), write(2, 4, [[{ error: "#N/A" }]])]);
    expect(dataOf(book)).toBe(
      '<sheetData><row r="2" spans="2:4" ht="20" customHeight="1"><c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">x</t></is></c><c r="C2"><v>2</v></c><c r="D2" s="2" t="b"><v>1</v></c></row>' +
        '<row r="3"><c r="E3" t="e"><v>#N/A</v></c></row><row r="4"><c r="A4"><v>9</v></c></row></sheetData>',
    );
    expect(xmlOf(book)).toContain('<dimension ref="B2:E3"/>');
  });

  it("gives new cells the style of their row or column", async () => {
    const book = await after(`<cols><col min="2" max="3" width="9" style="4"/></cols>${rows('<row r="1" s="5" customFormat="1"/>')}`, [write(0, 1, [[1]]), write(1, 1, [[2]])]);
    expect(dataOf(book)).toBe('<sheetData><row r="1" s="5" customFormat="1"><c r="B1" s="5"><v>1</v></c></row><row r="2"><c r="B2" s="4"><v>2</v></c></row></sheetData>');
  });

  it("keeps a text a text: formulas' sign, control characters, spaces, escapes and markup", async () => {
    const texts = ["=cmd|' /C calc'!A0", "\u0001\u000b", " a\nb ", "_x0041_", "<&>\"'", "👨‍👩‍👧", "\ud800", "a\r\nb"];
    const book = await after("<sheetData/>", [write(0, 0, texts.map((text) => [text]))]);
    expect((await openBook(book.bytes()).read([{ sheet: "A", withFormulas: true }]))[0]).toMatchObject({ values: texts.map((text) => [text]), formulas: texts.map(() => [null]) });
  });

  it("keeps the place of cells without an address", async () => {
    const book = await after(rows("<row><c><v>1</v></c><c><v>2</v></c></row>"), [write(0, 0, [["x"]])]);
    expect((await book.read([{ sheet: "A" }]))[0].values).toEqual([["x", 2]]);
  });

  it("blanks a cell with null and keeps its style", async () => {
    expect(dataOf(await after(rows('<row r="1"><c r="A1" s="3"><v>1</v></c></row>'), [write(0, 0, [[null]])]))).toBe('<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>');
  });

  it("writes out a shared formula when the cell that holds its text is overwritten", async () => {
    const sheet = rows('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>1</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>');
    expect(dataOf(await after(sheet, [write(0, 0, [[7]])]))).toBe('<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2" s="1"><f>B2*2</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>3</v></c></row></sheetData>');
  });

  it("refuses to overwrite a part of an array formula, and clears the rest when its first cell goes", async () => {
    const sheet = rows('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
    await expect(after(sheet, [write(1, 0, [[7]])])).rejects.toMatchObject({ problem: { code: "conflict", facts: { name: "A!A1:A2" } } });
    expect((await (await after(sheet, [write(0, 0, [[7]])])).read([{ sheet: "A" }]))[0].values).toEqual([[7]]);
  });

  it("refuses a text that no cell can hold, and writes nothing then", async () => {
    const book = open("<sheetData/>");
    const before = book.bytes();
    await expect(book.apply({ edits: [write(0, 0, [[1]]), write(1, 0, [["x".repeat(32768)]])] })).rejects.toMatchObject({ problem: { code: "text-too-long", facts: { cell: "A2", limit: 32767 } } });
    expect(Buffer.compare(book.bytes(), before)).toBe(0);
  });

  it("refuses an area that leaves the sheet", async () => {
    await expect(after("<sheetData/>", [write(1048575, 0, [[1], [2]])])).rejects.toMatchObject({ problem: { code: "range-too-large" } });
  });
});

describe("formulas", () => {
  it("are filled down with their results; only those without a result ask for calculation on opening", async () => {
    const fill = (values?: number[]): Edit => ({ kind: "fillFormula", sheet: "A", area: one(0, 2, 2), formula: "=A1*$B$1", values });
    const book = await after("<sheetData/>", [fill([1, 2])], { behind: '<calcPr calcId="1"/>' });
    expect(dataOf(book)).toBe('<sheetData><row r="1"><c r="C1"><f>A1*$B$1</f><v>1</v></c></row><row r="2"><c r="C2"><f>A2*$B$1</f><v>2</v></c></row></sheetData>');
    expect(xmlOf(book, "xl/workbook.xml")).toContain('<calcPr calcId="1"/>');
    const open2 = await after("<sheetData/>", [fill()], { behind: '<calcPr calcId="1"/>' });
    expect(xmlOf(open2, "xl/workbook.xml")).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  it("of ISMS functions are stored as dynamic arrays with metadata, and read back as they were", async () => {
    const book = await after("<sheetData/>", [write(0, 0, [[{ formula: "=ISMS.LEVEL(B1,C1)", value: "高" }, { formula: "=ISMS.RISK(1,1,1)", value: 1 }]])]);
    expect(dataOf(book)).toContain('<c r="A1" t="str" cm="1"><f t="array" ref="A1">_xldudf_ISMS_LEVEL(B1,C1)</f><v>高</v></c><c r="B1" cm="1">');
    const metadata = xmlOf(book, "xl/metadata.xml");
    expect(metadata).toContain('<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000"');
    expect(metadata).toContain('fDynamic="1" fCollapsed="0"');
    expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
    expect((await book.read([{ sheet: "A", withFormulas: true }]))[0].formulas).toEqual([["=ISMS.LEVEL(B1,C1)", "=ISMS.RISK(1,1,1)"]]);
    await book.apply({ edits: [write(5, 5, [[{ formula: "=ISMS.RISK(2,2,2)", value: 8 }]])] });
    expect(xmlOf(book, "xl/metadata.xml")).toBe(metadata);
  });

  it("extend a metadata part that says something else", async () => {
    const book = await after("<sheetData/>", [write(0, 0, [[{ formula: "=ISMS.RISK(1,1,1)", value: 1 }]])], {
      more: { "xl/metadata.xml": '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>' },
      moreRelationships: [["rIdM", "sheetMetadata", "metadata.xml"]],
    });
    const metadata = xmlOf(book, "xl/metadata.xml");
    expect(metadata).toMatch(/<metadataTypes count="2">.*XLRICHVALUE.*XLDAPR.*<\/metadataTypes><futureMetadata name="XLRICHVALUE".*<futureMetadata name="XLDAPR" count="1">.*<cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/);
  });

  it("drop the calculation chain only when one of them goes", async () => {
    const book = openBook(nastyWorkbook());
    await book.apply({ edits: [{ kind: "writeCells", sheet: "台帳", row: 1, column: 2, values: [[1]] }] });
    expect(openPackage(book.bytes()).has("xl/calcChain.xml")).toBe(true);
    await book.apply({ edits: [{ kind: "writeCells", sheet: "台帳", row: 1, column: 4, values: [[1]] }] });
    expect(openPackage(book.bytes()).has("xl/calcChain.xml")).toBe(false);
  });
});

describe("the order of a sheet's elements", () => {
  it("is the schema's after every kind of edit on a bare sheet", async () => {
    const book = await after('<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><drawing r:id="rId9"/><extLst/>', [
      write(0, 0, [["a", "b"], [1, 2]]),
      { kind: "addTable", sheet: "A", area: one(0, 0, 2, 2), table: "Risks", style: "TableStyleLight1", showFilter: true },
      { kind: "styleCells", sheet: "A", area: one(0, 0, 1, 2), style: "header" },
      { kind: "setColumnWidths", sheet: "A", column: 0, widths: [20, 30] },
      { kind: "setRowHeight", sheet: "A", row: 0, rowCount: 1, height: 40 },
      { kind: "mergeCells", sheet: "A", area: one(5, 0, 1, 2) },
      { kind: "validateCells", sheet: "A", area: one(1, 0), choices: { formula: "=$B$1:$B$2" }, errorTitle: "t", errorText: "e" },
      { kind: "colourCells", sheet: "A", area: one(1, 0), rules: [{ texts: ["高", "中"], style: "bad" }] },
      { kind: "freezePanes", sheet: "A", rows: 1, columns: 0 },
      { kind: "setUpPage", sheet: "A", paper: "A4", orientation: "portrait", titleRows: null, footer: { left: "", centre: "&P", right: "" } },
    ]);
    const names = [...xmlOf(book).replace(/^.*?<worksheet[^>]*>/s, "").matchAll(/<(\w+)[^>]*?(?:\/>|>.*?<\/\1>)/gs)].map((match) => match[1]);
    expect(names).toEqual(["sheetPr", "sheetViews", "cols", "sheetData", "mergeCells", "conditionalFormatting", "dataValidations", "pageMargins", "pageSetup", "headerFooter", "drawing", "tableParts", "extLst"]);
    expect(names).toEqual([...names].sort((a, b) => worksheetOrder.indexOf(a) - worksheetOrder.indexOf(b)));
  });

  it("puts elements before alternate content that stands for later ones", async () => {
    const book = await after('<sheetData/><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>', [{ kind: "mergeCells", sheet: "A", area: one(0, 0, 1, 2) }]);
    expect(xmlOf(book)).toMatch(/<mergeCells.*<mc:AlternateContent/);
  });
});

describe("looks", () => {
  const styles =
    '<fonts count="1"><font><sz val="11"/><name val="MS PGothic"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf/></dxfs>';

  it("are laid over what a cell has and used again", async () => {
    const book = await after(rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>'), [{ kind: "styleCells", sheet: "A", area: one(0, 0, 2, 2), style: "bad" }], { styles });
    expect(dataOf(book)).toBe('<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row><row r="2"><c r="A2" s="2"/><c r="B2" s="2"/></row></sheetData>');
    const part = xmlOf(book, "xl/styles.xml");
    expect(part).toContain('<font><b/><sz val="11"/><color rgb="FF8A1414"/><name val="MS PGothic"/></font>');
    expect(part).toContain('<xf numFmtId="14" fontId="1" fillId="1" borderId="0" xfId="0" applyFont="1" applyFill="1"><protection locked="0"/></xf>');
    expect(part).toContain('<cellXfs count="4">');
    const first = book.bytes();
    await book.apply({ edits: [{ kind: "styleCells", sheet: "A", area: one(0, 0), style: "bad" }] });
    expect(xmlOf(book, "xl/styles.xml")).toBe(openPackage(first).text("xl/styles.xml"));
  });

  it("get a styles part where the workbook has none", async () => {
    const book = await after("<sheetData/>", [{ kind: "styleCells", sheet: "A", area: one(0, 0), style: "date" }]);
    expect(book.style(1)).toMatchObject({ numberFormat: "yyyy-mm-dd", horizontal: "center", border: { left: { style: "thin", colour: "#BFBFBF" } } });
  });

  it("by text become conditional formats behind the existing ones, and are not doubled", async () => {
    const sheet = '<sheetData/><conditionalFormatting sqref="A1:A3"><cfRule type="cellIs" dxfId="0" priority="4" operator="equal"><formula>"x"</formula></cfRule></conditionalFormatting>';
    const edits: Edit[] = [{ kind: "colourCells", sheet: "A", area: one(0, 0, 3), rules: [{ texts: ["要対応", 'a"b'], style: "bad" }, { texts: ["受容可"], style: "good" }] }];
    const book = await after(sheet, edits, { styles });
    expect(book.content("A").colourRules.map((rule) => [rule.text, rule.difference, rule.priority])).toEqual([["x", 0, 4], ["要対応", 1, 5], ['a"b', 1, 6], ["受容可", 2, 7]]);
    expect(book.difference(1)).toEqual({ bold: true, italic: null, colour: "#8A1414", fill: "#FDE2E1" });
    await book.apply({ edits });
    expect(book.content("A").colourRules).toHaveLength(4);
  });
});

describe("columns, rows, panes and merges", () => {
  it("takes a column out of a run of widths", async () => {
    const book = await after('<cols><col min="1" max="5" width="8.7109375" style="2" hidden="1"/></cols><sheetData/>', [{ kind: "setColumnWidths", sheet: "A", column: 2, widths: [10] }]);
    expect(xmlOf(book)).toContain('<cols><col min="1" max="2" width="8.7109375" style="2" hidden="1"/><col min="3" max="3" width="10.7109375" style="2" hidden="1" customWidth="1"/><col min="4" max="5" width="8.7109375" style="2" hidden="1"/></cols>');
  });

  it("freezes rows and columns and lets them go again", async () => {
    const book = await after('<sheetViews><sheetView topLeftCell="A5" workbookViewId="0"><selection activeCell="C9" sqref="C9"/></sheetView></sheetViews><sheetData/>', [{ kind: "freezePanes", sheet: "A", rows: 3, columns: 1 }]);
    expect(xmlOf(book)).toContain('<sheetView workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B4" sqref="B4"/></sheetView>');
    await book.apply({ edits: [{ kind: "freezePanes", sheet: "A", rows: 0, columns: 0 }] });
    expect(book.content("A").frozen).toEqual({ rows: 0, columns: 0 });
  });

  it("merges an area and blanks what it covers; refuses to cut through another merge", async () => {
    const book = await after(`${rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')}<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>`, [{ kind: "mergeCells", sheet: "A", area: one(0, 0, 1, 2) }]);
    expect((await book.read([{ sheet: "A", withLayout: true }]))[0]).toMatchObject({ values: [[1]] });
    expect(book.content("A").merges).toEqual([one(0, 3, 2, 2), one(0, 0, 1, 2)]);
    await expect(book.apply({ edits: [{ kind: "mergeCells", sheet: "A", area: one(1, 4, 1, 3) }] })).rejects.toMatchObject({ problem: { code: "conflict" } });
  });
});

describe("choices", () => {
  const validate = (choices: Extract<Edit, { kind: "validateCells" }>["choices"], area = one(1, 0, 2)): Edit => ({ kind: "validateCells", sheet: "A", area, choices, errorTitle: "", errorText: "" });

  it("take the place of those that stood there, in both spellings of the format", async () => {
    const sheet =
      '<sheetData/><dataValidations count="1"><dataValidation type="list" sqref="A1:A10"><formula1>"x"</formula1></dataValidation></dataValidations>' +
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="x"><x14:dataValidations xmlns:xm="m" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>B!A1:A3</xm:f></x14:formula1><xm:sqref>A2:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const book = await after(sheet, [validate(["a", 'b"c'])]);
    expect(book.content("A").validations).toEqual([
      { area: one(0, 0), choices: ["x"], formula: null },
      { area: one(3, 0, 7), choices: ["x"], formula: null },
      { area: one(1, 0, 2), choices: ["a", 'b"c'], formula: null },
      { area: one(1, 1, 2), choices: null, formula: "=B!A1:A3" },
    ]);
  });

  it("are refused where the file format has no room for them", async () => {
    await expect(after("<sheetData/>", [validate(["あ".repeat(200), "い".repeat(56)])])).rejects.toMatchObject({ problem: { code: "list-too-long", facts: { sheet: "A", length: 257, limit: 255 } } });
    await expect(after("<sheetData/>", [validate(["a,b"])])).rejects.toMatchObject({ problem: { code: "choice-has-comma" } });
  });
});

describe("what is refused", () => {
  it.each<[string, string, Edit, string]>([
    ["a locked structure", '<workbookProtection lockStructure="1"/>', { kind: "addSheet", sheet: "B" }, "structure-locked"],
    ["a sheet that is there", "", { kind: "addSheet", sheet: "a" }, "sheet-exists"],
    ["a sheet name with a colon", "", { kind: "addSheet", sheet: "a:b" }, "sheet-name-invalid"],
    ["a sheet name of 32 characters", "", { kind: "addSheet", sheet: "x".repeat(32) }, "sheet-name-invalid"],
    ["the last sheet", "", { kind: "removeSheet", sheet: "A" }, "last-sheet"],
    ["a missing sheet", "", { kind: "showSheet", sheet: "B" }, "not-found"],
    ["a missing table", "", { kind: "removeTableColumns", table: "T", headers: ["x"] }, "not-found"],
    ["a missing name", "", { kind: "removeName", name: "x" }, "not-found"],
    ["a name that reads as a cell", "", { kind: "addName", name: "AB12", refersTo: "=1" }, "name-invalid"],
    ["a name with a space", "", { kind: "addName", name: "a b", refersTo: "=1" }, "name-invalid"],
  ])("%s", async (_name, before, edit, code) => {
    await expect(after("<sheetData/>", [edit], { before })).rejects.toMatchObject({ problem: { code } });
  });

  it("a protected sheet, named", async () => {
    await expect(after('<sheetData/><sheetProtection sheet="1"/>', [write(0, 0, [[1]])])).rejects.toMatchObject({ problem: { code: "sheet-protected", facts: { sheet: "A" } } });
    await expect(after("<sheetData/><sheetProtection/>", [write(0, 0, [[1]])])).resolves.toBeDefined();
  });

  it("several rows where a filter hides some of them; a single row is written", async () => {
    const sheet = `${rows('<row r="1"/><row r="2" hidden="1"/><row r="3"/><row r="4"/>')}<autoFilter ref="A1:B4"><filterColumn colId="0"/></autoFilter>`;
    await expect(after(sheet, [write(0, 5, [[1], [2]])])).rejects.toMatchObject({ problem: { code: "table-filtered", facts: { name: "A" } } });
    await expect(after(sheet, [write(2, 0, [[1], [2]])])).resolves.toBeDefined();
    await expect(after(sheet, [write(1, 0, [[1]])])).resolves.toBeDefined();
  });
});
