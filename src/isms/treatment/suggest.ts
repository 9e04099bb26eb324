// Owns which controls are suggested for a risk, and why: what it is about, what similar rows of the register chose, what a control protects.
// Promises an order that is the same every time, a reason for every suggestion, and controls of the asked edition only.
import { catalogue, findControl, mapControl, type Edition } from "../catalogue/catalogue";
import { textKey, type Bilingual } from "../method/text";
import { specialProperties, type Property } from "./properties";
import { similarity, textPairs, type TextPairs } from "./similarity";
import { themes, type Theme, type ThemeSource } from "./themes";

/** What a risk is about, in a person's words. */
export interface RiskTexts {
  readonly asset: string;
  readonly threat: string;
  readonly vulnerability: string;
}

/** A treated risk of the same register, to learn from. */
export interface TreatedText extends RiskTexts {
  readonly riskId: string;
  readonly controls: readonly string[];
}

/** Why a control is suggested. */
export type SuggestionReason =
  | { readonly kind: "theme"; readonly source: ThemeSource; readonly theme: Bilingual; readonly word: string }
  | { readonly kind: "similar"; readonly riskIds: readonly string[] }
  | { readonly kind: "property"; readonly property: Property };

export interface Suggestion {
  readonly id: string;
  /** Higher is better; only for the order. */
  readonly score: number;
  /** The strongest first, one at least. */
  readonly reasons: readonly SuggestionReason[];
}

/** What a match is worth: a weakness is what a control closes, an asset says least. What similar rows chose counts most. */
const weights: Readonly<Record<ThemeSource, number>> = { vulnerability: 3, threat: 2, asset: 1 };
const similarWeight = 4;
/** A subject's second and later controls act less directly than its first. */
const fade = 0.85;
const propertyBonus = 0.5;
/** Two causes count as similar from here on, 1 = the same words. */
const similarEnough = 0.5;

interface Found {
  score: number;
  readonly reasons: SuggestionReason[];
}

/** Latin words of up to so many letters must stand alone: "fire" is not in "firewall". */
const shortWord = 4;

/** True where a word stands in a text; a Latin word only where a word begins: "ups" is not in "groups". */
function mentions(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const rest = text.slice(at + word.length);
    if (!/[a-z0-9]/.test(text[at - 1] ?? " ") && (word.length > shortWord || /^s?(?![a-z0-9])/.test(rest))) return true;
  }
  return false;
}

/** The first text of the risk that speaks of a subject, the one that counts most first, and the word there. */
function matchOf(theme: Theme, texts: Readonly<Record<ThemeSource, string>>): { readonly source: ThemeSource; readonly word: string } | null {
  for (const source of ["vulnerability", "threat", "asset"] as const) {
    if (!theme.sources.includes(source)) continue;
    const word = theme.words.find((each) => mentions(texts[source], each));
    if (word !== undefined) return { source, word };
  }
  return null;
}

function add(found: Map<string, Found>, id: string, score: number, reason: SuggestionReason | null): void {
  const entry = found.get(id) ?? { score: 0, reasons: [] };
  entry.score += score;
  if (reason !== null) entry.reasons.push(reason);
  found.set(id, entry);
}

/** The control in the numbers of another edition; where that edition lacks it, nothing. */
function inEdition(id: string, edition: Edition): readonly string[] {
  if (edition === "2022") return [id];
  const mapped = mapControl(id, "2022", edition);
  return mapped.ok ? mapped.value.ids : [];
}

function addThemes(found: Map<string, Found>, risk: RiskTexts, edition: Edition): void {
  const texts = { asset: textKey(risk.asset), threat: textKey(risk.threat), vulnerability: textKey(risk.vulnerability) };
  for (const theme of themes) {
    const match = matchOf(theme, texts);
    if (match === null) continue;
    theme.controls.forEach((id, place) => {
      const guarded = theme.properties.filter((property) => specialProperties(id).includes(property));
      const reason: SuggestionReason = { kind: "theme", source: match.source, theme: theme.name, word: match.word };
      for (const own of inEdition(id, edition)) {
        add(found, own, weights[match.source] * fade ** place + guarded.length * propertyBonus, reason);
        for (const property of guarded) add(found, own, 0, { kind: "property", property });
      }
    });
  }
}

/** Treated risks with what their similarity is measured by; made once a register. */
export interface Experience {
  readonly risks: readonly (TreatedText & { readonly pairs: TextPairs })[];
}

/** Makes a register's treated risks ready to be compared with. */
export function experienceOf(risks: readonly TreatedText[]): Experience {
  return { risks: risks.filter(({ controls }) => controls.length > 0).map((risk) => ({ ...risk, pairs: textPairs(`${risk.threat} ${risk.vulnerability}`) })) };
}

function addSimilar(found: Map<string, Found>, risk: RiskTexts, riskId: string, experience: Experience, edition: Edition): void {
  const own = textPairs(`${risk.threat} ${risk.vulnerability}`);
  const chosen = new Map<string, { best: number; riskIds: string[] }>();
  for (const other of experience.risks) {
    const likeness = other.riskId === riskId ? 0 : similarity(own, other.pairs);
    if (likeness < similarEnough) continue;
    for (const id of other.controls) {
      if (findControl(id, edition) === null) continue;
      const entry = chosen.get(id) ?? { best: 0, riskIds: [] };
      entry.best = Math.max(entry.best, likeness);
      entry.riskIds.push(other.riskId);
      chosen.set(id, entry);
    }
  }
  for (const [id, { best, riskIds }] of chosen) add(found, id, similarWeight * best, { kind: "similar", riskIds });
}

function isSameReason(one: SuggestionReason, other: SuggestionReason): boolean {
  return one.kind === other.kind && (one.kind !== "theme" || other.kind !== "theme" || one.theme === other.theme) && (one.kind !== "property" || other.kind !== "property" || one.property === other.property);
}

function orderOf(reason: SuggestionReason): number {
  if (reason.kind === "similar") return 0;
  return reason.kind === "property" ? 4 : 4 - weights[reason.source];
}

/**
 * The controls to offer for a risk.
 * @param risk its texts, in any language of the words table
 * @param riskId left out of what the register's other rows chose
 * @param experience the register's treated risks, their controls in the numbers of `edition`
 * @param limit most suggestions that are given
 * @returns the best first; ties in the order of the catalogue; empty where nothing is known about the risk's words
 */
export function suggestControls(risk: RiskTexts, riskId: string, experience: Experience, edition: Edition, limit: number): Suggestion[] {
  const found = new Map<string, Found>();
  addThemes(found, risk, edition);
  addSimilar(found, risk, riskId, experience, edition);
  const place = new Map(catalogue(edition).controls.map(({ id }, index) => [id, index]));
  const all = [...found].map(([id, { score, reasons }]): Suggestion => {
    const unique = reasons.filter((reason, index) => reasons.findIndex((other) => isSameReason(reason, other)) === index);
    return { id, score, reasons: unique.sort((one, other) => orderOf(one) - orderOf(other)) };
  });
  return all.sort((one, other) => other.score - one.score || (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)).slice(0, limit);
}
