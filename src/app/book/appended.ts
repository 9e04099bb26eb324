// Owns adding rows to one of our record tables (approvals, revisions), and making its sheet where it is missing.
// Promises that rows are only ever added at the end: what stands there is never rewritten.
import type { Cell } from "../../isms/cell";
import type { DocumentSchema } from "../../isms/documents/schema";
import { changeText, type ChangeWord } from "../../i18n/changes";
import type { Edit } from "../workbook/plan";
import { columnWidths, headerHeight, margins, paperFor } from "./page";
import { freeSheetName, type BookState } from "./state";

/** Row of the table's header on the sheets that are made here. */
export const TOP = 3;

export interface Appended {
  readonly sheet: string;
  readonly edits: readonly Edit[];
}

export type Row = Readonly<Record<string, Cell>>;

/** Who signs a document, from left to right. */
const boxes = ["approved", "reviewed", "prepared"] as const satisfies readonly ChangeWord[];

/** Boxes for signatures at the right end, beside title and note. */
function boxEdits(sheet: string, column: number, language: "ja" | "en"): Edit[] {
  const labels = { row: 0, column, rowCount: 1, columnCount: boxes.length };
  return [
    { kind: "writeCells", sheet, row: 0, column, values: [boxes.map((word) => changeText(word, language))] },
    { kind: "styleCells", sheet, area: labels, style: "boxLabel" },
    { kind: "styleCells", sheet, area: { ...labels, row: 1, rowCount: 2 }, style: "box" },
    ...boxes.map((_, index): Edit => ({ kind: "mergeCells", sheet, area: { row: 1, column: column + index, rowCount: 2, columnCount: 1 } })),
  ];
}

/**
 * The edits that make a document's sheet: a heading, then its table from row TOP on.
 * @param rows cells by column key
 * @param heading what stands above the table
 */
export function recordSheetEdits(schema: DocumentSchema, sheet: string, rows: readonly Row[], language: "ja" | "en", heading: { readonly title: string; readonly note: string | null }): Edit[] {
  const width = schema.columns.length;
  const body = { row: TOP + 1, column: 0, rowCount: rows.length, columnCount: 1 };
  const paper = paperFor(schema.columns);
  const widths = columnWidths(schema.columns, paper, language);
  return [
    { kind: "addSheet", sheet, tabColour: "#1F4E79" },
    { kind: "writeCells", sheet, row: 0, column: 0, values: [[heading.title], [heading.note]] },
    { kind: "styleCells", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: "title" },
    { kind: "styleCells", sheet, area: { row: 1, column: 0, rowCount: 1, columnCount: 1 }, style: "note" },
    { kind: "mergeCells", sheet, area: { row: 1, column: 0, rowCount: 1, columnCount: schema.isSigned ? width - boxes.length - 1 : width } },
    { kind: "setRowHeight", sheet, row: 1, rowCount: 1, height: 32 },
    ...(schema.isSigned ? boxEdits(sheet, width - boxes.length, language) : []),
    { kind: "writeCells", sheet, row: TOP, column: 0, values: [schema.columns.map((column) => column.header[language]), ...rows.map((row) => schema.columns.map((column) => row[column.key] ?? null))] },
    { kind: "addTable", sheet, area: { row: TOP, column: 0, rowCount: rows.length + 1, columnCount: width }, table: schema.table, style: "TableStyleLight1", showFilter: true },
    { kind: "styleCells", sheet, area: { row: TOP, column: 0, rowCount: 1, columnCount: width }, style: "header" },
    ...schema.columns.map((column, index): Edit => ({ kind: "styleCells", sheet, area: { ...body, column: index }, style: column.style })),
    ...(paper === "A3" ? [{ kind: "setRowHeight", sheet, row: TOP, rowCount: 1, height: headerHeight(schema.columns, widths, language) } as const] : []),
    { kind: "setColumnWidths", sheet, column: 0, widths },
    { kind: "freezePanes", sheet, rows: TOP + 1, columns: 0 },
    { kind: "setUpPage", sheet, paper, orientation: "landscape", titleRows: { first: TOP, last: TOP }, footer: { left: "&A", centre: "&P / &N", right: "&D" }, margins },
  ];
}

/**
 * The edits that add rows to a document's table.
 * @param rows cells by column key; dates as Excel serial numbers
 */
export function appendRows(state: BookState, schema: DocumentSchema, rows: readonly Row[], language: "ja" | "en", title: ChangeWord, note: ChangeWord | null = null): Appended {
  const table = state.overview.tables.find((each) => each.name === schema.table);
  if (!table) {
    const sheet = freeSheetName(state, schema.sheet[language]);
    const made = recordSheetEdits(schema, sheet, rows, language, { title: changeText(title, language), note: note === null ? null : changeText(note, language) });
    return { sheet, edits: [...made, { kind: "fitRows", sheet, area: { row: TOP + 1, column: 0, rowCount: rows.length, columnCount: schema.columns.length } }] };
  }
  const keyOf = table.columns.map((header) => schema.columns.find((column) => column.header.ja === header || column.header.en === header)?.key);
  const first = table.area.row + table.area.rowCount;
  return {
    sheet: table.sheet,
    edits: [
      { kind: "resizeTable", table: table.name, area: { ...table.area, rowCount: table.area.rowCount + rows.length } },
      { kind: "writeCells", sheet: table.sheet, row: first, column: table.area.column, values: rows.map((row) => keyOf.map((key) => (key === undefined ? null : (row[key] ?? null)))) },
      ...keyOf.flatMap((key, index): Edit[] => {
        const column = schema.columns.find((each) => each.key === key);
        return column ? [{ kind: "styleCells", sheet: table.sheet, area: { row: first, column: table.area.column + index, rowCount: rows.length, columnCount: 1 }, style: column.style }] : [];
      }),
      { kind: "fitRows", sheet: table.sheet, area: { ...table.area, row: first, rowCount: rows.length } },
    ],
  };
}
