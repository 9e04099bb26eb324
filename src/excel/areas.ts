// Owns the arithmetic of rectangles of cells and their A1 spelling.
// Promises rows and columns that count from 0, as in the port.
import type { Area } from "../app/workbook/port";

/** A rectangle on a named sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What Office.js loads of a range to know where it is. */
export const shapeProperties = "rowIndex,columnIndex,rowCount,columnCount";

interface Shape {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The area of a range whose shape is loaded. */
export function areaOf(range: Shape): Area {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

export function areasMeet(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

export function areaHolds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** "B2:C5", without the sheet. */
export function a1(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (cellCount(area) === 1) return first;
  return `${first}:${columnLetters(area.column + area.columnCount - 1)}${area.row + area.rowCount}`;
}

/** Reads "Sheet1!B2:C5", "$B$2", "2:5" or "B:C" as an event names it; null for anything else. */
export function parseAddress(address: string): Area | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const [from = "", to = from] = (local.split(",")[0] ?? "").split(":");
  const first = /^([A-Za-z]*)(\d*)$/.exec(from);
  const last = /^([A-Za-z]*)(\d*)$/.exec(to);
  if (!first || !last || from === "" || to === "") return null;
  const column = first[1] ? columnNumber(first[1]) : 0;
  const row = first[2] ? Number(first[2]) - 1 : 0;
  const lastColumn = last[1] ? columnNumber(last[1]) : 16383;
  const lastRow = last[2] ? Number(last[2]) - 1 : 1048575;
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A range of a sheet by its area. */
export function rangeOf(context: Excel.RequestContext, place: SheetArea): Excel.Range {
  const { row, column, rowCount, columnCount } = place.area;
  return context.workbook.worksheets.getItem(place.sheet).getRangeByIndexes(row, column, rowCount, columnCount);
}
