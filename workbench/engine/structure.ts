// Owns rows, columns and cells that are put in or taken out, by an add-in or by a person.
// Promises that tables, rules, names and print titles move with the cells, whoever moved them.
import { Direction } from "@univerjs/core";
import { DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColByRangeCommand, InsertColMutation, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowByRangeCommand, InsertRowMutation, RemoveColByRangeCommand, RemoveColMutation, RemoveRowByRangeCommand, RemoveRowMutation } from "@univerjs/sheets";
import { formatAbsolute, maximumColumns, maximumRows } from "./address";
import { fromRange, toRange, type Grid } from "./grid";
import type { NameStore } from "./names";
import { sheetState, type BookState } from "./state";
import type { TableStore } from "./tables";
import type { Area, CellChangeType } from "./types";

interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly isInsertion: boolean;
}

/** Where an area is after rows or columns were put in or taken out; null where nothing of it is left. */
export function shifted(target: Area, shift: Shift): Area | null {
  const countKey = shift.axis === "row" ? "rowCount" : "columnCount";
  const first = target[shift.axis];
  const last = first + target[countKey];
  if (target[countKey] >= (shift.axis === "row" ? maximumRows : maximumColumns)) return target;
  if (shift.isInsertion) {
    if (shift.at <= first) return { ...target, [shift.axis]: first + shift.count };
    return shift.at < last ? { ...target, [countKey]: target[countKey] + shift.count } : target;
  }
  const lostBefore = Math.max(0, Math.min(first, shift.at + shift.count) - shift.at);
  const lostInside = Math.max(0, Math.min(last, shift.at + shift.count) - Math.max(first, shift.at));
  return lostInside >= target[countKey] ? null : { ...target, [shift.axis]: first - lostBefore, [countKey]: target[countKey] - lostInside };
}

const shiftOf: Readonly<Record<string, { axis: "row" | "column"; isInsertion: boolean; change: CellChangeType }>> = {
  [InsertRowMutation.id]: { axis: "row", isInsertion: true, change: "RowInserted" },
  [RemoveRowMutation.id]: { axis: "row", isInsertion: false, change: "RowDeleted" },
  [InsertColMutation.id]: { axis: "column", isInsertion: true, change: "ColumnInserted" },
  [RemoveColMutation.id]: { axis: "column", isInsertion: false, change: "ColumnDeleted" },
};

export class Structure {
  constructor(private readonly grid: Grid, private readonly tables: TableStore, private readonly names: NameStore, private readonly book: () => BookState) {}

  /** Follows one of Univer's mutations; returns what it was, or null where it moves nothing. */
  follow(id: string, sheetId: string, range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): { change: CellChangeType; area: Area } | null {
    const kind = shiftOf[id];
    if (!kind) return null;
    const area = fromRange(range);
    const shift: Shift = { axis: kind.axis, isInsertion: kind.isInsertion, at: area[kind.axis], count: kind.axis === "row" ? area.rowCount : area.columnCount };
    const state = sheetState(this.book(), sheetId);
    const move = (areas: Area[]): Area[] => areas.map((one) => shifted(one, shift)).filter((one) => one !== null);
    for (const rule of [...state.validations, ...state.conditionalFormats]) rule.areas = move(rule.areas);
    state.validations = state.validations.filter((rule) => rule.areas.length > 0);
    state.conditionalFormats = state.conditionalFormats.filter((rule) => rule.areas.length > 0);
    state.unlocked = move(state.unlocked);
    if (state.page.titleRows) state.page.titleRows = shifted(state.page.titleRows, shift);
    this.moveNames(sheetId, shift);
    this.moveTables(sheetId, shift);
    return { change: kind.change, area };
  }

  private moveNames(sheetId: string, shift: Shift): void {
    const sheet = this.grid.sheet(sheetId).getName();
    for (const name of [...this.book().names]) {
      const address = this.names.addressOf(name);
      if (!address || address.sheet !== sheet || name.formula.includes("[")) continue;
      const target = shifted(address.area, shift);
      this.names.set({ ...name, formula: target ? `=${formatAbsolute(sheet, target)}` : "=#REF!" });
    }
  }

  private moveTables(sheetId: string, shift: Shift): void {
    for (const table of this.tables.all().filter((one) => one.sheetId === sheetId)) {
      const target = shifted(table.area, shift);
      if (!target) this.tables.remove(table);
      else this.tables.change(table, () => {
        table.area = target;
        if (target.columnCount !== table.columns.length) this.tables.readHeaders(table);
      });
    }
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.grid.makeRoom(sheetId, row + count, 1);
    this.grid.run(InsertRowByRangeCommand.id, { subUnitId: sheetId, direction: Direction.UP, range: toRange({ row, column: 0, rowCount: count, columnCount: this.grid.sheet(sheetId).getColumnCount() }) });
  }

  removeRows(sheetId: string, row: number, count: number): void {
    this.grid.run(RemoveRowByRangeCommand.id, { subUnitId: sheetId, range: toRange({ row, column: 0, rowCount: count, columnCount: this.grid.sheet(sheetId).getColumnCount() }) });
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    this.grid.makeRoom(sheetId, 1, column + count);
    this.grid.run(InsertColByRangeCommand.id, { subUnitId: sheetId, direction: Direction.LEFT, range: toRange({ row: 0, column, rowCount: this.grid.sheet(sheetId).getRowCount(), columnCount: count }) });
  }

  removeColumns(sheetId: string, column: number, count: number): void {
    this.grid.run(RemoveColByRangeCommand.id, { subUnitId: sheetId, range: toRange({ row: 0, column, rowCount: this.grid.sheet(sheetId).getRowCount(), columnCount: count }) });
  }

  /** Puts blank cells in; what is there moves down or right. */
  insertCells(sheetId: string, target: Area, direction: "Down" | "Right"): void {
    this.grid.makeRoom(sheetId, target.row + target.rowCount, target.column + target.columnCount);
    this.grid.run((direction === "Down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand).id, { subUnitId: sheetId, range: toRange(target) });
  }

  deleteCells(sheetId: string, target: Area, direction: "Up" | "Left"): void {
    this.grid.makeRoom(sheetId, target.row + target.rowCount, target.column + target.columnCount);
    this.grid.run((direction === "Up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand).id, { subUnitId: sheetId, range: toRange(target) });
  }
}
