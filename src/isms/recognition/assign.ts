// Owns the choice of which column gets which key, from what headers mean and what columns hold.
// Promises that a key is given once, that results never pass for input, and that doubt lowers the confidence.
import type { DocumentSchema } from "../documents/schema";
import { residualKeys } from "../documents/residualColumns";
import type { ColumnContent } from "./content";
import { share } from "./content";
import type { Meaning } from "./dictionary";
import type { HeaderBlock } from "./headerBlocks";
import type { MappedColumn, MappingReason, UnmappedColumn, UnmappedNote } from "./types";

export interface ColumnFacts {
  readonly content: ColumnContent;
  /** Formulas over the same row, or products of other columns. */
  readonly isComputed: boolean;
  /** A list validation offers levels. */
  readonly offersLevels: boolean;
}

export interface Assignment {
  readonly columns: readonly MappedColumn[];
  readonly unmapped: readonly UnmappedColumn[];
}

interface Claim {
  readonly column: number;
  readonly key: string;
  readonly confidence: number;
  readonly reason: MappingReason;
}

const weakestClaim = 0.45;
/** No header alone makes a mapping certain. */
const headerCertainty = 0.98;
const emptyColumn = 0.9;

type Fit = (facts: ColumnFacts) => number;

/** How well a column's content suits a type of column: 1 fully, 0 not at all. */
const fits: Readonly<Record<string, Fit>> = {
  level: ({ content, isComputed, offersLevels }) => {
    if (isComputed) return 0;
    if (content.filled <= 0) return offersLevels ? 1 : emptyColumn;
    const levels = share(content.levels, content);
    return levels >= 0.8 || (offersLevels && levels >= 0.3) ? 1 : levels >= 0.5 ? 0.9 : 0;
  },
  number: ({ content }) => {
    if (content.filled <= 0) return emptyColumn;
    return share(content.numbers, content) >= 0.5 ? 1 : share(content.levels, content) >= 0.5 ? 0.7 : 0.2;
  },
  code: ({ content }) => {
    if (content.filled <= 0) return emptyColumn;
    return share(content.options, content) >= 0.5 ? 1 : share(content.options, content) > 0 ? 0.85 : averageLength(content) > 6 ? 0.3 : 0.6;
  },
  controls: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.controls, content) >= 0.3 ? 1 : share(content.controls, content) > 0 ? 0.8 : 0.5),
  date: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.dates, content) >= 0.3 ? 1 : 0.75),
  id: ({ content }) => (averageLength(content) > 40 ? 0.3 : 1),
  text: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.numbers, content) >= 0.8 ? 0.35 : 1),
};

/** Columns whose text type may just as well hold a number or a level's word. */
const fitsByKey: Readonly<Record<string, Fit>> = {
  assetValue: (facts) => (facts.isComputed ? 0.95 : (fits.level?.(facts) ?? 0)),
  threat: (facts) => descriptionFit(facts),
  vulnerability: (facts) => descriptionFit(facts),
  treatmentDetail: ({ content }) => (content.filled <= 0 ? 0.85 : share(content.options, content) >= 0.5 || share(content.bareControls, content) >= 0.3 ? 0.3 : 1),
  existingRiskLevel: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.labels, content) >= 0.5 ? 1 : share(content.numbers, content) >= 0.5 ? 0.6 : 0.7),
  existingDecision: () => 1,
  personalInformation: () => 1,
  status: () => 1,
  approval: () => 1,
};

function descriptionFit({ content, offersLevels }: ColumnFacts): number {
  if (content.filled <= 0) return offersLevels ? 0.3 : 0.88;
  return share(content.levels, content) >= 0.5 ? 0.2 : 1;
}

function averageLength(content: ColumnContent): number {
  return content.texts === 0 ? 0 : content.textLength / content.texts;
}

/**
 * Gives each column of a header block at most one key.
 * @param meanings what each column's header can mean
 * @param facts what each column holds
 */
export function assign(document: DocumentSchema, block: HeaderBlock, meanings: ReadonlyMap<number, readonly Meaning[]>, facts: ReadonlyMap<number, ColumnFacts>): Assignment {
  const claims = block.cells.flatMap(({ column }) => claimsOf(document, column, meanings.get(column) ?? [], facts.get(column)));
  const taken = settle(claims);
  residualRepeats(block, claims, taken);
  renameForMethod(document, taken);
  const columns = block.cells.flatMap(({ column, header, groups }): MappedColumn[] => {
    const claim = taken.get(column);
    if (!claim) return [];
    const alternatives = claims.filter((other) => other.column === column && other.key !== claim.key && other.confidence > 0.2).map(({ key, confidence }) => ({ key, confidence }));
    return [{ ...claim, confidence: contested(claim, claims, taken), header, group: groups.join(" / "), alternatives, carriesDown: false }];
  });
  const unmapped = block.cells.filter(({ column }) => !taken.has(column)).map(({ column, header }) => ({ column, header, note: noteFor(document, meanings.get(column) ?? [], facts.get(column)) }));
  return { columns, unmapped };
}

function claimsOf(document: DocumentSchema, column: number, meanings: readonly Meaning[], facts: ColumnFacts | undefined): Claim[] {
  if (!facts) return [];
  const fitted = meanings.flatMap((meaning) => {
    const schema = document.columns.find((each) => each.key === meaning.key);
    const fit = schema ? (fitsByKey[schema.key] ?? fits[schema.type] ?? ((): number => 1))(facts) : 0;
    return [{ meaning, confidence: Math.round(meaning.strength * fit * headerCertainty * 100) / 100, isLevel: schema?.type === "level" }];
  });
  const rivals = fitted.filter(({ meaning }) => meaning.strength >= (fitted[0]?.meaning.strength ?? 0) - 0.05);
  return fitted.map(({ meaning, confidence, isLevel }) => {
    // Two readings and an empty column: nothing tells them apart, so a person must.
    const isOpen = rivals.filter((rival) => rival.confidence > weakestClaim).length > 1 && facts.content.filled <= 0;
    const isTold = rivals.length > 1 && !isOpen;
    const isValidated = isLevel && facts.offersLevels && facts.content.filled <= 0;
    const reason: MappingReason = isValidated ? "validation" : isTold ? "content" : meaning.reason;
    return { column, key: meaning.key, confidence: isOpen ? Math.min(confidence, isLevel ? 0.72 : 0.7) : confidence, reason };
  });
}

/** Strongest claims first; of equal ones the column further left. A column with a single reading goes before one with two. */
function settle(claims: readonly Claim[]): Map<number, Claim> {
  const taken = new Map<number, Claim>();
  const given = new Set<string>();
  for (const claim of [...claims].sort((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    if (claim.confidence < weakestClaim || taken.has(claim.column) || given.has(claim.key)) continue;
    taken.set(claim.column, claim);
    given.add(claim.key);
  }
  return taken;
}

/** Where a column left over claims the same key as strongly, which of the two is meant is for a person to say. */
function contested(claim: Claim, claims: readonly Claim[], taken: ReadonlyMap<number, Claim>): number {
  const hasRival = claims.some((other) => other.key === claim.key && !taken.has(other.column) && other.confidence >= claim.confidence - 0.1);
  return hasRival ? Math.min(claim.confidence, 0.75) : claim.confidence;
}

/** A level's header met a second time, to the right of the treatment, is the level after it. */
function residualRepeats(block: HeaderBlock, claims: readonly Claim[], taken: Map<number, Claim>): void {
  const columnOf = (keys: readonly string[]): number[] => [...taken.values()].filter((claim) => keys.includes(claim.key)).map((claim) => claim.column);
  const treatment = Math.min(...columnOf(["treatment", "controls", "treatmentDetail"]));
  for (const { column } of block.cells) {
    if (taken.has(column) || column < treatment) continue;
    const claim = claims.find((each) => each.column === column && each.confidence >= weakestClaim && residualKeys[each.key] !== undefined);
    const key = claim && residualKeys[claim.key];
    if (key && columnOf([claim.key]).some((left) => left < treatment) && columnOf([key]).length === 0) taken.set(column, { ...claim, key, confidence: Math.min(claim.confidence, 0.7) });
  }
}

/**
 * With threat and vulnerability levels, a column headed "impact" is the business impact, and a likelihood is a result of them;
 * with a likelihood, the business impact is the impact.
 */
function renameForMethod(document: DocumentSchema, taken: Map<number, Claim>): void {
  const find = (key: string): Claim | undefined => [...taken.values()].find((claim) => claim.key === key);
  const rename = (from: string, to: string): void => {
    const claim = find(from);
    if (claim && !find(to) && document.columns.some((column) => column.key === to)) taken.set(claim.column, { ...claim, key: to });
  };
  if (find("threatLevel") && find("vulnerabilityLevel")) {
    rename("impact", "businessImpact");
    const likelihood = find("likelihood");
    if (likelihood) taken.delete(likelihood.column);
  } else if (find("likelihood")) rename("businessImpact", "impact");
}

function noteFor(document: DocumentSchema, meanings: readonly Meaning[], facts: ColumnFacts | undefined): UnmappedNote {
  if (meanings.length === 0 || !facts) return null;
  if (facts.isComputed) return "computed";
  const isLevel = meanings.some((meaning) => document.columns.some((column) => column.key === meaning.key && column.type === "level"));
  return isLevel && facts.content.filled > 0 && share(facts.content.levels, facts.content) < 0.5 ? "not-levels" : "another-column";
}
