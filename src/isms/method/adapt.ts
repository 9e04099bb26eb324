// Owns the changing of a method's scales and rules, as a register that fits no preset needs it.
// Promises a method that passes every check, with the labels of levels that both have.
import { checkedMethod } from "./consistency";
import type { AssetValueRule, Method, RiskFormula, Scale, ScaledFactor } from "./method";

export interface MethodChanges {
  /** null: as it is. */
  readonly formula: RiskFormula | null;
  readonly assetValueRule: AssetValueRule | null;
  readonly scales: readonly { readonly factor: ScaledFactor; readonly minimum: number; readonly maximum: number }[];
}

/**
 * A method with changes.
 * @param method a preset, or any other method
 * @param changes new formula, asset-value rule and scales; a factor that the method does not use stays unused
 * @returns the method itself where nothing changes; else a copy. Where scales change, thresholds are the organisation's to set again:
 *   they belonged to other risk values
 * @throws ProblemError as checkedMethod does
 */
export function adaptedMethod(method: Method, changes: MethodChanges): Method {
  const formula = changes.formula ?? method.formula;
  const assetValueRule = changes.assetValueRule ?? method.assetValueRule;
  const scales = { ...method.scales };
  let isOther = formula !== method.formula || assetValueRule !== method.assetValueRule;
  for (const { factor, minimum, maximum } of changes.scales) {
    const scale = scales[factor];
    if (scale === null || (scale.minimum === minimum && scale.maximum === maximum)) continue;
    scales[factor] = withRange(scale, minimum, maximum);
    isOther = true;
  }
  if (!isOther) return method;
  const grids = formula === "matrix" ? {} : { likelihood: null, matrix: null };
  return checkedMethod({ ...method, ...grids, formula, assetValueRule, perAttribute: method.perAttribute && assetValueRule === "max", scales, threshold: null, upperThreshold: null });
}

/** Words stay only where the range does: on a longer scale "high" is another level. */
function withRange(scale: Scale, minimum: number, maximum: number): Scale {
  const isSame = scale.minimum === minimum && scale.maximum === maximum;
  return { minimum, maximum, labels: isSame ? scale.labels : [] };
}
