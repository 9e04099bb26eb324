// Owns the comparison of two previews of one Statement of Applicability, and what its revision entry changes above the table.
// Promises that a difference in any control or choice, whatever the revision entry says, is seen.
import type { CellChange, HeaderKey, Revision, StatementPreview } from "../../../app/service";

function signature({ domains, conflicts }: StatementPreview): string {
  const rows = domains.flatMap((domain) => domain.rows);
  return JSON.stringify([
    rows.map(({ id, applicability, status, change, cells, riskIds }) => [id, applicability, status, change, cells, riskIds]),
    conflicts.map(({ key, sheet, generated, isTaken }) => [key, sheet, generated, isTaken]),
  ]);
}

/** True where both previews would write the same controls. The revision entry may differ. */
export function isSameStatement(one: StatementPreview, other: StatementPreview): boolean {
  return one.edition === other.edition && one.sheet === other.sheet && one.isNew === other.isNew && signature(one) === signature(other);
}

/** The revision entry to show: what was typed, else what the sheet says, else what a new entry starts with. */
export function shownRevision(typed: Partial<Revision>, preview: StatementPreview, today: string): Required<Revision> {
  const inSheet = (key: HeaderKey): string => preview.header.find((cell) => cell.key === key)?.before ?? "";
  return { summary: "", date: today, author: inSheet("author"), reviewer: inSheet("reviewer"), approver: inSheet("approver"), ...typed };
}

/** The cells above the table that a new version with this entry changes. */
export function headerChanges(preview: StatementPreview, revision: Required<Revision>): CellChange[] {
  const typed: Readonly<Partial<Record<HeaderKey, string>>> = { summary: revision.summary, author: revision.author, reviewer: revision.reviewer, approver: revision.approver, revised: revision.date, authorDate: revision.date };
  return preview.header.map((cell) => ({ ...cell, after: typed[cell.key] ?? cell.after })).filter(({ before, after }) => before !== after);
}
