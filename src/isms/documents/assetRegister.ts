// Owns the asset register (情報資産管理台帳): its columns and the headers that organisations give them.
// Promises to cover the layouts that IPA, the Tokyo Metropolitan Government and consultancies publish.
import type { ColumnSchema, DocumentSchema } from "./schema";
import { assetColumns, levelColumns } from "./sharedColumns";

const numberHeaders = ["No", "No.", "#", "番号", "項番", "通番", "連番", "整理番号", "管理番号", "管理No", "ID", "ref_id", "Ref", "Nr", "Lfd. Nr.", "Número", "N°", "Numéro", "Číslo", "Poř. č.", "S/N"];

const withNumbers = assetColumns.map((column): ColumnSchema => (column.key === "assetId" ? { ...column, synonyms: [...column.synonyms, ...numberHeaders] } : column));

const inventoryColumns: readonly ColumnSchema[] = [
  {
    key: "assetType", header: { ja: "資産の種類", en: "Asset type" }, type: "text", width: 16, style: "cell",
    synonyms: ["資産種別", "資産種類", "資産分類", "資産区分", "種類", "種別", "分類", "媒体", "媒体種別", "Type", "Type of asset", "Category", "Asset category", "Asset class", "Art", "Asset-Typ", "Kategorie", "Tipo", "Tipo de activo", "Categoría", "Type d'actif", "Catégorie", "Typ aktiva", "Typ", "Kategorie aktiva"],
  },
  {
    key: "users", header: { ja: "利用者範囲", en: "Users" }, type: "text", width: 16, style: "cell",
    synonyms: ["利用者", "利用範囲", "アクセス権者", "アクセス範囲", "開示範囲", "User", "User group", "Access", "Nutzer", "Benutzer", "Usuarios", "Utilisateurs", "Uživatelé"],
  },
  {
    key: "owner", header: { ja: "管理責任者", en: "Owner" }, type: "person", width: 16, style: "cell",
    synonyms: [
      "所有者", "資産所有者", "資産管理者", "資産管理責任者", "管理者", "責任者", "所有者(管理責任者)", "Asset owner", "Custodian", "Asset custodian", "Responsible", "Eigentümer", "Asset-Eigentümer", "Verantwortlich", "Verantwortlicher", "Propietario", "Propietario del activo", "Responsable", "Propriétaire", "Propriétaire de l'actif",
      "Vlastník", "Vlastník aktiva", "Garant aktiva",
    ],
  },
  {
    key: "location", header: { ja: "保存場所", en: "Location" }, type: "text", width: 18, style: "cell",
    synonyms: ["媒体・保存先", "保存先", "保管場所", "保管先", "設置場所", "所在", "場所", "Storage", "Storage location", "Asset location", "Standort", "Speicherort", "Ubicación", "Emplacement", "Localisation", "Umístění"],
  },
  {
    key: "classification", header: { ja: "機密区分", en: "Classification" }, type: "text", width: 14, style: "cell",
    synonyms: ["情報区分", "情報分類", "取扱区分", "秘密区分", "Data classification", "Information classification", "Classification level", "Klassifizierung", "Clasificación", "Classement", "Klasifikace"],
  },
  { key: "personalInformation", header: { ja: "個人情報", en: "Personal data" }, group: { ja: "個人情報の種類", en: "Personal data" }, type: "text", width: 10, style: "centred", synonyms: ["個人情報の有無", "個人データ", "Personal information", "PII", "Personenbezogene Daten", "Datos personales", "Données personnelles", "Osobní údaje"] },
  { key: "sensitiveInformation", header: { ja: "要配慮個人情報", en: "Sensitive personal data" }, group: { ja: "個人情報の種類", en: "Personal data" }, type: "text", width: 10, style: "centred", synonyms: ["機微情報", "要配慮情報", "Special category data"] },
  { key: "numberedInformation", header: { ja: "特定個人情報", en: "National identification number" }, group: { ja: "個人情報の種類", en: "Personal data" }, type: "text", width: 10, style: "centred", synonyms: ["マイナンバー", "個人番号"] },
  { key: "retention", header: { ja: "保存期限", en: "Retention" }, type: "text", width: 12, style: "cell", synonyms: ["保存期間", "保管期限", "保管期間", "Retention period", "Aufbewahrungsfrist", "Conservación", "Durée de conservation", "Doba uchování"] },
  { key: "registered", header: { ja: "登録日", en: "Registered" }, type: "date", width: 12, style: "date", synonyms: ["登録年月日", "登録年月", "Registration date", "Date registered", "Date added", "Erfasst am", "Fecha de registro", "Date d'enregistrement", "Datum evidence"] },
  {
    key: "currentControls", header: { ja: "保護措置", en: "Safeguards" }, type: "text", multiline: true, width: 24, style: "cell",
    synonyms: ["保護対策", "現状の対策", "現状の管理策", "管理策", "対策", "Safeguard", "Protection", "Protection measures", "Controls", "Existing controls", "Maßnahmen", "Schutzmaßnahmen", "Salvaguardas", "Mesures de protection", "Opatření"],
  },
  { key: "existingRiskValue", header: { ja: "リスク評価", en: "Risk" }, type: "text", width: 10, style: "computed", synonyms: ["リスク値", "リスク", "Risk value", "Risk score", "Risk level", "Risikowert", "Risiko", "Riesgo", "Risque", "Riziko"] },
  { key: "remarks", header: { ja: "備考", en: "Remarks" }, type: "text", multiline: true, width: 24, style: "cell", synonyms: ["特記事項", "コメント", "メモ", "摘要", "説明", "内容", "Remark", "Notes", "Note", "Comment", "Comments", "Description", "Bemerkung", "Bemerkungen", "Anmerkung", "Beschreibung", "Observaciones", "Notas", "Remarques", "Commentaires", "Poznámka", "Poznámky"] },
];

export const assetRegister: DocumentSchema = {
  id: "assetRegister",
  title: { ja: "情報資産管理台帳", en: "Asset register" },
  sheet: { ja: "情報資産管理台帳", en: "Asset Register" },
  table: "ISMS_Assets",
  columns: [...withNumbers, ...levelColumns, ...inventoryColumns],
};
