// Owns a table's columns and rows.
// Promises that a new column moves what stands to the right of the table, as in Excel, and that names stay unique.
import { area, maximumColumns } from "../engine/address";
import { cellOf } from "../engine/cells";
import type { CellMatrix } from "../engine/grid";
import type { TableColumn, TableState } from "../engine/state";
import { uniqueHeaders } from "../engine/tables";
import { contents, writeContents } from "./cellContent";
import { columnFilterModel } from "./filterModel";
import { mayReshape } from "./guards";
import { HostError, invalidArgument, node, notFound, numberArgument, textArgument, type Host, type Model, type Node } from "./model";
import { rangeNode } from "./rangeModel";
import { bodyArea } from "./tableModel";

interface ColumnTarget {
  readonly table: TableState;
  readonly column: TableColumn;
}

const indexOf = ({ table, column }: ColumnTarget): number => table.columns.indexOf(column);
const cellsOf = (target: ColumnTarget) => ({ sheetId: target.table.sheetId, area: area(target.table.area.row, target.table.area.column + indexOf(target), target.table.area.rowCount, 1) });

const columnModel: Model<ColumnTarget> = {
  name: "TableColumn",
  isCalculated: true,
  id: ({ column }) => column.id,
  reads: {
    id: ({ column }) => column.id,
    index: indexOf,
    name: ({ column }) => column.name,
    values: (target, host) => contents.values(cellsOf(target), host),
  },
  writes: {
    name: ({ table, column }, value, host) => {
      const name = textArgument(value, "name");
      host.parts.grid.write(table.sheetId, { [table.area.row]: { [table.area.column + table.columns.indexOf(column)]: cellOf(name) } });
    },
    values: (target, value, host) => writeContents(host, cellsOf(target), value),
  },
  links: { filter: (target) => node(columnFilterModel, { table: target.table, index: indexOf(target) }) },
  calls: {
    getRange: (target) => rangeNode(cellsOf(target).sheetId, cellsOf(target).area),
    getHeaderRowRange: (target) => rangeNode(target.table.sheetId, { ...cellsOf(target).area, rowCount: 1 }),
    getDataBodyRange: (target) => {
      const body = bodyArea(target.table);
      return rangeNode(target.table.sheetId, { ...cellsOf(target).area, row: body.row, rowCount: body.rowCount });
    },
    delete: (target, _values, host) => removeColumn(target, host),
  },
};

/** Takes a column out; what stands to the right of the table in its rows moves left. */
function removeColumn(target: ColumnTarget, host: Host): void {
  const { table, column } = target;
  mayReshape(host, table);
  if (table.columns.length === 1) throw new HostError("InvalidOperation", "A table must keep at least one column.");
  const { sheetId, area: cells } = cellsOf(target);
  const move = movedRight(host, sheetId, cells, -1);
  host.parts.tables.change(table, () => {
    table.columns = table.columns.filter((one) => one !== column);
    table.area = { ...table.area, columnCount: table.area.columnCount - 1 };
  });
  host.parts.grid.write(sheetId, move);
}

/** What moves the cells at and right of an area by one column, in the area's rows only. */
function movedRight(host: Host, sheetId: string, from: { row: number; column: number; rowCount: number }, step: 1 | -1): CellMatrix {
  const tail = area(from.row, from.column, from.rowCount, maximumColumns - from.column);
  const others = host.parts.tables.overlapping(sheetId, tail).some((table) => table.area.column > from.column && (table.area.row < from.row || table.area.row + table.area.rowCount > from.row + from.rowCount));
  if (others) throw new HostError("InsertDeleteConflict", "The insertion or deletion attempted resulted in a conflict.");
  const before: CellMatrix = {};
  host.parts.grid.eachCell(sheetId, tail, (row, column, cell) => ((before[row] ??= {})[column] = { ...cell }));
  const after: CellMatrix = {};
  for (const [row, line] of Object.entries(before)) for (const column of Object.keys(line)) (after[Number(row)] ??= {})[Number(column)] = null;
  for (const [row, line] of Object.entries(before)) for (const [column, cell] of Object.entries(line)) {
    if (step === -1 && Number(column) === from.column) continue;
    (after[Number(row)] ??= {})[Number(column) + step] = cell;
  }
  return after;
}

function addColumn(table: TableState, [index, values, name]: readonly unknown[], host: Host): Node {
  mayReshape(host, table);
  const { row, column, rowCount, columnCount } = table.area;
  const at = index === null || index === undefined || index === -1 ? columnCount : numberArgument(index, "index");
  if (at < 0 || at > columnCount) throw invalidArgument("index");
  const rows = Array.isArray(values) ? (values as unknown[][]) : null;
  if (rows && rows.length !== rowCount) throw invalidArgument("the number of values doesn't match the table's rows");
  const move = movedRight(host, table.sheetId, area(row, column + at, rowCount), 1);
  const given = typeof name === "string" ? name : rows && table.showHeaders ? String(rows[0]?.[0] ?? "") : "";
  const names = table.columns.map((one) => one.name);
  names.splice(at, 0, given || freeColumnName(names));
  const added: TableColumn = { id: Math.max(0, ...table.columns.map((one) => one.id)) + 1, name: uniqueHeaders(names)[at] };
  host.parts.grid.asOurs(() => host.parts.tables.change(table, () => {
    table.columns = [...table.columns.slice(0, at), added, ...table.columns.slice(at)];
    table.area = { ...table.area, columnCount: columnCount + 1 };
  }));
  if (table.showHeaders) (move[row] ??= {})[column + at] = cellOf(added.name);
  host.parts.grid.write(table.sheetId, move);
  if (rows) {
    const body = rows.slice(table.showHeaders ? 1 : 0);
    if (body.length > 0) writeContents(host, { sheetId: table.sheetId, area: area(row + (table.showHeaders ? 1 : 0), column + at, body.length, 1) }, body);
  }
  return node(columnModel, { table, column: added });
}

function freeColumnName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) if (!taken.has(`column${count}`)) return `Column${count}`;
}

function columnByKey(table: TableState, key: unknown): Node | null {
  const wanted = String(key).toLowerCase();
  const found = typeof key === "number" ? table.columns.find((one) => one.id === key) : table.columns.find((one) => one.name.toLowerCase() === wanted);
  return found ? node(columnModel, { table, column: found }) : null;
}

function missing(what: string): never {
  throw notFound(what);
}

export const columnCollectionModel: Model<TableState> = {
  name: "TableColumnCollection",
  reads: { count: (table) => table.columns.length },
  item: (table, [key]) => columnByKey(table, key) ?? missing(`column "${String(key)}"`),
  items: (table) => table.columns.map((column) => node(columnModel, { table, column })),
  calls: {
    add: addColumn,
    getCount: (table) => table.columns.length,
    getItem: (table, [key]) => columnByKey(table, key) ?? missing(`column "${String(key)}"`),
    getItemOrNullObject: (table, [key]) => columnByKey(table, key),
    getItemAt: (table, [index]) => {
      const column = table.columns[numberArgument(index, "index")];
      if (!column) throw invalidArgument("index");
      return node(columnModel, { table, column });
    },
  },
};

interface RowTarget {
  readonly table: TableState;
  readonly index: number;
}

const rowCells = ({ table, index }: RowTarget) => ({ sheetId: table.sheetId, area: { ...bodyArea(table), row: bodyArea(table).row + index, rowCount: 1 } });

const rowModel: Model<RowTarget> = {
  name: "TableRow",
  isCalculated: true,
  id: ({ index }) => index,
  reads: { index: ({ index }) => index, values: (target, host) => contents.values(rowCells(target), host) },
  writes: { values: (target, value, host) => writeContents(host, rowCells(target), value) },
  calls: {
    getRange: (target) => rangeNode(rowCells(target).sheetId, rowCells(target).area),
    delete: ({ table, index }, _values, host) => {
      mayReshape(host, table);
      if (bodyArea(table).rowCount === 1) host.parts.cells.write(table.sheetId, bodyArea(table).row, table.area.column, [table.columns.map(() => ({ value: null }))]);
      else {
        host.parts.structure.deleteCells(table.sheetId, rowCells({ table, index }).area, "Up");
        host.parts.tables.change(table, () => (table.area = { ...table.area, rowCount: table.area.rowCount - 1 }));
      }
    },
  },
};

function addRows(table: TableState, [index, values]: readonly unknown[], host: Host): Node {
  mayReshape(host, table);
  const body = bodyArea(table);
  const at = index === null || index === undefined || index === -1 ? body.rowCount : numberArgument(index, "index");
  if (at < 0 || at > body.rowCount) throw invalidArgument("index");
  const rows = Array.isArray(values) ? (Array.isArray(values[0]) ? (values as unknown[][]) : [values]) : [table.columns.map(() => "")];
  if (rows.some((row) => row.length !== table.columns.length)) throw invalidArgument("the number of values doesn't match the table's columns");
  host.parts.structure.insertCells(table.sheetId, { ...body, row: body.row + at, rowCount: rows.length }, "Down");
  host.parts.tables.change(table, () => (table.area = { ...table.area, rowCount: body.rowCount + rows.length + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) }));
  writeContents(host, { sheetId: table.sheetId, area: { ...body, row: body.row + at, rowCount: rows.length } }, rows);
  return node(rowModel, { table, index: at });
}

export const rowCollectionModel: Model<TableState> = {
  name: "TableRowCollection",
  isCalculated: true,
  reads: { count: (table) => bodyArea(table).rowCount },
  items: (table) => Array.from({ length: bodyArea(table).rowCount }, (_, index) => node(rowModel, { table, index })),
  calls: {
    add: addRows,
    getCount: (table) => bodyArea(table).rowCount,
    getItemAt: (table, [index]) => {
      const at = numberArgument(index, "index");
      if (at < 0 || at >= bodyArea(table).rowCount) throw invalidArgument("index");
      return node(rowModel, { table, index: at });
    },
  },
};
