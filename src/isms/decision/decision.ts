// Owns the decision about a risk: which of the method's cases its facts are.
// Promises one table of cases, first match wins, and that residual risk and remaining risk are never merged.
import type { Outcome, Problem } from "../cell";
import { problemError } from "../cell";
import type { Method } from "../method/method";
import { isAtMost, riskValue } from "../method/risk";
import type { DecisionCode } from "./codes";
import type { SealedFacts } from "./seal";
import { residualValue } from "./residual";
import { seal } from "./seal";

export type { DecisionCode, TreatmentOption } from "./codes";
export { residualValue } from "./residual";
export { decisionLabels, decisionList, optionLabels, optionList, readOption } from "./codes";

/** Everything that the decision about one risk rests on. */
export interface DecisionFacts extends SealedFacts {
  /** Why a risk outside the degree of assurance is kept: environment, cost or time. "" = not given. */
  readonly reason: string;
  /** True where the treatment plan is carried out. */
  readonly isCompleted: boolean;
  /** A recorded approval with the seal of what was approved ("" = none); true = approved without a seal; false = not approved. */
  readonly approved: { readonly seal: string } | boolean;
}

type Kind = "none" | "keep" | "avoid" | "change";
type Answer = boolean | "any";

/** A row of the table of cases. "any" = the case does not depend on it. */
interface Case {
  readonly kind: Kind;
  /** Is the value that counts at or below the threshold? null: it is not assessed. */
  readonly isWithin: Answer | null;
  readonly hasReason: Answer;
  readonly isCompleted: Answer;
  readonly isApproved: Answer;
  readonly decision: DecisionCode;
}

function row(kind: Kind, isWithin: Case["isWithin"], hasReason: Answer, isCompleted: Answer, isApproved: Answer, decision: DecisionCode): Case {
  return { kind, isWithin, hasReason, isCompleted, isApproved, decision };
}

/** Retained risk, and risk after treatment: inside the degree of assurance residual, outside it remaining. */
function kept(kind: Kind): Case[] {
  return [
    row(kind, true, "any", "any", false, "residual-pending"),
    row(kind, true, "any", "any", true, "residual-approved"),
    row(kind, false, false, "any", "any", "reason-required"),
    row(kind, false, true, "any", false, "remaining-pending"),
    row(kind, false, true, "any", true, "remaining-approved"),
  ];
}

const cases: readonly Case[] = [
  row("none", true, "any", "any", "any", "acceptable"),
  row("none", false, "any", "any", "any", "treat"),
  ...kept("keep"),
  row("avoid", "any", "any", false, "any", "in-progress"),
  row("avoid", "any", "any", true, "any", "avoided"),
  row("change", null, "any", "any", "any", "in-progress"),
  ...kept("change"),
];

const kinds: Readonly<Record<NonNullable<SealedFacts["option"]>, Kind>> = { retain: "keep", avoid: "avoid", reduce: "change", transfer: "change" };

function matches(expected: Answer | null, actual: boolean | null): boolean {
  return expected === "any" || expected === actual;
}

/**
 * Checks that a treatment does not raise the risk: a residual value above the current one is an error of assessment.
 * @returns problem residual-above-current {value, residual}, or null
 */
export function checkResidual(method: Method, facts: Pick<SealedFacts, "levels" | "residual">): Problem | null {
  const value = riskValue(method, facts.levels);
  const residual = residualValue(method, facts);
  if (value === null || residual === null || isAtMost(residual, value)) return null;
  return { code: "residual-above-current", facts: { value, residual } };
}

/**
 * The decision about one risk.
 * @returns the code of the first case that the facts match; approval-lapsed where an approval's seal is not that of the facts
 * @throws ProblemError threshold-not-set {preset} where the organisation has not set the method's threshold
 * Source: the organisation's ISMS manual, 4.2.1 and 4.2.2.
 */
export function decide(method: Method, facts: DecisionFacts): DecisionCode {
  const { threshold } = method;
  if (threshold === null) throw problemError("threshold-not-set", { preset: method.preset });
  const recorded = typeof facts.approved === "object" ? facts.approved.seal.trim() : "";
  if (recorded !== "" && recorded !== seal(method, facts)) return "approval-lapsed";
  const value = riskValue(method, facts.levels);
  if (value === null) return "unassessed";
  const kind = facts.option === null ? "none" : kinds[facts.option];
  const counted = kind === "change" ? residualValue(method, facts) : value;
  const isWithin = counted === null ? null : isAtMost(counted, threshold);
  const hasReason = facts.reason.trim() !== "";
  const isApproved = recorded !== "" || facts.approved === true;
  const found = cases.find(
    (each) => each.kind === kind && matches(each.isWithin, isWithin) && matches(each.hasReason, hasReason) && matches(each.isCompleted, facts.isCompleted) && matches(each.isApproved, isApproved),
  );
  return found?.decision ?? "unassessed";
}

/**
 * The decision, or what makes it impossible: for callers that show problems instead of catching them.
 * Problems: threshold-not-set {preset}, residual-above-current {value, residual}
 */
export function decideChecked(method: Method, facts: DecisionFacts): Outcome<DecisionCode> {
  if (method.threshold === null) return { ok: false, problem: { code: "threshold-not-set", facts: { preset: method.preset } } };
  const problem = checkResidual(method, facts);
  return problem === null ? { ok: true, value: decide(method, facts) } : { ok: false, problem };
}
