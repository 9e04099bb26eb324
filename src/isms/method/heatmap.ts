// Owns the heat map: how many risks lie where consequence and likelihood meet.
// Promises the same axes for the same method, whatever the register holds, so that two maps can be compared.
import { levelChoices } from "./levels";
import type { Language, Levels, Method, Scale } from "./method";
import { scaleOf } from "./method";
import { consequenceOf, isAtMost, likelihoodOf, riskAt } from "./risk";

/** One step of an axis. */
export interface HeatmapStep {
  readonly value: number;
  /** The scale's word for it, "" where it has none. */
  readonly label: string;
}

/** The place where a consequence and a likelihood meet. */
export interface HeatmapCell {
  readonly count: number;
  /** The risk value there; null where the method's matrix has no such place. */
  readonly value: number | null;
  /** True where that value is at or below the threshold; null where no threshold is set. */
  readonly isWithin: boolean | null;
}

/** A register's risks counted by consequence and likelihood. */
export interface Heatmap {
  /** Rows, the highest consequence first, as a heat map is drawn. */
  readonly consequences: readonly HeatmapStep[];
  /** Columns, the lowest likelihood first. */
  readonly likelihoods: readonly HeatmapStep[];
  /** By row, then column. */
  readonly cells: readonly (readonly HeatmapCell[])[];
  readonly assessed: number;
  /** Risks left out because a level that the method needs is not assessed. */
  readonly unassessed: number;
}

/** An axis with more steps than anyone can read holds only those that occur. */
const mostSteps = 50;

/** Digits enough for every step; what lies beyond them differs between ways to add up thirds. */
function stepKey(value: number): number {
  return Number(value.toPrecision(12));
}

function levelsOf(scale: Scale | null): number[] {
  return scale === null ? [] : Array.from({ length: scale.maximum - scale.minimum + 1 }, (_, step) => scale.minimum + step);
}

function distinct(values: Iterable<number | null>): number[] {
  const found = new Set<number>();
  for (const value of values) if (value !== null) found.add(stepKey(value));
  return [...found];
}

/** Every consequence that whole levels can give; an asset value may be typed on its scale as it is. */
function possibleConsequences(method: Method): number[] {
  const assets = [null, ...levelsOf(scaleOf(method, "assetValue"))];
  const impacts = [null, ...levelsOf(method.scales.impact)];
  return distinct(assets.flatMap((asset) => impacts.map((impact) => consequenceOf(method, asset, impact))));
}

/** Every likelihood that the method can give. */
function possibleLikelihoods(method: Method): number[] {
  const vulnerabilities = method.scales.vulnerability === null ? [null] : levelsOf(method.scales.vulnerability);
  return distinct(levelsOf(method.scales.threat).flatMap((threat) => vulnerabilities.map((vulnerability) => likelihoodOf(method, threat, vulnerability))));
}

/** Levels that several risks may share. */
export interface CountedLevels extends Levels {
  /** How many risks have them; 1 where it is left out. */
  readonly count?: number;
}

function add(counts: Map<number, Map<number, number>>, down: number, across: number, count: number): void {
  const row = counts.get(down);
  if (row === undefined) counts.set(down, new Map([[across, count]]));
  else row.set(across, (row.get(across) ?? 0) + count);
}

function stepsOf(possible: readonly number[], found: Iterable<number>, labels: ReadonlyMap<number, string>): HeatmapStep[] {
  const values = distinct([...(possible.length > mostSteps ? [] : possible), ...found]).sort((one, other) => one - other);
  return values.map((value) => ({ value, label: labels.get(value) ?? "" }));
}

function labelsOf(method: Method, axis: "consequence" | "likelihood", language: Language): ReadonlyMap<number, string> {
  // A product or a sum of levels is no level, so that no word of a scale stands for it.
  const isLevel = axis === "likelihood" ? method.scales.vulnerability === null : method.impactRule !== "multiply";
  if (!isLevel) return new Map();
  const factor = axis === "likelihood" ? "threat" : method.assetValueOptional ? "impact" : "assetValue";
  return new Map(levelChoices(method, factor, language).map(({ level, label }) => [level, label]));
}

/**
 * Counts risks by consequence and likelihood.
 * @param risks levels on the method's scales; null = not assessed
 * @param language of the labels
 * @returns consequence down (asset value and business impact joined), highest on top; likelihood across (threat and vulnerability
 *   joined as the formula joins them). The axes hold every step that the method can give, and values between them that occur
 * Source: the organisation's ISMS manual, 4.2.1; ISO/IEC 27005:2022, annex A, for the matrix of consequence and likelihood.
 */
export function heatmap(method: Method, risks: Iterable<CountedLevels>, language: Language): Heatmap {
  const met = new Map<number, Map<number, number>>();
  let unassessed = 0;
  for (const { assetValue: asset, threat, vulnerability, impact, count = 1 } of risks) {
    const consequence = consequenceOf(method, asset, impact);
    const likelihood = likelihoodOf(method, threat, vulnerability);
    if (consequence === null || likelihood === null) unassessed += count;
    else add(met, consequence, likelihood, count);
  }
  // Put together only now: to bring every risk's values to their steps would cost more than to count them.
  const counts = new Map<number, Map<number, number>>();
  const found = new Set<number>();
  let assessed = 0;
  for (const [consequence, row] of met) {
    for (const [likelihood, count] of row) {
      assessed += count;
      found.add(stepKey(likelihood));
      add(counts, stepKey(consequence), stepKey(likelihood), count);
    }
  }
  const consequences = stepsOf(possibleConsequences(method), counts.keys(), labelsOf(method, "consequence", language)).reverse();
  const likelihoods = stepsOf(possibleLikelihoods(method), found, labelsOf(method, "likelihood", language));
  const cells = consequences.map(({ value: down }) => likelihoods.map(({ value: across }): HeatmapCell => {
    const value = riskAt(method, down, across);
    return { count: counts.get(down)?.get(across) ?? 0, value, isWithin: value === null || method.threshold === null ? null : isAtMost(value, method.threshold) };
  }));
  return { consequences, likelihoods, cells, assessed, unassessed };
}
