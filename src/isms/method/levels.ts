// Owns the reading of one level from a cell: numbers, full-width digits, labels of the scale.
// Promises that nothing is clamped or guessed: what is not on the scale is a problem that names value and scale.
import type { Cell, Outcome, Problem } from "../cell";
import { isCellError } from "../cell";
import type { Factor, Language, Method, Scale } from "./method";
import { allowsDecimals, scaleOf } from "./method";
import { isDash, textKey } from "./text";

type Level = Outcome<number | null>;

const notAssessed: Level = { ok: true, value: null };

const numberPattern = /^[+-]?\d+(\.\d*)?$/;
const datePattern = /^\d{4}\s*[-/.年]\s*\d{1,2}(\s*[-/.月]\s*\d{1,2}\s*日?)?$|^\d{1,2}\s*[/月]\s*\d{1,2}\s*日?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;
// Excel turns "1-3" into a date: a whole number between 1954 and 2119 as a serial number is far above every scale.
const firstLikelyDate = 20000;
const lastLikelyDate = 80000;

const labelIndexes = new WeakMap<Scale, ReadonlyMap<string, number>>();

function labelIndex(scale: Scale): ReadonlyMap<string, number> {
  const known = labelIndexes.get(scale);
  if (known) return known;
  // Under the label as it is written too: most cells hold just that, and then nothing needs folding.
  const index = new Map(scale.labels.flatMap(({ text, level }) => [[text, level], [textKey(text), level]] as const));
  labelIndexes.set(scale, index);
  return index;
}

function levelProblem(code: string, factor: Factor, value: string | number, scale: Scale): Level {
  const problem: Problem = { code, facts: { value, factor, minimum: scale.minimum, maximum: scale.maximum } };
  return { ok: false, problem };
}

function readNumber(method: Method, factor: Factor, scale: Scale, value: number): Level {
  if (value === method.notAssessed) return notAssessed;
  if (!Number.isFinite(value) || value < scale.minimum || value > scale.maximum) {
    const isDate = Number.isInteger(value) && value >= firstLikelyDate && value <= lastLikelyDate;
    return levelProblem(isDate ? "level-is-date" : "level-off-scale", factor, value, scale);
  }
  return Number.isInteger(value) || allowsDecimals(method, factor) ? { ok: true, value } : levelProblem("level-not-whole", factor, value, scale);
}

/** The number in "4 - likely", "高(3)", "レベル3"; null where the text is of no such form or number and label disagree. */
function numberBesideLabel(key: string, labels: ReadonlyMap<string, number>): number | null {
  const prefixed = /^(?:レベル|level|lv\.?)\s*(\d+)$/.exec(key);
  if (prefixed) return Number(prefixed[1]);
  const trailing = /^([^\d]*[^\d\s(:-])\s*[(:-]\s*(\d+)\s*\)?$/.exec(key);
  const leading = /^(\d+)\s*([-:.)(、=]?)\s*([^\d\s].*?)\)?$/.exec(key);
  const label = trailing?.[1]?.trim() ?? leading?.[3]?.trim();
  const digits = trailing?.[2] ?? leading?.[1];
  if (label === undefined || digits === undefined) return null;
  const named = labels.get(label);
  if (named !== undefined) return named === Number(digits) ? named : null;
  // Only a clear separator makes a number of "4 - likely"; "3 servers" stays an unknown text.
  return leading !== null && leading[2] !== "" && leading[2] !== "." && leading[2] !== "=" ? Number(digits) : null;
}

function readText(method: Method, factor: Factor, scale: Scale, text: string): Level {
  if (text === "") return notAssessed;
  const labels = labelIndex(scale);
  const written = labels.get(text);
  if (written !== undefined) return readNumber(method, factor, scale, written);
  const key = textKey(text);
  if (key === "" || isDash(text)) return notAssessed;
  const named = labels.get(key);
  if (named !== undefined) return readNumber(method, factor, scale, named);
  if (numberPattern.test(key)) return readNumber(method, factor, scale, Number(key));
  if (datePattern.test(key)) return levelProblem("level-is-date", factor, text, scale);
  const beside = numberBesideLabel(key, labels);
  if (beside !== null) return readNumber(method, factor, scale, beside);
  const accepted = scale.labels.map((label) => label.text).join(", ");
  return { ok: false, problem: { code: "level-unknown-label", facts: { value: text, factor, labels: accepted === "" ? "-" : accepted, minimum: scale.minimum, maximum: scale.maximum } } };
}

/**
 * Reads the level of one factor from a cell.
 * @param cell a number or numeric text (full-width digits too) on the scale, a label of the scale, or a number with a
 *   label ("4 - likely"); blank, a dash or the method's own mark means not assessed
 * @returns the level, a whole number (the asset value may have decimals where its rule is the mean); null = not
 *   assessed, also where the method does not use the factor
 * Problems, each with value, factor, minimum, maximum: level-off-scale, level-not-whole, level-unknown-label
 * (with labels), level-is-date, level-is-boolean; level-is-error {error, factor} for an Excel error value, to be passed on as itself.
 * Source: the organisation's ISMS manual, 4.2.1.
 */
export function readLevel(method: Method, factor: Factor, cell: Cell): Level {
  if (cell === null) return notAssessed;
  if (isCellError(cell)) return { ok: false, problem: { code: "level-is-error", facts: { error: cell.error, factor } } };
  const scale = scaleOf(method, factor);
  if (scale === null) return notAssessed;
  if (typeof cell === "number") return readNumber(method, factor, scale, cell);
  if (typeof cell === "boolean") return levelProblem("level-is-boolean", factor, cell ? "TRUE" : "FALSE", scale);
  return readText(method, factor, scale, cell);
}

const japaneseText = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The levels of a factor with the label to show for each in a language: the first one written in that language.
 * @returns from the lowest level up; label "" where the scale names none; empty where the method does not use the factor
 */
export function levelChoices(method: Method, factor: Factor, language: Language): { readonly level: number; readonly label: string }[] {
  const scale = scaleOf(method, factor);
  if (scale === null) return [];
  return Array.from({ length: scale.maximum - scale.minimum + 1 }, (_, step) => {
    const level = scale.minimum + step;
    const texts = scale.labels.filter((label) => label.level === level).map((label) => label.text);
    const preferred = texts.find((text) => japaneseText.test(text) === (language === "ja"));
    return { level, label: preferred ?? texts[0] ?? "" };
  });
}
