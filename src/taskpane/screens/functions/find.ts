// Owns finding functions by what a person types.
// Promises that every word must occur, in whatever case and width it is typed.
import type { FunctionGroup, FunctionInfo } from "../../../app/formulas/service";

export const groupOrder: readonly FunctionGroup[] = ["risk", "decision", "measure", "controls"];

const comparable = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The functions in whose name, description or arguments every word of the search occurs; all where nothing is searched. */
export function findFunctions(functions: readonly FunctionInfo[], search: string): readonly FunctionInfo[] {
  const words = comparable(search).replace(/^=/, "").split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return functions;
  return functions.filter(({ signature, description, parameters }) => {
    const text = comparable([signature, description, ...parameters.map((parameter) => parameter.description)].join(" "));
    return words.every((word) => text.includes(word));
  });
}
