// Owns the contract of files: a register is opened, changed through the client library, saved and read again.
// Promises that what the add-in wrote is in the file, and that parts nobody touched keep their bytes.
import { unzipSync, zipSync, strToU8 } from "fflate";
import { openBook } from "../../../src/xlsx";
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

let host: HeadlessHost;
afterEach(() => host.dispose());

/** A workbook made by the workbench itself, with one part more that nothing here knows. */
async function register(): Promise<Uint8Array> {
  host = await startHeadlessHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C3").values = [["資産", "脅威", "脆弱性"], ["顧客台帳", 3, 2], ["社内報", 1, 1]];
    sheet.getRange("A5").formulas = [["=SUM(B2:B3)"]];
    sheet.tables.add("A1:C3", true).name = "Risks";
    await context.sync();
  });
  const parts = unzipSync(host.engine.save());
  host.dispose();
  return zipSync({ ...parts, "customXml/unknown.xml": strToU8("<kept/>") });
}

describe("a file", () => {
  it("is shown with its values, formulas and tables", async () => {
    host = await startHeadlessHost({ bytes: await register(), name: "台帳.xlsx" });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const [range, sum] = [sheet.getRange("A1:C3").load("values"), sheet.getRange("A5").load("formulas,values")];
      const table = sheet.tables.getItem("Risks").getRange().load("address");
      context.workbook.load("name");
      await context.sync();
      expect(range.values).toEqual([["資産", "脅威", "脆弱性"], ["顧客台帳", 3, 2], ["社内報", 1, 1]]);
      expect([sum.formulas, sum.values]).toEqual([[["=SUM(B2:B3)"]], [[4]]]);
      expect(table.address).toBe("Sheet1!A1:C3");
      expect(context.workbook.name).toBe("台帳.xlsx");
    });
    expect(host.engine.isDirty).toBe(false);
  });

  it("keeps its bytes where nothing was changed", async () => {
    const bytes = await register();
    host = await startHeadlessHost({ bytes });
    expect(Buffer.from(host.engine.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  it("holds afterwards what was written: cells, a calculated column, a sheet, a name, rules; other parts keep their bytes", async () => {
    const bytes = await register();
    host = await startHeadlessHost({ bytes });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.getItem("Risks").columns.add(undefined, [["ISMS リスク値"], ["=[@脅威]*[@脆弱性]"], ["=[@脅威]*[@脆弱性]"]]);
      sheet.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3" } };
      const settings = context.workbook.worksheets.add("ISMS 設定");
      settings.getRange("A1:B1").values = [["threshold", 6]];
      settings.freezePanes.freezeRows(1);
      context.workbook.names.add("ISMS_Method", settings.getRange("A1:B1"));
      await context.sync();
    });
    await host.engine.settled();
    const saved = host.engine.save();
    const file = openBook(saved);
    const overview = await file.overview();
    const [risks, settings] = await file.read([{ sheet: "Sheet1", withFormulas: true, withLayout: true }, { sheet: "ISMS 設定" }]);
    expect(overview.tables[0].columns).toEqual(["資産", "脅威", "脆弱性", "ISMS リスク値"]);
    expect(overview.names).toEqual([{ name: "ISMS_Method", refersTo: "='ISMS 設定'!$A$1:$B$1" }]);
    expect(risks.values.slice(0, 3).map((row) => row[3])).toEqual(["ISMS リスク値", 6, 1]);
    expect(risks.formulas?.[1][3]).toBe("=Risks[[#This Row],[脅威]]*Risks[[#This Row],[脆弱性]]");
    expect(risks.validations?.map((one) => one.choices)).toEqual([["1", "2", "3"]]);
    expect(settings.values).toEqual([["threshold", 6]]);
    expect(Buffer.from(unzipSync(saved)["customXml/unknown.xml"]).toString()).toBe("<kept/>");
    expect(host.engine.isDirty).toBe(false);
  });

  it("holds a chart that the add-in made, and not one that it took away again", async () => {
    host = await startHeadlessHost({ bytes: await register() });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const kept = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      kept.name = "Levels";
      kept.title.text = "レベル";
      kept.setPosition("E2", "J15");
      kept.series.getItemAt(0).format.fill.setSolidColor("#C50F1F");
      const gone = sheet.charts.add("BarStacked", sheet.getRange("A1:B3"), "Columns");
      gone.delete();
      await context.sync();
    });
    const parts = unzipSync(host.engine.save());
    expect(Object.keys(parts).filter((name) => name.startsWith("xl/charts/"))).toEqual(["xl/charts/chart1.xml"]);
    const chart = Buffer.from(parts["xl/charts/chart1.xml"]).toString();
    for (const text of ["レベル", "Sheet1!$B$2:$B$3", "Sheet1!$C$2:$C$3", 'val="C50F1F"']) expect(chart).toContain(text);
    // E2:J15 is row 1, column 4 up to the corner at row 15, column 10.
    expect(Buffer.from(parts["xl/drawings/drawing1.xml"]).toString()).toMatch(/<xdr:from><xdr:col>4<.*<xdr:row>1<.*<xdr:to><xdr:col>10<.*<xdr:row>15</);
  });

  it("that is none is refused, and the open workbook stays", async () => {
    host = await startHeadlessHost();
    const name = host.engine.name;
    expect(() => host.engine.open(strToU8("no workbook"), "x.xlsx")).toThrow();
    expect(host.engine.name).toBe(name);
  });
});

describe("a result that fills several cells", () => {
  it("is in the file with every cell, and is gone from it when it shrinks to one", async () => {
    host = await startHeadlessHost({ bytes: await register() });
    const enter = (formula: string): Promise<void> => host.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("E1").formulas = [[formula]];
      await context.sync();
    });
    await enter("=B2:C3*2");
    await host.engine.settled();
    const saved = openBook(host.engine.save());
    const [cells] = await saved.read([{ sheet: "Sheet1", area: { row: 0, column: 4, rowCount: 2, columnCount: 2 }, withFormulas: true }]);
    // B2:C3 holds 3, 2 and 1, 1.
    expect([cells.values, cells.formulas]).toEqual([[[6, 4], [2, 2]], [["=B2:C3*2", null], [null, null]]]);
    expect(saved.formulas().cells.find(({ row, column }) => row === 0 && column === 4)?.spill).toEqual({ row: 0, column: 4, rowCount: 2, columnCount: 2 });
    await enter("=B2*2");
    await host.engine.settled();
    const [after] = await openBook(host.engine.save()).read([{ sheet: "Sheet1", area: { row: 0, column: 4, rowCount: 2, columnCount: 2 } }]);
    expect([after.area.rowCount, after.values]).toEqual([1, [[6]]]);
  });
});
