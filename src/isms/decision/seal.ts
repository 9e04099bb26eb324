// Owns the seal: the short fingerprint of the facts that an approval covers.
// Promises the same seal for the same facts on every machine, in whatever order controls are listed; it is no protection against forgery.
import { controlKey } from "../catalogue/ids";
import type { Levels } from "../method/method";
import type { TreatmentOption } from "./codes";

/** The facts that an approval covers (the organisation's ISMS manual, 4.2.2). */
export interface SealedFacts {
  /** Current levels; null = not assessed. */
  readonly levels: Levels;
  readonly option: TreatmentOption | null;
  /** Control ids in any spelling and order. */
  readonly controls: readonly string[];
  /** Levels after treatment (null in one of them = as at present), the residual risk value itself, or null = not re-assessed. */
  readonly residual: Levels | number | null;
}

/**
 * The levels after treatment, where blanks keep the current level.
 * @returns null where nothing was re-assessed
 */
export function residualLevels(levels: Levels, residual: Levels | null): Levels | null {
  if (residual === null) return null;
  const { assetValue, threat, vulnerability, impact } = residual;
  if (assetValue === null && threat === null && vulnerability === null && impact === null) return null;
  return {
    assetValue: assetValue ?? levels.assetValue,
    threat: threat ?? levels.threat,
    vulnerability: vulnerability ?? levels.vulnerability,
    impact: impact ?? levels.impact,
  };
}

function levelsText({ assetValue, threat, vulnerability, impact }: Levels): string {
  return [assetValue, threat, vulnerability, impact].map((level) => (level === null ? "-" : String(level))).join(",");
}

function residualText(facts: SealedFacts): string {
  if (typeof facts.residual === "number") return `=${facts.residual}`;
  const levels = residualLevels(facts.levels, facts.residual);
  return levels === null ? "-" : levelsText(levels);
}

/** Two lanes of multiply-and-mix over the text's code units, 40 bits of them written as hexadecimal digits. */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul((other << 5) ^ (other >>> 27) ^ unit, 0x85ebca6b);
  }
  one = Math.imul(one ^ (other >>> 15), 0xc2b2ae35);
  other = Math.imul(other ^ (one >>> 13), 0x27d4eb2f);
  const hex = (value: number): string => ((value ^ (value >>> 16)) >>> 0).toString(16).toUpperCase().padStart(8, "0");
  return hex(one) + hex(other).slice(0, 2);
}

/**
 * The seal of the facts that an approval covers.
 * @returns for example "S1-7F3A9C2E01"; "S1" names the way it is made
 */
export function seal(facts: SealedFacts): string {
  const controls = [...new Set(facts.controls.map(controlKey))].filter((key) => key !== "").sort();
  return `S1-${fingerprint([levelsText(facts.levels), facts.option ?? "-", controls.join(" "), residualText(facts)].join("|"))}`;
}
