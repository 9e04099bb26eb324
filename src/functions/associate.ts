// Owns the connection of the function table to the custom functions runtime.
// Promises that every declared function is associated under its id, and nothing else.
import { declarations } from "./declarations";
import type { FunctionHost, Language } from "./failure";
import { runFunction } from "./run";
import { SingleCalls } from "./singleCalls";

export interface FunctionSettings {
  /** Language of labels and error texts, asked at each call. */
  readonly language: () => Language;
}

/**
 * Associates every function of the table.
 * @param host Microsoft's CustomFunctions object
 */
export function associateAll(host: FunctionHost, settings: FunctionSettings): void {
  for (const declaration of declarations) {
    const singleCalls = new SingleCalls(declaration.parameters.length);
    host.associate(declaration.id, (...callArguments) => {
      const language = settings.language();
      return singleCalls.answer(language, callArguments, () => runFunction(declaration, host, language, callArguments));
    });
  }
}
