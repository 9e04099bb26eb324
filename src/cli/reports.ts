// Owns what the commands print for people.
// Promises the same facts that --json gives, with addresses as Excel shows them.
import type { Problem } from "../isms/cell";
import type { CheckReport, CheckResult, Finding, Inspection, Language, RegisterCandidate } from "../app/service";
import { columnLetters } from "../app/book/address";
import { problemText } from "../i18n/problems";

const words = {
  ja: { register: "台帳", rows: "見出し {header} 行目、記録 {count} 行（{first} 行目から）", sure: "確からしさ", choose: "どれですか", unmapped: "使わない列", missing: "足りない項目", scale: "値", odd: "読めない値", declined: "台帳ではないシート", preset: "方法の案", attached: "取り付け済み：{sheet}（{preset}、受容水準 {threshold}、{count} 件）", statement: "適用宣言書 {edition}：{sheet}、{count} 行（適用 {applicable}、除外 {excluded}、未決定 {undecided}）", none: "指摘はありません。", checked: "{sheet}（{records} 件）を {today} 現在で点検しました：エラー {error}、警告 {warning}、情報 {information}", why: "理由", fix: "直し方", passed: "点検して、指摘のなかった項目", idle: "点検する対象がなかった項目" },
  en: { register: "Register", rows: "header row {header}, {count} records (from row {first})", sure: "confidence", choose: "which one?", unmapped: "columns left alone", missing: "missing", scale: "values", odd: "cannot be read", declined: "Sheets without a register", preset: "suggested method", attached: "Attached: {sheet} ({preset}, threshold {threshold}, {count} records)", statement: "Statement of Applicability {edition}: {sheet}, {count} rows (applicable {applicable}, excluded {excluded}, undecided {undecided})", none: "No findings.", checked: "Checked {sheet} ({records} records) as of {today}: {error} errors, {warning} warnings, {information} for information", why: "Why", fix: "What to do", passed: "Checked, nothing found", idle: "Nothing of the kind to check" },
} as const;

function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

/** A column with its key, or with the readings that a person must choose from. */
function columnLine({ key, column, header, confidence, reason, alternatives }: RegisterCandidate["columns"][number], text: (typeof words)[Language], nameOf: (key: string) => string): string {
  const place = `  ${columnLetters(column).padEnd(3)}`;
  const readings = alternatives.map((each) => `${nameOf(each.key)} (${each.key}) ${each.confidence.toFixed(2)}`).join(" / ");
  if (key === "") return `${place} ${"?".padEnd(28)} ${oneLine(header)}  ${text.choose} ${readings}`;
  return `${place} ${key.padEnd(28)} ${text.sure} ${confidence.toFixed(2)} (${reason})  ${oneLine(header)}${readings === "" ? "" : `  ${text.choose} ${readings}`}`;
}

function candidateLines(candidate: RegisterCandidate, language: Language): string[] {
  const text = words[language];
  const nameOf = (key: string): string => candidate.keys.find((each) => each.key === key)?.name ?? key;
  const lines = [
    `${text.register} ${candidate.id}: ${candidate.document}, ${candidate.sheet}${candidate.table ? ` [${candidate.table}]` : ""}`,
    `  ${fill(text.rows, { header: candidate.headerRowCount === 1 ? candidate.headerFirstRow + 1 : `${candidate.headerFirstRow + 1}-${candidate.headerFirstRow + candidate.headerRowCount}`, count: candidate.recordCount, first: candidate.firstRecordRow + 1 })}`,
    ...candidate.columns.map((column) => columnLine(column, text, nameOf)),
  ];
  for (const scale of candidate.scales) {
    lines.push(`  ${columnLetters(scale.column).padEnd(3)} ${text.scale}: ${scale.values.map(({ text: value, count }) => `${oneLine(value)} x${count}`).join(", ")}${scale.mapping.length > 0 ? `  (${scale.mapping.map(({ label, level }) => `${label}=${level}`).join(", ")})` : ""}`);
    for (const odd of scale.odd) lines.push(`      ${text.odd}: ${odd.address} "${oneLine(odd.text)}"`);
  }
  if (candidate.unmapped.length > 0) lines.push(`  ${text.unmapped}: ${candidate.unmapped.map(({ column, header }) => `${columnLetters(column)} ${oneLine(header)}`).join(", ")}`);
  if (candidate.missing.length > 0) lines.push(`  ${text.missing}: ${candidate.missing.map(nameOf).join(", ")}`);
  lines.push(`  ${text.preset}: ${candidate.suggestedPreset}`);
  return lines;
}

/** What `isms inspect` prints. */
export function inspectionText(inspection: Inspection, language: Language): string {
  const text = words[language];
  const lines = inspection.candidates.flatMap((candidate) => candidateLines(candidate, language));
  const { attached } = inspection;
  if (attached) lines.push(fill(text.attached, { sheet: attached.sheet, preset: attached.preset, threshold: attached.threshold, count: attached.recordCount }));
  for (const statement of inspection.statements) lines.push(fill(text.statement, { ...statement, count: statement.rowCount }));
  if (inspection.declined.length > 0) lines.push(`${text.declined}:`, ...inspection.declined.map(({ sheet, problem }) => `  ${sheet}: ${problemText(problem, language)}`));
  lines.push(...inspection.problems.map((problem) => `! ${problemText(problem, language)}`));
  return `${lines.join("\n")}\n`;
}

/** What `isms assess` prints of records that cannot be assessed: one a line, its cell first. */
export function invalidText(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => `! ${problem.facts.address ?? ""}  ${problemText(problem, language)}\n`).join("");
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
