// Owns writing a treatment into the register and recording approvals.
// Promises that only the treatment's own columns are written, that a wrong residual level is refused before anything is written, and that approvals are only added.
import { problemError, type Cell, type Problem } from "../../isms/cell";
import { findControl } from "../../isms/catalogue/catalogue";
import { checkResidual, decide, optionLabels, residualValue, type DecisionCode, type DecisionFacts } from "../../isms/decision/decision";
import { seal } from "../../isms/decision/seal";
import { riskKinds, writeCode } from "../../isms/documents/codes";
import { riskRegister } from "../../isms/documents/riskRegister";
import { findColumn } from "../../isms/documents/schema";
import { approvals } from "../../isms/documents/treatmentDocuments";
import type { Method } from "../../isms/method/method";
import { changeText } from "../../i18n/changes";
import { assessRecord, cellString, isCompletedStatus } from "../assess/facts";
import { appendRows } from "../book/appended";
import { usesLikelihood, type ColumnsByKey } from "../book/formulas";
import type { Register } from "../book/register";
import { dateCell } from "../book/rows";
import type { BookState } from "../book/state";
import type { ApprovalDraft, Edition, Risk, TreatmentCheck, TreatmentDraft } from "../service";
import type { Edit } from "../workbook/plan";

type Language = "ja" | "en";

function factsOf(risk: Risk, draft: TreatmentDraft): DecisionFacts {
  const hasResidual = Object.values(draft.residual).some((level) => level !== null);
  return {
    levels: risk.levels,
    option: draft.option,
    controls: draft.controls,
    residual: hasResidual ? draft.residual : null,
    reason: draft.reason,
    isCompleted: draft.isCompleted,
    approved: draft.seal === "" ? false : { seal: draft.seal },
  };
}

function unknownControls(draft: TreatmentDraft, edition: Edition): Problem[] {
  const unknown = draft.controls.filter((id) => findControl(id, edition) === null);
  return unknown.length === 0 ? [] : [{ code: "control-unknown", facts: { control: unknown.join(", "), edition } }];
}

/** The decision that a draft would have, with what is wrong about it. */
export function checkDraft(method: Method, risk: Risk, draft: TreatmentDraft, edition: Edition): TreatmentCheck {
  const facts = factsOf(risk, draft);
  const above = checkResidual(method, facts);
  const problems = [...(above ? [above] : []), ...unknownControls(draft, edition)];
  const decision = risk.problem || method.threshold === null ? null : decide(method, facts);
  return { decision, residualValue: residualValue(method, facts), problems };
}

/** The cells of a draft by schema key, in the language of the workbook's labels. */
function draftCells(draft: TreatmentDraft, method: Method, language: Language): Readonly<Record<string, Cell>> {
  const likelihood = usesLikelihood(method);
  const filled = (value: string): Cell => (value === "" ? null : value);
  const { residual } = draft;
  return {
    treatment: draft.option === null ? null : optionLabels[draft.option][language],
    controls: filled(draft.controls.join("\n")),
    treatmentDetail: filled(draft.detail),
    ...(likelihood ? { residualLikelihood: residual.threat } : { residualThreatLevel: residual.threat, residualVulnerabilityLevel: residual.vulnerability }),
    residualImpact: residual.impact,
    residualAssetValue: residual.assetValue,
    reason: filled(draft.reason),
    riskOwner: filled(draft.owner),
    dueDate: dateCell(draft.due),
  };
}

function columnName(key: string, language: Language): string {
  return findColumn(riskRegister, key)?.header[language] ?? key;
}

interface Draft {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly isCompleted: boolean;
  readonly language: Language;
}

/** Levels that the card offers but for which the register has no column. */
function missingColumns(cells: Readonly<Record<string, Cell>>, columns: ColumnsByKey): string[] {
  return Object.entries(cells).filter(([key, cell]) => columns[key] === undefined && cell !== null && key !== "residualAssetValue").map(([key]) => key);
}

/** A status is a person's own word: it is only changed between completed and not. */
function statusCell(isCompleted: boolean, before: Cell, language: Language): { readonly status?: Cell } {
  const wasCompleted = isCompletedStatus(cellString(before));
  if (wasCompleted === isCompleted) return {};
  return { status: isCompleted ? changeText("completed", language) : null };
}

function rowEdits(register: Register, row: number, draft: Draft, before: Readonly<Record<string, Cell | undefined>>): Edit[] {
  const { cells, isCompleted, language } = draft;
  return Object.entries({ ...cells, ...statusCell(isCompleted, before.status ?? null, language) }).flatMap(([key, cell]): Edit[] => {
    const column = register.columns[key];
    if (column === undefined || (before[key] ?? null) === cell) return [];
    return [{ kind: "writeCells", sheet: register.sheet, row, column, values: [[cell]] }];
  });
}

/**
 * Plans to write one draft to the chosen risks.
 * @throws ProblemError the first problem of the draft; treatment-column-missing {columns} where the register cannot hold it
 */
export function planTreatment(register: Register, method: Method, risks: readonly Risk[], draft: TreatmentDraft, edition: Edition, language: Language): { edits: Edit[]; lines: string[] } {
  for (const risk of risks) {
    const [problem] = checkDraft(method, risk, draft, edition).problems;
    if (problem) throw problemError(problem.code, { ...problem.facts, risk: risk.id, address: risk.place.address });
  }
  const cells = draftCells(draft, method, language);
  const missing = missingColumns(cells, register.columns);
  if (missing.length > 0) throw problemError("treatment-column-missing", { columns: missing.map((key) => columnName(key, language)).join(", "), sheet: register.sheet });
  const before = new Map(register.records.map((record) => [record.row, record.cells]));
  const edits = risks.flatMap((risk) => rowEdits(register, risk.place.area.row, { cells, isCompleted: draft.isCompleted, language }, before.get(risk.place.area.row) ?? {}));
  return { edits, lines: [changeText(edits.length === 0 ? "changeNothing" : "changeTreatment", language, { count: risks.length, risks: risks.map((risk) => risk.id).join(", ") })] };
}

/** Inside the degree of assurance residual, outside it remaining; every other decision has nothing to approve. */
const kinds: Readonly<Partial<Record<DecisionCode, "residual" | "remaining">>> = { "residual-pending": "residual", "remaining-pending": "remaining" };

/** The facts as the register has them now, and the kind of risk that they make: an approval that lapsed hides neither. */
function approvable(register: Register, method: Method, risk: Risk): { readonly facts: DecisionFacts; readonly kind: "residual" | "remaining" } {
  const record = register.records.find((each) => each.row === risk.place.area.row);
  const verdict = record && assessRecord(method, record.cells);
  const decision = verdict && verdict.problem === null ? decide(method, { ...verdict.facts, approved: false }) : null;
  const kind = decision === null ? undefined : kinds[decision];
  if (!verdict || kind === undefined) throw problemError("approval-nothing", { risk: risk.id, address: risk.place.address });
  return { facts: verdict.facts, kind };
}

/**
 * Plans to record the approval of risks: one row each in the approvals table, and its seal in the register.
 * @throws ProblemError approval-incomplete where approver or date is missing; approval-nothing {risk} where a risk has nothing to approve
 */
export function planApproval(state: BookState, register: Register, method: Method, chosen: readonly Risk[], approval: ApprovalDraft, language: Language): { edits: Edit[]; lines: string[] } {
  if (approval.approver.trim() === "" || approval.date === "") throw problemError("approval-incomplete", {});
  const column = register.columns.approval;
  if (column === undefined) throw problemError("treatment-column-missing", { columns: columnName("approval", language), sheet: register.sheet });
  const table = state.overview.tables.find((each) => each.name === approvals.table);
  const already = table ? table.area.rowCount - 1 : 0;
  const entries = chosen.map((risk, index) => {
    const { facts, kind } = approvable(register, method, risk);
    const mark = seal(method, facts);
    const row: Record<string, Cell> = {
      approvalId: `AP-${String(already + index + 1).padStart(3, "0")}`, riskId: risk.id, kind: writeCode(riskKinds, kind, language), riskValue: risk.residualValue ?? risk.value,
      treatment: risk.treatment.option === null ? null : optionLabels[risk.treatment.option][language], reason: risk.treatment.reason || null,
      approver: approval.approver, date: dateCell(approval.date), meeting: approval.meeting || null, seal: mark,
    };
    return { risk, mark, row };
  });
  const record = appendRows(state, approvals, entries.map((entry) => entry.row), language, "approvalsTitle", "approvalsNote");
  const seals = entries.map(({ risk, mark }): Edit => ({ kind: "writeCells", sheet: register.sheet, row: risk.place.area.row, column, values: [[mark]] }));
  return { edits: [...record.edits, ...seals], lines: [changeText("changeApproval", language, { count: chosen.length, sheet: record.sheet, risks: chosen.map((risk) => risk.id).join(", ") })] };
}
