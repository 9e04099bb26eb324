// Owns the making of the Statement of Applicability: every control of the edition, merged with what stands in the sheet.
// Promises that nothing a person wrote is lost or overruled, and that every change is listed before it is written.
import type { Edition } from "../catalogue/catalogue";
import { controlKey } from "../catalogue/catalogue";
import type { Language } from "../method/text";
import type { Conflict, ContestedColumn } from "./merge";
import { mergeRow } from "./merge";
import type { StatementRow, TreatedRisk } from "./row";
import { listedRisks, risksByControl, rowId, undecidedRow, undecidedRows } from "./row";

export type { StatementRow, TreatedRisk } from "./row";
export { carryOver } from "./carryOver";
export type { Carried, ReviewItem } from "./carryOver";
export { checkStatement, countStatement } from "./checks";
export type { StatementCounts } from "./checks";
export type { Conflict, ContestedColumn } from "./merge";

/** What a new statement is made from. */
export interface StatementSources {
  readonly edition: Edition;
  readonly language: Language;
  readonly treatments: readonly TreatedRisk[];
  /** The sheet as it is now; null where there is none. */
  readonly existing: readonly StatementRow[] | null;
  /** The `generated` rows of the last time; null where they are not known. */
  readonly lastGenerated: readonly StatementRow[] | null;
  /** The conflicts in which the person takes the new value. */
  readonly taken?: readonly { readonly id: string; readonly column: ContestedColumn }[];
}

/** What happens to a row of the sheet. Rows that stay as they are have no entry. */
export interface RowChange {
  readonly id: string;
  readonly kind: "new" | "changed";
  /** Keys of the columns that change; all columns of a new row. */
  readonly columns: readonly (keyof StatementRow)[];
  /** The row of `existing` that changes, the same object; null for a new one. */
  readonly before: StatementRow | null;
  readonly after: StatementRow;
}

/** A statement ready to be shown, then written. */
export interface Statement {
  /** In the order of the standard, then the organisation's own controls and rows whose id the edition lacks. */
  readonly rows: StatementRow[];
  readonly changes: RowChange[];
  /** What the product alone would have written: the next time's `lastGenerated`. */
  readonly generated: StatementRow[];
  /** Cells that a person and the product both changed since the last time. */
  readonly conflicts: Conflict[];
}

const columns = [
  "id", "title", "objective", "applicability", "reasons", "riskIds", "status", "implementation", "exclusionReason", "owner", "plan", "due", "indicator",
] as const satisfies readonly (keyof StatementRow)[];

function generatedRows(edition: Edition, language: Language, risks: ReadonlyMap<string, readonly string[]>): StatementRow[] {
  return undecidedRows(edition, language).map((row) => withRisks(row, risks.get(row.id) ?? []));
}

/**
 * What the product alone writes on a row, from what was kept of it.
 * @param riskIds ids of the risks that selected the control then
 */
export function generatedRow(id: string, title: string, objective: string, riskIds: readonly string[]): StatementRow {
  return withRisks(undecidedRow(id, title, objective), riskIds);
}

function withRisks(row: StatementRow, riskIds: readonly string[]): StatementRow {
  if (riskIds.length === 0) return row;
  return { ...row, applicability: "applicable", reasons: { codes: ["risk"], text: "" }, riskIds: listedRisks(riskIds) };
}

function differing(before: StatementRow, after: StatementRow): (keyof StatementRow)[] {
  return columns.filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]));
}

/** Rows by the control that they stand for, in the order of the sheet; a duplicate id gives several. */
function grouped(rows: readonly StatementRow[], edition: Edition): Map<string, StatementRow[]> {
  const groups = new Map<string, StatementRow[]>();
  for (const row of rows) {
    const key = controlKey(rowId(row.id, edition));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** What the product alone knows of a row that is no control of the edition: which risks select it. */
function ownRow(row: StatementRow, riskIds: readonly string[]): StatementRow {
  return generatedRow(row.id, row.title, row.objective, riskIds);
}

/** Answers what the product wrote on a row the last time; null where that is not known. */
function memory(lastGenerated: StatementSources["lastGenerated"], edition: Edition): (key: string) => StatementRow | null {
  if (lastGenerated === null) return () => null;
  const groups = grouped(lastGenerated, edition);
  // Where the last generation is known, a row that it lacks was written by a person alone.
  return (key) => groups.get(key)?.[0] ?? undecidedRow(key, "", "");
}

/**
 * Makes the Statement of Applicability of an edition: one row a control, always all of them, then the organisation's own controls.
 *
 * Regenerating is a three-way merge by control id. Title, heading, risk ids and the reason "risk" follow the catalogue and the
 * treatments where a person left them as the product wrote them; everything else is a person's and stays. A control that a
 * treatment newly selects becomes applicable unless a person excluded it, which is a conflict. A control that no treatment
 * selects any more stays applicable (checkStatement then reports it). Rows with the same id all stay, side by side.
 * Source: ISO/IEC 27001:2022, 6.1.3 d; the organisation's ISMS manual, 4.2.1 j.
 */
export function buildStatement(sources: StatementSources): Statement {
  const { edition, language } = sources;
  const risks = risksByControl(sources.treatments);
  const sheet = grouped(sources.existing ?? [], edition);
  const lastOf = memory(sources.lastGenerated, edition);
  const rules = {
    edition,
    treated: new Set(sources.treatments.map((treatment) => treatment.riskId)),
    isTaken: (id: string, column: ContestedColumn): boolean => (sources.taken ?? []).some((each) => each.id === id && each.column === column),
  };
  const made: Statement = { rows: [], changes: [], generated: [], conflicts: [] };
  const place = (now: StatementRow, group: readonly StatementRow[], key: string): void => {
    made.generated.push(now);
    if (group.length === 0) {
      made.rows.push(now);
      made.changes.push({ id: now.id, kind: "new", columns, before: null, after: now });
    }
    for (const before of group) {
      const { row: after, conflicts } = mergeRow({ now, sheet: before, last: lastOf(key) }, rules);
      const changed = differing(before, after);
      made.rows.push(after);
      made.conflicts.push(...conflicts);
      if (changed.length > 0) made.changes.push({ id: after.id, kind: "changed", columns: changed, before, after });
    }
  };
  for (const now of generatedRows(edition, language, risks)) {
    place(now, sheet.get(now.id) ?? [], now.id);
    sheet.delete(now.id);
  }
  for (const [key, group] of sheet) for (const row of group) place(ownRow(row, risks.get(key) ?? []), [row], key);
  return made;
}
