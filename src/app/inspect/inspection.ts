// Owns what Home says about a workbook: what was found, what is missing, what comes next.
// Promises that two near-equal registers are shown, not chosen, and that a workbook without one is declined with what was looked for.
import type { Problem } from "../../isms/cell";
import type { ColumnSchema, DocumentSchema } from "../../isms/documents/schema";
import { assetRegister } from "../../isms/documents/assetRegister";
import { riskRegister } from "../../isms/documents/riskRegister";
import type { Method } from "../../isms/method/method";
import { recognitionProblem } from "../../isms/recognition/recognise";
import type { Candidate } from "../../isms/recognition/types";
import { countRisks } from "../assess/counts";
import { assessRecord } from "../assess/facts";
import { cellArea, placeAddress } from "../book/address";
import type { Register } from "../book/register";
import { attachedCandidate, attachedRegister, candidateId, obstacles, statementTables, type BookState } from "../book/state";
import type { AttachedRegister, Inspection, Language, RecognisedColumn, RegisterCandidate, RiskCounts, StatementInfo, SuggestedMethod } from "../service";

const schemas: Readonly<Record<Candidate["document"], DocumentSchema>> = { riskRegister, assetRegister };

function keyChoices(schema: DocumentSchema, missing: readonly string[], language: Language): RegisterCandidate["keys"] {
  return schema.columns
    .filter((column: ColumnSchema) => !column.computed)
    .map((column) => ({ key: column.key, name: column.header[language], required: column.required === true || missing.includes(column.key) }));
}

/** Mapped columns, and those that a person must choose for, from the left. */
function recognisedColumns(candidate: Candidate): RecognisedColumn[] {
  const named = ({ group, header }: { readonly group: string; readonly header: string }): string => (group === "" ? header : `${group} / ${header}`);
  const mapped = candidate.columns.map((found): RecognisedColumn => ({ key: found.key, column: found.column, header: named(found), confidence: found.confidence, reason: found.reason, alternatives: found.alternatives }));
  const open = candidate.open.map((found): RecognisedColumn => ({ key: "", column: found.column, header: named(found), confidence: found.alternatives[0]?.confidence ?? 0, reason: found.alternatives[0]?.reason ?? "header", alternatives: found.alternatives }));
  return [...mapped, ...open].sort((one, other) => one.column - other.column);
}

function suggestedMethod({ sheet, method }: Candidate): SuggestedMethod {
  const { source } = method;
  return { ...method, source: source && { address: placeAddress(sheet, cellArea(source.row, source.column)), formula: source.formula } };
}

/** A candidate as the screens and the command line show it. */
export function candidateOf(candidate: Candidate, language: Language): RegisterCandidate {
  return {
    id: candidateId(candidate),
    document: candidate.document,
    sheet: candidate.sheet,
    table: candidate.table,
    headerFirstRow: candidate.header.first,
    headerRowCount: candidate.header.count,
    firstRecordRow: candidate.firstRecord,
    recordCount: candidate.records.length,
    columns: recognisedColumns(candidate),
    unmapped: candidate.unmapped,
    keys: keyChoices(schemas[candidate.document], candidate.missing, language),
    missing: candidate.missing,
    suggestedPreset: candidate.method.preset,
    suggestedMethod: suggestedMethod(candidate),
    scales: candidate.scales.map(({ key, column, minimum, maximum, values, mapping, odd }) => ({ key, column, minimum, maximum, values, mapping, odd: odd.map((cell) => ({ address: placeAddress(candidate.sheet, cellArea(cell.row, cell.column)), text: cell.text })) })),
    score: candidate.score,
  };
}

function problemsOf(state: BookState, register: Register | null): Problem[] {
  const settings = state.settings;
  const method = settings && !settings.method.ok ? [settings.method.problem] : [];
  const missingRegister = settings && settings.map.columns.length > 0 && !register ? [{ code: "attached-register-gone", facts: { sheet: settings.map.sheet } }] : [];
  if (register) return [...method, ...obstacles(state, { sheet: register.sheet, table: register.table?.name ?? null }, false)];
  const found = recognitionProblem(state.recognition, "riskRegister");
  const best = state.recognition.candidates[0];
  return [...method, ...missingRegister, ...(found ? [found] : []), ...obstacles(state, best ? { sheet: best.sheet, table: best.table } : null, true)];
}

function nextStepOf(state: BookState, register: Register | null, counts: RiskCounts | null, statements: readonly StatementInfo[]): Inspection["nextStep"] {
  if (!register) {
    const problem = recognitionProblem(state.recognition, "riskRegister");
    if (problem?.code === "recognition-several-registers") return "choose-register";
    return problem ? "find-register" : "attach";
  }
  if (counts && (counts.byDecision.treat > 0 || counts.byDecision["reason-required"] > 0)) return "treat";
  if (counts && (counts.byDecision.unassessed > 0 || counts.invalid > 0)) return "assess";
  return statements.length === 0 ? "make-soa" : "review";
}

function attachedOf(state: BookState, register: Register, method: Method): AttachedRegister {
  const candidate = attachedCandidate(state);
  return {
    sheet: register.sheet, table: register.table?.name ?? null, preset: method.preset, threshold: method.threshold ?? 0, recordCount: register.records.length,
    candidateId: candidate ? candidateId(candidate) : "",
    columns: Object.entries(register.columns).flatMap(([key, column]) => (column === undefined ? [] : [{ key, column, header: register.headers.get(column) ?? "" }])),
  };
}

/** The statements that the workbook holds, counted. Where it holds none, nothing of statements is loaded. */
async function statementsOf(state: BookState): Promise<readonly StatementInfo[]> {
  if (statementTables(state).length === 0) return [];
  const { statementInfos } = await import("../statement/infos");
  return statementInfos(state);
}

/** What Home shows. */
export async function inspectionOf(state: BookState, language: Language): Promise<Inspection> {
  const register = attachedRegister(state);
  const method = state.settings?.method.ok ? state.settings.method.value : null;
  const counts = register && method ? countRisks(register.records.map((record) => assessRecord(method, record.cells))) : null;
  const statements = await statementsOf(state);
  const attached: AttachedRegister | null = register && method ? attachedOf(state, register, method) : null;
  return {
    candidates: state.recognition.candidates.map((candidate) => candidateOf(candidate, language)),
    attached,
    statements,
    nextStep: nextStepOf(state, register, counts, statements),
    problems: problemsOf(state, register),
    declined: state.recognition.declined,
    counts,
  };
}

