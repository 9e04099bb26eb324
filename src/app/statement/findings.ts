// Owns the findings about a statement, each with the cell that it speaks of.
// Promises that a finding about a treatment leads to the register where the statement has no row for it.
import type { Problem } from "../../isms/cell";
import { controlKey } from "../../isms/catalogue/catalogue";
import { looksLikeOwnId } from "../../isms/catalogue/ids";
import { checkStatement, type StatementRow, type TreatedRisk } from "../../isms/soa/statement";
import { cellArea, placeAddress } from "../book/address";
import type { Edition, Finding, Place } from "../service";
import type { ExistingStatement } from "./existing";
import type { RegisterTrace } from "./trace";

/** Something left to check on a control after a change of edition. */
export interface ReviewNote {
  readonly control: string;
  readonly text: string;
  readonly place: Place | null;
}

/** The cell of a control's column in the sheet, or null where the sheet has none. */
export function statementPlace(existing: ExistingStatement | null, control: string, key = "applicability"): Place | null {
  const row = existing?.sheetRows.find((each) => controlKey(each.statement.id) === controlKey(control))?.row;
  const column = existing?.rows.columns.get(key) ?? existing?.rows.columns.get("id");
  if (row === undefined || column === undefined || !existing) return null;
  const area = cellArea(row, column);
  return { sheet: existing.rows.table.sheet, area, address: placeAddress(existing.rows.table.sheet, area) };
}

/** The column that a finding speaks of; the decision where it is not listed. */
const columnsOf: Readonly<Record<string, string>> = {
  "soa-exclusion-without-reason": "exclusionReason", "soa-applicable-without-reason": "reasonCodes", "soa-implemented-without-evidence": "implementation",
  "soa-risk-not-listed": "riskIds", "soa-risk-not-treated": "riskIds", "soa-unknown-control": "id", "soa-duplicate-id": "id",
};

/** Codes that stop nobody but that a person should look at. */
const informative = new Set(["soa-undecided", "soa-review", "soa-risk-not-treated"]);
/** Codes that lead to the first risk where the statement has no row. */
const namedByRisks = new Set(["soa-unknown-control", "soa-own-control-missing"]);
const severe = new Set(["soa-unknown-control", "soa-duplicate-id", "soa-excluded-but-used", "soa-missing-control"]);

function findingOf(problem: Problem, place: Place | null): Finding {
  const severity = severe.has(problem.code) ? "error" : informative.has(problem.code) ? "information" : "warning";
  return { id: problem.code, severity, problem, place };
}

function placeOf(problem: Problem, existing: ExistingStatement | null, trace: RegisterTrace | undefined): Place | null {
  const inSheet = statementPlace(existing, String(problem.facts.control), columnsOf[problem.code]);
  if (inSheet !== null || !namedByRisks.has(problem.code)) return inSheet;
  return trace?.placeOf(String(problem.facts.risks).split(", ")[0]) ?? null;
}

/** What the sheet's last column still leaves to check. */
export function reviewNotes(existing: ExistingStatement | null): ReviewNote[] {
  return (existing?.sheetRows ?? []).flatMap(({ statement, review }) => (review === "" ? [] : [{ control: statement.id, text: review, place: statementPlace(existing, statement.id, "review") }]));
}

/**
 * The organisation's own controls that treatments name and no row is about, each with the risks.
 * @param others what the controls cells of treated risks name beside Annex A, by risk id
 */
export function ownControlFindings(rows: readonly StatementRow[], others: RegisterTrace["others"], placed: (problem: Problem) => Place | null): Finding[] {
  const known = new Set(rows.map(({ id }) => controlKey(id)));
  const missing = new Map<string, { readonly control: string; readonly risks: string[] }>();
  for (const [riskId, words] of others) {
    for (const control of words.filter((word) => looksLikeOwnId(word) && !known.has(controlKey(word)))) {
      const found = missing.get(controlKey(control)) ?? { control, risks: [] };
      missing.set(controlKey(control), found);
      found.risks.push(riskId);
    }
  }
  const problems = [...missing.values()].map(({ control, risks }) => ({ code: "soa-own-control-missing", facts: { control, risks: risks.join(", ") } }));
  return problems.map((problem) => findingOf(problem, placed(problem)));
}

/**
 * The findings of a statement: its checks, words that could not be read, own controls without a row, risks without a control,
 * and what is left to check after a change of edition.
 * @param rows the statement as it stands, or as it will be written
 * @param existing its sheet; null where it is not written yet
 * @param trace the register's side, for links to its cells and risks without a control
 */
export function statementFindings(rows: readonly StatementRow[], edition: Edition, treatments: readonly TreatedRisk[], existing: ExistingStatement | null, review: readonly ReviewNote[] = reviewNotes(existing), trace?: RegisterTrace): Finding[] {
  const checks = checkStatement(rows, edition, treatments).map((problem) => findingOf(problem, placeOf(problem, existing, trace)));
  const unread = (existing?.sheetRows ?? []).flatMap((row) => row.unread.map(({ key, problem }) => findingOf(problem, statementPlace(existing, row.statement.id, key))));
  const namesOwn = (riskId: string): boolean => (trace?.others.get(riskId) ?? []).some(looksLikeOwnId);
  const withoutControl = treatments.filter(({ riskId, controls }) => controls.length === 0 && trace?.reduced.has(riskId) && !namesOwn(riskId)).map(({ riskId }) => riskId);
  const uncontrolled = withoutControl.map((risk) => findingOf({ code: "reduced-without-control", facts: { risk, address: trace?.placeOf(risk)?.address ?? "" } }, trace?.placeOf(risk) ?? null));
  const own = trace ? ownControlFindings(rows, trace.others, (problem) => placeOf(problem, existing, trace)) : [];
  const reviews = review.map(({ control, text, place }) => findingOf({ code: "soa-review", facts: { control, text } }, place));
  return [...unread, ...checks, ...own, ...uncontrolled, ...reviews];
}
