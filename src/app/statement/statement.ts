// Owns making the Statement of Applicability from the register: treatments gathered, editions mapped, merged with the sheet.
// Promises a preview of every change and of what a person must decide, before anything is written.
import type { Problem } from "../../isms/cell";
import { statementGenerated } from "../../isms/documents/statementGenerated";
import { statementPlaces } from "../../isms/documents/statementOfApplicability";
import { statementReview } from "../../isms/documents/statementReview";
import { statementRevisions } from "../../isms/documents/statementRevisions";
import { buildStatement, type Conflict, type ContestedColumn, type RowChange, type Statement, type StatementRow } from "../../isms/soa/statement";
import { mapTreatments } from "../../isms/soa/treatments";
import { changeText } from "../../i18n/changes";
import { appendRows } from "../book/appended";
import { dateCell, dateText, readDocumentRows } from "../book/rows";
import { freeSheetName, obstacles, type BookState } from "../book/state";
import type { Edition, Finding, HeaderKey, Language, Revision, StatementOptions, StatementPreview } from "../service";
import type { Edit } from "../workbook/plan";
import type { SheetRow } from "./cells";
import { newTableEdits, updatedTableEdits } from "./edits";
import { carriedStatement, existingStatement, statementLanguage, type ExistingStatement } from "./existing";
import { reviewNotes, statementFindings, type ReviewNote } from "./findings";
import { headerEdits, headerOf, headerUpdate, headerValue, readHeader } from "./header";
import { lastGenerated, rememberEdits } from "./memory";
import { carriedEdits, carriedSheet, reviewText, withdrawnNote, withdrawnNotes } from "./review";
import { withOwnControls, type RegisterTrace } from "./trace";

/** A statement ready to be previewed and written. */
export interface PlannedStatement {
  readonly sheet: string;
  readonly existing: ExistingStatement | null;
  /** The language of the sheet. */
  readonly language: Language;
  readonly rows: readonly StatementRow[];
  readonly changes: readonly RowChange[];
  readonly conflicts: readonly Conflict[];
  readonly header: StatementPreview["header"];
  readonly edits: readonly Edit[];
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
  readonly review: readonly ReviewNote[];
}

interface Request {
  readonly edition: Edition;
  readonly revision: Revision;
  readonly options: StatementOptions;
  readonly trace: RegisterTrace;
  /** The person's language. */
  readonly language: Language;
}

function revisionRows(state: BookState, edition: Edition): { readonly version: number; readonly date: string }[] {
  const table = state.overview.tables.find((each) => each.name === statementRevisions.table);
  if (!table) return [];
  const { rows } = readDocumentRows(statementRevisions.columns, table, state.contents.get(table.sheet));
  return rows.filter(({ cells }) => String(cells.edition) === edition).map(({ cells }) => ({ version: Number(cells.version) || 0, date: dateText(cells.date) }));
}

function nextVersion(state: BookState, edition: Edition): number {
  return Math.max(0, ...revisionRows(state, edition).map(({ version }) => version)) + 1;
}

function revisionEdits(state: BookState, edition: Edition, revision: Required<Revision>, version: number, language: Language): readonly Edit[] {
  const { summary, approver, reviewer, author, date } = revision;
  return appendRows(state, statementRevisions, [{ edition, version, summary, approver, reviewer, author, date: dateCell(date) }], language, "revisionsTitle").edits;
}

/** A decision in words that are no code stays as it is: nobody may be overruled because a word was not understood. */
function withoutUnread(statement: Statement, sheetRows: readonly SheetRow[]): Statement {
  const unread = new Set(sheetRows.filter((row) => row.unread.some(({ key }) => key === "applicability")).map((row) => row.statement));
  const kept = new Map<StatementRow, StatementRow>();
  const changes = statement.changes.flatMap((change): RowChange[] => {
    if (change.before === null || !unread.has(change.before)) return [change];
    const after = { ...change.after, applicability: change.before.applicability };
    kept.set(change.after, after);
    const columns = change.columns.filter((column) => column !== "applicability");
    return columns.length === 0 ? [] : [{ ...change, columns, after }];
  });
  return { ...statement, changes, rows: statement.rows.map((row) => kept.get(row) ?? row) };
}

function takenCells(options: StatementOptions): { id: string; column: ContestedColumn }[] {
  const columns: readonly ContestedColumn[] = ["title", "objective", "applicability"];
  return (options.taken ?? []).flatMap((key) => {
    const at = key.lastIndexOf(":");
    const column = columns.find((each) => each === key.slice(at + 1));
    return column === undefined ? [] : [{ id: key.slice(0, at), column }];
  });
}

function planNew(state: BookState, request: Request): PlannedStatement {
  const { edition, revision, options, trace, language } = request;
  const carried = carriedStatement(state, edition, new Set(trace.treatments.map(({ riskId }) => riskId)), language);
  const treatments = withOwnControls(mapTreatments(trace.treatments, edition), trace, carried?.rows ?? []);
  const made = buildStatement({ edition, language, treatments, existing: carried?.rows ?? null, lastGenerated: null });
  const sheet = freeSheetName(state, statementPlaces[edition].sheet[language]);
  const review = (carried?.review ?? []).map((item): ReviewNote => ({ control: item.id, text: reviewText(item, language), place: null }));
  const document = { number: options.documentNumber ?? "", classification: options.classification ?? "" };
  const version = nextVersion(state, edition);
  const signed = { approver: "", reviewer: "", author: "", ...revision };
  const values = headerOf(signed, version, revisionRows(state, edition)[0]?.date ?? "", document);
  const header = headerEdits(sheet, { edition, rows: made.rows, values, note: carried ? withdrawnNote(carried.review, carriedSheet(state, language), language) : "" }, language);
  const notes = carried ? new Map(review.map(({ control, text }) => [control, text])) : null;
  const table = newTableEdits(sheet, { edition, rows: made.rows, review: notes, paper: options.paper ?? "A3" }, language);
  const edits: Edit[] = [
    { kind: "addSheet", sheet, tabColour: "#1F4E79" }, ...header.before, ...table, ...header.after,
    ...revisionEdits(state, edition, signed, version, language), ...rememberEdits(state, edition, made.generated, language),
    ...(carried ? carriedEdits(state, carried.review, carried.edition, edition, language) : []), { kind: "showSheet", sheet },
  ];
  return {
    sheet, existing: null, language, rows: made.rows, conflicts: [], header: [], review, edits,
    changes: made.rows.map((row) => ({ id: row.id, kind: "new", columns: [], before: null, after: row })),
    lines: [changeText("changeNewSheet", language, { sheet, count: made.rows.length }), changeText("changeRevision", language, { version })],
    findings: statementFindings(made.rows, edition, treatments, null, review, trace),
  };
}

function updateLines(sheet: string, changes: number, conflicts: readonly Conflict[], version: number | null, isRemembered: boolean, language: Language): string[] {
  const taken = conflicts.filter(({ isTaken }) => isTaken).length;
  const lines = [
    ...(changes > 0 ? [changeText("changeRows", language, { sheet, count: changes })] : []),
    ...(conflicts.length > taken ? [changeText("changeKept", language, { count: conflicts.length - taken })] : []),
    ...(taken > 0 ? [changeText("changeTaken", language, { count: taken })] : []),
    ...(version === null ? [] : [changeText("changeRevision", language, { version })]),
    ...(version === null && isRemembered ? [changeText("changeRemember", language)] : []),
  ];
  return lines.length === 0 ? [changeText("changeNothing", language)] : lines;
}

function planUpdate(state: BookState, request: Request, existing: ExistingStatement): PlannedStatement {
  const { edition, revision, options, trace } = request;
  const language = statementLanguage(existing, request.language);
  const inSheet = existing.sheetRows.map((row) => row.statement);
  const treatments = withOwnControls(mapTreatments(trace.treatments, edition), trace, inSheet);
  const built = buildStatement({ edition, language, treatments, existing: inSheet, lastGenerated: lastGenerated(state, edition), taken: takenCells(options) });
  const { rows, changes, conflicts, generated } = withoutUnread(built, existing.sheetRows);
  const { sheet } = existing.rows.table;
  const block = readHeader(state.contents.get(sheet), existing.rows.table);
  const value = (key: HeaderKey): string => headerValue(block, key);
  const isRevised = changes.length > 0 || options.isNewVersion === true;
  const version = nextVersion(state, edition);
  const signed = { approver: value("approver"), reviewer: value("reviewer"), author: value("author"), ...revision };
  const document = { number: options.documentNumber ?? value("number"), classification: options.classification ?? value("classification") };
  const header = headerUpdate(block, sheet, headerOf(signed, version, value("established"), document), language);
  const isRemembered = isRevised || conflicts.length > 0;
  const edits: Edit[] = [
    ...updatedTableEdits(existing.rows, existing.sheetRows, { rows, changes }, state.overview.insertsRows === true, language),
    ...(isRevised ? [...header.edits, ...revisionEdits(state, edition, signed, version, language)] : []),
    ...(isRemembered ? rememberEdits(state, edition, generated, language) : []),
    ...(isRemembered ? [{ kind: "showSheet", sheet } as const] : []),
  ];
  const review = [...reviewNotes(existing), ...withdrawnNotes(state, edition)];
  return {
    sheet, existing, language, rows, changes, conflicts, header: header.cells, review, edits,
    lines: updateLines(sheet, changes.length, conflicts, isRevised ? version : null, isRemembered, request.language),
    findings: statementFindings(rows, edition, treatments, existing, review, trace),
  };
}

/**
 * Plans the statement of an edition.
 * @param trace the register's treated risks with the controls as typed there
 * @returns edits (none where nothing changes), lines of change, conflicts and findings
 */
export function planStatement(state: BookState, edition: Edition, trace: RegisterTrace, revision: Revision, language: Language, options: StatementOptions = {}): PlannedStatement {
  const existing = existingStatement(state, edition);
  const request: Request = { edition, revision, options, trace, language };
  return existing === null ? planNew(state, request) : planUpdate(state, request, existing);
}

/** What stands in the way of writing a statement: protection, filters, and totals rows of tables that must grow. */
export function statementObstacles(state: BookState, planned: PlannedStatement): Problem[] {
  const addsSheet = planned.edits.some((edit) => edit.kind === "addSheet");
  const growing = new Set(planned.edits.flatMap((edit) => (edit.kind === "resizeTable" ? [edit.table] : [])));
  const totals = state.overview.tables.filter(({ name, hasTotals }) => hasTotals && growing.has(name)).map(({ name }): Problem => ({ code: "table-has-totals", facts: { table: name } }));
  return [...obstacles(state, null, addsSheet), ...touchedTables(state, planned).flatMap((touched) => obstacles(state, touched, false)), ...totals];
}

function touchedTables(state: BookState, planned: PlannedStatement): { readonly sheet: string; readonly table: string }[] {
  const own = planned.existing === null ? [] : [{ sheet: planned.sheet, table: planned.existing.rows.table.name }];
  const records = [statementRevisions.table, statementGenerated.table, ...(planned.existing === null ? [statementReview.table] : [])].flatMap((name) => {
    const table = state.overview.tables.find((each) => each.name === name);
    return table ? [{ sheet: table.sheet, table: name }] : [];
  });
  return [...own, ...records];
}
