// Owns the risk register: its columns, the headers that organisations give them, and the columns that the product adds.
// Promises that a register of the organisation and one of ours are described by the same keys.
import { decisionList, optionList } from "../decision/codes";
import { markList } from "../decision/record";
import { residualColumns } from "./residualColumns";
import type { ColumnSchema, DocumentSchema } from "./schema";
import { levelColumns, assetColumns } from "./sharedColumns";

const assessmentColumns: readonly ColumnSchema[] = [
  {
    key: "riskId", header: { ja: "リスクID", en: "Risk ID" }, type: "id", width: 10, style: "centred",
    synonyms: [
      "No", "No.", "#", "番号", "項番", "通番", "連番", "整理番号", "管理番号", "管理No", "リスク番号", "リスクNo", "リスク管理番号", "Risk No", "Risk number", "Risk ref", "ref_id", "Ref", "Ref ID",
      "Reference", "ID", "Item", "S.No", "Sl.No", "SL No", "Sr. No", "Serial No", "Serial number", "Threat ID", "脅威No", "Risiko-ID", "Risikonummer", "Risiko-Nr", "Nr", "Lfd. Nr.", "ID de riesgo", "ID riesgo", "Número", "ID du risque", "N°", "Numéro", "ID rizika", "Číslo rizika", "Číslo", "Poř. č.", "S/N",
    ],
  },
  ...assetColumns,
  ...levelColumns,
  {
    key: "threat", header: { ja: "脅威", en: "Threat" }, type: "text", multiline: true, width: 24, style: "cell",
    synonyms: [
      "脅威内容", "脅威の内容", "脅威名", "脅威名称", "想定脅威", "想定される脅威", "脅威事象", "脅威の例", "Threats", "Threat name", "Threat description", "Threat event", "Threat scenario",
      "Bedrohung", "Bedrohungen", "Gefährdung", "Gefährdungen", "Amenaza", "Amenazas", "Menace", "Menaces", "Hrozba", "Hrozby",
    ],
    weakSynonyms: [
      "リスク名", "リスク名称", "リスク", "リスク内容", "リスクの内容", "リスク事象", "リスクシナリオ", "想定されるリスク", "想定リスク", "Risk", "Risk name", "Risk title", "Risk event", "Risk scenario", "Risk description", "Risk statement",
      "Risk summary", "name", "title", "description", "Scenario", "Event", "Risiko", "Risikobeschreibung", "Riesgo", "Descripción del riesgo", "Risque", "Description du risque", "Riziko", "Popis rizika",
    ],
  },
  {
    key: "threatLevel", header: { ja: "脅威レベル", en: "Threat level" }, type: "level", factor: "threat", width: 10, style: "centred",
    synonyms: [
      "脅威", "脅威の発生頻度", "脅威発生頻度", "脅威の頻度", "脅威頻度", "脅威値", "脅威の値", "脅威の大きさ", "脅威の程度", "脅威度", "脅威評価", "脅威の評価", "脅威評価値", "脅威ランク", "脅威のレベル", "脅威の可能性", "脅威(T)",
      "Threat", "Threat value", "Threat rating", "Threat score", "Threat likelihood", "Threat probability", "Threat frequency",
      "Bedrohung", "Bedrohungsgrad", "Bedrohungsstufe", "Bedrohungslevel", "Bedrohungswert", "Amenaza", "Nivel de amenaza", "Menace", "Niveau de menace", "Hrozba", "Úroveň hrozby",
    ],
  },
  {
    key: "vulnerability", header: { ja: "脆弱性", en: "Vulnerability" }, type: "text", multiline: true, width: 24, style: "cell",
    synonyms: [
      "ぜい弱性", "脆弱性内容", "脆弱性の内容", "脆弱性名", "想定される脆弱性", "弱点", "Vulnerabilities", "Vulnerability name", "Vulnerability description", "Weakness",
      "Schwachstelle", "Schwachstellen", "Verwundbarkeit", "Vulnerabilidad", "Vulnerabilidades", "Vulnérabilité", "Vulnérabilités", "Zranitelnost", "Zranitelnosti",
    ],
  },
  {
    key: "vulnerabilityLevel", header: { ja: "脆弱性レベル", en: "Vulnerability level" }, type: "level", factor: "vulnerability", width: 10, style: "centred",
    synonyms: [
      "脆弱性", "ぜい弱性", "脆弱性値", "脆弱性の値", "脆弱性の大きさ", "脆弱性の程度", "脆弱性度", "脆弱性評価", "脆弱性の評価", "脆弱性評価値", "脆弱性ランク", "脆弱性のレベル", "脆弱性の度合", "ぜい弱性レベル", "対策状況レベル",
      "Qualif", "Vulnerability", "Vulnerability value", "Vulnerability rating", "Vulnerability score", "Ease of exploitation", "Schwachstelle", "Schwachstellengrad", "Verwundbarkeit", "Verwundbarkeitsgrad",
      "Vulnerabilidad", "Nivel de vulnerabilidad", "Vulnérabilité", "Niveau de vulnérabilité", "Zranitelnost", "Úroveň zranitelnosti",
    ],
  },
  {
    key: "businessImpact", header: { ja: "業務影響レベル", en: "Business impact level" }, type: "level", factor: "impact", width: 10, style: "centred",
    synonyms: [
      "業務影響", "業務影響度", "業務への影響", "業務への影響度", "事業影響", "事業影響度", "事業への影響", "事業影響レベル", "Business impact", "Business impact value", "Impact on business",
      "Geschäftsauswirkung", "Impacto en el negocio", "Impact métier", "Dopad na podnikání", "Dopad na činnost",
    ],
  },
  {
    key: "likelihood", header: { ja: "発生可能性", en: "Likelihood" }, type: "level", factor: "likelihood", width: 10, style: "centred",
    synonyms: [
      "発生可能性レベル", "発生の可能性", "発生確率", "発生頻度", "発生度", "起こりやすさ", "起こり易さ", "可能性", "確率", "頻度", "蓋然性", "被害発生可能性", "被害発生の可能性", "Likelihood level", "Likelihood rating", "Likelihood score",
      "Likelihood value", "Likelihood of occurrence", "Probability", "Proba", "Prob", "Probability level", "Frequency", "Occurrence", "Eintrittswahrscheinlichkeit", "Wahrscheinlichkeit", "Eintrittshäufigkeit", "Häufigkeit",
      "Probabilidad", "Frecuencia", "Vraisemblance", "Probabilité", "Pravděpodobnost",
    ],
  },
  {
    key: "impact", header: { ja: "影響度", en: "Impact" }, type: "level", factor: "impact", width: 10, style: "centred",
    synonyms: [
      "影響", "影響レベル", "影響の大きさ", "影響の程度", "影響度合い", "影響値", "被害の大きさ", "被害度", "被害レベル", "重大度", "重大性", "結果の重大性", "結果の大きさ", "Impact level", "Impact rating", "Impact score", "Impact value", "Consequence", "Consequences", "Consequence level",
      "Severity", "Magnitude", "Auswirkung", "Auswirkungen", "Schadenshöhe", "Schadensausmaß", "Schadensausmass", "Ausmaß", "Impacto", "Consecuencia", "Gravedad", "Severidad", "Gravité", "Conséquence", "Dopad", "Závažnost",
    ],
  },
  {
    key: "currentControls", header: { ja: "現状の管理策", en: "Existing controls" }, type: "text", multiline: true, width: 28, style: "cell",
    synonyms: [
      "現在の管理策", "現状の対策", "現在の対策", "現状対策", "現行対策", "既存対策", "既存の対策", "既存の管理策", "既存管理策", "実施済み対策", "実施済みの対策", "実施中の対策", "実施している対策", "対策状況", "保護措置", "Current controls", "Current control", "Existing control", "Controls in place", "Control in place",
      "Current safeguards", "Current measures", "Existing measures", "Bestehende Maßnahmen", "Vorhandene Maßnahmen", "Umgesetzte Maßnahmen", "Controles existentes", "Controles actuales", "Salvaguardas", "Mesures existantes", "Stávající opatření",
    ],
  },
  {
    key: "existingRiskValue", header: { ja: "リスク値", en: "Risk value" }, type: "number", width: 10, style: "computed",
    synonyms: [
      "リスク", "リスク評価", "リスク評価値", "リスクの評価", "リスク点数", "リスクスコア", "リスク指数", "リスク度", "リスクの大きさ", "リスク算定値", "スコア", "L x I", "P x I", "I x L", "Likelihood x Impact", "Probability x Impact", "影響度×発生可能性", "発生可能性×影響度", "Risk score", "Risk rating", "Risk index", "Risk", "Score", "Inherent risk", "RPN", "Risikowert", "Risikozahl",
      "Risikokennzahl", "Risiko", "Valor del riesgo", "Riesgo", "Riesgo inherente", "Valeur du risque", "Risque", "Hodnota rizika", "Míra rizika", "Riziko",
    ],
  },
  {
    key: "existingRiskLevel", header: { ja: "リスクレベル", en: "Risk level" }, type: "text", width: 10, style: "computed",
    synonyms: ["リスクランク", "リスク区分", "リスク判定", "リスク評価", "Risk class", "Risk rank", "Risk rating", "Risikostufe", "Risikoklasse", "Nivel de riesgo", "Niveau de risque", "Niveau du risque", "Úroveň rizika"],
    weakSynonyms: ["level", "レベル", "ランク", "Rating", "リスク", "Risk", "Risiko", "Riesgo", "Risque", "Riziko"],
  },
  {
    key: "existingDecision", header: { ja: "受容可否", en: "Acceptance" }, type: "text", width: 12, style: "cell",
    synonyms: ["受容", "受容判定", "リスク受容", "リスク受容可否", "受容の可否", "可否判定", "対応要否", "対応の要否", "要否", "Acceptable", "Acceptable?", "Accept?", "Risk acceptance", "Risk acceptable", "Akzeptanz", "Akzeptabel", "Aceptación", "Acceptation", "Akceptace"],
    weakSynonyms: ["判定", "Decision", "Evaluation", "評価"],
  },
];

const treatmentColumns: readonly ColumnSchema[] = [
  {
    key: "treatment", header: { ja: "対応", en: "Treatment" }, type: "code", codes: optionList, width: 10, style: "input", attach: true,
    synonyms: [
      "リスク対応", "対応方針", "対応方法", "対応区分", "対応選択", "対応の選択肢", "リスク対応方法", "リスク対応方針", "リスク対応区分", "リスク対応の選択肢", "リスク処理", "処置", "処置方針", "Risk treatment", "Treatment option", "Treatment decision", "Treatment type",
      "Risk treatment option", "Response", "Risk response", "Strategy", "Response strategy", "Treatment strategy", "Mitigation strategy", "Risikobehandlung", "Behandlung", "Behandlungsoption", "Tratamiento", "Tratamiento del riesgo", "Opción de tratamiento",
      "Traitement", "Traitement du risque", "Option de traitement", "Ošetření rizika", "Zvládání rizika",
    ],
  },
  {
    key: "controls", header: { ja: "管理策", en: "Controls" }, type: "controls", multiline: true, width: 20, style: "input", attach: true,
    synonyms: [
      "管理策番号", "管理策No", "選択した管理策", "選択管理策", "適用管理策", "適用する管理策", "附属書A", "附属書A管理策", "附属書Aの管理策", "管理目的及び管理策", "Control", "Control ID", "Control IDs", "Control no", "Control number", "Control numbers", "Control reference", "Annex A", "Annex A control",
      "Annex A controls", "ISO 27001 control", "ISO 27001 controls", "ISO 27001 Annex A", "Selected controls", "Additional controls", "Controls to be implemented", "Applicable controls", "Maßnahmen-ID", "Control-Nr", "Controles", "Mesures Annexe A", "Opatření přílohy A",
    ],
  },
  {
    key: "treatmentDetail", header: { ja: "対応内容", en: "Treatment detail" }, type: "text", multiline: true, width: 28, style: "input", attach: true,
    synonyms: [
      "対応", "リスク対応", "対応策", "リスク対応策", "リスク対応内容", "対策", "対策内容", "対策案", "具体的対策", "追加対策", "追加の対策", "追加管理策", "追加の管理策", "実施事項", "実施内容", "実施計画", "対応計画", "リスク対応計画", "リスク低減策", "低減策", "Treatment details", "Details of treatment", "Treatment plan", "Treatment", "Risk treatment", "Risk treatment plan", "Mitigation", "Mitigations",
      "Mitigation strategy", "Mitigation plan", "Mitigating actions", "Action", "Actions", "Action plan", "Countermeasure", "Countermeasures", "Additional controls", "Planned controls", "Recommended controls", "Proposed controls", "Controls", "Controls to be implemented", "Maßnahme", "Maßnahmen",
      "Plan de acción", "Medidas", "Plan d'action", "Mesures", "Opatření", "Tratamiento", "Traitement", "Behandlung",
    ],
  },
  ...residualColumns,
  {
    key: "reason", header: { ja: "理由", en: "Reason" }, type: "text", multiline: true, width: 24, style: "input", attach: true,
    synonyms: ["保有理由", "保有の理由", "受容理由", "受容の理由", "残留リスクの理由", "判断理由", "Reasons", "Justification", "Rationale", "Reason for acceptance", "Reason for retention", "Reason for retaining", "Begründung", "Justificación", "Motivo", "Raison", "Justification du risque", "Zdůvodnění"],
  },
  {
    key: "approval", header: { ja: "承認", en: "Approval" }, type: "text", width: 14, style: "input", attach: true,
    synonyms: ["残留リスク承認", "残留リスクの承認", "承認状況", "承認欄", "承認者", "承認日", "経営陣承認", "リスク所有者承認", "リスク所有者の承認", "Approved", "Approved by", "Residual risk approval", "Risk owner approval", "Genehmigung", "Freigabe", "Aprobación", "Approbation", "Schválení", "Schválil"],
  },
  { key: "approvalEntry", header: { ja: "承認記録の行", en: "Approval entry" }, synonyms: [], type: "formula", width: 10, style: "computed", computed: "approvalEntry", attach: true },
  { key: "approvalState", header: { ja: "承認の状態", en: "Approval state" }, synonyms: [], type: "formula", codes: markList, width: 12, style: "computed", computed: "approvalState", attach: true },
  {
    key: "riskOwner", header: { ja: "リスク所有者", en: "Risk owner" }, type: "person", width: 14, style: "input", attach: true,
    synonyms: [
      "リスクオーナー", "リスク管理者", "リスク責任者", "対応責任者", "対応担当者", "管理責任者", "責任者", "担当者", "担当", "Owner", "Risk responsible", "Responsible", "Responsible person", "Action owner", "Assigned to", "Risikoeigner", "Risikoeigentümer", "Verantwortlich", "Verantwortlicher",
      "Propietario del riesgo", "Responsable", "Propriétaire du risque", "Vlastník rizika", "Odpovědná osoba",
    ],
  },
  {
    key: "dueDate", header: { ja: "期限", en: "Due date" }, type: "date", width: 12, style: "date", attach: true,
    synonyms: [
      "対応期限", "実施期限", "完了期限", "完了予定日", "完了予定", "実施予定日", "実施時期", "予定日", "期日", "Due", "Deadline", "Target date", "Target completion date", "Completion date", "Planned date", "Frist", "Termin", "Fällig am", "Fälligkeit", "Zieldatum", "Fecha límite", "Plazo",
      "Fecha objetivo", "Échéance", "Date cible", "Termín",
    ],
  },
  {
    key: "status", header: { ja: "状況", en: "Status" }, type: "text", width: 12, style: "input", attach: true,
    synonyms: ["進捗", "進捗状況", "ステータス", "対応状況", "実施状況", "状態", "Progress", "State", "Risk status", "Treatment status", "Stand", "Umsetzungsstatus", "Estado", "Statut", "État", "Stav"],
  },
  {
    key: "remarks", header: { ja: "備考", en: "Remarks" }, type: "text", multiline: true, width: 24, style: "cell",
    synonyms: ["特記事項", "コメント", "メモ", "摘要", "補足", "Remark", "Notes", "Note", "Comment", "Comments", "Bemerkung", "Bemerkungen", "Anmerkung", "Kommentar", "Observaciones", "Notas", "Remarques", "Commentaires", "Poznámka", "Poznámky"],
  },
];

const computedColumns: readonly ColumnSchema[] = [
  { key: "ismsRiskValue", header: { ja: "ISMS リスク値", en: "ISMS Risk value" }, synonyms: [], type: "formula", width: 10, style: "computed", computed: "riskValue", attach: true },
  { key: "ismsRiskLevel", header: { ja: "ISMS レベル", en: "ISMS Level" }, synonyms: [], type: "formula", width: 10, style: "computed", computed: "riskLevel", attach: true },
  { key: "ismsDecision", header: { ja: "ISMS 判定", en: "ISMS Decision" }, synonyms: [], type: "formula", codes: decisionList, width: 20, style: "computed", computed: "decision", attach: true },
];

export const riskRegister: DocumentSchema = {
  id: "riskRegister",
  title: { ja: "リスクアセスメント表", en: "Risk register" },
  sheet: { ja: "リスクアセスメント表", en: "Risk Register" },
  table: "ISMS_Risks",
  columns: [...computedColumns, ...assessmentColumns, ...treatmentColumns],
};
