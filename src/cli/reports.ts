// Owns what the commands print for people.
// Promises the same facts that --json gives, with addresses as Excel shows them.
import type { Problem } from "../isms/cell";
import type { Finding, Inspection, Language, RegisterCandidate } from "../app/service";
import { columnLetters } from "../app/book/address";
import { problemText } from "../i18n/problems";

const words = {
  ja: { register: "台帳", rows: "見出し {header} 行目、記録 {count} 行（{first} 行目から）", sure: "確からしさ", unmapped: "使わない列", missing: "足りない項目", scale: "値", odd: "読めない値", declined: "台帳ではないシート", preset: "方法の案", attached: "取り付け済み：{sheet}（{preset}、受容水準 {threshold}、{count} 件）", statement: "適用宣言書 {edition}：{sheet}、{count} 行（適用 {applicable}、除外 {excluded}、未決定 {undecided}）", none: "指摘はありません。" },
  en: { register: "Register", rows: "header row {header}, {count} records (from row {first})", sure: "confidence", unmapped: "columns left alone", missing: "missing", scale: "values", odd: "cannot be read", declined: "Sheets without a register", preset: "suggested method", attached: "Attached: {sheet} ({preset}, threshold {threshold}, {count} records)", statement: "Statement of Applicability {edition}: {sheet}, {count} rows (applicable {applicable}, excluded {excluded}, undecided {undecided})", none: "No findings." },
} as const;

function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

function candidateLines(candidate: RegisterCandidate, language: Language): string[] {
  const text = words[language];
  const nameOf = (key: string): string => candidate.keys.find((each) => each.key === key)?.name ?? key;
  const lines = [
    `${text.register} ${candidate.id}: ${candidate.document}, ${candidate.sheet}${candidate.table ? ` [${candidate.table}]` : ""}`,
    `  ${fill(text.rows, { header: candidate.headerRowCount === 1 ? candidate.headerFirstRow + 1 : `${candidate.headerFirstRow + 1}-${candidate.headerFirstRow + candidate.headerRowCount}`, count: candidate.recordCount, first: candidate.firstRecordRow + 1 })}`,
    ...candidate.columns.map((column) => `  ${columnLetters(column.column).padEnd(3)} ${column.key.padEnd(28)} ${text.sure} ${column.confidence.toFixed(2)} (${column.reason})  ${oneLine(column.header)}`),
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

/** What `isms check` prints: one finding a line, its id first. */
export function findingsText(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return `${words[language].none}\n`;
  return `${findings.map((finding) => `${finding.severity.padEnd(11)} ${finding.id.padEnd(32)} ${finding.place?.address ?? ""}  ${problemText(finding.problem, language)}`).join("\n")}\n`;
}
