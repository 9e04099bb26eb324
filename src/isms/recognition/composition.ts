// Owns the reading of a header as a composition: "Valor de la amenaza" is the level of the threat, whoever wrote it.
// Promises that a header with a word about something else is not taken for a key, and that half-known headers stay doubtful.
import { conceptWords, genericConcepts, type Concept } from "./concepts";
import { remembered } from "./remembered";
import { textReadings } from "./spelling";

export interface Composition {
  readonly concepts: ReadonlySet<Concept>;
  /** Share of the text that known words make up, 0..1. */
  readonly coverage: number;
}

interface Rule {
  readonly key: string;
  readonly needs: readonly Concept[];
  readonly allows: readonly Concept[];
}

/** A key, what its header must speak of, and what it may speak of besides. A header of the needed concepts alone may mean several keys. */
const ruleTable: readonly (readonly [key: string, needs: string, allows: string])[] = [
  ["riskId", "identifier", "risk"],
  ["assetId", "asset identifier", ""],
  ["asset", "asset", "name description"],
  ["department", "department", "business owner asset name"],
  ["process", "process", "business name category"],
  ["process", "business process", "name"],
  ["confidentiality", "confidentiality", "level asset"],
  ["integrity", "integrity", "level asset"],
  ["availability", "availability", "level asset"],
  ["assetValue", "asset level", "importance category"],
  ["assetValue", "importance", "asset level category"],
  ["threat", "threat", "description name"],
  ["threatLevel", "threat", ""],
  ["threatLevel", "threat level", "category"],
  ["threatLevel", "threat likelihood", "level"],
  ["vulnerability", "vulnerability", "description name"],
  ["vulnerabilityLevel", "vulnerability", ""],
  ["vulnerabilityLevel", "vulnerability level", "category"],
  ["businessImpact", "business impact", "level"],
  ["businessImpact", "business", "level impact"],
  ["likelihood", "likelihood", "level risk"],
  ["impact", "impact", "level risk"],
  ["currentControls", "current control", "treatment status protection"],
  ["currentControls", "protection", "control current"],
  ["existingRiskValue", "risk level", "inherent current"],
  ["existingRiskValue", "risk", "inherent current"],
  ["existingRiskLevel", "risk level", "category"],
  ["existingRiskLevel", "risk category", "level"],
  ["existingRiskLevel", "risk classification", "level"],
  ["threat", "risk description", "name threat"],
  ["threat", "risk name", "description"],
  ["existingDecision", "acceptance", "risk need treatment"],
  ["existingDecision", "need", "treatment acceptance risk"],
  ["treatment", "treatment", "risk"],
  ["treatment", "treatment option", "risk category"],
  ["treatment", "treatment category", "risk option"],
  ["controls", "control identifier", "annex"],
  ["controls", "annex", "control identifier"],
  ["controls", "control option", "annex"],
  ["controls", "control", ""],
  ["treatmentDetail", "treatment", "risk"],
  ["treatmentDetail", "treatment description", "risk plan action"],
  ["treatmentDetail", "treatment plan", "risk action description"],
  ["treatmentDetail", "treatment action", "risk plan description"],
  ["treatmentDetail", "plan", "action control treatment"],
  ["treatmentDetail", "action", "control treatment plan description"],
  ["treatmentDetail", "control", "action plan"],
  ["residualConfidentiality", "residual confidentiality", "level asset treatment"],
  ["residualIntegrity", "residual integrity", "level asset treatment"],
  ["residualAvailability", "residual availability", "level asset treatment"],
  ["residualThreatLevel", "residual threat", "level treatment likelihood"],
  ["residualVulnerabilityLevel", "residual vulnerability", "level treatment"],
  ["residualLikelihood", "residual likelihood", "level treatment risk control"],
  ["residualImpact", "residual impact", "level treatment risk control"],
  ["residualRiskValue", "residual risk", "level treatment control"],
  ["reason", "reason", "acceptance risk residual option"],
  ["approval", "approval", "risk residual owner date treatment acceptance"],
  ["riskOwner", "owner", "risk treatment action name"],
  ["owner", "owner", "asset name"],
  ["dueDate", "due", "date treatment plan"],
  ["dueDate", "date plan", "treatment action due"],
  ["dueDate", "date action", "treatment plan"],
  ["status", "status", "treatment current risk action"],
  ["remarks", "remark", ""],
  ["assetType", "asset category", ""],
  ["assetType", "category", ""],
  ["location", "location", "asset"],
  ["users", "users", ""],
  ["retention", "retention", "date"],
  ["registered", "registered", "date asset"],
  ["classification", "classification", "asset level"],
];

const rules: readonly Rule[] = ruleTable.map(([key, needs, allows]) => ({ key, needs: listOf(needs), allows: [...listOf(needs), ...listOf(allows)] }));

function listOf(text: string): Concept[] {
  return text.split(" ").filter((word) => word !== "") as Concept[];
}

interface Word {
  readonly text: string;
  readonly concept: Concept;
  /** Stands for every word that begins so. */
  readonly isOpen: boolean;
}

/** Words by their first letter, longest first. */
const wordsByFirst = indexOf();
const shortestPart = 4;

function indexOf(): ReadonlyMap<string, readonly Word[]> {
  const index = new Map<string, Word[]>();
  for (const [concept, words] of Object.entries(conceptWords) as [Concept, string][]) {
    for (const word of words.split(" ")) {
      const text = word.replace("*", "");
      const first = text.charAt(0);
      index.set(first, [...(index.get(first) ?? []), { text, concept, isOpen: word.endsWith("*") }]);
    }
  }
  for (const words of index.values()) words.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function plainOf(text: string): string {
  const narrow = text.normalize("NFKC").toLowerCase().replace(/\bn\s?[.]?\s?[°o]\b|(^|\s)#|\bn°/g, " no ").replace(/\bs\/n\b|^č\.?$/g, " no ");
  const joined = narrow.replace(/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu, "");
  return joined.replace(/ß/g, "ss").replace(/ø/g, "o").normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
}

/**
 * Takes a header apart.
 * @param header the text of a header cell, or of a group and the header under it
 */
export const compose = remembered((header): Composition => {
  const concepts = new Set<Concept>();
  let known = 0;
  let all = 0;
  for (const run of plainOf(header).match(/[a-z0-9]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu) ?? []) {
    const found = /[a-z0-9]/.test(run) ? latinConcepts(run) : japaneseConcepts(run);
    for (const concept of found.concepts) concepts.add(concept);
    known += found.known;
    all += found.all;
  }
  concepts.delete("filler");
  return { concepts, coverage: all === 0 ? 0 : known / all };
});

interface Found {
  readonly concepts: readonly Concept[];
  readonly known: number;
  readonly all: number;
}

/** A whole word, or a compound of known words such as "bedrohung-s-grad". A word counts as one, however long. */
function latinConcepts(word: string): Found {
  const concepts = partsOf(word, 0);
  return concepts === null ? { concepts: [], known: 0, all: 1 } : { concepts, known: 1, all: 1 };
}

function partsOf(word: string, from: number): Concept[] | null {
  if (from === word.length) return [];
  for (const part of wordsByFirst.get(word.charAt(from)) ?? []) {
    if (!word.startsWith(part.text, from)) continue;
    const end = from + part.text.length;
    if (end === word.length || part.isOpen) {
      if (from === 0 || part.text.length >= shortestPart) return [part.concept];
      continue;
    }
    if (part.text.length < shortestPart) continue;
    const rest = partsOf(word, end) ?? (word.charAt(end) === "s" ? partsOf(word, end + 1) : null) ?? (word.startsWith("en", end) ? partsOf(word, end + 2) : null);
    if (rest !== null && rest.length > 0) return [part.concept, ...rest];
  }
  return null;
}

/** The longest known word at each place; letters between are unknown. */
function japaneseConcepts(text: string): Found {
  const concepts: Concept[] = [];
  let known = 0;
  for (let at = 0; at < text.length; ) {
    const word = (wordsByFirst.get(text.charAt(at)) ?? []).find((each) => text.startsWith(each.text, at));
    if (word) {
      concepts.push(word.concept);
      known += word.text.length;
    }
    at += word ? word.text.length : 1;
  }
  // Two letters weigh as much as one Latin word.
  return { concepts, known: known / 2, all: text.length / 2 };
}

/** True where a header says nothing without the group above it: "Level", "内容". */
export function isGeneric(header: string): boolean {
  return textReadings(header).some(({ text }) => isOnlyGeneric(compose(text)));
}

function isOnlyGeneric({ concepts, coverage }: Composition): boolean {
  return coverage === 1 && concepts.size > 0 && [...concepts].every((concept) => genericConcepts.has(concept));
}

/**
 * The keys that a composition can mean: those of the rules that need most of its concepts.
 * @returns empty where a concept has no place in any rule
 */
export function keysOf({ concepts }: Composition): readonly string[] {
  if (concepts.size === 0 || concepts.has("other")) return [];
  let most = 0;
  let keys: string[] = [];
  for (const { key, needs, allows } of rules) {
    if (needs.length < most || !needs.every((concept) => concepts.has(concept)) || [...concepts].some((concept) => !allows.includes(concept))) continue;
    if (needs.length > most) keys = [];
    most = needs.length;
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}
