// Owns the table of the add-in's functions as it is shown: every declaration with its examples.
// Promises one row a function for the help, functions.json, the docs and the screens; functions.js itself needs the declarations only.
import { declarations } from "./declarations";
import type { FunctionDeclaration as Declaration, FunctionId } from "./declarations";
import { cases } from "./examples";
import type { Example } from "./examples";

export type { FunctionId, ParameterName } from "./declarations";
export type { Parameter, Use } from "./parameters";
export type { Example } from "./examples";

/** A function with formulas to show. */
export type FunctionDeclaration = Declaration & {
  readonly id: FunctionId;
  /** Formulas with what each gives. */
  readonly cases: readonly Example[];
  /** The formulas alone. */
  readonly examples: readonly string[];
};

/** Every function of the add-in, in the order in which the help lists them. */
export const functionTable: readonly FunctionDeclaration[] = declarations.map((declaration) => {
  const list = cases[declaration.id];
  return { ...declaration, cases: list, examples: list.map(({ formula }) => formula) };
});
