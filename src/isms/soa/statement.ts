// Owns the making of the Statement of Applicability: every control of the edition, merged with what stands in the sheet.
// Promises that nothing a person wrote is lost or overruled, and that every change is listed before it is written.
import type { Edition } from "../catalogue/catalogue";
import { controlKey, findControl } from "../catalogue/catalogue";
import type { Language } from "../method/text";
import { reasonList } from "./codes";
import type { StatementRow, TreatedRisk } from "./row";
import { isGeneratedText, risksByControl, rowId, undecidedRow, undecidedRows } from "./row";

export type { StatementRow, TreatedRisk } from "./row";
export { carryOver } from "./carryOver";
export type { Carried, ReviewItem } from "./carryOver";
export { checkStatement, countStatement } from "./checks";
export type { StatementCounts } from "./checks";

/** What a new statement is made from. */
export interface StatementSources {
  readonly edition: Edition;
  readonly language: Language;
  readonly treatments: readonly TreatedRisk[];
  /** The sheet as it is now; null where there is none. */
  readonly existing: readonly StatementRow[] | null;
  /** The `generated` rows of the last time; null where they are not known. */
  readonly lastGenerated: readonly StatementRow[] | null;
}

/** What happens to a row of the sheet. Rows that stay as they are have no entry. */
export interface RowChange {
  readonly id: string;
  readonly kind: "new" | "changed";
  /** Keys of the columns that change; all columns of a new row. */
  readonly columns: readonly (keyof StatementRow)[];
}

/** A statement ready to be shown, then written. */
export interface Statement {
  /** In the order of the standard, then the organisation's own controls and rows whose id the edition lacks. */
  readonly rows: StatementRow[];
  readonly changes: RowChange[];
  /** What the product alone would have written: the next time's `lastGenerated`. */
  readonly generated: StatementRow[];
}

/** The three sides of one row: what the product writes now, what stands in the sheet, what the product wrote last time. */
interface Sides {
  readonly now: StatementRow;
  readonly sheet: StatementRow;
  readonly last: StatementRow | null;
}

const columns = [
  "id", "title", "objective", "applicability", "reasons", "riskIds", "status", "implementation", "exclusionReason", "owner", "plan", "due", "indicator",
] as const satisfies readonly (keyof StatementRow)[];

/** The new list, or the old one where both hold the same: another order is no change. */
function keptOrder<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return before.length === after.length && after.every((item) => before.includes(item)) ? before : after;
}

function generatedRows(edition: Edition, language: Language, risks: ReadonlyMap<string, readonly string[]>): StatementRow[] {
  return undecidedRows(edition, language).map((row) => withRisks(row, risks.get(row.id) ?? []));
}

function withRisks(row: StatementRow, riskIds: readonly string[]): StatementRow {
  if (riskIds.length === 0) return row;
  return { ...row, applicability: "applicable", reasons: { codes: ["risk"], text: "" }, riskIds };
}

/** A title that a person corrected stays; one that this product wrote follows the catalogue and the language. */
function mergedText({ now, sheet, last }: Sides, column: "title" | "objective", edition: Edition): string {
  const control = findControl(now.id, edition);
  const isOurs = sheet[column] === last?.[column] || control === null || isGeneratedText(sheet[column], control, column);
  return isOurs ? now[column] : sheet[column];
}

/**
 * The risks of today's treatments, then those that a person added: not written by the product last time; where that is
 * not known, not among the risks that any treatment has.
 */
function mergedRisks({ now, sheet, last }: Sides, treated: ReadonlySet<string>): readonly string[] {
  const isOurs = (id: string): boolean => (last === null ? treated.has(id) : last.riskIds.includes(id));
  return keptOrder(sheet.riskIds, [...new Set([...now.riskIds, ...sheet.riskIds.filter((id) => !isOurs(id))])]);
}

function mergedReasons({ sheet, last }: Sides, riskIds: readonly string[]): StatementRow["reasons"] {
  const codes = new Set(sheet.reasons.codes);
  const isOurs = last === null ? sheet.riskIds.length > 0 : last.reasons.codes.includes("risk");
  if (isOurs) codes.delete("risk");
  if (riskIds.length > 0) codes.add("risk");
  const codesInOrder = reasonList.codes.filter((code) => codes.has(code));
  return { codes: keptOrder(sheet.reasons.codes, codesInOrder), text: sheet.reasons.text };
}

function mergedRow(sides: Sides, edition: Edition, treated: ReadonlySet<string>): StatementRow {
  const riskIds = mergedRisks(sides, treated);
  // A treatment selects what is undecided; what a person excluded stays excluded and becomes a finding.
  const isSelected = sides.sheet.applicability === "undecided" && sides.now.applicability === "applicable";
  return {
    ...sides.sheet,
    id: sides.now.id,
    title: mergedText(sides, "title", edition),
    objective: mergedText(sides, "objective", edition),
    applicability: isSelected ? "applicable" : sides.sheet.applicability,
    reasons: mergedReasons(sides, riskIds),
    riskIds,
  };
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
  return withRisks(undecidedRow(row.id, row.title, row.objective), riskIds);
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
 * treatments; everything else is a person's and stays. A control that a treatment selects becomes applicable unless a
 * person excluded it (checkStatement then reports it). A control that no treatment selects any more stays applicable.
 * Rows with the same id all stay, side by side.
 * Source: ISO/IEC 27001:2022, 6.1.3 d; the organisation's ISMS manual, 4.2.1 j.
 */
export function buildStatement(sources: StatementSources): Statement {
  const { edition, language } = sources;
  const risks = risksByControl(sources.treatments);
  const treated = new Set(sources.treatments.map((treatment) => treatment.riskId));
  const sheet = grouped(sources.existing ?? [], edition);
  const lastOf = memory(sources.lastGenerated, edition);
  const rows: StatementRow[] = [];
  const generated: StatementRow[] = [];
  const changes: RowChange[] = [];
  const place = (before: StatementRow | null, after: StatementRow): void => {
    rows.push(after);
    const changed = before === null ? columns : differing(before, after);
    if (changed.length > 0) changes.push({ id: after.id, kind: before === null ? "new" : "changed", columns: changed });
  };
  for (const now of generatedRows(edition, language, risks)) {
    const group = sheet.get(now.id);
    sheet.delete(now.id);
    generated.push(now);
    if (group === undefined) place(null, now);
    for (const row of group ?? []) place(row, mergedRow({ now, sheet: row, last: lastOf(now.id) }, edition, treated));
  }
  for (const [key, group] of sheet) {
    for (const row of group) {
      const now = ownRow(row, risks.get(key) ?? []);
      generated.push(now);
      place(row, mergedRow({ now, sheet: row, last: lastOf(key) }, edition, treated));
    }
  }
  return { rows, changes, generated };
}
