// Owns the Range object: where it is, what it holds and how other ranges are reached from it.
// Promises Excel's shapes and its refusals for ranges off the sheet.
import { area, formatAddress, intersect, maximumColumns, maximumRows, parseAddress, union } from "../engine/address";
import type { Area } from "../engine/types";
import { rectangles } from "../engine/rectangles";
import { contents, writeContents, writeNumberFormats } from "./cellContent";
import { formatModel } from "./formatModel";
import { mayWrite } from "./guards";
import { HostError, invalidArgument, node, notFound, numberArgument, textArgument, together, type Host, type Model, type Node, type RangeTarget } from "./model";
import { rangeChanges } from "./rangeChanges";
import { conditionalFormatsModel, validationModel } from "./ruleModels";
import { tableCollectionModel } from "./tableModel";
import { worksheetModel } from "./worksheetModel";

const offSheet = (): HostError => invalidArgument("the range lies off the worksheet");

export function rangeNode(sheetId: string, target: Area): Node {
  if (target.row < 0 || target.column < 0 || target.rowCount < 1 || target.columnCount < 1 || target.row + target.rowCount > maximumRows || target.column + target.columnCount > maximumColumns) throw offSheet();
  return node(rangeModel, { sheetId, area: target });
}

/** The range that an address, a defined name or a table's name means on a sheet. */
export function rangeByText(host: Host, sheetId: string, text: string): RangeTarget {
  const address = parseAddress(text);
  if (address) {
    const sheet = address.sheet === null ? host.parts.grid.sheet(sheetId) : host.parts.grid.byName(address.sheet);
    if (!sheet) throw notFound(text);
    return { sheetId: sheet.getSheetId(), area: address.area };
  }
  const name = host.parts.names.find(text, sheetId) ?? host.parts.names.find(text, null);
  const named = name && host.parts.names.addressOf(name);
  const sheet = named?.sheet ? host.parts.grid.byName(named.sheet) : null;
  if (named && sheet) return { sheetId: sheet.getSheetId(), area: named.area };
  const table = host.parts.tables.byName(text);
  if (table) return { sheetId: table.sheetId, area: table.area };
  throw invalidArgument(`address "${text}"`);
}

/** The range that an argument is: a Range object or an address on the same sheet. */
export function rangeArgument(host: Host, sheetId: string, value: unknown): RangeTarget {
  const given = value as Partial<Node> | null;
  if (given && typeof given === "object" && given.target) return given.target as RangeTarget;
  return rangeByText(host, sheetId, textArgument(value, "range"));
}

const moved = (sheetId: string, from: Area, rows: number, columns: number, rowCount = from.rowCount, columnCount = from.columnCount): Node => rangeNode(sheetId, area(from.row + rows, from.column + columns, rowCount, columnCount));
const count = (value: unknown, otherwise: number): number => (value === null || value === undefined ? otherwise : numberArgument(value, "count"));

/** The cells of a range that have a property, as areas of one RangeAreas; null where there are none. */
function specialCells({ sheetId, area: target }: RangeTarget, values: readonly unknown[], host: Host): Node | null {
  const kind = textArgument(values[0], "cellType");
  const { cells, rules, sheets } = host.parts;
  if (kind === "DataValidations" || kind === "ConditionalFormats") {
    const areas = (kind === "DataValidations" ? sheets.state(sheetId).validations : rules.conditionalFormats(sheetId, target)).flatMap((one) => one.areas.map((each) => intersect(each, target)).filter((each) => each !== null));
    return areas.length > 0 ? rangeAreasNode(sheetId, areas) : null;
  }
  const used = cells.used(sheetId, false, target);
  if (!used) return null;
  const wanted = typeof values[1] === "string" && values[1] !== "All" ? values[1] : null;
  const found: [number, number][] = [];
  for (let row = used.row; row < used.row + used.rowCount; row++) for (let column = used.column; column < used.column + used.columnCount; column++) {
    if (isSpecial(host, sheetId, row, column, kind, wanted)) found.push([row, column]);
  }
  return found.length > 0 ? rangeAreasNode(sheetId, rectangles(found)) : null;
}

function isSpecial(host: Host, sheetId: string, row: number, column: number, kind: string, wanted: string | null): boolean {
  const facts = host.parts.cells.at(sheetId, row, column);
  if (kind === "Visible") return !host.parts.sheets.isRowHidden(sheetId, row) && !host.parts.sheets.isColumnHidden(sheetId, column);
  if (kind === "Blanks") return facts.value === null && facts.formula === null;
  if (kind !== "Formulas" && kind !== "Constants") throw new HostError("ApiNotFound", `The workbench does not imitate Range.getSpecialCells("${kind}").`);
  if ((kind === "Formulas") !== (facts.formula !== null) || (kind === "Constants" && facts.value === null)) return false;
  const value = facts.value;
  const type = typeof value === "object" && value !== null ? "Errors" : typeof value === "boolean" ? "Logical" : typeof value === "number" ? "Numbers" : "Text";
  return wanted === null || wanted.includes(type);
}

function mergedAreas({ sheetId, area: target }: RangeTarget, host: Host): Node | null {
  const merges = host.parts.sheets.merges(sheetId).filter((merge) => intersect(merge, target) !== null);
  return merges.length > 0 ? rangeAreasNode(sheetId, merges) : null;
}

function usedRange({ sheetId, area: target }: RangeTarget, values: readonly unknown[], host: Host): Node | null {
  const used = host.parts.cells.used(sheetId, values[0] === true, target);
  return used && rangeNode(sheetId, used);
}

function findText({ sheetId, area: target }: RangeTarget, values: readonly unknown[], host: Host): Node | null {
  const criteria = (values[1] ?? {}) as { completeMatch?: boolean; matchCase?: boolean };
  const fold = (text: string): string => (criteria.matchCase ? text : text.toLowerCase());
  const wanted = fold(textArgument(values[0], "text"));
  const used = host.parts.cells.used(sheetId, true, target);
  if (!used) return null;
  for (let row = used.row; row < used.row + used.rowCount; row++) for (let column = used.column; column < used.column + used.columnCount; column++) {
    const text = fold(host.parts.cells.textAt(sheetId, row, column));
    if (criteria.completeMatch ? text === wanted : text.includes(wanted)) return rangeNode(sheetId, area(row, column));
  }
  return null;
}

/** The block of cells around a cell, bounded by blank rows and columns. */
function surroundingRegion({ sheetId, area: target }: RangeTarget, host: Host): Node {
  let region = target;
  const hasContent = (row: number, column: number): boolean => row >= 0 && column >= 0 && host.parts.cells.at(sheetId, row, column).value !== null;
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    const [bottom, right] = [region.row + region.rowCount, region.column + region.columnCount];
    const rows = (column: number): boolean => Array.from({ length: region.rowCount + 2 }, (_, i) => region.row - 1 + i).some((row) => hasContent(row, column));
    const columns = (row: number): boolean => Array.from({ length: region.columnCount + 2 }, (_, j) => region.column - 1 + j).some((column) => hasContent(row, column));
    const grown = union(union(region, columns(bottom) ? area(bottom, region.column) : region), union(rows(right) ? area(region.row, right) : region, union(columns(region.row - 1) ? area(region.row - 1, region.column) : region, rows(region.column - 1) ? area(region.row, region.column - 1) : region)));
    isGrowing = grown.rowCount !== region.rowCount || grown.columnCount !== region.columnCount;
    region = grown;
  }
  return rangeNode(sheetId, region);
}

function required(found: Node | null, what: string): Node {
  if (!found) throw notFound(what);
  return found;
}

const shapeReads: NonNullable<Model<RangeTarget>["reads"]> = {
  address: ({ sheetId, area: target }, host) => formatAddress(host.parts.grid.sheet(sheetId).getName(), target),
  addressLocal: ({ sheetId, area: target }, host) => formatAddress(host.parts.grid.sheet(sheetId).getName(), target),
  rowIndex: ({ area: target }) => target.row,
  columnIndex: ({ area: target }) => target.column,
  rowCount: ({ area: target }) => target.rowCount,
  columnCount: ({ area: target }) => target.columnCount,
  cellCount: ({ area: target }) => (target.rowCount * target.columnCount > 2147483647 ? -1 : target.rowCount * target.columnCount),
  isEntireRow: ({ area: target }) => target.columnCount === maximumColumns,
  isEntireColumn: ({ area: target }) => target.rowCount === maximumRows,
  rowHidden: ({ sheetId, area: target }, host) => agreed(target.rowCount, (index) => host.parts.sheets.isRowHidden(sheetId, target.row + index)),
  columnHidden: ({ sheetId, area: target }, host) => agreed(target.columnCount, (index) => host.parts.sheets.isColumnHidden(sheetId, target.column + index)),
  hidden: ({ sheetId, area: target }, host) => agreed(target.rowCount, (index) => host.parts.sheets.isRowHidden(sheetId, target.row + index)) === true || agreed(target.columnCount, (index) => host.parts.sheets.isColumnHidden(sheetId, target.column + index)) === true,
  hasSpill: ({ sheetId, area: target }, host) => agreed(target.rowCount * target.columnCount, (index) => {
    const [row, column] = [target.row + Math.floor(index / target.columnCount), target.column + (index % target.columnCount)];
    return host.parts.cells.at(sheetId, row, column).isSpilled || host.parts.cells.spillOf(sheetId, row, column) !== null;
  }),
};

function agreed(length: number, at: (index: number) => boolean): boolean | null {
  const first = at(0);
  for (let index = 1; index < Math.min(length, 100000); index++) if (at(index) !== first) return null;
  return first;
}

const reaches: NonNullable<Model<RangeTarget>["calls"]> = {
  getCell: ({ sheetId, area: from }, [row, column]) => moved(sheetId, from, numberArgument(row, "row"), numberArgument(column, "column"), 1, 1),
  getRow: ({ sheetId, area: from }, [row]) => moved(sheetId, from, numberArgument(row, "row"), 0, 1),
  getColumn: ({ sheetId, area: from }, [column]) => moved(sheetId, from, 0, numberArgument(column, "column"), from.rowCount, 1),
  getOffsetRange: ({ sheetId, area: from }, [rows, columns]) => moved(sheetId, from, numberArgument(rows, "rowOffset"), numberArgument(columns, "columnOffset")),
  getResizedRange: ({ sheetId, area: from }, [rows, columns]) => moved(sheetId, from, 0, 0, from.rowCount + numberArgument(rows, "deltaRows"), from.columnCount + numberArgument(columns, "deltaColumns")),
  getAbsoluteResizedRange: ({ sheetId, area: from }, [rows, columns]) => moved(sheetId, from, 0, 0, numberArgument(rows, "numRows"), numberArgument(columns, "numColumns")),
  getRowsBelow: ({ sheetId, area: from }, [rows]) => moved(sheetId, from, from.rowCount, 0, count(rows, 1)),
  getRowsAbove: ({ sheetId, area: from }, [rows]) => moved(sheetId, from, -count(rows, 1), 0, count(rows, 1)),
  getColumnsAfter: ({ sheetId, area: from }, [columns]) => moved(sheetId, from, 0, from.columnCount, from.rowCount, count(columns, 1)),
  getColumnsBefore: ({ sheetId, area: from }, [columns]) => moved(sheetId, from, 0, -count(columns, 1), from.rowCount, count(columns, 1)),
  getLastRow: ({ sheetId, area: from }) => moved(sheetId, from, from.rowCount - 1, 0, 1),
  getLastColumn: ({ sheetId, area: from }) => moved(sheetId, from, 0, from.columnCount - 1, from.rowCount, 1),
  getLastCell: ({ sheetId, area: from }) => moved(sheetId, from, from.rowCount - 1, from.columnCount - 1, 1, 1),
  getEntireRow: ({ sheetId, area: from }) => rangeNode(sheetId, area(from.row, 0, from.rowCount, maximumColumns)),
  getEntireColumn: ({ sheetId, area: from }) => rangeNode(sheetId, area(0, from.column, maximumRows, from.columnCount)),
  getBoundingRect: ({ sheetId, area: from }, [other], host) => rangeNode(sheetId, union(from, rangeArgument(host, sheetId, other).area)),
  getIntersection: (target, [other], host) => required(intersection(target, other, host), "the ranges do not intersect"),
  getIntersectionOrNullObject: (target, [other], host) => intersection(target, other, host),
  getUsedRange: (target, values, host) => usedRange(target, values, host) ?? rangeNode(target.sheetId, area(target.area.row, target.area.column)),
  getUsedRangeOrNullObject: usedRange,
  getSurroundingRegion: (target, _values, host) => surroundingRegion(target, host),
  getSpecialCells: (target, values, host) => required(specialCells(target, values, host), "no such cells"),
  getSpecialCellsOrNullObject: specialCells,
  getMergedAreasOrNullObject: (target, _values, host) => mergedAreas(target, host),
  getSpillingToRangeOrNullObject: ({ sheetId, area: from }, _values, host) => {
    const spill = host.parts.cells.spillOf(sheetId, from.row, from.column);
    return spill && rangeNode(sheetId, spill);
  },
  getVisibleView: (target) => node(rangeViewModel, target),
  getTables: ({ sheetId, area: from }) => node(tableCollectionModel, { sheetId, within: from }),
  find: (target, values, host) => required(findText(target, values, host), "text not found"),
  findOrNullObject: findText,
};

function intersection({ sheetId, area: from }: RangeTarget, other: unknown, host: Host): Node | null {
  const shared = intersect(from, rangeArgument(host, sheetId, other).area);
  return shared && rangeNode(sheetId, shared);
}

export const rangeModel: Model<RangeTarget> = {
  name: "Range",
  isCalculated: true,
  reads: { ...shapeReads, ...contents, style: () => "Normal", hyperlink: () => null },
  writes: {
    values: (target, value, host) => writeContents(host, target, value),
    formulas: (target, value, host) => writeContents(host, target, value),
    formulasLocal: (target, value, host) => writeContents(host, target, value),
    formulasR1C1: (target, value, host) => writeContents(host, target, value, true),
    numberFormat: (target, value, host) => writeNumberFormats(host, target, value),
    numberFormatLocal: (target, value, host) => writeNumberFormats(host, target, value),
    rowHidden: (target, value, host) => {
      mayWrite(host, target, "allowFormatRows");
      host.parts.sheets.hideRows(target.sheetId, target.area, value === true);
    },
    columnHidden: (target, value, host) => {
      mayWrite(host, target, "allowFormatColumns");
      host.parts.sheets.hideColumns(target.sheetId, target.area, value === true);
    },
  },
  links: {
    format: (target) => node(formatModel, target),
    worksheet: ({ sheetId }) => node(worksheetModel, sheetId),
    dataValidation: (target) => node(validationModel, target),
    conditionalFormats: (target) => node(conditionalFormatsModel, target),
  },
  calls: {
    ...reaches,
    ...rangeChanges,
    _ValidateArraySize: ({ area: target }, [rows, columns]) => {
      if (rows !== target.rowCount || columns !== target.columnCount) throw invalidArgument("the number of rows or columns in the input array doesn't match the size or dimensions of the range");
    },
  },
};

/** A view of the rows and columns that are not hidden. */
const rangeViewModel: Model<RangeTarget> = {
  name: "RangeView",
  isCalculated: true,
  reads: {
    ...Object.fromEntries(["values", "formulas", "text", "valueTypes", "numberFormat"].map((key) => [key, (target: RangeTarget, host: Host) => visible(host, target, contents[key](target, host))])),
    rowCount: (target, host) => visible(host, target, contents.values(target, host)).length,
    columnCount: (target, host) => visible(host, target, contents.values(target, host))[0]?.length ?? 0,
    cellAddresses: (target, host) => visible(host, target, Array.from({ length: target.area.rowCount }, (_, i) => Array.from({ length: target.area.columnCount }, (_unused, j) => formatAddress(host.parts.grid.sheet(target.sheetId).getName(), area(target.area.row + i, target.area.column + j))))),
  },
};

function visible(host: Host, { sheetId, area: target }: RangeTarget, rows: unknown[][]): unknown[][] {
  return rows.filter((_, i) => !host.parts.sheets.isRowHidden(sheetId, target.row + i)).map((row) => row.filter((_, j) => !host.parts.sheets.isColumnHidden(sheetId, target.column + j)));
}

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export function rangeAreasNode(sheetId: string, areas: readonly Area[]): Node {
  return node(rangeAreasModel, { sheetId, areas });
}

const rangeCollectionModel: Model<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheetId, areas }) => areas.map((one) => rangeNode(sheetId, one)),
  calls: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheetId, areas }, [index]) => {
      const found = areas[numberArgument(index, "index")];
      if (!found) throw invalidArgument("index");
      return rangeNode(sheetId, found);
    },
  },
};

const addressesOf = ({ sheetId, areas }: AreasTarget, host: Host): string => areas.map((one) => formatAddress(host.parts.grid.sheet(sheetId).getName(), one)).join(",");

const rangeAreasModel: Model<AreasTarget> = {
  name: "RangeAreas",
  reads: {
    address: addressesOf, addressLocal: addressesOf,
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, one) => sum + one.rowCount * one.columnCount, 0),
  },
  links: {
    areas: (target) => node(rangeCollectionModel, target),
    format: ({ sheetId, areas }) => together(areas.map((one) => node(formatModel, { sheetId, area: one }))),
    dataValidation: ({ sheetId, areas }) => together(areas.map((one) => node(validationModel, { sheetId, area: one }))),
    worksheet: ({ sheetId }) => node(worksheetModel, sheetId),
  },
  calls: {
    clear: (target, values, host) => target.areas.forEach((one) => rangeChanges.clear({ sheetId: target.sheetId, area: one }, values, host)),
    getIntersectionOrNullObject: ({ sheetId, areas }, [other], host) => {
      const shared = areas.map((one) => intersect(one, rangeArgument(host, sheetId, other).area)).filter((one) => one !== null);
      return shared.length > 0 ? rangeAreasNode(sheetId, shared) : null;
    },
  },
};
