// Owns results that fill several cells, as a file keeps them: the formula's area, and a value in each cell.
// Promises an edit only where the file holds other cells or values than the sheet shows.
import type { Edit, WriteCells } from "../../src/app/workbook/plan";
import { FileBook, type Package } from "../../src/xlsx";
import { readStructure } from "../../src/xlsx/book/structure";
import { isSame } from "./address";
import type { EngineParts } from "./engine";
import { isSameValue } from "./fileRecord";
import type { Area, Cell } from "./types";
import { toFileFormula } from "./formula-translation";

/** What the embedded engine shows while it waits, or where it does not know a function: no result to keep. */
const noResults: ReadonlySet<string> = new Set(["#BUSY!", "#NAME?"]);

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

function shownIn(parts: EngineParts, sheetId: string, area: Area): Cell[][] {
  return Array.from({ length: area.rowCount }, (_, row) => Array.from({ length: area.columnCount }, (_unused, column) => parts.cells.at(sheetId, area.row + row, area.column + column).value));
}

function isResult(value: Cell): boolean {
  return value === null || typeof value !== "object" || !noResults.has(value.error);
}

function editOf(parts: EngineParts, sheetId: string, sheet: string, { row, column, area }: Filled): WriteCells | null {
  const formula = parts.cells.formulaAt(sheetId, row, column);
  const results = shownIn(parts, sheetId, area);
  if (formula === null || !results.every((line) => line.every(isResult))) return null;
  return { kind: "writeCells", sheet, row, column, values: [[{ formula: toFileFormula(formula, parts.cells.place(sheetId, row, column)), value: results[0][0], results }]] };
}

function sheetEdits(parts: EngineParts, sheetId: string, name: string, file: FileBook): Edit[] {
  const stored = file.content(name).cells;
  const byPlace = new Map(stored.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const single = ({ row, column }: { row: number; column: number }): Area => ({ row, column, rowCount: 1, columnCount: 1 });
  const shown = parts.cells.spills(sheetId);
  const isStored = ({ row, column, area }: Filled): boolean => {
    const spill = byPlace.get(`${row} ${column}`)?.spill ?? single({ row, column });
    if (!isSame(spill, area)) return false;
    return shownIn(parts, sheetId, area).every((line, down) => line.every((value, right) => isSameValue(value, byPlace.get(`${area.row + down} ${area.column + right}`)?.value ?? null)));
  };
  // A result that has become one cell where the file still has more.
  const shrunk = stored.filter((cell) => cell.formula !== null && cell.spill !== null && !isSame(cell.spill, single(cell)) && !shown.some(({ row, column }) => row === cell.row && column === cell.column));
  return [...shown, ...shrunk.map((cell): Filled => ({ row: cell.row, column: cell.column, area: single(cell) }))].filter((filled) => !isStored(filled)).flatMap((filled) => editOf(parts, sheetId, name, filled) ?? []);
}

/** The edits that make a file keep every result that fills several cells. A sheet that the file knows by another name is passed over. */
export function spillEdits(parts: EngineParts, pack: Package): Edit[] {
  const file = new FileBook(pack);
  const known = new Set(readStructure(pack).sheets.filter((sheet) => sheet.hasCells).map((sheet) => sheet.name));
  return parts.grid.sheets().filter((sheet) => known.has(sheet.getName())).flatMap((sheet) => sheetEdits(parts, sheet.getSheetId(), sheet.getName(), file));
}
