// Owns the height that rows of wrapped texts need where no spreadsheet measures them.
// Promises heights that programs may change again as texts change, and leaves rows whose height a person set.
import type { Cell } from "../../isms/cell";
import { isCellError } from "../../isms/cell";
import type { Edit, FitRows } from "../../app/workbook/plan";
import type { OrderedDocument } from "../xml/document";
import type { Draft } from "./draft";

/** Excel's highest row, in points. */
const highest = 409;
/** How much higher than its size a line of East Asian text is, in the highest of the usual fonts (Yu Gothic). */
const wideLine = 1.7;
/** Characters that a cell's padding and borders take from its column. */
const padding = 0.8;
const usualWidth = 8.43;

const isWide = (character: string): boolean => /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/.test(character);
/** Widths in digits of the usual font: an East Asian character takes 1.8 to 2.1 by the font, a small letter or a sign a little less than one. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (isWide(character) ? 1.9 : /[A-Z0-9]/.test(character) ? 1 : 0.9), 0);

/** Lines that a text takes in a column of so many characters, broken between words and around East Asian characters. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width - padding);
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const piece of paragraph.match(/\s+|[!-~]+|[^\s]/gu) ?? []) {
      const length = widthOf(piece);
      if (used + length <= room || (used > 0 && piece.trim() === "")) {
        used += length;
        continue;
      }
      const more = Math.max(1, Math.ceil(length / room));
      count += used > 0 ? more : more - 1;
      used = length - (more - 1) * room;
    }
    return lines + count;
  }, 0);
}

function columnWidth(document: OrderedDocument): (column: number) => number {
  const columns = document.child("cols")?.elements("col") ?? [];
  const usual = document.child("sheetFormatPr")?.number("defaultColWidth") ?? usualWidth;
  return (column) => columns.find((element) => (element.number("min") ?? 0) <= column + 1 && (element.number("max") ?? 0) >= column + 1)?.number("width") ?? usual;
}

const textOf = (cell: Cell): string => (cell === null || isCellError(cell) || typeof cell === "object" ? "" : String(cell));

export function fitRows(draft: Draft, edit: FitRows): Edit[] {
  const sheet = draft.writable(edit.sheet);
  const { area } = edit;
  const widths = columnWidth(sheet.document);
  const usual = sheet.document.child("sheetFormatPr")?.number("defaultRowHeight") ?? 15;
  const wide = Math.max(usual, draft.styles().normalSize() * wideLine);
  const fixed = new Set(sheet.rowLayouts().filter((layout) => layout.isFixed).map((layout) => layout.row));
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    if (fixed.has(row) || sheet.changes.heights.get(row)?.isFixed) continue;
    let height = usual;
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const text = textOf(sheet.value(row, column));
      if (text !== "") height = Math.max(height, lineCount(text, widths(column)) * ([...text].some(isWide) ? wide : usual));
    }
    sheet.changes.heights.set(row, { points: Math.min(highest, height), isFixed: false });
  }
  return [];
}
