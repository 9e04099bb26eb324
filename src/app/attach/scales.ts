// Owns which of the method's scales a register's column is read on, and how far a scale must run for its levels.
// Promises the same answer to the screen and to the command line.
import type { MethodScale } from "./choices";

const scales: Readonly<Record<string, string>> = {
  threatLevel: "threat", likelihood: "threat", vulnerabilityLevel: "vulnerability", businessImpact: "impact",
  residualConfidentiality: "confidentiality", residualIntegrity: "integrity", residualAvailability: "availability",
  residualAssetValue: "assetValue", residualThreatLevel: "threat", residualLikelihood: "threat", residualVulnerabilityLevel: "vulnerability", residualImpact: "impact",
};

/** The scale of a column, as AttachChoice names it. @param key schema key of the column */
export function scaleOfColumn(key: string): string {
  return scales[key] ?? key;
}

/** A scale of the method that the register's levels leave, with the levels that hold both. */
export interface WiderScale {
  /** Key of the column that leaves it. */
  readonly key: string;
  readonly found: { readonly minimum: number; readonly maximum: number };
  readonly scale: MethodScale;
  readonly wider: MethodScale;
}

/**
 * The scales on which a register's levels run further than the method's.
 * @param found levels by key of their column; null where only words stand there
 * @param scales of the method
 */
export function widerScales(found: readonly { readonly key: string; readonly minimum: number | null; readonly maximum: number | null }[], scales: readonly MethodScale[]): readonly WiderScale[] {
  return found.flatMap(({ key, minimum, maximum }): WiderScale[] => {
    const scale = scales.find((each) => each.scale === scaleOfColumn(key));
    if (!scale || minimum === null || maximum === null || (minimum >= scale.minimum && maximum <= scale.maximum)) return [];
    const wider = { scale: scale.scale, minimum: Math.min(minimum, scale.minimum), maximum: Math.max(maximum, scale.maximum) };
    return [{ key, found: { minimum, maximum }, scale, wider }];
  });
}

/** Each scale once, so wide that every column read on it fits. */
export function joinedScales(wider: readonly WiderScale[]): readonly MethodScale[] {
  const names = [...new Set(wider.map(({ scale }) => scale.scale))];
  return names.map((name) => {
    const all = wider.filter(({ scale }) => scale.scale === name).map((each) => each.wider);
    return { scale: name, minimum: Math.min(...all.map(({ minimum }) => minimum)), maximum: Math.max(...all.map(({ maximum }) => maximum)) };
  });
}
