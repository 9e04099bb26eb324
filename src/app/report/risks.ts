// Owns the register's risks as the reports need them.
// Promises each record assessed once, with the words that stand beside it.
import { readControlTokens } from "../../isms/catalogue/ids";
import { optionLabels } from "../../isms/decision/decision";
import { approvalVerdict, type ApprovalRecord } from "../../isms/decision/record";
import { taskStates } from "../../isms/documents/codes";
import { findCode } from "../../isms/method/codelist";
import type { Method } from "../../isms/method/method";
import type { AssessedRisk } from "../../isms/reports/summary";
import type { Cell } from "../../isms/cell";
import { readApprovals } from "../approve/records";
import { approvalBook, recordsFor } from "../approve/standing";
import { assessRecord, cellString } from "../assess/facts";
import { riskIdOf } from "../assess/risks";
import type { Register } from "../book/register";
import { dateText } from "../book/rows";
import type { BookState } from "../book/state";
import type { Language } from "../service";

export interface ReportedRisk extends AssessedRisk {
  readonly id: string;
  readonly asset: string;
  readonly threat: string;
  readonly vulnerability: string;
  readonly detail: string;
  readonly owner: string;
  /** As written; dates as yyyy-mm-dd. */
  readonly due: string;
  /** What the controls' cell names beside those of Annex A. */
  readonly ownControls: readonly string[];
  /** The entry that approved it, or took that back; null where there is none. */
  readonly entry: ApprovalRecord | null;
  /** What the register says of the treatment's state; null where it says nothing that is one of ours. */
  readonly status: ReturnType<typeof findTaskState>;
}

function findTaskState(text: string) {
  return text === "" ? null : findCode(taskStates, text);
}

/**
 * All risks of a register, in its order.
 * @param date yyyy-mm-dd against which the end of approvals is held
 */
export function reportedRisks(state: BookState, register: Register, method: Method, date: string): ReportedRisk[] {
  const approvals = approvalBook(readApprovals(state), date);
  return register.records.map((record) => {
    const verdict = assessRecord(method, record.cells);
    const { facts } = verdict;
    const id = riskIdOf(record);
    const text = (key: string): string => cellString(record.cells[key]);
    const standing = approvalVerdict(method, id, facts, facts.approved, recordsFor(approvals, id), date);
    return {
      id, approval: standing.state, entry: standing.record, asset: text("asset"), threat: text("threat"), vulnerability: text("vulnerability"), detail: text("treatmentDetail"), owner: text("riskOwner"),
      due: dateText(record.cells.dueDate), status: findTaskState(text("status")),
      facts, ownControls: readControlTokens(record.cells.controls ?? null).others, value: verdict.value, residual: verdict.residual, decision: verdict.decision,
    };
  });
}

/** The cells that every list of risks has, by key. */
export function riskCells(risk: ReportedRisk, language: Language): Record<string, Cell> {
  const filled = (text: string): Cell => (text === "" ? null : text);
  return {
    riskId: risk.id, asset: filled(risk.asset), threat: filled(risk.threat), vulnerability: filled(risk.vulnerability), riskValue: risk.value,
    treatment: risk.facts.option === null ? null : optionLabels[risk.facts.option][language],
    controls: filled([...risk.facts.controls, ...risk.ownControls].join("\n")),
  };
}
