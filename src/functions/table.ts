// Owns the table of the add-in's functions as it is shown: every declaration with what its parameters take, its result and its examples.
// Promises one row a function for the help, functions.json, the docs and the screens; functions.js itself needs the declarations only.
import type { ChoiceId } from "./choices";
import { declarations } from "./declarations";
import type { FunctionDeclaration as Declaration, FunctionId, ParameterName } from "./declarations";
import { cases } from "./examples";
import type { Example } from "./examples";
import { choiceOf, parameterKinds, resultShape } from "./kinds";
import type { ParameterKind, ResultShape } from "./kinds";
import type { Parameter as Declared } from "./parameters";

export type { FunctionId, ParameterName } from "./declarations";
export type { Use } from "./parameters";
export type { Example } from "./examples";

/** A parameter with what it takes. */
export interface Parameter extends Declared {
  readonly name: ParameterName;
  readonly kind: ParameterKind;
  /** The codes that it can hold, or begin with. */
  readonly choice?: ChoiceId;
}

/** A function as it is shown. */
export interface FunctionDeclaration {
  readonly id: FunctionId;
  readonly kind: Declaration["kind"];
  readonly parameters: readonly Parameter[];
  readonly result: ResultShape;
  /** Formulas with what each gives. */
  readonly cases: readonly Example[];
  /** The formulas alone. */
  readonly examples: readonly string[];
}

/** Every function of the add-in, in the order in which the help lists them. */
export const functionTable: readonly FunctionDeclaration[] = declarations.map((declaration) => {
  const { id, kind, parameters } = declaration;
  const shown = parameters.map((parameter): Parameter => ({ ...parameter, kind: parameterKinds[parameter.name], choice: choiceOf(id, parameter.name) }));
  return { id, kind, parameters: shown, result: resultShape(id, declaration), cases: cases[id], examples: cases[id].map(({ formula }) => formula) };
});
