// Owns Worksheet and WorksheetCollection: names, order, visibility, protection, frozen panes, ranges.
// Promises Excel's rules for names and that the last visible sheet stays.
import { area, maximumColumns, maximumRows } from "../engine/address";
import { readColour } from "../engine/formats";
import { chartCollectionModel } from "./chartModel";
import { eventCalls } from "./eventModel";
import { sheetFilterModel } from "./filterModel";
import { mayRestructure } from "./guards";
import { accessDenied, alreadyExists, HostError, invalidArgument, node, notFound, numberArgument, textArgument, type Host, type Model, type Node } from "./model";
import { nameCollectionModel } from "./nameModel";
import { pageLayoutModel } from "./pageModel";
import { rangeAreasNode, rangeByText, rangeNode } from "./rangeModel";
import { tableCollectionModel } from "./tableModel";

const wholeSheet = area(0, 0, maximumRows, maximumColumns);

function positionOf(sheetId: string, host: Host): number {
  return host.parts.grid.sheets().findIndex((sheet) => sheet.getSheetId() === sheetId);
}

const visibleSheets = (host: Host): string[] => host.parts.grid.sheets().map((sheet) => sheet.getSheetId()).filter((id) => host.parts.sheets.state(id).visibility === "Visible");

function rename(sheetId: string, value: unknown, host: Host): void {
  mayRestructure(host);
  const name = textArgument(value, "name");
  if (!host.parts.sheets.isValidName(name)) throw invalidArgument(`worksheet name "${name}"`);
  const other = host.parts.grid.byName(name);
  if (other && other.getSheetId() !== sheetId) throw alreadyExists(`worksheet "${name}"`);
  host.parts.sheets.rename(sheetId, name);
}

function usedRange(sheetId: string, values: readonly unknown[], host: Host): Node | null {
  const used = host.parts.cells.used(sheetId, values[0] === true);
  return used && rangeNode(sheetId, used);
}

function remove(sheetId: string, host: Host): void {
  mayRestructure(host);
  const visible = visibleSheets(host);
  if (visible.length === 1 && visible[0] === sheetId) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  host.parts.sheets.remove(sheetId);
}

const protectionModel: Model<string> = {
  name: "WorksheetProtection",
  reads: {
    protected: (sheetId, host) => host.parts.sheets.state(sheetId).isProtected,
    options: (sheetId, host) => host.parts.sheets.state(sheetId).protectionOptions,
  },
  calls: {
    protect: (sheetId, [options, password], host) => {
      const state = host.parts.sheets.state(sheetId);
      if (state.isProtected) throw new HostError("InvalidOperation", "The worksheet is protected already.");
      Object.assign(state, { isProtected: true, protectionOptions: (options as Record<string, unknown> | null) ?? {}, password: typeof password === "string" ? password : null });
    },
    unprotect: (sheetId, [password], host) => {
      const state = host.parts.sheets.state(sheetId);
      if (state.isProtected && state.password !== null && state.password !== password) throw accessDenied("the password is wrong");
      Object.assign(state, { isProtected: false, protectionOptions: null, password: null });
    },
  },
};

function freeze(sheetId: string, rows: number, columns: number, host: Host): void {
  host.parts.sheets.freeze(sheetId, rows, columns);
}

const freezeModel: Model<string> = {
  name: "WorksheetFreezePanes",
  calls: {
    freezeRows: (sheetId, [count], host) => freeze(sheetId, typeof count === "number" ? count : 1, 0, host),
    freezeColumns: (sheetId, [count], host) => freeze(sheetId, 0, typeof count === "number" ? count : 1, host),
    freezeAt: (sheetId, [range], host) => {
      const target = typeof range === "string" ? rangeByText(host, sheetId, range).area : (range as { target: { area: typeof wholeSheet } }).target.area;
      freeze(sheetId, target.rowCount === maximumRows ? 0 : target.row + target.rowCount, target.columnCount === maximumColumns ? 0 : target.column + target.columnCount, host);
    },
    unfreeze: (sheetId, _values, host) => freeze(sheetId, 0, 0, host),
    getLocationOrNullObject: (sheetId, _values, host) => {
      const { rows, columns } = host.parts.sheets.frozen(sheetId);
      if (rows === 0 && columns === 0) return null;
      return rangeNode(sheetId, area(0, 0, rows || maximumRows, columns || maximumColumns));
    },
  },
};

export const worksheetModel: Model<string> = {
  name: "Worksheet",
  id: (sheetId) => sheetId,
  reads: {
    id: (sheetId) => sheetId,
    name: (sheetId, host) => host.parts.grid.sheet(sheetId).getName(),
    position: positionOf,
    visibility: (sheetId, host) => host.parts.sheets.state(sheetId).visibility,
    tabColor: (sheetId, host) => host.parts.sheets.tabColour(sheetId),
    standardWidth: () => 8.43,
    standardHeight: () => 15,
    showGridlines: () => true,
    showHeadings: () => true,
    enableCalculation: () => true,
  },
  writes: {
    name: rename,
    position: (sheetId, value, host) => {
      mayRestructure(host);
      const position = numberArgument(value, "position");
      if (position < 0 || position >= host.parts.grid.sheets().length) throw invalidArgument("position");
      host.parts.sheets.move(sheetId, position);
    },
    visibility: (sheetId, value, host) => {
      mayRestructure(host);
      if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument("visibility");
      if (value !== "Visible" && visibleSheets(host).every((id) => id === sheetId)) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
      host.parts.sheets.show(sheetId, value);
    },
    tabColor: (sheetId, value, host) => {
      const text = textArgument(value, "tabColor");
      const colour = text === "" ? "" : readColour(text);
      if (colour === null) throw invalidArgument("tabColor");
      host.parts.sheets.setTabColour(sheetId, colour);
    },
  },
  links: {
    tables: (sheetId) => node(tableCollectionModel, { sheetId }),
    names: (sheetId) => node(nameCollectionModel, sheetId),
    protection: (sheetId) => node(protectionModel, sheetId),
    freezePanes: (sheetId) => node(freezeModel, sheetId),
    pageLayout: (sheetId) => node(pageLayoutModel, sheetId),
    autoFilter: (sheetId) => node(sheetFilterModel, sheetId),
    charts: (sheetId) => node(chartCollectionModel, sheetId),
  },
  calls: {
    ...eventCalls<string>((sheetId) => sheetId),
    activate: (sheetId, _values, host) => {
      if (host.parts.sheets.state(sheetId).visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden worksheet can't be activated.");
      host.parts.sheets.activate(sheetId);
    },
    delete: (sheetId, _values, host) => remove(sheetId, host),
    calculate: (_sheetId, _values, host) => host.engine.recalculate(false),
    getRange: (sheetId, [address], host) => {
      if (address === null || address === undefined || address === "") return rangeNode(sheetId, wholeSheet);
      const found = rangeByText(host, sheetId, textArgument(address, "address"));
      if (found.sheetId !== sheetId) throw invalidArgument(`address "${String(address)}"`);
      return rangeNode(sheetId, found.area);
    },
    getRanges: (sheetId, [address], host) => rangeAreasNode(sheetId, textArgument(address, "address").split(",").map((part) => rangeByText(host, sheetId, part.trim()).area)),
    getRangeByIndexes: (sheetId, [row, column, rowCount, columnCount]) => rangeNode(sheetId, area(numberArgument(row, "startRow"), numberArgument(column, "startColumn"), numberArgument(rowCount, "rowCount"), numberArgument(columnCount, "columnCount"))),
    getCell: (sheetId, [row, column]) => rangeNode(sheetId, area(numberArgument(row, "row"), numberArgument(column, "column"))),
    getUsedRange: (sheetId, values, host) => usedRange(sheetId, values, host) ?? rangeNode(sheetId, area(0, 0)),
    getUsedRangeOrNullObject: usedRange,
    getNext: (sheetId, _values, host) => neighbour(sheetId, 1, host) ?? missing("next worksheet"),
    getNextOrNullObject: (sheetId, _values, host) => neighbour(sheetId, 1, host),
    getPrevious: (sheetId, _values, host) => neighbour(sheetId, -1, host) ?? missing("previous worksheet"),
    getPreviousOrNullObject: (sheetId, _values, host) => neighbour(sheetId, -1, host),
  },
};

function missing(what: string): never {
  throw notFound(what);
}

function neighbour(sheetId: string, step: number, host: Host): Node | null {
  const found = host.parts.grid.sheets()[positionOf(sheetId, host) + step];
  return found ? node(worksheetModel, found.getSheetId()) : null;
}

function byKey(key: unknown, host: Host): Node | null {
  const text = textArgument(key, "key");
  const found = host.parts.grid.find(text) ?? host.parts.grid.byName(text);
  return found ? node(worksheetModel, found.getSheetId()) : null;
}

function add(value: unknown, host: Host): Node {
  mayRestructure(host);
  const name = value === null || value === undefined ? host.parts.sheets.freeName() : textArgument(value, "name");
  if (!host.parts.sheets.isValidName(name)) throw invalidArgument(`worksheet name "${name}"`);
  if (host.parts.grid.byName(name)) throw alreadyExists(`worksheet "${name}"`);
  return node(worksheetModel, host.parts.sheets.add(name));
}

export const worksheetCollectionModel: Model<null> = {
  name: "WorksheetCollection",
  item: (_target, [key], host) => byKey(key, host) ?? missing(`worksheet "${String(key)}"`),
  items: (_target, host) => host.parts.grid.sheets().map((sheet) => node(worksheetModel, sheet.getSheetId())),
  calls: {
    ...eventCalls<null>(() => null),
    add: (_target, [name], host) => add(name, host),
    getItem: (_target, [key], host) => byKey(key, host) ?? missing(`worksheet "${String(key)}"`),
    getItemOrNullObject: (_target, [key], host) => byKey(key, host),
    getActiveWorksheet: (_target, _values, host) => node(worksheetModel, host.parts.sheets.active().getSheetId()),
    getCount: (_target, [visibleOnly], host) => (visibleOnly === true ? visibleSheets(host).length : host.parts.grid.sheets().length),
    getFirst: (_target, [visibleOnly], host) => node(worksheetModel, visibleOnly === true ? visibleSheets(host)[0] : host.parts.grid.sheets()[0].getSheetId()),
    getLast: (_target, [visibleOnly], host) => node(worksheetModel, (visibleOnly === true ? visibleSheets(host) : host.parts.grid.sheets().map((sheet) => sheet.getSheetId())).slice(-1)[0]),
  },
};
