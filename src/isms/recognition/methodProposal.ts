// Owns which method a register seems to follow: the preset whose scales and formula fit, else the nearest one with what must change.
// Promises a proposal with its reason and the cell it was read from; a person chooses.
import type { RiskFormula, ScaledFactor } from "../method/method";
import { preset, presetIds, type PresetId } from "../method/presets";
import type { MappedColumn, MethodProposal, PresetReason, RuleFound, RuleName, ScaleProposal } from "./types";

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

const attributes = ["confidentiality", "integrity", "availability"] as const;
/** The columns that give each factor's levels. */
const keysOfFactor: Readonly<Record<ScaledFactor, readonly string[]>> = {
  confidentiality: ["confidentiality", "assetValue"], integrity: ["integrity", "assetValue"], availability: ["availability", "assetValue"],
  threat: ["threatLevel", "likelihood"], vulnerability: ["vulnerabilityLevel"], impact: ["businessImpact", "impact"],
};
const formulas: Readonly<Record<RuleName, RiskFormula>> = { product: "product", additive: "additive", offset: "offset", tokyo: "matrix", matrix: "matrix" };
/** Presets that follow each rule; the matrix of a register must be typed from its own table. */
const presetsOfRule: Readonly<Record<RuleName, readonly PresetId[]>> = {
  product: ["manual", "jipdec", "ipa-exam", "monarc"], additive: ["iso27005"], offset: ["iso27005"], tokyo: ["tokyo"], matrix: ["tokyo"],
};
const attributeFactors: ReadonlySet<string> = new Set(attributes);
const usualTops = [2, 3, 4, 5, 10];
const joinsOfAsset = new Set(["sum", "mean", "product"]);

/**
 * The method that fits a register best.
 * @param scales the levels found in its columns
 * @param found the rule of its own risk values, where it has one
 */
export function proposeMethod(columns: readonly MappedColumn[], scales: readonly ScaleProposal[], found: RuleFound | null): MethodProposal {
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  const isByLikelihood = (has("likelihood") || has("impact")) && !(has("threatLevel") && has("vulnerabilityLevel"));
  const ranges = rangesOf(scales);
  const source = found && found.formula !== null && found.row !== null && found.column !== null ? { row: found.row, column: found.column, formula: found.formula } : null;
  const base = isByLikelihood ? "matrix5" : basePreset(ranges, found);
  const scaleChanges = changedScales(base, ranges, isByLikelihood);
  const own = preset(base);
  const wanted = isByLikelihood ? likelihoodFormula(found, scaleChanges.length > 0) : found ? formulas[found.rule] : null;
  const rule = found?.assetValueRule ?? null;
  return {
    preset: base,
    reason: reasonFor(ranges, found, isByLikelihood),
    formula: wanted !== null && wanted !== own.formula ? wanted : scaleChanges.length > 0 && own.formula === "matrix" ? "product" : null,
    assetValueRule: rule !== null && joinsOfAsset.has(rule) && rule !== own.assetValueRule ? rule : null,
    scales: scaleChanges,
    needsMatrix: found?.rule === "matrix",
    source,
  };
}

/** Likelihood x impact on other scales than five is a product; a sum stays one. */
function likelihoodFormula(found: RuleFound | null, isChanged: boolean): RiskFormula | null {
  if (found?.rule === "additive" || found?.rule === "offset") return formulas[found.rule];
  return isChanged ? "product" : null;
}

type Ranges = Readonly<Partial<Record<ScaledFactor, Range>>>;

function rangesOf(scales: readonly ScaleProposal[]): Ranges {
  const found: Partial<Record<ScaledFactor, Range>> = {};
  for (const factor of Object.keys(keysOfFactor) as ScaledFactor[]) {
    const levels = scales.filter(({ key }) => keysOfFactor[factor].includes(key)).flatMap(({ minimum, maximum, mapping }) => [...(minimum === null ? [] : [minimum]), ...(maximum === null ? [] : [maximum]), ...mapping.map(({ level }) => level)]);
    if (levels.length > 0) found[factor] = { minimum: Math.min(...levels), maximum: Math.max(...levels) };
  }
  return found;
}

/** The preset of the rule whose scales hold all levels most closely; without one, the rule's first. */
function basePreset(ranges: Ranges, found: RuleFound | null): PresetId {
  const possible = found ? presetsOfRule[found.rule] : presetIds.filter((id) => preset(id).scales.vulnerability !== null);
  const fitting = possible.map((id) => ({ id, slack: slackOf(id, ranges) })).filter((each): each is { id: PresetId; slack: number } => each.slack !== null);
  const best = fitting.sort((a, b) => a.slack - b.slack)[0];
  return best?.id ?? possible[0] ?? "manual";
}

/** How much wider a preset's scales are than the levels found; null where a level lies outside. */
function slackOf(id: PresetId, ranges: Ranges): number | null {
  let slack = 0;
  for (const [factor, range] of Object.entries(ranges) as [ScaledFactor, Range][]) {
    const scale = preset(id).scales[factor];
    if (scale === null) continue;
    if (range.minimum < scale.minimum || range.maximum > scale.maximum) return null;
    slack += range.minimum - scale.minimum + scale.maximum - range.maximum;
  }
  return slack;
}

/** The scales that must be widened for the levels found. */
function changedScales(base: PresetId, ranges: Ranges, isByLikelihood: boolean): MethodProposal["scales"] {
  const known = (Object.entries(ranges) as [ScaledFactor, Range][]).filter(([factor]) => preset(base).scales[factor] !== null);
  const isOutside = known.some(([factor, range]) => range.minimum < (preset(base).scales[factor]?.minimum ?? 0) || range.maximum > (preset(base).scales[factor]?.maximum ?? 0));
  if (!isOutside) return [];
  const changes = known.map(([factor, range]) => ({ factor, ...wholeScale(attributeFactors.has(factor) ? attributeRange(ranges) : range) }));
  // Where the impact stands for the asset's value, both have one scale.
  const impact = changes.find(({ factor }) => factor === "impact");
  const more = isByLikelihood && impact ? attributes.filter((factor) => !changes.some((change) => change.factor === factor)).map((factor) => ({ ...impact, factor })) : [];
  return [...changes, ...more];
}

/** The scale that levels come from: it begins at 0 only where a 0 occurs, and ends where scales in use end. */
function wholeScale({ minimum, maximum }: Range): Range {
  return { minimum: minimum === 0 ? 0 : 1, maximum: usualTops.find((top) => top >= maximum) ?? maximum };
}

/** C, I and A have one scale. */
function attributeRange(ranges: Ranges): Range {
  const found = attributes.flatMap((factor) => ranges[factor] ?? []);
  return { minimum: Math.min(...found.map(({ minimum }) => minimum)), maximum: Math.max(...found.map(({ maximum }) => maximum)) };
}

function reasonFor(ranges: Ranges, found: RuleFound | null, isByLikelihood: boolean): PresetReason {
  if (found?.formula !== null && found !== null) return "formula";
  if (isByLikelihood) return "likelihood-impact";
  if (found && found.rule !== "product") return "existing-values";
  const all = Object.values(ranges);
  if (all.length === 0) return "no-levels";
  if (Math.min(...all.map(({ minimum }) => minimum)) === 0) return "levels-from-0";
  const highest = Math.max(...all.map(({ maximum }) => maximum));
  return highest <= 3 ? "levels-1-3" : highest === 4 ? "levels-1-4" : "levels-1-5";
}
