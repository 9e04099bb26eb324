// Owns reading how a register computes its own risk values, from the formulas of its result columns.
// Promises a rule that gives what the formula gives, with the cell and the places it was read from; else which cells were tried and why none would do.
import { ProblemError, problemError, type Problem } from "../cell";
import { ruleOfMethod, withRule, type MethodRule } from "../method/adapt";
import { checkedMethod } from "../method/consistency";
import { attributes, type Method, type ScaledFactor } from "../method/method";
import { gridOf } from "../recognition/grid";
import type { Candidate, SheetContent } from "../recognition/types";
import { closedRule, givesAll, givesAsItIs, type RuleColumns, type Sample } from "./closedRule";
import { cellsFor, combinations, type Combination } from "./combinations";
import { factorLevels, withWordsFrom, type FactorLevels } from "./factorLevels";
import { levelFormula, type FormulaGround, type LevelFormula } from "./levelFormula";
import { cellsIn, type NamedArea, type RuleBook } from "./places";
import { resultOf, tableRule, trialValue, type Trial } from "./tableRule";
import { cellsOf } from "./value";

/** A cell that was tried, and why it says nothing. */
export interface TriedCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly problem: Problem;
}

export interface OwnRule {
  readonly rule: MethodRule;
  /** The same, told as the formula has it: a method may have tables for what is a product. */
  readonly told: MethodRule;
  /** The first of the given methods that computes so as it is; null where none does. */
  readonly published: Method | null;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Keys of the level columns that it uses. */
  readonly keys: readonly string[];
  /** Where it looks values up. */
  readonly places: readonly NamedArea[];
  /** Columns of its row whose numbers it uses though they are no levels: in other rows they may differ. */
  readonly others: readonly number[];
}

export interface OwnRuleReading {
  /** null where no formula could be read, or the register has none. */
  readonly found: OwnRule | null;
  readonly tried: readonly TriedCell[];
}

const causes = ["threatLevel", "vulnerabilityLevel", "likelihood"];
const consequences = ["confidentiality", "integrity", "availability", "assetValue", "impact", "businessImpact"];
/** Formulas of so many records are looked at; a typed-over score says nothing. */
const readRecords = 8;
/** So many different words of a place are looked at. */
const mostWords = 200;

interface Ground extends FormulaGround {
  readonly candidate: Candidate;
  readonly method: Method;
  readonly others: readonly Method[];
  readonly factors: readonly FactorLevels[];
}

function groundOf(candidate: Candidate, content: SheetContent, book: RuleBook, [method, ...others]: readonly [Method, ...Method[]], headers: ReadonlyMap<number, string>): Ground {
  const grid = gridOf(content);
  const columns = Object.fromEntries(candidate.columns.filter(({ key }) => causes.includes(key) || consequences.includes(key)).map(({ key, column }) => [key, column]));
  const byText = new Map([...headers].map(([column, text]) => [text.trim(), column]));
  const factors = candidate.scales.filter(({ key, column }) => columns[key] === column).flatMap((scale) => factorLevels(grid, scale, candidate.records) ?? []);
  return { grid, book, columns, byHeader: (header) => byText.get(header.trim()), candidate, method, others, factors };
}

/** Columns that may hold the register's own risk value: those named so, else every computed column that nothing else is known of. */
function resultColumns({ candidate, grid }: Ground): number[] {
  const named = ["existingRiskValue", "existingRiskLevel"].flatMap((key) => candidate.columns.filter((column) => column.key === key).map(({ column }) => column));
  const unnamed = candidate.unmapped.map(({ column }) => column);
  const hasFormula = (column: number): boolean => candidate.records.slice(0, readRecords).some((row) => grid.formula(row, column) !== null);
  const own = named.filter(hasFormula);
  return own.length > 0 ? own : unnamed.filter(hasFormula);
}

function ownLevels(ground: Ground, row: number): Combination | null {
  const entries = ground.factors.map((factor) => {
    const column = ground.columns[factor.key];
    const cell = ground.grid.cell(row, column);
    for (let level = factor.minimum; level <= factor.maximum; level += 1) if (factor.cell(level) === cell) return [factor.key, level] as const;
    return null;
  });
  const given = entries.filter((entry) => entry !== null);
  return given.length === entries.length ? Object.fromEntries(given) : null;
}

function isAbout(keys: ReadonlySet<string>): boolean {
  const isCause = keys.has("likelihood") || (keys.has("threatLevel") && keys.has("vulnerabilityLevel"));
  return isCause && consequences.some((key) => keys.has(key));
}

/** The method whose scales hold the register's levels and that gives what the formula gives. */
function publishedMethod(ground: Ground, columns: RuleColumns, factors: readonly FactorLevels[], samples: readonly Sample[]): Method | null {
  const holds = ({ scales }: Method): boolean => factors.every(({ key, minimum, maximum }) => {
    const scale = scales[factorOfKey(key)];
    return scale !== null && minimum >= scale.minimum && maximum <= scale.maximum;
  });
  if (samples.length === 0) return null;
  if (givesAsItIs(ground.method, columns, samples)) return ground.method;
  return ground.others.find((method) => holds(method) && givesAsItIs(method, columns, samples)) ?? null;
}

function factorOfKey(key: string): ScaledFactor {
  if (key === "threatLevel" || key === "likelihood") return "threat";
  if (key === "vulnerabilityLevel") return "vulnerability";
  if (key === "businessImpact") return "impact";
  return key === "assetValue" ? "confidentiality" : (key as ScaledFactor);
}

/** The words that stand where a formula looks: they name levels that no record has yet. */
function withLookedWords(ground: Ground, { places }: LevelFormula): Ground {
  const texts = places.flatMap((place) => cellsOf(cellsIn(place, ground.book))).flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : []));
  const different = [...new Set(texts)].slice(0, mostWords);
  return { ...ground, factors: ground.factors.map((factor) => withWordsFrom(factor, different)) };
}

/** What a formula gives for combinations of the levels it uses; tried again while more of them come to light behind its conditions. */
function sampled(ground: Ground, formula: LevelFormula, value: Trial["value"], known: Combination): { readonly factors: readonly FactorLevels[]; readonly samples: readonly { readonly levels: Combination; readonly result: number | string }[] } {
  for (;;) {
    const count = formula.keys.size;
    const factors = ground.factors.filter(({ key }) => formula.keys.has(key));
    const samples = combinations(factors).flatMap((levels) => {
      const result = value({ ...known, ...levels });
      return result === null ? [] : [{ levels, result }];
    });
    if (formula.keys.size === count) return { factors, samples };
  }
}

/** C, I and A are looked at together or not at all: a risk value for one of them alone is not that of the risk. */
function usesSomeAttributes({ columns }: Ground, keys: ReadonlySet<string>): boolean {
  const used = attributes.filter((attribute) => keys.has(attribute)).length;
  return used > 0 && used < attributes.filter((attribute) => columns[attribute] !== undefined).length;
}

function readFormula(ground: Ground, formula: LevelFormula, known: Combination): Pick<OwnRule, "rule" | "told" | "published"> {
  const value = trialValue((levels) => formula.at(levels), ground.factors);
  const { factors, samples } = sampled(ground, formula, value, known);
  if (usesSomeAttributes(ground, formula.keys)) throw problemError("rule-not-highest");
  const columns: RuleColumns = { used: formula.keys, mapped: new Set(Object.keys(ground.columns)) };
  const numbers = samples.flatMap(({ levels, result }): Sample[] => (typeof result === "number" ? [{ levels, value: result }] : []));
  const isNumeric = numbers.length === samples.length;
  const published = isNumeric ? publishedMethod(ground, columns, factors, numbers) : null;
  const closed = isNumeric && numbers.length > 0 ? closedRule(ground.method, columns, numbers) : null;
  if (published) return { rule: ruleOfMethod(published), told: closed ?? ruleOfMethod(published), published };
  if (closed) return { rule: closed, told: closed, published };
  const trial: Trial = { factors, known, looksUp: formula.places.length > 0, value };
  const rule = tableRule(ground.method, columns, trial);
  if (isNumeric ? !givesAll(ground.method, rule, numbers) : !givesWords(ground.method, rule, samples)) throw problemError("rule-not-highest");
  checkedMethod(withRule(ground.method, rule));
  return { rule, told: rule, published };
}

function givesWords(method: Method, rule: MethodRule, samples: readonly { readonly levels: Combination; readonly result: number | string }[]): boolean {
  const byWord = new Map(rule.bands.map(({ from, label }) => [label.ja, from]));
  return givesAll(method, rule, samples.map(({ levels, result }) => ({ levels, value: typeof result === "number" ? result : (byWord.get(result) ?? Number.NaN) })));
}

/** The rule of one cell; null where its formula is about something else. @throws ProblemError */
function readCell(ground: Ground, row: number, column: number, text: string): OwnRule | null {
  const levels = ownLevels(ground, row);
  if (levels === null) throw problemError("rule-row-incomplete");
  const formula = levelFormula(ground, row, column, text);
  const shown = resultOf(formula.at(cellsFor(ground.factors, levels)));
  if (!isAbout(formula.keys)) return null;
  if (shown === null) throw problemError("rule-no-value", { levels: Object.values(levels).join(", ") });
  return { ...readFormula(withLookedWords(ground, formula), formula, levels), row, column, formula: text, keys: [...formula.keys], places: formula.places, others: [...formula.others] };
}

function readColumn(ground: Ground, column: number, tried: TriedCell[]): OwnRule | null {
  for (const row of ground.candidate.records.slice(0, readRecords)) {
    const formula = ground.grid.formula(row, column);
    if (formula === null) continue;
    try {
      const found = readCell(ground, row, column, formula);
      if (found !== null) return found;
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
      // A result that nothing names may be about one of C, I and A, or about anything else.
      if (isNamed(ground, column) || failure.problem.code !== "rule-not-highest") tried.push({ row, column, formula, problem: failure.problem });
    }
  }
  return null;
}

/**
 * Reads the rule of a register.
 * @param candidate the register, with the columns that a person confirmed
 * @param content the sheet's content around it
 * @param book everything else that its formulas may look at
 * @param methods the method that the rule is to be put into, then others that may compute so as they are
 * @param headers header texts by absolute column, for references by header
 */
export function readOwnRule(candidate: Candidate, content: SheetContent, book: RuleBook, methods: readonly [Method, ...Method[]], headers: ReadonlyMap<number, string>): OwnRuleReading {
  const ground = groundOf(candidate, content, book, methods, headers);
  const tried: TriedCell[] = [];
  for (const column of resultColumns(ground)) {
    const found = readColumn(ground, column, tried);
    if (found) return { found, tried };
    // A level's words follow from a value that could not be read: they would make a coarser rule of it.
    if (tried.length > 0 && columnKey(ground, column) === "existingRiskValue") break;
  }
  return { found: null, tried: firstOfEach(tried) };
}

function isNamed(ground: Ground, column: number): boolean {
  return columnKey(ground, column) !== null;
}

function columnKey({ candidate }: Ground, column: number): string | null {
  return candidate.columns.find((each) => each.column === column)?.key ?? null;
}

/** One cell a column and reason is enough to say. */
function firstOfEach(tried: readonly TriedCell[]): readonly TriedCell[] {
  const key = ({ column, problem }: TriedCell): string => `${column} ${problem.code}`;
  return tried.filter((cell, index) => tried.findIndex((each) => key(each) === key(cell)) === index);
}
