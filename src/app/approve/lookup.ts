// Owns the register's approvals as formulas that look them up in the record of approvals by risk id.
// Promises that a cell whose value the formula would change is left as a person wrote it, and that registers without an id of its own for each risk keep written seals.
import { isBlank, isCellError, type Cell } from "../../isms/cell";
import { entryList, markList, type ApprovalMark } from "../../isms/decision/record";
import { writeCode } from "../../isms/documents/codes";
import type { DocumentSchema } from "../../isms/documents/schema";
import { approvals } from "../../isms/documents/treatmentDocuments";
import { findCode } from "../../isms/method/codelist";
import type { Method } from "../../isms/method/method";
import { changeText, listed } from "../../i18n/changes";
import { cellString } from "../assess/facts";
import { cellIn, formulaIn } from "../book/content";
import { approvalFormulas, type RecordReference } from "../book/formulas";
import type { Register } from "../book/register";
import { dateText, readDocumentRows } from "../book/rows";
import type { BookState } from "../book/state";
import type { Language } from "../service";
import type { Edit } from "../workbook/plan";
import type { SheetCells } from "../workbook/port";

/** Keys of the columns that are looked up, in the order in which each needs the one before it. */
const lookupKeys = ["approvalEntry", "approval", "approvalState"] as const;
type LookupKey = (typeof lookupKeys)[number];

/** An entry of the record as the formulas see it. */
export interface LookedUpEntry {
  readonly riskId: Cell;
  readonly isRevoked: boolean;
  /** yyyy-mm-dd, "" = without end. */
  readonly validUntil: string;
  readonly date: string;
  readonly seal: string;
}

/** The record of approvals: how formulas name it, and its entries in the order of the table. */
export interface ApprovalRecordTable {
  readonly reference: RecordReference;
  readonly entries: readonly LookedUpEntry[];
}

/** What XMATCH compares: the type counts, the case does not. */
function idKey(cell: Cell): string {
  return typeof cell === "string" ? `text ${cell.toLowerCase()}` : `${typeof cell} ${String(cell)}`;
}

/** True where every record has an id of its own, so that its approval can be looked up. */
export function isNumbered(register: Register): boolean {
  if (register.columns.riskId === undefined) return false;
  const ids = register.records.map(({ cells }) => cells.riskId ?? null);
  const isUsable = ids.every((id) => !isBlank(id) && !isCellError(id) && cellString(id) === String(id));
  return isUsable && new Set(ids.map(idKey)).size === ids.length;
}

/** True where the register has the columns that look approvals up. */
export function canLookUp(register: Register): boolean {
  return isNumbered(register) && lookupKeys.every((key) => register.columns[key] !== undefined);
}

const revokedWords = [...Object.values(entryList.labels.revoke), ...(entryList.synonyms.revoke ?? [])];

function referenceOf(schema: DocumentSchema, header: (key: string) => string | undefined): RecordReference | null {
  const [riskId, entry, validUntil, seal] = ["riskId", "entry", "validUntil", "seal"].map(header);
  if (riskId === undefined || entry === undefined || validUntil === undefined || seal === undefined) return null;
  return { table: schema.table, headers: { riskId, entry, validUntil, seal }, revoked: revokedWords };
}

/** The record as it will be made where the workbook has none yet. */
export function newRecordTable(language: Language): ApprovalRecordTable | null {
  const reference = referenceOf(approvals, (key) => approvals.columns.find((column) => column.key === key)?.header[language]);
  return reference && { reference, entries: [] };
}

/** The workbook's record; null where it has none, or a column that the formulas need was removed. */
export function recordTable(state: BookState): ApprovalRecordTable | null {
  const table = state.overview.tables.find((each) => each.name === approvals.table);
  if (!table) return null;
  const { columns, rows } = readDocumentRows(approvals.columns, table, state.contents.get(table.sheet));
  const reference = referenceOf(approvals, (key) => table.columns[(columns.get(key) ?? -1) - table.area.column]);
  if (reference === null) return null;
  const entries = rows.map(({ cells }): LookedUpEntry => ({
    riskId: cells.riskId ?? null, isRevoked: findCode(entryList, cellString(cells.entry)) === "revoke", validUntil: dateText(cells.validUntil), date: dateText(cells.date), seal: cellString(cells.seal),
  }));
  return { reference, entries };
}

/** What the three columns show for a row. */
type LookedUp = Readonly<Record<LookupKey, Cell>>;

const nothing: LookedUp = { approvalEntry: "", approval: "", approvalState: "" };

function markOf({ isRevoked, validUntil }: LookedUpEntry, today: string): ApprovalMark {
  if (isRevoked) return "revoked";
  return validUntil !== "" && validUntil < today ? "expired" : "in-force";
}

/** Every risk's newest entry. A file is given the state as of the newest entry's day: its programs calculate it anew when they open it. */
function lookUp({ entries }: ApprovalRecordTable, language: Language): ReadonlyMap<string, LookedUp> {
  const today = entries.reduce((latest, { date }) => (date > latest ? date : latest), "");
  return new Map(entries.map((entry, index) => [idKey(entry.riskId), { approvalEntry: index + 1, approval: entry.isRevoked ? "" : entry.seal, approvalState: writeCode(markList, markOf(entry, today), language) }]));
}

export interface LookupPlan {
  readonly edits: readonly Edit[];
  /** Rows that look their approval up once the edits are applied, of those that were looked at. */
  readonly count: number;
  /** Rows whose written approval says something else than the record, and stays. */
  readonly kept: readonly number[];
}

export interface LookupRequest {
  readonly register: Register;
  readonly content: SheetCells;
  readonly method: Method;
  readonly language: Language;
  readonly record: ApprovalRecordTable;
  /** Rows that are approved or revoked in the same plan: whatever stands there is replaced. */
  readonly rows: ReadonlySet<number>;
  /** False where only the rows from the first to the last of these are filled. */
  readonly isWhole: boolean;
}

/** True where the register's first record looks its approval up already. */
export function isLookedUp(register: Register, content: SheetCells): boolean {
  const [column, row] = [register.columns.approvalEntry, register.records[0]?.row];
  return column !== undefined && row !== undefined && formulaIn(content, row, column) !== null;
}

/** Neighbouring rows in runs. */
export function runsOf(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] + 1 === row) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Plans the formulas of a register's rows. Only for a register that canLookUp. */
export function planLookup({ register, content, method, language, record, rows, isWhole }: LookupRequest): LookupPlan {
  const { columns, sheet, table } = register;
  const found = lookUp(record, language);
  const chosen = isWhole ? [register.firstRow, register.lastRow] : [...rows];
  const first = chosen.reduce((least, row) => Math.min(least, row));
  const all = Array.from({ length: chosen.reduce((most, row) => Math.max(most, row)) - first + 1 }, (_, index) => first + index);
  const valueAt = (row: number): LookedUp => {
    const id = cellIn(content, row, columns.riskId ?? -1);
    return (isBlank(id) ? undefined : found.get(idKey(id))) ?? nothing;
  };
  const isFree = (row: number): boolean => rows.has(row) || cellString(cellIn(content, row, columns.approval ?? -1)).toUpperCase() === String(valueAt(row).approval).toUpperCase();
  const kept = all.filter((row) => !isFree(row));
  const labels = markList.labels;
  const marks = { inForce: labels["in-force"][language], expired: labels.expired[language], revoked: labels.revoked[language] };
  const edits = lookupKeys.flatMap((key) => runsOf(key === "approval" ? all.filter(isFree) : all).map((run): Edit => {
    const context = { columns, table: table ? { name: table.name, headers: register.headers } : null, firstRow: run[0], method };
    return { kind: "fillFormula", sheet, area: { row: run[0], column: columns[key] ?? 0, rowCount: run.length, columnCount: 1 }, formula: approvalFormulas(context, record.reference, marks)[key], values: run.map((row) => valueAt(row)[key]) };
  }));
  return { edits, count: all.length - kept.length, kept };
}

/** Rows that a line names; the rest is counted. */
const namedRows = 5;

/** What a person reads before a register's approvals become formulas. */
export function lookupLines(register: Register, { count, kept }: LookupPlan, language: Language): string[] {
  const header = register.headers.get(register.columns.approval ?? -1) ?? "";
  const rows = listed(kept.slice(0, namedRows).map((row) => String(row + 1)), language) + (kept.length > namedRows ? " …" : "");
  return [changeText("changeLookUp", language, { header, count }), ...(kept.length === 0 ? [] : [changeText("changeLookUpKept", language, { header, count: kept.length, rows })])];
}

/**
 * What makes a register look its approvals up in the record that the workbook has.
 * @param isAgain true to enter the formulas of a register that does so already once more, in rows that came since too
 * @returns nothing where it does already, or cannot: no record yet, risks without an id of their own, columns missing
 */
export function registerLookup(state: BookState, register: Register, method: Method, language: Language, isAgain = false): { readonly edits: readonly Edit[]; readonly lines: readonly string[] } {
  const record = recordTable(state);
  const content = state.contents.get(register.sheet);
  if (record === null || content === undefined || !canLookUp(register) || isLookedUp(register, content) !== isAgain) return { edits: [], lines: [] };
  const plan = planLookup({ register, content, method, language, record, rows: new Set(), isWhole: true });
  return { edits: plan.edits, lines: lookupLines(register, plan, language) };
}
