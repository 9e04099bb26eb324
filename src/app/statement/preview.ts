// Owns the preview of a Statement of Applicability: rows by domain, each changed cell old and new, what a person chooses and decides.
// Promises the rows in the standard's order and counts that add up.
import { isBlank, type Cell, type Problem } from "../../isms/cell";
import { catalogue, findControl } from "../../isms/catalogue/catalogue";
import { applicabilityList } from "../../isms/soa/codes";
import { countStatement, type Conflict, type RowChange, type StatementRow as Row } from "../../isms/soa/statement";
import { dateText } from "../book/rows";
import type { Applicability, CellChange, Edition, Language, StatementConflict, StatementPreview, StatementRow } from "../service";
import { columnName, keysOf, sheetColumns, statementCells } from "./cells";
import { statementPlace } from "./findings";
import type { PlannedStatement } from "./statement";

const ownDomain = { ja: "組織独自の管理策", en: "The organisation's own controls" };

function cellText(key: string, cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return "";
  return key === "due" ? dateText(cell) : String(cell);
}

/** The cells of a row that change, as the sheet shows them before and after. */
export function cellChanges(change: RowChange, sheetLanguage: Language, language: Language): CellChange[] {
  if (change.before === null) return [];
  const [before, after] = [statementCells(change.before, sheetLanguage), statementCells(change.after, sheetLanguage)];
  return change.columns.flatMap((column) => keysOf[column] ?? [column]).flatMap((key): CellChange[] => {
    const [old, now] = [cellText(key, before[key]), cellText(key, after[key])];
    const column = sheetColumns.find((each) => each.key === key)?.header[language] ?? key;
    return old === now ? [] : [{ column, before: old, after: now }];
  });
}

function conflictOf(conflict: Conflict, planned: PlannedStatement, language: Language): StatementConflict {
  const { id, column, last, sheet, now, isTaken } = conflict;
  const shown = (text: string): string => (column === "applicability" ? (applicabilityList.labels[text as Applicability]?.[language] ?? text) : text);
  return {
    key: `${id}:${column}`, control: id, title: planned.rows.find((row) => row.id === id)?.title ?? "", column: columnName(column, language),
    last: shown(last), sheet: shown(sheet), generated: shown(now), isTaken, place: statementPlace(planned.existing, id, column),
  };
}

/** What the SoA screen shows before anything is written. */
export function statementPreviewOf(planned: PlannedStatement, edition: Edition, problems: readonly Problem[], language: Language): StatementPreview {
  const changes = new Map(planned.changes.map((change) => [change.after, change]));
  const pending = new Set([
    ...planned.findings.filter((finding) => finding.severity !== "information").map((finding) => String(finding.problem.facts.control)),
    ...planned.review.map(({ control }) => control),
  ]);
  const previewRow = (row: Row): StatementRow => {
    const change = changes.get(row);
    return {
      id: row.id, title: row.title, applicability: row.applicability, riskIds: row.riskIds, status: row.status,
      change: change?.kind ?? "unchanged",
      cells: change ? cellChanges(change, planned.language, language) : [],
      needsDecision: row.applicability === "undecided" || pending.has(row.id),
      place: statementPlace(planned.existing, row.id),
    };
  };
  const rows = planned.rows.map((row) => ({ domain: findControl(row.id, edition)?.domain ?? "", row: previewRow(row) }));
  const domains = [...catalogue(edition).domains.map(({ id, title }) => ({ id, title: title[language] })), { id: "", title: ownDomain[language] }];
  return {
    plan: { edits: problems.length > 0 ? [] : planned.edits },
    changes: planned.lines,
    problems,
    edition,
    sheet: planned.sheet,
    isNew: planned.existing === null,
    domains: domains.map((domain) => ({ ...domain, rows: rows.filter((each) => each.domain === domain.id).map((each) => each.row) })).filter((domain) => domain.rows.length > 0),
    counts: countStatement(planned.rows),
    conflicts: planned.conflicts.map((conflict) => conflictOf(conflict, planned, language)),
    review: planned.review,
    header: planned.header,
    findings: planned.findings,
  };
}
