// Owns what the texts of the functions are made of.
// Promises that a function or parameter of the table without a text fails the build.
import type { choices, ChoiceId } from "./choices";
import type { FunctionId, ParameterName } from "./declarations";

export type { FunctionId, ParameterName } from "./declarations";

export type TextChoice = Exclude<ChoiceId, "preset" | "edition">;

export interface FunctionTexts {
  /** What a function gives, one sentence. */
  readonly functions: Readonly<Record<FunctionId, string>>;
  /** What a parameter takes, wherever it occurs. */
  readonly parameters: Readonly<Record<ParameterName, string>>;
  /** What a parameter takes in one function, under "FUNCTION.parameter", where that differs. */
  readonly own: Readonly<Record<string, string>>;
  /** What a code of an argument means, where the method's own lists do not say. */
  readonly choices: { readonly [Id in TextChoice]: Readonly<Record<(typeof choices)[Id]["codes"][number], string>> };
}
