// Owns the columns that the asset register and the risk register have in common: the asset and its value.
// Promises that both registers recognise the same headers for the same thing.
import type { ColumnSchema } from "./schema";

export const assetColumns: readonly ColumnSchema[] = [
  {
    key: "assetId", header: { ja: "資産ID", en: "Asset ID" }, type: "id", width: 10, style: "centred",
    synonyms: [
      "資産番号", "資産No", "資産No.", "資産管理番号", "情報資産ID", "情報資産番号", "情報資産No", "情報資産管理番号", "台帳番号", "Asset No", "Asset number", "Asset ref", "Asset identifier", "ID activo", "ID de activo", "ID del activo", "ID actif", "ID de l'actif", "ID aktiva", "Číslo aktiva",
    ],
  },
  {
    key: "asset", header: { ja: "情報資産", en: "Asset" }, type: "text", required: true, width: 24, style: "cell",
    synonyms: [
      "資産", "資産名", "資産名称", "情報資産名", "情報資産名称", "情報資産の名称", "対象資産", "対象情報資産", "資産グループ", "資産グループ名", "情報資産グループ", "Assets", "Asset name", "Asset names", "Information asset", "Information assets", "Affected asset", "Affected assets", "Related asset",
      "Asset Group", "Asset description", "Zielobjekt", "Vermögenswert", "Informationswert", "Asset-Name", "Name des Assets", "Activo", "Activos", "Activo de información", "Nombre del activo", "Actif", "Actifs", "Bien", "Bien support", "Nom de l'actif", "Aktivum", "Aktiva", "Název aktiva",
    ],
    weakSynonyms: ["名称", "情報", "情報名", "情報の種類", "データ", "文書名", "Information type", "Information", "Data", "Component", "System name", "システム名", "対象システム", "対象", "System", "Name", "Bezeichnung", "Nombre", "Nom", "Název"],
  },
  {
    key: "department", header: { ja: "部署", en: "Department" }, type: "text", width: 16, style: "cell",
    synonyms: ["部門", "部署名", "部門名", "管理部署", "管理部門", "所管部署", "所管部門", "主管部署", "担当部署", "Division", "Business unit", "Managing department", "Abteilung", "Bereich", "Departamento", "Área", "Département", "Oddělení", "Útvar"],
  },
  {
    key: "process", header: { ja: "業務", en: "Process" }, type: "text", width: 16, style: "cell",
    synonyms: ["業務名", "業務分類", "業務プロセス", "業務区分", "プロセス", "プロセス名", "Process name", "Business process", "Prozess", "Geschäftsprozess", "Proceso", "Proceso de negocio", "Processus", "Proces"],
  },
];

export const levelColumns: readonly ColumnSchema[] = [
  {
    key: "confidentiality", header: { ja: "機密性", en: "Confidentiality" }, group: { ja: "評価値", en: "Value" }, type: "level", factor: "confidentiality", width: 8, style: "centred",
    synonyms: ["機密性評価", "機密性評価値", "機密性レベル", "機密性の価値", "機密性価値", "機密度", "機密性(C)", "C Impact", "C value", "Valor C", "Valoración C", "Conf", "Confidentiality level", "Confidentiality rating", "Confidentiality value", "Confidentiality impact", "Vertraulichkeit", "Confidencialidad", "Confidentialité", "Důvěrnost"],
  },
  {
    key: "integrity", header: { ja: "完全性", en: "Integrity" }, group: { ja: "評価値", en: "Value" }, type: "level", factor: "integrity", width: 8, style: "centred",
    synonyms: ["保全性", "完全性評価", "完全性評価値", "完全性レベル", "完全性の価値", "完全性価値", "完全性(I)", "I Impact", "I value", "Valor I", "Valoración I", "Integrity level", "Integrity rating", "Integrity value", "Integrity impact", "Integrität", "Integridad", "Intégrité", "Integrita"],
  },
  {
    key: "availability", header: { ja: "可用性", en: "Availability" }, group: { ja: "評価値", en: "Value" }, type: "level", factor: "availability", width: 8, style: "centred",
    synonyms: ["可用性評価", "可用性評価値", "可用性レベル", "可用性の価値", "可用性価値", "可用性(A)", "A Impact", "A value", "Valor D", "Valoración D", "Avail", "Availability level", "Availability rating", "Availability value", "Availability impact", "Verfügbarkeit", "Disponibilidad", "Disponibilité", "Dostupnost"],
  },
  {
    key: "assetValue", header: { ja: "資産価値", en: "Asset value" }, type: "level", factor: "assetValue", width: 10, style: "centred",
    synonyms: [
      "情報資産価値", "情報資産の価値", "資産の価値", "価値", "重要度", "資産重要度", "資産の重要度", "重要性", "資産評価", "資産評価値", "資産価値評価", "資産価値レベル", "評価値", "Value", "Value of asset", "Asset criticality", "Asset importance", "Criticality", "Importance", "CIA", "CIA impact", "CIA rating", "CIA value",
      "Schutzbedarf", "Wert des Assets", "Kritikalität", "Valor del activo", "Valor", "Criticidad", "Valeur de l'actif", "Valeur", "Criticité", "Hodnota aktiva", "Hodnota",
    ],
  },
];
