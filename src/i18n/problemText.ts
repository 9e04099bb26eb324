// Owns how a problem's code and facts become the text that a person reads.
// Promises one sentence for every code, and that no table of texts is loaded for it.
import type { Problem } from "../isms/cell";
import { factorNames, type Factor } from "../isms/method/method";
import type { problems as en } from "./problems.en";

export type ProblemCode = keyof typeof en;
export type ProblemTexts = Readonly<Record<ProblemCode, string>>;

/**
 * The text of a problem: what was found, where, and what to do.
 * @param problem code and facts; `{name}` in the text is replaced by the fact of that name
 * @param texts the texts of `language`
 * @returns the text; an unknown code gives the text of `internal` with the code named
 */
export function textOfProblem(problem: Problem, texts: ProblemTexts, language: "ja" | "en"): string {
  const table: Readonly<Record<string, string>> = texts;
  const factor = factorNames[problem.facts.factor as Factor]?.[language];
  const facts: Readonly<Record<string, string | number>> = { ...problem.facts, ...(factor && { factor }), code: problem.code };
  return (table[problem.code] ?? table.internal).replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
