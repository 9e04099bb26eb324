// Owns what follows from changes in the embedded spreadsheet: events, header cells that name table columns, formulas typed by a person.
// Promises that each change is reported once, with who made it, and that results of calculation are not reported as changes.
import { CommandType, type ICommandInfo, type IExecutionOptions, type IRange } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetNameMutation } from "@univerjs/sheets";
import { intersect } from "./address";
import { cellOf, type Cells } from "./cells";
import { fromRange, type CellMatrix, type Grid } from "./grid";
import type { Structure } from "./structure";
import { uniqueHeaders, type TableStore } from "./tables";
import type { Area, EngineEvent } from "./types";

interface Rooms {
  readonly grid: Grid;
  readonly cells: Cells;
  readonly tables: TableStore;
  readonly structure: Structure;
}

/** Commands by which the formula engine talks to itself; names are kept there too, and are changes of the workbook. */
const calculationCommands = /^formula\.mutation\.(?!.*defined-name)|^workbench\.mutation\.recalculate$/;

/** The area that a matrix of written cells covers, and whether contents (not only styles) are written; null where it is empty. */
function writtenArea(matrix: CellMatrix): { area: Area; hasContent: boolean } | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  let hasContent = false;
  for (const [rowKey, line] of Object.entries(matrix)) {
    for (const [columnKey, cell] of Object.entries(line)) {
      [top, left, bottom, right] = [Math.min(top, Number(rowKey)), Math.min(left, Number(columnKey)), Math.max(bottom, Number(rowKey)), Math.max(right, Number(columnKey))];
      hasContent ||= !cell || "v" in cell || "f" in cell || "p" in cell;
    }
  }
  return bottom < 0 ? null : { area: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 }, hasContent };
}

export class Watch {
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private lastActive: string | null = null;
  isDirty = false;

  constructor(private readonly rooms: Rooms) {
    rooms.grid.commands.beforeCommandExecuted((command, options) => this.spell(command, options));
    rooms.grid.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: EngineEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Spells formulas that a person types the way the embedded engine can calculate, before they reach it; what was entered before is forgotten. */
  private spell(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const { grid, cells } = this.rooms;
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal || grid.source !== "person") return;
    const { subUnitId, cellValue } = command.params as { subUnitId: string; cellValue?: CellMatrix };
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(line)) {
        if (!cell || cell.custom !== undefined || !("v" in cell || "f" in cell || "p" in cell)) continue;
        cell.custom = null;
        if (cell.f && /[[@]|_xl/.test(cell.f)) Object.assign(cell, cells.entered(cell.f, subUnitId, Number(row), Number(column)));
      }
    }
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (options?.onlyLocal) return;
    const parameters = (command.params ?? {}) as { subUnitId?: string; cellValue?: CellMatrix; range?: IRange; selections?: { range: IRange }[]; sheet?: { id: string } };
    const sheetId = parameters.subUnitId ?? "";
    const source = this.rooms.grid.source;
    if (command.type === CommandType.MUTATION && !calculationCommands.test(command.id)) this.isDirty = true;
    if (command.id === SetRangeValuesMutation.id) this.followCells(sheetId, parameters.cellValue ?? {});
    else if (command.id === SetSelectionsOperation.id && parameters.selections?.[0]) this.emit({ kind: "selection", sheetId, area: fromRange(parameters.selections[0].range) });
    else if (command.id === SetWorksheetActiveOperation.id) this.followActivation(sheetId, source);
    else if (command.id === SetWorksheetNameMutation.id) this.emit({ kind: "sheetRenamed", sheetId, source });
    else if (command.id === InsertSheetMutation.id) this.emit({ kind: "sheetAdded", sheetId: parameters.sheet?.id ?? "", source });
    else if (command.id === RemoveSheetMutation.id) this.emit({ kind: "sheetDeleted", sheetId, source });
    else if (parameters.range) {
      const moved = this.rooms.structure.follow(command.id, sheetId, parameters.range);
      if (moved) this.emit({ kind: "cells", sheetId, area: moved.area, source, changeType: moved.change });
    }
  }

  private followActivation(sheetId: string, source: "person" | "addin" | "calculation"): void {
    if (this.lastActive === sheetId) return;
    if (this.lastActive !== null && this.rooms.grid.find(this.lastActive)) this.emit({ kind: "sheetDeactivated", sheetId: this.lastActive, source });
    this.lastActive = sheetId;
    this.emit({ kind: "sheetActivated", sheetId, source });
  }

  private followCells(sheetId: string, matrix: CellMatrix): void {
    const written = writtenArea(matrix);
    if (!written || !written.hasContent || !this.rooms.grid.find(sheetId)) return;
    this.nameColumns(sheetId, written.area);
    this.emit({ kind: "cells", sheetId, area: written.area, source: this.rooms.grid.source, changeType: "RangeEdited" });
  }

  /** A header cell's text is its column's name: Excel makes it a text, unique in the table, and renames it in formulas. */
  private nameColumns(sheetId: string, target: Area): void {
    const { grid, tables, cells } = this.rooms;
    for (const table of tables.overlapping(sheetId, target)) {
      const header = { ...table.area, rowCount: 1 };
      if (!table.showHeaders || !intersect(header, target)) continue;
      const texts = table.columns.map((_, index) => String(grid.cell(sheetId, header.row, header.column + index)?.v ?? ""));
      const unique = uniqueHeaders(texts);
      const before = table.columns.map((column) => column.name);
      if (unique.every((name, index) => name === before[index] && name === texts[index])) continue;
      before.forEach((name, index) => name !== unique[index] && cells.renameColumn(table, name, unique[index]));
      tables.change(table, () => unique.forEach((name, index) => (table.columns[index].name = name)));
      const corrected = Object.fromEntries(unique.flatMap((name, index) => (name === texts[index] ? [] : [[header.column + index, cellOf(name)]])));
      if (Object.keys(corrected).length > 0) grid.write(sheetId, { [header.row]: corrected });
    }
  }

  /** Starts anew for another workbook. */
  reset(activeSheetId: string): void {
    this.lastActive = activeSheetId;
    this.isDirty = false;
  }
}
