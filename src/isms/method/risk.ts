// Owns the risk value: asset value, consequence, formula, bands, and how far a risk must come down.
// Promises that every function is total over levels of the scale, never rounds, and never takes a blank for 0.
import type { Band, Language, Levels, Method, Scale } from "./method";
import { scaleOf } from "./method";

export type { Levels } from "./method";

// Sums of thirds and their products miss whole numbers by a few units in the last place; a threshold must not.
const tolerance = 1e-9;

/** True where a value is at or below a bound, both exact in the method though perhaps not in binary. */
export function isAtMost(value: number, bound: number): boolean {
  return value <= bound + tolerance * Math.max(1, Math.abs(bound));
}

/**
 * The asset value from the attributes that the threat affects.
 * @param cia levels of confidentiality, integrity, availability; null = not affected, does not count
 * @returns by the method's rule; null where all are blank
 * Source: the organisation's ISMS manual, 4.2.1.
 */
export function assetValue(method: Method, cia: readonly (number | null)[]): number | null {
  const rule = method.assetValueRule;
  let joined: number | null = null;
  let count = 0;
  for (let index = 0; index < cia.length; index += 1) {
    const level = cia[index];
    if (level === null || level === undefined) continue;
    count += 1;
    if (joined === null) joined = level;
    else if (rule === "max") joined = Math.max(joined, level);
    else if (rule === "product") joined *= level;
    else joined += level;
  }
  return joined !== null && rule === "mean" ? joined / count : joined;
}

/**
 * What the threat's occurrence costs: asset value and business impact joined by the method's rule.
 * @returns null where it is not assessed
 * Source: the organisation's ISMS manual, 4.2.1.
 */
export function consequenceOf(method: Method, asset: number | null, impact: number | null): number | null {
  if (asset === null) return method.assetValueOptional ? impact : null;
  if (impact === null) return asset;
  switch (method.impactRule) {
    case "max": return Math.max(asset, impact);
    case "multiply": return asset * impact;
    case "mean": return (asset + impact) / 2;
    case "ignore": return asset;
  }
}

/**
 * How likely it is: threat and vulnerability joined as the formula joins them, to their product, their sum, or the matrix's likelihood level.
 * @returns null where a level that the method needs is not assessed
 */
export function likelihoodOf(method: Method, threat: number | null, vulnerability: number | null): number | null {
  if (threat === null || method.scales.vulnerability === null) return threat;
  if (vulnerability === null) return null;
  if (method.formula === "product") return threat * vulnerability;
  if (method.formula !== "matrix") return threat + vulnerability;
  return method.likelihood?.[threat - (method.scales.threat?.minimum ?? 0)]?.[vulnerability - method.scales.vulnerability.minimum] ?? null;
}

/** The lowest consequence, which is the first column of the matrix. */
function firstConsequence(method: Method): number {
  const asset = scaleOf(method, "assetValue");
  const impact = method.impactRule === "ignore" ? null : method.scales.impact;
  return Math.min(asset?.minimum ?? Infinity, impact?.minimum ?? Infinity);
}

/**
 * The risk value where a consequence and a likelihood meet.
 * @param consequence as consequenceOf gives it
 * @param likelihood as likelihoodOf gives it
 * @returns the risk value, not rounded; null where the method's matrix has no such place
 */
export function riskAt(method: Method, consequence: number, likelihood: number): number | null {
  switch (method.formula) {
    case "product": return consequence * likelihood;
    case "additive": return consequence + likelihood;
    // Each scale begins at 1, so that one is taken away for every factor after the first.
    case "offset": return consequence + likelihood - (method.scales.vulnerability === null ? 1 : 2);
    case "matrix": {
      const firstLikelihood = method.likelihood === null ? (method.scales.threat?.minimum ?? 0) : 1;
      return method.matrix?.[likelihood - firstLikelihood]?.[consequence - firstConsequence(method)] ?? null;
    }
  }
}

/**
 * The risk value of four levels, without making an object: the way for large registers.
 * @param asset level or null, as the others; on the method's scales
 * @returns the risk value, not rounded; null where a level that the method needs is not assessed
 * Source: the organisation's ISMS manual, 4.2.1; the rule is the method's.
 */
export function riskOf(method: Method, asset: number | null, threat: number | null, vulnerability: number | null, impact: number | null): number | null {
  const consequence = consequenceOf(method, asset, impact);
  const likelihood = likelihoodOf(method, threat, vulnerability);
  return consequence === null || likelihood === null ? null : riskAt(method, consequence, likelihood);
}

/**
 * The risk value of a risk.
 * @param levels on the method's scales; null = not assessed. Impact blank: the asset value alone is the consequence
 * @returns the risk value, not rounded; null where a level that the method needs is not assessed
 */
export function riskValue(method: Method, levels: Levels): number | null {
  return riskOf(method, levels.assetValue, levels.threat, levels.vulnerability, levels.impact);
}

/**
 * The risk value of each attribute on its own, in the order confidentiality, integrity, availability.
 * @returns one value an attribute; null where the attribute is not affected or a level is not assessed
 */
export function riskPerAttribute(method: Method, cia: readonly (number | null)[], threat: number | null, vulnerability: number | null, impact: number | null): (number | null)[] {
  return cia.map((level) => (level === null ? null : riskOf(method, level, threat, vulnerability, impact)));
}

/** The band in which a risk value lies; null where it lies below every band. */
export function bandOf(method: Method, value: number): Band | null {
  // Bands are written for whole values, "1-6" and "7-12": what is above 6 has left the first one.
  const whole = Math.ceil(value - tolerance);
  let found: Band | null = null;
  for (const each of method.bands) {
    if ((Number.isInteger(each.from) ? whole : value) >= each.from) found = each;
  }
  return found;
}

/**
 * The label of the band in which a risk value lies.
 * @returns the label; null where the value is, or lies below every band
 */
export function band(method: Method, value: number | null, language: Language): string | null {
  return value === null ? null : (bandOf(method, value)?.label[language] ?? null);
}

function levelsOf(scale: Scale | null): number[] {
  return scale === null ? [] : Array.from({ length: scale.maximum - scale.minimum + 1 }, (_, step) => scale.minimum + step);
}

/** Calls back with the risk value of every combination of whole levels: asset value (or impact, where it stands for it), threat, vulnerability. */
function eachCombination(method: Method, visit: (value: number) => void): void {
  const assets = levelsOf(method.assetValueOptional && method.scales.impact !== null ? method.scales.impact : scaleOf(method, "assetValue"));
  const vulnerabilities = method.scales.vulnerability === null ? [null] : levelsOf(method.scales.vulnerability);
  for (const asset of assets) {
    for (const threat of levelsOf(method.scales.threat)) {
      for (const vulnerability of vulnerabilities) {
        const value = riskOf(method, asset, threat, vulnerability, null);
        if (value !== null) visit(value);
      }
    }
  }
}

/**
 * The highest risk value that the method can give.
 * @returns at the top of every scale, or the highest entry of its matrix
 */
export function maximumRisk(method: Method): number {
  if (method.formula === "matrix") return Math.max(...(method.matrix ?? []).flat());
  const top = (scale: Scale | null): number | null => scale?.maximum ?? null;
  const { threat, vulnerability, impact } = method.scales;
  return riskOf(method, top(scaleOf(method, "assetValue")), top(threat), top(vulnerability), top(impact)) ?? 0;
}

/**
 * How many of all combinations of levels a threshold accepts: what a choice of threshold means.
 * @param threshold highest acceptable risk value
 * @returns for example 16 of 27 for three scales 1-3, the product and 6
 */
export function acceptedShare(method: Method, threshold: number): { readonly accepted: number; readonly total: number } {
  let accepted = 0;
  let total = 0;
  eachCombination(method, (value) => {
    total += 1;
    if (isAtMost(value, threshold)) accepted += 1;
  });
  return { accepted, total };
}

/** Levels after treatment that reach the threshold, and how many steps down they are in all. */
export interface Reduction {
  readonly threat: number | null;
  readonly vulnerability: number | null;
  readonly impact: number | null;
  readonly steps: number;
  /** The risk value they give. */
  readonly value: number;
}

function downTo(level: number | null, scale: Scale | null): (number | null)[] {
  if (level === null || scale === null) return [level];
  return Array.from({ length: level - scale.minimum + 1 }, (_, step) => level - step);
}

/**
 * The smallest reductions of threat, vulnerability and business impact that bring a risk to the threshold or below. The asset keeps its value.
 * @param levels on the method's scales; null = not assessed
 * @returns all reductions with the fewest steps, vulnerability first (controls mostly act there); one with 0 steps where
 *   the risk is acceptable as it is; empty where none reaches the threshold; null where the risk is not assessed or no threshold is set
 */
export function requiredReductions(method: Method, levels: Levels): Reduction[] | null {
  const { threshold } = method;
  if (threshold === null || riskValue(method, levels) === null) return null;
  let found: Reduction[] = [];
  downTo(levels.vulnerability, method.scales.vulnerability).forEach((vulnerability, vulnerabilitySteps) => {
    downTo(levels.threat, method.scales.threat).forEach((threat, threatSteps) => {
      downTo(levels.impact, method.scales.impact).forEach((impact, impactSteps) => {
        const steps = vulnerabilitySteps + threatSteps + impactSteps;
        const fewest = found[0]?.steps ?? Infinity;
        if (steps > fewest) return;
        const value = riskOf(method, levels.assetValue, threat, vulnerability, impact);
        if (value === null || !isAtMost(value, threshold)) return;
        if (steps < fewest) found = [];
        found.push({ threat, vulnerability, impact, steps, value });
      });
    });
  });
  const depth = (reduction: Reduction): number => reduction.vulnerability ?? 0;
  return found.sort((one, other) => depth(one) - depth(other));
}
