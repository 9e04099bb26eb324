// Owns the lists of a report: tables that are written anew each time, and what people have put beside their rows.
// Promises that a person's own columns travel with their risk, and that a list never grows over other cells.
import { isBlank, problemError, type Cell } from "../../isms/cell";
import type { DocumentSchema } from "../../isms/documents/schema";
import { reportText } from "../../i18n/reports";
import { recordSheetEdits, TOP, type Row } from "../book/appended";
import { cellArea, placeAddress } from "../book/address";
import { cellIn } from "../book/content";
import { readDocumentRows, type DocumentRows } from "../book/rows";
import { freeSheetName, type BookState } from "../book/state";
import type { Language } from "../service";
import type { Edit } from "../workbook/plan";
import type { Area, TableInfo } from "../workbook/port";
import { heightEdits } from "./heights";

export interface PlannedList {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  /** Ids of risks that leave the list with something of a person's beside them. */
  readonly dropped: readonly string[];
}

/** A list without rows says so in its first one: a table has a row even while it has no record. */
function rowsToShow(rows: readonly Row[], language: Language): readonly Row[] {
  return rows.length > 0 ? rows : [{ riskId: "－", asset: reportText("listNone", language) }];
}

/** What people wrote in columns of their own, by risk id. */
function ownCells(state: BookState, existing: DocumentRows): { readonly columns: readonly number[]; readonly byId: ReadonlyMap<string, readonly Cell[]> } {
  const { area, sheet } = existing.table;
  const ours = new Set(existing.columns.values());
  const columns = Array.from({ length: area.columnCount }, (_, index) => area.column + index).filter((column) => !ours.has(column));
  const content = state.contents.get(sheet);
  const byId = new Map(existing.rows.map(({ row, cells }) => [String(cells.riskId ?? ""), columns.map((column) => cellIn(content, row, column))]));
  return { columns, byId };
}

/** @throws ProblemError report-in-the-way {address, sheet} where cells below a table hold something that it would grow over */
export function refuseOverwriting(state: BookState, table: TableInfo, rowCount: number): void {
  const content = state.contents.get(table.sheet);
  const { area } = table;
  for (let row = area.row + area.rowCount; row < area.row + rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (!isBlank(cellIn(content, row, column))) throw problemError("report-in-the-way", { sheet: table.sheet, address: placeAddress(table.sheet, cellArea(row, column)) });
    }
  }
}

/** The line below the title, where our own heading still stands above the table. */
function headingEdits(state: BookState, schema: DocumentSchema, { table }: DocumentRows, note: string): Edit[] {
  const { area, sheet } = table;
  const title = cellIn(state.contents.get(sheet), 0, area.column);
  const isOurs = area.row === TOP && (title === schema.title.ja || title === schema.title.en);
  return isOurs ? [{ kind: "writeCells", sheet, row: 1, column: area.column, values: [[note]] }] : [];
}

function rewritten(state: BookState, schema: DocumentSchema, existing: DocumentRows, rows: readonly Row[]): PlannedList {
  const { table } = existing;
  const { area, sheet } = table;
  const rowCount = rows.length + 1;
  refuseOverwriting(state, table, rowCount);
  const own = ownCells(state, existing);
  const keyAt = new Map([...existing.columns].map(([key, column]) => [column, key]));
  const values = rows.map((row) => {
    const theirs = own.byId.get(String(row.riskId ?? "")) ?? [];
    return Array.from({ length: area.columnCount }, (_, index): Cell => {
      const column = area.column + index;
      const key = keyAt.get(column);
      return (key === undefined ? theirs[own.columns.indexOf(column)] : row[key]) ?? null;
    });
  });
  const body: Area = { ...area, row: area.row + 1, rowCount: rows.length };
  const left = area.rowCount - rowCount;
  const rest: Area = { ...area, row: area.row + rowCount, rowCount: left };
  const kept = new Set(rows.map((row) => String(row.riskId ?? "")));
  return {
    sheet,
    edits: [
      ...(left === 0 ? [] : [{ kind: "resizeTable", table: table.name, area: { ...area, rowCount } } as const]),
      { kind: "writeCells", sheet, row: body.row, column: body.column, values },
      ...schema.columns.flatMap((column): Edit[] => {
        const at = existing.columns.get(column.key);
        return left >= 0 || at === undefined ? [] : [{ kind: "styleCells", sheet, area: { ...body, column: at, columnCount: 1 }, style: column.style }];
      }),
      ...(left <= 0 ? [] : [
        { kind: "writeCells", sheet, row: rest.row, column: rest.column, values: Array.from({ length: left }, () => Array.from({ length: area.columnCount }, () => null)) } as const,
        { kind: "styleCells", sheet, area: rest, style: "bare" } as const,
      ]),
      ...heightEdits(schema.columns, sheet, body.row, rows),
    ],
    dropped: [...own.byId].filter(([id, cells]) => !kept.has(id) && cells.some((cell) => !isBlank(cell))).map(([id]) => id),
  };
}

/**
 * Plans a list: its sheet where it is missing, else its rows written anew.
 * @param rows cells by column key, each with its riskId
 */
export function planList(state: BookState, schema: DocumentSchema, rows: readonly Row[], language: Language, note: string): PlannedList {
  const shown = rowsToShow(rows, language);
  const table = state.overview.tables.find((each) => each.name === schema.table);
  if (table) {
    const existing = readDocumentRows(schema.columns, table, state.contents.get(table.sheet));
    const list = rewritten(state, schema, existing, shown);
    return { ...list, edits: [...headingEdits(state, schema, existing, note), ...list.edits] };
  }
  const sheet = freeSheetName(state, schema.sheet[language]);
  const made = recordSheetEdits(schema, sheet, shown, language, { title: schema.title[language], note });
  return { sheet, edits: [...made, ...heightEdits(schema.columns, sheet, TOP + 1, shown)], dropped: [] };
}
