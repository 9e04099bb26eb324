// Owns the codes of treatment and decision with their labels in both languages.
// Promises that residual risk (残留リスク) and remaining risk (残余リスク) stay two different things in every list.
import type { Cell, Outcome } from "../cell";
import type { CodeList } from "../method/codelist";
import { readCode } from "../method/codelist";
import type { Bilingual } from "../method/text";

/** How a risk is dealt with (ISO/IEC 27001:2005, 4.2.1 f). */
export type TreatmentOption = "reduce" | "retain" | "avoid" | "transfer";

/** What the method says about one risk (the organisation's ISMS manual, 4.2.1 and 4.2.2). */
export type DecisionCode =
  | "unassessed" | "acceptable" | "treat" | "residual-pending" | "residual-approved" | "reason-required"
  | "remaining-pending" | "remaining-approved" | "in-progress" | "avoided" | "approval-lapsed";

/** The four treatment options with the words in use for them in registers. */
export const optionList: CodeList<TreatmentOption> = {
  name: "treatment",
  codes: ["reduce", "retain", "avoid", "transfer"],
  labels: {
    reduce: { ja: "低減", en: "Reduce" },
    retain: { ja: "保有", en: "Retain" },
    avoid: { ja: "回避", en: "Avoid" },
    transfer: { ja: "移転", en: "Transfer" },
  },
  synonyms: {
    reduce: ["リスク低減", "リスクの低減", "低減する", "軽減", "軽減する", "緩和", "最適化", "リスク最適化", "reduction", "mitigate", "mitigation", "treat", "modify", "modification", "réduire", "réduction", "reduzieren", "vermindern", "reducir", "mitigar", "snížit"],
    retain: ["リスク保有", "リスクの保有", "保有する", "受容", "リスク受容", "リスクの受容", "受容する", "許容", "retention", "accept", "acceptance", "accepted", "tolerate", "accepter", "conserver", "akzeptieren", "aceptar", "přijmout"],
    avoid: ["リスク回避", "リスクの回避", "回避する", "avoidance", "terminate", "éviter", "refuser", "vermeiden", "evitar", "vyhnout se"],
    transfer: ["リスク移転", "リスクの移転", "移転する", "転嫁", "共有", "リスク共有", "リスクの共有", "分担", "share", "sharing", "transference", "transférer", "partager", "übertragen", "transferir", "compartir", "přenést"],
  },
};

/** Labels of the treatment options. */
export const optionLabels: Readonly<Record<TreatmentOption, Bilingual>> = optionList.labels;

/** Labels of the decisions, as the organisation's ISMS manual names them. */
export const decisionLabels: Readonly<Record<DecisionCode, Bilingual>> = {
  unassessed: { ja: "未評価", en: "Not assessed" },
  acceptable: { ja: "受容可", en: "Acceptable" },
  treat: { ja: "要対応", en: "To be treated" },
  "residual-pending": { ja: "残留リスク（承認待ち）", en: "Residual risk (awaiting approval)" },
  "residual-approved": { ja: "残留リスク（承認済）", en: "Residual risk (approved)" },
  "reason-required": { ja: "理由要記入", en: "Reason required" },
  "remaining-pending": { ja: "残余リスク（承認待ち）", en: "Remaining risk (awaiting approval)" },
  "remaining-approved": { ja: "残余リスク（承認済）", en: "Remaining risk (approved)" },
  "in-progress": { ja: "対応中", en: "In progress" },
  avoided: { ja: "回避済", en: "Avoided" },
  "approval-lapsed": { ja: "承認失効", en: "Approval lapsed" },
};

const decisionCodes = Object.keys(decisionLabels) as DecisionCode[];

/** The decisions as a list that a cell is read with. */
export const decisionList: CodeList<DecisionCode> = {
  name: "decision",
  codes: decisionCodes,
  labels: decisionLabels,
  synonyms: /*#__PURE__*/ Object.fromEntries(decisionCodes.map((code) => [code, []])) as unknown as CodeList<DecisionCode>["synonyms"],
};

/**
 * Reads a treatment option from a cell: its code, its label in Japanese or English, or a word in use for it.
 * @returns the option; null for a blank cell
 * Problems: code-is-error {list, error}, code-unknown {list, value, labels}
 */
export function readOption(cell: Cell): Outcome<TreatmentOption | null> {
  return readCode(optionList, cell);
}
