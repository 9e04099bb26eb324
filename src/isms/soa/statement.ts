// Owns the making of the Statement of Applicability: every control of the edition, merged with what stands in the sheet.
// Promises that nothing a person wrote is lost or overruled, and that every change is listed before it is written.
import type { Edition } from "../catalogue/catalogue";
import { controlKey, findControl } from "../catalogue/catalogue";
import type { Language } from "../method/text";
import { reasonList } from "./codes";
import type { ReasonCode } from "./codes";
import type { StatementRow, TreatedRisk } from "./row";
import { isGeneratedText, risksByControl, rowId, undecidedRows } from "./row";

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

function ordered(codes: ReadonlySet<ReasonCode>): ReasonCode[] {
  return reasonList.codes.filter((code) => codes.has(code));
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
function mergedRisks({ now, sheet, last }: Sides, treated: ReadonlySet<string>): string[] {
  const isOurs = (id: string): boolean => (last === null ? treated.has(id) : last.riskIds.includes(id));
  return [...new Set([...now.riskIds, ...sheet.riskIds.filter((id) => !isOurs(id))])];
}

function mergedReasons({ sheet, last }: Sides, riskIds: readonly string[]): StatementRow["reasons"] {
  const codes = new Set(sheet.reasons.codes);
  const isOurs = last === null ? sheet.riskIds.length > 0 : last.reasons.codes.includes("risk");
  if (isOurs) codes.delete("risk");
  if (riskIds.length > 0) codes.add("risk");
  return { codes: ordered(codes), text: sheet.reasons.text };
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

/** A row of the sheet that is no control of the edition: the organisation's own, or an id for a person to correct. */
function ownRow(row: StatementRow, riskIds: readonly string[], last: StatementRow | null, treated: ReadonlySet<string>, edition: Edition): StatementRow {
  const now = withRisks({ ...row, applicability: "undecided", riskIds: [] }, riskIds);
  return mergedRow({ now, sheet: row, last }, edition, treated);
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
  const generated = generatedRows(edition, language, risks);
  const sheet = grouped(sources.existing ?? [], edition);
  const last = new Map([...grouped(sources.lastGenerated ?? [], edition)].map(([key, group]) => [key, group[0] ?? null]));
  // Where the last generation is known, a row that it lacks was written by a person alone.
  const lastOf = (key: string, blank: StatementRow): StatementRow | null => (sources.lastGenerated === null ? null : (last.get(key) ?? { ...blank, title: "", objective: "", riskIds: [], reasons: { codes: [], text: "" } }));
  const rows: StatementRow[] = [];
  const changes: RowChange[] = [];
  const place = (before: StatementRow | null, after: StatementRow): void => {
    rows.push(after);
    const changed = before === null ? columns : differing(before, after);
    if (changed.length > 0) changes.push({ id: after.id, kind: before === null ? "new" : "changed", columns: changed });
  };
  for (const now of generated) {
    const group = sheet.get(now.id);
    sheet.delete(now.id);
    if (group === undefined) place(null, now);
    for (const row of group ?? []) place(row, mergedRow({ now, sheet: row, last: lastOf(now.id, now) }, edition, treated));
  }
  for (const [key, group] of sheet) {
    for (const row of group) place(row, ownRow(row, risks.get(key) ?? [], lastOf(key, row), treated, edition));
  }
  return { rows, changes, generated };
}
