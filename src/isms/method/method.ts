// Owns what a risk assessment method is: its factors, scales, rules, threshold and bands, as data.
// Promises that a method is plain, immutable data: a preset and a table edited by people are the same thing here.
import type { Bilingual } from "./text";

export type { Bilingual, Language } from "./text";

/** What a level is given for. The asset value is typed, or joined from the three attributes. */
export type Factor = "confidentiality" | "integrity" | "availability" | "assetValue" | "threat" | "vulnerability" | "impact";

/** A factor that has a scale of its own; the asset value's scale follows from its rule. */
export type ScaledFactor = Exclude<Factor, "assetValue">;

/** The factors with a scale, in the order in which they are listed. */
export const scaledFactors: readonly ScaledFactor[] = ["confidentiality", "integrity", "availability", "threat", "vulnerability", "impact"];

/** Names of the factors as the organisation's ISMS manual uses them. */
export const factorNames: Readonly<Record<Factor, Bilingual>> = {
  confidentiality: { ja: "機密性", en: "confidentiality" },
  integrity: { ja: "完全性", en: "integrity" },
  availability: { ja: "可用性", en: "availability" },
  assetValue: { ja: "資産価値", en: "asset value" },
  threat: { ja: "脅威レベル", en: "threat level" },
  vulnerability: { ja: "脆弱性レベル", en: "vulnerability level" },
  impact: { ja: "業務影響レベル", en: "business impact level" },
};

/** The attributes of an asset, in the order confidentiality, integrity, availability. */
export const attributes = ["confidentiality", "integrity", "availability"] as const;

/** Whole levels from minimum to maximum, both included, with the texts that people use for them. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly labels: readonly { readonly text: string; readonly level: number }[];
}

export type AssetValueRule = "max" | "sum" | "mean" | "product";
export type ImpactRule = "max" | "ignore" | "multiply" | "mean";
export type RiskFormula = "product" | "additive" | "offset" | "matrix";

/** A range of risk values: from `from` up to the next band. */
export interface Band {
  readonly from: number;
  readonly label: Bilingual;
}

/** A risk assessment method, as settings that an organisation can change. */
export interface Method {
  /** Id of the preset that it is or was made from. */
  readonly preset: string;
  readonly assetValueRule: AssetValueRule;
  readonly impactRule: ImpactRule;
  readonly formula: RiskFormula;
  /** True where each attribute has its own risk value; the highest one counts. Then the asset-value rule is "max". */
  readonly perAttribute: boolean;
  /** Highest acceptable risk value, itself acceptable; null where the organisation has not set it yet. */
  readonly threshold: number | null;
  /** Second threshold, itself included in the middle range; null where the method has one threshold. */
  readonly upperThreshold: number | null;
  /** null: the method does not use the factor. */
  readonly scales: Readonly<Record<ScaledFactor, Scale | null>>;
  /** In rising order. */
  readonly bands: readonly Band[];
  /** Rows by threat level, columns by vulnerability level, each from its minimum: the row of `matrix`, from 1. null: the threat level is the likelihood. */
  readonly likelihood: readonly (readonly number[])[] | null;
  /** Rows by likelihood, columns by consequence, each from its minimum: the risk value. Only for the formula "matrix". */
  readonly matrix: readonly (readonly number[])[] | null;
  /** True where the impact alone can stand for the consequence. */
  readonly assetValueOptional: boolean;
  /** A number that means "not assessed", as a blank does; null where there is none. */
  readonly notAssessed: number | null;
}

/** The levels of one risk; null = not assessed. The asset value may be fractional where a rule makes it so. */
export interface Levels {
  readonly assetValue: number | null;
  readonly threat: number | null;
  readonly vulnerability: number | null;
  readonly impact: number | null;
}

/** The factors of Levels, in the order of the functions' arguments. */
export const levelFactors = ["assetValue", "threat", "vulnerability", "impact"] as const satisfies readonly (keyof Levels)[];

const assetValueScales = new WeakMap<Method, { readonly scale: Scale | null }>();

function joinedRange(rule: AssetValueRule, scales: readonly Scale[]): { minimum: number; maximum: number } {
  const minimum = Math.min(...scales.map((scale) => scale.minimum));
  const maxima = scales.map((scale) => scale.maximum);
  if (rule === "sum") return { minimum, maximum: maxima.reduce((total, level) => total + level, 0) };
  if (rule === "product") return { minimum, maximum: maxima.reduce((total, level) => total * level, 1) };
  return { minimum, maximum: Math.max(...maxima) };
}

function deriveAssetValueScale(method: Method): Scale | null {
  const used = attributes.map((attribute) => method.scales[attribute]).filter((scale) => scale !== null);
  const first = used[0];
  if (first === undefined) return null;
  // Words are levels of one attribute; a sum or product of levels has no word.
  const keepsLevels = method.assetValueRule === "max" || method.assetValueRule === "mean";
  return { ...joinedRange(method.assetValueRule, used), labels: keepsLevels ? first.labels : [] };
}

/**
 * The scale on which a factor's level is read. The asset value's follows from the attributes' scales and the rule.
 * @returns the scale, or null where the method does not use the factor
 */
export function scaleOf(method: Method, factor: Factor): Scale | null {
  if (factor !== "assetValue") return method.scales[factor];
  const known = assetValueScales.get(method);
  if (known) return known.scale;
  const scale = deriveAssetValueScale(method);
  assetValueScales.set(method, { scale });
  return scale;
}

/** True where a level of this factor may have decimals: an asset value typed where the rule is the mean. */
export function allowsDecimals(method: Method, factor: Factor): boolean {
  return factor === "assetValue" && method.assetValueRule === "mean";
}
