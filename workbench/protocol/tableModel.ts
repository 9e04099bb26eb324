// Owns Table and TableCollection.
// Promises Excel's rules: no overlap, a name that is free, at least one row of records, unique header texts.
import { area, intersect } from "../engine/address";
import { cellOf } from "../engine/cells";
import type { TableState } from "../engine/state";
import { uniqueHeaders } from "../engine/tables";
import type { Area } from "../engine/types";
import { showAllRecords, tableFilterModel } from "./filterModel";
import { mayFill, mayReshape, mayWrite } from "./guards";
import { alreadyExists, HostError, invalidArgument, node, notFound, numberArgument, textArgument, type Host, type Model, type Node, type RangeTarget } from "./model";
import { rangeArgument, rangeByText, rangeNode } from "./rangeModel";
import { columnCollectionModel, rowCollectionModel } from "./tablePartModels";
import { worksheetModel } from "./worksheetModel";

/** The records' area; a table without header or totals has all its rows as records. */
export function bodyArea(table: TableState): Area {
  const head = table.showHeaders ? 1 : 0;
  return area(table.area.row + head, table.area.column, table.area.rowCount - head - (table.showTotals ? 1 : 0), table.area.columnCount);
}

export const tableModel: Model<TableState> = {
  name: "Table",
  id: (table) => table.id,
  reads: {
    id: (table) => table.id,
    legacyId: (table) => table.id.replace(/\D/g, ""),
    name: (table) => table.name,
    showHeaders: (table) => table.showHeaders,
    showTotals: (table) => table.showTotals,
    showFilterButton: (table) => table.showFilterButton,
    showBandedRows: (table) => table.showBandedRows,
    showBandedColumns: () => false,
    highlightFirstColumn: () => false,
    highlightLastColumn: () => false,
    style: (table) => table.style,
  },
  writes: {
    name: (table, value, host) => {
      const name = textArgument(value, "name");
      const other = host.parts.tables.byName(name);
      if (other && other !== table) throw alreadyExists(`table "${name}"`);
      if (!host.parts.tables.isFreeName(name, table)) throw invalidArgument(`table name "${name}"`);
      host.parts.tables.change(table, () => (table.name = name));
    },
    style: (table, value) => {
      table.style = textArgument(value, "style");
    },
    showFilterButton: (table, value) => {
      table.showFilterButton = value === true;
    },
    showBandedRows: (table, value) => {
      table.showBandedRows = value === true;
    },
    showTotals: setTotals,
    showHeaders: (table, value) => {
      if (value !== table.showHeaders) throw new HostError("ApiNotFound", "The workbench does not imitate hiding or showing a table's header row.");
    },
  },
  links: {
    columns: (table) => node(columnCollectionModel, table),
    rows: (table) => node(rowCollectionModel, table),
    worksheet: (table) => node(worksheetModel, table.sheetId),
    autoFilter: (table) => node(tableFilterModel, table),
  },
  calls: {
    getRange: (table) => rangeNode(table.sheetId, table.area),
    getHeaderRowRange: (table) => {
      if (!table.showHeaders) throw notFound("header row");
      return rangeNode(table.sheetId, { ...table.area, rowCount: 1 });
    },
    getDataBodyRange: (table) => rangeNode(table.sheetId, bodyArea(table)),
    getTotalRowRange: (table) => {
      if (!table.showTotals) throw notFound("totals row");
      return rangeNode(table.sheetId, area(table.area.row + table.area.rowCount - 1, table.area.column, 1, table.area.columnCount));
    },
    resize: (table, [range], host) => resize(table, rangeArgument(host, table.sheetId, range), host),
    delete: (table, _values, host) => {
      mayWrite(host, { sheetId: table.sheetId, area: table.area });
      const { row, column, rowCount, columnCount } = table.area;
      host.parts.tables.remove(table);
      host.parts.grid.write(table.sheetId, Object.fromEntries(Array.from({ length: rowCount }, (_, i) => [row + i, Object.fromEntries(Array.from({ length: columnCount }, (_unused, j) => [column + j, { ...cellOf(null), s: null }]))])));
    },
    convertToRange: (table, _values, host) => {
      mayWrite(host, { sheetId: table.sheetId, area: table.area });
      host.parts.tables.remove(table);
      return rangeNode(table.sheetId, table.area);
    },
    clearFilters: (table, _values, host) => showAllRecords(host, table),
    reapplyFilters: () => undefined,
  },
};

function setTotals(table: TableState, value: unknown, host: Host): void {
  if ((value === true) === table.showTotals) return;
  mayReshape(host, table);
  const { row, column, rowCount, columnCount } = table.area;
  if (value === true) {
    host.parts.structure.insertCells(table.sheetId, area(row + rowCount, column, 1, columnCount), "Down");
    host.parts.tables.change(table, () => Object.assign(table, { showTotals: true, area: { ...table.area, rowCount: rowCount + 1 } }));
  } else {
    host.parts.tables.change(table, () => Object.assign(table, { showTotals: false, area: { ...table.area, rowCount: rowCount - 1 } }));
    host.parts.structure.deleteCells(table.sheetId, area(row + rowCount - 1, column, 1, columnCount), "Up");
  }
}

function resize(table: TableState, target: RangeTarget, host: Host): void {
  mayReshape(host, table);
  const { row, column, rowCount } = target.area;
  const isAnchored = target.sheetId === table.sheetId && column === table.area.column && row === table.area.row;
  if (!isAnchored || rowCount < 2) throw invalidArgument("the new range must have the table's header row and at least one row below it");
  const touching = host.parts.tables.overlapping(target.sheetId, target.area).filter((other) => other !== table);
  if (touching.length > 0) throw invalidArgument("a table can't overlap another table");
  const before = table.columns.length;
  host.parts.tables.change(table, () => {
    table.area = target.area;
    host.parts.tables.readHeaders(table);
  });
  if (table.columns.length > before) writeHeaders(table, host);
}

/** Writes the columns' names into the header cells where they differ (blank or repeated texts were given a name). */
export function writeHeaders(table: TableState, host: Host): void {
  const { row, column } = table.area;
  const different = table.columns.flatMap((one, index) => (host.parts.grid.cell(table.sheetId, row, column + index)?.v === one.name ? [] : [[column + index, cellOf(one.name)]]));
  if (different.length > 0) host.parts.grid.write(table.sheetId, { [row]: Object.fromEntries(different) });
}

export interface TablesTarget {
  /** The sheet whose tables these are, or null for all of the workbook. */
  readonly sheetId: string | null;
  readonly within?: Area;
}

const tablesOf = ({ sheetId, within }: TablesTarget, host: Host): TableState[] => host.parts.tables.all().filter((table) => (sheetId === null || table.sheetId === sheetId) && (!within || intersect(table.area, within) !== null));

function byKey(target: TablesTarget, key: unknown, host: Host): Node | null {
  const wanted = String(key).toLowerCase();
  const found = tablesOf(target, host).find((table) => table.id === key || table.name.toLowerCase() === wanted);
  return found ? node(tableModel, found) : null;
}

function missing(key: unknown): never {
  throw notFound(`table "${String(key)}"`);
}

function add(target: TablesTarget, [range, hasHeaders]: readonly unknown[], host: Host): Node {
  const from = rangeArgument(host, target.sheetId ?? host.parts.sheets.active().getSheetId(), range);
  mayWrite(host, from);
  if (host.parts.tables.overlapping(from.sheetId, from.area).length > 0) throw invalidArgument("a table can't overlap another table");
  if (host.parts.sheets.merges(from.sheetId).some((merge) => intersect(merge, from.area) !== null)) host.parts.sheets.unmerge(from.sheetId, from.area);
  mayFill(host, from);
  if (hasHeaders !== true) host.parts.structure.insertCells(from.sheetId, { ...from.area, rowCount: 1 }, "Down");
  const rowCount = Math.max(2, from.area.rowCount + (hasHeaders === true ? 0 : 1));
  const texts = Array.from({ length: from.area.columnCount }, (_, index) => (hasHeaders === true ? host.parts.cells.textAt(from.sheetId, from.area.row, from.area.column + index) : ""));
  const table = host.parts.tables.add(from.sheetId, { ...from.area, rowCount }, uniqueHeaders(texts));
  writeHeaders(table, host);
  return node(tableModel, table);
}

export const tableCollectionModel: Model<TablesTarget> = {
  name: "TableCollection",
  reads: { count: (target, host) => tablesOf(target, host).length },
  item: (target, [key], host) => byKey(target, key, host) ?? missing(key),
  items: (target, host) => tablesOf(target, host).map((table) => node(tableModel, table)),
  calls: {
    add: (target, values, host) => add(typeof values[0] === "string" && target.sheetId === null ? { sheetId: rangeByText(host, host.parts.sheets.active().getSheetId(), values[0]).sheetId } : target, values, host),
    getItem: (target, [key], host) => byKey(target, key, host) ?? missing(key),
    getItemOrNullObject: (target, [key], host) => byKey(target, key, host),
    getItemAt: (target, [index], host) => {
      const found = tablesOf(target, host)[numberArgument(index, "index")];
      if (!found) throw invalidArgument("index");
      return node(tableModel, found);
    },
    getFirst: (target, _values, host) => {
      const found = tablesOf(target, host)[0];
      return found ? node(tableModel, found) : missing("first");
    },
    getCount: (target, _values, host) => tablesOf(target, host).length,
  },
};
