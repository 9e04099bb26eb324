// Owns which of the two kinds of accepted risk a treatment leaves.
// Promises one rule for the seal, the approval record and the screens: at or below the threshold residual, above it remaining.
import type { Method } from "../method/method";
import { isAtMost, riskValue } from "../method/risk";
import type { TreatmentOption } from "./codes";
import { residualValue, type Reassessed } from "./residual";

/** 残留リスク (inside the degree of assurance) or 残余リスク (outside it). */
export type RiskKind = "residual" | "remaining";

/**
 * The value that a treatment leaves: the current one where the risk is retained, the one after treatment where it is changed.
 * @returns null where nothing is accepted: no option, a risk avoided, or one that was not assessed
 */
export function acceptedValue(method: Method, facts: Reassessed & { readonly option: TreatmentOption | null }): number | null {
  if (facts.option === "retain") return riskValue(method, facts.levels);
  return facts.option === "reduce" || facts.option === "transfer" ? residualValue(method, facts) : null;
}

/**
 * The kind of risk that would be accepted.
 * @returns null where nothing is accepted, or the organisation has not set its threshold
 * Source: the organisation's ISMS manual, 4.2.1 and 4.2.2.
 */
export function riskKind(method: Method, facts: Reassessed & { readonly option: TreatmentOption | null }): RiskKind | null {
  const value = acceptedValue(method, facts);
  if (value === null || method.threshold === null) return null;
  return isAtMost(value, method.threshold) ? "residual" : "remaining";
}
