// Owns where headers stand on a sheet: which rows are a header, of which columns, with which groups above.
// Promises to find them in any row, from any column, one to three rows deep, with or without merged cells.
import { isBlank } from "../cell";
import { residualKeys } from "../documents/residualColumns";
import type { Dictionary, Meaning } from "./dictionary";
import { groupedMeanings, groupsPhase, isGroupName, meaningsOf } from "./dictionary";
import type { Grid } from "./grid";
import { shortMeanings } from "./shortHeaders";
import type { SheetTable } from "./types";

export interface HeaderCell {
  readonly column: number;
  readonly header: string;
  /** Groups above, outermost first. */
  readonly groups: readonly string[];
  /** How many columns its merged header covers without content of their own, as on sheets of small squares. */
  readonly width: number;
}

export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  readonly cells: readonly HeaderCell[];
  readonly table: SheetTable | null;
}

/** How many rows with content are searched for a header, besides tables and rows after a blank one. */
const searchedRows = 300;
/** A header row that holds fewer known headers is none. */
const fewestKnown = 2;
const mostHeaderRows = 3;
const strongMeaning = 0.85;
/** No group has more columns. */
const widestMerge = 200;

/** What a row looks like as a header: how many different keys, and what share of its cells is known. */
export interface HeaderRow {
  readonly row: number;
  readonly keys: number;
  readonly share: number;
}

/**
 * The rows of a sheet that can be (part of) a header.
 * @returns from the top down
 */
export function headerRows(grid: Grid, dictionaries: readonly Dictionary[]): readonly HeaderRow[] {
  const tableRows = new Set(grid.content.tables.map((table) => table.area.row));
  const found: HeaderRow[] = [];
  let seen = 0;
  let sinceBlank = 0;
  let previous = grid.firstRow - 1;
  for (const row of grid.filledRows(grid.firstRow, grid.lastRow)) {
    sinceBlank = row > previous + 1 ? 1 : sinceBlank + 1;
    previous = row;
    seen++;
    if (seen > searchedRows && sinceBlank > mostHeaderRows && !tableRows.has(row)) continue;
    const header = headerRow(grid, dictionaries, row);
    if (header.keys >= fewestKnown && header.share >= 0.2) found.push(header);
  }
  return found;
}

function headerRow(grid: Grid, dictionaries: readonly Dictionary[], row: number): HeaderRow {
  const texts: { column: number; header: string }[] = [];
  const filled = grid.filledColumns(row).length;
  for (const column of grid.filledColumns(row)) {
    const header = grid.text(row, column);
    if (header !== "") texts.push({ column, header });
  }
  const keys = dictionaries.map((dictionary) => {
    const found = texts.flatMap(({ header }) => meaningsOf(dictionary, header).slice(0, 1).filter((meaning) => meaning.strength >= 0.6));
    return new Set([...found.map((meaning) => meaning.key), ...shortMeanings(dictionary.document, texts).values()]).size;
  });
  const most = Math.max(0, ...keys);
  return { row, keys: most, share: filled === 0 ? 0 : most / filled };
}

/**
 * The header blocks around a header row: one for each group of neighbouring columns.
 * @param row a row that holds known headers
 */
export function headerBlocks(grid: Grid, dictionary: Dictionary, row: number): readonly HeaderBlock[] {
  const table = grid.content.tables.find((each) => each.area.row === row && each.hasHeader !== false && each.area.columnCount > 1) ?? null;
  const first = table ? row : topRow(grid, dictionary, row);
  const last = table ? row : bottomRow(grid, dictionary, row, mostHeaderRows - (row - first));
  const top = table ? topRow(grid, dictionary, row) : first;
  const spans = headerCells(grid, top, last);
  const areas = table ? [spans.filter(({ column }) => column >= table.area.column && column < table.area.column + table.area.columnCount)] : clusters(grid, spans, last);
  return areas.filter((cells) => cells.length >= 2).map((cells) => ({ first: top, last, cells, table }));
}

/** Upwards: a row belongs to the header where it names groups of the columns below, or reaches down by a merge. */
function topRow(grid: Grid, dictionary: Dictionary, row: number): number {
  let top = row;
  while (row - top < mostHeaderRows - 1 && isGroupRow(grid, dictionary, top - 1, top)) top--;
  return top;
}

function isGroupRow(grid: Grid, dictionary: Dictionary, row: number, below: number): boolean {
  if (row < grid.firstRow) return false;
  const filled = grid.filledColumns(row).length;
  let names = 0;
  let known = 0;
  for (const column of grid.filledColumns(row)) {
    const cell = grid.cell(row, column);
    if (typeof cell !== "string") return false;
    const merge = grid.merge(row, column);
    const reaches = merge !== undefined && merge.rowCount > 1 && merge.row + merge.rowCount > below;
    const isWide = merge ? merge.columnCount > 1 : isBlank(grid.cell(row, column + 1)) && !isBlank(grid.cell(below, column + 1));
    if (reaches || (isBlank(grid.cell(below, column)) && meaningsOf(dictionary, cell).length > 0)) known++;
    else if (isWide && isGroupName(dictionary, cell)) names++;
  }
  return filled > 0 && names + known > 0 && (names + known) * 3 >= filled;
}

/** Downwards: a row belongs to the header where a merge reaches into it, or where it splits groups into known headers. */
function bottomRow(grid: Grid, dictionary: Dictionary, row: number, most: number): number {
  let bottom = row;
  while (bottom - row < most - 1 && isSubheaderRow(grid, dictionary, bottom, bottom + 1)) bottom++;
  return bottom;
}

function isSubheaderRow(grid: Grid, dictionary: Dictionary, above: number, row: number): boolean {
  if (row > grid.lastRow) return false;
  if (isReachedInto(grid, above, row)) return true;
  const texts: { column: number; header: string }[] = [];
  let split = 0;
  const reached = grid.mergesIn(above).some((merge) => merge.rowCount > 1 && merge.row + merge.rowCount > row);
  const known = new Set<number>();
  for (const column of grid.filledColumns(row)) {
    const merge = grid.merge(above, column);
    const cell = grid.cell(row, column);
    if (typeof cell !== "string" || /^[\d０-９]+$/.test(cell.trim())) return false;
    texts.push({ column, header: cell.trim() });
    const upper = merge ?? grid.merge(above, column);
    if (isBlank(grid.cell(above, column)) || (upper && upper.columnCount > 1)) split++;
    const groups = spanText(grid, above, column);
    if (groupedMeanings(dictionary, groups === null ? [] : [groups.text], cell).some((meaning) => meaning.strength >= strongMeaning)) known.add(column);
  }
  for (const column of shortMeanings(dictionary.document, texts).keys()) known.add(column);
  if (texts.length === 0) return false;
  if (texts.length === 1) return known.size === 1 && texts[0]?.column !== grid.filledColumns(above)[0] && grid.filledColumns(above).length > 2;
  return (reached && known.size > 0) || (known.size >= 2 && known.size * 2 >= texts.length && (split > 0 || known.size === texts.length));
}

/** True where a row holds nothing but the lower part of merged header cells. */
function isReachedInto(grid: Grid, above: number, row: number): boolean {
  const columns = grid.filledColumns(above);
  const reaching = columns.filter((column) => {
    const merge = grid.merge(above, column);
    return merge !== undefined && merge.row + merge.rowCount > row;
  });
  const isBare = grid.filledColumns(row).every((column) => isBlank(grid.cell(above, column)) && grid.merge(above, column) === undefined);
  return isBare && reaching.length * 2 > columns.length;
}

/** The text that stands over a column in a header row: its own cell, its merged area, or a group begun further left. */
function spanText(grid: Grid, row: number, column: number): { text: string; isWide: boolean } | null {
  const merge = grid.merge(row, column);
  if (merge) {
    const text = grid.text(merge.row, merge.column);
    return text === "" ? null : { text, isWide: merge.columnCount > 1 };
  }
  const own = grid.text(row, column);
  return own === "" ? null : { text: own, isWide: false };
}

/** The header of each column, with its groups: merged cells reach as far as they do, others up to the next one. */
function headerCells(grid: Grid, first: number, last: number): readonly HeaderCell[] {
  const cells: HeaderCell[] = [];
  const running: (string | null)[] = [];
  for (const column of headerColumns(grid, first, last)) {
    const path: string[] = [];
    for (let row = first; row <= last; row++) {
      const span = spanText(grid, row, column);
      if (span) running[row - first] = span.text;
      else if (grid.merge(row, column)) running[row - first] = null;
      const reach = row < last && isFilledBelow(grid, row, last, column) ? (running[row - first] ?? null) : null;
      const text = span?.text ?? reach;
      if (text !== null && text !== path[path.length - 1]) path.push(text);
      if (span) for (let lower = row + 1; lower <= last; lower++) running[lower - first] = null;
    }
    const header = path.pop();
    if (header === undefined) continue;
    const merge = grid.merge(last, column);
    const owner = cells[cells.length - 1];
    if (merge && owner && merge.column < column && owner.column >= merge.column && isColumnBlank(grid, column, last + 1)) cells[cells.length - 1] = { ...owner, width: column - owner.column + 1 };
    else cells.push({ column, header, groups: path, width: 1 });
  }
  return cells;
}

/** Columns in which the header has a cell, its own or a part of a merged one, from the left. */
function headerColumns(grid: Grid, first: number, last: number): readonly number[] {
  const columns = new Set<number>();
  for (let row = first; row <= last; row++) {
    for (const column of grid.filledColumns(row)) columns.add(column);
    for (const merge of grid.mergesIn(row)) for (let column = merge.column; column < merge.column + Math.min(merge.columnCount, widestMerge); column++) columns.add(column);
  }
  return [...columns].filter((column) => column >= grid.firstColumn && column <= grid.lastColumn).sort((a, b) => a - b);
}

function isFilledBelow(grid: Grid, row: number, last: number, column: number): boolean {
  for (let lower = row + 1; lower <= last; lower++) if (grid.text(lower, column) !== "") return true;
  return false;
}

/** Columns that stand together: two columns without header, or one without content either, part two tables. */
function clusters(grid: Grid, cells: readonly HeaderCell[], headerRow: number): readonly (readonly HeaderCell[])[] {
  const found: HeaderCell[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const gap = cell.column - previous - 1;
    const isApart = gap > 1 || (gap === 1 && isColumnBlank(grid, cell.column - 1, headerRow + 1));
    if (isApart) found.push([]);
    found[found.length - 1]?.push(cell);
    previous = cell.column + cell.width - 1;
  }
  return found;
}

function isColumnBlank(grid: Grid, column: number, from: number): boolean {
  for (let row = from; row <= Math.min(grid.lastRow, from + 20); row++) if (!isBlank(grid.cell(row, column))) return false;
  return true;
}

/** Keys of short headers by column: those under a group for the time after treatment by themselves, and letters that are met a second time. */
function shortKeys({ document }: Dictionary, { cells }: HeaderBlock): ReadonlyMap<number, string> {
  const isAfter = ({ groups }: HeaderCell): boolean => groupsPhase(groups) === "residual";
  const first = shortMeanings(document, cells.filter((cell) => !isAfter(cell)));
  const again = shortMeanings(document, cells.filter((cell) => !isAfter(cell) && cell.column > Math.max(...first.keys())));
  const after = [...shortMeanings(document, cells.filter(isAfter))].flatMap(([column, key]): [number, string][] => (residualKeys[key] === undefined ? [] : [[column, residualKeys[key]]]));
  return new Map([...first, ...again, ...after]);
}

/** What each column of a block can mean, short headers such as C, I and A included. */
export function blockMeanings(dictionary: Dictionary, block: HeaderBlock): ReadonlyMap<number, readonly Meaning[]> {
  const short = shortKeys(dictionary, block);
  const meanings = new Map<number, readonly Meaning[]>();
  for (const cell of block.cells) {
    const key = short.get(cell.column);
    const found = groupedMeanings(dictionary, cell.groups, cell.header);
    if (key !== undefined && (found.length === 0 || cell.groups.length > 0)) meanings.set(cell.column, [{ key, strength: 0.93, reason: "header" }]);
    else meanings.set(cell.column, found.length > 0 ? found : upperMeanings(dictionary, block, cell));
  }
  return meanings;
}

/** A header in two languages, one below the other: where the lower text is unknown, the upper one counts, unless it stands over other columns too. */
function upperMeanings(dictionary: Dictionary, block: HeaderBlock, { column, groups }: HeaderCell): readonly Meaning[] {
  const nearest = groups[groups.length - 1];
  if (nearest === undefined || block.cells.some((other) => other.column !== column && other.groups.includes(nearest))) return [];
  return meaningsOf(dictionary, nearest).map((meaning) => ({ ...meaning, strength: meaning.strength * 0.9 }));
}
