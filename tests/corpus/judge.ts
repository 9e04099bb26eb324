// Owns the comparison of what recognition says with what is true of a register.
// Promises to call a column silently wrong whenever a person would not be asked about it.
import { recognise } from "../../src/isms/recognition/recognise";
import { sureConfidence } from "../../src/app/service";
import type { Candidate, Recognition } from "../../src/isms/recognition/types";
import type { Book, TrueColumn, Truth } from "./layout";

/**
 * right: mapped to a true key, or left alone where there is none. asked: a person is asked, with the true key among the answers.
 * left: a column with a key was left alone, or its wrong reading is only to be confirmed. wrong: taken for something else without a question.
 */
export type ColumnVerdict = "right" | "asked" | "left" | "wrong";

export interface Verdict {
  readonly columns: readonly { readonly column: TrueColumn; readonly verdict: ColumnVerdict; readonly found: string }[];
  /** What else is not as it is: place of the header, records, document, another sheet preferred. */
  readonly faults: readonly string[];
}

function verdictOf(candidate: Candidate, { column, accepted }: TrueColumn): { verdict: ColumnVerdict; found: string } {
  const mapped = candidate.columns.find((each) => each.column === column);
  const open = candidate.open.find((each) => each.column === column);
  if (mapped) {
    const found = `${mapped.key} ${mapped.confidence}`;
    if (accepted.includes(mapped.key)) return { verdict: "right", found };
    return { verdict: mapped.confidence >= sureConfidence ? "wrong" : "left", found };
  }
  if (open) {
    const found = `? ${open.alternatives.map(({ key, confidence }) => `${key} ${confidence}`).join(" | ")}`;
    return { verdict: accepted.includes(null) || open.alternatives.some(({ key }) => accepted.includes(key)) ? "asked" : "left", found };
  }
  if (accepted.includes(null)) return { verdict: "right", found: "-" };
  return { verdict: accepted.some((key) => candidate.missing.includes(key as string)) ? "asked" : "left", found: "-" };
}

function candidateFor(recognition: Recognition, truth: Truth): Candidate | undefined {
  return recognition.candidates.find((candidate) => candidate.sheet === truth.sheet && candidate.document === truth.document && candidate.columns.some(({ column }) => truth.columns.some((each) => each.column === column)));
}

function listOf(rows: readonly number[]): string {
  return rows.length > 12 ? `${rows.slice(0, 6).join(",")}..${rows.slice(-4).join(",")} (${rows.length})` : rows.join(",");
}

/** Compares what is recognised in a workbook with what is true of it. */
export function judge(book: Book, recognition: Recognition = recognise(book.sheets)): Verdict {
  const { truth, guides } = book;
  const candidate = candidateFor(recognition, truth);
  const faults: string[] = [];
  for (const other of recognition.candidates) {
    if (other === candidate) continue;
    if (!guides.includes(other.sheet)) faults.push(`false candidate: ${other.document} on ${other.sheet} row ${other.header.first + 1}: ${other.columns.map(({ key }) => key).join(" ")}`);
    else if (candidate && other.document === candidate.document && other.score >= candidate.score) faults.push(`guide sheet ${other.sheet} preferred`);
  }
  if (!candidate) return { columns: truth.columns.map((column) => ({ column, verdict: column.accepted.includes(null) ? "right" : "left", found: "register not found" })), faults: [...faults, `not found: ${recognition.declined.map(({ sheet, problem }) => `${sheet} ${problem.code}`).join(", ")}`] };
  const last = candidate.header.first + candidate.header.count - 1;
  if (last !== truth.headerLast) faults.push(`header ends in row ${last + 1}, not ${truth.headerLast + 1}`);
  if (candidate.records.join() !== truth.records.join()) faults.push(`records ${listOf(candidate.records)} not ${listOf(truth.records)}`);
  if (candidate.table !== truth.table) faults.push(`table ${candidate.table}`);
  for (const column of truth.carried) {
    const mapped = candidate.columns.find((each) => each.column === column);
    if (mapped && !mapped.carriesDown) faults.push(`${mapped.key} is not carried down`);
  }
  for (const mapped of candidate.columns) if (mapped.carriesDown && !truth.carried.includes(mapped.column) && truth.records.some((row) => row > 0)) faults.push(`${mapped.key} is carried down`);
  return { columns: truth.columns.map((column) => ({ column, ...verdictOf(candidate, column) })), faults };
}
