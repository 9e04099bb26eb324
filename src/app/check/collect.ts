// Owns putting together what the checks look at: every record assessed once, formulas, own scores, approvals, statements.
// Promises one more reading of the workbook, of the computed columns' formulas, whatever the number of rows.
import { isBlank } from "../../isms/cell";
import { controlKey } from "../../isms/catalogue/catalogue";
import { looksLikeOwnId, readControlTokens } from "../../isms/catalogue/ids";
import type { CheckedBook, CheckedRisk, ComputedCell } from "../../isms/checks/checks";
import { approvalVerdict } from "../../isms/decision/record";
import { taskStates } from "../../isms/documents/codes";
import { findCode } from "../../isms/method/codelist";
import type { Method } from "../../isms/method/method";
import type { TreatedRisk } from "../../isms/soa/statement";
import { mapTreatments, registerEdition } from "../../isms/soa/treatments";
import { readApprovals } from "../approve/records";
import { approvalBook, recordsFor, type ApprovalBook } from "../approve/standing";
import { assessRecord, cellString, type Verdict } from "../assess/facts";
import { riskIdOf } from "../assess/risks";
import { computedCells, computedKeys } from "../attach/attach";
import { formulaIn } from "../book/content";
import { METHOD_NAME } from "../book/formulas";
import { compareScores } from "../compare/scores";
import type { Register, RegisterRecord } from "../book/register";
import { dateText } from "../book/rows";
import { statementTables, type BookState } from "../book/state";
import type { Finding, Place } from "../service";
import { existingStatement } from "../statement/existing";
import { statedOwnControls } from "../statement/own";
import { ownControlFindings, statementFindings } from "../statement/findings";
import { controlsPlace } from "../statement/trace";
import { planIndex, planLineOf, readPlan, type PlanLine } from "../treat/plan";
import type { ReadRequest, SheetCells, Workbook } from "../workbook/port";

/** A book to check, with the statement findings whose numbers it holds. */
export interface Collected {
  readonly book: CheckedBook;
  readonly statementFindings: readonly Finding[];
}

type FormulaAt = (row: number, column: number) => string | null;

async function readFormulas(workbook: Workbook, register: Register): Promise<FormulaAt> {
  const requests = computedKeys.flatMap((key): ReadRequest[] => {
    const column = register.columns[key];
    if (column === undefined) return [];
    return [{ sheet: register.sheet, area: { row: register.firstRow, column, rowCount: register.lastRow - register.firstRow + 1, columnCount: 1 }, withFormulas: true }];
  });
  const read = requests.length === 0 ? [] : await workbook.read(requests);
  const byColumn = new Map<number, SheetCells>(read.map((content, index) => [requests[index].area?.column ?? -1, content]));
  return (row, column) => {
    const content = byColumn.get(column);
    return content === undefined ? null : formulaIn(content, row, column);
  };
}

/** The computed cells of a record; a missing cell of a column that is there is blank. */
function computedOf(register: Register, record: RegisterRecord, verdict: Verdict, method: Method, formulaAt: FormulaAt): ComputedCell[] {
  const [ja, en] = [computedCells(verdict, method, "ja"), computedCells(verdict, method, "en")];
  return computedKeys.flatMap((key) => {
    const column = register.columns[key];
    return column === undefined ? [] : [{ key, shown: record.cells[key] ?? null, formula: formulaAt(record.row, column), expected: [ja[key], en[key]] }];
  });
}

/** What a record is read with. */
interface Sources {
  readonly register: Register;
  readonly method: Method;
  readonly formulaAt: FormulaAt;
  readonly approvals: ApprovalBook;
  readonly plan: ReadonlyMap<string, PlanLine>;
  /** Keys of the own controls that the statements have. */
  readonly ownKeys: ReadonlySet<string>;
}

function checkedRisk({ register, method, formulaAt, approvals, plan, ownKeys }: Sources, record: RegisterRecord): CheckedRisk {
  const verdict = assessRecord(method, record.cells);
  const { facts } = verdict;
  const id = riskIdOf(record);
  const text = (key: string): string => cellString(record.cells[key]);
  const planned = planLineOf(plan, { id, asset: text("asset"), threat: text("threat"), vulnerability: text("vulnerability") })?.cells ?? {};
  return {
    row: record.row,
    id,
    facts,
    value: verdict.value,
    residual: verdict.residual,
    decision: verdict.decision,
    problems: verdict.problems,
    computed: computedOf(register, record, verdict, method, formulaAt),
    approval: approvalVerdict(method, id, facts, facts.approved, recordsFor(approvals, id), approvals.today),
    ownControls: readControlTokens(record.cells.controls ?? null).others.filter((id) => looksLikeOwnId(id) || ownKeys.has(controlKey(id))),
    detail: text("treatmentDetail") || cellString(planned.treatmentDetail) || cellString(planned.contract),
    owner: text("riskOwner") || cellString(planned.responsible),
    due: dateText(record.cells.dueDate) || dateText(planned.dueDate),
    isCancelled: [text("status"), cellString(planned.status)].some((status) => findCode(taskStates, status) === "cancelled"),
  };
}

const levelKeys = ["confidentiality", "integrity", "availability", "assetValue", "threatLevel", "vulnerabilityLevel", "businessImpact", "likelihood", "impact"] as const;

function filledLevels(register: Register): string[] {
  return levelKeys.filter((key) => register.columns[key] !== undefined && register.records.some(({ cells }) => !isBlank(cells[key] ?? null)));
}

function lostColumns(state: BookState, register: Register): CheckedBook["lostColumns"] {
  return (state.settings?.map.columns ?? []).filter(({ key }) => register.columns[key] === undefined).map(({ key, header }) => ({ key, header: header === "" ? key : header }));
}

/** Names under which a formula finds the method: its name, and the cells that the name stands for. */
function methodNames(state: BookState): string[] {
  const refersTo = state.overview.names.find(({ name }) => name === METHOD_NAME)?.refersTo;
  return refersTo === undefined ? [METHOD_NAME] : [METHOD_NAME, refersTo.replace(/^=/, "")];
}

function isTreated({ facts }: CheckedRisk): boolean {
  return facts.option !== null && facts.option !== "retain";
}

function treatedOf(risks: readonly CheckedRisk[]): TreatedRisk[] {
  return risks.filter((risk) => isTreated(risk) && risk.facts.controls.length > 0).map(({ id, facts }) => ({ riskId: id, controls: facts.controls }));
}

/** The cell in which the first of several risks names its controls. */
function controlsCell(register: Register, risks: readonly CheckedRisk[], named: string): Place | null {
  const row = risks.find(({ id }) => named === id || named.startsWith(`${id}, `))?.row;
  return row === undefined ? null : controlsPlace(register, row);
}

/** @param risks those of the register, for the own controls that they name */
function statementsOf(state: BookState, register: Register, treated: readonly TreatedRisk[], risks: readonly CheckedRisk[]): { readonly controls: number; readonly findings: readonly Finding[] } {
  const parts = statementTables(state).map(({ edition }) => {
    const existing = existingStatement(state, edition);
    const rows = existing?.sheetRows.map((row) => row.statement) ?? [];
    return { rows, findings: statementFindings(rows, edition, mapTreatments(treated, edition), existing) };
  });
  const rows = parts.flatMap((part) => part.rows);
  const others = new Map(risks.filter(isTreated).map(({ id, ownControls }) => [id, ownControls]));
  const own = parts.length === 0 ? [] : ownControlFindings(rows, others, ({ facts }) => controlsCell(register, risks, String(facts.risks)));
  return { controls: rows.length, findings: [...parts.flatMap(({ findings }) => findings), ...own] };
}

/**
 * Reads what is still missing and assesses every record once.
 * @param today yyyy-mm-dd
 */
export async function collect(workbook: Workbook, state: BookState, register: Register, method: Method, today: string): Promise<Collected> {
  const formulaAt = await readFormulas(workbook, register);
  const sources: Sources = { register, method, formulaAt, approvals: approvalBook(readApprovals(state), today), plan: planIndex(readPlan(state)), ownKeys: new Set(statedOwnControls(state).map(({ id }) => controlKey(id))) };
  const risks = register.records.map((record) => checkedRisk(sources, record));
  const treated = treatedOf(risks);
  const { controls, findings } = statementsOf(state, register, treated, risks);
  const book: CheckedBook = {
    method,
    methodNames: methodNames(state),
    filledLevels: filledLevels(register),
    mappedColumns: state.settings?.map.columns.length ?? 0,
    lostColumns: lostColumns(state, register),
    risks,
    ownScores: compareScores(register, risks),
    edition: registerEdition(treated),
    statement: { controls, findings: findings.map(({ problem }, index) => ({ index, problem })) },
    today,
  };
  return { book, statementFindings: findings };
}
