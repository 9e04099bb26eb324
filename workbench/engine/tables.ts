// Owns Excel tables: their names, areas, columns and the rules about them.
// Promises that a header cell and its column's name are always the same text, and that the page's table display follows.
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import { intersect, isSame } from "./address";
import { fromRange, toRange, type Grid } from "./grid";
import type { BookState, TableState } from "./state";
import type { Area } from "./types";

const namePattern = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Makes header texts unique as Excel does: blanks become "Column1", a repeated one gets a number. */
export function uniqueHeaders(headers: readonly string[], blank = "Column"): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const base = header === "" ? `${blank}${index + 1}` : header;
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export class TableStore {
  /** Called after tables changed, so that formulas are spelled anew. */
  onChanged: () => void = () => undefined;

  constructor(private readonly grid: Grid, private readonly book: () => BookState) {
    const manager = this.manager;
    manager?.tableRangeChanged$.subscribe((event) => {
      if (event.unitId === this.grid.unitId) this.moved(event.tableId, fromRange(event.range));
    });
    manager?.tableDelete$.subscribe((event) => {
      if (this.grid.source === "person") this.forget(event.tableId);
    });
    manager?.tableNameChanged$.subscribe((event) => {
      const table = this.byId(event.tableId);
      if (table && this.grid.source === "person") table.name = event.tableName;
    });
  }

  private get manager(): TableManager | null {
    return this.grid.injector.has(TableManager) ? this.grid.injector.get(TableManager) : null;
  }

  all(): readonly TableState[] {
    return this.book().tables;
  }

  byId(id: string): TableState | null {
    return this.all().find((table) => table.id === id) ?? null;
  }

  byName(name: string): TableState | null {
    const wanted = name.toLowerCase();
    return this.all().find((table) => table.name.toLowerCase() === wanted) ?? null;
  }

  at(sheetId: string, row: number, column: number): TableState | null {
    return this.all().find((table) => table.sheetId === sheetId && intersect(table.area, { row, column, rowCount: 1, columnCount: 1 }) !== null) ?? null;
  }

  overlapping(sheetId: string, target: Area): TableState[] {
    return this.all().filter((table) => table.sheetId === sheetId && intersect(table.area, target) !== null);
  }

  /** True where Excel takes the text as a table's name: a letter first, no blanks, not a cell address, not taken. */
  isFreeName(name: string, except?: TableState): boolean {
    const other = this.byName(name);
    const isName = this.book().names.some((one) => one.name.toLowerCase() === name.toLowerCase());
    return namePattern.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[rRcC])$/.test(name) && !isName && (other === null || other === except);
  }

  /** "Table1", "Table2", ... */
  freeName(): string {
    for (let count = 1; ; count++) if (this.isFreeName(`Table${count}`)) return `Table${count}`;
  }

  /** Registers a table over cells whose header row is written already. */
  add(sheetId: string, target: Area, headers: readonly string[], more: Partial<TableState> = {}): TableState {
    const book = this.book();
    const number = book.nextId++;
    const table: TableState = {
      id: `{table-${number}}`, name: this.freeName(), sheetId, area: target, showHeaders: true, showTotals: false, showFilterButton: true, showBandedRows: true,
      style: "TableStyleMedium2", isFiltered: false, columns: headers.map((name, index) => ({ id: index + 1, name })), ...more,
    };
    book.tables.push(table);
    this.show(table);
    return table;
  }

  /** Shows the table in the page with its filter buttons; the embedded one needs at least one row below its header. */
  show(table: TableState): void {
    if (!this.manager || !table.showHeaders || table.area.rowCount < 2) return;
    const columns = table.columns.map((column) => ({ id: `${table.id}-${column.id}`, displayName: column.name }));
    this.grid.run(AddSheetTableMutation.id, { subUnitId: table.sheetId, tableId: table.id, name: table.name, range: toRange(table.area), header: table.columns.map((column) => column.name), options: { columns } });
  }

  private hide(table: TableState): void {
    if (this.manager?.getTableById(this.grid.unitId, table.id)) this.grid.run(DeleteSheetTableMutation.id, { subUnitId: table.sheetId, tableId: table.id });
  }

  /** Changes a table; the page's display is made again where its area or columns differ. */
  change(table: TableState, change: (table: TableState) => void): void {
    const before = { ...table, columns: table.columns.map((column) => column.name) };
    change(table);
    const isSameShape = isSame(before.area, table.area) && before.columns.join("\n") === table.columns.map((column) => column.name).join("\n") && before.showHeaders === table.showHeaders;
    if (!isSameShape) {
      this.hide(table);
      this.show(table);
    } else if (before.name !== table.name && this.manager?.getTableById(this.grid.unitId, table.id)) {
      this.grid.run(SetSheetTableMutation.id, { subUnitId: table.sheetId, tableId: table.id, config: { name: table.name } });
    }
    if (!isSameShape || before.showTotals !== table.showTotals) this.onChanged();
  }

  remove(table: TableState): void {
    this.hide(table);
    this.forget(table.id);
  }

  private forget(tableId: string): void {
    const tables = this.book().tables;
    const index = tables.findIndex((table) => table.id === tableId);
    if (index >= 0) tables.splice(index, 1);
  }

  /** Follows rows and columns that a person or an add-in put in or took out. */
  private moved(tableId: string, target: Area): void {
    const table = this.byId(tableId);
    if (!table || isSame(table.area, target)) return;
    const difference = target.columnCount - table.columns.length;
    table.area = target;
    if (difference !== 0) this.readHeaders(table);
    this.onChanged();
  }

  /** Takes the columns' names from the header cells again. */
  readHeaders(table: TableState): void {
    const texts = Array.from({ length: table.area.columnCount }, (_, index) => String(this.grid.cell(table.sheetId, table.area.row, table.area.column + index)?.v ?? ""));
    let nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
    const known = new Map(table.columns.map((column) => [column.name, column.id]));
    table.columns = uniqueHeaders(texts).map((name) => ({ id: known.get(name) ?? nextId++, name }));
  }

  /** True where a filter of the table hides rows at present. */
  isFiltered(table: TableState): boolean {
    const filters = this.manager?.getTableById(this.grid.unitId, table.id)?.getTableFilters().toJSON().tableColumnFilterList ?? [];
    return table.isFiltered || filters.some((filter) => Boolean(filter));
  }
}
