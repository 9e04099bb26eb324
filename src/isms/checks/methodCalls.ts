// Owns reading which method a formula of ours asks for.
// Promises to look only at the call's own arguments: commas inside texts, brackets and other calls do not divide.

/** Functions whose last parameter is the method, with its place among the arguments. */
const methodPlaces: Readonly<Record<string, number>> = { RISK: 4, RISKCIA: 4, LEVEL: 4, DECISION: 8, ASSESS: 8 };
const callPattern = /(?:_xldudf_|\b)ISMS[_.]([A-Z]+)\(/;

const opening = new Set(["(", "[", "{"]);
const closing = new Set([")", "]", "}"]);

/** The arguments of the call whose opening bracket stands before `from`. */
function argumentsFrom(formula: string, from: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let quote = "";
  let start = from;
  for (let index = from; index < formula.length; index += 1) {
    const sign = formula[index];
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (depth === 0 && (sign === "," || sign === ")")) {
      found.push(formula.slice(start, index).trim());
      start = index + 1;
      if (sign === ")") break;
    } else if (sign === '"' || (sign === "'" && depth === 0)) quote = sign;
    else if (opening.has(sign)) depth += 1;
    else if (closing.has(sign)) depth -= 1;
  }
  return found;
}

/**
 * The method that a formula gives to its ISMS function.
 * @param formula with its leading "=", in either spelling of our functions
 * @returns the argument as written, "" where the call leaves it out; null where the formula calls no function of ours that takes one
 */
export function methodArgument(formula: string): string | null {
  const match = callPattern.exec(formula);
  const place = match ? methodPlaces[match[1]] : undefined;
  return match === null || place === undefined ? null : (argumentsFrom(formula, match.index + match[0].length)[place] ?? "");
}
