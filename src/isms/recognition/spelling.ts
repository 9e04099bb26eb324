// Owns how one header text may be read: whole, without its hint, its first line, one language of two.
// Promises the readings in order of trust, each with how far it can be trusted.
import { comparable } from "../documents/wording";
import { remembered } from "./remembered";

export interface Reading {
  readonly text: string;
  /** 0..1 */
  readonly strength: number;
}

/** The form in which headers are looked up: comparable, and without the Japanese "of". */
export function headerKey(text: string): string {
  const key = comparable(text);
  const short = key.replace(/の/g, "");
  return short === "" ? key : short;
}

const brackets = /[(\[【〔<〈《「][^)\]】〕>〉》」]*[)\]】〕>〉》」]/g;
const leadingMarks = /^[\s\d.()\-*※●■◆◇□○・#:]+/;
const trailingMarks = /[\s*※]+\d*$/;

/** The same readings as texts, for what looks at their words. */
export const textReadings = remembered((header): readonly Reading[] => {
  const text = header.normalize("NFKC").trim();
  const bare = text.replace(brackets, " ").trim();
  const found = new Map<string, number>([[text, 1]]);
  for (const part of [bare, text.replace(leadingMarks, "").replace(trailingMarks, ""), bare.split(/\r?\n/)[0] ?? ""]) if (part !== "" && !found.has(part)) found.set(part, 0.98);
  return [...found].map(([part, strength]) => ({ text: part, strength }));
});

/**
 * The readings of a header's text.
 * @param header the header cell's text as it stands
 * @returns lookup keys with their strength, strongest first, each once
 */
export const readings = remembered((header): readonly Reading[] => {
  const text = header.normalize("NFKC").trim();
  const firstLine = text.split(/\r?\n/)[0] ?? "";
  const bare = (part: string): string => part.replace(brackets, " ").trim();
  const found = new Map<string, number>();
  const add = (part: string, strength: number): void => {
    const key = headerKey(part);
    if (key !== "" && !found.has(key)) found.set(key, strength);
  };
  add(text, 1);
  add(bare(text), 0.98);
  add(bare(firstLine), 0.96);
  add(bare(text.replace(leadingMarks, "").replace(trailingMarks, "")), 0.96);
  for (const part of text.split(/[\r\n/|]+/)) add(bare(part), 0.92);
  for (const inside of text.match(brackets) ?? []) if (inside.length > 4) add(inside.slice(1, -1), 0.85);
  return [...found].map(([key, strength]) => ({ text: key, strength }));
});
