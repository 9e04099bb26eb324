// Owns how a report of checks is divided for the screen: by subject, by severity, with and without findings.
// Promises counts that add up to what the report holds.
import type { CheckReport, CheckResult, CheckSubject, Finding } from "../../../app/service";

export type Severity = Finding["severity"];
export type SeverityFilter = Severity | "all";

export const severities: readonly Severity[] = ["error", "warning", "information"];

export interface SubjectGroup {
  readonly subject: CheckSubject;
  readonly checks: readonly CheckResult[];
  readonly count: number;
}

/** The checks with findings of a severity, by subject, in the report's order. */
export function filtered(report: CheckReport, filter: SeverityFilter): readonly SubjectGroup[] {
  const shown = report.checks
    .map((check) => ({ ...check, findings: check.findings.filter(({ severity }) => filter === "all" || severity === filter) }))
    .filter(({ findings }) => findings.length > 0);
  const subjects = [...new Set(shown.map(({ subject }) => subject))];
  return subjects.map((subject) => {
    const checks = shown.filter((check) => check.subject === subject);
    return { subject, checks, count: checks.reduce((sum, { findings }) => sum + findings.length, 0) };
  });
}

/** The check of a group that is open when the report appears: the first error of all groups, without errors the first finding. */
export function opensFirst(groups: readonly SubjectGroup[], subject: CheckSubject): string[] {
  const all = groups.flatMap(({ checks }) => checks);
  const first = all.find(({ severity }) => severity === "error") ?? all[0];
  return first?.subject === subject ? [first.id] : [];
}

/** The checks that found nothing: those that had something to look at, and those that had not. */
export function withoutFindings(report: CheckReport): { readonly passed: readonly CheckResult[]; readonly idle: readonly CheckResult[] } {
  const silent = report.checks.filter(({ findings }) => findings.length === 0);
  return { passed: silent.filter(({ looked }) => looked > 0), idle: silent.filter(({ looked }) => looked === 0) };
}

/** The facts of the line that says what was looked at. */
export function summaryFacts(report: CheckReport): Readonly<Record<string, string | number>> {
  const asked = report.checks.filter(({ looked }) => looked > 0).length;
  return { sheet: report.register.sheet, records: report.register.records, today: report.today, asked, passed: withoutFindings(report).passed.length };
}
