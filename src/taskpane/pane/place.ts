// Owns making places that the service can show.
// Promises an address as people write it, with quotes where the sheet's name needs them.
import type { Place } from "../../app/service";

/** The first cell of a sheet. */
export function sheetStart(sheet: string): Place {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return { sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, address: `${name}!A1` };
}

/** The letters of a column. @param column from 0: 0 is A, 26 is AA */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return `${before >= 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell of a sheet as a place. Row and column count from 0. */
export function cellPlace(sheet: string, row: number, column: number): Place {
  return { sheet, area: { row, column, rowCount: 1, columnCount: 1 }, address: `${sheet}!${columnLetters(column)}${row + 1}` };
}

/** The cell that an address ends in, as "Risk assessment!D19"; null where it ends in none. */
export function addressPlace(sheet: string, address: string): Place | null {
  const match = /([A-Z]{1,3})(\d+)$/.exec(address);
  if (!match) return null;
  const column = [...match[1]].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { ...cellPlace(sheet, Number(match[2]) - 1, column), address };
}
