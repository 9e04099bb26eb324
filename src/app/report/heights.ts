// Owns how high a row must be for the texts in it: files have nobody who fits rows to their texts.
// Promises an estimate that cuts nothing: Japanese characters count twice as wide as Latin ones.
import { isCellError, type Cell } from "../../isms/cell";
import type { ColumnSchema } from "../../isms/documents/schema";
import type { Row } from "../book/appended";
import type { Edit } from "../workbook/plan";

/** Points of one line of the usual normal font, and of the air around all lines of a row. */
const linePoints = 15;
const airPoints = 3;
/** Excel's own limit. */
const mostPoints = 405;
/** Letters of a proportional font need a little more room than digits. */
const usable = 0.9;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width;
}

function linesOf(cell: Cell, column: ColumnSchema): number {
  if (cell === null || isCellError(cell) || column.type === "date") return 1;
  const room = (column.width + 2) * usable;
  return String(cell).split(/\r?\n/).reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** The edits that give rows of a document's table the height that their texts need; neighbours of one height together. */
export function heightEdits(columns: readonly ColumnSchema[], sheet: string, firstRow: number, rows: readonly Row[]): Edit[] {
  const heights = rows.map((row) => Math.min(mostPoints, airPoints + linePoints * Math.max(...columns.map((column) => linesOf(row[column.key] ?? null, column)))));
  const edits: Edit[] = [];
  let first = 0;
  for (let index = 1; index <= heights.length; index += 1) {
    if (index < heights.length && heights[index] === heights[first]) continue;
    edits.push({ kind: "setRowHeight", sheet, row: firstRow + first, rowCount: index - first, height: heights[first] });
    first = index;
  }
  return edits;
}
