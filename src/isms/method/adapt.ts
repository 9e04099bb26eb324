// Owns the rule by which levels become a risk value, apart from threshold and words, and putting it into a method.
// Promises a method with just that rule: scales and tables it needs come with it, what it does not use goes.
import type { AssetValueRule, Band, ImpactRule, Method, RiskFormula, Scale, ScaledFactor } from "./method";
import { attributes } from "./method";
import { textKey } from "./text";

/** The levels of one factor, both ends included. */
export interface FactorRange {
  readonly factor: ScaledFactor;
  readonly minimum: number;
  readonly maximum: number;
  /** Words for its levels, where they are known. */
  readonly words?: Scale["labels"];
}

/** How an organisation's register makes risk values, in the settings of the method table. */
export interface MethodRule {
  readonly formula: RiskFormula;
  readonly assetValueRule: AssetValueRule;
  readonly impactRule: ImpactRule;
  /** False where the impact alone is the consequence, whatever the asset is worth. */
  readonly usesAssetValue: boolean;
  /** The scales that its tables were made for; empty where it has no tables. */
  readonly scales: readonly FactorRange[];
  readonly likelihood: Method["likelihood"];
  readonly matrix: Method["matrix"];
  /** Where its values stand for words: a band a word. Empty: the method's own bands. */
  readonly bands: readonly Band[];
}

/** The rule of a method as it is. */
export function ruleOfMethod(method: Method): MethodRule {
  const { formula, assetValueRule, impactRule, likelihood, matrix } = method;
  const usesAssetValue = attributes.some((attribute) => method.scales[attribute] !== null);
  return { formula, assetValueRule, impactRule, usesAssetValue, scales: [], likelihood, matrix, bands: [] };
}

/**
 * True where a method computes by a rule already.
 * @param rule as ruleOfMethod gives it, or read from a register
 */
export function followsRule(method: Method, rule: MethodRule): boolean {
  const own = ruleOfMethod(method);
  const isSameScale = rule.scales.every(({ factor, minimum, maximum }) => method.scales[factor]?.minimum === minimum && method.scales[factor]?.maximum === maximum);
  return isSameScale && own.usesAssetValue === rule.usesAssetValue && own.formula === rule.formula && own.assetValueRule === rule.assetValueRule && own.impactRule === rule.impactRule
    && JSON.stringify([own.likelihood, own.matrix]) === JSON.stringify([rule.likelihood, rule.matrix]) && rule.bands.length === 0;
}

/** Words stay only where the range does: on a longer scale "high" is another level. */
function withRange(scale: Scale | null, { minimum, maximum, words = [] }: FactorRange): Scale {
  const isSame = scale !== null && scale.minimum === minimum && scale.maximum === maximum;
  const given = new Set(words.map(({ text }) => textKey(text)));
  const kept = isSame ? scale.labels.filter(({ text }) => !given.has(textKey(text))) : [];
  return { minimum, maximum, labels: [...kept, ...words.filter(({ level }) => level >= minimum && level <= maximum)] };
}

/**
 * A method with another rule.
 * @param method a preset, or any other method
 * @returns the method itself where it follows the rule; else a copy without thresholds: they belonged to other risk values
 */
export function withRule(method: Method, rule: MethodRule): Method {
  if (followsRule(method, rule)) return method;
  const { formula, assetValueRule, impactRule, usesAssetValue, likelihood, matrix } = rule;
  const scales = { ...method.scales };
  if (!usesAssetValue) for (const attribute of attributes) scales[attribute] = null;
  for (const range of rule.scales) scales[range.factor] = withRange(scales[range.factor], range);
  return {
    ...method, formula, assetValueRule, impactRule, scales, likelihood, matrix,
    perAttribute: method.perAttribute && assetValueRule === "max",
    assetValueOptional: method.assetValueOptional || !usesAssetValue,
    bands: rule.bands.length > 0 ? rule.bands : method.bands,
    threshold: null, upperThreshold: null,
  };
}
