// Owns the list of codes that a cell may hold, with the labels people see and the words they use instead.
// Promises that code compares codes only, and that a label is recognised in either language.
import type { Cell, Outcome } from "../cell";
import { isBlank, isCellError } from "../cell";
import type { Bilingual } from "./text";
import { isDash, textKey } from "./text";

/** Codes in their natural order, a label each in both languages, and further words that mean the same. */
export interface CodeList<Code extends string> {
  /** Name of the list, as it stands in problems: "treatment". */
  readonly name: string;
  readonly codes: readonly Code[];
  readonly labels: Readonly<Record<Code, Bilingual>>;
  readonly synonyms: Readonly<Record<Code, readonly string[]>>;
}

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

function indexOf<Code extends string>(list: CodeList<Code>): ReadonlyMap<string, Code> {
  const known = indexes.get(list);
  if (known) return known as ReadonlyMap<string, Code>;
  const index = new Map<string, Code>();
  for (const code of list.codes) {
    const { ja, en } = list.labels[code];
    for (const text of [code, ja, en, ...list.synonyms[code]]) index.set(textKey(text), code);
  }
  indexes.set(list, index);
  return index;
}

/**
 * The code that a text names: the code itself, its label in either language, or a synonym. Case and width do not count.
 * @returns the code, or null where the text names none
 */
export function findCode<Code extends string>(list: CodeList<Code>, text: string): Code | null {
  return indexOf(list).get(textKey(text)) ?? null;
}

/**
 * Reads a cell that holds one code of a list.
 * @returns the code; null for a blank cell or a dash
 * Problems: code-is-error {list, error}, code-unknown {list, value, labels}
 */
export function readCode<Code extends string>(list: CodeList<Code>, cell: Cell): Outcome<Code | null> {
  if (isBlank(cell)) return { ok: true, value: null };
  if (isCellError(cell)) return { ok: false, problem: { code: "code-is-error", facts: { list: list.name, error: cell.error } } };
  const text = String(cell);
  if (isDash(text)) return { ok: true, value: null };
  const code = findCode(list, text);
  if (code !== null) return { ok: true, value: code };
  const labels = list.codes.map((each) => `${list.labels[each].ja} / ${list.labels[each].en}`).join(", ");
  return { ok: false, problem: { code: "code-unknown", facts: { list: list.name, value: text, labels } } };
}
