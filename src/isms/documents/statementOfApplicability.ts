// Owns the Statement of Applicability (適用宣言書): one line a control of the chosen edition.
// Promises the columns that ISO/IEC 27001 asks for, and those that link it to risks, plans and indicators.
import { applicabilityList, reasonList, statusList } from "../soa/codes";
import type { ColumnSchema, DocumentSchema, LocalText } from "./schema";

/** Editions of ISO/IEC 27001 whose Annex A the product holds, and where the statement for each stands in the workbook. */
export const statementPlaces: Readonly<Record<"2005" | "2013" | "2022", { readonly sheet: LocalText; readonly table: string }>> = {
  "2005": { sheet: { ja: "適用宣言書(2005)", en: "SoA (2005)" }, table: "ISMS_SoA_2005" },
  "2013": { sheet: { ja: "適用宣言書(2013)", en: "SoA (2013)" }, table: "ISMS_SoA_2013" },
  "2022": { sheet: { ja: "適用宣言書(2022)", en: "SoA (2022)" }, table: "ISMS_SoA_2022" },
};

export const statementOfApplicability: DocumentSchema = {
  id: "statementOfApplicability",
  title: { ja: "適用宣言書", en: "Statement of Applicability" },
  sheet: statementPlaces["2022"].sheet,
  table: statementPlaces["2022"].table,
  columns: [
    { key: "id", header: { ja: "管理策番号", en: "Control ID" }, synonyms: ["管理策No", "番号", "Control", "Control no", "Control number", "Annex A", "Annex A control", "Ref", "Reference", "Clause"], type: "id", required: true, width: 11, style: "centred" },
    { key: "title", header: { ja: "管理策", en: "Control title" }, synonyms: ["管理策名", "管理策名称", "Title", "Control name"], type: "text", width: 32, style: "cell" },
    { key: "objective", header: { ja: "管理目的", en: "Objective" }, synonyms: ["目的", "Control objective"], type: "text", multiline: true, width: 28, style: "cell" },
    { key: "applicability", header: { ja: "適用／除外", en: "Applicability" }, synonyms: ["適用/除外", "適用・除外", "適用", "適用可否", "適用の有無", "適用有無", "採否", "採用/不採用", "Applicable", "Applicable?", "Applied", "In scope", "Aplicable", "Aplicabilidad", "Anwendbar", "Anwendbarkeit", "Applicabilité", "Použitelnost", "Aplikovatelnost"], type: "code", codes: applicabilityList, required: true, width: 11, style: "input" },
    { key: "reasonCodes", header: { ja: "選択理由の区分", en: "Reason for selection" }, synonyms: ["選択の理由", "選択理由", "採用理由", "Justification", "Justification for inclusion", "Reason for inclusion"], type: "code", codes: reasonList, width: 16, style: "input" },
    { key: "reasonText", header: { ja: "選択理由の説明", en: "Selection note" }, synonyms: ["理由の説明", "Reason detail"], type: "text", multiline: true, width: 28, style: "input" },
    { key: "riskIds", header: { ja: "対応するリスク", en: "Treated risks" }, synonyms: ["リスクID", "関連リスク", "Risk IDs", "Related risks"], type: "text", multiline: true, width: 16, style: "cell" },
    { key: "status", header: { ja: "実施状況", en: "Implementation status" }, synonyms: ["実施", "現状", "Status", "Implemented"], type: "code", codes: statusList, width: 12, style: "input" },
    { key: "implementation", header: { ja: "実施方法・証拠", en: "Implementation and evidence" }, synonyms: ["関連文書", "実施方法", "実施内容", "Implementation", "Evidence", "Related documents"], type: "text", multiline: true, width: 34, style: "input" },
    { key: "exclusionReason", header: { ja: "除外の理由", en: "Reason for exclusion" }, synonyms: ["除外理由", "適用除外の理由", "Justification for exclusion", "Exclusion justification"], type: "text", multiline: true, width: 28, style: "input" },
    { key: "owner", header: { ja: "責任者", en: "Owner" }, synonyms: ["管理責任者", "担当", "Control owner"], type: "person", width: 14, style: "input" },
    { key: "plan", header: { ja: "計画", en: "Plan" }, synonyms: ["計画番号", "対応計画", "Plan reference"], type: "text", width: 14, style: "input" },
    { key: "due", header: { ja: "期限", en: "Due date" }, synonyms: ["実施期限", "Deadline"], type: "date", width: 12, style: "date" },
    { key: "indicator", header: { ja: "指標", en: "Indicator" }, synonyms: ["有効性指標", "管理策指標", "Measure"], type: "text", width: 14, style: "input" },
  ],
};

/** What a change of edition leaves to a person: a last column of the new statement, emptied line by line. */
export const reviewColumn: ColumnSchema = {
  key: "review", header: { ja: "要確認（済んだら消す）", en: "To check (clear when done)" }, synonyms: ["引き継ぎの確認", "Carried over"], type: "text", multiline: true, width: 30, style: "input",
};
