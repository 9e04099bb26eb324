// Owns functions.json: what Excel reads to know the functions, made from the table and the texts.
// Promises one file a language that differ in descriptions only.
import { enumId, functionEnums } from "./enums";
import type { EnumMetadata } from "./enums";
import { functionTable } from "./table";
import type { Parameter } from "./table";
import { functionText, parameterText } from "./texts";
import type { FunctionId } from "./textTypes";
import type { Language } from "./failure";

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
  /** The list of codes that Excel offers here. Versions that know none take the argument all the same. */
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: "matrix" };
}

export interface FunctionsMetadata {
  /** Lets error values arrive in ranges, so that one #N/A fails its own row only. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

/**
 * The content of functions.json in a language.
 * @param origin https origin that the help pages are served from, without a slash at its end
 */
export function functionsMetadata(language: Language, origin: string): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functionTable.map((declaration) => ({
      id: declaration.id,
      name: declaration.id,
      description: functionText(declaration.id, language),
      helpUrl: helpAddress(declaration.id, language, origin),
      parameters: declaration.parameters.map((parameter) => parameterMetadata(declaration.id, parameter, language)),
      result: { dimensionality: "matrix" },
    })),
    enums: functionEnums(language),
  };
}

/** The address of a function's help. */
export function helpAddress(id: FunctionId, language: Language, origin: string): string {
  return `${origin}/help/functions.${language}.html#${id.toLowerCase()}`;
}

function parameterMetadata(id: FunctionId, { name, isOptional, choice }: Parameter, language: Language): ParameterMetadata {
  return {
    name,
    description: parameterText(id, name, language),
    type: "any",
    dimensionality: "matrix",
    ...(isOptional && { optional: true }),
    ...(choice !== undefined && { customEnumId: enumId(choice) }),
  };
}
