// Owns the checks of accepted risks: reason, approval, and whether the approval still covers the facts.
// Promises that residual risk (残留リスク) and remaining risk (残余リスク) are named apart in every finding.
import { readReason } from "../decision/grounds";
import type { CheckedBook, CheckedRisk } from "./book";
import { atRisk, eachRisk, type Check, type Hit } from "./check";

const acceptance = { subject: "acceptance", unit: "risk", manual: "4.2.1", standard: "6.1.3 f" } as const;

/** Codes of the risks that wait for an approval, each with the text of its own kind. */
const waiting: Readonly<Record<string, string>> = { "residual-pending": "residual-not-approved", "remaining-pending": "remaining-not-approved" };

const acceptedDecisions = new Set(["residual-pending", "residual-approved", "remaining-pending", "remaining-approved", "reason-required", "approval-lapsed"]);

function isAccepted({ decision }: CheckedRisk): boolean {
  return decision !== null && acceptedDecisions.has(decision);
}

function recordHits(risk: CheckedRisk): Hit[] {
  const { approved } = risk.facts;
  if (risk.approval.state !== "unrecorded") return [];
  return typeof approved === "object" ? [atRisk(risk, "approval", "approval-not-in-record", { seal: approved.seal })] : [atRisk(risk, "approval", "approval-by-word")];
}

function forceHits(risk: CheckedRisk, { today }: CheckedBook): Hit[] {
  const { state, record } = risk.approval;
  if (state === "expired") return [atRisk(risk, "approval", "approval-expired", { until: record?.validUntil ?? "-", today })];
  return state === "revoked" ? [atRisk(risk, "approval", "approval-revoked", { date: record?.date || "-" })] : [];
}

/** Remaining risk is for the management alone to accept. */
function roleHits(risk: CheckedRisk): Hit[] {
  const { state, record } = risk.approval;
  const isOthers = state === "valid" && record?.kind === "remaining" && record.role !== "management";
  return isOthers ? [atRisk(risk, "approval", "approval-not-by-management", { approver: record.approver || "-" })] : [];
}

function groundHits(risk: CheckedRisk): Hit[] {
  const { grounds, text } = readReason(risk.facts.reason);
  if (grounds.length === 0) return [atRisk(risk, "reason", "reason-without-ground")];
  return text === "" ? [atRisk(risk, "reason", "reason-without-words")] : [];
}

const remaining = new Set(["remaining-pending", "remaining-approved"]);
const isApproved = ({ facts }: CheckedRisk): boolean => facts.approved !== false;

export const acceptanceChecks: readonly Check[] = [
  {
    ...acceptance, id: "acceptance-has-reason", severity: "error",
    run: eachRisk(isAccepted, (risk) => (risk.decision === "reason-required" ? [atRisk(risk, "reason", "remaining-without-reason")] : [])),
    question: { ja: "受容水準を超えて受け入れるリスクには、理由がありますか", en: "Does every risk kept above the threshold have its reason?" },
    why: { ja: "残余リスクは、環境・コスト・時間の理由で対応できないものだけです。理由がなければ受け入れられません。", en: "Only what cannot be dealt with for reasons of environment, cost or time may remain. Without a reason it cannot be accepted." },
    fix: { ja: "理由を書くか、別の対応を選んでください。", en: "Write the reason, or choose another treatment." },
  },
  {
    ...acceptance, id: "reason-names-ground", severity: "warning",
    run: eachRisk((risk) => risk.decision !== null && remaining.has(risk.decision), groundHits),
    question: { ja: "残余リスクの理由は、環境・コスト・時間のどれかと説明になっていますか", en: "Does every reason name environment, cost or time, and explain it?" },
    why: { ja: "残余リスクとして残せるのは、環境・コスト・時間の理由で対応できないものだけです。区分と説明がなければ確かめられません。", en: "Only environment, cost or time can let a risk remain. Without the ground and its explanation nobody can verify it." },
    fix: { ja: "「リスク」で理由の区分を選び、説明を書いてください。", en: "Choose the ground on the Risks screen and explain it in words." },
  },
  {
    ...acceptance, id: "acceptance-approved", severity: "warning",
    run: eachRisk(isAccepted, (risk) => (risk.decision !== null && waiting[risk.decision] !== undefined ? [atRisk(risk, "approval", waiting[risk.decision])] : [])),
    question: { ja: "受け入れるリスクは承認されていますか", en: "Is every accepted risk approved?" },
    why: { ja: "残留リスクと残余リスクは、経営陣の承認を得てはじめて受け入れたことになります。", en: "Residual and remaining risks are accepted only once management has approved them." },
    fix: { ja: "「承認」で承認を記録してください。", en: "Record the approval on the Approval screen." },
  },
  {
    ...acceptance, id: "approval-holds", severity: "error",
    run: eachRisk(isApproved, (risk) => (risk.decision !== null && risk.approval.state === "lapsed" ? [atRisk(risk, "approval", "approval-lapsed")] : [])),
    question: { ja: "承認は、いまの事実に対するものですか", en: "Do the approvals cover the facts as they are now?" },
    why: { ja: "承認した後にレベルや対応が変わると、承認したものとは別のリスクになります。", en: "Once levels or treatment change, the risk is not the one that was approved." },
    fix: { ja: "変わった点を示して、あらためて承認を受けてください。", en: "Show what has changed and have it approved again." },
  },
  {
    ...acceptance, id: "approval-in-force", severity: "error",
    run: eachRisk(isApproved, forceHits),
    question: { ja: "期限の切れた承認や、取り消された承認はありませんか", en: "Has no approval run out or been taken back?" },
    why: { ja: "期限を過ぎた承認と取り消された承認は、もう受け入れを支えません。", en: "An approval that has run out or was taken back no longer supports the acceptance." },
    fix: { ja: "あらためて承認を受けるか、別の対応を選んでください。", en: "Have it approved again, or choose another treatment." },
  },
  {
    ...acceptance, id: "approval-by-management", severity: "error",
    run: eachRisk((risk) => isApproved(risk) && risk.approval.record?.kind === "remaining", roleHits),
    question: { ja: "残余リスクは、経営者が承認していますか", en: "Has the management itself approved every remaining risk?" },
    why: { ja: "保証の度合の外側にあるリスクを残すことを決められるのは、経営者だけです。", en: "Only the management can decide that a risk outside the degree of assurance stays." },
    fix: { ja: "経営者の承認を記録してください。", en: "Record the approval of the management." },
  },
  {
    ...acceptance, id: "approval-in-record", severity: "error", standard: "7.5.3",
    run: eachRisk(isApproved, recordHits),
    question: { ja: "承認は、承認記録にありますか", en: "Is every approval in the record of approvals?" },
    why: { ja: "だれが、いつ、どの会議で承認したかの記録がなければ、承認を示せません。", en: "Without the record of who approved when and where, the approval cannot be shown." },
    fix: { ja: "「承認」で承認を記録し直してください。", en: "Record the approval again on the Approval screen." },
  },
];
