// Owns the reading of an .xlsx file into the embedded spreadsheet: cells, looks, sizes, tables, names and rules.
// Promises that formulas keep the results that the file has, until something they depend on changes.
import { type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData, TextDecoration } from "@univerjs/core";
import type { FileBook, ResolvedStyle, SheetContent, StoredTable } from "../../src/xlsx";
import type { Structure as FileStructure } from "../../src/xlsx/book/structure";
import { rectangles } from "./rectangles";
import { contains, parseAddress } from "./address";
import { defaultColumnWidth, defaultRowHeight } from "./blank";
import { cellOf } from "./cells";
import { borderStyleCode, flag, horizontalCode, verticalCode, wrapCode } from "./formats";
import { toEngineFormula, type FormulaPlace } from "./formula-translation";
import { toRange, type CellMatrix } from "./grid";
import { pointsPerPixel } from "./sheets";
import { newBookState, sheetState, type BookState, type TableState } from "./state";
import type { Area } from "./types";

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
/** Pixels of a column of so many characters in the usual normal font: 7 a digit, 5 of padding. */
export const charactersToPixels = (width: number): number => Math.round(width * 7 + (width < 1 ? 0 : 5));
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A style of the file -> the embedded spreadsheet's style record; only what differs from plain. */
export function styleRecord(style: ResolvedStyle): IStyleData {
  const { font, border } = style;
  const side = (one: ResolvedStyle["border"]["top"]) => (one ? { s: borderStyleCode(one.style), cl: { rgb: one.colour ?? "#000000" } } : undefined);
  const borders = Object.fromEntries(Object.entries({ t: side(border.top), b: side(border.bottom), l: side(border.left), r: side(border.right) }).filter(([, one]) => one));
  const horizontal = style.horizontal ? horizontalCode(capitalised(style.horizontal)) : undefined;
  return {
    ff: font.name, fs: font.size,
    ...(font.bold ? { bl: flag(true) } : {}), ...(font.italic ? { it: flag(true) } : {}), ...(font.colour ? { cl: { rgb: font.colour } } : {}),
    ...(font.underline ? { ul: { s: flag(true), t: TextDecoration.SINGLE } } : {}), ...(font.strike ? { st: { s: flag(true), t: TextDecoration.SINGLE } } : {}),
    ...(style.fill ? { bg: { rgb: style.fill } } : {}), ...(Object.keys(borders).length > 0 ? { bd: borders } : {}),
    ...(horizontal ? { ht: horizontal } : {}), vt: verticalCode(capitalised(style.vertical ?? "bottom")), ...(style.wrap ? { tb: wrapCode(true) } : {}),
    ...(style.numberFormat && style.numberFormat !== "General" ? { n: { pattern: style.numberFormat } } : {}),
  };
}

/** The workbook's structure and tables -> the state that the engine keeps beside the grid. */
function stateOf(file: FileBook, structure: FileStructure, name: string, idOf: (sheet: string) => string): BookState {
  const book = newBookState(name);
  book.isStructureLocked = structure.isStructureLocked;
  book.tables = file.storedTables().map((table) => tableState(table, book.nextId++, idOf(table.sheet)));
  for (const one of structure.names.filter((each) => !each.name.startsWith("_xlnm."))) {
    const local = one.position === null ? null : structure.sheets.find((sheet) => sheet.position === one.position);
    if (local === undefined) continue;
    book.names.push({ name: one.name, formula: `=${one.refersTo}`, visible: !one.isHidden, comment: "", sheetId: local === null ? null : idOf(local.name) });
  }
  for (const one of structure.names.filter((each) => each.name === "_xlnm.Print_Titles" && each.position !== null)) {
    const sheet = structure.sheets.find((each) => each.position === one.position);
    const rows = one.refersTo.split(",").map((part) => parseAddress(part)).find((address) => address !== null && address.area.column === 0 && address.area.columnCount > 1000);
    if (sheet && rows) sheetState(book, idOf(sheet.name)).page.titleRows = rows.area;
  }
  return book;
}

function tableState(table: StoredTable, number: number, sheetId: string): TableState {
  return {
    id: `{table-${number}}`, name: table.name, sheetId, area: table.area, showHeaders: table.headerRows > 0, showTotals: table.totalsRows > 0, showFilterButton: true, showBandedRows: true,
    style: table.style ?? "", isFiltered: table.filter !== null, columns: table.columns.map((column, index) => ({ id: index + 1, name: column.header })),
  };
}

interface SheetContext {
  readonly sheetId: string;
  readonly place: (row: number, column: number) => FormulaPlace;
  readonly styleKey: (index: number) => string;
}

function cellOfFile(cell: SheetContent["cells"][number], context: SheetContext): ICellData {
  const value = cellOf(cell.value);
  const content: ICellData = { ...(value.v === null || value.v === undefined ? {} : { v: value.v, t: value.t }), s: context.styleKey(cell.style) };
  if (cell.formula === null) return content;
  const spelled = toEngineFormula(cell.formula, context.place(cell.row, cell.column));
  const custom = spelled === cell.formula ? {} : { custom: { entered: { formula: cell.formula, spelled } } };
  if (/\[/.test(spelled.replace(/"(?:[^"]|"")*"/g, ""))) return { ...content, custom: { entered: { formula: cell.formula, spelled: null } } };
  // A result that fills further cells is calculated again: the embedded spreadsheet keeps such results apart.
  const isSpilling = cell.spill !== null && cell.spill.rowCount * cell.spill.columnCount > 1;
  return isSpilling ? { s: content.s, f: spelled, ...custom } : { ...content, f: spelled, ...custom };
}

function cellsOf(content: SheetContent, context: SheetContext): { matrix: CellMatrix; rows: number; columns: number } {
  const matrix: CellMatrix = {};
  const spills = content.cells.filter((cell) => cell.spill !== null && cell.formula !== null && cell.spill.rowCount * cell.spill.columnCount > 1);
  let [rows, columns] = [0, 0];
  for (const cell of content.cells) {
    const at: Area = { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 };
    const isFilled = spills.some((one) => one !== cell && one.spill !== null && contains(one.spill, at));
    (matrix[cell.row] ??= {})[cell.column] = isFilled ? { s: context.styleKey(cell.style) } : cellOfFile(cell, context);
    [rows, columns] = [Math.max(rows, cell.row + 1), Math.max(columns, cell.column + 1)];
  }
  const [lastRow, lastColumn] = [rows + 200, columns + 30];
  for (const run of content.runs) {
    if (run.row > lastRow) continue;
    for (let column = run.column; column < Math.min(run.column + run.columnCount, lastColumn); column++) (matrix[run.row] ??= {})[column] ??= { s: context.styleKey(run.style) };
  }
  return { matrix, rows: lastRow, columns: lastColumn };
}

function sheetOf(content: SheetContent, name: string, isHidden: boolean, context: SheetContext): Partial<IWorksheetData> & { id: string } {
  const { matrix, rows, columns } = cellsOf(content, context);
  const columnCount = Math.max(columns, 30);
  const columnData: NonNullable<IWorksheetData["columnData"]> = {};
  for (const column of content.columns) {
    for (let at = column.first; at <= Math.min(column.last, columnCount - 1); at++) columnData[at] = { ...(column.width === null ? {} : { w: charactersToPixels(column.width) }), hd: flag(column.isHidden), ...(column.style > 0 ? { s: context.styleKey(column.style) } : {}) };
  }
  const rowData = Object.fromEntries(content.rows.filter((row) => row.row < rows).map((row) => [row.row, { ...(row.height === null ? {} : { h: row.height / pointsPerPixel, ia: flag(!row.isFixed) }), hd: flag(row.isHidden) }]));
  const { rows: frozenRows, columns: frozenColumns } = content.frozen;
  return {
    id: context.sheetId, name, cellData: matrix as IWorksheetData["cellData"], rowCount: Math.max(rows, 1000), columnCount, rowData, columnData,
    mergeData: content.merges.map(toRange), hidden: flag(isHidden), showGridlines: flag(content.showsGridLines),
    defaultColumnWidth: content.defaultColumnWidth === null ? defaultColumnWidth : charactersToPixels(content.defaultColumnWidth),
    defaultRowHeight: content.defaultRowHeight === null ? defaultRowHeight : content.defaultRowHeight / pointsPerPixel,
    freeze: { ySplit: frozenRows, xSplit: frozenColumns, startRow: frozenRows || -1, startColumn: frozenColumns || -1 },
  };
}

/** Rules of the file: list validations, and colours by a cell's text. Others stay in the file untouched and unshown. */
function addRules(book: BookState, sheetId: string, content: SheetContent, file: FileBook): void {
  const state = sheetState(book, sheetId);
  const alert = { showAlert: true, style: "Stop", title: "", message: "" };
  state.validations = content.validations.map((one) => ({ areas: [one.area], rule: { list: { inCellDropDown: true, source: one.choices?.join(",") ?? one.formula ?? "" } }, errorAlert: alert, prompt: { showPrompt: true, title: "", message: "" }, ignoreBlanks: true }));
  const operators = { contains: "Contains", beginsWith: "BeginsWith", endsWith: "EndsWith" } as const;
  for (const rule of content.colourRules) {
    const look = file.difference(rule.difference);
    const isEqual = rule.test === "equal";
    state.conditionalFormats.push({
      id: `{format-${book.nextId++}}`, type: isEqual ? "CellValue" : "ContainsText", areas: [...rule.areas], priority: rule.priority, stopIfTrue: false,
      rule: rule.test === "equal" ? { operator: "EqualTo", formula1: `="${rule.text.replace(/"/g, '""')}"` } : { operator: operators[rule.test], text: rule.text },
      format: { fill: look?.fill ?? null, colour: look?.colour ?? null, bold: look?.bold ?? null, italic: look?.italic ?? null },
    });
  }
}

function dynamicAreas(content: SheetContent): Area[] {
  const isNameless = (value: SheetContent["cells"][number]["value"]): boolean => typeof value === "object" && value !== null && value.error === "#NAME?";
  return rectangles(content.cells.filter((cell) => cell.formula !== null && cell.spill !== null && !isNameless(cell.value)).map((cell) => [cell.row, cell.column]));
}

export interface FileSnapshot {
  readonly snapshot: Partial<IWorkbookData>;
  readonly book: BookState;
  /** The sheet that the file shows first. */
  readonly activeSheetId: string;
  /** Cells that hold dynamic arrays, as every call of an add-in's function is stored, and whose result is known. */
  readonly dynamicCells: readonly { readonly sheetId: string; readonly area: Area }[];
}

/** Reads all that is shown of a file. */
export function readSnapshot(file: FileBook, structure: FileStructure, name: string, workbookId: string): FileSnapshot {
  const sheets = structure.sheets.filter((sheet) => sheet.hasCells);
  const ids = new Map(sheets.map((sheet, index) => [sheet.name, `sheet-${index + 1}`]));
  const idOf = (sheet: string): string => ids.get(sheet) ?? "";
  const book = stateOf(file, structure, name, idOf);
  const styles: Record<string, IStyleData> = {};
  const styleKey = (index: number): string => {
    styles[`x${index}`] ??= styleRecord(file.style(index));
    return `x${index}`;
  };
  const byName = (wanted: string): TableState | null => book.tables.find((table) => table.name.toLowerCase() === wanted.toLowerCase()) ?? null;
  const tableAt = (sheetId: string, row: number, column: number): TableState | null => book.tables.find((table) => table.sheetId === sheetId && contains(table.area, { row, column, rowCount: 1, columnCount: 1 })) ?? null;
  const dynamicCells: { sheetId: string; area: Area }[] = [];
  const shown = sheets.map((sheet) => {
    const sheetId = idOf(sheet.name);
    const content = file.content(sheet.name);
    sheetState(book, sheetId).visibility = visibilities[sheet.visibility];
    addRules(book, sheetId, content, file);
    dynamicCells.push(...dynamicAreas(content).map((area) => ({ sheetId, area })));
    const place = (row: number, column: number): FormulaPlace => ({ sheetId, row, column, table: byName, tableAt, sheetName: (id) => sheets.find((one) => idOf(one.name) === id)?.name ?? "" });
    return sheetOf(content, sheet.name, sheet.visibility !== "visible", { sheetId, place, styleKey });
  });
  const active = sheets.find((sheet) => sheet.position === structure.activePosition) ?? sheets[0];
  return { snapshot: { id: workbookId, name, styles, sheetOrder: shown.map((sheet) => sheet.id), sheets: Object.fromEntries(shown.map((sheet) => [sheet.id, sheet])) }, book, activeSheetId: idOf(active.name), dynamicCells };
}
