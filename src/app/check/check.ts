// Owns the report of the checks: every question with what it looked at, what it found and where.
// Promises that a question without findings is in the report too, so that a reader sees what was checked.
import { runChecks, type Check, type Hit } from "../../isms/checks/checks";
import { findColumn } from "../../isms/documents/schema";
import { riskRegister } from "../../isms/documents/riskRegister";
import type { Method } from "../../isms/method/method";
import { changeText } from "../../i18n/changes";
import type { Register } from "../book/register";
import type { BookState } from "../book/state";
import type { CheckReport, CheckResult, Finding, Language } from "../service";
import type { Workbook } from "../workbook/port";
import { collect, type Collected } from "./collect";
import { placeOf } from "./places";

export interface CheckRequest {
  readonly workbook: Workbook;
  readonly state: BookState;
  readonly register: Register;
  readonly method: Method;
  readonly language: Language;
  /** yyyy-mm-dd */
  readonly today: string;
}

function findingOf({ state, register, language }: CheckRequest, collected: Collected, check: Check, hit: Hit): Finding {
  if (hit.at.kind === "statement") return collected.statementFindings[hit.at.index];
  const place = placeOf(state, register, hit.at);
  const column = typeof hit.facts.column === "string" ? (findColumn(riskRegister, hit.facts.column)?.header[language] ?? hit.facts.column) : null;
  const facts = { ...hit.facts, address: place?.address ?? "-", ...(column !== null && { column }) };
  return { id: hit.code, severity: check.severity, problem: { code: hit.code, facts }, place };
}

function resultOf(request: CheckRequest, collected: Collected, check: Check, looked: number, hits: readonly Hit[]): CheckResult {
  const { language } = request;
  return {
    id: check.id,
    subject: check.subject,
    severity: check.severity,
    question: check.question[language],
    why: check.why[language],
    fix: check.fix[language],
    source: changeText("checkSource", language, { manual: check.manual, standard: check.standard }),
    unit: check.unit,
    looked,
    findings: hits.map((hit) => findingOf(request, collected, check, hit)),
  };
}

/** Asks every question about a workbook with an attached register. */
export async function checkReport(request: CheckRequest): Promise<CheckReport> {
  const collected = await collect(request.workbook, request.state, request.register, request.method, request.today);
  const results = runChecks(collected.book).map(({ check, outcome }) => resultOf(request, collected, check, outcome.looked, outcome.hits));
  const findings = results.flatMap((result) => result.findings);
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  return { today: request.today, register: { sheet: request.register.sheet, records: request.register.records.length }, checks: results, findings, counts: { error: count("error"), warning: count("warning"), information: count("information") } };
}
