// Owns reading the settings sheet: the method table under its name and the table that says which column of the register holds what.
// Promises that what is read is what people see and can edit there.
import type { Cell, Outcome } from "../../isms/cell";
import { registerMap, method as methodDocument } from "../../isms/documents/settings";
import type { Method } from "../../isms/method/method";
import { readMethodTable } from "../../isms/method/table";
import { parseColumnLetters } from "../book/address";
import { cellIn } from "../book/content";
import type { Area, SheetCells, TableInfo, WorkbookOverview } from "../workbook/port";
import type { MethodPlace } from "./methodChange";

/** Row of both tables' headers on the settings sheet. */
export const TOP = 3;

/** Which column of an attached register holds what. */
export interface RegisterMap {
  readonly sheet: string;
  /** "" for a plain range. */
  readonly table: string;
  readonly columns: readonly { readonly key: string; readonly header: string; readonly column: number }[];
}

/** What the settings sheet says. */
export interface Settings {
  readonly method: Outcome<Method>;
  readonly map: RegisterMap;
  readonly methodPlace: MethodPlace;
  /** The table of the register map, header row included. */
  readonly mapTable: TableInfo;
}

function rowsOf(content: SheetCells, area: Area): Cell[][] {
  return Array.from({ length: area.rowCount }, (_, row) => Array.from({ length: area.columnCount }, (__, column) => cellIn(content, area.row + row, area.column + column)));
}

/** The method table as it stands, wherever its name has moved to. */
function methodPlaceOf(overview: WorkbookOverview, content: SheetCells): MethodPlace {
  const refersTo = overview.names.find((name) => name.name === methodDocument.table)?.refersTo ?? "";
  const match = /\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(refersTo);
  if (!match) return { sheet: content.sheet, area: { row: TOP, column: 0, rowCount: 0, columnCount: methodDocument.columns.length }, rows: [] };
  const [row, column] = [Number(match[2]) - 1, parseColumnLetters(match[1])];
  const area = { row, column, rowCount: Number(match[4]) - row, columnCount: parseColumnLetters(match[3]) - column + 1 };
  return { sheet: content.sheet, area, rows: rowsOf(content, area) };
}

/**
 * Reads the settings of a workbook.
 * @returns null where the workbook has no settings; a map without columns where no register is attached any more
 */
export function readSettings(overview: WorkbookOverview, contents: ReadonlyMap<string, SheetCells>): Settings | null {
  const table = overview.tables.find((each) => each.name === registerMap.table);
  const content = table && contents.get(table.sheet);
  if (!table || !content) return null;
  const rows = rowsOf(content, { ...table.area, row: table.area.row + 1, rowCount: table.area.rowCount - 1 }).filter((row) => row[3] !== null && row[3] !== "");
  const text = (cell: Cell): string => (cell === null || typeof cell === "object" ? "" : String(cell));
  const methodPlace = methodPlaceOf(overview, content);
  return {
    method: readMethodTable(methodPlace.rows),
    methodPlace,
    mapTable: table,
    map: {
      sheet: text(rows[0]?.[1] ?? null),
      table: text(rows[0]?.[2] ?? null),
      columns: rows.map((row) => ({ key: text(row[3]), header: text(row[4]), column: parseColumnLetters(text(row[5])) })),
    },
  };
}
