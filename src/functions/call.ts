// Owns what one evaluation of a function is made of.
// Promises that every function sees its arguments the same way, whatever the host passed.
import { problemError, ProblemError } from "../isms/cell";
import type { Cell, Problem } from "../isms/cell";
import type { Method } from "../isms/method/method";
import { problemText } from "../i18n/problems";
import type { Block } from "./blocks";
import type { Language, ResultCell } from "./failure";

/** One call whose arguments are read as a whole: its blocks by parameter name, and the language of its labels. */
export interface WholeCall {
  readonly blocks: Readonly<Record<string, Block>>;
  readonly language: Language;
}

/** One call that is evaluated row by row. */
export interface Call extends WholeCall {
  readonly method: Method;
}

/** A function made ready for one call. */
export interface Evaluator {
  /** Appends the result's cells for one place of the call's shape. */
  evaluate(row: number, column: number, result: ResultCell[]): void;
  /** True where a cell says something: rows after the last such cell are left "". */
  holdsSomething(block: Block, cell: Cell): boolean;
}

/**
 * The failure of a whole call because of one row, where leaving that row out would make a wrong total of it.
 * @param row counted from 0
 * @returns an error value as itself, any other problem with the row's number in front
 */
export function rowFailure(problem: Problem, row: number, language: Language): ProblemError {
  if (problem.facts.error !== undefined) return new ProblemError(problem);
  return problemError("function-row-problem", { row: row + 1, text: problemText(problem, language) });
}
