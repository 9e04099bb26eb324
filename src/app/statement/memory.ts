// Owns what was last generated, kept in a visible table of the workbook: the third side of the merge.
// Promises that only lines that differ are written, and that what people put beside them stays.
import { isBlank, type Cell } from "../../isms/cell";
import { statementGenerated } from "../../isms/documents/statementGenerated";
import type { StatementRow } from "../../isms/soa/statement";
import { generatedRow } from "../../isms/soa/statement";
import { appendRows } from "../book/appended";
import { readDocumentRows, type DocumentRows } from "../book/rows";
import type { BookState } from "../book/state";
import type { Edition, Language } from "../service";
import type { Edit } from "../workbook/plan";
import { cellRuns, type CellWrite } from "./runs";

type Line = DocumentRows["rows"][number];

function table(state: BookState): DocumentRows | null {
  const found = state.overview.tables.find((each) => each.name === statementGenerated.table);
  return found ? readDocumentRows(statementGenerated.columns, found, state.contents.get(found.sheet)) : null;
}

const text = (cell: Cell | undefined): string => (cell === undefined || cell === null || typeof cell === "object" ? "" : String(cell));

function linesOf(rows: DocumentRows | null, edition: Edition): Line[] {
  return (rows?.rows ?? []).filter(({ cells }) => text(cells.edition).trim() === edition && !isBlank(cells.id ?? null));
}

/** What the product last wrote into an edition's statement; null where the workbook has no record of it. */
export function lastGenerated(state: BookState, edition: Edition): StatementRow[] | null {
  const lines = linesOf(table(state), edition);
  if (lines.length === 0) return null;
  return lines.map(({ cells }) => generatedRow(text(cells.id), text(cells.title), text(cells.objective), text(cells.riskIds).split(/[\s,、，;；]+/).filter((id) => id !== "")));
}

function cellsOf(edition: Edition, row: StatementRow): Readonly<Record<string, Cell>> {
  const filled = (value: string): Cell => (value === "" ? null : value);
  return { edition, id: row.id, title: filled(row.title), objective: filled(row.objective), riskIds: filled(row.riskIds.join(", ")) };
}

/** The edits that make the record say what is generated now: changed lines where they stand, new ones at the end. */
export function rememberEdits(state: BookState, edition: Edition, generated: readonly StatementRow[], language: Language): Edit[] {
  const known = table(state);
  const lines = new Map(linesOf(known, edition).map((line) => [text(line.cells.id), line]));
  const writes: CellWrite[] = [];
  const missing: Readonly<Record<string, Cell>>[] = [];
  const seen = new Set<string>();
  for (const row of generated) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const wanted = cellsOf(edition, row);
    const line = lines.get(row.id);
    if (line === undefined) missing.push(wanted);
    for (const key of ["title", "objective", "riskIds"]) {
      const column = known?.columns.get(key);
      if (line && column !== undefined && text(line.cells[key]) !== text(wanted[key])) writes.push({ row: line.row, column, value: wanted[key] });
    }
  }
  const changed = known ? cellRuns(known.table.sheet, writes) : [];
  return missing.length === 0 ? changed : [...changed, ...appendRows(state, statementGenerated, missing, language, "generatedTitle", "generatedNote").edits];
}
