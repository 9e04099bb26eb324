// Owns what a Range can be told to do: clear, insert, delete, merge, copy, fill, select.
// Promises to refuse, before changing anything, what protection, filters or tables forbid.
import { area, contains, intersect, maximumColumns, maximumRows } from "../engine/address";
import { moveFormula } from "../engine/formula-translation";
import type { CellMatrix } from "../engine/grid";
import { cellOf } from "../engine/cells";
import type { Area } from "../engine/types";
import { mayFill, mayWrite } from "./guards";
import { HostError, invalidArgument, type Host, type Model, type RangeTarget } from "./model";
import { rangeArgument, rangeNode } from "./rangeModel";

function clear(target: RangeTarget, [applyTo]: readonly unknown[], host: Host): void {
  const what = typeof applyTo === "string" ? applyTo : "All";
  if (!["All", "Contents", "Formats", "ResetContents"].includes(what)) throw invalidArgument("applyTo");
  mayWrite(host, target);
  if (what !== "Formats") {
    const matrix: CellMatrix = {};
    host.parts.grid.eachCell(target.sheetId, target.area, (row, column) => ((matrix[row] ??= {})[column] = cellOf(null)));
    host.parts.grid.write(target.sheetId, matrix);
  }
  if (what !== "Formats" && what !== "All") return;
  host.parts.formats.clear(target.sheetId, target.area);
  host.parts.rules.removeConditionalFormats(target.sheetId, target.area);
  if (what === "All") host.parts.sheets.unmerge(target.sheetId, target.area);
}

/** Moving cells may not tear a table apart. */
function mayMove(host: Host, { sheetId, area: target }: RangeTarget, isDown: boolean): void {
  mayWrite(host, { sheetId, area: target });
  const path: Area = isDown ? area(target.row, target.column, maximumRows - target.row, target.columnCount) : area(target.row, target.column, target.rowCount, maximumColumns - target.column);
  const torn = host.parts.tables.overlapping(sheetId, path).some((table) => (isDown ? table.area.column < path.column || table.area.column + table.area.columnCount > path.column + path.columnCount : table.area.row < path.row || table.area.row + table.area.rowCount > path.row + path.rowCount));
  if (torn) throw new HostError("InsertDeleteConflict", "The insertion or deletion attempted resulted in a conflict.");
}

function insert(target: RangeTarget, [shift]: readonly unknown[], host: Host) {
  const { row, column, rowCount, columnCount } = target.area;
  if (shift !== "Down" && shift !== "Right") throw invalidArgument("shift");
  mayMove(host, target, shift === "Down");
  if (columnCount === maximumColumns) host.parts.structure.insertRows(target.sheetId, row, rowCount);
  else if (rowCount === maximumRows) host.parts.structure.insertColumns(target.sheetId, column, columnCount);
  else host.parts.structure.insertCells(target.sheetId, target.area, shift);
  return rangeNode(target.sheetId, target.area);
}

function remove(target: RangeTarget, [shift]: readonly unknown[], host: Host): void {
  const { row, column, rowCount, columnCount } = target.area;
  if (shift !== "Up" && shift !== "Left") throw invalidArgument("shift");
  mayMove(host, target, shift === "Up");
  if (columnCount === maximumColumns) host.parts.structure.removeRows(target.sheetId, row, rowCount);
  else if (rowCount === maximumRows) host.parts.structure.removeColumns(target.sheetId, column, columnCount);
  else host.parts.structure.deleteCells(target.sheetId, target.area, shift);
}

function merge(target: RangeTarget, [across]: readonly unknown[], host: Host): void {
  mayWrite(host, target);
  if (host.parts.tables.overlapping(target.sheetId, target.area).length > 0) throw new HostError("InvalidOperation", "Cells of a table can't be merged.");
  const { row, column, rowCount, columnCount } = target.area;
  const areas = across === true ? Array.from({ length: rowCount }, (_, i) => area(row + i, column, 1, columnCount)) : [target.area];
  for (const one of areas) {
    const matrix: CellMatrix = {};
    host.parts.grid.eachCell(target.sheetId, one, (atRow, atColumn) => {
      if (atRow !== one.row || atColumn !== one.column) (matrix[atRow] ??= {})[atColumn] = cellOf(null);
    });
    host.parts.grid.write(target.sheetId, matrix);
    host.parts.sheets.merge(target.sheetId, one);
  }
}

/** Copies cells; a smaller source is repeated over the target, relative references move along. */
function copyFrom(target: RangeTarget, [source, copyType]: readonly unknown[], host: Host): void {
  const from = rangeArgument(host, target.sheetId, source);
  const what = typeof copyType === "string" ? copyType : "All";
  if (!["All", "Formulas", "Values", "Formats"].includes(what)) throw invalidArgument("copyType");
  const to = { ...target.area, rowCount: Math.max(target.area.rowCount, from.area.rowCount), columnCount: Math.max(target.area.columnCount, from.area.columnCount) };
  mayWrite(host, { sheetId: target.sheetId, area: to });
  mayFill(host, { sheetId: target.sheetId, area: to });
  const matrix: CellMatrix = {};
  for (let i = 0; i < to.rowCount; i++) for (let j = 0; j < to.columnCount; j++) {
    const [sourceRow, sourceColumn] = [from.area.row + (i % from.area.rowCount), from.area.column + (j % from.area.columnCount)];
    const [row, column] = [to.row + i, to.column + j];
    const facts = host.parts.cells.at(from.sheetId, sourceRow, sourceColumn);
    const formula = what === "Values" ? null : facts.formula;
    const style = what === "All" || what === "Formats" ? { s: host.parts.formats.styleAt(from.sheetId, sourceRow, sourceColumn) } : {};
    const content = what === "Formats" ? {} : formula ? host.parts.cells.entered(moveFormula(formula, row - sourceRow, column - sourceColumn), target.sheetId, row, column) : cellOf(facts.value);
    (matrix[row] ??= {})[column] = { ...content, ...style };
  }
  host.parts.grid.write(target.sheetId, matrix);
}

function autoFill(target: RangeTarget, [destination, fillType]: readonly unknown[], host: Host): void {
  const to = destination === null || destination === undefined ? target : rangeArgument(host, target.sheetId, destination);
  if (!contains(to.area, target.area)) throw invalidArgument("destinationRange");
  if (typeof fillType === "string" && !["FillDefault", "FillCopy", "FillFormats", "FillValues"].includes(fillType)) throw invalidArgument("autoFillType");
  const what = fillType === "FillFormats" ? "Formats" : fillType === "FillValues" ? "Formulas" : "All";
  copyFrom(to, [{ target }, what], host);
}

/** Excel grows a table neither by a select nor by a calculation; both only show or compute. */
export const rangeChanges: NonNullable<Model<RangeTarget>["calls"]> = {
  clear, insert, delete: remove, merge, copyFrom, autoFill,
  unmerge: (target, _values, host) => {
    mayWrite(host, target);
    host.parts.sheets.unmerge(target.sheetId, target.area);
  },
  select: (target, _values, host) => {
    if (host.parts.sheets.state(target.sheetId).visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden worksheet can't be selected.");
    host.parts.sheets.select(target.sheetId, target.area);
  },
  calculate: (target, _values, host) => host.parts.calculation.again([{ sheetId: target.sheetId, area: intersect(target.area, host.parts.cells.used(target.sheetId, false) ?? target.area) ?? target.area }]),
};
