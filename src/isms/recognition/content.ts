// Owns what a column's cells say about the column: levels, texts, dates, control ids, options, formulas.
// Promises the same cost for a register of a thousand rows and of a hundred thousand: rows are sampled evenly.
import { isBlank, isCellError, type Cell } from "../cell";
import { readOption } from "../decision/codes";
import type { Grid } from "./grid";
import { isLevelWord, isNotAssessed, levelNumber } from "./levelWords";

export interface ColumnContent {
  readonly column: number;
  /** Cells that hold something, without errors and marks for "not assessed". */
  filled: number;
  /** Numbers from 0 to 10 or texts that give one or name a level. */
  levels: number;
  /** Levels given by a word. */
  labels: number;
  numbers: number;
  largest: number;
  texts: number;
  textLength: number;
  dates: number;
  controls: number;
  /** Control ids with little else beside them. */
  bareControls: number;
  options: number;
  formulas: number;
  /** Formulas that calculate with cells of their own row. */
  calculated: number;
}

/** Numbers above it are no level of any scale in use. */
const highestLevel = 10;
const dateNumbers = { from: 20000, to: 80000 };
const dateText = /^\d{2,4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;
const controlText = /(^|[^\w.])(A\.)?\d{1,2}\.\d{1,2}(\.\d{1,2})?($|[^\w.])/i;
/** What a cell's text is judged by; longer ones are texts and nothing else. */
const judgedLength = 60;
/** So many rows tell what a column holds. */
const judgedRows = 1500;
const productRows = 200;

/** The rows themselves, or as many as asked for, evenly spread. */
function sampled(rows: readonly number[], count: number): readonly number[] {
  const step = Math.ceil(rows.length / count);
  return step <= 1 ? rows : rows.filter((_, index) => index % step === 0 || index < count / 10);
}

/**
 * Reads the columns of a block once.
 * @param cells the columns with their headers; the header printed once more among the records is no content
 * @param rows first and last row of the block's data
 */
export function readContent(grid: Grid, cells: readonly { readonly column: number; readonly header: string }[], rows: { readonly first: number; readonly last: number }): ReadonlyMap<number, ColumnContent> {
  const contents = new Map(cells.map(({ column }) => [column, emptyContent(column)]));
  const headers = new Map(cells.map(({ column, header }) => [column, header]));
  const judged = new Map<string, Judgement>();
  for (const row of sampled(grid.filledRows(rows.first, rows.last), judgedRows)) {
    for (const [column, content] of contents) {
      const cell = grid.cell(row, column);
      const formula = grid.formula(row, column);
      if (formula !== null) {
        content.formulas++;
        if (isCalculation(formula, row)) content.calculated++;
      }
      if (!isBlank(cell) && !isCellError(cell) && cell !== headers.get(column)) take(content, cell, judged);
    }
  }
  return contents;
}

function emptyContent(column: number): ColumnContent {
  return { column, filled: 0, levels: 0, labels: 0, numbers: 0, largest: Number.NEGATIVE_INFINITY, texts: 0, textLength: 0, dates: 0, controls: 0, bareControls: 0, options: 0, formulas: 0, calculated: 0 };
}

interface Judgement {
  readonly isNotAssessed: boolean;
  readonly number: number | null;
  readonly isLabel: boolean;
  readonly isDate: boolean;
  readonly isControl: boolean;
  readonly isBareControl: boolean;
  readonly isOption: boolean;
}

function judge(text: string, judged: Map<string, Judgement>): Judgement {
  const known = judged.get(text);
  if (known) return known;
  const option = readOption(text);
  const narrow = text.normalize("NFKC");
  const found: Judgement = {
    isNotAssessed: isNotAssessed(text),
    number: levelNumber(text),
    isLabel: isLevelWord(text),
    isDate: dateText.test(narrow.trim()),
    isControl: controlText.test(narrow),
    isBareControl: controlText.test(narrow) && narrow.replace(/(A\.)?\d+(\.\d+)+/gi, "").length * 2 <= narrow.length,
    isOption: option.ok && option.value !== null,
  };
  judged.set(text, found);
  return found;
}

function take(content: ColumnContent, cell: Cell, judged: Map<string, Judgement>): void {
  if (typeof cell === "number") return takeNumber(content, cell);
  content.filled++;
  if (typeof cell !== "string") return;
  content.texts++;
  content.textLength += cell.length;
  if (cell.length > judgedLength) return;
  const text = judge(cell, judged);
  if (text.isNotAssessed) content.filled--;
  if (text.number !== null || text.isLabel) content.levels++;
  if (text.isLabel && text.number === null) content.labels++;
  if (text.isDate) content.dates++;
  if (text.isControl) content.controls++;
  if (text.isBareControl) content.bareControls++;
  if (text.isOption) content.options++;
}

function takeNumber(content: ColumnContent, value: number): void {
  content.filled++;
  content.numbers++;
  content.largest = Math.max(content.largest, value);
  if (value >= 0 && value <= highestLevel) content.levels++;
  if (value >= dateNumbers.from && value <= dateNumbers.to) content.dates++;
}

/** Looked-up values are input typed elsewhere; sums, products and conditions over the same row are results. */
function isCalculation(formula: string, row: number): boolean {
  if (/LOOKUP\s*\(|MATCH\s*\(|INDIRECT\s*\(|FILTER\s*\(/i.test(formula)) return false;
  const ownRow = new RegExp(`(^|[^!A-Z$])\\$?[A-Z]{1,3}\\$?${row + 1}(?!\\d)`, "i");
  return /\[@|#This Row/i.test(formula) || ownRow.test(formula);
}

/** Share of a column's filled cells, 0..1; 0 where none is filled. */
export function share(part: number, content: ColumnContent): number {
  return content.filled <= 0 ? 0 : part / content.filled;
}

/**
 * The columns whose numbers are the product of two or three others in the same row, although no formula says so.
 * @param columns columns that hold small numbers
 * @returns those of them that are products
 */
export function productColumns(grid: Grid, columns: readonly number[], rows: { readonly first: number; readonly last: number }): ReadonlySet<number> {
  const sample: number[][] = [];
  for (const row of sampled(grid.filledRows(rows.first, rows.last), productRows)) {
    const numbers = columns.map((column) => numberOf(grid.cell(row, column)));
    if (numbers.some((value) => !Number.isNaN(value))) sample.push(numbers);
  }
  const products = new Set<number>();
  columns.forEach((column, target) => {
    if (factorGroups(columns.length, target).some((factors) => isProduct(sample, target, factors))) products.add(column);
  });
  return products;
}

function numberOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? (levelNumber(cell) ?? Number.NaN) : Number.NaN;
}

function factorGroups(count: number, target: number): number[][] {
  const groups: number[][] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      if (a === target || b === target) continue;
      groups.push([a, b]);
      for (let c = b + 1; c < count; c++) if (c !== target) groups.push([a, b, c]);
    }
  }
  return groups;
}

/** At least nine of ten rows fit, and three of them could not have fitted by a factor of 1. */
function isProduct(sample: readonly (readonly number[])[], target: number, factors: readonly number[]): boolean {
  let misses = 0;
  let fits = 0;
  let telling = 0;
  for (const row of sample) {
    let product = 1;
    let smallest = Number.POSITIVE_INFINITY;
    for (const factor of factors) {
      const value = row[factor] ?? Number.NaN;
      product *= value;
      if (value < smallest) smallest = value;
    }
    const found = row[target] ?? Number.NaN;
    if (Number.isNaN(product) || Number.isNaN(found)) continue;
    if (product !== found) {
      misses++;
      // Whatever the other rows hold, nine of ten cannot fit any more.
      if (misses * 9 > sample.length) return false;
      continue;
    }
    fits++;
    if (smallest > 1) telling++;
  }
  return telling >= 3 && fits >= (fits + misses) * 0.9;
}
