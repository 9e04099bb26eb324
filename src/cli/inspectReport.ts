// Owns what `isms inspect` prints for people.
// Promises the same facts that --json gives, with addresses as Excel shows them.
import { columnLetters } from "../app/book/address";
import type { Inspection, Language, OwnRuleReading, RegisterCandidate } from "../app/service";
import { problemText } from "../i18n/problems";
import { agreementText } from "./reports";

const words = {
  ja: {
    register: "台帳", rows: "見出し {header} 行目、記録 {count} 行（{first} 行目から）", sure: "確からしさ", choose: "どれですか", unmapped: "使わない列", missing: "足りない項目", scale: "値", odd: "読めない値", declined: "台帳ではないシート", preset: "方法の案", attached: "取り付け済み：{sheet}（{preset}、受容水準 {threshold}、{count} 件）", statement: "適用宣言書 {edition}：{sheet}、{count} 行（適用 {applicable}、除外 {excluded}、未決定 {undecided}）",
    changed: "この方法から変える設定", read: "読んだ数式", notes: { computed: "計算された値", "not-levels": "レベルではない", "another-column": "別の列を使用" }, own: "台帳の規則", same: "方法の案と同じ計算です。", matrix: "表 {places}", tried: "読み取れなかった数式",
    reasons: { formula: "数式が合う", "existing-values": "今の値が合う", "levels-from-0": "レベルが 0 から", "levels-1-3": "レベルが 1～3", "levels-1-4": "レベルが 1～4", "levels-1-5": "レベルが 1～5", "likelihood-impact": "発生可能性と影響度の台帳", "no-levels": "レベルがまだない" },
  },
  en: {
    register: "Register", rows: "header row {header}, {count} records (from row {first})", sure: "confidence", choose: "which one?", unmapped: "columns left alone", missing: "missing", scale: "values", odd: "cannot be read", declined: "Sheets without a register", preset: "suggested method", attached: "Attached: {sheet} ({preset}, threshold {threshold}, {count} records)", statement: "Statement of Applicability {edition}: {sheet}, {count} rows (applicable {applicable}, excluded {excluded}, undecided {undecided})",
    changed: "settings to change in it", read: "formula read", notes: { computed: "computed", "not-levels": "no levels", "another-column": "another column is used" }, own: "the register's own rule", same: "the suggested method computes the same. ", matrix: "matrix {places}", tried: "formula not taken over",
    reasons: { formula: "its formula fits", "existing-values": "the present values fit", "levels-from-0": "levels from 0", "levels-1-3": "levels 1-3", "levels-1-4": "levels 1-4", "levels-1-5": "levels 1-5", "likelihood-impact": "likelihood and impact", "no-levels": "no levels yet" },
  },
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

/** The method with why, what must change in it, and the formula that says so. */
function methodLines({ suggestedMethod: method }: RegisterCandidate, language: Language): string[] {
  const text = words[language];
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const changes = [...(method.formula === null ? [] : [`formula ${method.formula}`]), ...(method.assetValueRule === null ? [] : [`assetValueRule ${method.assetValueRule}`]), ...method.scales.map(({ factor, minimum, maximum }) => `scale.${factor} ${minimum}-${maximum}`)];
  return [
    `  ${text.preset}: ${method.preset} (${reasons[method.reason] ?? method.reason})`,
    ...(changes.length === 0 ? [] : [`    ${text.changed}: ${changes.join(", ")}`]),
    ...(method.source === null ? [] : [`    ${text.read}: ${method.source.address} ${oneLine(method.source.formula)}`]),
  ];
}

/** What the register's own formulas say, and which of them could not be taken over. */
function ruleLines(reading: OwnRuleReading | undefined, language: Language): string[] {
  const text = words[language];
  const { found = null, tried = [] } = reading ?? {};
  const lines = tried.map(({ address, formula, problem }) => `    ${text.tried}: ${address} ${oneLine(formula)}: ${problemText(problem, language)}`);
  if (found === null) return lines;
  const matrix = found.rule.matrix ?? [];
  return [
    `  ${text.own}: ${found.words} (${found.address} ${oneLine(found.formula)})`,
    `    ${found.isPresets ? text.same : ""}${agreementText(found, language)}`,
    ...(matrix.length > 0 && !found.isPresets ? [`    ${fill(text.matrix, { places: found.places.join(", ") }).trim()}: ${matrix.map((row) => row.join(" ")).join(" / ")}`] : []),
    ...lines,
  ];
}

function candidateLines(candidate: RegisterCandidate, rule: OwnRuleReading | undefined, language: Language): string[] {
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
  if (candidate.unmapped.length > 0) lines.push(`  ${text.unmapped}: ${candidate.unmapped.map(({ column, header, note }) => `${columnLetters(column)} ${oneLine(header)}${note === null ? "" : ` (${text.notes[note]})`}`).join(", ")}`);
  if (candidate.missing.length > 0) lines.push(`  ${text.missing}: ${candidate.missing.map(nameOf).join(", ")}`);
  return [...lines, ...methodLines(candidate, language), ...ruleLines(rule, language)];
}

/**
 * What `isms inspect` prints.
 * @param rules what the formulas of each risk register say, by its id
 */
export function inspectionText(inspection: Inspection, rules: ReadonlyMap<string, OwnRuleReading>, language: Language): string {
  const text = words[language];
  const lines = inspection.candidates.flatMap((candidate) => candidateLines(candidate, rules.get(candidate.id), language));
  const { attached } = inspection;
  if (attached) lines.push(fill(text.attached, { sheet: attached.sheet, preset: attached.preset, threshold: attached.threshold, count: attached.recordCount }));
  for (const statement of inspection.statements) lines.push(fill(text.statement, { ...statement, count: statement.rowCount }));
  if (inspection.declined.length > 0) lines.push(`${text.declined}:`, ...inspection.declined.map(({ sheet, problem }) => `  ${sheet}: ${problemText(problem, language)}`));
  lines.push(...inspection.problems.map((problem) => `! ${problemText(problem, language)}`));
  return `${lines.join("\n")}\n`;
}
