// Owns headers that nobody tuned the product to: a second set of wordings, kept apart from the first.
// Promises that recognition is measured on words that were never looked at while its dictionary was made.
import { headerPools, type HeaderPools, type Idea, type Tongue } from "./headers";

type Words = Readonly<Partial<Record<Idea, readonly string[]>>>;

const others: Readonly<Record<Tongue, Words>> = {
  ja: {
    riskId: ["リスク整理番号", "連番"], assetId: ["情報資産識別コード", "資産登録番号"], asset: ["評価対象の情報資産", "保有する情報資産名", "資産（名称）"], department: ["所属部門", "担当部門", "利用部署"], process: ["該当業務", "業務の名称"],
    confidentiality: ["機密性の評価", "機密性(Ｃ)ランク", "機密性の値"], integrity: ["完全性の評価", "完全性(Ｉ)ランク", "完全性の値"], availability: ["可用性の評価", "可用性(Ａ)ランク", "可用性の値"], assetValue: ["資産の価値", "資産価値評価点", "情報資産の価値"],
    threat: ["脅威の説明", "具体的な脅威", "脅威の名称"], threatLevel: ["脅威の度合い", "脅威の程度", "脅威の頻度"], vulnerability: ["脆弱性の説明", "具体的な脆弱性", "脆弱性の名称"], vulnerabilityLevel: ["脆弱性の値", "脆弱性の評価", "脆弱性の大きさ"],
    businessImpact: ["業務への影響", "事業への影響度"], likelihood: ["リスク発生確率", "発生の頻度", "発生可能性の評価"], impact: ["影響の度合い", "損害の大きさ", "影響の評価"], currentControls: ["実施中の管理策", "既存の対策", "現状実施している対策"],
    riskValue: ["リスクの値", "リスク点数", "リスク評価点"], riskLevel: ["リスクの区分", "リスクの等級"], acceptance: ["リスク受容の可否", "受容の判定"], treatment: ["リスク対応の方針", "対応の方法"], controls: ["適用する管理策番号", "附属書Aの番号"],
    treatmentDetail: ["対応計画の内容", "追加の管理策", "実施する対応策"], residualRisk: ["残留リスクの値", "対応後のリスク値"], approval: ["残留リスクの承認者", "承認日"], riskOwner: ["リスクの所有者", "リスク対応の責任者"], dueDate: ["対応の期限", "完了期限"],
    status: ["対応の進捗", "現在の状況"], remarks: ["その他備考", "補足説明"], riskTitle: ["リスクの説明", "リスクの名称"], reason: ["受容する理由", "リスク受容の理由"], extra: ["前年度の値", "最終更新者", "監査証跡", "版"],
  },
  en: {
    riskId: ["Risk identifier", "Serial no."], assetId: ["Asset identifier", "Inventory number"], asset: ["Name of the information asset", "Asset (information)", "Assets affected"], department: ["Responsible department", "Unit"], process: ["Process name", "Supported process"],
    confidentiality: ["Confidentiality level", "Confidentiality score"], integrity: ["Integrity level", "Integrity score"], availability: ["Availability level", "Availability score"], assetValue: ["Overall asset value", "Asset rating", "Asset score"],
    threat: ["Threat name", "Threat scenario", "Identified threat"], threatLevel: ["Threat grade", "Probability of threat", "Magnitude of threat"], vulnerability: ["Vulnerability details", "Identified weakness"], vulnerabilityLevel: ["Vulnerability grade", "Degree of vulnerability"],
    businessImpact: ["Impact to the business", "Business impact score"], likelihood: ["Risk likelihood", "Likelihood value", "Probability score"], impact: ["Risk impact", "Impact value", "Severity score"], currentControls: ["Measures in place", "Present controls"],
    riskValue: ["Value of risk", "Risk rating score", "Inherent risk score"], riskLevel: ["Risk grade", "Risk rank"], acceptance: ["Risk accepted?", "Risk acceptable?"], treatment: ["Treatment strategy", "Risk treatment decision"], controls: ["ISO 27001 Annex A", "Control number(s)"],
    treatmentDetail: ["Mitigation measures", "Treatment actions", "Planned measures"], residualRisk: ["Remaining risk", "Residual risk level value"], approval: ["Approver", "Date of approval"], riskOwner: ["Owner of the risk", "Person responsible"], dueDate: ["Date due", "Target completion"],
    status: ["Progress status", "State of treatment"], remarks: ["Further comments", "Remark"], riskTitle: ["Name of risk", "Risk event"], reason: ["Reason for accepting", "Acceptance rationale"], extra: ["Audit trail", "Version", "Last modified by", "Link"],
  },
  es: { threatLevel: ["Grado de la amenaza"], vulnerabilityLevel: ["Grado de vulnerabilidad"], likelihood: ["Nivel de probabilidad"], impact: ["Nivel de impacto"], asset: ["Activos afectados"], riskValue: ["Valoración del riesgo"], treatmentDetail: ["Acciones de tratamiento"], riskOwner: ["Responsable del riesgo"], dueDate: ["Fecha de vencimiento"] },
  de: { threatLevel: ["Bedrohungswert", "Grad der Bedrohung"], vulnerabilityLevel: ["Grad der Schwachstelle"], likelihood: ["Wahrscheinlichkeit des Eintretens"], impact: ["Höhe des Schadens"], asset: ["Bezeichnung des Assets"], riskValue: ["Risikobewertung"], treatmentDetail: ["Geplante Aktionen"], riskOwner: ["Eigentümer des Risikos"], dueDate: ["Fälligkeitsdatum"] },
  fr: { threatLevel: ["Valeur de la menace"], vulnerabilityLevel: ["Valeur de la vulnérabilité"], likelihood: ["Niveau de vraisemblance"], impact: ["Niveau d'impact", "Niveau de gravité"], asset: ["Actifs concernés"], riskValue: ["Cotation du risque"], treatmentDetail: ["Mesures prévues"], riskOwner: ["Responsable du risque"], dueDate: ["Date d'échéance"] },
  cs: { threatLevel: ["Míra hrozby"], vulnerabilityLevel: ["Míra zranitelnosti"], likelihood: ["Úroveň pravděpodobnosti"], impact: ["Úroveň dopadu"], asset: ["Název informačního aktiva"], riskValue: ["Vypočtené riziko"], treatmentDetail: ["Plán opatření"], riskOwner: ["Vlastník"], dueDate: ["Datum splnění"] },
};

/** The second set, with the first one's words where it has none of its own. */
export const otherHeaderPools: HeaderPools = Object.fromEntries(
  (Object.keys(headerPools) as Tongue[]).map((tongue) => [tongue, { ...headerPools[tongue], ...others[tongue] }]),
) as unknown as HeaderPools;
