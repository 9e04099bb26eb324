// Owns the copies of the workbook as a file: one that opens anywhere, its ISMS formulas as values, and one to which sheets can be added.
// Promises that a formula without a result is never turned into nothing: then no copy is made, and the cells are named.
import { changeText } from "../../i18n/changes";
import type { FrozenCopy, WorkbookCopy } from "../formulas/service";
import type { Language } from "../service";
import type { SheetCells, Workbook } from "../workbook/port";
import type { DocumentFile, Freeze } from "./file";
import { countBySheet, frozenAreas, planFreeze, unfinishedCells } from "./freeze";

/** What the open workbook shows in the cells to freeze: one reading. */
async function shownNow(workbook: Workbook, freeze: Freeze): Promise<Map<string, SheetCells>> {
  if (freeze.cells.length === 0) return new Map();
  const contents = await workbook.read(frozenAreas(freeze));
  return new Map(contents.map((content) => [content.sheet, content]));
}

function copyName(word: "copyName" | "unlockedName", name: string, language: Language): string {
  const [, base = "", extension = ".xlsx"] = /^(.*?)(\.xl[a-z]+)?$/i.exec(name) ?? [];
  return `${changeText(word, language, { name: base || changeText("copyNameless", language) })}${extension}`;
}

/**
 * Makes the copy; the workbook itself is only read.
 * @throws ProblemError of the document file
 */
export async function makeFrozenCopy(workbook: Workbook, document: DocumentFile, language: Language): Promise<FrozenCopy> {
  const file = await document.read();
  const freeze = planFreeze(file.formulas());
  const problems = unfinishedCells(freeze, await shownNow(workbook, freeze));
  const lines = countBySheet(freeze).map((facts) => changeText("changeFreeze", language, facts));
  const isMade = problems.length === 0;
  return {
    changes: lines.length > 0 ? (isMade ? lines : []) : [changeText("changeFreezeNothing", language)],
    problems,
    count: freeze.cells.length,
    name: copyName("copyName", document.name(), language),
    bytes: isMade ? file.frozen(freeze) : null,
  };
}

/**
 * Makes a copy without the protection of its structure; the workbook itself is only read.
 * @throws ProblemError of the document file
 */
export async function makeUnlockedCopy(document: DocumentFile, language: Language): Promise<WorkbookCopy> {
  const file = await document.read();
  return { name: copyName("unlockedName", document.name(), language), bytes: file.unlocked() };
}
