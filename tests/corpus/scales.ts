// Owns how the corpus writes a level into a cell: as a number, a digit typed as text, a word, or both.
// Promises that the level meant is known, whatever stands in the cell.
import type { Cell } from "../../src/isms/cell";
import type { Chance } from "./chance";
import type { Tongue } from "./headers";
import { levelWordPools, likelihoodWords, notAssessedMarks } from "./words";

export type LevelStyle = "number" | "text digit" | "full-width digit" | "word" | "number with word" | "mixed languages" | "marks";
export const levelStyles: readonly LevelStyle[] = ["number", "text digit", "full-width digit", "word", "number with word", "mixed languages", "marks"];

export interface LevelScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly style: LevelStyle;
  /** The word of each level, lowest first; empty where the style needs none. */
  readonly words: readonly string[];
}

const ranges: readonly (readonly [number, number])[] = [[1, 3], [1, 3], [1, 4], [1, 5], [1, 5], [0, 4], [0, 2], [1, 10]];

function wordsFor(chance: Chance, tongue: Tongue, style: LevelStyle, count: number): readonly string[] {
  if (style === "marks") return count === 4 ? ["×", "△", "○", "◎"] : ["△", "○", "◎"];
  if (count === 5 && chance.is(0.5)) return likelihoodWords[tongue];
  const fitting = levelWordPools[tongue].filter((words) => words.length === count);
  const known = fitting.length > 0 ? fitting : levelWordPools.en.filter((words) => words.length === count);
  return known.length > 0 ? chance.pick(known) : likelihoodWords.en;
}

/** A scale that registers use. */
export function scaleFor(chance: Chance, tongue: Tongue, style: LevelStyle): LevelScale {
  if (style === "number" || style === "text digit" || style === "full-width digit") {
    const [minimum, maximum] = chance.pick(ranges);
    return { minimum, maximum, style, words: [] };
  }
  const count = style === "marks" ? chance.pick([3, 4]) : chance.pick([3, 3, 5]);
  return { minimum: 1, maximum: count, style, words: wordsFor(chance, tongue, style, count) };
}

const inJapanese = ["低", "中", "高"];

/** The cell that holds a level. */
export function levelCell(chance: Chance, scale: LevelScale, level: number): Cell {
  const word = scale.words[level - scale.minimum] ?? String(level);
  switch (scale.style) {
    case "number": return level;
    case "text digit": return String(level);
    case "full-width digit": return String(level).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case "number with word": return `${level} - ${word}`;
    case "mixed languages": return scale.maximum === 3 && chance.is(0.3) ? (inJapanese[level - 1] ?? word) : chance.is(0.2) ? `${word} ` : word;
    default: return word;
  }
}

/** Blank or a mark that says so. */
export function notAssessed(chance: Chance): Cell {
  return chance.pick(notAssessedMarks);
}
