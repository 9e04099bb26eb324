// Owns a register as the use cases see it: where it stands, which column holds what, its records.
// Promises that rows that are no records (category rows, totals, blank lines) never become risks.
import type { Cell } from "../../isms/cell";
import type { TableInfo } from "../workbook/port";
import type { ColumnsByKey } from "./formulas";

/** One record: its row on the sheet and its cells by schema key. */
export interface RegisterRecord {
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell | undefined>>;
  /** Row whose cell stands for a column here, where an asset is named once for several risks. */
  readonly rowOf: (column: number) => number;
}

/** A risk register in the workbook. Rows and columns count from 0. */
export interface Register {
  readonly sheet: string;
  readonly table: TableInfo | null;
  /** The row that holds the columns' own headers: the last of the header band. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Last column that belongs to the register. */
  readonly lastColumn: number;
  readonly columns: ColumnsByKey;
  /** Header texts as they stand, by absolute column. */
  readonly headers: ReadonlyMap<number, string>;
  readonly records: readonly RegisterRecord[];
  /** True where at least one level column is filled only in the first row of a group. */
  readonly carriesDown: boolean;
}

/** The columns of a register by the keys that a person or the recognition gave; a later one does not replace an earlier one. */
export function columnsByKey(mapped: readonly { readonly key: string; readonly column: number }[]): ColumnsByKey {
  const columns: Record<string, number> = {};
  for (const { key, column } of mapped) columns[key] ??= column;
  return columns;
}

/** Records by row, made once a register: thousands are looked up at once. */
const recordsByRow = new WeakMap<Register, ReadonlyMap<number, RegisterRecord>>();

/** The record that stands on a row of the sheet. */
export function recordOn(register: Register, row: number): RegisterRecord | undefined {
  const byRow = recordsByRow.get(register) ?? new Map(register.records.map((record) => [record.row, record]));
  recordsByRow.set(register, byRow);
  return byRow.get(row);
}
