// Owns small made-up risks and registers for the tests of the pane's own rules.
// Promises that each test says only what it is about.
import type { RegisterCandidate, Risk, TreatmentDraft } from "../../../src/app/service";
import { noTreatment } from "../../../src/app/treat/shared";

/** A risk in row `row` (from 0) of a sheet named R; everything not given is blank. */
export function madeRisk(row: number, part: Partial<Risk> = {}): Risk {
  return {
    id: `R-${row}`,
    place: { sheet: "R", area: { row, column: 0, rowCount: 1, columnCount: 1 }, address: `R!A${row + 1}` },
    asset: "",
    threat: "",
    vulnerability: "",
    currentControls: "",
    owner: "",
    levels: { assetValue: null, threat: null, vulnerability: null, impact: null },
    value: null,
    band: null,
    decision: "unassessed",
    problem: null,
    treatment: noTreatment,
    residualValue: null,
    approval: { state: "none", kind: null, accepted: null, seal: "", entry: null, changes: [], obstacles: [] },
    ...part,
  };
}

/** A treatment of which only the given parts are decided. */
export function madeDraft(part: Partial<TreatmentDraft>): TreatmentDraft {
  return { ...noTreatment, ...part };
}

/** A register with an asset column (A, sure), a threat level (B, unsure) and a column that nobody recognised (C); its vulnerability level is missing. */
export const madeCandidate: RegisterCandidate = {
  id: "R!A1:C9",
  document: "riskRegister",
  sheet: "R",
  table: null,
  headerFirstRow: 0,
  headerRowCount: 1,
  firstRecordRow: 1,
  recordCount: 8,
  columns: [
    { column: 0, key: "asset", header: "Asset", confidence: 1, reason: "header", alternatives: [] },
    { column: 1, key: "threatLevel", header: "Freq.", confidence: 0.6, reason: "content", alternatives: [] },
  ],
  unmapped: [{ column: 2, header: "Weakness", note: null }],
  keys: [
    { key: "asset", name: "Asset", required: true },
    { key: "threatLevel", name: "Threat level", required: true },
    { key: "vulnerabilityLevel", name: "Vulnerability level", required: true },
  ],
  missing: ["vulnerabilityLevel"],
  suggestedPreset: "manual",
  suggestedMethod: { preset: "manual", reason: "levels-1-3", formula: null, assetValueRule: null, scales: [], needsMatrix: false, source: null },
  scales: [{ key: "threatLevel", column: 1, minimum: 1, maximum: 3, values: [], mapping: [{ label: "rare", level: 1 }, { label: "often", level: 3 }], odd: [] }],
  score: 0.8,
};
