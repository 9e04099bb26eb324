// Owns the contract of refusals: Microsoft's error codes for missing things, locks, limits, cell editing, filters and scripted faults.
// Promises the codes of Microsoft's list (Excel JavaScript API error handling).
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost({ payloadLimit: 200_000 });
});
afterEach(() => host.dispose());

describe("refusals", () => {
  it.each([
    ["a sheet that is missing", "ItemNotFound", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Nowhere").load("name")],
    ["a sheet that is there already", "ItemAlreadyExists", (context: Excel.RequestContext) => context.workbook.worksheets.add("sheet1")],
    ["a sheet name that Excel does not take", "InvalidArgument", (context: Excel.RequestContext) => context.workbook.worksheets.add("a/b")],
    ["an address that is none", "InvalidArgument", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").getRange("A0").load("values")],
    ["values of another shape", "InvalidArgument", (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1]];
    }],
    ["the last visible sheet", "InvalidOperation", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").delete()],
    ["a member that is not imitated", "ApiNotFound", (context: Excel.RequestContext) => context.workbook.pivotTables.load("items/name")],
  ] as const)("%s: %s", async (_what, code, ask) => {
    await expect(host.run(async (context) => {
      ask(context);
      await context.sync();
    })).rejects.toMatchObject({ code });
  });

  it("a protected sheet: AccessDenied, but for unlocked cells", async () => {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B1").values = [["open"]];
      await context.sync();
      sheet.getRange("A1").values = [["locked"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    });
  });

  it("a locked structure: AccessDenied for adding a sheet", async () => {
    await host.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
      context.workbook.worksheets.add("More");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    });
  });

  it("while a person types in a cell: InvalidOperationInCellEditMode, or waiting where asked for", async () => {
    host.engine.isEditing = true;
    const ask = (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      return context.sync();
    };
    await expect(host.run(ask)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    host.engine.isEditing = false;
    await expect(host.run(ask)).resolves.toBeUndefined();
  });

  it("a request or an answer over the limit: Microsoft's payload codes", async () => {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["x".repeat(200_000)], [1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["x".repeat(20_000)]];
      sheet.getRange("A2:A20").copyFrom("A1");
      await context.sync();
      sheet.getRange("A1:A20").load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    });
  });

  it("a scripted fault stops the batch where it stands; what was done before stays done", async () => {
    host.answerer.failAt("Range.formulas", "GeneralException");
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2").formulas = [["=1"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
    });
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("values");
      await context.sync();
      expect(range.values).toEqual([["before"], [""]]);
    });
  });

  it("rows that a filter hides: FilteredRangeConflict when the table is written over", async () => {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").values = [["Kind"], ["a"], ["b"]];
      const table = sheet.tables.add("A1:A3", true);
      table.columns.getItemAt(0).filter.applyValuesFilter(["a"]);
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      sheet.getRange("A2:A3").values = [["c"], ["d"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "FilteredRangeConflict" });
    });
  });

  it("round trips and bytes are counted", async () => {
    host.answerer.resetCounters();
    await host.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.requestBytes).toBeGreaterThan(0);
    expect(host.counters.responseBytes).toBeGreaterThan(0);
  });
});
