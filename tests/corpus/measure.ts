// Owns the measuring of recognition over the corpus: how many columns are right, asked about, left, wrong.
// Promises the same layouts for the same seeds, and every failing seed by number.
import { chanceOf } from "./chance";
import { headerPools, type HeaderPools } from "./headers";
import { judge, type ColumnVerdict, type Verdict } from "./judge";
import { bookOf, type Book } from "./layout";
import { registerFor } from "./registers";
import { mixedTraps, plainLayout, plainWishes, traps } from "./traps";

export interface Case {
  readonly name: string;
  readonly seed: number;
  readonly book: Book;
}

/** One trap alone, on a register that the seed chooses. */
export function caseOfTrap(name: string, seed: number): Case {
  const chance = chanceOf(seed + 1000 * Object.keys(traps).indexOf(name));
  const trap = traps[name];
  const wishes = { ...plainWishes(chance), ...trap.wishes };
  return { name, seed, book: bookOf(chance, registerFor(chance, wishes), { ...plainLayout, ...trap.layout }) };
}

/** Traps in combination, as the seed has it, with one set of header words or the other. */
export function mixedCase(seed: number, pools: HeaderPools = headerPools): Case {
  const chance = chanceOf(seed);
  const { layout, wishes, names } = mixedTraps(chance, pools);
  return { name: names.join(" + "), seed, book: bookOf(chance, registerFor(chance, wishes), layout) };
}

export interface Measure {
  readonly counts: Readonly<Record<ColumnVerdict, number>>;
  readonly layouts: number;
  readonly faulty: number;
  /** Share of columns that are right or asked about, 0..1. */
  readonly share: number;
  /** One line a layout that has a wrong or left column, or a fault. */
  readonly lines: readonly string[];
  readonly wrong: readonly string[];
}

function lineOf({ name, seed }: Case, { columns, faults }: Verdict): string {
  const off = columns.filter(({ verdict }) => verdict === "wrong" || verdict === "left").map(({ column, verdict, found }) => `${verdict}: "${column.header.replace(/\n/g, "⏎")}" is ${column.accepted.join("/")}, found ${found}`);
  return `seed ${seed} (${name}): ${[...faults, ...off].join("; ")}`;
}

/** Judges every case. */
export function measure(cases: Iterable<Case>): Measure {
  const counts: Record<ColumnVerdict, number> = { right: 0, asked: 0, left: 0, wrong: 0 };
  const lines: string[] = [];
  const wrong: string[] = [];
  let layouts = 0;
  let faulty = 0;
  for (const each of cases) {
    const verdict = judge(each.book);
    layouts++;
    if (verdict.faults.length > 0) faulty++;
    for (const column of verdict.columns) counts[column.verdict]++;
    const isOff = verdict.faults.length > 0 || verdict.columns.some((column) => column.verdict === "wrong" || column.verdict === "left");
    if (isOff) lines.push(lineOf(each, verdict));
    if (verdict.columns.some((column) => column.verdict === "wrong")) wrong.push(lineOf(each, verdict));
  }
  const total = counts.right + counts.asked + counts.left + counts.wrong;
  return { counts, layouts, faulty, share: (counts.right + counts.asked) / total, lines, wrong };
}
