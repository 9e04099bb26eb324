// Owns how a document's table fits on paper: one page wide, its columns as wide as the page has room for.
// Promises headers that are never cut, and no other widths than the declared ones where there is room for them.
import type { ColumnSchema } from "../../isms/documents/schema";
import type { Language, Paper } from "../service";
import type { PageMargins } from "../workbook/plan";

/** Half an inch on every edge: any office printer reaches it, and the table needs the width. */
export const margins: PageMargins = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 };

/** Characters that the columns of one page have room for, so that print one page wide stays legible. */
const pageWidth: Readonly<Record<Paper, number>> = { A3: 300, A4: 205 };
/** The narrowest that a column may become: a date, or its header over two lines with the filter's button beside it. */
function narrowest(column: ColumnSchema, language: Language): number {
  const header = column.header[language];
  const longest = language === "ja" ? Math.ceil(header.length / 2) * 2 : Math.max(...header.split(" ").map((word) => word.length));
  return Math.max(10, longest + 2, column.leastWidth ?? 0);
}

/** Widths of the columns on a paper: as declared where there is room, else narrower by the same share, but never too narrow for their header. */
export function columnWidths(columns: readonly ColumnSchema[], paper: Paper, language: Language): number[] {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const least = columns.map((column) => Math.min(column.width + 2, narrowest(column, language)));
  const spare = columns.map((column, index) => column.width + 2 - least[index]);
  const share = Math.max(0, Math.min(1, (pageWidth[paper] - sum(least)) / sum(spare)));
  return least.map((width, index) => Math.round(width + spare[index] * share));
}

/** The smaller paper on which the columns have the widths that are declared; A3 where none has. */
export function paperFor(columns: readonly ColumnSchema[]): Paper {
  return columns.reduce((total, column) => total + column.width + 2, 0) > pageWidth.A4 ? "A3" : "A4";
}

/** Points of one line of a header, and of the air above and below all of them. */
const linePoints = 15;
const airPoints = 4;

/** Lines that a header takes in a column: whole words, of which Japanese headers have one that breaks anywhere. */
function headerLines(header: string, width: number, language: Language): number {
  const room = width - 1;
  if (language === "ja") return Math.ceil((header.length * 2) / room);
  let [lines, used] = [1, 0];
  for (const word of header.split(" ")) {
    const more = used === 0 ? word.length : used + 1 + word.length;
    if (more > room && used > 0) lines += 1;
    used = more > room ? word.length : more;
  }
  return lines;
}

/** Height of a header row in which no header is cut, in points. */
export function headerHeight(columns: readonly ColumnSchema[], widths: readonly number[], language: Language): number {
  return airPoints + linePoints * Math.max(...columns.map((column, index) => headerLines(column.header[language], widths[index], language)));
}
