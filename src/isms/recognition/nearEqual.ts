// Owns which readings are too close to choose between: two keys for one column, or two columns for one key.
// Promises that they are shown to a person, and that neither is taken before the person chose.
import { weakestClaim, type Claim } from "./claims";
import type { Alternative } from "./types";

/** Readings closer than this are for a person to choose from. */
const margin = 0.09;

/**
 * The columns that stay open.
 * @param claims every claim of every column
 * @param taken the claim that each column got; those that are too close to another are taken out
 * @returns the readings of each open column, most likely first
 */
export function takeOpen(claims: readonly Claim[], taken: Map<number, Claim>): ReadonlyMap<number, readonly Alternative[]> {
  const open = new Map<number, Claim[]>();
  const put = (column: number, more: readonly Claim[]): void => {
    const known = open.get(column) ?? [];
    open.set(column, [...known, ...more.filter((claim) => !known.some(({ key }) => key === claim.key))]);
  };
  for (const [column, claim] of taken) {
    const readings = claims.filter((other) => other.column === column && other.key !== claim.key && isClose(other, claim) && !isGiven(taken, other));
    if (readings.length > 0) put(column, [claim, ...readings]);
    const columns = claims.filter((other) => other.key === claim.key && other.column !== column && !taken.has(other.column) && isClose(other, claim));
    if (columns.length === 0) continue;
    put(column, [claim]);
    for (const other of columns) put(other.column, [other]);
  }
  for (const column of open.keys()) taken.delete(column);
  return new Map([...open].map(([column, found]) => [column, [...found].sort((a, b) => b.confidence - a.confidence).map(({ key, confidence, reason }) => ({ key, confidence: Math.min(confidence, mostOpen), reason }))]));
}

/** What is asked about is never sure. */
const mostOpen = 0.75;

function isClose(other: Claim, claim: Claim): boolean {
  return other.confidence >= weakestClaim && other.confidence > claim.confidence - margin;
}

/** True where another column has the key, and at least as good a right to it. */
function isGiven(taken: ReadonlyMap<number, Claim>, claim: Claim): boolean {
  return [...taken.values()].some((other) => other.column !== claim.column && other.key === claim.key);
}
