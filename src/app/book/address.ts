// Owns how places are spelled: A1 addresses, sheet names in formulas, structured references.
// Promises spellings that Excel, files and the workbench all read the same way.
import type { Area } from "../workbook/port";

/** The letters of a column. @param column from 0 @returns "A", "Z", "AA" ... */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** "B7", or "$B$7" where absolute. Row and column count from 0. */
export function cellAddress(row: number, column: number, absolute = false): string {
  const mark = absolute ? "$" : "";
  return `${mark}${columnLetters(column)}${mark}${row + 1}`;
}

/** "B7" for one cell, "B7:D9" for more. */
export function areaAddress(area: Area, absolute = false): string {
  const first = cellAddress(area.row, area.column, absolute);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1, absolute)}`;
}

/** A sheet's name as formulas spell it, always quoted: quoting is never wrong. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** "リスク!B7" as people read it, in findings and messages. */
export function placeAddress(sheet: string, area: Area): string {
  return `${sheet}!${areaAddress(area)}`;
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** The column that letters name, from 0; -1 for a text that is no column. */
export function parseColumnLetters(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1;
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
