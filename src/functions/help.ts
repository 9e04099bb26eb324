// Owns the help pages of the functions, made from the table and the texts: help/functions.ja.html and .en.html.
// Promises a section under each function's anchor, and pages that load nothing.
import type { Language } from "./failure";
import { functionTable } from "./table";
import type { FunctionDeclaration } from "./table";
import { functionText, parameterText } from "./texts";

const words = {
  ja: {
    title: "ISMS 関数", parameters: "引数", examples: "例", optional: "省略可",
    rules: [
      "セル、列、表の範囲のどれでも渡せます。1 つのセルは列の各行に共通の値として使われます。大きさが合わない範囲はエラーになります。",
      "空白は「未評価」で、結果は空の文字列です。0 から始まる尺度では、デスクトップ版の Excel は空白のセルを 0 として渡します。未評価は「－」と入力してください。1 から始まる尺度の 0 は空白として扱います。",
      "レベルは数値、全角数字、尺度の名前（高・中・低、High・Medium・Low など）で入力できます。尺度の外の値は #VALUE! になり、理由が表示されます。",
      "範囲の中のエラー値は、その行だけに残ります。最後に入力のある行より下の行は空白になります。",
      "1 回の呼び出しで扱えるデータは 4 MB までです。",
      "結果の名前とエラーの文は Excel の表示言語で表示されます。",
    ],
  },
  en: {
    title: "ISMS functions", parameters: "Arguments", examples: "Examples", optional: "optional",
    rules: [
      "Pass cells, columns or table columns. A single cell counts for every row of a column. Ranges of different sizes are an error.",
      "A blank is \"not assessed\" and gives an empty text. On a scale that begins at 0, desktop Excel passes a blank cell as 0: type \"-\" for not assessed. On a scale that begins at 1, 0 counts as blank.",
      "Type levels as numbers, full-width digits or the scale's labels (High, Medium, Low, 高・中・低). A value off the scale is #VALUE! with the reason.",
      "An error value in a range stays in its own row. Rows below the last one that holds anything stay blank.",
      "One call can carry 4 MB of data.",
      "Labels and error texts are shown in the display language of Excel.",
    ],
  },
} as const;

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function signature({ id, parameters }: FunctionDeclaration): string {
  return `ISMS.${id}(${parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(", ")})`;
}

function section(declaration: FunctionDeclaration, language: Language): string {
  const { id, parameters, examples } = declaration;
  const text = words[language];
  const rows = parameters.map((parameter) => `<tr><th scope="row">${parameter.name}</th><td>${escaped(parameterText(id, parameter.name, language))}${parameter.isOptional ? ` (${text.optional})` : ""}</td></tr>`);
  return [
    `<section id="${id.toLowerCase()}">`,
    `<h2>ISMS.${id}</h2>`,
    `<p><code>${escaped(signature(declaration))}</code></p>`,
    `<p>${escaped(functionText(id, language))}</p>`,
    `<h3>${text.parameters}</h3>`,
    `<table>${rows.join("")}</table>`,
    `<h3>${text.examples}</h3>`,
    `<ul>${examples.map((example) => `<li><code>${escaped(example)}</code></li>`).join("")}</ul>`,
    `</section>`,
  ].join("\n");
}

/** The help page of a language. */
export function helpPage(language: Language): string {
  const text = words[language];
  const links = functionTable.map(({ id }) => `<a href="#${id.toLowerCase()}">${id}</a>`).join(" ");
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text.title}</title><link rel="stylesheet" href="help.css"></head>`,
    `<body>`,
    `<h1>${text.title}</h1>`,
    `<nav>${links}</nav>`,
    `<ul>${text.rules.map((rule) => `<li>${escaped(rule)}</li>`).join("")}</ul>`,
    ...functionTable.map((declaration) => section(declaration, language)),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}
