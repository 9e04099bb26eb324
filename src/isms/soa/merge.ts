// Owns the three-way merge of one row: what the product wrote last time, what stands in the sheet, what it would write now.
// Promises that a person's change always stays unless that person takes the new value, and that every such choice is listed.
import type { Edition } from "../catalogue/catalogue";
import { findControl } from "../catalogue/catalogue";
import type { Applicability } from "./codes";
import { reasonList } from "./codes";
import type { StatementRow } from "./row";
import { isGeneratedText } from "./row";

/** The columns in which a person's change and the product's can stand against each other. */
export type ContestedColumn = "title" | "objective" | "applicability";

/** Both changed the cell since the product last wrote it, and not to the same: a person chooses. */
export interface Conflict {
  readonly id: string;
  readonly column: ContestedColumn;
  readonly last: string;
  readonly sheet: string;
  readonly now: string;
  /** True where the person takes the new value; else the sheet's stays. */
  readonly isTaken: boolean;
}

/** The three sides of one row. `last` is null where nobody knows what the product wrote. */
export interface Sides {
  readonly now: StatementRow;
  readonly sheet: StatementRow;
  readonly last: StatementRow | null;
}

export interface MergeRules {
  readonly edition: Edition;
  /** Ids of all risks that any treatment has: where `last` is null, these risk ids in the sheet are the product's. */
  readonly treated: ReadonlySet<string>;
  readonly isTaken: (id: string, column: ContestedColumn) => boolean;
}

export interface MergedRow {
  readonly row: StatementRow;
  readonly conflicts: readonly Conflict[];
}

/** The new list, or the old one where both hold the same: another order is no change. */
function keptOrder<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const known = new Set(before);
  return before.length === after.length && after.every((item) => known.has(item)) ? before : after;
}

/** True where the text is not a person's: as last written, blank, or the catalogue's own in either language. */
function isOurText({ now, sheet, last }: Sides, column: "title" | "objective", edition: Edition): boolean {
  const control = findControl(now.id, edition);
  return sheet[column] === last?.[column] || control === null || isGeneratedText(sheet[column], control, column);
}

/** A title or heading: ours follows the catalogue and the language, a corrected one stays. */
function contestedText(sides: Sides, column: "title" | "objective", edition: Edition): string | null {
  const { now, sheet, last } = sides;
  const isChangedByBoth = last !== null && now[column] !== last[column] && sheet[column] !== now[column];
  return !isOurText(sides, column, edition) && isChangedByBoth ? last[column] : null;
}

/**
 * What becomes of a decision. A treatment newly selects: undecided becomes applicable, excluded stays and is a conflict.
 * A treatment that selected already changes nothing, and a selection that ended never takes a decision back.
 */
function mergedApplicability({ now, sheet, last }: Sides): { readonly value: Applicability; readonly isConflict: boolean } {
  const isSelected = now.applicability === "applicable" && sheet.applicability !== "applicable";
  const isNew = last?.applicability !== "applicable";
  if (!isSelected || !isNew) return { value: sheet.applicability, isConflict: false };
  if (sheet.applicability === "undecided") return { value: "applicable", isConflict: false };
  return { value: sheet.applicability, isConflict: last !== null };
}

/** Element by element, so that both sides' additions and removals hold: no list of risks is ever a conflict. */
function mergedRisks({ now, sheet, last }: Sides, treated: ReadonlySet<string>): readonly string[] {
  const [written, present] = [new Set(last?.riskIds), new Set(sheet.riskIds)];
  const ours = last === null ? treated : written;
  const wanted = now.riskIds.filter((id) => present.has(id) || !written.has(id));
  return keptOrder(sheet.riskIds, [...new Set([...wanted, ...sheet.riskIds.filter((id) => !ours.has(id))])]);
}

/** Only the reason "risk" is the product's. It goes with the last risk id, and a person who took it away keeps it away. */
function mergedReasons({ now, sheet, last }: Sides, riskIds: readonly string[]): StatementRow["reasons"] {
  const isInSheet = sheet.reasons.codes.includes("risk");
  const isOurs = last === null ? sheet.riskIds.length > 0 : last.reasons.codes.includes("risk");
  const isWanted = last === null ? riskIds.length > 0 : now.reasons.codes.includes("risk");
  const stays = isInSheet && (!isOurs || isWanted || riskIds.length > 0);
  const comes = !isInSheet && isWanted && (last === null || !isOurs);
  const codes = reasonList.codes.filter((code) => (code === "risk" ? stays || comes : sheet.reasons.codes.includes(code)));
  return { codes: keptOrder(sheet.reasons.codes, codes), text: sheet.reasons.text };
}

/**
 * Merges one row.
 * @returns the row, and the cells that both sides changed
 * Source: three-way merge as in version control, with the person's side always winning.
 */
export function mergeRow(sides: Sides, rules: MergeRules): MergedRow {
  const { now, sheet, last } = sides;
  const conflicts: Conflict[] = [];
  const contested = <Value extends string>(column: ContestedColumn, own: Value, ours: Value, before: string | null): Value => {
    if (before === null) return own;
    const isTaken = rules.isTaken(now.id, column);
    conflicts.push({ id: now.id, column, last: before, sheet: own, now: ours, isTaken });
    return isTaken ? ours : own;
  };
  const text = (column: "title" | "objective"): string =>
    contested(column, isOurText(sides, column, rules.edition) ? now[column] : sheet[column], now[column], contestedText(sides, column, rules.edition));
  const decision = mergedApplicability(sides);
  const riskIds = mergedRisks(sides, rules.treated);
  const row: StatementRow = {
    ...sheet,
    id: now.id,
    title: text("title"),
    objective: text("objective"),
    applicability: contested("applicability", decision.value, now.applicability, decision.isConflict ? (last?.applicability ?? "") : null),
    reasons: mergedReasons(sides, riskIds),
    riskIds,
  };
  return { row, conflicts };
}
