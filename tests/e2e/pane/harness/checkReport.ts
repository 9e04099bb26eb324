// Owns a report of checks over the made-up company, with the questions of the product.
// Promises findings of every severity, one list that is long, and a scenario in which nothing is found.
import { checks } from "../../../../src/isms/checks/checks";
import type { CheckReport, Finding, Language, Place } from "../../../../src/app/service";
import type { Problem } from "../../../../src/isms/cell";

type Made = readonly (readonly [problem: Problem, row: number])[];

const approvals: Made = Array.from({ length: 57 }, (_, index) => [{ code: index % 3 === 0 ? "remaining-not-approved" : "residual-not-approved", facts: { risk: `R-${String(index + 1).padStart(3, "0")}` } }, index + 5]);

const made: Readonly<Record<string, Made>> = {
  "bands-agree-with-threshold": [[{ code: "band-split-by-threshold", facts: { label: "中 / Medium", from: 7, threshold: 8 } }, 33]],
  "levels-on-scale": [[{ code: "level-off-scale", facts: { value: 5, factor: "threat", minimum: 1, maximum: 3 } }, 15]],
  "values-reproducible": [[{ code: "value-not-reproducible", facts: { risk: "R-004", found: 4, value: 12 } }, 8], [{ code: "value-not-reproducible", facts: { risk: "R-009", found: "受容可", value: "要対応" } }, 13]],
  "lowered-by-control": [[{ code: "lowered-without-control", facts: { risk: "R-006", value: 18, residual: 4 } }, 10]],
  "treatment-in-time": [[{ code: "treatment-overdue", facts: { risk: "R-003", due: "2026-09-30" } }, 7]],
  "acceptance-approved": approvals,
  "controls-decided": [[{ code: "soa-undecided", facts: { control: "A.5.7", title: "脅威インテリジェンス" } }, 12]],
};

const lookedAt: Readonly<Record<string, number>> = { method: 1, register: 145, values: 435, treatment: 62, acceptance: 57, statement: 93 };

/** @param isClean true where nothing is found */
export function checkReport(sheet: string, isClean: boolean, language: Language): CheckReport {
  const place = (row: number): Place => ({ sheet, area: { row, column: 14, rowCount: 1, columnCount: 1 }, address: `${sheet}!O${row + 1}` });
  const results = checks.map((check) => ({
    id: check.id, subject: check.subject, severity: check.severity, unit: check.unit, question: check.question[language], why: check.why[language], fix: check.fix[language],
    source: language === "ja" ? `ISMS マニュアル ${check.manual}、ISO/IEC 27001:2022 ${check.standard}` : `ISMS manual ${check.manual}; ISO/IEC 27001:2022 ${check.standard}`,
    looked: check.id === "own-scores-agree" ? 0 : lookedAt[check.subject],
    findings: isClean ? [] : (made[check.id] ?? []).map(([problem, row]): Finding => ({ id: problem.code, severity: check.severity, problem, place: place(row) })),
  }));
  const findings = results.flatMap((result) => result.findings);
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  return { today: "2026-11-22", register: { sheet, records: 145 }, checks: results, findings, counts: { error: count("error"), warning: count("warning"), information: count("information") } };
}
