// Owns finding our functions in formulas, in every spelling that Excel leaves behind.
// Promises to look at calls only: never at texts, sheet names, table columns, or names such as ISMS_Method.
import { tokenise, type Token } from "./tokens";

/**
 * One call's name. Files spell it _xldudf_ISMS_RISK; _xludf. and _xll. stand before functions of an add-in that Excel did not know; _xlfn. and _xlws.
 * before those of a newer Excel (OfficeDev/office-js issues 5611, 2568, 4811; [MS-XLSX] 2.2.2).
 */
const prefixed = /^(?:_xl[a-z]*[._])+ISMS[._]([A-Z][A-Z0-9.]*)$/i;
const plain = /^ISMS\.([A-Z][A-Z0-9.]*)$/i;

/** The name of our function at a place, without namespace, in capitals; null where none is called there. */
function calledAt(tokens: readonly Token[], index: number): string | null {
  const token = tokens[index];
  if (token.kind !== "word" || tokens[index + 1]?.text !== "(") return null;
  return (prefixed.exec(token.text) ?? plain.exec(token.text))?.[1].toUpperCase() ?? null;
}

/** The functions of ours that a formula calls, each once, without namespace, in capitals. */
export function calledFunctions(formula: string): string[] {
  if (!/ISMS[._]/i.test(formula)) return [];
  const tokens = tokenise(formula);
  return [...new Set(tokens.map((_, index) => calledAt(tokens, index)).filter((name) => name !== null))];
}

/** Where the workbook or add-in that a name is looked for in begins: '[1]!', "'C:\x.xlam'!" or "BOOK.XLAM!"; `index` itself without one. */
function qualifierStart(tokens: readonly Token[], index: number): number {
  if (tokens[index - 1]?.text !== "!") return index;
  const before = tokens[index - 2];
  if (before?.kind === "quoted" || before?.kind === "bracket") return index - 2;
  if (before?.kind !== "word") return index;
  return tokens[index - 3]?.kind === "bracket" ? index - 3 : index - 2;
}

/** The formula with each call of ours as people type it, ISMS.RISK(, and without the file or add-in that Excel believed it to be in. */
export function plainSpelling(formula: string): string {
  const tokens = tokenise(formula);
  const texts = tokens.map((token) => token.text);
  tokens.forEach((_, index) => {
    const name = calledAt(tokens, index);
    if (name === null) return;
    texts[index] = `ISMS.${name}`;
    texts.fill("", qualifierStart(tokens, index), index);
  });
  return texts.join("");
}

/** The words of a formula that may be names: not calls, not sheets, not what a table's brackets hold. In small letters. */
export function namesIn(formula: string): Set<string> {
  const tokens = tokenise(formula);
  return new Set(tokens.filter((token, index) => token.kind === "word" && tokens[index + 1]?.text !== "!").map((token) => token.text.toLowerCase()));
}
