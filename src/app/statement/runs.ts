// Owns the writing of many single cells with few edits.
// Promises the same cells: those that stand below one another in a column become one block.
import type { Edit, WrittenCell } from "../workbook/plan";

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: WrittenCell;
}

/** Edits that write the cells; no cell may be named twice. */
export function cellRuns(sheet: string, writes: readonly CellWrite[]): Edit[] {
  const sorted = [...writes].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: { row: number; column: number; values: WrittenCell[][] }[] = [];
  for (const { row, column, value } of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.values.length === row) last.values.push([value]);
    else runs.push({ row, column, values: [[value]] });
  }
  return runs.map((run): Edit => ({ kind: "writeCells", sheet, ...run }));
}
