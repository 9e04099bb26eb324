// Owns the seal: the short fingerprint of the facts that an approval covers.
// Promises the same seal for the same facts on every machine, in whatever order controls are listed; it is no protection against forgery.
import { controlKey } from "../catalogue/ids";
import type { Levels, Method } from "../method/method";
import { riskValue } from "../method/risk";
import type { TreatmentOption } from "./codes";
import { riskKind } from "./kind";
import { residualLevels, residualValue, type Reassessed } from "./residual";

/** The facts that an approval covers (the organisation's ISMS manual, 4.2.2). */
export interface SealedFacts extends Reassessed {
  readonly option: TreatmentOption | null;
  /** Control ids in any spelling and order. */
  readonly controls: readonly string[];
  /** Ids of the organisation's own controls; none where it is left out. */
  readonly ownControls?: readonly string[];
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

/** Digits enough for every value of a scale; what lies beyond them differs between ways to add up thirds. */
function valueText(value: number | null): string {
  return value === null ? "-" : String(Number(value.toPrecision(12)));
}

/** Every control that the facts name, the organisation's own among them, each once, in one spelling and order. */
export function sealedControls({ controls, ownControls = [] }: SealedFacts): string[] {
  return [...new Set([...controls, ...ownControls].map(controlKey))].sort();
}

/**
 * The seal of the facts that an approval covers: levels, risk value, option, controls, levels and value after treatment, and the kind
 * of risk that was accepted. The threshold counts by what it makes of the risk, so that another threshold which leaves the kind as it is lapses nothing.
 * @returns for example "S2-7F3A9C2E01"; "S2" names the way it is made
 * Source: the organisation's ISMS manual, 4.2.2.
 */
export function seal(method: Method, facts: SealedFacts): string {
  const controls = sealedControls(facts).filter((key) => key !== "");
  const values = [riskValue(method, facts.levels), residualValue(method, facts)].map(valueText);
  const parts = [levelsText(facts.levels), values[0], facts.option ?? "-", controls.join(" "), residualText(facts), values[1], riskKind(method, facts) ?? "-"];
  return `S2-${fingerprint(parts.join("|"))}`;
}
