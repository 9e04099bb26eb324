// Owns how control ids are written and recognised in cells that people fill.
// Promises one spelling, "A.5.1" or "A.5.1.1"; what is not clearly one control is handed back as typed, never guessed.
import type { Cell } from "../cell";
import { isBlank, isCellError } from "../cell";
import { isDash, textKey } from "../method/text";

const idSource = String.raw`(?<![\w.])(?:a[.\s-]?)?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?![\w]|\.\d)`;
const idPattern = new RegExp(idSource, "g");
const wholeIdPattern = /^(?:a[.\s-]?)?(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)$/;
const rangePattern = new RegExp(String.raw`${idSource}\s*(?:~|-|から|より|to|through)\s*${idSource}(?:\s*まで)?`, "g");
const standardPattern = /(?:jis\s*q\s*|iso(?:\s*\/\s*iec)?\s*)?2700[12]\s*(?::\s*\d{4})?|附属書\s*(?=a|\d)|付属書\s*(?=a|\d)|annex\s*(?=a|\d)/g;
const ownIdPattern = /^[\p{L}][\p{L}_]*[-_. ]?\d[\w.-]*$/u;
// Several controls of 2022 differ only by a final 0 that a number cell loses: 5.1 may be 5.10.
const ambiguousNumber = /^(?:[578]\.[12]|[58]\.3)$/;

/** What a cell that may hold several controls holds. */
export interface ControlTokens {
  /** Ids in their one spelling, in the order of the cell, each once. */
  readonly ids: string[];
  /** What else stands there, as typed: ranges, the organisation's own ids, words. */
  readonly others: string[];
}

/**
 * The one spelling of a control id.
 * @param text for example "A.5.1", "A5.1", "5.1", "Ａ．５．１", "A.05.01"
 * @returns for example "A.5.1"; null where the text is not exactly one id
 */
export function normaliseControlId(text: string): string | null {
  const match = wholeIdPattern.exec(textKey(text));
  return match?.[1] === undefined ? null : `A.${match[1].split(".").map(Number).join(".")}`;
}

/** The key under which two ids count as the same control, the organisation's own ids included. */
export function controlKey(text: string): string {
  return normaliseControlId(text) ?? textKey(text).toUpperCase();
}

/** True for an id that cannot be meant for one of Annex A: the organisation's own control. */
export function isOwnControl(id: string): boolean {
  const key = textKey(id);
  return key !== "" && normaliseControlId(key) === null && !/^a[.\s]?\d/.test(key);
}

/** True for a text in the form of ids, such as "ORG-1" or "独自2", that is none of Annex A. Words that people write beside controls have no such form. */
export function looksLikeOwnId(text: string): boolean {
  return ownIdPattern.test(textKey(text)) && isOwnControl(text);
}

const wordsOf = (text: string): string[] => text.split(/[\s/|・()[\]「」:,、;；，]+/).filter((word) => word !== "" && !isDash(word));

/**
 * The ids of the organisation's own controls that a text names, whatever stands around them.
 * @param text for example "A.8.7 ORG-1 完了"
 * @returns every word in the form of ids that is none of Annex A, in capitals: "ORG-1"
 */
export function readOwnIds(text: string): string[] {
  return wordsOf(textKey(text)).filter(looksLikeOwnId).map((word) => word.toUpperCase());
}

/** The words beside the ids of one part: nothing where they read as a title. */
function besideIds(rest: string): string[] {
  const words = wordsOf(rest);
  return words.every((word) => ownIdPattern.test(word)) ? words.map((word) => word.toUpperCase()) : [];
}

function readLine(line: string, ids: Set<string>, others: Set<string>): void {
  let followsTitle = false;
  for (const raw of line.split(/[,、;；，]/)) {
    const part = raw.trim();
    if (part === "" || isDash(part)) continue;
    let key = textKey(part).replace(standardPattern, " ");
    key = key.replace(rangePattern, (range) => {
      others.add(range.toUpperCase());
      return " ";
    });
    const found = key.match(idPattern) ?? [];
    for (const text of found) {
      const id = normaliseControlId(text);
      if (id !== null) ids.add(id);
    }
    const rest = key.replace(idPattern, " ").trim();
    const isIdPart = found.length > 0 || key !== textKey(part);
    if (isIdPart) besideIds(rest).forEach((word) => others.add(word));
    // A title may hold commas: "A.11.1.3 Securing offices, rooms and facilities".
    else if (!followsTitle || /\d/.test(key)) others.add(part);
    followsTitle = isIdPart ? rest !== "" : followsTitle;
  }
}

/**
 * Splits a cell that names controls: one a line, separated by commas or spaces, with or without titles.
 * @returns ids in known spelling and everything that is not one control, such as the range "A.5.1～A.5.3"
 */
export function readControlTokens(cell: Cell): ControlTokens {
  if (isBlank(cell) || isCellError(cell)) return { ids: [], others: [] };
  const text = String(cell);
  if (typeof cell === "number" && ambiguousNumber.test(text)) return { ids: [], others: [text] };
  const ids = new Set<string>();
  const others = new Set<string>();
  for (const line of text.split(/[\r\n]+/)) readLine(line, ids, others);
  return { ids: [...ids], others: [...others] };
}
