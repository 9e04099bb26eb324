// Owns the help pages of the functions, made from the table and the texts: help/functions.ja.html and .en.html.
// Promises a section under each function's anchor, the result beside each example, and pages that load nothing.
import { choices } from "./choices";
import { resultIn } from "./examples";
import type { ExampleResult } from "./examples";
import type { Language } from "./failure";
import { helpWords } from "./helpTexts";
import { shownResult, signature } from "./list";
import { functionTable } from "./table";
import type { FunctionDeclaration } from "./table";
import { functionText, parameterText } from "./texts";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function table(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
}

function resultText(result: ExampleResult, language: Language): string {
  const shown = shownResult(result, language);
  return typeof shown === "string" ? escaped(shown) : table(shown);
}

function parameterRow(id: string, parameter: FunctionDeclaration["parameters"][number], language: Language): string {
  const { name, choice, isOptional } = parameter;
  const codes = choice === undefined ? "" : ` <code>${choices[choice].codes.join("</code> <code>")}</code>`;
  return `<tr><th scope="row">${name}</th><td>${escaped(parameterText(id, name, language))}${isOptional ? ` (${helpWords[language].optional})` : ""}${codes}</td></tr>`;
}

function section(declaration: FunctionDeclaration, language: Language): string {
  const { id, parameters, result, cases } = declaration;
  const words = helpWords[language];
  const examples = cases.map((each) => `<dt><code>${escaped(each.formula)}</code></dt><dd>${resultText(resultIn(each, language), language)}</dd>`);
  return [
    `<section id="${id.toLowerCase()}">`,
    `<h2>ISMS.${id}</h2>`,
    `<p><code>${escaped(signature(declaration))}</code></p>`,
    `<p>${escaped(functionText(id, language))}</p>`,
    `<p>${words.results[result]}</p>`,
    ...(words.notes[id] ?? []).map((note) => `<p>${escaped(note)}</p>`),
    `<h3>${words.parameters}</h3>`,
    `<table>${parameters.map((parameter) => parameterRow(id, parameter, language)).join("")}</table>`,
    `<h3>${words.examples}</h3>`,
    `<dl>${examples.join("")}</dl>`,
    `</section>`,
  ].join("\n");
}

/** The help page of a language. */
export function helpPage(language: Language): string {
  const words = helpWords[language];
  const links = functionTable.map(({ id }) => `<a href="#${id.toLowerCase()}">${id}</a>`).join(" ");
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><link rel="stylesheet" href="help.css"></head>`,
    `<body>`,
    `<h1>${words.title}</h1>`,
    `<nav>${links}</nav>`,
    `<ul>${words.rules.map((rule) => `<li>${escaped(rule)}</li>`).join("")}</ul>`,
    ...functionTable.map((declaration) => section(declaration, language)),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}
