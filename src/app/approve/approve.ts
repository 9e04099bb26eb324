// Owns recording approvals and taking them back: entries in the approvals table, and the seal in the register.
// Promises that entries are only added, that only the facts that were shown are approved, and that remaining risk is approved by the management alone.
import { isBlank, problemError, type Cell } from "../../isms/cell";
import { decide, type DecisionCode, type DecisionFacts } from "../../isms/decision/decision";
import { acceptedValue, riskKind, type RiskKind } from "../../isms/decision/kind";
import { approvedFacts, standingApproval, type ApprovalRecord } from "../../isms/decision/record";
import { seal } from "../../isms/decision/seal";
import { riskRegister } from "../../isms/documents/riskRegister";
import { findColumn } from "../../isms/documents/schema";
import { approvals } from "../../isms/documents/treatmentDocuments";
import type { Method } from "../../isms/method/method";
import { changeText } from "../../i18n/changes";
import { assessRecord } from "../assess/facts";
import { appendRows } from "../book/appended";
import { recordOn, type Register, type RegisterRecord } from "../book/register";
import type { BookState } from "../book/state";
import type { ApprovalDraft, Language, RevocationDraft, Risk } from "../service";
import type { Edit } from "../workbook/plan";
import { canLookUp, isLookedUp, lookupLines, newRecordTable, planLookup, recordTable, runsOf, type LookedUpEntry } from "./lookup";
import { nextNumber, readApprovals, recordCells } from "./records";
import { approvalBook, approvalObstacles, recordsFor } from "./standing";
import { withAllColumns } from "./table";

/** What approving and revoking work on. */
export interface ApprovalContext {
  readonly state: BookState;
  readonly register: Register;
  readonly method: Method;
  readonly language: Language;
}

export interface PlannedEntries {
  readonly edits: readonly Edit[];
  readonly lines: readonly string[];
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
/** Every other decision has nothing to approve. */
const approvable: readonly DecisionCode[] = ["residual-pending", "remaining-pending"];

interface Entry {
  readonly record: ApprovalRecord;
  readonly asset: string;
  readonly ownControls: readonly string[];
  readonly row: number;
  /** The risk's id as the register holds it: a number stays one, so that it is found again. */
  readonly idCell: Cell;
  /** What the register's approval cell gets where it holds a written seal. */
  readonly mark: Cell;
}

function recordAt(register: Register, risk: Risk): RegisterRecord {
  const record = recordOn(register, risk.place.area.row);
  if (!record) throw problemError("risk-moved", { risk: risk.id, address: risk.place.address });
  return record;
}

/** A risk of a register that numbers none is named by its row. */
function idCellOf(register: Register, risk: Risk): Cell {
  const cell = recordAt(register, risk).cells.riskId ?? null;
  return isBlank(cell) ? risk.id : cell;
}

/** The facts as they are now: those that were shown, and such that there is something to approve. */
function factsToApprove({ register, method }: ApprovalContext, risk: Risk): { readonly facts: DecisionFacts; readonly kind: RiskKind } {
  const verdict = assessRecord(method, recordAt(register, risk).cells);
  const where = { risk: risk.id, address: risk.place.address };
  const decision = verdict.problem === null ? decide(method, { ...verdict.facts, approved: false }) : null;
  const kind = riskKind(method, verdict.facts);
  if ((kind === null ? "" : seal(method, verdict.facts)) !== risk.approval.seal) throw problemError("risk-changed", where);
  const [obstacle] = approvalObstacles(kind, verdict.facts.reason, { id: risk.id, address: risk.place.address });
  if (obstacle && decision !== null) throw problemError(obstacle.code, obstacle.facts);
  if (decision === null || kind === null || !approvable.includes(decision)) throw problemError("approval-nothing", where);
  return { facts: verdict.facts, kind };
}

function refuseIncomplete(approval: ApprovalDraft): void {
  if (approval.approver.trim() === "" || !isoDate.test(approval.date)) throw problemError("approval-incomplete", {});
  if (approval.validUntil !== "" && (!isoDate.test(approval.validUntil) || approval.validUntil < approval.date)) throw problemError("approval-validity", { date: approval.date, until: approval.validUntil });
}

/** The formulas that find the new entries, once they are there; null where the register keeps written seals. */
function lookupPart({ register, method, language }: ApprovalContext, state: BookState, entries: readonly Entry[]): PlannedEntries | null {
  const content = state.contents.get(register.sheet);
  const before = recordTable(state) ?? (state.overview.tables.some(({ name }) => name === approvals.table) ? null : newRecordTable(language));
  if (!canLookUp(register) || content === undefined || before === null) return null;
  const added = entries.map(({ record, idCell }): LookedUpEntry => ({ riskId: idCell, isRevoked: record.entry === "revoke", validUntil: record.validUntil, date: record.date, seal: record.seal }));
  const isNew = !isLookedUp(register, content);
  const rows = new Set(entries.map(({ row }) => row));
  const plan = planLookup({ register, content, method, language, record: { ...before, entries: [...before.entries, ...added] }, rows, isWhole: isNew });
  return { edits: plan.edits, lines: isNew ? lookupLines(register, plan, language) : [] };
}

/** The seals as values: one write for each run of rows. */
function writtenMarks(sheet: string, column: number, entries: readonly Entry[]): Edit[] {
  const byRow = new Map(entries.map(({ row, mark }) => [row, mark]));
  const runs = runsOf([...byRow.keys()].sort((one, other) => one - other));
  return runs.map((run): Edit => ({ kind: "writeCells", sheet, row: run[0], column, values: run.map((row) => [byRow.get(row) ?? null]) }));
}

function planEntries(context: ApprovalContext, entries: readonly Entry[], line: "changeApproval" | "changeRevocation"): PlannedEntries {
  const { state, register, language } = context;
  const column = register.columns.approval;
  if (column === undefined) throw problemError("treatment-column-missing", { columns: findColumn(riskRegister, "approval")?.header[language] ?? "", sheet: register.sheet });
  const grown = withAllColumns(state, approvals, language);
  const rows = entries.map(({ record, asset, ownControls, idCell }) => ({ ...recordCells(record, asset, ownControls, language), riskId: idCell }));
  const added = appendRows(grown.state, approvals, rows, language, "approvalsTitle", "approvalsNote");
  const found = lookupPart(context, grown.state, entries);
  const marks = found?.edits ?? writtenMarks(register.sheet, column, entries);
  const risks = entries.map(({ record }) => record.riskId).join(", ");
  return { edits: [...grown.edits, ...added.edits, ...marks], lines: [changeText(line, language, { count: entries.length, sheet: added.sheet, risks }), ...(found?.lines ?? [])] };
}

/**
 * Plans to record the approval of risks: one entry each, and its seal in the register.
 * @throws ProblemError approval-incomplete where approver or date is missing; approval-validity {date, until} where it would end before it begins;
 *   risk-changed {risk, address} where the facts are no longer those shown; approval-reason where a remaining risk lacks a ground or words;
 *   approval-role where a risk owner would approve a remaining risk; approval-nothing where nothing awaits approval
 * Source: the organisation's ISMS manual, 4.2.1 and 4.2.2.
 */
export function planApproval(context: ApprovalContext, chosen: readonly Risk[], approval: ApprovalDraft): PlannedEntries {
  refuseIncomplete(approval);
  const records = readApprovals(context.state);
  const book = approvalBook(records, "");
  const numberOf = nextNumber(records.map(({ id }) => id), "AP");
  const entries = chosen.map((risk, index): Entry => {
    const { facts, kind } = factsToApprove(context, risk);
    if (kind === "remaining" && approval.role !== "management") throw problemError("approval-role", { risk: risk.id, address: risk.place.address });
    const mark = seal(context.method, facts);
    const before = standingApproval(recordsFor(book, risk.id), risk.id);
    const { grounds, reason } = risk.treatment;
    const record: ApprovalRecord = {
      id: numberOf(index), entry: "approve", refersTo: before?.id ?? "", riskId: risk.id, facts: approvedFacts(context.method, facts), kind, accepted: acceptedValue(context.method, facts),
      grounds, reason, approver: approval.approver.trim(), role: approval.role, date: approval.date, meeting: approval.meeting.trim(), validUntil: approval.validUntil, seal: mark,
    };
    return { record, asset: risk.asset, ownControls: risk.treatment.ownControls, row: risk.place.area.row, idCell: idCellOf(context.register, risk), mark };
  });
  return planEntries(context, entries, "changeApproval");
}

/**
 * Plans to take approvals back: one entry each that names the approval, and the register's cell blank again.
 * @throws ProblemError revocation-incomplete where the person, the date or the reason is missing; revocation-nothing {risk, address} where no approval stands
 */
export function planRevocation(context: ApprovalContext, chosen: readonly Risk[], revocation: RevocationDraft): PlannedEntries {
  if (revocation.by.trim() === "" || !isoDate.test(revocation.date) || revocation.reason.trim() === "") throw problemError("revocation-incomplete", {});
  const records = readApprovals(context.state);
  const numberOf = nextNumber(records.map(({ id }) => id), "AP");
  const byId = new Map(records.filter(({ id }) => id !== "").map((record) => [record.id, record]));
  const entries = chosen.map((risk, index): Entry => {
    const before = byId.get(risk.approval.entry?.id ?? "");
    if (!before || before.entry !== "approve") throw problemError("revocation-nothing", { risk: risk.id, address: risk.place.address });
    const record: ApprovalRecord = { ...before, id: numberOf(index), entry: "revoke", refersTo: before.id, reason: revocation.reason.trim(), grounds: [], approver: revocation.by.trim(), role: revocation.role, date: revocation.date, meeting: "", validUntil: "" };
    return { record, asset: risk.asset, ownControls: risk.treatment.ownControls, row: risk.place.area.row, idCell: idCellOf(context.register, risk), mark: null };
  });
  return planEntries(context, entries, "changeRevocation");
}
