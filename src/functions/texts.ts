// Owns the way to the texts of the functions.
// Promises that both languages describe every function and every parameter.
import type { Language } from "./failure";
import type { FunctionId, FunctionTexts, ParameterName, TextChoice } from "./textTypes";
import { texts as en } from "./texts.en";
import { texts as ja } from "./texts.ja";

const tables: Readonly<Record<Language, FunctionTexts>> = { ja, en };

/** What a function gives. */
export function functionText(id: string, language: Language): string {
  return tables[language].functions[id as FunctionId];
}

/** What a parameter takes in a function. */
export function parameterText(id: string, name: string, language: Language): string {
  const { own, parameters } = tables[language];
  return own[`${id}.${name}`] ?? parameters[name as ParameterName];
}

/** What a code of an argument means. */
export function choiceText<Id extends TextChoice>(id: Id, code: keyof FunctionTexts["choices"][Id], language: Language): string {
  return tables[language].choices[id][code] as string;
}
