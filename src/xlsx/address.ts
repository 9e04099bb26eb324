// Owns the spelling of cells and areas: A1 on one side, rows and columns from 0 on the other.
// Promises that only addresses on a sheet of 1 048 576 rows and 16 384 columns are read as such.
import type { Area } from "../app/workbook/port";

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** The letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The column of its letters, from 0; -1 where there is no such column. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) return -1;
    column = column * 26 + value;
  }
  return column >= 1 && column <= columnLimit ? column - 1 : -1;
}

/** "B3" for row 2, column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:D10", or "B3" for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** "$B$3:$D$10", or "$B$3" for a single cell. */
export function absoluteArea(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

function parseCell(text: string): { row: number; column: number } | null {
  const match = cellPattern.exec(text);
  if (match === null) return null;
  const row = Number(match[2]) - 1;
  const column = columnOf(match[1]);
  return row < rowLimit && column >= 0 ? { row, column } : null;
}

/** Reads "A1", "A1:C3", whole columns "A:C" and whole rows "1:3"; null where the text is none of them. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(":");
  const [from, to] = colon < 0 ? [text, text] : [text.slice(0, colon), text.slice(colon + 1)];
  const first = parseCell(from) ?? (colon < 0 ? null : parseWhole(from, 0, 0));
  const last = parseCell(to) ?? (colon < 0 ? null : parseWhole(to, rowLimit - 1, columnLimit - 1));
  if (first === null || last === null) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return { row, column, rowCount: Math.abs(last.row - first.row) + 1, columnCount: Math.abs(last.column - first.column) + 1 };
}

/** One side of a whole column or row: the other direction is given. */
function parseWhole(side: string, row: number, column: number): { row: number; column: number } | null {
  const text = side.replace("$", "");
  if (/^[A-Za-z]{1,3}$/.test(text) && columnOf(text) >= 0) return { row, column: columnOf(text) };
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= rowLimit ? { row: Number(text) - 1, column } : null;
}

/** Reads a list of areas divided by spaces, as sqref attributes hold them; what cannot be read is left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).map(parseArea).filter((area): area is Area => area !== null);
}

/** True where two areas share a cell. */
export function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount && other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount && other.column < one.column + one.columnCount
  );
}

/** True where the cell lies in the area. */
export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}

/** What is left of an area without another: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const bottom = area.row + area.rowCount;
  const right = area.column + area.columnCount;
  const top = Math.max(area.row, hole.row);
  const low = Math.min(bottom, hole.row + hole.rowCount);
  const pieces: Area[] = [
    { row: area.row, column: area.column, rowCount: top - area.row, columnCount: area.columnCount },
    { row: top, column: area.column, rowCount: low - top, columnCount: hole.column - area.column },
    { row: top, column: hole.column + hole.columnCount, rowCount: low - top, columnCount: right - hole.column - hole.columnCount },
    { row: low, column: area.column, rowCount: bottom - low, columnCount: area.columnCount },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

/** A sheet name as formulas spell it: in quotes where it needs them. */
export function quotedSheet(name: string): string {
  const isPlain = /^[A-Za-z_\u3040-\u30ff\u3400-\u9fff][\w\u3040-\u30ff\u3400-\u9fff.]*$/.test(name) && parseArea(name) === null && !/^[rc]\d*$/i.test(name) && !/^r\d+c\d+$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** A place as people read it: 'Risk list'!B3:D10. */
export function placeName(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaAddress(area)}`;
}
