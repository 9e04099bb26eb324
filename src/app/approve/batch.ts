// Owns the batch that a management review approves: which risks belong to it, in which group, with which totals.
// Promises that residual and remaining risks are two lists, that a lapsed approval is in the list of what the risk is now, and that no risk is in two lists.
import { residualLevels } from "../../isms/decision/residual";
import { heatmap } from "../../isms/method/heatmap";
import type { Levels, Method } from "../../isms/method/method";
import type { Language, Risk, RiskKind, RiskMaps } from "../service";

/** A register's risks from the point of view of an approval. Every list keeps the order of the register, the highest accepted value first. */
export interface ApprovalBatch {
  /** Awaiting approval, those whose approval lapsed or was taken back among them. */
  readonly waiting: Readonly<Record<RiskKind, readonly Risk[]>>;
  /** Approved, and nothing changed since; those that have run out among them. */
  readonly approved: Readonly<Record<RiskKind, readonly Risk[]>>;
  /** Outside the degree of assurance with nothing decided, in treatment, or without a reason: not ready for an approval. */
  readonly open: readonly Risk[];
  /** The register says approved, the table of approvals has no entry. */
  readonly unrecorded: readonly Risk[];
}

const openDecisions: ReadonlySet<string | null> = new Set([null, "treat", "reason-required", "in-progress", "unassessed"]);

function isWaiting({ decision, approval }: Risk): boolean {
  return decision === "residual-pending" || decision === "remaining-pending" || (decision === "approval-lapsed" && approval.kind !== null);
}

function byValue(risks: readonly Risk[]): readonly Risk[] {
  return [...risks].sort((one, other) => (other.approval.accepted ?? 0) - (one.approval.accepted ?? 0));
}

/** Groups a register's risks for the management review. */
export function approvalBatch(risks: readonly Risk[]): ApprovalBatch {
  const isApproved = ({ decision }: Risk): boolean => decision === "residual-approved" || decision === "remaining-approved";
  const waiting = risks.filter(isWaiting);
  const recorded = risks.filter((risk) => isApproved(risk) && risk.approval.state !== "unrecorded" && risk.approval.state !== "revoked");
  const of = (group: readonly Risk[], kind: RiskKind): readonly Risk[] => byValue(group.filter(({ approval }) => approval.kind === kind));
  return {
    waiting: { residual: of(waiting, "residual"), remaining: of(waiting, "remaining") },
    approved: { residual: of(recorded, "residual"), remaining: of(recorded, "remaining") },
    open: risks.filter((risk) => openDecisions.has(risk.decision) || (risk.decision === "approval-lapsed" && risk.approval.kind === null)),
    unrecorded: risks.filter((risk) => isApproved(risk) && (risk.approval.state === "unrecorded" || risk.approval.state === "revoked")),
  };
}

/** The levels that a treatment leaves; null where a person gave the value after treatment only, so that no place is known. */
function levelsAfter(risk: Risk): Levels | null {
  const { option, residual } = risk.treatment;
  if (option !== "reduce" && option !== "transfer") return risk.levels;
  const after = residualLevels(risk.levels, residual);
  return after ?? (risk.residualValue === null ? risk.levels : null);
}

/** The register's risks before and after treatment. */
export function mapsOf(method: Method, risks: readonly Risk[], language: Language): RiskMaps {
  const remaining = risks.filter(({ decision }) => decision !== "avoided");
  const unknown: Levels = { assetValue: null, threat: null, vulnerability: null, impact: null };
  return {
    before: heatmap(method, risks.map(({ levels }) => levels), language),
    after: heatmap(method, remaining.map((risk) => levelsAfter(risk) ?? unknown), language),
    avoided: risks.length - remaining.length,
  };
}
