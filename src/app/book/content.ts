// Owns looking at what was read of a sheet by absolute row and column.
// Promises that a cell is found wherever it stands: in the sheet's main area, or in one far from it.
import type { Cell } from "../../isms/cell";
import type { Area, SheetCells } from "../workbook/port";

function holds({ row, column, rowCount, columnCount }: Area, at: { readonly row: number; readonly column: number }): boolean {
  return at.row >= row && at.row < row + rowCount && at.column >= column && at.column < column + columnCount;
}

/** All areas of content of a sheet, the main one first. */
export function areasOfContent(content: SheetCells): readonly SheetCells[] {
  return [content, ...(content.apart ?? [])];
}

/** The area of content that holds a cell; the main one where none does. */
export function contentAround(content: SheetCells, row: number, column: number): SheetCells {
  if (content.apart === undefined) return content;
  return areasOfContent(content).find(({ area }) => holds(area, { row, column })) ?? content;
}

/** A cell; null where it is blank or was not read. */
export function cellIn(content: SheetCells | undefined, row: number, column: number): Cell {
  if (content === undefined) return null;
  const { area, values } = contentAround(content, row, column);
  return values[row - area.row]?.[column - area.column] ?? null;
}

/** The formula of a cell, with its leading "="; null where it has none or formulas were not read. */
export function formulaIn(content: SheetCells, row: number, column: number): string | null {
  const { area, formulas } = contentAround(content, row, column);
  return formulas?.[row - area.row]?.[column - area.column] ?? null;
}
