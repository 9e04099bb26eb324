// Owns what a function's parameters are declared with: how they take part, how many columns they have.
// Promises that the check of an argument's width is the same for every function.
import { problemError } from "../isms/cell";
import type { Block } from "./blocks";

/**
 * How a parameter takes part: "row" is read a row at a time with all its columns, "cell" also repeats or spans columns,
 * "whole" is read once for the call.
 */
export type Use = "row" | "cell" | "whole";

export interface Parameter {
  readonly name: string;
  readonly use: Use;
  readonly isOptional: boolean;
  /** Numbers of columns that it can have; undefined = any number. */
  readonly columns: readonly number[] | undefined;
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
