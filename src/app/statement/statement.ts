// Owns making the Statement of Applicability from the register: treatments gathered, editions mapped, merged with the sheet.
// Promises a preview of every change and of what a person must decide, before anything is written.
import type { Problem } from "../../isms/cell";
import { statementOfApplicability, statementPlaces } from "../../isms/documents/statementOfApplicability";
import { statementRevisions } from "../../isms/documents/statementRevisions";
import { buildStatement, carryOver, checkStatement, type ReviewItem, type StatementRow, type TreatedRisk } from "../../isms/soa/statement";
import { mapTreatments } from "../../isms/soa/treatments";
import { changeText } from "../../i18n/changes";
import { appendRows } from "../book/appended";
import { cellArea, placeAddress } from "../book/address";
import { dateCell, readDocumentRows, type DocumentRows } from "../book/rows";
import { freeSheetName, statementTables, type BookState } from "../book/state";
import type { Edition, Finding, Place, Revision } from "../service";
import type { Edit } from "../workbook/plan";
import { columnName, readStatement, type SheetRow } from "./cells";
import { headingUpdate, newStatementEdits, updatedStatementEdits } from "./edits";

export { mapTreatments, registerEdition } from "../../isms/soa/treatments";

type Language = "ja" | "en";

/** A statement ready to be previewed and written. */
export interface PlannedStatement {
  readonly sheet: string;
  readonly rows: readonly StatementRow[];
  readonly changes: ReturnType<typeof buildStatement>["changes"];
  readonly edits: readonly Edit[];
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/** The statement of an edition as it stands in the workbook, or null. */
export function existingStatement(state: BookState, edition: Edition): { readonly rows: DocumentRows; readonly sheetRows: readonly SheetRow[] } | null {
  const found = statementTables(state).find((each) => each.edition === edition);
  if (!found) return null;
  const rows = readDocumentRows(statementOfApplicability.columns, found.table, state.contents.get(found.table.sheet));
  return { rows, sheetRows: readStatement(rows) };
}

/** Nobody decided what only the treatments selected: in the new edition the treatments select anew. */
function withoutGenerated(row: StatementRow, treated: ReadonlySet<string>): StatementRow {
  const riskIds = row.riskIds.filter((id) => !treated.has(id));
  const isFromRisks = row.reasons.codes.every((code) => code === "risk") && row.reasons.text.trim() === "";
  const isGenerated = row.applicability === "applicable" && isFromRisks && riskIds.length === 0 && row.riskIds.length > 0;
  return { ...row, riskIds, ...(isGenerated && { applicability: "undecided", reasons: { codes: [], text: "" } }) };
}

/** What another edition's statement says, carried over where the chosen edition has none yet. */
function carried(state: BookState, edition: Edition, treated: ReadonlySet<string>, language: Language): { rows: StatementRow[] | null; review: readonly ReviewItem[] } {
  const order: readonly Edition[] = ["2022", "2013", "2005"];
  const from = order.find((other) => other !== edition && existingStatement(state, other) !== null);
  const source = from === undefined ? null : existingStatement(state, from);
  if (!source || from === undefined) return { rows: null, review: [] };
  const { rows, review } = carryOver(source.sheetRows.map((row) => withoutGenerated(row.statement, treated)), from, edition, language);
  return { rows, review };
}

function nextVersion(state: BookState, edition: Edition): number {
  const table = state.overview.tables.find((each) => each.name === statementRevisions.table);
  if (!table) return 1;
  const rows = readDocumentRows(statementRevisions.columns, table, state.contents.get(table.sheet)).rows;
  return Math.max(0, ...rows.filter(({ cells }) => String(cells.edition) === edition).map(({ cells }) => Number(cells.version) || 0)) + 1;
}

function placeOf(existing: ReturnType<typeof existingStatement>, control: string, key = "applicability"): Place | null {
  const row = existing?.sheetRows.find((each) => each.statement.id === control)?.row;
  const column = existing?.rows.columns.get(key);
  if (row === undefined || column === undefined || !existing) return null;
  const area = cellArea(row, column);
  return { sheet: existing.rows.table.sheet, area, address: placeAddress(existing.rows.table.sheet, area) };
}

/** Codes that stop nobody but that a person should look at. */
const informative = new Set(["soa-undecided", "soa-review"]);
const severe = new Set(["soa-unknown-control", "soa-duplicate-id", "soa-excluded-but-used", "soa-missing-control"]);

function findingOf(problem: Problem, place: Place | null): Finding {
  const severity = severe.has(problem.code) ? "error" : informative.has(problem.code) ? "information" : "warning";
  return { id: problem.code, severity, problem, place };
}

/** The findings of a statement: its checks, words that could not be read, and what carrying over leaves to a person. */
export function statementFindings(rows: readonly StatementRow[], edition: Edition, treatments: readonly TreatedRisk[], existing: ReturnType<typeof existingStatement>, review: readonly ReviewItem[] = []): Finding[] {
  const checks = checkStatement(rows, edition, treatments).map((problem) => findingOf(problem, placeOf(existing, String(problem.facts.control))));
  const unread = (existing?.sheetRows ?? []).flatMap((row) => row.unread.map(({ key, problem }) => findingOf(problem, placeOf(existing, row.statement.id, key))));
  const reviews = review.map((item) => findingOf({ code: "soa-review", facts: { control: item.id, reason: item.reason, from: item.from.join(", ") || "-" } }, null));
  return [...unread, ...checks, ...reviews];
}

function changeLines(planned: { sheet: string; isNew: boolean; count: number; version: number }, language: Language): string[] {
  const { sheet, isNew, count, version } = planned;
  return [changeText(isNew ? "changeNewSheet" : "changeRows", language, { sheet, count }), changeText("changeRevision", language, { version })];
}

/**
 * Plans the statement of an edition.
 * @param treatments the register's treated risks with the controls as typed there
 * @returns edits (none where nothing changes), lines of change and findings
 */
export function planStatement(state: BookState, edition: Edition, registerTreatments: readonly TreatedRisk[], revision: Revision, language: Language): PlannedStatement {
  const treatments = mapTreatments(registerTreatments, edition);
  const existing = existingStatement(state, edition);
  const source = existing ? { rows: existing.sheetRows.map((row) => row.statement), review: [] } : carried(state, edition, new Set(registerTreatments.map(({ riskId }) => riskId)), language);
  const { rows, changes } = buildStatement({ edition, language, treatments, existing: source.rows, lastGenerated: null });
  const findings = statementFindings(rows, edition, treatments, existing, source.review);
  const sheet = existing ? existing.rows.table.sheet : freeSheetName(state, statementPlaces[edition].sheet[language]);
  if (existing && changes.length === 0) return { sheet, rows, changes, edits: [], lines: [changeText("changeNothing", language)], findings };
  const version = nextVersion(state, edition);
  const record = appendRows(state, statementRevisions, [{ edition, version, summary: revision.summary, approver: revision.approver, reviewer: revision.reviewer, author: revision.author, date: dateCell(revision.date) }], language, "revisionsTitle");
  const body = existing
    ? [...updatedStatementEdits(existing.rows, existing.sheetRows, rows, changes, language), ...headingUpdate(edition, existing.rows, state.contents.get(sheet)?.values[0]?.[0] ?? null, rows, revision, version, language)]
    : newStatementEdits(edition, sheet, rows, revision, version, language);
  const lines = changeLines({ sheet, isNew: existing === null, count: existing ? changes.length : rows.length, version }, language);
  return { sheet, rows, changes: existing ? changes : rows.map((row) => ({ id: row.id, kind: "new" as const, columns: [] })), edits: [...record.edits, ...body], lines, findings };
}

/** The names of the columns that a change touches, in the person's language. */
export function changedColumnNames(columns: readonly (keyof StatementRow)[], language: Language): string[] {
  return columns.map((column) => columnName(column, language));
}
