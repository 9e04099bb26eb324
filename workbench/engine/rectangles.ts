// Owns the gathering of single cells into rectangles, as Excel reports areas.
// Promises that the rectangles do not overlap and cover exactly the cells given.
import type { Area } from "./types";

/** Cells -> rectangles: runs along a row first, then equal runs of rows below each other. */
export function rectangles(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const byRow = new Map<number, number[]>();
  for (const [row, column] of cells) byRow.set(row, [...(byRow.get(row) ?? []), column]);
  const open = new Map<string, { row: number; column: number; rowCount: number; columnCount: number }>();
  const done: Area[] = [];
  for (const row of [...byRow.keys()].sort((one, other) => one - other)) {
    const runs: { column: number; columnCount: number }[] = [];
    for (const column of [...new Set(byRow.get(row))].sort((one, other) => one - other)) {
      const last = runs[runs.length - 1];
      if (last && last.column + last.columnCount === column) last.columnCount++;
      else runs.push({ column, columnCount: 1 });
    }
    const keys = new Set(runs.map((run) => `${run.column}:${run.columnCount}`));
    for (const [key, area] of [...open]) {
      if (keys.has(key) && area.row + area.rowCount === row) continue;
      done.push(area);
      open.delete(key);
    }
    for (const run of runs) {
      const area = open.get(`${run.column}:${run.columnCount}`);
      if (area) area.rowCount++;
      else open.set(`${run.column}:${run.columnCount}`, { row, rowCount: 1, ...run });
    }
  }
  return [...done, ...open.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}
