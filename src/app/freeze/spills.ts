// Owns references to a whole spilled range by its first cell: A1# as people type it, _xlfn.ANCHORARRAY(A1) as files store it.
// Promises that a formula without such a reference comes back as it was.
import { areaAddress, cellAddress, parseColumnLetters } from "../book/address";
import { tokenise, type Token } from "../formula/tokens";
import type { Area } from "../workbook/port";

const spillCall = /^(?:_xlfn\.)?ANCHORARRAY$/i;

interface SpillReference {
  /** Tokens from the call's name to its closing bracket. */
  readonly first: number;
  readonly last: number;
  /** Sheet as the formula spells it with its "!"; "" for the formula's own sheet. */
  readonly qualifier: string;
  /** Which cell is meant; null where it is no plain address. */
  readonly anchor: string | null;
}

/** A cell of the workbook as a key that does not distinguish capitals. */
export function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}!${cellAddress(row, column)}`;
}

function closingBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at].text === "(") depth += 1;
    else if (tokens[at].text === ")" && --depth === 0) return at;
  }
  return tokens.length - 1;
}

function referenceAt(tokens: readonly Token[], first: number, ownSheet: string): SpillReference {
  const last = closingBracket(tokens, first + 1);
  const isElsewhere = tokens[first + 3]?.text === "!";
  const named = tokens[first + 2];
  const cell = tokens[first + (isElsewhere ? 4 : 2)];
  const sheet = !isElsewhere ? ownSheet : named.kind === "quoted" ? named.text.slice(1, -1).replace(/''/g, "'") : named.text;
  const address = last === first + (isElsewhere ? 5 : 3) ? /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(cell.text) : null;
  return { first, last, qualifier: isElsewhere ? `${named.text}!` : "", anchor: address && placeKey(sheet, Number(address[2]) - 1, parseColumnLetters(address[1].toUpperCase())) };
}

function spillReferences(formula: string, sheet: string): { tokens: readonly Token[]; references: SpillReference[] } {
  if (!/ANCHORARRAY/i.test(formula)) return { tokens: [], references: [] };
  const tokens = tokenise(formula);
  const references = tokens.flatMap((token, at) => (spillCall.test(token.text) && tokens[at + 1]?.text === "(" ? [referenceAt(tokens, at, sheet)] : []));
  return { tokens, references };
}

/** The first cells of the spilled ranges that a formula refers to; null for one that is no plain address. */
export function spillAnchors(formula: string, sheet: string): (string | null)[] {
  return spillReferences(formula, sheet).references.map(({ anchor }) => anchor);
}

/**
 * The formula with the cells themselves in the place of spilled ranges that are none any more.
 * @param areas the cells of those ranges by their first cell's key
 */
export function withoutSpills(formula: string, sheet: string, areas: ReadonlyMap<string, Area>): string {
  const { tokens, references } = spillReferences(formula, sheet);
  const texts = tokens.map(({ text }) => text);
  const gone = references.filter(({ anchor }) => anchor !== null && areas.has(anchor));
  if (gone.length === 0) return formula;
  for (const { first, last, qualifier, anchor } of gone) {
    texts.fill("", first, last + 1);
    texts[first] = `${qualifier}${areaAddress(areas.get(anchor as string) as Area, true)}`;
  }
  return texts.join("");
}
