// Owns the levels that can be put in place of those in a register's row, with the cell that stands for each.
// Promises the register's own cells where it has them: a formula that looks up "4 - Likely" is given just that.
import type { Cell } from "../cell";
import { levelNumber, proposeLevels } from "../recognition/levelWords";
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
  /** The register's own cell for each level that it has one for. */
  readonly cells: ReadonlyMap<number, Cell>;
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
  // A cell that holds the bare number stands for its level before one that says it in words.
  const isPlainer = (cell: Cell, known: Cell | undefined): boolean => known === undefined || (typeof cell === "number" && typeof known !== "number");
  const levelOf = (cell: Cell): number | null => (typeof cell === "number" ? cell : typeof cell === "string" ? (byWord.get(cell.trim()) ?? levelNumber(cell)) : null);
  const add = (cell: Cell): void => {
    const level = levelOf(cell);
    if (level !== null && Number.isInteger(level) && isPlainer(cell, cells.get(level))) cells.set(level, cell);
  };
  for (const row of records) if (!odd.has(row)) add(grid.cell(row, scale.column));
  const isNumeric = [...cells.values()].every((cell) => typeof cell === "number");
  // A choice that nobody took yet is known by its text only.
  for (const { text, count } of scale.values) if (count === 0) add(isNumeric && levelNumber(text) !== null && !byWord.has(text) ? levelNumber(text) : text);
  if (cells.size === 0) return null;
  return factorOf(scale.key, cells, isNumeric);
}

function factorOf(key: string, cells: ReadonlyMap<number, Cell>, isNumeric: boolean): FactorLevels {
  const levels = [...cells.keys()];
  return { key, minimum: Math.min(...levels), maximum: Math.max(...levels), usual: usualScale(levels), isNumeric, cells, cell: (level) => cells.get(level) ?? (isNumeric ? level : undefined) };
}

/**
 * A factor whose words are known from elsewhere too: the sheet that a formula looks levels up in names those that no record has yet.
 * @param texts what stands there
 */
export function withWordsFrom(factor: FactorLevels, texts: readonly string[]): FactorLevels {
  if (factor.isNumeric) return factor;
  const cells = new Map(factor.cells);
  const own = [...factor.cells].flatMap(([level, cell]) => (typeof cell === "string" ? [{ label: cell.trim(), level }] : []));
  const agrees = (found: readonly { readonly label: string; readonly level: number }[]): boolean => own.every(({ label, level }) => found.some((each) => each.label === label && each.level === level));
  for (const text of texts) {
    const found = proposeLevels([...own.map(({ label }) => label), text]);
    const level = levelNumber(text) ?? (agrees(found) ? found.find(({ label }) => label === text)?.level : undefined);
    const isAlike = own.length === 0 || (levelNumber(own[0].label) === null) === (levelNumber(text) === null);
    if (level !== undefined && isAlike && !cells.has(level)) cells.set(level, text);
  }
  return factorOf(factor.key, cells, false);
}
