// Owns the reading of formula text: strings, sheet names, structured references, cell references and the rest, as pieces.
// Promises that joining the pieces gives the formula back, character for character.

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  /** "Table1[[#This Row],[A]]": the table's name, empty inside the table itself, and what stands between the outer brackets. */
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly inner: string }
  | { readonly kind: "reference"; readonly text: string; readonly prefix: string; readonly cells: string }
  | { readonly kind: "name"; readonly text: string };

const prefixPattern = /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const cellsPattern = /^(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/u;
const namePattern = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;

/** The end of the bracket that opens at `start`; an apostrophe escapes the next character, as Excel writes column names. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return -1;
}

function structuredAt(text: string, at: number, table: string): Piece | null {
  const open = at + table.length;
  const close = text[open] === "[" ? closingBracket(text, open) : -1;
  return close < 0 ? null : { kind: "structured", text: text.slice(at, close + 1), table, inner: text.slice(open + 1, close) };
}

function stringAt(text: string, at: number): Piece {
  let end = at + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  return { kind: "string", text: text.slice(at, end + 1) };
}

function pieceAt(text: string, at: number): Piece {
  if (text[at] === '"') return stringAt(text, at);
  if (text[at] === "[") return structuredAt(text, at, "") ?? { kind: "text", text: "[" };
  const rest = text.slice(at, at + 600);
  const prefix = prefixPattern.exec(rest)?.[0] ?? "";
  const cells = cellsPattern.exec(rest.slice(prefix.length))?.[0];
  if (cells) return { kind: "reference", text: prefix + cells, prefix, cells };
  if (prefix) return { kind: "text", text: prefix };
  const name = namePattern.exec(rest)?.[0];
  if (name) return structuredAt(text, at, name) ?? { kind: "name", text: name };
  return { kind: "text", text: /^[\d.]+/.exec(rest)?.[0] ?? text[at] };
}

/** Splits a formula into its pieces. */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < formula.length; ) {
    const piece = pieceAt(formula, at);
    found.push(piece);
    at += piece.text.length;
  }
  return found;
}

/** What a structured reference asks for. */
export interface StructuredReference {
  /** "#All", "#Data", "#Headers", "#Totals", "#This Row"; empty means the data. */
  readonly parts: readonly string[];
  /** First and last column by name, or null for all columns. */
  readonly first: string | null;
  readonly last: string | null;
}

function unescaped(name: string): string {
  return name.replace(/'(.)/gs, "$1");
}

/** Reads what stands between the outer brackets: "Col", "@Col", "@[Col]", "[#This Row],[A]:[B]", "#All", "@". */
export function readStructured(inner: string): StructuredReference {
  let rest = inner.trim();
  const parts: string[] = [];
  if (rest.startsWith("@")) {
    parts.push("#This Row");
    rest = rest.slice(1).trim();
  }
  if (rest === "") return { parts, first: null, last: null };
  if (!rest.startsWith("[")) {
    if (rest.startsWith("#")) return { parts: [...parts, rest], first: null, last: null };
    return { parts, first: unescaped(rest), last: unescaped(rest) };
  }
  const columns: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] !== "[") continue;
    const close = closingBracket(rest, at);
    if (close < 0) break;
    const item = rest.slice(at + 1, close);
    if (item.startsWith("#")) parts.push(item);
    else columns.push(unescaped(item));
    at = close;
  }
  return { parts, first: columns[0] ?? null, last: columns[columns.length - 1] ?? null };
}
