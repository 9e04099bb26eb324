// Owns what the use cases know about an open workbook: its sheets' content, what was recognised, what was attached.
// Promises two calls of the port to read all of it, three where content stands far apart, whatever the number of rows.
import { isBlank, type Problem } from "../../isms/cell";
import { tablePrefix } from "../../isms/documents/documents";
import { statementPlaces } from "../../isms/documents/statementOfApplicability";
import { riskRegister } from "../../isms/documents/riskRegister";
import { comparable } from "../../isms/documents/wording";
import { recognise } from "../../isms/recognition/recognise";
import { readRecords } from "../../isms/recognition/records";
import type { Candidate, MappedColumn, Recognition, SheetContent } from "../../isms/recognition/types";
import { cellAddress, quotedSheet } from "./address";
import { areasOfContent, cellIn, contentAround } from "./content";
import { readContents } from "./reading";
import { readSettings, type RegisterMap, type Settings } from "../settings/settings";
import type { SheetCells, Workbook, WorkbookOverview } from "../workbook/port";
import { columnsByKey, type Register, type RegisterRecord } from "./register";
import type { ColumnsByKey } from "./formulas";

export interface BookState {
  readonly overview: WorkbookOverview;
  readonly contents: ReadonlyMap<string, SheetCells>;
  readonly recognition: Recognition;
  readonly settings: Settings | null;
}

/** Sheets that hold one of our tables, or cells that one of our names stands for. */
function isOurSheet(overview: WorkbookOverview, sheet: string): boolean {
  const isNamed = overview.names.some(({ name, refersTo }) => name.startsWith(tablePrefix) && (refersTo.startsWith(`=${quotedSheet(sheet)}!`) || refersTo.startsWith(`=${sheet}!`)));
  return isNamed || overview.tables.some((table) => table.sheet === sheet && table.name.startsWith(tablePrefix) && table.name !== riskRegister.table);
}

function contentFor(overview: WorkbookOverview, content: SheetCells): SheetContent {
  return {
    ...content,
    tables: overview.tables.filter((table) => table.sheet === content.sheet),
    isHidden: overview.sheets.find((sheet) => sheet.name === content.sheet)?.visibility !== "visible",
  };
}

/** An area this small that stands far from everything is no register. */
function mayBeRegister({ area }: SheetCells): boolean {
  return area.rowCount >= 2 && area.columnCount >= 3;
}

/** Registers are looked for in each area of content; a sheet with one in any of them is not declined. */
function recogniseAreas(overview: WorkbookOverview, contents: Iterable<SheetCells>): Recognition {
  const sheets = [...contents].filter((content) => !isOurSheet(overview, content.sheet));
  const { candidates, declined } = recognise(sheets.flatMap(({ apart = [], ...main }) => [main, ...apart.filter(mayBeRegister)]).map((content) => contentFor(overview, content)));
  const isFirst = (sheet: string, index: number): boolean => declined.findIndex((each) => each.sheet === sheet) === index;
  return { candidates, declined: declined.filter(({ sheet }, index) => isFirst(sheet, index) && !candidates.some((each) => each.sheet === sheet)) };
}

/** Everything that the formulas of a register may look at. */
export function ruleBookOf({ overview, contents }: BookState): { readonly contents: readonly SheetContent[]; readonly names: WorkbookOverview["names"] } {
  return { contents: [...contents.values()].flatMap(areasOfContent).map((content) => contentFor(overview, content)), names: overview.names };
}

/** Reads a workbook and recognises what it holds. */
export async function readState(workbook: Workbook): Promise<BookState> {
  const overview = await workbook.overview();
  const contents = await readContents(workbook, overview);
  return { overview, contents, recognition: recogniseAreas(overview, contents.values()), settings: readSettings(overview, contents) };
}

/** A stable name for a candidate within one reading of the workbook. */
export function candidateId(candidate: Candidate): string {
  return `${candidate.sheet}!${cellAddress(candidate.header.first, candidate.firstColumn)}`;
}

/** Header texts by column: those of the row itself, else those of cells merged down to it. */
function headerTexts(content: SheetCells, candidate: Candidate, last: number): Map<number, string> {
  const row = candidate.header.first + candidate.header.count - 1;
  const first = candidate.firstColumn;
  const headers = new Map([...candidate.columns, ...candidate.open, ...candidate.unmapped].map(({ column, header }) => [column, header]));
  for (let column = first; column <= last; column += 1) {
    const cell = cellIn(content, row, column);
    if (typeof cell === "string" && !isBlank(cell)) headers.set(column, cell);
    else if (typeof cell === "number") headers.set(column, String(cell));
  }
  return headers;
}

/** The records with the columns that are in use, in place of those that were recognised. */
function recordsOf(state: BookState, candidate: Candidate, content: SheetCells, columns: ColumnsByKey): RegisterRecord[] {
  const found = new Map(candidate.columns.map((column) => [column.column, column]));
  const used = Object.entries(columns).flatMap(([key, column]): MappedColumn[] => {
    if (column === undefined) return [];
    return [{ ...(found.get(column) ?? chosenColumn), key, column }];
  });
  const around = contentFor(state.overview, contentAround(content, candidate.header.first, candidate.firstColumn));
  return readRecords({ ...candidate, columns: used }, around).flatMap(({ row, isRecord, values, rows }) => (isRecord ? [{ row, cells: values, rowOf: (column: number) => rows.get(column) ?? row }] : []));
}

/** What a column is that a person named and recognition did not. */
const chosenColumn: Omit<MappedColumn, "key" | "column"> = { header: "", group: "", confidence: 1, reason: "header", alternatives: [], carriesDown: false };

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
  const records = recordsOf(state, candidate, content, columns);
  const first = candidate.firstRecord;
  return {
    sheet: candidate.sheet,
    table: state.overview.tables.find((table) => table.name === candidate.table && table.sheet === candidate.sheet) ?? null,
    headerRow,
    firstRow: first,
    lastRow: Math.max(first, candidate.lastRecord),
    lastColumn,
    columns,
    headers: headerTexts(content, candidate, lastColumn),
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

/** The candidate that the settings name, or null where none was attached or it is gone. */
export function attachedCandidate(state: BookState): Candidate | null {
  const map = state.settings?.map;
  if (!map || map.columns.length === 0) return null;
  const sameSheet = state.recognition.candidates.filter((candidate) => candidate.sheet === map.sheet);
  return sameSheet.find((each) => each.table === (map.table === "" ? null : map.table)) ?? sameSheet[0] ?? null;
}

/** The headers of a register's row, those of columns beside it that the settings name too. */
export function headersBeside(state: BookState, candidate: Candidate): Map<number, string> {
  const content = state.contents.get(candidate.sheet) as SheetCells;
  const map = state.settings?.map;
  const named = map?.sheet === candidate.sheet ? map.columns.map((column) => column.column) : [];
  return headerTexts(content, candidate, Math.max(candidate.lastColumn, ...named));
}

/** The register that the settings name, or null where none was attached or it is gone. */
export function attachedRegister(state: BookState): Register | null {
  const candidate = attachedCandidate(state);
  if (!candidate || !state.settings) return null;
  const headers = headersBeside(state, candidate);
  return { ...registerOf(state, candidate, mappedColumns(state.settings.map, headers)), headers };
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

