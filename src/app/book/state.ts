// Owns what the use cases know about an open workbook: its sheets' content, what was recognised, what was attached.
// Promises two calls of the port to read all of it, whatever the number of rows.
import { isBlank, type Cell, type Problem } from "../../isms/cell";
import { tablePrefix } from "../../isms/documents/documents";
import { statementPlaces } from "../../isms/documents/statementOfApplicability";
import { riskRegister } from "../../isms/documents/riskRegister";
import { comparable } from "../../isms/documents/wording";
import { recognise } from "../../isms/recognition/recognise";
import type { Candidate, Recognition, SheetContent } from "../../isms/recognition/types";
import { cellAddress } from "./address";
import { readSettings, type RegisterMap, type Settings } from "../settings/settings";
import type { ReadRequest, SheetCells, Workbook, WorkbookOverview } from "../workbook/port";
import { columnsByKey, type Register, type RegisterRecord } from "./register";
import type { ColumnsByKey } from "./formulas";

export interface BookState {
  readonly overview: WorkbookOverview;
  readonly contents: ReadonlyMap<string, SheetCells>;
  readonly recognition: Recognition;
  readonly settings: Settings | null;
}

/** Formulas and layout are needed where headers and the first records are; the rest of a register repeats them. */
const LAYOUT_ROWS = 60;

function isOurSheet(overview: WorkbookOverview, sheet: string): boolean {
  return overview.tables.some((table) => table.sheet === sheet && table.name.startsWith(tablePrefix) && table.name !== riskRegister.table);
}

function requests(overview: WorkbookOverview): ReadRequest[] {
  return overview.sheets.flatMap(({ name, used }): ReadRequest[] => {
    if (used === null) return [];
    const area = { row: used.row, column: used.column, rowCount: Math.min(used.rowCount, LAYOUT_ROWS), columnCount: Math.min(used.columnCount, 1024) };
    return [{ sheet: name }, { sheet: name, area, withFormulas: true, withLayout: true }];
  });
}

const noCells: readonly never[] = [];

/** Rows that hold nothing as one empty list: a stray cell in the last row must not make a register of a million rows. */
function withoutBlankRows(values: SheetCells["values"]): SheetCells["values"] {
  let blank: readonly Cell[] = noCells;
  return values.map((row) => {
    if (row !== blank && !row.every(isBlank)) return row;
    blank = row;
    return noCells;
  });
}

/** Values of the whole sheet with the layout of its top. */
function joined(whole: SheetCells, top: SheetCells | undefined): SheetCells {
  const values = withoutBlankRows(whole.values);
  if (!top?.formulas || whole.area.rowCount === 0) return { ...whole, values, merges: top?.merges, validations: top?.validations };
  const formulas = values.map((_row, index) => {
    const source = top.formulas?.[whole.area.row + index - top.area.row];
    return source === undefined ? noCells : whole.values[index].map((_, column) => source[whole.area.column + column - top.area.column] ?? null);
  });
  return { ...whole, values, formulas, merges: top.merges, validations: top.validations };
}

function contentFor(overview: WorkbookOverview, content: SheetCells): SheetContent {
  return {
    ...content,
    tables: overview.tables.filter((table) => table.sheet === content.sheet),
    isHidden: overview.sheets.find((sheet) => sheet.name === content.sheet)?.visibility !== "visible",
  };
}

/** Reads a workbook and recognises what it holds. */
export async function readState(workbook: Workbook): Promise<BookState> {
  const overview = await workbook.overview();
  const read = await workbook.read(requests(overview));
  const contents = new Map<string, SheetCells>();
  for (let index = 0; index < read.length; index += 2) contents.set(read[index].sheet, joined(read[index], read[index + 1]));
  const sheets = [...contents.values()].filter((content) => !isOurSheet(overview, content.sheet)).map((content) => contentFor(overview, content));
  return { overview, contents, recognition: recognise(sheets), settings: readSettings(overview, contents) };
}

/** A stable name for a candidate within one reading of the workbook. */
export function candidateId(candidate: Candidate): string {
  return `${candidate.sheet}!${cellAddress(candidate.header.first, candidate.firstColumn)}`;
}

function headerTexts(content: SheetCells, row: number, first: number, last: number): Map<number, string> {
  const cells = content.values[row - content.area.row] ?? [];
  const headers = new Map<number, string>();
  for (let column = first; column <= last; column += 1) {
    const cell: Cell = cells[column - content.area.column] ?? null;
    if (typeof cell === "string" && !isBlank(cell)) headers.set(column, cell);
    else if (typeof cell === "number") headers.set(column, String(cell));
  }
  return headers;
}

function recordsOf(candidate: Candidate, content: SheetCells, columns: ColumnsByKey): RegisterRecord[] {
  const carried = new Set(candidate.columns.filter((column) => column.carriesDown).map((column) => column.column));
  const lastFilled = new Map<number, number>();
  const keyed = Object.entries(columns).filter((entry): entry is [string, number] => entry[1] !== undefined);
  const at = (row: number, column: number): Cell => content.values[row - content.area.row]?.[column - content.area.column] ?? null;
  return candidate.records.map((row) => {
    for (const column of carried) if (!isBlank(at(row, column))) lastFilled.set(column, row);
    const filled = new Map(lastFilled);
    const rowOf = (column: number): number => filled.get(column) ?? row;
    return { row, rowOf, cells: Object.fromEntries(keyed.map(([key, column]) => [key, at(carried.has(column) ? rowOf(column) : row, column)])) };
  });
}

const levelKeysThatCarry = new Set(["confidentiality", "integrity", "availability", "assetValue"]);

/**
 * A candidate as a register, with the columns that were chosen or recognised.
 * @param mapped key by absolute column; without it what was recognised
 */
export function registerOf(state: BookState, candidate: Candidate, mapped?: readonly { readonly key: string; readonly column: number }[]): Register {
  const content = state.contents.get(candidate.sheet) as SheetCells;
  const columns = columnsByKey(mapped ?? candidate.columns);
  const headerRow = candidate.header.first + candidate.header.count - 1;
  const lastColumn = Math.max(candidate.lastColumn, ...Object.values(columns).map((column) => column ?? 0));
  const records = recordsOf(candidate, content, columns);
  const first = candidate.firstRecord;
  return {
    sheet: candidate.sheet,
    table: state.overview.tables.find((table) => table.name === candidate.table && table.sheet === candidate.sheet) ?? null,
    headerRow,
    firstRow: first,
    lastRow: Math.max(first, candidate.lastRecord),
    lastColumn,
    columns,
    headers: headerTexts(content, headerRow, candidate.firstColumn, lastColumn),
    records,
    carriesDown: candidate.columns.some((column) => column.carriesDown && levelKeysThatCarry.has(column.key)),
  };
}

/** The columns that the settings name, where they stand now: by header text, else by the letter that was recorded. */
function mappedColumns(map: RegisterMap, headers: ReadonlyMap<number, string>): { key: string; column: number }[] {
  const byHeader = new Map([...headers].map(([column, header]) => [comparable(header), column]));
  return map.columns.flatMap(({ key, header, column }) => {
    const found = header === "" ? undefined : headers.get(column) === header ? column : byHeader.get(comparable(header));
    const place = found ?? (header === "" ? column : undefined);
    return place === undefined || place < 0 ? [] : [{ key, column: place }];
  });
}

/** The register that the settings name, or null where none was attached or it is gone. */
export function attachedRegister(state: BookState): Register | null {
  const map = state.settings?.map;
  if (!map || map.columns.length === 0) return null;
  const sameSheet = state.recognition.candidates.filter((candidate) => candidate.sheet === map.sheet);
  const candidate = sameSheet.find((each) => each.table === (map.table === "" ? null : map.table)) ?? sameSheet[0];
  if (!candidate) return null;
  const bare = registerOf(state, candidate);
  const wide = Math.max(bare.lastColumn, ...map.columns.map((column) => column.column));
  const content = state.contents.get(candidate.sheet) as SheetCells;
  const headers = headerTexts(content, bare.headerRow, candidate.firstColumn, wide);
  return { ...registerOf(state, candidate, mappedColumns(map, headers)), headers };
}

/** What stands in the way of writing to a register. */
export function obstacles(state: BookState, register: { readonly sheet: string; readonly table: string | null } | null, needsNewSheet: boolean): Problem[] {
  const found: Problem[] = [];
  if (needsNewSheet && state.overview.isStructureLocked) found.push({ code: "structure-locked", facts: {} });
  if (register === null) return found;
  const sheet = state.overview.sheets.find((each) => each.name === register.sheet);
  if (sheet?.isProtected) found.push({ code: "sheet-protected", facts: { sheet: register.sheet } });
  const table = state.overview.tables.find((each) => each.name === register.table);
  if (table?.isFiltered || sheet?.isFiltered) found.push({ code: "table-filtered", facts: { name: register.table ?? register.sheet, sheet: register.sheet } });
  return found;
}

/** The statements that the workbook holds: edition, sheet and table. */
export function statementTables(state: BookState): { readonly edition: "2005" | "2013" | "2022"; readonly table: WorkbookOverview["tables"][number] }[] {
  return (["2005", "2013", "2022"] as const).flatMap((edition) => {
    const table = state.overview.tables.find((each) => each.name === statementPlaces[edition].table);
    return table ? [{ edition, table }] : [];
  });
}

/** A document's sheet name that no sheet of the workbook has yet. */
export function freeSheetName(state: BookState, wanted: string): string {
  const taken = new Set(state.overview.sheets.map((sheet) => sheet.name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted} (${number})`.toLowerCase())) return `${wanted} (${number})`;
}

