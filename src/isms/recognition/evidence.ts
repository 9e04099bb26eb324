// Owns how much speaks for a block being a register, and what it still lacks before risks can be assessed.
// Promises that lists without levels (checklists, inventories, requirements) fall short of a risk register.
import type { MappedColumn, OpenColumn, RegisterDocument } from "./types";

export interface Evidence {
  readonly score: number;
  readonly isAccepted: boolean;
  readonly missing: readonly string[];
}

const attributes = ["confidentiality", "integrity", "availability"];
const riskMarks = [
  "existingRiskValue", "existingRiskLevel", "existingDecision", "treatment", "controls", "treatmentDetail", "currentControls", "riskOwner", "approval",
  "residualRiskValue", "residualConfidentiality", "residualIntegrity", "residualAvailability", "residualThreatLevel", "residualVulnerabilityLevel", "residualLikelihood", "residualImpact", "ismsRiskValue", "ismsDecision",
];
const inventoryMarks = ["assetId", "assetType", "users", "owner", "department", "location", "classification", "personalInformation", "retention", "process"];
/** A header that means the key beyond doubt. */
const clear = 0.8;

type Confidence = (key: string) => number;

/**
 * Weighs a block as a document. A key that a column may hold counts as evidence, but is missing until a person chose.
 * @param recordCount records found in it
 */
export function weigh(document: RegisterDocument, found: { readonly columns: readonly MappedColumn[]; readonly open: readonly OpenColumn[] }, recordCount: number): Evidence {
  const mapped: Confidence = (key) => found.columns.find((column) => column.key === key)?.confidence ?? 0;
  const possible: Confidence = (key) => Math.max(mapped(key), ...found.open.flatMap(({ alternatives }) => alternatives.filter((each) => each.key === key).map(({ confidence }) => confidence)));
  const isMapped = (key: string): boolean => mapped(key) > 0;
  return document === "riskRegister" ? weighRisks(possible, isMapped, recordCount) : weighAssets(possible, isMapped, recordCount);
}

function weighRisks(confidence: Confidence, isMapped: (key: string) => boolean, recordCount: number): Evidence {
  const has = (key: string): boolean => confidence(key) > 0;
  const value = consequence(confidence);
  const threats = (confidence("threatLevel") + confidence("vulnerabilityLevel")) / 2;
  const cause = Math.max(threats, confidence("likelihood"));
  const impact = Math.max(value, confidence("impact"), confidence("businessImpact"));
  const subject = Math.min(1, confidence("asset") * 0.6 + confidence("threat") * 0.6 + confidence("vulnerability") * 0.4 + (has("riskId") ? 0.2 : 0));
  const marks = Math.min(1, riskMarks.filter(has).length / 3);
  const score = round(0.35 * cause + 0.2 * impact + 0.2 * subject + 0.15 * marks + 0.1 * Math.min(1, recordCount / 3));
  const isDescribed = confidence("asset") >= clear && confidence("threat") >= clear && confidence("vulnerability") >= clear;
  const isTelling = impact > 0 || marks > 0.5 || threats >= clear;
  const isAccepted = subject >= 0.4 && ((cause > 0 && isTelling && score >= 0.5) || isDescribed);
  return { score, isAccepted, missing: missingForRisks(isMapped, has) };
}

function missingForRisks(has: (key: string) => boolean, mayHave: (key: string) => boolean): string[] {
  const hasValue = isValued(has);
  const isByLikelihood = mayHave("likelihood") || (mayHave("impact") && !mayHave("threatLevel") && !mayHave("vulnerabilityLevel"));
  if (isByLikelihood) return [...(has("likelihood") ? [] : ["likelihood"]), ...(has("impact") || has("businessImpact") || hasValue ? [] : ["impact"])];
  return [...(hasValue || has("businessImpact") ? [] : ["assetValue"]), ...["threatLevel", "vulnerabilityLevel"].filter((key) => !has(key))];
}

function weighAssets(confidence: Confidence, isMapped: (key: string) => boolean, recordCount: number): Evidence {
  const has = (key: string): boolean => confidence(key) > 0;
  const value = consequence(confidence);
  const marks = Math.min(1, inventoryMarks.filter(has).length / 3);
  const records = Math.min(1, recordCount / 3);
  // Without any value it is an inventory: worth naming, never as good as a register.
  const score = round((0.3 * confidence("asset") + 0.4 * value + 0.2 * marks + 0.1 * records) * (value > 0 ? 1 : 0.6));
  const isNamed = confidence("asset") >= clear ? value > 0 || marks === 1 : has("asset") && attributes.filter(has).length >= 2;
  return { score, isAccepted: isNamed, missing: isValued(isMapped) ? [] : ["assetValue"] };
}

function isValued(has: (key: string) => boolean): boolean {
  return has("assetValue") || attributes.some(has);
}

/** C, I and A together, or an asset value. */
function consequence(confidence: Confidence): number {
  const together = attributes.reduce((sum, key) => sum + confidence(key), 0) / attributes.length;
  return Math.max(together, confidence("assetValue") * 0.9);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
