// Owns what the use cases of approval give and take, as plain data.
// Promises that the two kinds of accepted risk are told apart in every one of them.
import type { Problem } from "../../isms/cell";
import type { ApprovalState, ApproverRole, FactName } from "../../isms/decision/record";
import type { RiskKind } from "../../isms/decision/kind";
import type { Heatmap } from "../../isms/method/heatmap";

export type { ApprovalState, ApproverRole, FactName, Heatmap, RiskKind };

/** An entry of the approvals table as a person reads it. */
export interface ApprovalEntry {
  readonly id: string;
  readonly kind: RiskKind | null;
  readonly accepted: number | null;
  readonly approver: string;
  readonly role: ApproverRole | null;
  /** yyyy-mm-dd, as the next. */
  readonly date: string;
  readonly meeting: string;
  /** "" = without end. */
  readonly validUntil: string;
}

/** A fact that was approved and is another one now; both in the person's language, "–" for none. */
export interface FactChange {
  readonly fact: FactName;
  readonly from: string;
  readonly to: string;
}

/** Where a risk stands with its approval. */
export interface RiskApproval {
  readonly state: ApprovalState;
  /** The kind of risk that its treatment leaves now; null = nothing to accept. */
  readonly kind: RiskKind | null;
  /** The value that would be accepted now. */
  readonly accepted: number | null;
  /** Seal of the facts as they were read: what is approved must be what was seen. */
  readonly seal: string;
  readonly entry: ApprovalEntry | null;
  /** What changed since it was approved; empty where it did not lapse, or the entry does not say what was approved. */
  readonly changes: readonly FactChange[];
  /** What stands in the way of approving it now. */
  readonly obstacles: readonly Problem[];
}

export interface ApprovalDraft {
  readonly approver: string;
  readonly role: ApproverRole;
  /** yyyy-mm-dd */
  readonly date: string;
  readonly meeting: string;
  /** Last day on which the approval stands, yyyy-mm-dd; "" = without end. */
  readonly validUntil: string;
}

/** Taking approvals back: an entry of its own, with who, when and why. */
export interface RevocationDraft {
  readonly by: string;
  readonly role: ApproverRole;
  /** yyyy-mm-dd */
  readonly date: string;
  readonly reason: string;
}

/** The register's risks before and after treatment, by consequence and likelihood. */
export interface RiskMaps {
  readonly before: Heatmap;
  readonly after: Heatmap;
  /** Risks that are avoided, so that the second map has no place for them. */
  readonly avoided: number;
}
