// Owns the contract of tables and of the rules that cells can have: validations, conditional formats.
// Promises expectations from the documentation of Excel.Table, Excel.DataValidation and Excel.ConditionalFormat.
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [["資産", "脅威", "脆弱性"], ["顧客台帳", 3, 2], ["社内報", 1, 1], ["給与", 2, 3]];
    sheet.getRange("E1").values = [["beside"]];
    sheet.tables.add("A1:C4", true).name = "Risks";
    await context.sync();
  });
});
afterEach(() => host.dispose());

const withTable = <T>(work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> => host.run((context) => work(context.workbook.tables.getItem("Risks"), context));

describe("tables", () => {
  it("know their ranges and columns", () =>
    withTable(async (table, context) => {
      const [all, header, body] = [table.getRange().load("address"), table.getHeaderRowRange().load("values"), table.getDataBodyRange().load("address")];
      table.columns.load("items/name,items/values");
      await context.sync();
      expect([all.address, body.address]).toEqual(["Sheet1!A1:C4", "Sheet1!A2:C4"]);
      expect(header.values).toEqual([["資産", "脅威", "脆弱性"]]);
      expect(table.columns.items[1].values).toEqual([["脅威"], [3], [1], [2]]);
    }));

  it("take a column in at the right end, and move what stands beside them", () =>
    withTable(async (table, context) => {
      table.columns.add(undefined, [["ISMS リスク値"], ["=[@脅威]*[@脆弱性]"], ["=[@脅威]*[@脆弱性]"], ["=[@脅威]*[@脆弱性]"]]);
      const [column, beside] = [context.workbook.worksheets.getItem("Sheet1").getRange("D1:D4").load("values,formulas"), context.workbook.worksheets.getItem("Sheet1").getRange("F1").load("values")];
      await context.sync();
      expect(column.values).toEqual([["ISMS リスク値"], [6], [1], [6]]);
      expect(column.formulas[1]).toEqual(["=[@脅威]*[@脆弱性]"]);
      expect(beside.values).toEqual([["beside"]]);
    }));

  it("are read by structured references with any header text, and follow a column's new name", () =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").values = [["脅威 (T)"]];
      sheet.getRange("E1:E3").formulas = [["=SUM(Risks[脅威 (T)])"], ["=Risks[[#This Row],[脅威 (T)]]*2"], ["=ROWS(Risks[#All])"]];
      const results = sheet.getRange("E1:E3").load("values");
      await context.sync();
      expect(results.values).toEqual([[6], [6], [4]]);
      sheet.getRange("B1").values = [["Threat"]];
      const formulas = sheet.getRange("E1").load("formulas,values");
      await context.sync();
      expect(formulas.formulas).toEqual([["=SUM(Risks[Threat])"]]);
      expect(formulas.values).toEqual([[6]]);
    }));

  it("number a header text that is there already", () =>
    withTable(async (table, context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C1").values = [["脅威"]];
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["資産", "脅威", "脅威2"]]);
    }));

  it("grow by resizing, and formulas over them with it", () =>
    withTable(async (table, context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("H1").formulas = [["=SUM(Risks[脅威])"]];
      sheet.getRange("A5:C5").values = [["新規", 10, 1]];
      table.resize("A1:C5");
      const [sum, rows] = [sheet.getRange("H1").load("values"), table.rows.getCount()];
      await context.sync();
      expect(sum.values).toEqual([[16]]);
      expect(rows.value).toBe(4);
    }));

  it("grow when a person types right below them, with their calculated column", async () => {
    await host.run(async (context) => {
      context.workbook.tables.getItem("Risks").columns.add(undefined, [["値"], ["=[@脅威]*10"], ["=[@脅威]*10"], ["=[@脅威]*10"]]);
      await context.sync();
    });
    host.engine.api.getActiveWorkbook()?.getActiveSheet().getRange(4, 1).setValue(7);
    await withTable(async (table, context) => {
      const [all, added] = [table.getRange().load("address"), context.workbook.worksheets.getItem("Sheet1").getRange("A5:D5").load("values")];
      await context.sync();
      expect(all.address).toBe("Sheet1!A1:D5");
      expect(added.values).toEqual([["", 7, "", 70]]);
    });
  });

  it.each([
    ["a name that is taken", "ItemAlreadyExists", (_table: Excel.Table, context: Excel.RequestContext) => {
      const other = context.workbook.tables.add("Sheet1!J1:K2", true);
      other.name = "risks";
    }],
    ["a name with a blank", "InvalidArgument", (table: Excel.Table) => {
      table.name = "my risks";
    }],
    ["an overlap with another table", "InvalidArgument", (_table: Excel.Table, context: Excel.RequestContext) => {
      context.workbook.tables.add("Sheet1!C4:D6", true);
    }],
  ] as const)("refuse %s with %s", (_what, code, change) =>
    withTable(async (table, context) => {
      change(table, context);
      await expect(context.sync()).rejects.toMatchObject({ code });
    }));
});

describe("rules of cells", () => {
  it("keep a list validation and report cells that differ", () =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:B4");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3" } };
      range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "範囲外", message: "1 から 3 です" };
      const [same, mixed] = [range.dataValidation.load("type,rule,errorAlert"), sheet.getRange("A2:B4").dataValidation.load("type")];
      await context.sync();
      expect(same.type).toBe("List");
      expect(same.rule.list?.source).toBe("1,2,3");
      expect(same.errorAlert.message).toBe("1 から 3 です");
      expect(mixed.type).toBe("Inconsistent");
      range.dataValidation.clear();
      const after = range.dataValidation.load("type");
      await context.sync();
      expect(after.type).toBe("None");
    }));

  it("refuse a literal list of more than 255 characters", () =>
    host.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    }));

  it("keep conditional formats by value, by text and by formula, and delete one of them", () =>
    host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B4");
      const byValue = range.conditionalFormats.add("CellValue");
      byValue.cellValue.rule = { formula1: '="要対応"', operator: "EqualTo" };
      byValue.cellValue.format.fill.color = "#FDE2E1";
      const byText = range.conditionalFormats.add("ContainsText");
      byText.textComparison.rule = { operator: "Contains", text: "承認" };
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$B2>2";
      range.conditionalFormats.load("items/type,items/id");
      await context.sync();
      expect(range.conditionalFormats.items.map((one) => one.type).sort()).toEqual(["CellValue", "ContainsText", "Custom"]);
      byText.delete();
      const count = range.conditionalFormats.getCount();
      byValue.cellValue.load("rule");
      await context.sync();
      expect(count.value).toBe(2);
      expect(byValue.cellValue.rule).toEqual({ formula1: '="要対応"', operator: "EqualTo" });
    }));
});
