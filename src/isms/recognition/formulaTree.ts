// Owns the reading of a cell's formula as a tree: operators, calls, cells of its own row, places elsewhere.
// Promises null for what it cannot read; a formula is looked at, never computed.

export type Tree =
  | { readonly kind: "columns"; readonly columns: readonly number[] }
  /** A place that is not of the formula's own row, a name, TRUE or FALSE: as it is spelled. */
  | { readonly kind: "elsewhere"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly Tree[] }
  | { readonly kind: "operator"; readonly sign: string; readonly left: Tree; readonly right: Tree };

const longestFormula = 2000;
const deepest = 120;
/** What binds least first. */
const operators = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];
/** What stands between two commas: nothing, as in IF(A1="",,B1). */
const omitted: Tree = { kind: "text", text: "" };
const tokenPattern = /"(?:[^"]|"")*"|(?:(?:'[^']+'|[\p{L}\w.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])|(?:(?:'[^']+'|[\p{L}\w.]+)!)?\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(])|[\p{L}\w.]*\[(?:[^[\]]|\[[^\]]*\])*\]|\d+(?:\.\d+)?%?|[\p{L}_][\p{L}\w.]*|<>|<=|>=|[-+*/^&=<>(),;{}%@]/gu;

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A column of a table by its header. */
export type ColumnByHeader = (header: string) => number | undefined;

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[], private readonly row: number, private readonly byHeader: ColumnByHeader) {}

  whole(): Tree | null {
    const tree = this.binary(0, 0);
    return tree !== null && this.at === this.tokens.length ? tree : null;
  }

  private binary(level: number, depth: number): Tree | null {
    const signs = operators[level];
    if (signs === undefined || depth > deepest) return this.single(depth + 1);
    let left = this.binary(level + 1, depth + 1);
    while (left !== null && signs.includes(this.tokens[this.at] ?? "")) {
      const sign = this.tokens[this.at++] as string;
      const right = this.binary(level + 1, depth + 1);
      left = right === null ? null : { kind: "operator", sign, left, right };
    }
    return left;
  }

  private single(depth: number): Tree | null {
    const token = this.tokens[this.at++];
    if (token === undefined || depth > deepest * 4) return null;
    if (token === "@" || token === "+") return this.single(depth + 1);
    if (token === "-") return this.negative(depth);
    if (token === "(") return this.closed(this.binary(0, depth + 1));
    if (token.startsWith('"')) return { kind: "text", text: token.slice(1, -1).replace(/""/g, '"') };
    if (/^\d/.test(token)) return { kind: "number", value: token.endsWith("%") ? Number(token.slice(0, -1)) / 100 : Number(token) };
    if (token.includes("[")) return this.structured(token);
    if (this.tokens[this.at] === "(") return this.call(token, depth);
    return placeOf(token, this.row);
  }

  private negative(depth: number): Tree | null {
    const right = this.single(depth + 1);
    return right === null ? null : { kind: "operator", sign: "-", left: { kind: "number", value: 0 }, right };
  }

  private closed(inside: Tree | null): Tree | null {
    return inside !== null && this.tokens[this.at++] === ")" ? inside : null;
  }

  private call(name: string, depth: number): Tree | null {
    const parts: Tree[] = [];
    const isNext = (...signs: string[]): boolean => signs.includes(this.tokens[this.at] ?? "");
    this.at++;
    if (!isNext(")")) {
      for (;;) {
        const part = isNext(",", ";", ")") ? omitted : this.binary(0, depth + 1);
        if (part === null || !isNext(",", ";", ")")) return null;
        parts.push(part);
        if (isNext(")")) break;
        this.at++;
      }
    }
    this.at++;
    return { kind: "call", name: name.toUpperCase().replace(/^_XLFN\./, ""), parts };
  }

  /** [@Threat], Table1[[#This Row],[Threat]] and ranges of such columns. */
  private structured(token: string): Tree {
    const isOwnRow = token.includes("@") || /#this row/i.test(token);
    const names = [...token.matchAll(/\[@?([^[\]#@]+)\]/g)].map((match) => (match[1] ?? "").trim());
    const columns = (names.length > 0 ? names : [token.slice(token.indexOf("[") + 1, -1).replace("@", "").trim()]).map(this.byHeader);
    const [first, last] = [columns[0], columns[columns.length - 1]];
    if (!isOwnRow || first === undefined || last === undefined) return { kind: "elsewhere", text: token };
    return { kind: "columns", columns: span(first, /\]:/.test(token) ? last : first) };
  }
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}

/** A cell or range of the formula's own row and sheet; anything else is elsewhere. */
function placeOf(token: string, row: number): Tree {
  const place = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(token);
  if (!place || Number(place[2]) !== row + 1 || (place[4] !== undefined && Number(place[4]) !== row + 1)) return { kind: "elsewhere", text: token };
  const first = columnOf(place[1] as string);
  return { kind: "columns", columns: span(first, place[3] === undefined ? first : columnOf(place[3])) };
}

/**
 * Reads a formula.
 * @param formula its text with the leading "="
 * @param row the row of its cell, from 0
 * @param byHeader finds a column of the same table by its header
 * @returns null where it cannot be read
 */
export function formulaTree(formula: string, row: number, byHeader: ColumnByHeader): Tree | null {
  if (formula.length > longestFormula) return null;
  const text = formula.replace(/^=/, "");
  const tokens = text.match(tokenPattern) ?? [];
  const bare = (part: string): string => part.replace(/\s+/g, "");
  if (bare(tokens.join("")) !== bare(text)) return null;
  return new Reader(tokens, row, byHeader).whole();
}
