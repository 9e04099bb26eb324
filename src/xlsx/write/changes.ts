// Owns the changes that are waiting to be made to the cells of one sheet.
// Promises one change a cell: what is written last counts, and looks add up.
import type { WrittenCell } from "../../app/workbook/plan";
import type { Area } from "../../app/workbook/port";
import type { StyleName } from "../../app/workbook/styles";

export interface CellChange {
  /** What the cell will hold; undefined leaves it as it is. */
  write?: WrittenCell;
  /** Of a formula that is written: the cells that it fills, where it takes an array formula's place. */
  area?: Area;
  /** The formula goes and its value stays. */
  isFrozen?: boolean;
  /** The cell goes with its style. */
  isErased?: boolean;
  /** A shared formula that must stand by itself because its first cell goes. */
  ownFormula?: string;
  readonly styles: StyleName[];
}

export class CellChanges {
  private readonly rows = new Map<number, Map<number, CellChange>>();
  /** Points by row. A fixed height stays whatever the cells hold. */
  readonly heights = new Map<number, { readonly points: number; readonly isFixed: boolean }>();

  /** The change of a cell, to be filled in. */
  at(row: number, column: number): CellChange {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map()));
    let change = cells.get(column);
    if (change === undefined) cells.set(column, (change = { styles: [] }));
    return change;
  }

  find(row: number, column: number): CellChange | undefined {
    return this.rows.get(row)?.get(column);
  }

  get isEmpty(): boolean {
    return this.rows.size === 0 && this.heights.size === 0;
  }

  /** Rows with something to do, in ascending order. */
  sortedRows(): number[] {
    return [...new Set([...this.rows.keys(), ...this.heights.keys()])].sort((one, other) => one - other);
  }

  /** Changes of a row by ascending column. */
  sortedCells(row: number): [number, CellChange][] {
    return [...(this.rows.get(row) ?? [])].sort(([one], [other]) => one - other);
  }
}
