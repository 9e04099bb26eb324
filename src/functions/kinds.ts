// Owns what the parameters of the functions take, and what a call of a function fills.
// Promises an entry for each parameter's name; the help, functions.json and the screens need it, a call does not.
import type { ChoiceId } from "./choices";
import type { FunctionDeclaration, FunctionId, ParameterName } from "./declarations";

/** What a parameter takes. */
export type ParameterKind = "level" | "levels" | "amount" | "ids" | "choice" | "treatment" | "residual" | "text" | "approval" | "method";

/** What a call fills: a cell for each row (an Excel table can hold that), a row of cells for each row, or a table of its own. */
export type ResultShape = "cell" | "row" | "table";

export const parameterKinds: Readonly<Record<ParameterName, ParameterKind>> = {
  asset: "levels", cia: "levels", threat: "level", vulnerability: "level", impact: "level",
  treatment: "treatment", residual: "residual", reason: "text", approved: "approval", method: "method",
  scores: "amount", targets: "amount", actual: "amount", target: "amount", direction: "choice",
  id: "ids", control_ids: "ids", treated_ids: "treatment", risk_ids: "ids", excluded_ids: "ids",
  preset: "choice", edition: "choice", from: "choice", to: "choice", language: "choice", show: "choice",
};

/** The codes that a parameter can hold, or begin with; under "FUNCTION.parameter" where its functions differ. */
const parameterChoices: Readonly<Record<string, ChoiceId>> = {
  method: "preset", preset: "preset", edition: "edition", from: "edition", to: "edition", language: "language", direction: "direction", treatment: "treatment",
  "SOA.show": "statement", "MAPCONTROL.show": "mapping",
};

export function choiceOf(id: FunctionId, name: ParameterName): ChoiceId | undefined {
  return parameterChoices[`${id}.${name}`] ?? parameterChoices[name];
}

const tables: ReadonlySet<FunctionId> = new Set(["HEATMAP", "METHOD", "CONTROLS"]);

export function resultShape(id: FunctionId, declaration: FunctionDeclaration): ResultShape {
  if (tables.has(id)) return "table";
  return id === "SOA" || (declaration.kind === "rows" && declaration.columns > 1) ? "row" : "cell";
}
