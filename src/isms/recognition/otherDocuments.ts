// Owns the telling of tables that look like a register and are another document: a Statement of Applicability, a treatment plan.
// Promises that such a table is named for what it is, so that nobody takes it for a list of risks.
import { documents } from "../documents/documents";
import type { DocumentSchema } from "../documents/schema";
import type { Candidate } from "./types";
import { share, type ColumnContent } from "./content";
import { dictionaryOf, groupedMeanings } from "./dictionary";
import type { HeaderBlock } from "./headerBlocks";

export type OtherDocument = "statementOfApplicability" | "treatmentPlan";

/** What a statement or plan says of itself in its sheet's name. */
const planName = /対応計画|treatment\s*plan|action\s*plan|plan\s+de\s+(tratamiento|traitement)|behandlungsplan|massnahmenplan|plán/i;
const levelKeys = new Set(["confidentiality", "integrity", "availability", "assetValue", "threatLevel", "vulnerabilityLevel", "likelihood", "impact", "businessImpact", "existingRiskValue"]);
/** So many of due date, person and status make a plan of a list of actions. */
const leastPlanMarks = 2;
const clear = 0.6;

/**
 * The other document that a block of columns is, if any.
 * @param columns what the block's columns would be in a risk register
 * @param contents what its columns hold
 */
export function otherDocument(block: HeaderBlock, sheet: string, columns: Candidate["columns"], contents: ReadonlyMap<number, ColumnContent>): OtherDocument | null {
  if (columns.some(({ key }) => levelKeys.has(key))) return null;
  if (isStatement(block, contents)) return "statementOfApplicability";
  return isPlan(block, sheet, columns) ? "treatmentPlan" : null;
}

function keysIn(document: DocumentSchema, block: HeaderBlock): ReadonlyMap<string, number> {
  const dictionary = dictionaryOf(document);
  const found = new Map<string, number>();
  for (const { column, header, groups } of block.cells) {
    for (const { key, strength } of groupedMeanings(dictionary, groups, header)) if (strength >= clear && !found.has(key)) found.set(key, column);
  }
  return found;
}

/** Control ids, and whether each applies. */
function isStatement(block: HeaderBlock, contents: ReadonlyMap<number, ColumnContent>): boolean {
  const keys = keysIn(documents.statementOfApplicability, block);
  const hasControls = [...contents.values()].some((content) => content.filled > 0 && share(content.bareControls, content) >= 0.5);
  const id = keys.get("id");
  return keys.has("applicability") && (hasControls || (id !== undefined && keys.size >= 4));
}

/** Actions with who, until when and how far, in a table that plans them. */
function isPlan(block: HeaderBlock, sheet: string, columns: Candidate["columns"]): boolean {
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  const keys = keysIn(documents.treatmentPlan, block);
  const isNamed = planName.test(sheet) || ["planId", "cost", "resources", "priority"].some((key) => keys.has(key));
  return isNamed && has("treatmentDetail") && ["dueDate", "riskOwner", "status"].filter(has).length >= leastPlanMarks;
}
