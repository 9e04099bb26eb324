import type { Edit } from "../../../src/app/workbook/plan";
import { openBook, openPackage, type FileBook } from "../../../src/xlsx";
import { smallBook } from "./zipParts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet with the table T over A1:B3 (a header, two records), a totals row where asked for, and something in D1 and A9. */
function book(attributes = "", ref = "A1:B3", inside = "", lastRow = ""): FileBook {
  const rows = `<row r="1">${cell("A1", "資産")}${cell("B1", "値")}</row><row r="2">${cell("A2", "x")}<c r="B2"><f>ROW()*2</f><v>4</v></c></row><row r="3"${lastRow}>${cell("A3", "y")}<c r="B3"><f>ROW()*2</f><v>6</v></c></row>`;
  return openBook(
    smallBook({
      sheets: { A: `<dimension ref="A1:E9"/><sheetData>${rows}<row r="9">${cell("A9", "下")}</row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`, B: "<sheetData/>" },
      more: {
        "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table4.xml"/></Relationships>',
        "xl/tables/table4.xml": `<table ${main} id="4" name="T" displayName="T" ref="${ref}" ${attributes}><autoFilter ref="A1:B3">${inside}</autoFilter><tableColumns count="2"><tableColumn id="1" name="資産"/><tableColumn id="7" name="値"><calculatedColumnFormula>ROW()*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`,
      },
      moreTypes: { "xl/tables/table4.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" },
    }),
  );
}
const tableXml = (file: FileBook, number = 4) => openPackage(file.bytes()).text(`xl/tables/table${number}.xml`);
const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });
const columns = (list: Extract<Edit, { kind: "addTableColumns" }>["columns"]): Edit => ({ kind: "addTableColumns", table: "t", columns: list });

describe("adding columns to a table", () => {
  it("writes headers and calculated columns, widens the table and its filter, and numbers columns on", async () => {
    const file = book();
    await file.apply({ edits: [columns([{ header: "ISMS リスク値", formula: "=ISMS.RISK(T[[#This Row],[値]],2,3)", values: [24, 36] }, { header: "ISMS\n対応", values: ["低減"] }])] });
    expect(tableXml(file)).toContain('ref="A1:D3"');
    expect(tableXml(file)).toContain('<autoFilter ref="A1:D3"/>');
    expect(tableXml(file)).toContain('<tableColumns count="4">');
    expect(tableXml(file)).toContain('<tableColumn id="8" name="ISMS リスク値"><calculatedColumnFormula array="1">_xldudf_ISMS_RISK(T[[#This Row],[値]],2,3)</calculatedColumnFormula></tableColumn><tableColumn id="9" name="ISMS_x000a_対応"/>');
    const [cells] = await file.read([{ sheet: "A", area: area(0, 2, 3, 2), withFormulas: true }]);
    expect(cells.values).toEqual([["ISMS リスク値", "ISMS\n対応"], [24, "低減"], [36]]);
    expect(cells.formulas?.[2][0]).toBe("=ISMS.RISK(T[[#This Row],[値]],2,3)");
    expect((await file.overview()).tables[0].columns).toEqual(["資産", "値", "ISMS リスク値", "ISMS\n対応"]);
  });

  it("makes a header different that is there already, capitals aside", async () => {
    const file = book();
    await file.apply({ edits: [columns([{ header: "値" }, { header: "Isms" }, { header: "ISMS" }])] });
    expect((await file.overview()).tables[0].columns).toEqual(["資産", "値", "値2", "Isms", "ISMS2"]);
  });

  it("is refused where cells beside the table hold something", async () => {
    const file = book();
    await file.apply({ edits: [{ kind: "writeCells", sheet: "A", row: 1, column: 3, values: [["メモ"]] }] });
    const before = file.bytes();
    await expect(file.apply({ edits: [columns([{ header: "a" }, { header: "b" }])] })).rejects.toMatchObject({ problem: { code: "conflict", facts: { name: "A!C1:D3" } } });
    expect(Buffer.compare(file.bytes(), before)).toBe(0);
  });

  it("is refused while the table's filter hides rows, and not while a filter hides none", async () => {
    const filter = '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>';
    await expect(book("", "A1:B3", filter).apply({ edits: [columns([{ header: "a" }])] })).resolves.toBeDefined();
    const hidden = book("", "A1:B3", filter, ' hidden="1"');
    expect((await hidden.overview()).tables[0].isFiltered).toBe(true);
    await expect(hidden.apply({ edits: [columns([{ header: "a" }])] })).rejects.toMatchObject({ problem: { code: "table-filtered", facts: { name: "T" } } });
  });

  it("can be taken back by the plan alone, after other changes too", async () => {
    const file = book();
    const { undo } = await file.apply({ edits: [columns([{ header: "a", values: [1, 2] }])] });
    await file.apply({ edits: [{ kind: "writeCells", sheet: "A", row: 8, column: 1, values: [["後で"]] }] });
    await file.apply(undo);
    const overview = await file.overview();
    expect([overview.tables[0].columns, overview.tables[0].area]).toEqual([["資産", "値"], area(0, 0, 3, 2)]);
    expect((await file.read([{ sheet: "A", area: area(0, 2, 3, 5) }]))[0].values).toEqual([]);
    expect((await file.read([{ sheet: "A", area: area(8, 0, 1, 2) }]))[0].values).toEqual([["下", "後で"]]);
  });
});

describe("removing columns from a table", () => {
  it("is refused for columns with others to their right", async () => {
    await expect(book().apply({ edits: [{ kind: "removeTableColumns", table: "T", headers: ["資産"] }] })).rejects.toMatchObject({ problem: { code: "columns-not-last", facts: { table: "T" } } });
  });

  it("tells how to bring them back, formula and values", async () => {
    const { undo } = await book().apply({ edits: [{ kind: "removeTableColumns", table: "T", headers: ["値"] }] });
    expect(undo.edits).toEqual([{ kind: "addTableColumns", table: "T", columns: [{ header: "値", formula: "=ROW()*2", values: [4, 6] }] }]);
  });
});

describe("giving a table another area", () => {
  it("takes rows in and fills calculated columns where the new cells are blank", async () => {
    const file = book();
    await file.apply({ edits: [{ kind: "writeCells", sheet: "A", row: 3, column: 0, values: [["z"]] }, { kind: "resizeTable", table: "T", area: area(0, 0, 4, 2) }] });
    expect(tableXml(file)).toContain('ref="A1:B4"');
    expect((await file.read([{ sheet: "A", area: area(3, 0, 1, 2), withFormulas: true }]))[0].formulas).toEqual([[null, "=ROW()*2"]]);
    expect(openPackage(file.bytes()).text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("names new columns by the cells of the header row", async () => {
    const file = book();
    await file.apply({ edits: [{ kind: "writeCells", sheet: "A", row: 0, column: 2, values: [["値", null, 7]] }, { kind: "resizeTable", table: "T", area: area(0, 0, 3, 5) }] });
    expect((await file.overview()).tables[0].columns).toEqual(["資産", "値", "値2", "Column2", "7"]);
    expect((await file.read([{ sheet: "A", area: area(0, 2, 1, 3) }]))[0].values).toEqual([["値2", "Column2", "7"]]);
  });

  it("is refused over a totals row, and away from its first cell", async () => {
    const file = book('totalsRowCount="1"');
    await expect(file.apply({ edits: [{ kind: "resizeTable", table: "T", area: area(0, 0, 5, 2) }] })).rejects.toMatchObject({ problem: { code: "table-has-totals", facts: { table: "T" } } });
    await expect(book().apply({ edits: [{ kind: "resizeTable", table: "T", area: area(1, 0, 3, 2) }] })).rejects.toMatchObject({ problem: { code: "conflict" } });
  });
});

describe("making a table", () => {
  const make = (table: string, at = area(0, 0, 2, 3), sheet = "B"): Edit => ({ kind: "addTable", sheet, area: at, table, style: "TableStyleLight1", showFilter: true });

  it("gives it a free number and names every column by its header cell, all different texts", async () => {
    const file = book();
    await file.apply({ edits: [{ kind: "writeCells", sheet: "B", row: 0, column: 0, values: [["a", "A", 5]] }, make("表")] });
    expect(tableXml(file, 1)).toContain('id="5" name="表" displayName="表" ref="A1:C2" totalsRowShown="0"');
    expect((await file.overview()).tables[1]).toMatchObject({ name: "表", sheet: "B", columns: ["a", "A2", "5"] });
    expect((await file.read([{ sheet: "B" }]))[0].values).toEqual([["a", "A2", "5"]]);
  });

  it("is refused over another table, and with a name that is taken", async () => {
    await expect(book().apply({ edits: [make("X_", area(2, 1, 4, 2), "A")] })).rejects.toMatchObject({ problem: { code: "conflict" } });
    await expect(book().apply({ edits: [make("t")] })).rejects.toMatchObject({ problem: { code: "name-taken", facts: { name: "t" } } });
    await expect(book().apply({ edits: [{ kind: "addName", name: "表", refersTo: "=A!$A$1" }, make("表")] })).rejects.toMatchObject({ problem: { code: "name-taken" } });
  });
});

describe("sheets and names", () => {
  it("come and go without a trace, also by a copy of the plan that takes them back", async () => {
    const file = book();
    const names = openPackage(file.bytes()).names();
    const { undo } = await file.apply({
      edits: [
        { kind: "addSheet", sheet: "ISMS 設定" },
        { kind: "writeCells", sheet: "ISMS 設定", row: 0, column: 0, values: [["a"], ["b"]] },
        { kind: "addTable", sheet: "ISMS 設定", area: area(0, 0, 2, 1), table: "Own", style: "TableStyleLight1", showFilter: false },
        { kind: "addName", name: "ISMS_Method", refersTo: "='ISMS 設定'!$A$1:$A$2" },
      ],
    });
    expect(undo.edits.map((edit) => edit.kind)).toEqual(["removeName", "removeSheet"]);
    expect((await file.overview()).names).toEqual([{ name: "ISMS_Method", refersTo: "='ISMS 設定'!$A$1:$A$2" }]);
    await file.apply({ edits: [...undo.edits] });
    expect(openPackage(file.bytes()).names()).toEqual(names);
    expect(openPackage(file.bytes()).text("[Content_Types].xml")).not.toMatch(/table1|sheet3/);
    expect((await file.overview()).names).toEqual([]);
  });

  it("a removed sheet leaves names that pointed at it broken, as Excel does", async () => {
    const file = book();
    await file.apply({ edits: [{ kind: "addName", name: "外", refersTo: "=B!$A$1" }, { kind: "removeSheet", sheet: "B" }] });
    expect((await file.overview()).names).toEqual([{ name: "外", refersTo: "=#REF!" }]);
  });

  it("a name that is there gets its new meaning, and its old one back", async () => {
    const file = book();
    await file.apply({ edits: [{ kind: "addName", name: "Scope", refersTo: "=A!$A$1" }] });
    const { undo } = await file.apply({ edits: [{ kind: "addName", name: "SCOPE", refersTo: "=A!$B$1" }] });
    expect((await file.overview()).names).toEqual([{ name: "SCOPE", refersTo: "=A!$B$1" }]);
    expect(undo.edits).toEqual([{ kind: "addName", name: "Scope", refersTo: "=A!$A$1" }]);
  });

  it("shows one sheet alone", async () => {
    const file = openBook(smallBook({ sheets: { A: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>', B: "<sheetData/>" } }));
    await file.apply({ edits: [{ kind: "showSheet", sheet: "B" }] });
    const after = openPackage(file.bytes());
    expect(after.text("xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
    expect(after.text("xl/worksheets/sheet2.xml")).toContain('<sheetView workbookViewId="0" tabSelected="1"/>');
    expect((await file.overview()).activeSheet).toBe("B");
  });
});
