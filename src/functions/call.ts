// Owns what one evaluation of a function over rows is made of.
// Promises that every function sees its arguments the same way, whatever the host passed.
import { problemError } from "../isms/cell";
import type { Cell } from "../isms/cell";
import type { Method } from "../isms/method/method";
import type { Block } from "./blocks";
import type { Language, ResultCell } from "./failure";

/** One call: its blocks by parameter name, the method and the language of its labels. */
export interface Call {
  readonly blocks: Readonly<Record<string, Block>>;
  readonly method: Method;
  readonly language: Language;
}

/** A function made ready for one call. */
export interface Evaluator {
  /** Appends the result's cells for one place of the call's shape. */
  evaluate(row: number, column: number, result: ResultCell[]): void;
  /** True where a cell says something: rows after the last such cell are left "". */
  holdsSomething(block: Block, cell: Cell): boolean;
}

/**
 * Checks that a block has as many columns as the function can read.
 * @throws ProblemError function-wrong-width naming the columns found and possible
 */
export function checkWidth(block: Block, widths: readonly number[]): void {
  if (block.isOmitted || widths.includes(block.columnCount)) return;
  throw problemError("function-wrong-width", { name: block.name, found: block.columnCount, widths: widths.join(", ") });
}
