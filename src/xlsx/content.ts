// Owns what is needed to draw one sheet.
// Promises plain data: filled cells, runs of styled empty ones, lines, panes, choices and colours.
import type { Cell } from "../isms/cell";
import type { FormulaPlace } from "../app/freeze/file";
import type { Area } from "../app/workbook/port";
import type { Grid } from "./read/grid";
import type { SheetLayout } from "./read/layout";
import type { RowLayout, StyleRun } from "./read/rows";

export interface CellContent {
  readonly row: number;
  readonly column: number;
  /** Of a formula, its result as the file keeps it. */
  readonly value: Cell;
  /** As people read it, with its leading "="; null where the cell has none. */
  readonly formula: string | null;
  readonly style: number;
  /** The area that an array formula fills, itself included; null for any other cell. */
  readonly spill: Area | null;
}

export interface SheetContent extends SheetLayout {
  readonly sheet: string;
  readonly cells: readonly CellContent[];
  /** Cells that hold nothing but have a look of their own. */
  readonly runs: readonly StyleRun[];
  /** Rows with a height, a look of their own, or hidden. */
  readonly rows: readonly RowLayout[];
}

export function listCells(grid: Grid): CellContent[] {
  return grid.rows.map((row, index) => ({
    row,
    column: grid.columns[index],
    value: grid.values[index],
    formula: grid.formula(index),
    style: grid.styles[index],
    spill: grid.spill(index),
  }));
}

/** The cells of a sheet that have a formula. */
export function formulaPlaces(grid: Grid, sheet: string): FormulaPlace[] {
  const places: FormulaPlace[] = [];
  for (let index = 0; index < grid.size; index++) {
    const formula = grid.hasFormula(index) ? grid.formula(index) : null;
    if (formula !== null) places.push({ sheet, row: grid.rows[index], column: grid.columns[index], formula, value: grid.values[index], spill: grid.spill(index) });
  }
  return places;
}
