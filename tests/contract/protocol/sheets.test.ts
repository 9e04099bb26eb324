// Owns the contract of sheets: finding, adding, naming, hiding, freezing, page setup, names, selection.
// Promises expectations from the documentation of Excel.Worksheet and its neighbours.
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
});
afterEach(() => host.dispose());

describe("sheets", () => {
  it("are added at the end, found by name without regard to case, and can be renamed while held", () =>
    host.run(async (context) => {
      const added = context.workbook.worksheets.add("ISMS 設定").load("name,position,visibility");
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(["ISMS 設定", 1, "Visible"]);
      added.name = "Settings";
      const found = context.workbook.worksheets.getItem("SETTINGS").load("name");
      const cell = added.getRange("A1").load("address");
      await context.sync();
      expect(found.name).toBe("Settings");
      expect(cell.address).toBe("Settings!A1");
    }));

  it("give only what was asked for", () =>
    host.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
      expect(() => sheets.items[0].position).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    }));

  it("that are missing are null objects where asked so, all that hangs on them too", () =>
    host.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = missing.getRange("A1").load("values");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
    }));

  it("freeze rows and columns up to a range's last cell", () =>
    host.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
      freezePanes.freezeAt("A1:B3");
      const location = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(location.address).toBe("Sheet1!A1:B3");
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  it("keep their page setup", () =>
    host.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      pageLayout.load("orientation,paperSize");
      const footer = pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, footer.centerFooter, titles.address]).toEqual(["Landscape", "A4", "&P / &N", "Sheet1!1:2"]);
    }));

  it("can be activated and cells on them selected", () =>
    host.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.activate();
      other.getRange("B2:C3").select();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([active.name, selected.address, cell.address]).toEqual(["Other", "Other!B2:C3", "Other!B2"]);
    }));
});

describe("names", () => {
  it("stand for cells, are used by formulas, and can be taken away", () =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[6]];
      context.workbook.names.add("ISMS_Threshold", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=ISMS_Threshold*2"]];
      const name = context.workbook.names.getItem("isms_threshold").load("name,formula,type");
      const range = name.getRange().load("address");
      const result = sheet.getRange("B1").load("values");
      await context.sync();
      expect([name.name, name.formula, name.type]).toEqual(["ISMS_Threshold", "=Sheet1!$A$1", "Range"]);
      expect(range.address).toBe("Sheet1!A1");
      expect(result.values).toEqual([[12]]);
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("ISMS_Threshold");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));
});
