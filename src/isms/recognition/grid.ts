// Owns the view of a sheet's content by absolute row and column.
// Promises that cells outside what was read are blank, and that looking costs the same everywhere.
import { isBlank, type Cell } from "../cell";
import type { SheetArea, SheetContent } from "./types";

export interface Grid {
  readonly content: SheetContent;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  cell(row: number, column: number): Cell;
  formula(row: number, column: number): string | null;
  /** The cell's text without surrounding spaces, "" where it holds no text. */
  text(row: number, column: number): string;
  isRowBlank(row: number): boolean;
  /** Rows between two rows, both included, that hold a value or a formula. */
  filledRows(first: number, last: number): readonly number[];
  /** Columns of a row that hold a value, from the left. */
  filledColumns(row: number): readonly number[];
  /** Merged areas that reach into a row. */
  mergesIn(row: number): readonly SheetArea[];
  /** The merged area that a cell belongs to. */
  merge(row: number, column: number): SheetArea | undefined;
}

export function gridOf(content: SheetContent): Grid {
  const { row: top, column: left } = content.area;
  const { values, formulas } = content;
  const cell = (row: number, column: number): Cell => values[row - top]?.[column - left] ?? null;
  const isBlankRow = blankRows();
  const filled = values.flatMap((row, index) => (isBlankRow(row) && !hasFormula(formulas?.[index]) ? [] : [top + index]));
  const merges = mergeIndex(content.merges ?? []);
  const columns = new Map<number, readonly number[]>();
  const filledColumns = (row: number): readonly number[] => {
    const known = columns.get(row);
    if (known) return known;
    const found = (values[row - top] ?? []).flatMap((value, index) => (isBlank(value) ? [] : [left + index]));
    columns.set(row, found);
    return found;
  };
  return {
    content,
    firstRow: top,
    lastRow: top + values.length - 1,
    firstColumn: left,
    lastColumn: left + content.area.columnCount - 1,
    cell,
    formula: (row, column) => formulas?.[row - top]?.[column - left] ?? null,
    text: (row, column) => {
      const value = cell(row, column);
      return typeof value === "string" ? value.trim() : "";
    },
    isRowBlank: (row) => (values[row - top] ?? []).every(isBlank),
    filledRows: (first, last) => filled.slice(firstFrom(filled, first), firstFrom(filled, last + 1)),
    filledColumns,
    mergesIn: (row) => merges.get(row) ?? [],
    merge: (row, column) => merges.get(row)?.find((area) => column >= area.column && column < area.column + area.columnCount),
  };
}

/** A reader gives a million blank rows as one and the same row: it is looked at once. */
function blankRows(): (row: readonly Cell[]) => boolean {
  let known: readonly Cell[] | null = null;
  return (row) => {
    if (row === known) return true;
    const isBlankRow = row.every(isBlank);
    if (isBlankRow) known = row;
    return isBlankRow;
  };
}

function hasFormula(row: readonly (string | null)[] | undefined): boolean {
  return row !== undefined && row.some((formula) => formula !== null);
}

/** Index of the first number of an ascending list that is not below a bound. */
function firstFrom(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Merged areas by each row they cover. A merge of more rows than a register's group of risks ever has is left out. */
function mergeIndex(merges: readonly SheetArea[]): ReadonlyMap<number, SheetArea[]> {
  const longest = 5000;
  const index = new Map<number, SheetArea[]>();
  for (const area of merges) {
    if (area.rowCount > longest) continue;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const known = index.get(row);
      if (known) known.push(area);
      else index.set(row, [area]);
    }
  }
  return index;
}
