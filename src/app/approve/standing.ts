// Owns where a risk stands with its approval, as screens show it: state, entry, what changed since, what stands in the way.
// Promises the same answer as the sheet's decision about approved and lapsed; what only the table of approvals knows comes on top.
import type { Problem } from "../../isms/cell";
import { readApproval } from "../../isms/decision/approval";
import { optionLabels, optionList, type DecisionFacts } from "../../isms/decision/decision";
import { acceptedValue, riskKind, type RiskKind } from "../../isms/decision/kind";
import { approvalVerdict, approvedFacts, changedFacts, type ApprovalRecord, type ChangedFact } from "../../isms/decision/record";
import { readReason } from "../../isms/decision/grounds";
import { seal } from "../../isms/decision/seal";
import { riskKinds } from "../../isms/documents/codes";
import { findCode } from "../../isms/method/codelist";
import type { Method } from "../../isms/method/method";
import type { ApprovalEntry, FactChange, Language, RiskApproval } from "../service";

const nothing = "–";

/** A workbook's approvals, found by risk or by seal, and the day on which they are looked at. */
export interface ApprovalBook {
  readonly records: readonly ApprovalRecord[];
  readonly byRisk: ReadonlyMap<string, readonly ApprovalRecord[]>;
  /** yyyy-mm-dd; "" leaves expiry out. */
  readonly today: string;
}

/** Makes entries ready to be looked up for thousands of risks. */
export function approvalBook(records: readonly ApprovalRecord[], today: string): ApprovalBook {
  const byRisk = new Map<string, ApprovalRecord[]>();
  for (const record of records) {
    const own = byRisk.get(record.riskId);
    if (own) own.push(record);
    else byRisk.set(record.riskId, [record]);
  }
  return { records, byRisk, today };
}

/** A workbook in which nothing was approved. */
export const noApprovals: ApprovalBook = approvalBook([], "");

/** The entries that may speak of a risk: its own; all of them where the register numbers no risks. */
export function recordsFor(book: ApprovalBook, riskId: string): readonly ApprovalRecord[] {
  return riskId.startsWith("#") ? book.records : (book.byRisk.get(riskId) ?? []);
}

function factText(value: ChangedFact["from"], language: Language): string {
  if (value === null || value === "") return nothing;
  if (typeof value === "object") return value.length === 0 ? nothing : value.join(language === "ja" ? "、" : ", ");
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  const option = findCode(optionList, value);
  const kind = findCode(riskKinds, value);
  return option !== null ? optionLabels[option][language] : kind !== null ? riskKinds.labels[kind][language] : value;
}

function changeOf({ fact, from, to }: ChangedFact, language: Language): FactChange {
  return { fact, from: factText(from, language), to: factText(to, language) };
}

function entryOf(record: ApprovalRecord): ApprovalEntry {
  const { id, kind, accepted, approver, role, date, meeting, validUntil } = record;
  return { id, kind, accepted, approver, role, date, meeting, validUntil };
}

/**
 * What an approval of these facts lacks.
 * @returns approval-reason where a remaining risk has no ground (environment, cost, time) or no words
 */
export function approvalObstacles(kind: RiskKind | null, reasonCell: string, risk: { readonly id: string; readonly address: string }): Problem[] {
  const { grounds, text } = readReason(reasonCell);
  return kind === "remaining" && (grounds.length === 0 || text === "") ? [{ code: "approval-reason", facts: { risk: risk.id, address: risk.address } }] : [];
}

/** Where a risk stands with its approval. @param approvalCell as it stands in the register */
export function standingOf(method: Method, risk: { readonly id: string; readonly address: string }, facts: DecisionFacts, approvalCell: string, book: ApprovalBook, language: Language): RiskApproval {
  const read = readApproval(approvalCell);
  const { state, record } = approvalVerdict(method, risk.id, facts, read.ok ? read.value : false, recordsFor(book, risk.id), book.today);
  const kind = riskKind(method, facts);
  const changes = state === "lapsed" && record?.facts ? changedFacts(record.facts, approvedFacts(method, facts)).map((change) => changeOf(change, language)) : [];
  return { state, kind, accepted: acceptedValue(method, facts), seal: kind === null ? "" : seal(method, facts), entry: record && entryOf(record), changes, obstacles: approvalObstacles(kind, facts.reason, risk) };
}
