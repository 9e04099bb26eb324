// Owns sheets: adding, removing, renaming, showing, freezing, and the sizes of rows and columns.
// Promises Excel's rules for sheet names and that one visible sheet always remains.
import { BooleanNumber, generateRandomId, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation, InsertSheetMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRowHiddenMutation, SetRowVisibleMutation,
  SetSelectionsOperation, SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetColWidthMutation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { intersect } from "./address";
import { newSheet } from "./blank";
import { fromRange, toRange, type Grid } from "./grid";
import { sheetState, type BookState, type SheetState } from "./state";
import type { Area } from "./types";

/** Points per pixel of the page, as Excel shows at 100 %. */
export const pointsPerPixel = 0.75;

/** The embedded spreadsheet shows a new sheet at once; Excel does not when an add-in makes it. */
const withoutShowing = { fromCollab: true };

export class SheetStore {
  constructor(private readonly grid: Grid, private readonly book: () => BookState) {}

  state(sheetId: string): SheetState {
    return sheetState(this.book(), sheetId);
  }

  /** True where Excel takes the text as a sheet's name. */
  isValidName(name: string): boolean {
    return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !name.startsWith("'") && !name.endsWith("'");
  }

  /** "Sheet1", "Sheet2", ... */
  freeName(): string {
    for (let count = 1; ; count++) if (!this.grid.byName(`Sheet${count}`)) return `Sheet${count}`;
  }

  /** Adds an empty sheet at a position (at the end without one) and returns its id. */
  add(name: string, index = this.grid.sheets().length): string {
    const id = `sheet-${generateRandomId(8)}`;
    this.grid.run(InsertSheetMutation.id, { index, sheet: newSheet(id, name) }, withoutShowing);
    return id;
  }

  remove(sheetId: string): void {
    const book = this.book();
    const sheet = this.grid.sheet(sheetId);
    if (this.active().getSheetId() === sheetId) {
      const other = this.grid.sheets().find((one) => one.getSheetId() !== sheetId && this.state(one.getSheetId()).visibility === "Visible");
      if (other) this.activate(other.getSheetId());
    }
    this.grid.run(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: sheet.getName() });
    book.tables = book.tables.filter((table) => table.sheetId !== sheetId);
    book.names = book.names.filter((name) => name.sheetId !== sheetId);
    book.sheets.delete(sheetId);
  }

  rename(sheetId: string, name: string): void {
    this.grid.run(SetWorksheetNameMutation.id, { subUnitId: sheetId, name });
  }

  move(sheetId: string, position: number): void {
    const from = this.grid.sheets().findIndex((sheet) => sheet.getSheetId() === sheetId);
    this.grid.run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder: from, toOrder: position });
  }

  show(sheetId: string, visibility: SheetState["visibility"]): void {
    this.state(sheetId).visibility = visibility;
    this.grid.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden: visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE }, withoutShowing);
  }

  /** "#RRGGBB", or "" for none. */
  tabColour(sheetId: string): string {
    return this.grid.sheet(sheetId).getConfig().tabColor ?? "";
  }

  setTabColour(sheetId: string, colour: string): void {
    this.grid.run(SetTabColorMutation.id, { subUnitId: sheetId, color: colour });
  }

  active(): Worksheet {
    return this.grid.workbook.getActiveSheet(true) ?? this.grid.sheets()[0];
  }

  activate(sheetId: string): void {
    this.grid.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  }

  /** The selected areas of the active sheet; cell A1 where nobody selected anything. */
  selection(): Area[] {
    const sheet = this.active();
    const selections = this.grid.injector.get(SheetsSelectionsService).getWorkbookSelections(this.grid.unitId).getSelectionsOfWorksheet(sheet.getSheetId());
    const areas = selections.map((selection) => fromRange(selection.range)).filter((target) => Number.isFinite(target.row) && Number.isFinite(target.column));
    return areas.length > 0 ? areas : [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
  }

  select(sheetId: string, target: Area): void {
    if (this.active().getSheetId() !== sheetId) this.activate(sheetId);
    this.grid.makeRoom(sheetId, Math.min(target.row + target.rowCount, 100000), Math.min(target.column + target.columnCount, 1000));
    const range = toRange(target);
    this.grid.run(SetSelectionsOperation.id, { subUnitId: sheetId, reveal: true, selections: [{ range, primary: { ...range, endRow: range.startRow, endColumn: range.startColumn, actualRow: range.startRow, actualColumn: range.startColumn, isMerged: false, isMergedMainCell: false }, style: null }] });
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.grid.run(SetFrozenMutation.id, { subUnitId: sheetId, startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns });
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    const freeze = this.grid.sheet(sheetId).getFreeze();
    return { rows: freeze?.ySplit ?? 0, columns: freeze?.xSplit ?? 0 };
  }

  merges(sheetId: string): Area[] {
    return this.grid.sheet(sheetId).getMergeData().map(fromRange);
  }

  merge(sheetId: string, target: Area): void {
    this.unmerge(sheetId, target);
    this.grid.makeRoom(sheetId, target.row + target.rowCount, target.column + target.columnCount);
    this.grid.run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [toRange(target)] });
  }

  unmerge(sheetId: string, target: Area): void {
    const touched = this.merges(sheetId).filter((merge) => intersect(merge, target) !== null);
    if (touched.length > 0) this.grid.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: touched.map(toRange) });
  }

  private bounded(sheetId: string, target: Area): Area {
    const sheet = this.grid.sheet(sheetId);
    return { ...target, rowCount: Math.min(target.rowCount, Math.max(sheet.getRowCount() - target.row, 1)), columnCount: Math.min(target.columnCount, Math.max(sheet.getColumnCount() - target.column, 1)) };
  }

  /** Height in points. */
  rowHeight(sheetId: string, row: number): number {
    return this.grid.sheet(sheetId).getRowHeight(row) * pointsPerPixel;
  }

  setRowHeight(sheetId: string, target: Area, points: number): void {
    this.grid.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges: [toRange(this.bounded(sheetId, target))], rowHeight: points / pointsPerPixel });
  }

  /** Gives rows the height of their texts where the page draws them, and remembers it for the file. */
  fitRows(sheetId: string, target: Area): void {
    this.state(sheetId).fitted.push(target);
    this.grid.run(SetWorksheetRowIsAutoHeightCommand.id, { subUnitId: sheetId, ranges: [toRange(this.bounded(sheetId, target))] });
  }

  /** Width in points, as Office.js counts column widths. */
  columnWidth(sheetId: string, column: number): number {
    return this.grid.sheet(sheetId).getColumnWidth(column) * pointsPerPixel;
  }

  setColumnWidth(sheetId: string, target: Area, points: number): void {
    this.grid.makeRoom(sheetId, 1, Math.min(target.column + target.columnCount, 1000));
    this.grid.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges: [toRange(this.bounded(sheetId, target))], colWidth: points / pointsPerPixel });
  }

  isRowHidden(sheetId: string, row: number): boolean {
    return !this.grid.sheet(sheetId).getRowVisible(row);
  }

  isColumnHidden(sheetId: string, column: number): boolean {
    return !this.grid.sheet(sheetId).getColVisible(column);
  }

  hideRows(sheetId: string, target: Area, isHidden: boolean): void {
    this.grid.run((isHidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, { subUnitId: sheetId, ranges: [toRange(this.bounded(sheetId, target))] });
  }

  hideColumns(sheetId: string, target: Area, isHidden: boolean): void {
    this.grid.run((isHidden ? SetColHiddenMutation : SetColVisibleMutation).id, { subUnitId: sheetId, ranges: [toRange(this.bounded(sheetId, target))] });
  }
}
