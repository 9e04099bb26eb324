// Owns the tests of how the checks' screen divides a report.
// Promises reports of a few lines, with what must be shown written beside them.
import type { CheckReport, CheckResult, Finding } from "../../../src/app/service";
import { filtered, opensFirst, summaryFacts, withoutFindings } from "../../../src/taskpane/screens/checks/report";

const finding = (severity: Finding["severity"]): Finding => ({ id: "x", severity, problem: { code: "x", facts: {} }, place: null });
const check = (id: string, subject: CheckResult["subject"], severity: Finding["severity"], count: number, looked: number): CheckResult => ({
  id, subject, severity, question: id, why: "", fix: "", source: "", unit: "risk", looked, findings: Array.from({ length: count }, () => finding(severity)),
});
const checks = [check("a", "method", "warning", 1, 3), check("b", "register", "error", 2, 9), check("c", "register", "warning", 1, 9), check("d", "values", "error", 0, 27), check("e", "statement", "error", 0, 0)];
const report: CheckReport = { today: "2026-11-22", register: { sheet: "Risks", records: 9 }, checks, findings: checks.flatMap(({ findings }) => findings), counts: { error: 2, warning: 2, information: 0 } };

it("groups what was found by subject, in the report's order", () => {
  expect(filtered(report, "all").map(({ subject, count, checks: of }) => [subject, count, of.map(({ id }) => id)])).toEqual([["method", 1, ["a"]], ["register", 3, ["b", "c"]]]);
});

it("keeps only the chosen severity", () => {
  expect(filtered(report, "error").map(({ subject, count }) => [subject, count])).toEqual([["register", 2]]);
  expect(filtered(report, "information")).toEqual([]);
});

it("opens the first error, and the first finding where there is no error", () => {
  const all = filtered(report, "all");
  expect([opensFirst(all, "method"), opensFirst(all, "register")]).toEqual([[], ["b"]]);
  expect(opensFirst(filtered(report, "warning"), "method")).toEqual(["a"]);
  expect(opensFirst([], "method")).toEqual([]);
});

it("tells what passed from what had nothing to look at", () => {
  const { passed, idle } = withoutFindings(report);
  expect([passed.map(({ id }) => id), idle.map(({ id }) => id)]).toEqual([["d"], ["e"]]);
  expect(summaryFacts(report)).toEqual({ sheet: "Risks", records: 9, today: "2026-11-22", asked: 4, passed: 1 });
});
