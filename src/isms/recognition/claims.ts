// Owns what speaks for each key of a column: its header's meanings, weighed by what the column holds.
// Promises claims with their reason; which one wins is decided elsewhere.
import type { DocumentSchema } from "../documents/schema";
import type { Meaning } from "./dictionary";
import { fitOf, type ColumnFacts } from "./fits";
import type { MappingReason } from "./types";

export interface Claim {
  readonly column: number;
  readonly key: string;
  /** 0..1; lowered where an empty column leaves two readings open. */
  readonly confidence: number;
  /** 0..1, as if no other reading of the column were possible. */
  readonly alone: number;
  readonly reason: MappingReason;
}

/** Claims below it are not worth a question. */
export const weakestClaim = 0.45;
/** No header alone makes a mapping certain. */
const headerCertainty = 0.98;
/** Readings of a header whose strength differs less than this are readings of equal right. */
const sameStrength = 0.05;
const openLevel = 0.72;
const openText = 0.7;

/**
 * The claims of one column.
 * @param meanings what its header can mean
 * @param facts what it holds
 */
export function claimsOf(document: DocumentSchema, column: number, meanings: readonly Meaning[], facts: ColumnFacts | undefined): Claim[] {
  if (!facts) return [];
  const fitted = meanings.flatMap((meaning) => {
    const schema = document.columns.find((each) => each.key === meaning.key);
    const fit = schema ? fitOf(schema.key, schema.type, facts) : 0;
    return [{ meaning, confidence: Math.round(meaning.strength * fit * headerCertainty * 100) / 100, isLevel: schema?.type === "level" }];
  });
  const rivals = fitted.filter(({ meaning }) => meaning.strength >= (fitted[0]?.meaning.strength ?? 0) - sameStrength);
  return fitted.map(({ meaning, confidence, isLevel }) => {
    // Two readings and an empty column: nothing tells them apart, so a person must.
    const isOpen = rivals.filter((rival) => rival.confidence > weakestClaim).length > 1 && facts.content.filled <= 0;
    const isTold = rivals.length > 1 && !isOpen;
    const isValidated = isLevel && facts.offersLevels && facts.content.filled <= 0;
    const reason: MappingReason = isValidated ? "validation" : isTold ? "content" : meaning.reason;
    return { column, key: meaning.key, confidence: isOpen ? Math.min(confidence, isLevel ? openLevel : openText) : confidence, alone: confidence, reason };
  });
}
