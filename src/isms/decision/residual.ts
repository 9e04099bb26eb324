// Owns the state after treatment: the levels that are left, and the risk value that they give.
// Promises that a level which was not assessed again stays as it is, and that nothing assessed again is no value.
import type { Levels, Method } from "../method/method";
import { assetValue, riskValue } from "../method/risk";

/** A risk before and after its treatment. */
export interface Reassessed {
  /** Current levels; null = not assessed. */
  readonly levels: Levels;
  /** Levels after treatment (null in one of them = as at present), the residual risk value itself, or null = not re-assessed. */
  readonly residual: Levels | number | null;
}

/**
 * The levels after treatment, where blanks keep the current level.
 * @returns null where nothing was re-assessed
 */
export function residualLevels(levels: Levels, residual: Levels | null): Levels | null {
  if (residual === null) return null;
  const { assetValue, threat, vulnerability, impact } = residual;
  if (assetValue === null && threat === null && vulnerability === null && impact === null) return null;
  return {
    assetValue: assetValue ?? levels.assetValue,
    threat: threat ?? levels.threat,
    vulnerability: vulnerability ?? levels.vulnerability,
    impact: impact ?? levels.impact,
  };
}

/**
 * The asset value after treatment, where C, I and A are assessed again.
 * @param current C, I and A as at present; null = not affected
 * @param after the same after treatment; null = as at present
 * @returns null where none was assessed again
 */
export function residualAssetValue(method: Method, current: readonly (number | null)[], after: readonly (number | null)[]): number | null {
  return after.every((level) => level === null) ? null : assetValue(method, after.map((level, index) => level ?? current[index] ?? null));
}

/**
 * The risk value after treatment.
 * @returns by the method's formula from the re-assessed levels, or the value itself where it was given; null = not re-assessed
 */
export function residualValue(method: Method, facts: Reassessed): number | null {
  if (facts.residual === null || typeof facts.residual === "number") return facts.residual;
  const levels = residualLevels(facts.levels, facts.residual);
  return levels === null ? null : riskValue(method, levels);
}
