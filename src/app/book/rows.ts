// Owns how a table of one of our documents is read from its sheet and written as cells.
// Promises that columns are found by their headers in either language, wherever people moved them.
import type { Cell } from "../../isms/cell";
import type { ColumnSchema } from "../../isms/documents/schema";
import { comparable } from "../../isms/documents/wording";
import type { SheetCells, TableInfo } from "../workbook/port";
import { cellIn } from "./content";

/** A document's table as it stands: which column holds which key, and its records. */
export interface DocumentRows {
  readonly table: TableInfo;
  /** Absolute column by key; keys whose column a person removed are missing. */
  readonly columns: ReadonlyMap<string, number>;
  /** Absolute row with its cells by key. */
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, Cell>> }[];
}

/** Reads a table of a document. */
export function readDocumentRows(schema: readonly ColumnSchema[], table: TableInfo, content: SheetCells | undefined): DocumentRows {
  const columns = new Map<string, number>();
  table.columns.forEach((header, index) => {
    const name = comparable(header);
    const column = schema.find((each) => [each.header.ja, each.header.en].some((text) => comparable(text) === name)) ?? schema.find((each) => each.synonyms.some((text) => comparable(text) === name));
    if (column && !columns.has(column.key)) columns.set(column.key, table.area.column + index);
  });
  const count = table.area.rowCount - 1 - (table.hasTotals ? 1 : 0);
  const rows = Array.from({ length: Math.max(0, count) }, (_, index) => {
    const row = table.area.row + 1 + index;
    return { row, cells: Object.fromEntries([...columns].map(([key, column]) => [key, cellIn(content, row, column)])) };
  });
  return { table, columns, rows };
}

/** Excel's serial number of an ISO date, or the text itself where it is no date. */
export function dateCell(text: string): Cell {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return text === "" ? null : text;
  return Math.round((Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** The ISO date of a cell that holds a date's serial number; other texts stay as they are. */
export function dateText(cell: Cell | undefined): string {
  if (typeof cell === "number" && cell > 0 && cell < 2_958_466) return new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  return typeof cell === "string" ? cell.trim() : "";
}
