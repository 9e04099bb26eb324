// Owns the choice of which column gets which key, from what headers mean and what columns hold.
// Promises that a key is given once, that results never pass for input, and that near-equal readings stay open.
import type { DocumentSchema } from "../documents/schema";
import { residualKeys } from "../documents/residualColumns";
import { claimsOf, weakestClaim, type Claim } from "./claims";
import { share } from "./content";
import type { Meaning } from "./dictionary";
import type { ColumnFacts } from "./fits";
import type { HeaderBlock } from "./headerBlocks";
import { takeOpen } from "./nearEqual";
import type { Alternative, MappedColumn, OpenColumn, UnmappedColumn, UnmappedNote } from "./types";

export interface Assignment {
  readonly columns: readonly MappedColumn[];
  readonly open: readonly OpenColumn[];
  readonly unmapped: readonly UnmappedColumn[];
}

/** From here on a reading needs no confirmation. */
const sure = 0.8;
/** A reading below it is no alternative worth showing. */
const leastShown = 0.2;

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
  const open = takeOpen(claims.filter((claim) => isStill(taken, claim)), taken);
  const columns = block.cells.flatMap(({ column, header, groups }): MappedColumn[] => {
    const claim = taken.get(column);
    if (!claim) return [];
    const confidence = unrivalled(claim, claims, taken);
    const alternatives = confidence >= sure ? [] : otherReadings(claim, claims);
    return [{ key: claim.key, column, reason: claim.reason, confidence, header, group: groups.join(" / "), alternatives, carriesDown: false }];
  });
  const openColumns = block.cells.flatMap(({ column, header, groups }): OpenColumn[] => {
    const alternatives = open.get(column);
    return alternatives ? [{ column, header, group: groups.join(" / "), alternatives }] : [];
  });
  const rest = block.cells.filter(({ column }) => !taken.has(column) && !open.has(column));
  const unmapped = rest.map(({ column, header }) => ({ column, header, note: noteFor(document, meanings.get(column) ?? [], facts.get(column)) }));
  return { columns, open: openColumns, unmapped };
}

/** What the method leaves no room for asks no question: a likelihood made of threat and vulnerability, the other name of an impact. */
function isStill(taken: ReadonlyMap<number, Claim>, claim: Claim): boolean {
  const has = (key: string): boolean => [...taken.values()].some((other) => other.key === key);
  if (has("threatLevel") && has("vulnerabilityLevel")) return claim.key !== "likelihood" && claim.key !== "impact";
  return !(has("likelihood") && claim.key === "businessImpact");
}

function otherReadings(claim: Claim, claims: readonly Claim[]): Alternative[] {
  return claims.filter((other) => other.column === claim.column && other.key !== claim.key && other.confidence > leastShown).map(({ key, confidence, reason }) => ({ key, confidence, reason }));
}

/** An empty column with two readings is open only while the other reading is nobody else's. */
function unrivalled(claim: Claim, claims: readonly Claim[], taken: ReadonlyMap<number, Claim>): number {
  const rivals = claims.filter((other) => other.column === claim.column && other.key !== claim.key && other.confidence >= weakestClaim);
  const areGiven = rivals.every((rival) => [...taken.values()].some((other) => other.column !== claim.column && other.key === rival.key));
  return areGiven ? Math.max(claim.confidence, claim.alone) : claim.confidence;
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

/** A level's header met a second time, to the right of the treatment, is the level after it. */
function residualRepeats(block: HeaderBlock, claims: readonly Claim[], taken: Map<number, Claim>): void {
  const columnOf = (keys: readonly string[]): number[] => [...taken.values()].filter((claim) => keys.includes(claim.key)).map((claim) => claim.column);
  const treatment = Math.min(...columnOf(["treatment", "controls", "treatmentDetail"]));
  for (const { column } of block.cells) {
    if (taken.has(column) || column < treatment) continue;
    const claim = claims.find((each) => each.column === column && each.confidence >= weakestClaim && residualKeys[each.key] !== undefined);
    const key = claim && residualKeys[claim.key];
    if (key && columnOf([claim.key]).some((left) => left < treatment) && columnOf([key]).length === 0) taken.set(column, { ...claim, key, confidence: Math.min(claim.confidence, 0.7), alone: Math.min(claim.confidence, 0.7) });
  }
}

/**
 * With threat and vulnerability levels, a column headed "impact" is the business impact, and a likelihood is a result of them;
 * with a likelihood, the business impact is the impact; a likelihood with a vulnerability level and no impact is the threat's.
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
  } else if (find("likelihood")) {
    rename("businessImpact", "impact");
    if (find("vulnerabilityLevel") && !find("impact") && isValued(taken)) askForThreat(taken, find("likelihood") as Claim);
  }
}

function isValued(taken: ReadonlyMap<number, Claim>): boolean {
  return [...taken.values()].some(({ key }) => ["confidentiality", "integrity", "availability", "assetValue"].includes(key));
}

/** Beside a vulnerability level and an asset value, a likelihood is that of the threat: likely, but a person says so. */
function askForThreat(taken: Map<number, Claim>, claim: Claim): void {
  const asked = 0.75;
  taken.set(claim.column, { ...claim, key: "threatLevel", confidence: Math.min(claim.confidence, asked), alone: Math.min(claim.alone, asked) });
}

function noteFor(document: DocumentSchema, meanings: readonly Meaning[], facts: ColumnFacts | undefined): UnmappedNote {
  if (meanings.length === 0 || !facts) return null;
  if (facts.isComputed) return "computed";
  const isLevel = meanings.some((meaning) => document.columns.some((column) => column.key === meaning.key && column.type === "level"));
  return isLevel && facts.content.filled > 0 && share(facts.content.levels, facts.content) < 0.5 ? "not-levels" : "another-column";
}
