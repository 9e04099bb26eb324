// Owns the connection of the function table to the custom functions runtime.
// Promises that every declared function is associated under its id, and nothing else.
import type { FunctionHost, Language } from "./failure";
import { runFunction } from "./run";
import { declarations } from "./declarations";

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
    host.associate(declaration.id, (...callArguments) => runFunction(declaration, host, settings.language(), callArguments));
  }
}
