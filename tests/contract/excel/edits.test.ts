// Owns the contract of every kind of edit: what it makes in the workbook, and that taking it back leaves nothing.
// Promises one plan a kind, seen through the client library, not through our own reading.
import type { Edit } from "../../../src/app/workbook/plan";
import { startHost, type TestHost } from "./host";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });

let host: TestHost;

beforeEach(async () => {
  host = await startHost();
  await host.edit(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [["Asset", "C", "T"], ["List", 3, 2], ["Site", 1, 2], ["Mail", 2, 2]];
    sheet.tables.add("A1:C4", true).name = "Risks";
    sheet.getRange("A8:B9").formulas = [["old", "=1+2"], ["'=text", 5]];
    context.workbook.names.add("Known", "=6");
    sheet.pageLayout.paperSize = "A4";
  });
});
afterEach(() => host.stop());

type Look = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

async function values(range: Excel.Range): Promise<unknown> {
  range.load("values");
  await range.context.sync();
  return range.values;
}

async function formulas(range: Excel.Range): Promise<unknown> {
  range.load("formulas");
  await range.context.sync();
  return range.formulas;
}

const kinds: readonly { readonly name: string; readonly edits: readonly Edit[]; readonly look: Look; readonly seen: unknown }[] = [
  {
    name: "addSheet puts a sheet behind the one named",
    edits: [{ kind: "addSheet", sheet: "First" }, { kind: "addSheet", sheet: "Second", after: "Sheet1", tabColour: "#2F6B4F" }],
    look: async (_, context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/tabColor");
      await context.sync();
      return sheets.items.map((item) => [item.name, item.tabColor.toUpperCase()]);
    },
    seen: [["Sheet1", ""], ["Second", "#2F6B4F"], ["First", ""]],
  },
  {
    name: "writeCells writes over cells, keeps texts, clears blanks and enters formulas",
    edits: [{ kind: "writeCells", sheet: "Sheet1", row: 7, column: 0, values: [["=1+1", null], ["007", { formula: "=2*3" }]] }],
    look: async (sheet) => [await values(sheet.getRange("A8:B9")), await formulas(sheet.getRange("B9"))],
    seen: [[["=1+1", ""], ["007", 6]], [["=2*3"]]],
  },
  {
    name: "fillFormula fills down relative to the first cell",
    edits: [{ kind: "fillFormula", sheet: "Sheet1", area: area(1, 4, 3, 1), formula: "=B2*C2" }],
    look: async (sheet) => [await values(sheet.getRange("E2:E4")), await formulas(sheet.getRange("E4"))],
    seen: [[[6], [2], [4]], [["=B4*C4"]]],
  },
  {
    name: "addTable names the table and shows its filter or not",
    edits: [
      { kind: "writeCells", sheet: "Sheet1", row: 11, column: 0, values: [["Id", "Text"], ["1", "x"]] },
      { kind: "addTable", sheet: "Sheet1", area: area(11, 0, 2, 2), table: "Plan", style: "TableStyleLight1", showFilter: false },
    ],
    look: async (_, context) => {
      const table = context.workbook.tables.getItem("Plan").load("name,style,showFilterButton");
      const range = table.getRange().load("address");
      await context.sync();
      return [table.style, table.showFilterButton, range.address];
    },
    seen: ["TableStyleLight1", false, "Sheet1!A12:B13"],
  },
  {
    name: "addTableColumns appends a calculated column, a column of values and a blank one",
    edits: [
      {
        kind: "addTableColumns",
        table: "Risks",
        columns: [{ header: "ISMS Risk value", formula: "=Risks[[#This Row],[C]]*Risks[[#This Row],[T]]" }, { header: "ISMS Treatment", values: ["=x", 4, null] }, { header: "ISMS Note" }],
      },
    ],
    look: async (sheet) => values(sheet.getRange("D1:F4")),
    seen: [["ISMS Risk value", "ISMS Treatment", "ISMS Note"], [6, "=x", ""], [2, 4, ""], [4, "", ""]],
  },
  {
    name: "resizeTable takes a row in",
    edits: [{ kind: "resizeTable", table: "Risks", area: area(0, 0, 5, 3) }],
    look: async (_, context) => {
      const range = context.workbook.tables.getItem("Risks").getRange().load("address");
      await context.sync();
      return range.address;
    },
    seen: "Sheet1!A1:C5",
  },
  {
    name: "addName adds a name and replaces one",
    edits: [{ kind: "addName", name: "Fresh", refersTo: "=Sheet1!$A$1:$B$2" }, { kind: "addName", name: "Known", refersTo: "=8" }],
    look: async (_, context) => {
      const names = context.workbook.names.load("items/name,items/formula");
      await context.sync();
      return names.items.map((item) => [item.name, item.formula]).sort();
    },
    seen: [["Fresh", "=Sheet1!$A$1:$B$2"], ["Known", "=8"]],
  },
  {
    name: "styleCells formats several areas of one style",
    edits: [
      { kind: "styleCells", sheet: "Sheet1", area: area(7, 0, 1, 2), style: "header" },
      { kind: "styleCells", sheet: "Sheet1", area: area(8, 1, 1, 1), style: "header" },
      { kind: "styleCells", sheet: "Sheet1", area: area(8, 0, 1, 1), style: "date" },
    ],
    look: async (sheet, context) => {
      const header = ["A8", "B9"].map((address) => sheet.getRange(address).format.load("font/bold,font/color,fill/color,wrapText,horizontalAlignment"));
      const date = sheet.getRange("A9").load("numberFormat");
      const edge = sheet.getRange("B9").format.borders.getItem("EdgeBottom").load("style,color");
      await context.sync();
      return [...header.map(({ font, fill, wrapText, horizontalAlignment }) => [font.bold, font.color, fill.color, wrapText, horizontalAlignment]), date.numberFormat, edge.style, edge.color];
    },
    seen: [
      [true, "#FFFFFF", "#1F4E79", true, "Center"],
      [true, "#FFFFFF", "#1F4E79", true, "Center"],
      [["yyyy-mm-dd"]],
      "Continuous",
      "#BFBFBF",
    ],
  },
  {
    name: "setRowHeight sets points",
    edits: [{ kind: "setRowHeight", sheet: "Sheet1", row: 7, rowCount: 2, height: 30 }],
    look: async (sheet, context) => {
      const format = sheet.getRange("A8:A9").format.load("rowHeight");
      await context.sync();
      return format.rowHeight;
    },
    seen: 30,
  },
  {
    name: "mergeCells makes one cell of several",
    edits: [{ kind: "mergeCells", sheet: "Sheet1", area: area(7, 0, 1, 2) }],
    look: async (sheet, context) => {
      const merged = sheet.getRange("A8:B9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [merged.isNullObject ? null : merged.address, await values(sheet.getRange("A8:B8"))];
    },
    seen: ["Sheet1!A8:B8", [["old", ""]]],
  },
  {
    name: "validateCells offers a list and explains what else is typed",
    edits: [{ kind: "validateCells", sheet: "Sheet1", area: area(1, 4, 3, 1), choices: ["低減", "保有"], errorTitle: "対応", errorText: "一覧から選んでください。" }],
    look: async (sheet, context) => {
      const validation = sheet.getRange("E2:E4").dataValidation.load("type,rule,errorAlert");
      await context.sync();
      return [validation.type, validation.rule.list?.source, validation.errorAlert.message];
    },
    seen: ["List", "低減,保有", "一覧から選んでください。"],
  },
  {
    name: "colourCells adds one rule a text",
    edits: [{ kind: "colourCells", sheet: "Sheet1", area: area(1, 4, 3, 1), rules: [{ texts: ["高", 'a "b"'], style: "bad" }, { texts: ["低"], style: "good" }] }],
    look: async (sheet, context) => {
      const rules = sheet.getRange("E2:E4").conditionalFormats.load("items/id,items/priority");
      await context.sync();
      const values = rules.items.map((rule) => rule.cellValue.load("rule,format/fill/color,format/font/bold"));
      await context.sync();
      return values.map(({ rule, format }) => [rule.formula1, rule.operator, format.fill.color]);
    },
    seen: [['="高"', "EqualTo", "#FDE2E1"], ['="a ""b"""', "EqualTo", "#FDE2E1"], ['="低"', "EqualTo", "#DFF3E4"]],
  },
  {
    name: "freezePanes freezes rows and columns",
    edits: [{ kind: "freezePanes", sheet: "Sheet1", rows: 1, columns: 2 }],
    look: async (sheet, context) => {
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return location.isNullObject ? null : location.address;
    },
    seen: "Sheet1!A1:B1",
  },
  {
    name: "setUpPage sets paper, title rows and footer",
    edits: [
      { kind: "setUpPage", sheet: "Sheet1", paper: "A3", orientation: "landscape", titleRows: { first: 0, last: 1 }, footer: { left: "社外秘", centre: "&P / &N", right: "" } },
    ],
    look: async (sheet, context) => {
      const page = sheet.pageLayout.load("paperSize,orientation");
      const footer = page.headersFooters.defaultForAllPages.load("leftFooter,centerFooter,rightFooter");
      await context.sync();
      return [page.paperSize, page.orientation, footer.leftFooter, footer.centerFooter, footer.rightFooter];
    },
    seen: ["A3", "Landscape", "社外秘", "&P / &N", ""],
  },
  {
    name: "setUpPage prints one page wide, with the margins that it is given, in points",
    edits: [
      { kind: "setUpPage", sheet: "Sheet1", paper: "A4", orientation: "landscape", titleRows: null, footer: { left: "", centre: "", right: "" }, margins: { left: 0.5, right: 0.5, top: 0.25, bottom: 1, header: 0.25, footer: 0.5 } },
    ],
    look: async (sheet, context) => {
      const page = sheet.pageLayout.load("zoom,leftMargin,topMargin,bottomMargin,headerMargin,footerMargin");
      await context.sync();
      return [page.zoom, page.leftMargin, page.topMargin, page.bottomMargin, page.headerMargin, page.footerMargin];
    },
    // An inch has 72 points.
    seen: [{ horizontalFitToPages: 1 }, 36, 18, 72, 18, 36],
  },
  {
    name: "validateCells as an offer lists choices and refuses nothing",
    edits: [{ kind: "validateCells", sheet: "Sheet1", area: area(1, 1, 2, 1), choices: ["Law", "Contract"], errorTitle: "Choices", errorText: "Choose one.", isOffer: true }],
    look: async (sheet, context) => {
      const validation = sheet.getRange("B2:B3").dataValidation.load("rule,errorAlert");
      await context.sync();
      return [validation.rule.list?.source, validation.errorAlert.showAlert];
    },
    seen: ["Law,Contract", false],
  },
  {
    name: "addChart makes a chart over its cells, named and titled, in its place",
    edits: [{ kind: "addChart", sheet: "Sheet1", chart: "ISMS levels", type: "barStacked", source: area(0, 0, 4, 3), title: "Levels", place: area(14, 1, 10, 4), altText: "", colours: ["#C50F1F", "#107C41"] }],
    look: async (sheet, context) => {
      const charts = sheet.charts.load("items/name,items/chartType,items/title/text,items/legend/visible");
      await context.sync();
      return charts.items.map((item) => [item.name, item.chartType, item.title.text, item.legend.visible]);
    },
    seen: [["ISMS levels", "BarStacked", "Levels", true]],
  },
  {
    name: "removeChart of a chart that is gone is done already",
    edits: [{ kind: "removeChart", sheet: "Sheet1", chart: "ISMS levels" }],
    look: async (sheet) => {
      const count = sheet.charts.getCount();
      await sheet.context.sync();
      return count.value;
    },
    seen: 0,
  },
  {
    name: "showSheet makes a sheet the active one",
    edits: [{ kind: "addSheet", sheet: "Front" }, { kind: "showSheet", sheet: "Front" }],
    look: async (_, context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return active.name;
    },
    seen: "Front",
  },
  {
    name: "removeTableColumns removes columns with their cells",
    edits: [{ kind: "removeTableColumns", table: "Risks", headers: ["T"] }],
    look: async (sheet) => values(sheet.getRange("A1:C4")),
    seen: [["Asset", "C", ""], ["List", 3, ""], ["Site", 1, ""], ["Mail", 2, ""]],
  },
  {
    name: "removeName removes a name",
    edits: [{ kind: "removeName", name: "Known" }],
    look: async (_, context) => {
      const names = context.workbook.names.load("items/name");
      await context.sync();
      return names.items.length;
    },
    seen: 0,
  },
];

describe.each(kinds)("$name", ({ edits, look, seen }) => {
  it("and taking it back leaves the workbook as it was", async () => {
    const seeIt = (): Promise<unknown> => host.edit((context) => look(context.workbook.worksheets.getItem("Sheet1"), context));
    const before = await host.snapshot();
    const { undo } = await host.workbook.apply({ edits });
    expect(await seeIt()).toEqual(seen);
    await host.workbook.apply(undo);
    expect(await host.snapshot()).toEqual(before);
  });
});

describe("column widths", () => {
  it("come back to what they were", async () => {
    const width = (): Promise<number> =>
      host.edit(async (context) => {
        const format = context.workbook.worksheets.getItem("Sheet1").getRange("B1").format.load("columnWidth");
        await context.sync();
        return format.columnWidth;
      });
    const before = await width();
    const { undo } = await host.workbook.apply({ edits: [{ kind: "setColumnWidths", sheet: "Sheet1", column: 0, widths: [8, 30] }] });
    expect(await width()).toBeGreaterThan(before * 3);
    await host.workbook.apply(undo);
    expect(await width()).toBeCloseTo(before, 0);
  });
});

describe("an undo plan", () => {
  it("is plain data that a file's port can apply too", async () => {
    const { undo } = await host.workbook.apply({ edits: [{ kind: "writeCells", sheet: "Sheet1", row: 7, column: 0, values: [[1, 2], [3, 4]] }] });
    expect(JSON.parse(JSON.stringify(undo))).toEqual({
      edits: [{ kind: "writeCells", sheet: "Sheet1", row: 7, column: 0, values: [["old", { formula: "=1+2", value: 3 }], ["=text", 5]] }],
    });
  });

  it("of a removed calculated column brings its formula back once", async () => {
    await host.workbook.apply({ edits: [{ kind: "addTableColumns", table: "Risks", columns: [{ header: "ISMS R", formula: "=Risks[[#This Row],[C]]*2" }] }] });
    const { undo } = await host.workbook.apply({ edits: [{ kind: "removeTableColumns", table: "Risks", headers: ["ISMS R"] }] });
    expect(undo.edits).toEqual([{ kind: "addTableColumns", table: "Risks", columns: [{ header: "ISMS R", formula: "=Risks[[#This Row],[C]]*2" }] }]);
  });

  it("counts what is gone already as done", async () => {
    const { undo } = await host.workbook.apply({ edits: [{ kind: "addSheet", sheet: "Brief" }] });
    await host.edit(async (context) => context.workbook.worksheets.getItem("Brief").delete());
    await expect(host.workbook.apply(undo)).resolves.toBeDefined();
  });
});
