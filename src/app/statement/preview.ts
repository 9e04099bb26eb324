// Owns the preview of a Statement of Applicability: rows by domain with what changes and what a person must decide.
// Promises the rows in the standard's order and counts that add up.
import type { Problem } from "../../isms/cell";
import { catalogue, findControl } from "../../isms/catalogue/catalogue";
import { countStatement, type StatementRow as Row } from "../../isms/soa/statement";
import type { Edition, Language, StatementPreview, StatementRow } from "../service";
import { changedColumnNames, type PlannedStatement } from "./statement";

const ownDomain = { ja: "組織独自の管理策", en: "The organisation's own controls" };

function previewRow(row: Row, planned: PlannedStatement, language: Language): StatementRow {
  const change = planned.changes.find((each) => each.id === row.id);
  return {
    id: row.id, title: row.title, applicability: row.applicability, riskIds: row.riskIds, status: row.status,
    change: change?.kind ?? "unchanged",
    changedColumns: change ? changedColumnNames(change.columns, language) : [],
    needsDecision: row.applicability === "undecided" || planned.findings.some((finding) => finding.severity !== "information" && finding.problem.facts.control === row.id),
  };
}

/** What the SoA screen shows before anything is written. */
export function statementPreviewOf(planned: PlannedStatement, edition: Edition, problems: readonly Problem[], language: Language): StatementPreview {
  const rows = planned.rows.map((row) => ({ domain: findControl(row.id, edition)?.domain ?? "", row: previewRow(row, planned, language) }));
  const domains = [...catalogue(edition).domains.map(({ id, title }) => ({ id, title: title[language] })), { id: "", title: ownDomain[language] }];
  const counts = countStatement(planned.rows);
  return {
    plan: { edits: problems.length > 0 ? [] : planned.edits },
    changes: planned.lines,
    problems,
    edition,
    sheet: planned.sheet,
    domains: domains.map((domain) => ({ ...domain, rows: rows.filter((each) => each.domain === domain.id).map((each) => each.row) })).filter((domain) => domain.rows.length > 0),
    counts: { total: planned.rows.length, applicable: counts.applicable, excluded: counts.excluded, undecided: counts.undecided },
    findings: planned.findings,
  };
}
