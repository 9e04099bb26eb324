// Owns what a change of edition leaves to a person, in words: on the screen before writing, in the sheet's last column after it.
// Promises that each line names the former controls with what was decided on them.
import { applicabilityList, statusList } from "../../isms/soa/codes";
import type { ReviewItem, StatementRow } from "../../isms/soa/statement";
import { changeText, type ChangeWord } from "../../i18n/changes";
import type { Language } from "../service";

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

/** The line above the table about decided controls that the new edition no longer has; "" where there are none. */
export function withdrawnNote(review: readonly ReviewItem[], sheet: string, language: Language): string {
  const controls = review.filter((item) => item.reason === "withdrawn").map((item) => item.id);
  return controls.length === 0 ? "" : changeText("withdrawnNote", language, { sheet, controls: controls.join(language === "ja" ? "、" : ", ") });
}
