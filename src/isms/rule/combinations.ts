// Owns which combinations of levels a formula is tried with.
// Promises all of them where they are few, else an even choice of them; the same ones each time.
import type { LevelCells } from "./levelFormula";
import type { FactorLevels } from "./factorLevels";

/** Levels by key. */
export type Combination = Readonly<Record<string, number>>;

const most = 600;
/** Steps that share no divisor with a count of combinations reach all of them. */
const steps = [7919, 7907, 7901];

/** All levels of a factor's scale for which the register has a cell. */
function levelsOf({ usual, cell }: FactorLevels): number[] {
  return Array.from({ length: usual.maximum - usual.minimum + 1 }, (_, step) => usual.minimum + step).filter((level) => cell(level) !== undefined);
}

/** Combinations of levels. */
export function combinations(factors: readonly FactorLevels[]): Combination[] {
  const lists = factors.map((factor) => ({ key: factor.key, levels: levelsOf(factor) }));
  const total = lists.reduce((product, { levels }) => product * levels.length, 1);
  const step = total <= most ? 1 : (steps.find((each) => total % each !== 0) ?? 1);
  return Array.from({ length: Math.min(total, most) }, (_, number) => {
    let rest = (number * step) % total;
    return Object.fromEntries(lists.map(({ key, levels }) => {
      const level = levels[rest % levels.length];
      rest = Math.floor(rest / levels.length);
      return [key, level];
    }));
  });
}

/** The cells that a formula is given for a combination. */
export function cellsFor(factors: readonly FactorLevels[], combination: Combination): LevelCells {
  return Object.fromEntries(factors.map((factor) => [factor.key, factor.cell(combination[factor.key]) ?? null]));
}
