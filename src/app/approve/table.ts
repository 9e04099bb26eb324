// Owns bringing one of our record tables up to the columns that its document declares today.
// Promises that columns which are there, moved or renamed by people or not, stay as they are: missing ones are added at the right end.
import type { DocumentSchema } from "../../isms/documents/schema";
import { readDocumentRows } from "../book/rows";
import type { BookState } from "../book/state";
import type { Language } from "../service";
import type { Edit } from "../workbook/plan";

export interface GrownTable {
  /** The state as it is after the edits, as far as the table's columns go. */
  readonly state: BookState;
  readonly edits: readonly Edit[];
}

/** The edits that add the columns a document's table lacks; none where the table is complete, or not there yet. */
export function withAllColumns(state: BookState, schema: DocumentSchema, language: Language): GrownTable {
  const table = state.overview.tables.find((each) => each.name === schema.table);
  if (!table) return { state, edits: [] };
  const present = readDocumentRows(schema.columns, table, state.contents.get(table.sheet)).columns;
  const missing = schema.columns.filter(({ key }) => !present.has(key));
  if (missing.length === 0) return { state, edits: [] };
  const headers = missing.map((column) => column.header[language]);
  const first = table.area.column + table.area.columnCount;
  const wider = { ...table, columns: [...table.columns, ...headers], area: { ...table.area, columnCount: table.area.columnCount + headers.length } };
  const edits: Edit[] = [
    { kind: "addTableColumns", table: table.name, columns: headers.map((header) => ({ header })) },
    { kind: "styleCells", sheet: table.sheet, area: { row: table.area.row, column: first, rowCount: 1, columnCount: headers.length }, style: "header" },
    { kind: "setColumnWidths", sheet: table.sheet, column: first, widths: missing.map(({ width }) => width + 2) },
  ];
  const tables = state.overview.tables.map((each) => (each.name === table.name ? wider : each));
  return { state: { ...state, overview: { ...state.overview, tables } }, edits };
}
