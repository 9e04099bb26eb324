// Owns the questions about columns whose headers say nothing: what they hold could be what is missing.
// Promises a question only where an assessment lacks something, and never a mapping.
import type { Assignment } from "./assign";
import { share } from "./content";
import type { ColumnFacts } from "./fits";
import type { Alternative, OpenColumn } from "./types";

const levelShare = 0.8;
const fewestCells = 3;
const byContentAlone = 0.5;

/**
 * Opens the columns that hold levels under an unknown header, where levels are missing.
 * @param missing keys that an assessment still lacks
 * @param facts what each column holds
 */
export function askedByContent(assignment: Assignment, missing: readonly string[], facts: ReadonlyMap<number, ColumnFacts>): Assignment {
  if (missing.length === 0) return assignment;
  const alternatives = missing.map((key): Alternative => ({ key, confidence: byContentAlone, reason: "content" }));
  const asked = assignment.unmapped.flatMap(({ column, header, note }): OpenColumn[] => {
    const found = facts.get(column);
    return note === null && found !== undefined && holdsLevels(found) ? [{ column, header, group: "", alternatives }] : [];
  });
  if (asked.length === 0) return assignment;
  const columns = new Set(asked.map(({ column }) => column));
  return { ...assignment, open: [...assignment.open, ...asked].sort((one, other) => one.column - other.column), unmapped: assignment.unmapped.filter(({ column }) => !columns.has(column)) };
}

function holdsLevels({ content, isComputed, offersLevels }: ColumnFacts): boolean {
  if (isComputed) return false;
  return (content.filled >= fewestCells && share(content.levels, content) >= levelShare) || (content.filled <= 0 && offersLevels);
}
