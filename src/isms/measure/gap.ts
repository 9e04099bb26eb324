// Owns the gap of a baseline analysis: how far a control's present state is from the state aimed at.
// Promises a shortfall of 0 or more: what is above its target never makes up for what is below another.
import type { Cell, Outcome } from "../cell";
import { findCode } from "../method/codelist";
import { isAtMost } from "../method/risk";
import { applicabilityList, statusList } from "../soa/codes";
import type { ControlStatus } from "../soa/codes";
import { readAmount } from "./amount";
import type { Amount } from "./amount";

/**
 * How much of a control is in place, by its state in the Statement of Applicability. Half for what is partly in place is this
 * product's reading; what is planned only is not in place. null: nobody has looked.
 */
const shares: Readonly<Record<ControlStatus, number | null>> = { yes: 1, inherited: 1, partly: 0.5, planned: 0, no: 0, "not-checked": null };

/**
 * Reads a score or its target: an amount, a percentage, or a state of implementation in either language.
 * @returns null where nothing was assessed or the control is excluded
 * Problems: as readAmount
 */
export function readAttainment(cell: Cell): Outcome<Amount | null> {
  if (typeof cell !== "string") return readAmount(cell);
  const status = findCode(statusList, cell);
  if (status !== null) {
    const value = shares[status];
    return { ok: true, value: value === null ? null : { value, isShare: true } };
  }
  return findCode(applicabilityList, cell) === "excluded" ? { ok: true, value: null } : readAmount(cell);
}

/**
 * The gap between a score and its target.
 * @param score on any scale that the target is on too, for example a maturity of 0 to 5, or a share of 1
 * @param target null or 0 = no target, since everything reaches 0
 * @returns target minus score, 0 where the target is reached; null where one of them is missing
 * Problem: gap-mixed-scales {share, amount} where one says that it is a share of 1 and the other is above 1
 * Source: the organisation's ISMS manual, 4.2.1 (baseline approach).
 */
export function gap(score: Amount | null, target: Amount | null): Outcome<number | null> {
  if (score === null || target === null || target.value === 0) return { ok: true, value: null };
  if (score.isShare !== target.isShare) {
    const [share, amount] = score.isShare ? [score, target] : [target, score];
    if (amount.value > 1) return { ok: false, problem: { code: "gap-mixed-scales", facts: { share: share.value, amount: amount.value } } };
  }
  return { ok: true, value: isAtMost(target.value, score.value) ? 0 : target.value - score.value };
}
