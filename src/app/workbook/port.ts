// Owns the port through which use cases see a workbook, whether Excel holds it or a file does.
// Promises a bounded number of round trips: each method here is a fixed number of them, whatever the number of rows.
import type { Cell } from "../../isms/cell";
import type { Plan } from "./plan";
import type { Progress } from "./progress";

/** A rectangle of cells. Rows and columns count from 0, as in Office.js. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SheetInfo {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** True where writing into locked cells is refused. */
  readonly isProtected: boolean;
  /** What all content spans: one stray cell can make it as large as the sheet. Null on an empty sheet. */
  readonly used: Area | null;
  /** True where an AutoFilter outside a table hides rows at present. */
  readonly isFiltered: boolean;
}

export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  /** The whole table: header row, records and totals row. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
  /** True where the table's filter hides rows at present. */
  readonly isFiltered: boolean;
}

export interface NameInfo {
  readonly name: string;
  /** In A1 spelling with its leading "=", for example "='ISMS 設定'!$A$4:$D$30". */
  readonly refersTo: string;
}

export interface WorkbookOverview {
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
  readonly names: readonly NameInfo[];
  /** True where no sheet can be added, moved or renamed (workbook structure protection). */
  readonly isStructureLocked: boolean;
  /** True where a plan may put rows between others. A file cannot: its other parts name cells by their place. */
  readonly insertsRows?: boolean;
  readonly activeSheet: string;
  /** The first area that is selected, on the active sheet. */
  readonly selection: Area | null;
}

/** What to read: an area of a sheet; without an area, all that holds content. */
export interface ReadRequest {
  readonly sheet: string;
  readonly area?: Area;
  /** Formulas too, where the reader needs them. */
  readonly withFormulas?: boolean;
  /** Merged areas and list validations too, where the reader needs them. */
  readonly withLayout?: boolean;
}

export interface ListValidation {
  readonly area: Area;
  /** The literal choices, or null where they come from a formula. */
  readonly choices: readonly string[] | null;
  readonly formula: string | null;
}

/** A block of cells as read. `values[i][j]` is the cell at row area.row + i, column area.column + j; what a short row lacks is blank. */
export interface SheetCells {
  readonly sheet: string;
  /** What was read, trimmed to what holds content. Zero rows where nothing does. */
  readonly area: Area;
  /** Content far from this block (see neighbourhoods.ts), each area by itself; this block has the most. Left out where there is none. */
  readonly apart?: readonly SheetCells[];
  readonly values: readonly (readonly Cell[])[];
  /** Formula text with its leading "=" where a cell has one, else null. Present only when asked for. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly merges?: readonly Area[];
  readonly validations?: readonly ListValidation[];
}

/** What applying a plan did: enough to take it back in one step. */
export interface Applied {
  /** The plan that restores what was there before. */
  readonly undo: Plan;
  /** True where the undo would leave something out, as a removed sheet in Excel: then it is not offered. */
  readonly isFinal?: boolean;
}

/** A workbook. Failures are ProblemError with a code of src/i18n/problems.ts; the host's own messages are never shown. */
export interface Workbook {
  /** Sheets, tables, names, protection and selection. */
  overview(): Promise<WorkbookOverview>;
  /**
   * Reads blocks of cells, in the order asked for.
   * @param progress asked between the round trips whether to go on
   * @throws ProblemError range-too-large where a request has more than 5 000 000 cells that hold content; stopped
   */
  read(requests: readonly ReadRequest[], progress?: Progress): Promise<SheetCells[]>;
  /**
   * Applies a plan all or nothing: on a failure what was done is taken back, then the failure is thrown.
   * @param progress asked before the first write and between the round trips whether to go on
   * @throws ProblemError stopped, structure-locked, sheet-protected, table-filtered, cell-edit-mode, sheet-exists, not-found, conflict, host-failed
   */
  apply(plan: Plan, progress?: Progress): Promise<Applied>;
  /** Shows and selects an area. */
  select(sheet: string, area: Area): Promise<void>;
  /** Calls back after a person (not a plan of ours) changed cells, or selected others. Returns the way to stop. */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

export interface WorkbookChange {
  readonly kind: "cells" | "selection" | "sheets";
  readonly sheet: string | null;
  readonly area: Area | null;
}
