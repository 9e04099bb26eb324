// Owns the statements that the workbook already holds: their rows, language, and what is carried from another edition.
// Promises that nothing is read as decided that nobody decided.
import { carryOver, type ReviewItem, type StatementRow } from "../../isms/soa/statement";
import { readDocumentRows, type DocumentRows } from "../book/rows";
import { statementTables, type BookState } from "../book/state";
import type { Edition, Language } from "../service";
import { readStatement, sheetColumns, type SheetRow } from "./cells";

export interface ExistingStatement {
  readonly rows: DocumentRows;
  readonly sheetRows: readonly SheetRow[];
}

/** The statement of an edition as it stands in the workbook, or null. */
export function existingStatement(state: BookState, edition: Edition): ExistingStatement | null {
  const found = statementTables(state).find((each) => each.edition === edition);
  if (!found) return null;
  const rows = readDocumentRows(sheetColumns, found.table, state.contents.get(found.table.sheet));
  return { rows, sheetRows: readStatement(rows) };
}

/** The language of a statement's headers: what is written into it later follows them, whatever the pane speaks. */
export function statementLanguage(existing: ExistingStatement, fallback: Language): Language {
  const count = (language: Language): number => sheetColumns.filter((column) => existing.rows.table.columns.includes(column.header[language])).length;
  const [ja, en] = [count("ja"), count("en")];
  return ja === en ? fallback : ja > en ? "ja" : "en";
}

/** Nobody decided what only the treatments selected: in the new edition the treatments select anew. */
function withoutGenerated(row: StatementRow, treated: ReadonlySet<string>): StatementRow {
  const riskIds = row.riskIds.filter((id) => !treated.has(id));
  const isFromRisks = row.reasons.codes.every((code) => code === "risk") && row.reasons.text.trim() === "";
  const isGenerated = row.applicability === "applicable" && isFromRisks && riskIds.length === 0 && row.riskIds.length > 0;
  return { ...row, riskIds, ...(isGenerated && { applicability: "undecided", reasons: { codes: [], text: "" } }) };
}

/** What a new statement starts from: another edition's rows, mapped, with what a person must look at. */
export interface CarriedStatement {
  readonly rows: readonly StatementRow[];
  readonly review: readonly ReviewItem[];
  /** The sheet that they come from. */
  readonly sheet: string;
  readonly edition: Edition;
}

const newestFirst: readonly Edition[] = ["2022", "2013", "2005"];

/** The newest other edition's statement carried to this edition, or null where the workbook has no other. */
export function carriedStatement(state: BookState, edition: Edition, treated: ReadonlySet<string>, language: Language): CarriedStatement | null {
  for (const from of newestFirst) {
    const source = from === edition ? null : existingStatement(state, from);
    if (source === null) continue;
    const { rows, review } = carryOver(source.sheetRows.map((row) => withoutGenerated(row.statement, treated)), from, edition, language);
    return { rows, review, sheet: source.rows.table.sheet, edition: from };
  }
  return null;
}
