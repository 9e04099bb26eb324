// Owns the settings sheet: the method table under its name and the table that says which column of the register holds what.
// Promises that what is read back is what people see and can edit there.
import type { Cell, Outcome } from "../../isms/cell";
import { registerMap, method as methodDocument } from "../../isms/documents/settings";
import type { Method } from "../../isms/method/method";
import { methodTable, readMethodTable } from "../../isms/method/table";
import { changeText } from "../../i18n/changes";
import { areaAddress, columnLetters, parseColumnLetters, quotedSheet } from "../book/address";
import { cellIn } from "../book/content";
import type { Area, SheetCells, TableInfo, WorkbookOverview } from "../workbook/port";
import type { Edit } from "../workbook/plan";
import type { MethodPlace } from "./methodChange";

type Language = "ja" | "en";

/** Row of both tables' headers on the settings sheet. */
const TOP = 3;
/** First column of the register map: the method takes four columns, one stays free. */
const MAP_COLUMN = 5;

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

function mapRows(map: RegisterMap): Cell[][] {
  return map.columns.map(({ key, header, column }) => ["riskRegister", map.sheet, map.table, key, header, columnLetters(column)]);
}

/**
 * The edits that make the settings sheet.
 * @param language language of its headings
 */
export function settingsEdits(language: Language, sheet: string, method: Method, map: RegisterMap): Edit[] {
  const table = methodTable(method, language);
  const methodArea: Area = { row: TOP, column: 0, rowCount: table.length, columnCount: table[0].length };
  const headers = registerMap.columns.map((column) => column.header[language]);
  const rows = mapRows(map);
  const mapArea: Area = { row: TOP, column: MAP_COLUMN, rowCount: rows.length + 1, columnCount: headers.length };
  const body = (area: Area): Area => ({ ...area, row: area.row + 1, rowCount: area.rowCount - 1 });
  return [
    { kind: "addSheet", sheet, tabColour: "#2F6B4F" },
    { kind: "writeCells", sheet, row: 0, column: 0, values: [[changeText("settingsTitle", language)], [changeText("settingsNote", language)]] },
    { kind: "styleCells", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: "title" },
    { kind: "mergeCells", sheet, area: { row: 1, column: 0, rowCount: 1, columnCount: MAP_COLUMN + headers.length } },
    { kind: "styleCells", sheet, area: { row: 1, column: 0, rowCount: 1, columnCount: 1 }, style: "note" },
    { kind: "setRowHeight", sheet, row: 1, rowCount: 1, height: 34 },
    { kind: "writeCells", sheet, row: TOP, column: 0, values: table },
    { kind: "styleCells", sheet, area: { ...methodArea, rowCount: 1 }, style: "header" },
    { kind: "styleCells", sheet, area: body(methodArea), style: "cell" },
    { kind: "addName", name: methodDocument.table, refersTo: `=${quotedSheet(sheet)}!${areaAddress(methodArea, true)}` },
    { kind: "writeCells", sheet, row: TOP, column: MAP_COLUMN, values: [headers, ...rows] },
    { kind: "addTable", sheet, area: mapArea, table: registerMap.table, style: "TableStyleLight1", showFilter: false },
    { kind: "styleCells", sheet, area: { ...mapArea, rowCount: 1 }, style: "header" },
    { kind: "styleCells", sheet, area: body(mapArea), style: "cell" },
    { kind: "setColumnWidths", sheet, column: 0, widths: [24, 12, 34, 40, 3, ...registerMap.columns.map((column) => column.width)] },
    { kind: "freezePanes", sheet, rows: TOP + 1, columns: 0 },
  ];
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

/** Writes a register map into its table: rows that it needs no longer become blank, a table that is too short grows. */
export function mapEdits(table: TableInfo, map: RegisterMap): Edit[] {
  const rows = mapRows(map);
  const room = table.area.rowCount - 1;
  const blank = registerMap.columns.map(() => null);
  const more = Math.max(0, rows.length - room);
  const grown: Area = { ...table.area, rowCount: table.area.rowCount + more };
  return [
    ...(more > 0 ? [{ kind: "resizeTable", table: table.name, area: grown } as const] : []),
    { kind: "writeCells", sheet: table.sheet, row: table.area.row + 1, column: table.area.column, values: [...rows, ...Array.from({ length: Math.max(0, room - rows.length) }, () => blank)] },
    ...(more > 0 ? [{ kind: "styleCells", sheet: table.sheet, area: { ...table.area, row: table.area.row + 1 + room, rowCount: more }, style: "cell" } as const] : []),
  ];
}

/** A register map that names no register. */
export const noRegister: RegisterMap = { sheet: "", table: "", columns: [] };

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
