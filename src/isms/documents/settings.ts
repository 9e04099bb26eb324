// Owns the two tables of the settings sheet: the method, and which column of a register holds what.
// Promises that both can be read and edited by people in the workbook.
import type { DocumentSchema } from "./schema";

const sheet = { ja: "ISMS 設定", en: "ISMS Settings" };

export const method: DocumentSchema = {
  id: "method",
  title: { ja: "リスクアセスメントの方法", en: "Risk assessment method" },
  sheet,
  table: "ISMS_Method",
  columns: [
    { key: "setting", header: { ja: "設定", en: "Setting" }, synonyms: ["setting"], type: "id", required: true, width: 24, style: "cell" },
    { key: "value", header: { ja: "値", en: "Value" }, synonyms: ["value"], type: "text", width: 14, style: "input" },
    { key: "label", header: { ja: "表示名", en: "Label" }, synonyms: ["label"], type: "text", width: 30, style: "input" },
    { key: "note", header: { ja: "説明", en: "Note" }, synonyms: ["note"], type: "text", multiline: true, width: 48, style: "cell" },
  ],
};

export const registerMap: DocumentSchema = {
  id: "registerMap",
  title: { ja: "台帳の列", en: "Register columns" },
  sheet,
  table: "ISMS_Columns",
  columns: [
    { key: "document", header: { ja: "文書", en: "Document" }, synonyms: [], type: "id", required: true, width: 18, style: "cell" },
    { key: "sheet", header: { ja: "シート", en: "Sheet" }, synonyms: [], type: "text", required: true, width: 24, style: "cell" },
    { key: "table", header: { ja: "テーブル", en: "Table" }, synonyms: [], type: "text", width: 20, style: "cell" },
    { key: "key", header: { ja: "項目", en: "Key" }, synonyms: [], type: "id", required: true, width: 24, style: "cell" },
    { key: "header", header: { ja: "見出し", en: "Header" }, synonyms: [], type: "text", required: true, width: 30, style: "cell" },
    { key: "column", header: { ja: "列", en: "Column" }, synonyms: [], type: "id", required: true, width: 8, style: "centred" },
  ],
};
