// Owns the levels that can be put in place of those in a register's row, with the cell that stands for each.
// Promises the register's own cells where it has them: a formula that looks up "4 - Likely" is given just that.
import type { Cell } from "../cell";
import { levelNumber } from "../recognition/levelWords";
import type { Grid } from "../recognition/grid";
import type { ScaleProposal } from "../recognition/types";

export interface FactorLevels {
  /** Key of the level column. */
  readonly key: string;
  /** Lowest and highest level found. */
  readonly minimum: number;
  readonly maximum: number;
  /** The scale that they seem to come from: from 1, or 0 where that occurs, to where scales in use end. */
  readonly usual: { readonly minimum: number; readonly maximum: number };
  /** True where the cells hold numbers, so that any number can be tried. */
  readonly isNumeric: boolean;
  /** The cell for a level; undefined where the register has no word for it. */
  cell(level: number): Cell | undefined;
}

const usualTops = [2, 3, 4, 5, 10];

function usualScale(levels: readonly number[]): FactorLevels["usual"] {
  const highest = Math.max(...levels);
  return { minimum: Math.min(...levels) === 0 ? 0 : 1, maximum: usualTops.find((top) => top >= highest) ?? highest };
}

/** The levels of a column; null where nothing stands there that is one. */
export function factorLevels(grid: Grid, scale: ScaleProposal, records: readonly number[]): FactorLevels | null {
  const byWord = new Map(scale.mapping.map(({ label, level }) => [label.trim(), level]));
  const odd = new Set(scale.odd.map(({ row }) => row));
  const cells = new Map<number, Cell>();
  const levelOf = (cell: Cell): number | null => (typeof cell === "number" ? cell : typeof cell === "string" ? (byWord.get(cell.trim()) ?? levelNumber(cell)) : null);
  const add = (cell: Cell): void => {
    const level = levelOf(cell);
    if (level !== null && Number.isInteger(level) && !cells.has(level)) cells.set(level, cell);
  };
  for (const row of records) if (!odd.has(row)) add(grid.cell(row, scale.column));
  const isNumeric = [...cells.values()].every((cell) => typeof cell === "number");
  // A choice that nobody took yet is known by its text only.
  for (const { text, count } of scale.values) if (count === 0) add(isNumeric && levelNumber(text) !== null && !byWord.has(text) ? levelNumber(text) : text);
  const levels = [...cells.keys()];
  if (levels.length === 0) return null;
  return { key: scale.key, minimum: Math.min(...levels), maximum: Math.max(...levels), usual: usualScale(levels), isNumeric, cell: (level) => cells.get(level) ?? (isNumeric ? level : undefined) };
}
