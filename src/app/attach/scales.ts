// Owns which of the method's scales the words of a register's column are levels of.
// Promises the same answer to the screen and to the command line.

const scales: Readonly<Record<string, string>> = {
  threatLevel: "threat", likelihood: "threat", vulnerabilityLevel: "vulnerability", businessImpact: "impact",
  residualAssetValue: "assetValue", residualThreatLevel: "threat", residualLikelihood: "threat", residualVulnerabilityLevel: "vulnerability", residualImpact: "impact",
};

/** The scale of a column, as AttachChoice names it. @param key schema key of the column */
export function scaleOfColumn(key: string): string {
  return scales[key] ?? key;
}
