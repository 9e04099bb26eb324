// Owns what a function's parameters are declared with: what they take, how they take part, how many columns they have.
// Promises that the check of an argument's width is the same for every function.
import { problemError } from "../isms/cell";
import type { Block } from "./blocks";
import type { ChoiceId } from "./choices";

/**
 * How a parameter takes part: "row" is read a row at a time with all its columns, "cell" also repeats or spans columns,
 * "whole" is read once for the call.
 */
export type Use = "row" | "cell" | "whole";

/** What a parameter takes. */
export type ParameterKind = "level" | "levels" | "amount" | "ids" | "choice" | "treatment" | "residual" | "text" | "approval" | "method";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly use: Use;
  readonly isOptional: boolean;
  /** Numbers of columns that it can have; any number where left out. */
  readonly columns?: readonly number[];
  /** The codes that it can hold, or begin with. */
  readonly choice?: ChoiceId;
}

/**
 * Checks that every argument has as many columns as the function can read.
 * @throws ProblemError function-wrong-width naming the columns found and possible
 */
export function checkWidths(parameters: readonly Parameter[], blocks: Readonly<Record<string, Block>>): void {
  for (const { name, columns } of parameters) if (columns !== undefined) checkWidth(blocks[name], columns);
}

/** The check of one argument. */
export function checkWidth(block: Block, columns: readonly number[]): void {
  if (block.isOmitted || columns.includes(block.columnCount)) return;
  throw problemError("function-wrong-width", { name: block.name, found: block.columnCount, widths: columns.join(", ") });
}
