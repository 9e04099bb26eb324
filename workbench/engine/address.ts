// Owns addresses: A1 spelling, sheet prefixes and the arithmetic of areas.
// Promises that what is formatted here is parsed here to the same area.
import type { Area } from "./types";

export const maximumRows = 1048576;
export const maximumColumns = 16384;

/** An address as parsed: the sheet's name where the text had one, and the area. */
export interface Address {
  readonly sheet: string | null;
  readonly area: Area;
}

/** "A" for 0, "XFD" for 16383. */
export function columnLetters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** 0 for "A"; letters in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function area(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}

/** "A1", "A1:C3", "2:4" for entire rows, "B:C" for entire columns. */
export function formatArea(target: Area): string {
  const lastRow = target.row + target.rowCount;
  const lastColumn = columnLetters(target.column + target.columnCount - 1);
  if (target.columnCount === maximumColumns && target.rowCount < maximumRows) return `${target.row + 1}:${lastRow}`;
  if (target.rowCount === maximumRows) return `${columnLetters(target.column)}:${lastColumn}`;
  const first = `${columnLetters(target.column)}${target.row + 1}`;
  return target.rowCount === 1 && target.columnCount === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** The sheet's name as formulas spell it: quoted where it needs quotes. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]$/i.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "Sheet1!A1:B2", "'ISMS 設定'!A1". */
export function formatAddress(sheet: string, target: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(target)}`;
}

/** The same with dollar signs, as names keep it. */
export function formatAbsolute(sheet: string, target: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(target).replace(/([A-Z]+)?(\d+)?/g, (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""))}`;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const columnsPattern = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function between(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area | null {
  const top = Math.min(firstRow, lastRow);
  const left = Math.min(firstColumn, lastColumn);
  const bottom = Math.max(firstRow, lastRow);
  const right = Math.max(firstColumn, lastColumn);
  if (top < 0 || left < 0 || bottom >= maximumRows || right >= maximumColumns) return null;
  return area(top, left, bottom - top + 1, right - left + 1);
}

/** The area of "A1", "$A$1:B2", "A:C" or "2:3"; null where the text is none of these or lies off the sheet. */
export function parseArea(text: string): Area | null {
  const cells = cellPattern.exec(text);
  if (cells) {
    const row = Number(cells[2]) - 1;
    const column = columnNumber(cells[1]);
    return between(row, column, cells[4] ? Number(cells[4]) - 1 : row, cells[3] ? columnNumber(cells[3]) : column);
  }
  const columns = columnsPattern.exec(text);
  if (columns) return between(0, columnNumber(columns[1]), maximumRows - 1, columnNumber(columns[2]));
  const rows = rowsPattern.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maximumColumns - 1);
  return null;
}

/** An address with or without a sheet; null where it is not one. */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim().replace(/^=/, "");
  const mark = trimmed.lastIndexOf("!");
  const target = parseArea(trimmed.slice(mark + 1));
  if (!target) return null;
  if (mark < 0) return { sheet: null, area: target };
  const sheet = trimmed.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet, area: target };
}

/** What two areas share, or null. */
export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const bottom = Math.min(one.row + one.rowCount, other.row + other.rowCount);
  const right = Math.min(one.column + one.columnCount, other.column + other.columnCount);
  return bottom > row && right > column ? area(row, column, bottom - row, right - column) : null;
}

/** True where every cell of `inner` is in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && shared.rowCount === inner.rowCount && shared.columnCount === inner.columnCount;
}

/** The smallest area that holds both. */
export function union(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return area(row, column, Math.max(one.row + one.rowCount, other.row + other.rowCount) - row, Math.max(one.column + one.columnCount, other.column + other.columnCount) - column);
}

export function isSame(one: Area, other: Area): boolean {
  return one.row === other.row && one.column === other.column && one.rowCount === other.rowCount && one.columnCount === other.columnCount;
}
