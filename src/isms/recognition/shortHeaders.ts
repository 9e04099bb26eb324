// Owns headers of one or two letters: C, I, A; T, V; L with I as likelihood and impact.
// Promises that a single letter means nothing without its companions beside it.
import type { DocumentSchema } from "../documents/schema";
import { readings } from "./spelling";

interface ShortSet {
  /** Letter to key; all of them must stand in the row. */
  readonly letters: Readonly<Record<string, string>>;
  /** Letter to key; taken where the letters above stand. */
  readonly companions: Readonly<Record<string, string>>;
}

/** A letter with its hint: "C (1-3)". */
const longestShort = 20;
const longestLetters = 5;

const sets: readonly ShortSet[] = [
  { letters: { c: "confidentiality", i: "integrity", a: "availability" }, companions: { av: "assetValue", t: "threatLevel", v: "vulnerabilityLevel", bi: "businessImpact", r: "existingRiskValue", l: "likelihood" } },
  // Disponibilité, intégrité, confidentialité; disponibilidad, integridad, confidencialidad.
  { letters: { d: "availability", i: "integrity", c: "confidentiality" }, companions: { t: "threatLevel", v: "vulnerabilityLevel", r: "existingRiskValue" } },
  { letters: { t: "threatLevel", v: "vulnerabilityLevel" }, companions: { av: "assetValue", bi: "businessImpact", r: "existingRiskValue" } },
  { letters: { l: "likelihood", i: "impact" }, companions: { r: "existingRiskValue", lxi: "existingRiskValue", "l×i": "existingRiskValue" } },
  { letters: { p: "likelihood", i: "impact" }, companions: { r: "existingRiskValue", pxi: "existingRiskValue", "p×i": "existingRiskValue" } },
];

/**
 * The columns of a header row whose short header has its companions.
 * @param document only keys of this document are given
 * @param cells the header cells of one row
 * @returns key by column
 */
export function shortMeanings(document: DocumentSchema, cells: readonly { readonly column: number; readonly header: string }[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const letters = new Map<string, number>();
  for (const { column, header } of cells) {
    // An accent makes another letter: "Č." numbers the rows, it is no C.
    if (header.length > longestShort || /[^\p{ASCII}\P{Script=Latin}]/u.test(header.normalize("NFKC"))) continue;
    for (const { text } of readings(header)) if (text.length <= longestLetters && !letters.has(text)) letters.set(text, column);
  }
  const set = sets.find(({ letters: needed }) => Object.keys(needed).every((letter) => letters.has(letter)));
  if (!set) return found;
  for (const [letter, key] of [...Object.entries(set.letters), ...Object.entries(set.companions)]) {
    const column = letters.get(letter);
    if (column !== undefined && document.columns.some((each) => each.key === key)) found.set(column, key);
  }
  return found;
}
