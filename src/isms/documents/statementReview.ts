// Owns the record of a change of edition: what the former controls were, where their decisions went, and what a person checks.
// Promises one line a former control that a person must look at, those that the new edition no longer has among them.
import { applicabilityList, statusList } from "../soa/codes";
import type { DocumentSchema } from "./schema";

export const statementReview: DocumentSchema = {
  id: "statementReview",
  title: { ja: "適用宣言書 版の引き継ぎ", en: "Statement of Applicability: change of edition" },
  sheet: { ja: "適用宣言書 版の引き継ぎ", en: "SoA Change of Edition" },
  table: "ISMS_SoA_Carried",
  columns: [
    { key: "edition", header: { ja: "新しい版", en: "New edition" }, synonyms: [], type: "id", required: true, width: 8, style: "centred" },
    { key: "to", header: { ja: "引き継ぎ先", en: "Carried to" }, synonyms: [], type: "id", width: 11, style: "centred" },
    { key: "formerEdition", header: { ja: "前の版", en: "Former edition" }, synonyms: [], type: "id", required: true, width: 8, style: "centred" },
    { key: "formerId", header: { ja: "前の管理策番号", en: "Former control" }, synonyms: [], type: "id", width: 12, style: "centred" },
    { key: "formerTitle", header: { ja: "前の管理策", en: "Former title" }, synonyms: [], type: "text", multiline: true, width: 30, style: "cell" },
    { key: "applicability", header: { ja: "前の適用／除外", en: "Former decision" }, synonyms: [], type: "code", codes: applicabilityList, width: 12, style: "centred" },
    { key: "status", header: { ja: "前の実施状況", en: "Former status" }, synonyms: [], type: "code", codes: statusList, width: 12, style: "centred" },
    { key: "words", header: { ja: "前の理由・実施方法", en: "Former reasons and implementation" }, synonyms: [], type: "text", multiline: true, width: 40, style: "cell" },
    { key: "review", header: { ja: "確認すること", en: "To check" }, synonyms: [], type: "text", multiline: true, width: 40, style: "cell" },
    { key: "checked", header: { ja: "確認した日・結果", en: "Checked" }, synonyms: [], type: "text", multiline: true, width: 20, style: "input" },
  ],
};
