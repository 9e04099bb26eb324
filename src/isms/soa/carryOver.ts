// Owns the change of edition: each decision carried to the controls that take its control's place.
// Promises that no decision and no word is lost: what cannot be carried stands in the review list with its whole row.
import { controlKey, isOwnControl, mapControl } from "../catalogue/catalogue";
import type { Edition } from "../catalogue/catalogue";
import type { Language } from "../method/text";
import { reasonList } from "./codes";
import type { Applicability, ControlStatus } from "./codes";
import type { StatementRow } from "./row";
import { isTouched, undecidedRows, wordColumns } from "./row";

/** Something that a person must look at after a change of edition. */
export interface ReviewItem {
  /** The control in the new edition; for a withdrawn or unknown one, its id in the old. */
  readonly id: string;
  /**
   * withdrawn: the new edition has no such control. unknown: the old edition has no such id. new: no predecessor.
   * conflict: its predecessors were decided differently. merged: several rows joined. split: its predecessor
   * became several controls. uncertain: the mapping is disputed.
   */
  readonly reason: "withdrawn" | "unknown" | "new" | "conflict" | "merged" | "split" | "uncertain";
  /** Ids of the rows that were carried, as the old statement has them. */
  readonly from: readonly string[];
  /** Those rows, whole. */
  readonly rows: readonly StatementRow[];
}

/** A statement carried to another edition. */
export interface Carried {
  readonly rows: StatementRow[];
  readonly review: ReviewItem[];
}

interface Source {
  readonly row: StatementRow;
  /** Number of controls that the row was carried to. */
  readonly spread: number;
  readonly review: boolean;
}

/** Words of several rows: once where all say the same, else each under its old id. */
function joinedWords(sources: readonly StatementRow[], words: (row: StatementRow) => string): string {
  const written = sources.filter((row) => words(row).trim() !== "");
  const [first] = written;
  if (first === undefined) return "";
  if (written.every((row) => words(row) === words(first))) return words(first);
  return written.map((row) => `${row.id}: ${words(row)}`).join("\n");
}

/** Applicable where any predecessor was: leaving a control out is what needs a person. */
function joinedApplicability(rows: readonly StatementRow[]): Applicability {
  if (rows.some((row) => row.applicability === "applicable")) return "applicable";
  return rows.every((row) => row.applicability === "excluded") ? "excluded" : "undecided";
}

function joinedStatus(rows: readonly StatementRow[]): ControlStatus {
  const found = new Set(rows.map((row) => row.status));
  const [only] = found;
  if (only !== undefined && found.size === 1) return only;
  if (found.has("yes") || found.has("partly") || found.has("inherited")) return "partly";
  return found.has("planned") ? "planned" : "not-checked";
}

function joinedRow(target: StatementRow, rows: readonly StatementRow[]): StatementRow {
  const codes = new Set(rows.flatMap((row) => row.reasons.codes));
  const words = Object.fromEntries(wordColumns.map((column) => [column, joinedWords(rows, (row) => row[column])])) as Pick<StatementRow, (typeof wordColumns)[number]>;
  return {
    ...target,
    ...words,
    applicability: joinedApplicability(rows),
    reasons: { codes: reasonList.codes.filter((code) => codes.has(code)), text: joinedWords(rows, (row) => row.reasons.text) },
    riskIds: [...new Set(rows.flatMap((row) => row.riskIds))],
    status: joinedStatus(rows),
  };
}

function decided(row: StatementRow): string {
  return JSON.stringify([row.applicability, row.status]);
}

function reviewReason(sources: readonly Source[]): ReviewItem["reason"] | null {
  if (sources.length === 0) return "new";
  const rows = sources.map((source) => source.row);
  if (new Set(rows.map(decided)).size > 1) return "conflict";
  if (sources.length > 1 && rows.some(isTouched)) return "merged";
  if (sources.some((source) => source.spread > 1)) return "split";
  return sources.some((source) => source.review) ? "uncertain" : null;
}

function ids(rows: readonly StatementRow[]): string[] {
  return rows.map((row) => row.id);
}

/** Puts each old row with the controls that take its place; what has no place goes to `kept` or straight to the review. */
function distribute(rows: readonly StatementRow[], from: Edition, to: Edition): { byTarget: Map<string, Source[]>; kept: StatementRow[]; review: ReviewItem[] } {
  const byTarget = new Map<string, Source[]>();
  const kept: StatementRow[] = [];
  const review: ReviewItem[] = [];
  for (const row of rows) {
    const mapped = mapControl(row.id, from, to);
    if (!mapped.ok) {
      kept.push(row);
      if (!isOwnControl(row.id)) review.push({ id: row.id, reason: "unknown", from: [row.id], rows: [row] });
      continue;
    }
    const targets = mapped.value.ids;
    if (targets.length === 0 && isTouched(row)) review.push({ id: controlKey(row.id), reason: "withdrawn", from: [row.id], rows: [row] });
    for (const target of targets) {
      const sources = byTarget.get(target) ?? [];
      sources.push({ row, spread: targets.length, review: mapped.value.review });
      byTarget.set(target, sources);
    }
  }
  return { byTarget, kept, review };
}

/**
 * Carries a statement to another edition of ISO/IEC 27001.
 * @param rows the old statement; the organisation's own controls come along as they are, titles of the old edition do not
 * @param language of the new titles
 * @returns every control of the new edition with the decisions of those it replaces, then the organisation's own; and what a person must look at
 */
export function carryOver(rows: readonly StatementRow[], from: Edition, to: Edition, language: Language = "ja"): Carried {
  if (from === to) return { rows: [...rows], review: [] };
  const { byTarget, kept, review } = distribute(rows, from, to);
  const carried = undecidedRows(to, language).map((target) => {
    const sources = byTarget.get(target.id) ?? [];
    const old = sources.map((source) => source.row);
    const reason = reviewReason(sources);
    if (reason !== null) review.push({ id: target.id, reason, from: ids(old), rows: old });
    return old.length === 0 ? target : joinedRow(target, old);
  });
  return { rows: [...carried, ...kept], review };
}
