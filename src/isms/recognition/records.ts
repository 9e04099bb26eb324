// Owns the reading of a register's rows by key.
// Promises every row between the header and the last record that holds something, each marked record or not.
import { isBlank, type Cell } from "../cell";
import { gridOf } from "./grid";
import type { Candidate, SheetContent } from "./types";

export interface RecordRow {
  /** Absolute row, from 0. */
  readonly row: number;
  readonly isRecord: boolean;
  /** The cell of each mapped key; what stands once for several records is given to each of them. */
  readonly values: Readonly<Record<string, Cell>>;
  /** The row in which the value of a column stands, where that is not this row. */
  readonly rows: ReadonlyMap<number, number>;
}

/**
 * Reads the rows of a register.
 * @param candidate a register found in this content
 * @param content the sheet as it was given to the recognition, or read again since
 * @returns records and headings, sums and other rows that hold something, from the top down
 */
export function readRecords(candidate: Candidate, content: SheetContent): RecordRow[] {
  const grid = gridOf(content);
  const isRecord = new Set(candidate.records);
  const others = candidate.otherRows.filter(({ kind }) => kind !== "filler").flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
  const carried = new Map<string, { readonly cell: Cell; readonly row: number }>();
  return [...candidate.records, ...others]
    .sort((a, b) => a - b)
    .map((row) => {
      const values: Record<string, Cell> = {};
      const rows = new Map<number, number>();
      for (const { key, column, carriesDown } of candidate.columns) {
        const cell = grid.cell(row, column);
        values[key] = cell;
        if (!carriesDown || !isRecord.has(row)) continue;
        if (!isBlank(cell)) carried.set(key, { cell, row });
        else {
          const above = carried.get(key);
          values[key] = above?.cell ?? null;
          if (above) rows.set(column, above.row);
        }
      }
      return { row, isRecord: isRecord.has(row), values, rows };
    });
}
