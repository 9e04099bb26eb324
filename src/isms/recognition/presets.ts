// Owns which published method a register seems to follow, judged by its columns, its levels and its own risk values.
// Promises a suggestion with its reason; a person chooses.
import type { Grid } from "./grid";
import { levelNumber } from "./levelWords";
import type { Candidate, MappedColumn, PresetReason, ScaleProposal } from "./types";

type Suggestion = Candidate["suggestedPreset"];

const attributes = ["confidentiality", "integrity", "availability"];

/** How each preset joins the highest of C, I and A, threat and vulnerability (published rules of the presets). */
const formulas: Readonly<Record<string, (value: number, threat: number, vulnerability: number) => number>> = {
  product: (value, threat, vulnerability) => value * threat * vulnerability,
  iso27005: (value, threat, vulnerability) => value + threat + vulnerability,
  tokyo: (value, threat, vulnerability) => value * Math.max(1, threat + vulnerability - 3),
};

/**
 * The preset that a register seems to follow.
 * @param scales the levels found in its columns
 * @param records rows of the records, to compare with the register's own risk values
 */
export function suggestPreset(grid: Grid, columns: readonly MappedColumn[], scales: readonly ScaleProposal[], records: readonly number[]): Suggestion {
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  if ((has("likelihood") || has("impact")) && !(has("threatLevel") && has("vulnerabilityLevel"))) return { id: "matrix5", reason: "likelihood-impact" };
  const values = rangeOf(scales, [...attributes, "assetValue"]);
  const causes = rangeOf(scales, ["threatLevel", "vulnerabilityLevel"]);
  const formula = fittingFormula(grid, columns, records);
  if (formula === "iso27005" || formula === "tokyo") return { id: formula, reason: "existing-values" };
  const lowest = Math.min(values.minimum, causes.minimum);
  const highest = Math.max(values.maximum, causes.maximum);
  if (!Number.isFinite(lowest)) return { id: "manual", reason: "no-levels" };
  if (lowest === 0) return fromZero(values.maximum, causes.maximum);
  if (highest <= 3) return { id: "manual", reason: "levels-1-3" };
  if (values.maximum === 4 && causes.maximum <= 3) return { id: "jipdec", reason: "levels-1-4" };
  return { id: "manual", reason: "levels-1-5" };
}

function fromZero(value: number, cause: number): Suggestion {
  const reason: PresetReason = "levels-from-0";
  if (cause > 2) return { id: "monarc", reason };
  return { id: value > 2 ? "iso27005" : "ipa-exam", reason };
}

function rangeOf(scales: readonly ScaleProposal[], keys: readonly string[]): { minimum: number; maximum: number } {
  const levels = scales.filter(({ key }) => keys.includes(key)).flatMap(({ minimum, maximum, mapping }) => [...(minimum === null ? [] : [minimum]), ...(maximum === null ? [] : [maximum]), ...mapping.map(({ level }) => level)]);
  return { minimum: Math.min(...levels), maximum: Math.max(...levels) };
}

/** The formula that gives nine of ten of the register's own risk values, and at least five that tell it from the product. */
function fittingFormula(grid: Grid, columns: readonly MappedColumn[], records: readonly number[]): string | null {
  const column = (key: string): number | undefined => columns.find((each) => each.key === key)?.column;
  const at = (row: number, key: string): number => numberAt(grid, row, column(key));
  const fits = new Map(Object.keys(formulas).map((name) => [name, 0]));
  let rows = 0;
  for (const row of records.slice(0, 500)) {
    const own = at(row, "existingRiskValue");
    const value = Math.max(...[...attributes, "assetValue"].map((key) => at(row, key)).filter((each) => !Number.isNaN(each)));
    const [threat, vulnerability] = [at(row, "threatLevel"), at(row, "vulnerabilityLevel")];
    if (Number.isNaN(own + threat + vulnerability) || !Number.isFinite(value)) continue;
    rows++;
    for (const [name, formula] of Object.entries(formulas)) if (formula(value, threat, vulnerability) === own) fits.set(name, (fits.get(name) ?? 0) + 1);
  }
  const [name, count] = [...fits].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return name !== null && rows >= 5 && count >= rows * 0.9 ? name : null;
}

function numberAt(grid: Grid, row: number, column: number | undefined): number {
  const cell = column === undefined ? null : grid.cell(row, column);
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? (levelNumber(cell) ?? Number.NaN) : Number.NaN;
}
