// Owns comparing the treatments that a card edits, and which kind of accepted risk a decision belongs to.
// Promises pure functions; what a person typed is never changed here.
import type { DecisionCode, TreatmentDraft } from "../../../app/service";
import { isSameList } from "../../../app/treat/shared";

/** True where two treatments say the same. */
export function isSameDraft(one: TreatmentDraft, other: TreatmentDraft): boolean {
  return (
    isSameList(one.controls, other.controls) &&
    isSameList(one.ownControls, other.ownControls) &&
    isSameList(one.grounds, other.grounds) &&
    (["option", "detail", "reason", "owner", "due", "isCompleted", "cost", "indicator", "contract"] as const).every((field) => one[field] === other[field]) &&
    (["assetValue", "threat", "vulnerability", "impact"] as const).every((factor) => one.residual[factor] === other.residual[factor])
  );
}

/** Which of the two kinds of accepted risk a decision belongs to; null for neither. */
export function acceptedKind(decision: DecisionCode | null): "residual" | "remaining" | null {
  if (decision === "residual-pending" || decision === "residual-approved") return "residual";
  return decision === "remaining-pending" || decision === "remaining-approved" || decision === "reason-required" ? "remaining" : null;
}
