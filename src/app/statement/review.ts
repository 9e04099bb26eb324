// Owns what a change of edition leaves to a person, in words: on the screen before writing, in the sheet's last column and in the record of the change after it.
// Promises that each line names the former controls with what was decided on them, those without a successor too.
import { isBlank, type Cell } from "../../isms/cell";
import { writeCode } from "../../isms/documents/codes";
import { statementReview } from "../../isms/documents/statementReview";
import { applicabilityList, reasonList, statusList } from "../../isms/soa/codes";
import type { ReviewItem, StatementRow } from "../../isms/soa/statement";
import { changeText, type ChangeWord } from "../../i18n/changes";
import { cellArea, placeAddress } from "../book/address";
import { appendRows, type Row } from "../book/appended";
import { readDocumentRows } from "../book/rows";
import { freeSheetName, type BookState } from "../book/state";
import type { Edition, Language } from "../service";
import type { Edit } from "../workbook/plan";
import type { ReviewNote } from "./findings";

const words: Readonly<Record<ReviewItem["reason"], ChangeWord>> = {
  withdrawn: "reviewWithdrawn", unknown: "reviewUnknown", new: "reviewNew", conflict: "reviewConflict", merged: "reviewMerged", split: "reviewSplit", uncertain: "reviewUncertain",
};

function decided(row: StatementRow, language: Language): string {
  const decision = applicabilityList.labels[row.applicability][language];
  if (row.applicability !== "applicable") return `${row.id} ${decision}`;
  return `${row.id} ${decision}${language === "ja" ? "・" : ", "}${statusList.labels[row.status][language]}`;
}

/** One line of the review list. */
export function reviewText(item: ReviewItem, language: Language): string {
  return changeText(words[item.reason], language, { from: item.rows.map((row) => decided(row, language)).join(language === "ja" ? "、" : "; ") });
}

/** The lines of the record of a change of edition, one a former control. */
function carriedRows(review: readonly ReviewItem[], from: Edition, to: Edition, language: Language): Row[] {
  return review.flatMap((item) => {
    const line: Row = { edition: to, to: item.reason === "withdrawn" ? null : item.id, formerEdition: from, review: reviewText(item, language) };
    if (item.rows.length === 0) return [line];
    return item.rows.map((row): Row => ({
      ...line, formerId: row.id, formerTitle: row.title, applicability: writeCode(applicabilityList, row.applicability, language), status: writeCode(statusList, row.status, language),
      words: [writtenReasons(row, language), row.implementation, row.exclusionReason].filter((words) => words.trim() !== "").join("\n") || null,
    }));
  });
}

function writtenReasons({ reasons }: StatementRow, language: Language): string {
  return [...reasons.codes.map((code) => reasonList.labels[code][language]), reasons.text].filter((words) => words.trim() !== "").join(language === "ja" ? "、" : ", ");
}

/** The sheet of the record of changes of edition, as it is or will be named. */
export function carriedSheet(state: BookState, language: Language): string {
  return state.overview.tables.find(({ name }) => name === statementReview.table)?.sheet ?? freeSheetName(state, statementReview.sheet[language]);
}

/** The edits that record a change of edition; none where nothing is left to check. */
export function carriedEdits(state: BookState, review: readonly ReviewItem[], from: Edition, to: Edition, language: Language): readonly Edit[] {
  const rows = carriedRows(review, from, to, language);
  return rows.length === 0 ? [] : appendRows(state, statementReview, rows, language, "carriedTitle", "carriedNote").edits;
}

/** Controls that an edition no longer has and that nobody has checked yet, as the record of the change lists them. */
export function withdrawnNotes(state: BookState, edition: Edition): ReviewNote[] {
  const table = state.overview.tables.find(({ name }) => name === statementReview.table);
  if (!table) return [];
  const { rows, columns } = readDocumentRows(statementReview.columns, table, state.contents.get(table.sheet));
  const isOpen = (cells: Readonly<Record<string, Cell>>): boolean => String(cells.edition) === edition && isBlank(cells.to ?? null) && isBlank(cells.checked ?? null) && !isBlank(cells.formerId ?? null);
  return rows.filter(({ cells }) => isOpen(cells)).map(({ row, cells }) => {
    const area = cellArea(row, columns.get("checked") ?? table.area.column);
    return { control: String(cells.formerId), text: String(cells.review ?? ""), place: { sheet: table.sheet, area, address: placeAddress(table.sheet, area) } };
  });
}

/** The line above the table about decided controls that the new edition no longer has; "" where there are none. */
export function withdrawnNote(review: readonly ReviewItem[], sheet: string, language: Language): string {
  const controls = review.filter((item) => item.reason === "withdrawn").map((item) => item.id);
  return controls.length === 0 ? "" : changeText("withdrawnNote", language, { sheet, controls: controls.join(language === "ja" ? "、" : ", ") });
}
