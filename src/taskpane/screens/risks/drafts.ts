// Owns comparing and starting the treatment that a card edits.
// Promises pure functions; what a person typed is never changed here.
import type { DecisionCode, TreatmentDraft } from "../../../app/service";

/** A treatment of which nothing is decided. */
export const emptyDraft: TreatmentDraft = {
  option: null,
  controls: [],
  detail: "",
  residual: { assetValue: null, threat: null, vulnerability: null, impact: null },
  reason: "",
  owner: "",
  due: "",
  isCompleted: false,
  seal: "",
};

/** True where two treatments say the same. */
export function isSameDraft(one: TreatmentDraft, other: TreatmentDraft): boolean {
  return (
    one.option === other.option &&
    one.controls.length === other.controls.length &&
    one.controls.every((control) => other.controls.includes(control)) &&
    one.detail === other.detail &&
    one.reason === other.reason &&
    one.owner === other.owner &&
    one.due === other.due &&
    one.isCompleted === other.isCompleted &&
    one.residual.assetValue === other.residual.assetValue &&
    one.residual.threat === other.residual.threat &&
    one.residual.vulnerability === other.residual.vulnerability &&
    one.residual.impact === other.residual.impact
  );
}

const pendingDecisions: readonly (DecisionCode | null)[] = ["residual-pending", "remaining-pending", "approval-lapsed"];

/** True where a decision waits for an approval. */
export function waitsForApproval(decision: DecisionCode | null): boolean {
  return pendingDecisions.includes(decision);
}

/** True where a decision stands on an approval that is recorded. */
export function isApproved(decision: DecisionCode | null): boolean {
  return decision === "residual-approved" || decision === "remaining-approved";
}

/** Which of the two kinds of accepted risk a decision belongs to; null for neither. */
export function acceptedKind(decision: DecisionCode | null): "residual" | "remaining" | null {
  if (decision === "residual-pending" || decision === "residual-approved") return "residual";
  return decision === "remaining-pending" || decision === "remaining-approved" || decision === "reason-required" ? "remaining" : null;
}
