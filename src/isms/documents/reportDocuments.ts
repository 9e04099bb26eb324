// Owns the two lists of accepted risks that a risk assessment report has.
// Promises one list for residual risk (残留リスク) and another for remaining risk (残余リスク), never one for both.
import { optionList } from "../decision/codes";
import type { ColumnSchema, DocumentSchema } from "./schema";

const risk: readonly ColumnSchema[] = [
  { key: "riskId", header: { ja: "リスクID", en: "Risk ID" }, synonyms: [], type: "id", required: true, width: 10, style: "centred" },
  { key: "asset", header: { ja: "情報資産", en: "Asset" }, synonyms: [], type: "text", multiline: true, width: 24, style: "cell" },
  { key: "threat", header: { ja: "脅威", en: "Threat" }, synonyms: [], type: "text", multiline: true, width: 22, style: "cell" },
  { key: "vulnerability", header: { ja: "脆弱性", en: "Vulnerability" }, synonyms: [], type: "text", multiline: true, width: 22, style: "cell" },
  { key: "riskValue", header: { ja: "リスク値", en: "Risk value" }, synonyms: [], type: "number", width: 8, style: "centred" },
  { key: "treatment", header: { ja: "対応", en: "Treatment" }, synonyms: [], type: "code", codes: optionList, width: 9, style: "centred" },
  { key: "controls", header: { ja: "管理策", en: "Controls" }, synonyms: [], type: "controls", multiline: true, width: 12, style: "cell" },
  { key: "acceptedValue", header: { ja: "受け入れる値", en: "Value accepted" }, synonyms: [], type: "number", width: 10, style: "centred" },
];

const reason: ColumnSchema = { key: "reason", header: { ja: "対応できない理由（環境・コスト・時間）", en: "Why it cannot be dealt with (environment, cost, time)" }, synonyms: [], type: "text", multiline: true, width: 30, style: "cell" };

const approval: readonly ColumnSchema[] = [
  { key: "state", header: { ja: "承認の状態", en: "State of approval" }, synonyms: [], type: "text", width: 13, style: "centred" },
  { key: "approver", header: { ja: "承認者", en: "Approved by" }, synonyms: [], type: "person", width: 14, style: "cell" },
  { key: "date", header: { ja: "承認日", en: "Approved on" }, synonyms: [], type: "date", width: 12, style: "date" },
];

export const planReport: DocumentSchema = {
  id: "planReport",
  title: { ja: "リスク対応計画書", en: "Risk Treatment Plan Report" },
  sheet: { ja: "リスク対応計画書", en: "Treatment Plan Report" },
  table: "ISMS_PlanReport",
  columns: [
    { key: "planId", header: { ja: "計画番号", en: "Plan ID" }, synonyms: [], type: "id", width: 9, style: "centred" },
    { key: "riskId", header: { ja: "リスクID", en: "Risk ID" }, synonyms: [], type: "id", required: true, width: 9, style: "centred" },
    { key: "asset", header: { ja: "情報資産", en: "Asset" }, synonyms: [], type: "text", multiline: true, width: 22, style: "cell" },
    { key: "riskValue", header: { ja: "リスク値", en: "Risk value" }, synonyms: [], type: "number", width: 7, style: "centred" },
    { key: "treatment", header: { ja: "対応", en: "Treatment" }, synonyms: [], type: "code", codes: optionList, width: 9, style: "centred" },
    { key: "controls", header: { ja: "管理策", en: "Controls" }, synonyms: [], type: "controls", multiline: true, width: 11, style: "cell" },
    { key: "treatmentDetail", header: { ja: "何を", en: "What" }, synonyms: [], type: "text", multiline: true, width: 32, style: "cell" },
    { key: "responsible", header: { ja: "だれが", en: "Who" }, synonyms: [], type: "person", width: 16, style: "cell" },
    { key: "dueDate", header: { ja: "いつまでに", en: "By when" }, synonyms: [], type: "date", width: 12, style: "date" },
    { key: "cost", header: { ja: "費用", en: "Cost" }, synonyms: [], type: "text", multiline: true, width: 12, style: "cell" },
    { key: "indicator", header: { ja: "有効性の指標", en: "Indicator" }, synonyms: [], type: "text", multiline: true, width: 20, style: "cell" },
    { key: "status", header: { ja: "状況", en: "State" }, synonyms: [], type: "text", multiline: true, width: 12, style: "centred" },
    { key: "residualRiskValue", header: { ja: "対応後リスク値", en: "Value after treatment" }, synonyms: [], type: "number", width: 9, style: "centred" },
  ],
};

export const residualRisks: DocumentSchema = {
  id: "residualRisks",
  title: { ja: "残留リスク一覧", en: "Residual risks" },
  sheet: { ja: "残留リスク一覧", en: "Residual Risks" },
  table: "ISMS_ResidualRisks",
  columns: [...risk, ...approval],
};

export const remainingRisks: DocumentSchema = {
  id: "remainingRisks",
  title: { ja: "残余リスク一覧", en: "Remaining risks" },
  sheet: { ja: "残余リスク一覧", en: "Remaining Risks" },
  table: "ISMS_RemainingRisks",
  columns: [...risk, reason, ...approval],
};
