// Owns the record of what the product last wrote into the Statements of Applicability: the third side of the next merge.
// Promises one line a control of an edition, where people see it.
import type { DocumentSchema } from "./schema";

export const statementGenerated: DocumentSchema = {
  id: "statementGenerated",
  title: { ja: "適用宣言書 自動記入の控え", en: "Statement of Applicability: last generated" },
  sheet: { ja: "適用宣言書 自動記入の控え", en: "SoA Last Generated" },
  table: "ISMS_SoA_Generated",
  columns: [
    { key: "edition", header: { ja: "規格の版", en: "Edition" }, synonyms: [], type: "id", required: true, width: 10, style: "centred" },
    { key: "id", header: { ja: "管理策番号", en: "Control ID" }, synonyms: [], type: "id", required: true, width: 12, style: "centred" },
    { key: "title", header: { ja: "管理策", en: "Control title" }, synonyms: [], type: "text", width: 44, style: "line" },
    { key: "objective", header: { ja: "管理目的", en: "Objective" }, synonyms: [], type: "text", width: 36, style: "line" },
    { key: "riskIds", header: { ja: "対応するリスク", en: "Treated risks" }, synonyms: [], type: "text", width: 36, style: "line" },
  ],
};
