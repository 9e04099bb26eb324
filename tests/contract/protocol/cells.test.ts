// Owns the contract of cells: what Microsoft's client library reads back after writing values, formulas and formats.
// Promises expectations from the documentation of Excel.Range, not from the workbench's own output.
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
});
afterEach(() => host.dispose());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> => host.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));

describe("cells", () => {
  it("give values, formulas, texts and value types back as they were written", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C2").values = [["asset", 3, true], [2, "=A2*B1", ""]];
      const range = sheet.getRange("A1:C2").load("values,formulas,text,valueTypes,address");
      await context.sync();
      expect(range.values).toEqual([["asset", 3, true], [2, 6, ""]]);
      expect(range.formulas).toEqual([["asset", 3, true], [2, "=A2*B1", ""]]);
      expect(range.text).toEqual([["asset", "3", "TRUE"], ["2", "6", ""]]);
      expect(range.valueTypes).toEqual([["String", "Double", "Boolean"], ["Double", "Double", "Empty"]]);
      expect(range.address).toBe("Sheet1!A1:C2");
    }));

  it("read a text as typing does: number, percentage, truth value, error; an apostrophe keeps it a text", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:E1").values = [["12", "50%", "TRUE", "#N/A", "'=1+1"]];
      const range = sheet.getRange("A1:E1").load("values,valueTypes,numberFormat");
      await context.sync();
      expect(range.values).toEqual([[12, 0.5, true, "#N/A", "=1+1"]]);
      expect(range.valueTypes).toEqual([["Double", "Double", "Boolean", "Error", "String"]]);
      expect(range.numberFormat).toEqual([["General", "0%", "General", "General", "General"]]);
    }));

  it("leave a cell alone where null is written, and clear it where an empty text is", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["kept", "gone"]];
      sheet.getRange("A1:B1").values = [[null, ""]];
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      expect(range.values).toEqual([["kept", ""]]);
    }));

  it("give formulas in R1C1 spelling and take them", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=A2*$D$1"]];
      sheet.getRange("B3").formulasR1C1 = [["=RC[-1]*R1C4"]];
      const [first, second] = [sheet.getRange("B2").load("formulasR1C1"), sheet.getRange("B3").load("formulas")];
      await context.sync();
      expect(first.formulasR1C1).toEqual([["=RC[-1]*R1C4"]]);
      expect(second.formulas).toEqual([["=A3*$D$1"]]);
    }));

  it("move relative references when a formula is copied over a larger range", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [["=A1*10"]];
      sheet.getRange("B2:B3").copyFrom("B1", "Formulas");
      const range = sheet.getRange("B1:B3").load("formulas,values");
      await context.sync();
      expect(range.formulas).toEqual([["=A1*10"], ["=A2*10"], ["=A3*10"]]);
      expect(range.values).toEqual([[10], [20], [30]]);
    }));

  it("show a number in its format", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["yyyy-mm-dd"]];
      // 45000 is 15 March 2023 in Excel's count of days.
      sheet.getRange("A1").values = [[45000]];
      const range = sheet.getRange("A1").load("text,values");
      await context.sync();
      expect(range.text).toEqual([["2023-03-15"]]);
      expect(range.values).toEqual([[45000]]);
    }));

  it("keep fills, fonts, borders and alignment, and give null where cells differ", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.fill.color = "#FFFBEA";
      range.format.font.bold = true;
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("B1").format.font.bold = false;
      range.load("format/fill/color,format/font/bold,format/horizontalAlignment,format/wrapText");
      const edge = range.format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFFBEA");
      expect(range.format.font.bold).toBeNull();
      expect(range.format.horizontalAlignment).toBe("Center");
      expect(range.format.wrapText).toBe(true);
      expect(edge.style).toBe("Continuous");
    }));

  it("find the used range by values, not by looks, where asked", () =>
    onSheet(async (sheet, context) => {
      const empty = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
      const [byValue, byLook] = [sheet.getUsedRange(true).load("address"), sheet.getUsedRange().load("address")];
      await context.sync();
      expect(byValue.address).toBe("Sheet1!B2");
      expect(byLook.address).toBe("Sheet1!B2:D9");
    }));

  it("report merged areas, and formulas that give errors", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A3:A5").formulas = [["=1/0"], ["=1"], ["=NA()"]];
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("E1:F9").getMergedAreasOrNullObject();
      const errors = sheet.getRange("A1:C9").getSpecialCellsOrNullObject("Formulas", "Errors").load("address");
      await context.sync();
      expect(merged.address).toBe("Sheet1!A1:C1");
      expect(none.isNullObject).toBe(true);
      expect(errors.address).toBe("Sheet1!A3,Sheet1!A5");
    }));

  it("move down where rows are inserted, and formulas with them", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=A2"]];
      sheet.getRange("2:2").insert("Down");
      const [value, formula] = [sheet.getRange("A3").load("values"), sheet.getRange("B1").load("formulas,values")];
      await context.sync();
      expect(value.values).toEqual([[2]]);
      expect(formula.formulas).toEqual([["=A3"]]);
      expect(formula.values).toEqual([[2]]);
    }));
});
