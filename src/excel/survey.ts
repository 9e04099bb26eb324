// Owns what is asked of a workbook before anything else: its sheets, tables, names, locks and filters.
// Promises three round trips at most, whatever the workbook's size.
import type { Area, NameInfo, SheetInfo, TableInfo, WorkbookOverview } from "../app/workbook/port";
import { areaOf, shapeProperties } from "./areas";
import { hostCode, type Context } from "./batch";

/** An overview without the selection, and what only a writer needs. */
export interface Survey extends Omit<WorkbookOverview, "selection"> {
  /** The AutoFilter's range by sheet, where it hides rows. */
  readonly filters: ReadonlyMap<string, Area>;
}

const visibilities: Readonly<Record<string, SheetInfo["visibility"]>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

interface Loaded {
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly names: Excel.NamedItemCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly active: Excel.Worksheet;
}

async function loadCollections(context: Context): Promise<Loaded> {
  const { worksheets: sheets, tables, names, protection } = context.workbook;
  sheets.load("items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/autoFilter/isDataFiltered,items/columns/items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  const active = sheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  return { sheets, tables, names, protection, active };
}

/** Sheets, tables, names, locks and filters, in two round trips. */
export async function surveyWorkbook(context: Context): Promise<Survey> {
  const { sheets, tables, names, protection, active } = await loadCollections(context);
  const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(shapeProperties));
  const filtered = sheets.items.filter((sheet) => sheet.autoFilter.isDataFiltered);
  const filterRanges = filtered.map((sheet) => sheet.autoFilter.getRangeOrNullObject().load(shapeProperties));
  const tableRanges = tables.items.map((table) => table.getRange().load(shapeProperties));
  await context.sync();
  const areaOrNull = (range: Excel.Range | undefined): Area | null => (!range || range.isNullObject ? null : areaOf(range));
  const filters = new Map<string, Area>();
  filtered.forEach((sheet, index) => {
    const area = areaOrNull(filterRanges[index]);
    if (area) filters.set(sheet.name, area);
  });
  return {
    sheets: sheets.items.map((sheet, index) => ({
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? "visible",
      isProtected: sheet.protection.protected,
      used: areaOrNull(used[index]),
      isFiltered: sheet.autoFilter.isDataFiltered,
    })),
    tables: tables.items.map((table, index) => tableInfo(table, tableRanges[index])),
    names: names.items.map((item): NameInfo => ({ name: item.name, refersTo: String(item.formula) })),
    isStructureLocked: protection.protected,
    activeSheet: active.name,
    filters,
  };
}

function tableInfo(table: Excel.Table, range: Excel.Range | undefined): TableInfo {
  return {
    name: table.name,
    sheet: table.worksheet.name,
    area: range ? areaOf(range) : { row: 0, column: 0, rowCount: 0, columnCount: 0 },
    hasHeader: table.showHeaders,
    hasTotals: table.showTotals,
    columns: table.columns.items.map((column) => column.name),
    isFiltered: table.autoFilter.isDataFiltered,
  };
}

/** The first selected area; null where a chart or a picture is selected. */
export async function readSelection(context: Context): Promise<Area | null> {
  try {
    const { areas } = context.workbook.getSelectedRanges();
    areas.load(shapeProperties);
    await context.sync();
    const first = areas.items[0];
    return first ? areaOf(first) : null;
  } catch (error) {
    if (hostCode(error) === null || hostCode(error) === "InvalidOperationInCellEditMode") throw error;
    return null;
  }
}
