// Owns the plan of the settings sheet: the method table under its name and the register map beside it.
// Promises that what is written is what settings.ts reads back.
import type { Cell } from "../../isms/cell";
import { registerMap, method as methodDocument } from "../../isms/documents/settings";
import type { Method } from "../../isms/method/method";
import { methodTable } from "../../isms/method/table";
import { changeText } from "../../i18n/changes";
import { areaAddress, columnLetters, quotedSheet } from "../book/address";
import type { Area, TableInfo } from "../workbook/port";
import type { Edit } from "../workbook/plan";
import { TOP, type RegisterMap } from "./settings";

type Language = "ja" | "en";

/** First column of the register map: the method takes four columns, one stays free. */
const MAP_COLUMN = 5;

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
