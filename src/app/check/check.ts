// Owns the checks over a workbook: the register's cells and every Statement of Applicability in it.
// Promises an id, a severity and a place for every finding.
import type { Problem } from "../../isms/cell";
import { findControl } from "../../isms/catalogue/catalogue";
import type { Method } from "../../isms/method/method";
import { isAtMost } from "../../isms/method/risk";
import { assessRecord } from "../assess/facts";
import { riskIdOf, riskOf, treatedRisks } from "../assess/risks";
import { problemPlace } from "../attach/attach";
import type { Register, RegisterRecord } from "../book/register";
import { statementTables, type BookState } from "../book/state";
import type { Finding, Language, Risk } from "../service";
import { existingStatement, mapTreatments, registerEdition, statementFindings } from "../statement/statement";

function at(register: Register, record: RegisterRecord, key: string, severity: Finding["severity"], problem: Problem): Finding {
  const place = problemPlace(register, record.row, { ...problem, key });
  return { id: problem.code, severity, problem: { code: problem.code, facts: { ...problem.facts, risk: riskIdOf(record), address: place.address } }, place: { sheet: register.sheet, area: place.area, address: place.address } };
}

/** The sheet's own number where it is not the method's. */
function ownValueDiffers(record: RegisterRecord, value: number | null): Problem | null {
  const own = record.cells.existingRiskValue;
  if (typeof own !== "number" || value === null || (isAtMost(own, value) && isAtMost(value, own))) return null;
  return { code: "own-value-differs", facts: { found: own, value } };
}

function recordFindings(register: Register, record: RegisterRecord, method: Method, risk: Risk, edition: ReturnType<typeof registerEdition>): Finding[] {
  const verdict = assessRecord(method, record.cells);
  const found: Finding[] = [];
  if (verdict.problem) found.push(at(register, record, verdict.problem.key, "error", verdict.problem));
  const differs = ownValueDiffers(record, verdict.value);
  if (differs) found.push(at(register, record, "existingRiskValue", "warning", differs));
  const unknown = risk.treatment.controls.filter((id) => findControl(id, edition) === null);
  if (unknown.length > 0) found.push(at(register, record, "controls", "error", { code: "control-unknown", facts: { control: unknown.join(", "), edition } }));
  if (verdict.decision === "reason-required") found.push(at(register, record, "reason", "warning", { code: "remaining-without-reason", facts: {} }));
  if (verdict.decision === "approval-lapsed") found.push(at(register, record, "approval", "warning", { code: "approval-lapsed", facts: {} }));
  if (risk.treatment.option === "reduce" && risk.treatment.controls.length === 0) found.push(at(register, record, "controls", "warning", { code: "reduced-without-control", facts: {} }));
  return found;
}

function duplicates(register: Register): Finding[] {
  const seen = new Map<string, number>();
  return register.records.flatMap((record) => {
    const id = riskIdOf(record);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, record.row);
    return first === undefined ? [] : [at(register, record, "riskId", "error", { code: "risk-id-twice", facts: { row: first + 1 } })];
  });
}

/** All findings of a workbook with an attached register, those of the register first. */
export function findingsOf(state: BookState, register: Register, method: Method, language: Language): Finding[] {
  const risks = register.records.map((record) => riskOf(register, record, method, language));
  const treated = treatedRisks(risks);
  const edition = registerEdition(treated);
  const ofRegister = register.records.flatMap((record, index) => recordFindings(register, record, method, risks[index], edition));
  const ofStatements = statementTables(state).flatMap(({ edition: each }) => {
    const existing = existingStatement(state, each);
    return statementFindings(existing?.sheetRows.map((row) => row.statement) ?? [], each, mapTreatments(treated, each), existing);
  });
  return [...duplicates(register), ...ofRegister, ...ofStatements];
}
