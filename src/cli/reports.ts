// Owns what the commands print for people.
// Promises the same facts that --json gives, with addresses as Excel shows them.
import type { Problem } from "../isms/cell";
import type { CheckReport, CheckResult, Finding, Language, MethodScale, OwnRuleFound } from "../app/service";
import { problemText } from "../i18n/problems";

const words = {
  ja: { none: "指摘はありません。", checked: "{sheet}（{records} 件）を {today} 現在で点検しました：エラー {error}、警告 {warning}、情報 {information}", why: "理由", fix: "直し方", passed: "点検して、指摘のなかった項目", idle: "点検する対象がなかった項目", rule: "台帳の規則を使います：{words}（{address} {formula}）", agrees: "台帳の値 {looked} 件のうち {agreeing} 件が一致します。", adapted: "尺度 {scale} を {minimum}～{maximum} に合わせます。", further: "台帳のレベルは尺度 {scale} を超えています（{minimum}～{maximum}）。合わせるには --adapt-scales を付けてください。" },
  en: { none: "No findings.", checked: "Checked {sheet} ({records} records) as of {today}: {error} errors, {warning} warnings, {information} for information", why: "Why", fix: "What to do", passed: "Checked, nothing found", idle: "Nothing of the kind to check", rule: "The register's own rule is used: {words} ({address} {formula})", agrees: "It gives {agreeing} of {looked} values of the register.", adapted: "Scale {scale} is adapted to {minimum}-{maximum}.", further: "The register's levels run further than the scale {scale} ({minimum}-{maximum}). Add --adapt-scales to adapt it." },
} as const;

function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

/** What `isms assess` prints of records that cannot be assessed: one a line, its cell first. */
export function invalidText(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => `! ${problem.facts.address ?? ""}  ${problemText(problem, language)}\n`).join("");
}

/**
 * What `isms assess` says of the choice behind a preview.
 * @param wider scales on which the register's levels run further than the method's
 */
export function attachNotes(found: OwnRuleFound | null, wider: readonly MethodScale[], isAdapted: boolean, language: Language): string[] {
  const text = words[language];
  const rule = found === null ? [] : [fill(text.rule, { words: found.words, address: found.address, formula: found.formula }), agreementText(found, language)];
  return [...rule, ...wider.map((scale) => fill(isAdapted ? text.adapted : text.further, { ...scale }))];
}

/** How many of the register's own values a rule gives. */
export function agreementText({ looked, agreeing }: Pick<OwnRuleFound, "looked" | "agreeing">, language: Language): string {
  return fill(words[language].agrees, { looked, agreeing });
}

function findingLine(finding: Finding, language: Language): string {
  return `${finding.severity.padEnd(11)} ${finding.id.padEnd(32)} ${finding.place?.address ?? ""}  ${problemText(finding.problem, language)}`;
}

/** What `isms repair` and `isms freeze` print: what was done, then what could not be. */
export function workText(work: { readonly changes: readonly string[]; readonly problems: readonly Problem[] }, language: Language): string {
  return [...work.changes, ...work.problems.map((problem) => `! ${problem.code}: ${problemText(problem, language)}`)].map((line) => `${line}\n`).join("");
}

/** Findings one a line, the id first. */
export function findingsText(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return `${words[language].none}\n`;
  return `${findings.map((finding) => findingLine(finding, language)).join("\n")}\n`;
}

function foundLines(check: CheckResult, language: Language): string[] {
  const text = words[language];
  return [
    "",
    `[${check.id}] ${check.question} (${check.findings.length}/${check.looked})`,
    ...check.findings.map((finding) => findingLine(finding, language)),
    `  ${text.why}: ${check.why} (${check.source})`,
    `  ${text.fix}: ${check.fix}`,
  ];
}

/** What `isms check` prints: the counts, the questions with findings, and those without, so that a reader sees what was checked. */
export function checkReportText(report: CheckReport, language: Language): string {
  const text = words[language];
  const open = report.checks.filter(({ findings }) => findings.length > 0);
  const listed = (title: string, checks: readonly CheckResult[]): string[] => (checks.length === 0 ? [] : ["", `${title}:`, ...checks.map(({ id, question, looked }) => `  [${id}] ${question} (${looked})`)]);
  const lines = [
    fill(text.checked, { sheet: report.register.sheet, records: report.register.records, today: report.today, ...report.counts }),
    ...(open.length === 0 ? [text.none] : []),
    ...open.flatMap((check) => foundLines(check, language)),
    ...listed(text.passed, report.checks.filter(({ findings, looked }) => findings.length === 0 && looked > 0)),
    ...listed(text.idle, report.checks.filter(({ findings, looked }) => findings.length === 0 && looked === 0)),
  ];
  return `${lines.join("\n")}\n`;
}
