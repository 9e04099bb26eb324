// Owns the risk treatment plan and the record of approvals.
// Promises one line a treated risk and one line an approval, both linked to the register by the risk's id.
import { optionList } from "../decision/codes";
import { groundList } from "../decision/grounds";
import { entryList, roleList } from "../decision/record";
import { riskKinds, taskStates } from "./codes";
import type { ColumnSchema, DocumentSchema } from "./schema";

/** The levels and values before and after treatment as they were approved. A likelihood stands where a method has no threat of its own. */
const approvedColumns: readonly ColumnSchema[] = [
  { key: "assetValue", header: { ja: "資産価値", en: "Asset value" }, synonyms: [], type: "level", factor: "assetValue", width: 8, style: "centred" },
  { key: "threatLevel", header: { ja: "脅威・発生可能性", en: "Threat or likelihood" }, synonyms: [], type: "level", factor: "threat", width: 8, style: "centred" },
  { key: "vulnerabilityLevel", header: { ja: "脆弱性", en: "Vulnerability" }, synonyms: [], type: "level", factor: "vulnerability", width: 12, style: "centred" },
  { key: "businessImpact", header: { ja: "業務影響", en: "Business impact" }, synonyms: [], type: "level", factor: "impact", width: 8, style: "centred" },
  { key: "currentRiskValue", header: { ja: "対応前リスク値", en: "Risk value before treatment" }, synonyms: [], type: "number", width: 8, style: "centred" },
  { key: "treatment", header: { ja: "対応", en: "Treatment" }, synonyms: [], type: "code", codes: optionList, width: 10, style: "centred" },
  { key: "controls", header: { ja: "管理策", en: "Controls" }, synonyms: ["管理策番号"], type: "controls", multiline: true, width: 12, style: "cell" },
  { key: "residualAssetValue", header: { ja: "対応後 資産価値", en: "Asset value after treatment" }, synonyms: [], type: "level", factor: "assetValue", width: 8, style: "centred" },
  { key: "residualThreatLevel", header: { ja: "対応後 脅威・発生可能性", en: "Threat or likelihood after treatment" }, synonyms: [], type: "level", factor: "threat", width: 8, style: "centred" },
  { key: "residualVulnerabilityLevel", header: { ja: "対応後 脆弱性", en: "Vulnerability after treatment" }, synonyms: [], type: "level", factor: "vulnerability", width: 12, style: "centred" },
  { key: "residualImpact", header: { ja: "対応後 業務影響", en: "Business impact after treatment" }, synonyms: [], type: "level", factor: "impact", width: 8, style: "centred" },
  { key: "residualRiskValue", header: { ja: "対応後リスク値", en: "Risk value after treatment" }, synonyms: [], type: "number", width: 8, style: "centred" },
];

export const treatmentPlan: DocumentSchema = {
  id: "treatmentPlan",
  title: { ja: "リスク対応計画", en: "Risk treatment plan" },
  sheet: { ja: "リスク対応計画", en: "Risk Treatment Plan" },
  table: "ISMS_TreatmentPlan",
  isSigned: true,
  columns: [
    { key: "planId", header: { ja: "計画番号", en: "Plan ID" }, synonyms: ["計画No", "Plan no", "Plan ref"], type: "id", required: true, width: 10, style: "centred" },
    { key: "riskId", header: { ja: "リスクID", en: "Risk ID" }, synonyms: ["リスク番号"], type: "id", required: true, width: 10, style: "centred" },
    { key: "asset", header: { ja: "情報資産", en: "Asset" }, synonyms: ["資産名"], type: "text", width: 22, style: "cell" },
    { key: "threat", header: { ja: "脅威", en: "Threat" }, synonyms: [], type: "text", multiline: true, width: 22, style: "cell" },
    { key: "vulnerability", header: { ja: "脆弱性", en: "Vulnerability" }, synonyms: [], type: "text", multiline: true, width: 22, style: "cell" },
    { key: "riskValue", header: { ja: "リスク値", en: "Risk value" }, synonyms: [], type: "number", width: 8, style: "computed" },
    { key: "treatment", header: { ja: "対応", en: "Treatment" }, synonyms: ["リスク対応"], type: "code", codes: optionList, required: true, width: 10, style: "centred" },
    { key: "controls", header: { ja: "管理策", en: "Controls" }, synonyms: ["管理策番号"], type: "controls", multiline: true, width: 16, style: "cell" },
    { key: "treatmentDetail", header: { ja: "対応内容", en: "Treatment detail" }, synonyms: ["実施事項"], type: "text", multiline: true, width: 32, style: "input" },
    { key: "contract", header: { ja: "契約・保険", en: "Contract or insurance" }, synonyms: ["契約", "保険", "Contract", "Insurance"], type: "text", multiline: true, width: 20, style: "input" },
    { key: "priority", header: { ja: "優先度", en: "Priority" }, synonyms: ["優先順位", "Priorität", "Prioridad", "Priorité", "Priorita"], type: "text", width: 8, style: "input" },
    { key: "cost", header: { ja: "費用", en: "Cost" }, synonyms: ["コスト", "予算", "Costs"], type: "text", width: 12, style: "input" },
    { key: "resources", header: { ja: "経営資源", en: "Resources" }, synonyms: ["工数", "費用・工数", "Budget"], type: "text", multiline: true, width: 18, style: "input" },
    { key: "responsible", header: { ja: "担当者", en: "Responsible" }, synonyms: ["責任者", "Owner"], type: "person", width: 14, style: "input" },
    { key: "dueDate", header: { ja: "期限", en: "Due date" }, synonyms: ["対応期限"], type: "date", width: 12, style: "date" },
    { key: "status", header: { ja: "状況", en: "Status" }, synonyms: ["進捗"], type: "code", codes: taskStates, width: 10, style: "input" },
    { key: "completed", header: { ja: "完了日", en: "Completed" }, synonyms: ["Completion date"], type: "date", width: 12, style: "date" },
    { key: "indicator", header: { ja: "有効性の指標", en: "Indicator" }, synonyms: ["指標", "評価指標", "Measure of effectiveness"], type: "text", multiline: true, width: 20, style: "input" },
    { key: "residualRiskValue", header: { ja: "対応後リスク値", en: "Risk value after treatment" }, synonyms: ["残留リスク値", "Residual risk value"], type: "number", width: 10, style: "computed" },
    { key: "remarks", header: { ja: "備考", en: "Remarks" }, synonyms: ["Notes"], type: "text", multiline: true, width: 24, style: "input" },
  ],
};

export const approvals: DocumentSchema = {
  id: "approvals",
  title: { ja: "リスク承認記録", en: "Risk approvals" },
  sheet: { ja: "リスク承認記録", en: "Risk Approvals" },
  table: "ISMS_Approvals",
  isSigned: true,
  columns: [
    { key: "approvalId", header: { ja: "承認番号", en: "Approval ID" }, synonyms: ["承認No"], type: "id", required: true, width: 10, style: "centred" },
    { key: "entry", header: { ja: "区分", en: "Entry" }, synonyms: [], type: "code", codes: entryList, width: 8, style: "centred" },
    { key: "refersTo", header: { ja: "前の承認番号", en: "Earlier approval" }, synonyms: ["対象の承認番号"], type: "id", width: 10, style: "centred" },
    { key: "riskId", header: { ja: "リスクID", en: "Risk ID" }, synonyms: ["リスク番号"], type: "id", required: true, width: 10, style: "centred" },
    { key: "asset", header: { ja: "情報資産", en: "Asset" }, synonyms: ["資産名"], type: "text", multiline: true, width: 20, leastWidth: 15, style: "cell" },
    { key: "kind", header: { ja: "種別", en: "Kind" }, synonyms: ["リスクの種別"], type: "code", codes: riskKinds, required: true, width: 14, leastWidth: 15, style: "centred" },
    { key: "riskValue", header: { ja: "承認したリスク値", en: "Risk value approved" }, synonyms: ["リスク値"], type: "number", required: true, width: 12, style: "centred" },
    { key: "threshold", header: { ja: "受容水準", en: "Acceptance threshold" }, synonyms: [], type: "number", width: 8, style: "centred" },
    ...approvedColumns,
    { key: "grounds", header: { ja: "理由の区分", en: "Grounds" }, synonyms: [], type: "code", codes: groundList, width: 14, leastWidth: 14, style: "cell" },
    { key: "reason", header: { ja: "理由", en: "Reason" }, synonyms: [], type: "text", multiline: true, width: 32, leastWidth: 22, style: "cell" },
    { key: "approver", header: { ja: "承認者", en: "Approver" }, synonyms: ["Approved by"], type: "person", required: true, width: 16, leastWidth: 15, style: "cell" },
    { key: "role", header: { ja: "役割", en: "Role" }, synonyms: ["承認者の役割"], type: "code", codes: roleList, width: 12, style: "centred" },
    { key: "date", header: { ja: "承認日", en: "Date" }, synonyms: ["日付"], type: "date", required: true, width: 12, style: "date" },
    { key: "meeting", header: { ja: "会議", en: "Meeting" }, synonyms: ["会議体"], type: "text", width: 20, style: "cell" },
    { key: "validUntil", header: { ja: "有効期限", en: "Valid until" }, synonyms: ["有効期間"], type: "date", width: 12, style: "date" },
    { key: "seal", header: { ja: "照合印", en: "Seal" }, synonyms: ["Fingerprint"], type: "id", required: true, width: 18, leastWidth: 17, style: "centred" },
  ],
};
