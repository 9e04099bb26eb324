// Owns the functions as a list to look up: the table with its texts, put together for people.
// Promises one entry a function, the same content in both languages.
import { choices } from "./choices";
import type { FunctionId } from "./declarations";
import { resultIn } from "./examples";
import type { ExampleResult } from "./examples";
import type { Language } from "./failure";
import { helpWords } from "./helpTexts";
import { functionTable } from "./table";
import type { FunctionDeclaration } from "./table";
import { functionText, parameterText } from "./texts";

/** What people use functions for: to value risks, to decide on them, to measure controls, to look up controls. */
export type FunctionGroup = "risk" | "decision" | "measure" | "controls";

const groups: Readonly<Record<FunctionId, FunctionGroup>> = {
  ASSETVALUE: "risk", RISK: "risk", RISKCIA: "risk", LEVEL: "risk", REQUIRED: "risk", HEATMAP: "risk", METHOD: "risk",
  DECISION: "decision", ASSESS: "decision", SEAL: "decision",
  GAP: "measure", EFFECTIVENESS: "measure",
  CONTROL: "controls", CONTROLS: "controls", MAPCONTROL: "controls", SOA: "controls",
};

/** How a function is called, optional parameters in brackets: "ISMS.CONTROLS([edition], [language])". */
export function signature({ id, parameters }: FunctionDeclaration): string {
  return `ISMS.${id}(${parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(", ")})`;
}

/** What an example gives, as people read it: a text, or rows of cells. */
export function shownResult(result: ExampleResult, language: Language): string | string[][] {
  const words = helpWords[language];
  if (result === "") return words.blank;
  if (typeof result !== "object") return String(result);
  if ("like" in result) return words.like.replace("{text}", result.like);
  if ("rows" in result) return words.size.replace("{rows}", String(result.rows)).replace("{columns}", String(result.columns));
  return result.map((row) => row.map(String));
}

function entry(declaration: FunctionDeclaration, language: Language) {
  const { id, parameters, result, cases } = declaration;
  const words = helpWords[language];
  return {
    id,
    group: groups[id],
    signature: signature(declaration),
    description: functionText(id, language),
    room: words.results[result],
    fitsTables: result === "cell",
    notes: words.notes[id] ?? [],
    parameters: parameters.map(({ name, isOptional, choice }) => ({ name, isOptional, description: parameterText(id, name, language), codes: choice === undefined ? [] : choices[choice].codes })),
    examples: cases.map((each) => ({ formula: each.formula, result: shownResult(resultIn(each, language), language) })),
  };
}

/** Every function of the add-in, in the order of the table, in a language. */
export function functionList(language: Language): ReturnType<typeof entry>[] {
  return functionTable.map((declaration) => entry(declaration, language));
}
