// Owns finding the cells that a formula names outside its own row: ranges, whole columns, names, tables.
// Promises the cells as they stand, only as far as anything stands there, or a problem that names the place.
import { problemError, type Cell } from "../cell";
import type { SheetArea, SheetContent } from "../recognition/types";
import { blockOf, type Block, type Value } from "./value";

/** What a workbook holds, as far as formulas look at it. */
export interface RuleBook {
  readonly contents: readonly SheetContent[];
  /** In A1 spelling with the leading "=". */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/** An area of a sheet. */
export interface NamedArea {
  readonly sheet: string;
  readonly area: SheetArea;
}

const largestPlace = 20_000;
const endless = 1_048_576;
const reference = /^(?:(?:'((?:[^']|'')+)'|([\p{L}\w.]+))!)?\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/u;

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "'My matrix'!$B$2:$F$6" or "X!A:A" as an area; null for a name. */
function referenceArea(text: string, ownSheet: string): NamedArea | null {
  const found = reference.exec(text);
  if (!found) return null;
  const [, quoted, plain, left, top, right, bottom] = found;
  if (left === undefined || (top === undefined && right === undefined)) return null;
  const column = columnOf(left);
  const row = top === undefined ? 0 : Number(top) - 1;
  const lastColumn = right === undefined ? column : columnOf(right);
  const lastRow = bottom === undefined ? (top === undefined ? endless - 1 : row) : Number(bottom) - 1;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain ?? ownSheet, area: { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 } };
}

/** A table's records, or one of its columns. */
function tableArea(text: string, { contents }: RuleBook): NamedArea | null {
  const [name, rest = ""] = text.split(/\[(.*)/su);
  for (const { sheet, tables } of contents) {
    const table = tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const above = table.hasHeader === false ? 0 : 1;
    const body = { ...table.area, row: table.area.row + above, rowCount: table.area.rowCount - above - (table.hasTotals ? 1 : 0) };
    if (/#/.test(rest)) return /#all/i.test(rest) ? { sheet, area: table.area } : null;
    const wanted = [...rest.matchAll(/[^[\]:]+/gu)].map(([header]) => header.trim().toLowerCase()).filter((header) => header !== "");
    if (wanted.length === 0) return { sheet, area: body };
    const columns = wanted.map((header) => table.columns.findIndex((column) => column.trim().toLowerCase() === header));
    if (columns.some((column) => column < 0)) return null;
    const first = Math.min(...columns);
    return { sheet, area: { ...body, column: body.column + first, columnCount: Math.max(...columns) - first + 1 } };
  }
  return null;
}

/**
 * The area that a formula names.
 * @param ownSheet sheet of the formula
 * @throws ProblemError rule-unknown-place {place}
 */
export function areaOf(text: string, ownSheet: string, book: RuleBook): NamedArea {
  const direct = referenceArea(text, ownSheet);
  if (direct) return direct;
  const name = book.names.find((each) => each.name.toLowerCase() === text.toLowerCase());
  const found = name ? referenceArea(name.refersTo.replace(/^=/, ""), ownSheet) : tableArea(text, book);
  if (!found) throw problemError("rule-unknown-place", { place: text });
  return found;
}

/** A cell wherever it stands; null where nothing does. */
function cellAt(sheets: readonly SheetContent[], row: number, column: number): Cell {
  for (const { area, values } of sheets) {
    const cell = values[row - area.row]?.[column - area.column];
    if (cell !== undefined) return cell === "" ? null : cell;
  }
  return null;
}

/**
 * The cells of an area, without the rows and columns after the last filled one of its sheet.
 * @throws ProblemError rule-unknown-place {place} where the sheet does not exist or holds nothing
 */
export function cellsIn({ sheet, area }: NamedArea, { contents }: RuleBook): Block {
  const sheets = contents.filter((content) => content.sheet.toLowerCase() === sheet.toLowerCase());
  if (sheets.length === 0) throw problemError("rule-unknown-place", { place: sheet });
  const lastRow = Math.max(...sheets.map((content) => content.area.row + content.area.rowCount));
  const lastColumn = Math.max(...sheets.map((content) => content.area.column + content.area.columnCount));
  const rowCount = Math.max(1, Math.min(area.rowCount, lastRow - area.row));
  const columnCount = Math.max(1, Math.min(area.columnCount, lastColumn - area.column));
  return blockOf(rowCount, columnCount, (row, column) => cellAt(sheets, area.row + row, area.column + column));
}

/** What a place holds: one cell, or a block. @throws ProblemError rule-unknown-place, rule-place-large {place} */
export function valueAt(place: NamedArea, book: RuleBook): Value {
  const block = cellsIn(place, book);
  // It would be searched for every combination of levels: a list of records, no matrix.
  if (block.rowCount * block.columnCount > largestPlace) throw problemError("rule-place-large", { place: place.sheet });
  return place.area.rowCount === 1 && place.area.columnCount === 1 ? block.at(0, 0) : block;
}
