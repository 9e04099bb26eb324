// Owns the way from the add-in's functions.json to the functions that the grid's formulas know.
// Promises the ids, names and parameter shapes that the file declares, nothing invented.
import type { FunctionDefinition } from "../engine/types";

/** The part of functions.json that matters here (Microsoft's custom-functions metadata). */
interface FunctionFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly DeclaredFunction[];
}

interface DeclaredFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly dimensionality?: string; readonly optional?: boolean }[];
  readonly options?: { readonly requiresAddress?: boolean };
}

/**
 * The functions of a functions.json.
 * @param file the parsed file
 * @param namespace the add-in's namespace, which formulas write before each name: "ISMS"
 */
export function functionList(file: FunctionFile, namespace: string): FunctionDefinition[] {
  return file.functions.map((declared) => {
    const parameters = declared.parameters ?? [];
    return {
      id: declared.id,
      name: `${namespace}.${declared.name}`,
      isMatrix: parameters.map((parameter) => parameter.dimensionality === "matrix"),
      required: parameters.filter((parameter) => parameter.optional !== true).length,
      allowsErrors: file.allowErrorForDataTypeAny === true,
      needsAddress: declared.options?.requiresAddress === true,
      description: declared.description ?? "",
    };
  });
}
