// Owns telling which of the method's own rules a register's formula is, by what it computes and not by how it is spelled.
// Promises a rule only where it gives the formula's value for every combination of levels tried.
import { ruleOfMethod, withRule, type MethodRule } from "../method/adapt";
import { attributes, type AssetValueRule, type ImpactRule, type Method, type RiskFormula } from "../method/method";
import { assetValue, riskOf } from "../method/risk";
import type { Combination } from "./combinations";

/** A combination with what the register's formula gives for it. */
export interface Sample {
  readonly levels: Combination;
  readonly value: number;
}

/** Which columns a rule is about. */
export interface RuleColumns {
  /** Keys that the formula uses. */
  readonly used: ReadonlySet<string>;
  /** Keys that the register has columns for. */
  readonly mapped: ReadonlySet<string>;
}

const formulas: readonly RiskFormula[] = ["product", "additive", "offset"];
const assetValueRules: readonly AssetValueRule[] = ["max", "sum", "mean", "product"];
const impactRules: readonly ImpactRule[] = ["max", "multiply", "mean"];
const impactKeys = ["impact", "businessImpact"];

export function isAssetKey(key: string): boolean {
  return key === "assetValue" || (attributes as readonly string[]).includes(key);
}

/** How asset value and impact join: "ignore" where the formula passes over an impact that the register has. */
export function consequenceRule(base: Method, { used, mapped }: RuleColumns): { readonly usesAssetValue: boolean; readonly impactRules: readonly ImpactRule[] } {
  const usesAsset = [...used].some(isAssetKey);
  const usesImpact = impactKeys.some((key) => used.has(key));
  const hasAsset = [...mapped].some(isAssetKey);
  const hasImpact = impactKeys.some((key) => mapped.has(key));
  const own: ImpactRule = base.impactRule === "ignore" ? "max" : base.impactRule;
  if (usesAsset && usesImpact) return { usesAssetValue: true, impactRules: [own, ...impactRules.filter((rule) => rule !== own)] };
  if (usesAsset) return { usesAssetValue: true, impactRules: [hasImpact ? "ignore" : base.impactRule] };
  return { usesAssetValue: !hasAsset && base.assetValueOptional, impactRules: [own] };
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

/** The value that a method gives for a combination; null where it gives none. */
export function methodValue(method: Method, levels: Combination): number | null {
  const level = (key: string): number | null => levels[key] ?? null;
  const asset = level("assetValue") ?? assetValue(method, attributes.map(level));
  return riskOf(method, asset, level("threatLevel") ?? level("likelihood"), level("vulnerabilityLevel"), level("impact") ?? level("businessImpact"));
}

/**
 * True where a method as it is gives every sample's value, whatever else of the register it looks at.
 * @param columns what the formula uses and the register has
 */
export function givesAsItIs(method: Method, columns: RuleColumns, samples: readonly Sample[]): boolean {
  const { usesAssetValue, impactRules: joins } = consequenceRule(method, columns);
  const own = ruleOfMethod(method);
  return own.usesAssetValue === usesAssetValue && joins.includes(own.impactRule) && givesAll(method, own, samples);
}

/** True where a rule gives every sample's value. */
export function givesAll(base: Method, rule: MethodRule, samples: readonly Sample[]): boolean {
  const method = withRule(base, rule);
  return samples.every(({ levels, value }) => {
    const own = methodValue(method, levels);
    return own !== null && isNear(own, value);
  });
}

/**
 * The rule without a table that gives all samples.
 * @param base the method that it is put into; its own settings are tried first
 * @returns null where none does
 */
export function closedRule(base: Method, columns: RuleColumns, samples: readonly Sample[]): MethodRule | null {
  const joined = attributes.filter((attribute) => columns.used.has(attribute)).length > 1;
  const { usesAssetValue, impactRules: joins } = consequenceRule(base, columns);
  const first = <T>(own: T, all: readonly T[]): readonly T[] => (all.includes(own) ? [own, ...all.filter((each) => each !== own)] : all);
  for (const formula of first(base.formula, formulas)) {
    for (const assetValueRule of joined ? first(base.assetValueRule, assetValueRules) : [base.assetValueRule]) {
      for (const impactRule of joins) {
        const rule: MethodRule = { formula, assetValueRule, impactRule, usesAssetValue, scales: [], likelihood: null, matrix: null, bands: [] };
        if (givesAll(base, rule, samples)) return rule;
      }
    }
  }
  return null;
}
