// Owns the way from a problem's code to the text that a person reads.
// Promises one text a code and language, checked by the compiler: both files must hold the same codes.
import type { Problem } from "../isms/cell";
import { factorNames, type Factor } from "../isms/method/method";
import { problems as en } from "./problems.en";
import { problems as ja } from "./problems.ja";

export type ProblemCode = keyof typeof en;
export type ProblemTexts = Readonly<Record<ProblemCode, string>>;

const texts: Readonly<Record<"ja" | "en", ProblemTexts>> = { en, ja };

/**
 * The text of a problem: what was found, where, and what to do.
 * @param problem code and facts; `{name}` in the text is replaced by the fact of that name
 * @returns the text; an unknown code gives the text of `internal` with the code named
 */
export function problemText(problem: Problem, language: "ja" | "en"): string {
  const table: Readonly<Record<string, string>> = texts[language];
  const factor = factorNames[problem.facts.factor as Factor]?.[language];
  const facts: Readonly<Record<string, string | number>> = { ...problem.facts, ...(factor && { factor }), code: problem.code };
  return (table[problem.code] ?? table.internal).replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
