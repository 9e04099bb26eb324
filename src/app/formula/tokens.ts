// Owns cutting a formula into texts, quoted names, brackets, words and the rest.
// Promises that joining the tokens gives the formula back, whatever it holds.

export type TokenKind = "text" | "quoted" | "bracket" | "word" | "other";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const wordCharacter = /[\p{L}\p{N}\p{M}_.$\\?]/u;
const errorLiteral = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/i;

/** Cuts a formula, with or without its leading "=". */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  const character = formula[at];
  if (character === '"') return { kind: "text", text: quotedAt(formula, at, '"') };
  if (character === "'") return { kind: "quoted", text: quotedAt(formula, at, "'") };
  if (character === "[") return { kind: "bracket", text: bracketAt(formula, at) };
  const error = character === "#" ? errorLiteral.exec(formula.slice(at, at + 16)) : null;
  if (error !== null) return { kind: "other", text: error[0] };
  let end = at;
  while (end < formula.length && wordCharacter.test(characterAt(formula, end))) end += characterAt(formula, end).length;
  return end > at ? { kind: "word", text: formula.slice(at, end) } : { kind: "other", text: characterAt(formula, at) };
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) as number);
}

/** A quote inside is doubled; without an end the rest of the formula belongs to it. */
function quotedAt(formula: string, at: number, quote: string): string {
  let end = at + 1;
  while (end < formula.length) {
    if (formula[end] !== quote) end++;
    else if (formula[end + 1] === quote) end += 2;
    else return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}

/** Brackets nest; an apostrophe takes the special meaning from the character after it. */
function bracketAt(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const character = formula[end];
    if (character === "'") end++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}
