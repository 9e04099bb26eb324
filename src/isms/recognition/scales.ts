// Owns what the levels of a column are: the values found, what its labels are proposed to mean, and which cells do not fit.
// Promises proposals only: nothing is read as a level before a person agreed to a label's meaning.
import { isBlank, isCellError } from "../cell";
import type { DocumentSchema } from "../documents/schema";
import type { Grid } from "./grid";
import { isLevelWord, isNotAssessed, levelNumber, proposeLevels } from "./levelWords";
import type { MappedColumn, ScaleProposal } from "./types";

const mostOdd = 20;
const mostValues = 50;
/** Numbers above it are no level of any scale in use. */
const highestLevel = 10;

interface Found {
  readonly text: string;
  readonly number: number | null;
  readonly isLabel: boolean;
  /** Offered by a list validation. */
  readonly isOffered?: boolean;
  readonly rows: number[];
  count: number;
}

/** The scale of every level column of a register. */
export function proposeScales(grid: Grid, document: DocumentSchema, columns: readonly MappedColumn[], records: readonly number[]): readonly ScaleProposal[] {
  const levels = columns.filter(({ key }) => document.columns.some((column) => column.key === key && column.type === "level"));
  return levels.map(({ key, column }) => proposeScale(grid, key, column, records));
}

function proposeScale(grid: Grid, key: string, column: number, records: readonly number[]): ScaleProposal {
  const known = valuesOf(grid, column, records);
  addChoices(grid, column, records, known);
  const found = [...known.values()].sort((a, b) => b.count - a.count);
  const usual = usualNumbers(found);
  const mapping = proposeLevels(found.filter(({ isLabel }) => isLabel).map(({ text }) => text));
  const named = new Set(mapping.map(({ label }) => label));
  const odd = found.filter((value) => (value.number === null ? !named.has(value.text) : value.number < usual.minimum || value.number > usual.maximum));
  return {
    key,
    column,
    values: found.slice(0, mostValues).map(({ text, count }) => ({ text, count })),
    minimum: Number.isFinite(usual.minimum) ? usual.minimum : null,
    maximum: Number.isFinite(usual.maximum) ? usual.maximum : null,
    mapping,
    odd: odd.flatMap(({ text, rows }) => rows.map((row) => ({ row, column, text }))).slice(0, mostOdd),
  };
}

function valuesOf(grid: Grid, column: number, records: readonly number[]): Map<string, Found> {
  const values = new Map<string, Found>();
  for (const row of records) {
    const cell = grid.cell(row, column);
    if (isBlank(cell)) continue;
    const text = isCellError(cell) ? cell.error : String(cell).trim();
    if (typeof cell === "string" && isNotAssessed(cell)) continue;
    const known = values.get(text);
    if (known) {
      known.count++;
      if (known.rows.length < mostOdd) known.rows.push(row);
      continue;
    }
    const number = typeof cell === "number" ? cell : typeof cell === "string" && cell.length <= 60 ? levelNumber(cell) : null;
    values.set(text, { text, number, isLabel: number === null && typeof cell === "string" && isLevelWord(cell), rows: [row], count: 1 });
  }
  return values;
}

/** What a list validation offers belongs to the scale, whether it was chosen yet or not. */
function addChoices(grid: Grid, column: number, records: readonly number[], values: Map<string, Found>): void {
  const row = records[0] ?? grid.lastRow;
  for (const { area, choices } of grid.content.validations ?? []) {
    const covers = column >= area.column && column < area.column + area.columnCount && row >= area.row && row < area.row + area.rowCount;
    if (!covers || choices === null) continue;
    for (const choice of choices) {
      const text = choice.trim();
      if (text !== "" && !isNotAssessed(text) && !values.has(text)) values.set(text, { text, number: levelNumber(text), isLabel: levelNumber(text) === null && isLevelWord(text), isOffered: true, rows: [], count: 0 });
    }
  }
}

/** The range without single numbers far from all others: "33" among hundreds from 1 to 3 is a slip, not a scale. */
function usualNumbers(found: readonly Found[]): { minimum: number; maximum: number } {
  const numbers = found.filter((value): value is Found & { number: number } => value.number !== null && value.number >= 0 && value.number <= highestLevel);
  const total = numbers.reduce((sum, value) => sum + value.count, 0);
  const usual = numbers.filter((value) => total < 10 || value.isOffered === true || value.count >= 2 || value.count >= total * 0.05);
  const levels = usual.map((value) => value.number);
  return { minimum: Math.min(...levels), maximum: Math.max(...levels) };
}
