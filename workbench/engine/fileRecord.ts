// Owns the record of what a workbook held at a moment, to find later what changed.
// Promises to be cheap: texts and numbers, no copies of the spreadsheet's own objects.
import type { IStyleData } from "@univerjs/core";
import { firstSheetId } from "./blank";
import { cellOf, valueOf } from "./cells";
import type { EngineParts } from "./engine";
import { toFileFormula } from "./formula-translation";
import type { Area, Cell } from "./types";

export interface CellRecord {
  readonly formula: string | null;
  readonly value: Cell;
  readonly style: IStyleData | string | null;
}

export interface SheetRecord {
  readonly id: string;
  readonly name: string;
  /** By row * 16384 + column; only cells that exist. */
  readonly cells: ReadonlyMap<number, CellRecord>;
  readonly merges: readonly Area[];
  /** Pixels, of columns and rows whose size is their own. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Validations, conditional formats and page setup as one text each. */
  readonly rules: string;
  readonly page: string;
  /** As one text, in the order in which they were made. */
  readonly charts: string;
  readonly fitted: readonly Area[];
}

export interface TableRecord {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly columns: readonly string[];
}

export interface BookRecord {
  readonly sheets: readonly SheetRecord[];
  readonly tables: readonly TableRecord[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly sheetId: string | null }[];
  readonly active: string;
}

export const columnsPerRow = 16384;
const wholeSheet: Area = { row: 0, column: 0, rowCount: Infinity, columnCount: Infinity };

function sizes(data: Record<string, { w?: number; h?: number } | undefined | null>, key: "w" | "h"): Map<number, number> {
  return new Map(Object.entries(data).flatMap(([index, one]) => (typeof one?.[key] === "number" ? [[Number(index), one[key]] as const] : [])));
}

function recordSheet(parts: EngineParts, sheetId: string): SheetRecord {
  const sheet = parts.grid.sheet(sheetId);
  const state = parts.sheets.state(sheetId);
  const cells = new Map<number, CellRecord>();
  parts.grid.eachCell(sheetId, wholeSheet, (row, column, cell) => {
    const entered = cell.f || cell.si || cell.custom ? parts.cells.formulaAt(sheetId, row, column, cell) : null;
    const formula = entered === null ? null : toFileFormula(entered, parts.cells.place(sheetId, row, column));
    const value = valueOf(cell);
    if (formula !== null || value !== null || cell.s) cells.set(row * columnsPerRow + column, { formula, value, style: cell.s ?? null });
  });
  const config = sheet.getConfig();
  return {
    id: sheetId, name: sheet.getName(), cells, merges: parts.sheets.merges(sheetId), frozen: parts.sheets.frozen(sheetId),
    widths: sizes(config.columnData as Record<string, { w?: number }>, "w"), heights: sizes(config.rowData as Record<string, { h?: number }>, "h"),
    rules: JSON.stringify([state.validations, state.conditionalFormats]), page: JSON.stringify(state.page), charts: JSON.stringify(state.charts), fitted: [...state.fitted],
  };
}

/** What the file of a new workbook holds. */
export const blankRecord: BookRecord = {
  sheets: [{ id: firstSheetId, name: "Sheet1", cells: new Map(), merges: [], widths: new Map(), heights: new Map(), frozen: { rows: 0, columns: 0 }, rules: "[[],[]]", page: "", charts: "[]", fitted: [] }],
  tables: [], names: [], active: "Sheet1",
};

/** Records the whole workbook. */
export function takeRecord(parts: EngineParts): BookRecord {
  return {
    sheets: parts.grid.sheets().map((sheet) => recordSheet(parts, sheet.getSheetId())),
    tables: parts.book.tables.map((table) => ({ id: table.id, name: table.name, sheetId: table.sheetId, area: table.area, columns: table.columns.map((column) => column.name) })),
    names: parts.book.names.map(({ name, formula, sheetId }) => ({ name, formula, sheetId })),
    active: parts.sheets.active().getName(),
  };
}

/** True where two values are the same to a reader of the file. */
export function isSameValue(one: Cell, other: Cell): boolean {
  return cellOf(one).v === cellOf(other).v && typeof one === typeof other;
}
