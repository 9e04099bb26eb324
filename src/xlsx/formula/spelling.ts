// Owns the two spellings of a formula: as people read it, and as a file stores it.
// Promises that ISMS functions and functions younger than the file format get the prefixes that Excel wants in a file.
import { newerFunctions, sheetFunctions, spillingFunctions } from "./newer";
import { tokenise } from "../../app/formula/tokens";

const ownPrefix = "ISMS.";
const storedPrefix = "_xldudf_ISMS_";

/** A formula as a file stores it: no "=", ISMS.RISK( as _xldudf_ISMS_RISK(, IFS( as _xlfn.IFS(. */
export function storedFormula(formula: string): string {
  const tokens = tokenise(formula.startsWith("=") ? formula.slice(1) : formula);
  return tokens.map((token, index) => (token.kind === "word" && tokens[index + 1]?.text === "(" ? storedName(token.text) : token.text)).join("");
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(ownPrefix)) return storedPrefix + upper.slice(ownPrefix.length);
  if (sheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return newerFunctions.has(upper) ? `_xlfn.${upper}` : name;
}

/** A stored formula as people read it, with its leading "=". */
export function shownFormula(stored: string): string {
  if (!/_xl/i.test(stored)) return `=${stored}`;
  const shown = tokenise(stored).map((token) => (token.kind === "word" ? shownName(token.text) : token.text));
  return `=${shown.join("")}`;
}

function shownName(name: string): string {
  return name.replace(/^_xldudf_ISMS_/i, ownPrefix).replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
}

/** True where Excel stores the formula in a dynamic-array cell: it calls a function that may give several cells. */
export function mayGiveArray(stored: string): boolean {
  return tokenise(stored).some((token) => {
    if (token.kind !== "word") return false;
    const name = token.text.toUpperCase();
    return name.startsWith("_XLDUDF_") || spillingFunctions.has(name.replace(/^(?:_XLFN\.|_XLWS\.)+/, ""));
  });
}
