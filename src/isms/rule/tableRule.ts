// Owns writing down what a register's formula gives as the method's tables: likelihood from threat and vulnerability, risk value from likelihood and consequence.
// Promises tables that give the formula's value for every combination of levels, words as numbers in rising order.
import { problemError, type Cell } from "../cell";
import type { FactorRange, MethodRule } from "../method/adapt";
import { attributes, type Band, type Method, type ScaledFactor } from "../method/method";
import { levelNumber, proposeLevels } from "../recognition/levelWords";
import { consequenceRule, isAssetKey, type RuleColumns } from "./closedRule";
import { cellsFor, type Combination } from "./combinations";
import type { FactorLevels } from "./factorLevels";

/** A formula with the levels it can be tried with. */
export interface Trial {
  readonly factors: readonly FactorLevels[];
  /** Levels at which it gives a value. */
  readonly known: Combination;
  /** True where it looks its value up in cells of the workbook: then these say how long the scales are. */
  readonly looksUp: boolean;
  /** @returns a number, a word, or null where it gives neither */
  value(levels: Combination): number | string | null;
}

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** No scale in use is longer. */
const highest = 10;

/** What a cell shows as a result: a number, a word, or null for nothing. */
export function resultOf(cell: Cell): number | string | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const text = cell.normalize("NFKC").trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : cell.trim();
}

/** The levels for which the formula gives a value, around those found. */
function rangeOf(trial: Trial, factors: readonly FactorLevels[]): Range {
  const keys = factors.map(({ key }) => key);
  const isGiven = (level: number): boolean => {
    if (factors.some((factor) => factor.cell(level) === undefined)) return false;
    const value = trial.value({ ...trial.known, ...Object.fromEntries(keys.map((key) => [key, level])) });
    // Sums over a matrix give 0 where it has no such level.
    return value !== null && !(trial.looksUp && value === 0);
  };
  const found = { minimum: Math.min(...factors.map((factor) => factor.minimum)), maximum: Math.max(...factors.map((factor) => factor.maximum)) };
  const usual = { minimum: Math.min(...factors.map((factor) => factor.usual.minimum)), maximum: Math.max(...factors.map((factor) => factor.usual.maximum)) };
  const reach = (top: number): number => {
    let level = found.maximum;
    while (level < top && isGiven(level + 1)) level += 1;
    return level;
  };
  let { minimum } = found;
  while (minimum > usual.minimum && isGiven(minimum - 1)) minimum -= 1;
  const longest = trial.looksUp ? reach(highest) : highest;
  // A lookup that answers for every number says nothing about where the scale ends.
  return { minimum, maximum: longest < highest ? longest : reach(usual.maximum) };
}

const levelsIn = ({ minimum, maximum }: Range): number[] => Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);

/** The values for each likelihood (threat and vulnerability) along the consequences. */
interface Lines {
  readonly consequence: Range;
  readonly threat: Range;
  readonly vulnerability: Range | null;
  readonly lines: readonly { readonly threat: number; readonly vulnerability: number | null; readonly values: readonly (number | string)[] }[];
}

function linesOf(trial: Trial): Lines {
  const of = (...keys: string[]): FactorLevels[] => trial.factors.filter(({ key }) => keys.includes(key));
  const consequences = trial.factors.filter(({ key }) => isAssetKey(key) || key === "impact" || key === "businessImpact");
  const [threats, vulnerabilities] = [of("threatLevel", "likelihood"), of("vulnerabilityLevel")];
  const [consequence, threat] = [rangeOf(trial, consequences), rangeOf(trial, threats)];
  const vulnerability = vulnerabilities.length === 0 ? null : rangeOf(trial, vulnerabilities);
  const at = (factors: readonly FactorLevels[], level: number): Combination => Object.fromEntries(factors.map(({ key }) => [key, level]));
  const lines = levelsIn(threat).flatMap((likelihood) => (vulnerability === null ? [null] : levelsIn(vulnerability)).map((ease) => {
    const values = levelsIn(consequence).map((level) => {
      const levels = { ...trial.known, ...at(consequences, level), ...at(threats, likelihood), ...(ease === null ? {} : at(vulnerabilities, ease)) };
      const value = trial.value(levels);
      if (value === null) throw problemError("rule-no-value", { levels: [level, likelihood, ...(ease === null ? [] : [ease])].join(", ") });
      return value;
    });
    return { threat: likelihood, vulnerability: ease, values };
  }));
  return { consequence, threat, vulnerability, lines };
}

/** Words from the lowest risk up: as level words are ordered, else by the levels at which each stands. */
function wordsInOrder({ lines }: Lines): string[] {
  const words = [...new Set(lines.flatMap(({ values }) => values.filter((value) => typeof value === "string")))];
  const known = proposeLevels(words);
  if (known.length === words.length && new Set(known.map(({ level }) => level)).size === words.length) return known.map(({ label }) => label);
  const height = new Map(words.map((word) => {
    const places = lines.flatMap((line, row) => line.values.flatMap((value, column) => (value === word ? [row / lines.length + column / line.values.length] : [])));
    return [word, places.reduce((sum, place) => sum + place, 0) / places.length];
  }));
  return words.sort((one, other) => (height.get(one) ?? 0) - (height.get(other) ?? 0));
}

function numbered(found: Lines): { readonly lines: readonly { readonly threat: number; readonly values: readonly number[] }[]; readonly bands: readonly Band[] } {
  const words = wordsInOrder(found);
  if (words.length === 0) return { lines: found.lines.map(({ threat, values }) => ({ threat, values: values as readonly number[] })), bands: [] };
  const lines = found.lines.map(({ threat, values }) => ({ threat, values: values.map((value) => (typeof value === "string" ? words.indexOf(value) + 1 : value)) }));
  return { lines, bands: words.map((word, index) => ({ from: index + 1, label: { ja: word, en: word } })) };
}

/** Threat and vulnerability as rows of the matrix: equal lines are one likelihood, the lowest first. */
function joined(lines: readonly { readonly threat: number; readonly values: readonly number[] }[], threat: Range): Pick<MethodRule, "likelihood" | "matrix"> {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const matrix = [...new Map(lines.map(({ values }) => [values.join(" "), values])).values()].sort((one, other) => sum(one) - sum(other));
  const rows = new Map(matrix.map((values, index) => [values.join(" "), index + 1]));
  const likelihood = levelsIn(threat).map((level) => lines.filter((line) => line.threat === level).map(({ values }) => rows.get(values.join(" ")) ?? 1));
  return { likelihood, matrix };
}

/** The words that stand for levels; a word with its number ("4 - Likely") is read by that. */
function wordsOf(factors: readonly FactorLevels[]): NonNullable<FactorRange["words"]> {
  return factors.flatMap(({ cells }) => [...cells].flatMap(([level, cell]) => (typeof cell === "string" && levelNumber(cell) === null ? [{ text: cell.trim(), level }] : [])));
}

/**
 * A formula's values as tables.
 * @param base the method that the rule is put into
 * @throws ProblemError rule-no-value {levels} where the formula gives nothing for levels between those found
 */
export function tableRule(base: Method, columns: RuleColumns, trial: Trial): MethodRule {
  const found = linesOf(trial);
  const { lines, bands } = numbered(found);
  const { usesAssetValue, impactRules } = consequenceRule(base, columns);
  const grids = found.vulnerability === null ? { likelihood: null, matrix: lines.map(({ values }) => values) } : joined(lines, found.threat);
  const range = (factor: ScaledFactor, { minimum, maximum }: Range, ...keys: string[]): FactorRange => {
    const words = wordsOf(trial.factors.filter(({ key }) => keys.includes(key)));
    return { factor, minimum, maximum, ...(words.length > 0 ? { words } : {}) };
  };
  const usesImpact = columns.used.has("impact") || columns.used.has("businessImpact");
  const scales = [
    ...(usesAssetValue ? attributes.map((attribute) => range(attribute, found.consequence, attribute, "assetValue")) : []),
    range("threat", found.threat, "threatLevel", "likelihood"),
    ...(found.vulnerability === null ? [] : [range("vulnerability", found.vulnerability, "vulnerabilityLevel")]),
    ...(usesImpact || (base.scales.impact !== null && impactRules[0] !== "ignore") ? [range("impact", found.consequence, "impact", "businessImpact")] : []),
  ];
  return { formula: "matrix", assetValueRule: "max", impactRule: impactRules[0] === "ignore" ? "ignore" : "max", usesAssetValue, scales, bands, ...grids };
}

/** What a formula gives for a combination. @param at its cell */
export function trialValue(at: (levels: ReturnType<typeof cellsFor>) => Cell, factors: readonly FactorLevels[]): Trial["value"] {
  return (levels) => resultOf(at(cellsFor(factors, levels)));
}
