// Owns the recognition of registers in a workbook: from what its sheets hold to candidates and declined sheets.
// Promises that nothing is guessed in silence: each candidate says what it rests on, each declined sheet why.
import type { Problem } from "../cell";
import { documents } from "../documents/documents";
import type { DocumentSchema } from "../documents/schema";
import { statementPlaces } from "../documents/statementOfApplicability";
import { assign, type Assignment } from "./assign";
import { askedByContent } from "./byContent";
import { markCarried } from "./carryDown";
import { productColumns, readContent } from "./content";
import { dictionaryOf, type Dictionary } from "./dictionary";
import { weigh, type Evidence } from "./evidence";
import type { ColumnFacts } from "./fits";
import { gridOf, type Grid } from "./grid";
import { blockMeanings, headerBlocks, headerRows, type HeaderBlock, type HeaderRow } from "./headerBlocks";
import { isLevelWord, levelNumber } from "./levelWords";
import { proposeMethod } from "./methodProposal";
import { ruleFound } from "./ruleFound";
import { otherDocument, type OtherDocument } from "./otherDocuments";
import { classifyRows } from "./rows";
import { proposeScales } from "./scales";
import type { Candidate, Recognition, RegisterDocument, SheetContent } from "./types";

const registerDocuments: readonly RegisterDocument[] = ["riskRegister", "assetRegister"];
/** Tables of the product that look like registers but are not. */
const ownTables = new Set<string>([documents.treatmentPlan.table, documents.approvals.table, documents.registerMap.table, ...Object.values(statementPlaces).map((place) => place.table)]);
/** A sheet that explains the register shows the same headers; the register itself goes first. */
const guideSheet = /記入例|記載例|入力例|サンプル|見本|説明|手順|使い方|ガイド|sample|example|guide|instruction|how to|beispiel|ejemplo|exemple/i;
const guideDiscount = 0.15;
/** So many headers are named where a sheet is declined. */
const namedHeaders = 8;
/** So many rows of a sheet are tried as headers: a list of controls has header words in every row. */
const mostHeaders = 30;
/** Candidates as close as this are for a person to choose from. */
const nearEqual = 0.1;

interface Reading {
  readonly candidate: Candidate;
  readonly block: HeaderBlock;
  readonly isAccepted: boolean;
  readonly other: OtherDocument | null;
}

const otherProblems: Readonly<Record<OtherDocument, string>> = { statementOfApplicability: "recognition-is-statement", treatmentPlan: "recognition-is-plan" };

/**
 * Finds the risk and asset registers of a workbook.
 * @param sheets what each sheet holds; formulas, merges and validations help where they are given
 * @returns candidates, best first; and for each sheet without one the problem: recognition-empty-sheet,
 *   recognition-no-header, recognition-not-a-register, recognition-own-sheet, recognition-is-statement, recognition-is-plan
 */
export function recognise(sheets: readonly SheetContent[]): Recognition {
  const dictionaries = registerDocuments.map((id) => dictionaryOf(documents[id]));
  const found = sheets.map((content) => recogniseSheet(content, dictionaries));
  const candidates = found.flatMap((sheet) => sheet.candidates).sort((a, b) => b.score - a.score);
  const declined = found.flatMap(({ sheet, problem }) => (problem ? [{ sheet, problem }] : []));
  return { candidates, declined };
}

/**
 * What stands in the way of using one register without asking.
 * @param document the register looked for
 * @returns null where one candidate is clearly best; recognition-no-register {sheets}, recognition-only-assets {list},
 *   recognition-several-registers {list}
 */
export function recognitionProblem(recognition: Recognition, document: RegisterDocument): Problem | null {
  const found = recognition.candidates.filter((candidate) => candidate.document === document);
  const best = found[0];
  if (!best) return noRegister(recognition);
  const near = found.filter((candidate) => best.score - candidate.score < nearEqual);
  return near.length < 2 ? null : { code: "recognition-several-registers", facts: { list: placesOf(near), count: near.length } };
}

/** Sheets with the row of the header, as a person finds them; its first column too, where registers stand side by side. */
function placesOf(candidates: readonly Candidate[]): string {
  const place = ({ sheet, header }: Candidate): string => `${sheet} (${header.first + 1})`;
  const isTwice = (candidate: Candidate): boolean => candidates.filter((other) => place(other) === place(candidate)).length > 1;
  return candidates.map((candidate) => (isTwice(candidate) ? `${candidate.sheet} (${letters(candidate.firstColumn)}${candidate.header.first + 1})` : place(candidate))).join(", ");
}

function letters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return `${before >= 0 ? letters(before) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** Every sheet that was looked at; or the asset registers, which have no risks of their own. */
function noRegister({ candidates, declined }: Recognition): Problem {
  const assets = candidates.filter((candidate) => candidate.document === "assetRegister");
  if (assets.length > 0) return { code: "recognition-only-assets", facts: { list: placesOf(assets) } };
  return { code: "recognition-no-register", facts: { sheets: [...new Set([...candidates, ...declined].map(({ sheet }) => sheet))].join(", ") } };
}

function recogniseSheet(content: SheetContent, dictionaries: readonly Dictionary[]): { sheet: string; candidates: readonly Candidate[]; problem: Problem | null } {
  const sheet = content.sheet;
  const grid = gridOf(content);
  if (content.values.length === 0) return { sheet, candidates: [], problem: { code: "recognition-empty-sheet", facts: { sheet } } };
  const rows = headerRows(grid, dictionaries);
  const readings = readRows(grid, dictionaries, rows);
  const accepted = withoutOverlap(readings.filter((reading) => reading.isAccepted));
  const own = accepted.filter(({ candidate }) => candidate.table !== null && ownTables.has(candidate.table));
  const candidates = accepted.filter((reading) => !own.includes(reading)).map(({ candidate }) => candidate);
  if (candidates.length > 0) return { sheet, candidates, problem: null };
  return { sheet, candidates, problem: declinedProblem(sheet, own.length > 0, readings) };
}

function declinedProblem(sheet: string, isOwn: boolean, readings: readonly Reading[]): Problem {
  if (isOwn) return { code: "recognition-own-sheet", facts: { sheet } };
  const other = readings.find((reading) => reading.other !== null);
  if (other?.other) return { code: otherProblems[other.other], facts: { sheet, row: lastHeaderRow(other.candidate) } };
  const best = [...readings].sort((a, b) => b.candidate.columns.length - a.candidate.columns.length)[0]?.candidate;
  if (!best) return { code: "recognition-no-header", facts: { sheet } };
  const named = [...best.columns, ...best.open, ...best.unmapped].sort((one, other) => one.column - other.column);
  const headers = named.slice(0, namedHeaders).map((column) => column.header.replace(/\s+/g, " ")).join(", ");
  return { code: "recognition-not-a-register", facts: { sheet, row: lastHeaderRow(best), headers } };
}

/** As people count. */
function lastHeaderRow({ header }: Candidate): number {
  return header.first + header.count;
}

/** Reads the rows that look most like a header first: what then lies among the records of a register is no header of another. */
function readRows(grid: Grid, dictionaries: readonly Dictionary[], rows: readonly HeaderRow[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (const { row } of [...rows].sort((a, b) => b.keys - a.keys || b.share - a.share || a.row - b.row).slice(0, mostHeaders)) {
    if (!readings.some((reading) => reading.isAccepted && isAmongRecords(grid, reading, row))) readings.push(...readRow(grid, dictionaries, rows, row));
  }
  return readings;
}

function isAmongRecords(grid: Grid, { candidate, block }: Reading, row: number): boolean {
  const { firstColumn, lastColumn, lastRecord } = candidate;
  return row > block.last && row <= lastRecord && grid.filledColumns(row).every((column) => column >= firstColumn && column <= lastColumn);
}

function readRow(grid: Grid, dictionaries: readonly Dictionary[], rows: readonly HeaderRow[], row: number): readonly Reading[] {
  const readings: Reading[] = [];
  for (const dictionary of dictionaries) {
    for (const block of headerBlocks(grid, dictionary, row)) {
      // What is a risk register need not be read as an asset register too.
      const isKnown = readings.some((reading) => reading.isAccepted && sharesColumns(reading.block, block));
      if (!isKnown) readings.push(readBlock(grid, dictionary, block, dataRows(grid, block, rows)));
    }
  }
  return readings;
}

function sharesColumns(one: HeaderBlock, other: HeaderBlock): boolean {
  return one.cells.some(({ column }) => other.cells.some((cell) => cell.column === column));
}

/** From below the header to the end of the table, to another header of at least four keys further down, or to the end of the sheet. */
function dataRows(grid: Grid, block: HeaderBlock, rows: readonly HeaderRow[]): { first: number; last: number } {
  const first = block.last + 1;
  if (block.table) {
    const { row, rowCount } = block.table.area;
    return { first, last: row + rowCount - 1 - (block.table.hasTotals ? 1 : 0) };
  }
  const next = rows.find((each) => each.row > block.last + 1 && each.keys >= 4 && each.share >= 0.4 && !isSameHeader(grid, block, each.row));
  return { first, last: next ? next.row - 1 : grid.lastRow };
}

function isSameHeader(grid: Grid, block: HeaderBlock, row: number): boolean {
  const same = block.cells.filter(({ column, header }) => grid.text(row, column) === header.trim()).length;
  return same >= 3 && same * 2 >= block.cells.length;
}

function readBlock(grid: Grid, dictionary: Dictionary, block: HeaderBlock, rows: { first: number; last: number }): Reading {
  const document = dictionary.document;
  const facts = columnFacts(grid, block, rows);
  const assignment = assign(document, block, blockMeanings(dictionary, block), facts);
  const computed = new Set([...facts].filter(([, each]) => each.isComputed).map(([column]) => column));
  const levelColumns = assignment.columns.filter(({ key }) => document.columns.some((column) => column.key === key && column.type === "level")).map(({ column }) => column);
  const { records, others } = classifyRows(grid, block, assignment.columns, levelColumns, computed, rows);
  const evidence = weigh(document.id as RegisterDocument, assignment, records.length);
  const candidate = candidateOf(grid, document, block, askedByContent(assignment, evidence.missing, facts), evidence, records, others);
  const other = otherDocument(block, grid.content.sheet, assignment.columns, new Map([...facts].map(([column, { content }]) => [column, content])));
  return { candidate, block, isAccepted: evidence.isAccepted && other === null, other };
}

function columnFacts(grid: Grid, block: HeaderBlock, rows: { first: number; last: number }): ReadonlyMap<number, ColumnFacts> {
  const columns = block.cells.map(({ column }) => column);
  const contents = readContent(grid, block.cells, rows);
  const small = columns.filter((column) => {
    const content = contents.get(column);
    return content !== undefined && content.filled >= 3 && content.levels + content.numbers >= content.filled && content.largest <= 200;
  });
  const products = productColumns(grid, small.slice(0, 16), rows);
  return new Map(
    [...contents].map(([column, content]) => {
      const isCalculated = content.calculated >= 3 || (content.calculated > 0 && content.calculated * 2 >= content.filled);
      return [column, { content, isComputed: isCalculated || products.has(column), offersLevels: offersLevels(grid, column, rows.first) }];
    }),
  );
}

/** True where a list validation on the first records offers levels only. */
function offersLevels(grid: Grid, column: number, row: number): boolean {
  return (grid.content.validations ?? []).some(({ area, choices }) => {
    const covers = column >= area.column && column < area.column + area.columnCount && row >= area.row - 1 && row < area.row + area.rowCount;
    return covers && choices !== null && choices.length >= 2 && choices.every((choice) => levelNumber(choice) !== null || isLevelWord(choice));
  });
}

function candidateOf(grid: Grid, document: DocumentSchema, block: HeaderBlock, assignment: Assignment, evidence: Evidence, records: readonly number[], others: Candidate["otherRows"]): Candidate {
  const columns = markCarried(grid, assignment.columns, records);
  const scales = proposeScales(grid, document, columns, records);
  const sheet = grid.content.sheet;
  const every = block.cells.map(({ column }) => column);
  return {
    document: document.id as RegisterDocument,
    sheet,
    table: block.table?.name ?? null,
    header: { first: block.first, count: block.last - block.first + 1 },
    firstColumn: Math.min(...every),
    lastColumn: Math.max(...every),
    firstRecord: records[0] ?? block.last + 1,
    lastRecord: records[records.length - 1] ?? block.last,
    records,
    otherRows: others,
    columns,
    open: assignment.open,
    unmapped: assignment.unmapped,
    missing: evidence.missing,
    method: proposeMethod(columns, scales, ruleFound(grid, columns, resultColumns(assignment), records, headerIndex(block))),
    scales,
    score: Math.max(0, Math.round((evidence.score - (guideSheet.test(sheet) ? guideDiscount : 0)) * 100) / 100),
  };
}

/** Columns whose formulas may say how the risk value comes about: its own first. */
function resultColumns({ columns, unmapped }: Assignment): number[] {
  const keys = ["existingRiskValue", "existingRiskLevel", "residualRiskValue"];
  const mapped = keys.flatMap((key) => columns.filter((column) => column.key === key).map(({ column }) => column));
  return [...mapped, ...unmapped.filter(({ note }) => note === "computed").map(({ column }) => column)];
}

function headerIndex(block: HeaderBlock): (header: string) => number | undefined {
  const index = new Map(block.cells.map(({ column, header }) => [header.trim(), column]));
  return (header) => index.get(header.trim());
}

/** Of readings of the same cells the better one: a risk register before an asset register, then more columns, fewer header rows, more records. */
function withoutOverlap(readings: readonly Reading[]): readonly Reading[] {
  const kept: Reading[] = [];
  const rank = ({ candidate }: Reading): number => (candidate.document === "riskRegister" ? 1000 : 0) + candidate.columns.length * 10 - candidate.header.count;
  for (const reading of [...readings].sort((a, b) => rank(b) - rank(a) || b.candidate.records.length - a.candidate.records.length || b.candidate.score - a.candidate.score)) {
    if (!kept.some((other) => overlap(other.candidate, reading.candidate))) kept.push(reading);
  }
  return kept;
}

function overlap(a: Candidate, b: Candidate): boolean {
  const isBeside = a.firstColumn > b.lastColumn || b.firstColumn > a.lastColumn;
  const lastA = Math.max(a.lastRecord, a.header.first + a.header.count - 1);
  const lastB = Math.max(b.lastRecord, b.header.first + b.header.count - 1);
  return !isBeside && a.header.first <= lastB && b.header.first <= lastA;
}
