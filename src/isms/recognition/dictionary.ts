// Owns what a header means: the keys of a document's columns that its text, with its groups, can stand for.
// Promises to look in the document's declarations only, so that a new synonym there is known here.
import { attachedPrefix, type ColumnSchema, type ColumnType, type DocumentSchema } from "../documents/schema";
import { residualKeys } from "../documents/residualColumns";
import { wordSet } from "../documents/wording";
import { compose, isGeneric, keysOf, type Composition } from "./composition";
import { groupPhase, phasesOf, type Phase } from "./phases";
import { remembered } from "./remembered";
import { headerKey, readings, textReadings } from "./spelling";

export interface Meaning {
  readonly key: string;
  /** 0..1 */
  readonly strength: number;
  readonly reason: "header" | "group-header";
}

interface Entry {
  readonly key: string;
  /** How surely the term means the key: its own header most, a synonym hardly less, a weak one far less. */
  readonly trust: number;
}

interface Terms {
  readonly terms: ReadonlyMap<string, readonly Entry[]>;
  readonly wordSets: ReadonlyMap<string, readonly Entry[]>;
  readonly groups: ReadonlySet<string>;
  readonly types: ReadonlyMap<string, ColumnType>;
  /** Header texts already looked up. */
  readonly known: Map<string, readonly Meaning[]>;
}

export interface Dictionary extends Terms {
  readonly document: DocumentSchema;
}

/** So many looked-up texts are kept. */
const mostKnown = 5000;

const synonymStrength = 0.99;
const weakStrength = 0.7;
const wordSetStrength = 0.88;
/** All words of a header are known, and together they mean one thing. */
const composedStrength = 0.9;
/** Half of the words or more are known: worth a question, no more. */
const partStrength = 0.62;
const leastCoverage = 0.5;
const inherentStrength = 0.6;
const phaseStrength = 0.97;

const wordsOf = remembered(wordSet);

const termsByDocument = new WeakMap<DocumentSchema, Terms>();

/** What the headers of a document's columns mean. */
export function dictionaryOf(document: DocumentSchema): Dictionary {
  const terms = termsByDocument.get(document) ?? termsOf(document);
  termsByDocument.set(document, terms);
  return { ...terms, document };
}

function termsOf(document: DocumentSchema): Terms {
  const terms = new Map<string, Entry[]>();
  const wordSets = new Map<string, Entry[]>();
  const groups = new Set<string>();
  const add = (text: string, key: string, trust: number): void => {
    put(terms, headerKey(text), { key, trust });
    const words = wordSet(text);
    if (trust > weakStrength && words.includes(" ") && !/[^\p{ASCII}\p{Script=Latin}]/u.test(text)) put(wordSets, words, { key, trust });
  };
  for (const column of document.columns) {
    for (const text of Object.values(column.header)) add(text, column.key, 1);
    for (const text of column.synonyms) add(text, column.key, synonymStrength);
    for (const text of column.weakSynonyms ?? []) add(text, column.key, weakStrength);
    for (const text of Object.values(column.group ?? {})) groups.add(headerKey(text));
  }
  return { terms, wordSets, groups, types: new Map(document.columns.map(({ key, type }) => [key, type])), known: new Map() };
}

function put(index: Map<string, Entry[]>, text: string, entry: Entry): void {
  const entries = index.get(text) ?? [];
  if (!entries.some((known) => known.key === entry.key)) index.set(text, [...entries, entry]);
}

/**
 * The keys that a header can stand for, by its own text alone.
 * @param header the header cell's text
 * @returns meanings, strongest first; empty where the text is unknown
 */
export function meaningsOf(dictionary: Dictionary, header: string): readonly Meaning[] {
  const known = dictionary.known.get(header);
  if (known) return known;
  const found = header.length > 120 ? [] : lookUp(dictionary, header);
  if (dictionary.known.size >= mostKnown) dictionary.known.clear();
  dictionary.known.set(header, found);
  return found;
}

function lookUp(dictionary: Dictionary, header: string): readonly Meaning[] {
  const own = attachedMeaning(dictionary, header);
  if (own) return [own];
  for (const { text, strength } of readings(header)) {
    const exact = entries(dictionary, text, strength);
    if (exact.length > 0) return clearer(dictionary, exact, header);
    const phased = phasedEntries(dictionary, text, strength);
    if (phased.length > 0) return phased;
  }
  const words = dictionary.wordSets.get(wordsOf(header));
  if (words) return words.map(({ key }) => ({ key, strength: wordSetStrength, reason: "header" }));
  return composedMeanings(dictionary, textReadings(header));
}

/** "Name" may be anything's, "Risk name" is the risk's: a weak meaning that the header's words bear out is none. */
function clearer(dictionary: Dictionary, exact: readonly Meaning[], header: string): readonly Meaning[] {
  if (exact.every(({ strength }) => strength > weakStrength)) return exact;
  const composed = composedMeanings(dictionary, textReadings(header));
  return exact.map((meaning) => ({ ...meaning, strength: Math.max(meaning.strength, composed.find(({ key }) => key === meaning.key)?.strength ?? 0) })).sort((a, b) => b.strength - a.strength);
}

/** A column that the product added: "ISMS 対応", "ISMS Residual threat". */
function attachedMeaning(dictionary: Dictionary, header: string): Meaning | null {
  const text = header.trim();
  if (!text.startsWith(attachedPrefix)) return null;
  const rest = text.slice(attachedPrefix.length);
  const column = dictionary.document.columns.find((each: ColumnSchema) => each.attach === true && [each.header.ja, each.header.en].some((label) => label === rest || label === text));
  return column ? { key: column.key, strength: 1, reason: "header" } : null;
}

function entries(dictionary: Dictionary, text: string, strength: number): Meaning[] {
  const found = dictionary.terms.get(text) ?? [];
  return found.map(({ key, trust }) => ({ key, strength: strength * trust, reason: "header" as const }));
}

function phasedEntries(dictionary: Dictionary, text: string, strength: number): Meaning[] {
  for (const { phase, rest } of phasesOf(text)) {
    const found = entries(dictionary, rest, strength).flatMap((meaning) => inPhase(meaning, phase));
    if (found.length > 0) return found;
  }
  return [];
}

/** Controls that are there already are not those that a treatment selects. */
const presentKeys: Readonly<Record<string, string>> = { controls: "currentControls", treatmentDetail: "currentControls" };

/** A meaning seen in a phase: after treatment the residual key; without controls the key itself, but weaker. */
function inPhase(meaning: Meaning, phase: Phase): Meaning[] {
  if (phase === "current") return [{ ...meaning, key: presentKeys[meaning.key] ?? meaning.key, strength: meaning.strength * phaseStrength }];
  if (phase === "inherent") return [{ ...meaning, strength: meaning.strength * inherentStrength }];
  const key = residualKeys[meaning.key];
  return key === undefined ? [] : [{ ...meaning, key, strength: meaning.strength * phaseStrength }];
}

/** What the words of a header mean together; where some are unknown, only what an assessment needs is worth a question. */
function composedMeanings(dictionary: Dictionary, texts: readonly { readonly text: string; readonly strength: number }[]): readonly Meaning[] {
  let partly: readonly Meaning[] = [];
  for (const { text, strength } of texts) {
    const composition = compose(text);
    const keys = keysOf(composition).filter((key) => dictionary.types.has(key));
    if (keys.length === 0) continue;
    if (composition.coverage === 1) return keys.map((key) => ({ key, strength: strength * composedStrength, reason: "header" }));
    if (composition.coverage >= leastCoverage && partly.length === 0) partly = partialMeanings(dictionary, keys);
  }
  return partly;
}

function partialMeanings(dictionary: Dictionary, keys: readonly string[]): readonly Meaning[] {
  const needed = keys.filter((key) => dictionary.types.get(key) === "level" || ["asset", "threat", "vulnerability"].includes(key));
  return needed.map((key) => ({ key, strength: partStrength, reason: "header" }));
}

/**
 * The keys that a header can stand for, with the group headers above it: 脅威 over レベル, 対応後 over 脅威.
 * @param groups texts of the groups above, outermost first
 * @param header the column's own header text
 */
export function groupedMeanings(dictionary: Dictionary, groups: readonly string[], header: string): readonly Meaning[] {
  const own = meaningsOf(dictionary, header);
  const phase = groupsPhase(groups);
  const joined = joinedMeanings(dictionary, groups, header);
  const found = joined.length > 0 ? joined : own;
  if (phase === null || phase === "current") return found;
  const inGroup = found.flatMap((meaning): readonly Meaning[] => {
    if (meaning.key.startsWith("residual")) return [meaning];
    const phased = inPhase(phase === "residual" ? levelTwin(meaning) : meaning, phase);
    if (phased.length > 0) return phased;
    return hasNoResidual(meaning.key) ? [] : [meaning];
  });
  const unique = inGroup.filter((meaning, index) => inGroup.findIndex((other) => other.key === meaning.key) === index);
  return unique.map((meaning) => ({ ...meaning, reason: "group-header" }));
}

/** When the levels under group headers hold. @param groups texts of the groups, outermost first */
export function groupsPhase(groups: readonly string[]): Phase | null {
  return groups.map((group) => groupPhase(headerKey(group)) ?? phaseOf(compose(group))).find((found) => found !== null) ?? null;
}

/** 脅威 under 対応後 is always the level: the text of the threat does not change by treatment. */
function levelTwin(meaning: Meaning): Meaning {
  const twins: Readonly<Record<string, string>> = { threat: "threatLevel", vulnerability: "vulnerabilityLevel" };
  const key = twins[meaning.key];
  return key !== undefined && meaning.strength > weakStrength ? { ...meaning, key } : meaning;
}

/** What has no column after treatment; under such a group they must not pass for the present ones. */
function hasNoResidual(key: string): boolean {
  return ["existingRiskLevel", "existingDecision", "threat", "vulnerability"].includes(key);
}

function phaseOf({ concepts }: Composition): Phase | null {
  return concepts.has("residual") ? "residual" : null;
}

/** "Value" under "Threat" is the threat's level: a group speaks where the header alone says nothing. */
function joinedMeanings(dictionary: Dictionary, groups: readonly string[], header: string): readonly Meaning[] {
  for (const group of [...groups].reverse()) {
    for (const upper of readings(group)) {
      for (const lower of readings(header)) {
        const found = entries(dictionary, upper.text + lower.text, upper.strength * lower.strength * 0.98);
        if (found.length > 0) return found.map((meaning) => ({ ...meaning, reason: "group-header" }));
      }
    }
  }
  if (!isGeneric(header)) return [];
  for (const group of [...groups].reverse()) {
    const found = composedMeanings(dictionary, textReadings(header).map(({ text, strength }) => ({ text: `${group} ${text}`, strength })));
    if (found.length > 0) return found.map((meaning) => ({ ...meaning, reason: "group-header" }));
  }
  return [];
}

/** True where a text is a group's name: one of the schema's, a header of its own, a phase, or known words alone. */
export function isGroupName(dictionary: Dictionary, text: string): boolean {
  const names = readings(text).map((reading) => reading.text);
  return names.some((name) => dictionary.groups.has(name) || dictionary.terms.has(name) || phasesOf(name).some(({ rest }) => rest === "" || dictionary.terms.has(rest))) || isComposed(text);
}

function isComposed(text: string): boolean {
  const { concepts, coverage } = compose(text);
  return coverage === 1 && concepts.size > 0;
}
