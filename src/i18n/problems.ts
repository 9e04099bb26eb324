// Owns the problem texts of both languages, for programs that speak either: the functions and the command line.
// Promises one text a code and language, checked by the compiler: both files must hold the same codes.
import type { Problem } from "../isms/cell";
import { textOfProblem, type ProblemTexts } from "./problemText";
import { problems as en } from "./problems.en";
import { problems as ja } from "./problems.ja";

const texts: Readonly<Record<"ja" | "en", ProblemTexts>> = { en, ja };

/** The text of a problem in a language: see `textOfProblem`. */
export function problemText(problem: Problem, language: "ja" | "en"): string {
  return textOfProblem(problem, texts[language], language);
}
