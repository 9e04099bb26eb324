// Owns the columns for the levels after treatment, shared by the risk register and the treatment plan.
// Promises one column a level that can be assessed again, and the residual risk value.
import type { ColumnSchema } from "./schema";

export const residualColumns: readonly ColumnSchema[] = [
  { key: "residualConfidentiality", header: { ja: "対応後 機密性", en: "Residual confidentiality" }, synonyms: ["Residual conf"], type: "level", factor: "confidentiality", width: 8, style: "input" },
  { key: "residualIntegrity", header: { ja: "対応後 完全性", en: "Residual integrity" }, synonyms: [], type: "level", factor: "integrity", width: 8, style: "input" },
  { key: "residualAvailability", header: { ja: "対応後 可用性", en: "Residual availability" }, synonyms: ["Residual avail"], type: "level", factor: "availability", width: 8, style: "input" },
  { key: "residualAssetValue", header: { ja: "対応後 資産価値", en: "Residual asset value" }, synonyms: [], type: "level", factor: "assetValue", width: 10, style: "input" },
  { key: "residualThreatLevel", header: { ja: "対応後 脅威", en: "Residual threat" }, synonyms: [], type: "level", factor: "threat", width: 10, style: "input", attach: true },
  { key: "residualVulnerabilityLevel", header: { ja: "対応後 脆弱性", en: "Residual vulnerability" }, synonyms: [], type: "level", factor: "vulnerability", width: 10, style: "input", attach: true },
  { key: "residualLikelihood", header: { ja: "対応後 発生可能性", en: "Residual likelihood" }, synonyms: ["Residual L", "Residual P", "Res. L"], type: "level", factor: "likelihood", width: 10, style: "input", attach: true },
  { key: "residualImpact", header: { ja: "対応後 影響", en: "Residual impact" }, synonyms: ["Residual I", "Res. I"], type: "level", factor: "impact", width: 10, style: "input", attach: true },
  {
    key: "residualRiskValue", header: { ja: "対応後リスク値", en: "Risk value after treatment" }, type: "number", width: 10, style: "computed",
    synonyms: ["残留リスク値", "Residual risk value", "残留", "残留リスク", "残存リスク", "残存リスク値", "残余リスク値", "対策後リスク値", "Residual risk", "Residual risk score", "Residual score", "Target risk", "Restrisiko", "Riesgo residual", "Risque résiduel", "Zbytkové riziko"],
  },
];

/** C, I and A assessed again, in their order: they give the asset value after treatment. */
export const residualAttributeKeys = ["residualConfidentiality", "residualIntegrity", "residualAvailability"] as const;

/** The key after treatment of each key before it. */
export const residualKeys: Readonly<Record<string, string>> = {
  confidentiality: "residualConfidentiality",
  integrity: "residualIntegrity",
  availability: "residualAvailability",
  assetValue: "residualAssetValue",
  threatLevel: "residualThreatLevel",
  vulnerabilityLevel: "residualVulnerabilityLevel",
  likelihood: "residualLikelihood",
  impact: "residualImpact",
  businessImpact: "residualImpact",
  existingRiskValue: "residualRiskValue",
};
