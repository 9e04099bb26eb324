// Owns the revision record of the Statements of Applicability: which version, what for, who approved, reviewed and made it.
// Promises the columns of the organisation's document control (版数, 主旨, 承認, 査問, 作成, 日付).
import type { DocumentSchema } from "./schema";

export const statementRevisions: DocumentSchema = {
  id: "statementRevisions",
  title: { ja: "適用宣言書 改訂履歴", en: "Statement of Applicability: revisions" },
  sheet: { ja: "適用宣言書 改訂履歴", en: "SoA Revisions" },
  table: "ISMS_SoA_Revisions",
  columns: [
    { key: "edition", header: { ja: "規格の版", en: "Edition" }, synonyms: [], type: "id", required: true, width: 12, style: "centred" },
    { key: "version", header: { ja: "版数", en: "Version" }, synonyms: [], type: "number", required: true, width: 10, style: "centred" },
    { key: "summary", header: { ja: "主旨", en: "Summary" }, synonyms: [], type: "text", multiline: true, width: 48, style: "cell" },
    { key: "approver", header: { ja: "承認", en: "Approved" }, synonyms: ["承認者"], type: "person", width: 16, style: "cell" },
    { key: "reviewer", header: { ja: "査問", en: "Reviewed" }, synonyms: ["査閲", "確認"], type: "person", width: 16, style: "cell" },
    { key: "author", header: { ja: "作成", en: "Prepared" }, synonyms: ["作成者"], type: "person", width: 16, style: "cell" },
    { key: "date", header: { ja: "日付", en: "Date" }, synonyms: ["改定日"], type: "date", required: true, width: 14, style: "date" },
  ],
};
