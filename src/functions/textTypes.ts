// Owns what the texts of the functions are made of.
// Promises that a function or parameter of the table without a text fails the build.
import type { FunctionId, ParameterName } from "./declarations";

export type { FunctionId, ParameterName } from "./declarations";

export interface FunctionTexts {
  /** What a function gives, one sentence. */
  readonly functions: Readonly<Record<FunctionId, string>>;
  /** What a parameter takes, wherever it occurs. */
  readonly parameters: Readonly<Record<ParameterName, string>>;
  /** What a parameter takes in one function, under "FUNCTION.parameter", where that differs. */
  readonly own: Readonly<Record<string, string>>;
}
