// Owns which problem texts go into functions.js, and their packed form (src/i18n/packed.ts): those of the rooms that the functions use.
// Promises that a section is left out as a whole, by its heading; texts before the first heading always stay.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const heading = /^\s*\/\/ --- .*\((.+)\) ---\s*$/;
const needed = /levels, method and decision|custom functions/;
/** Codes of other sections that the functions raise too. */
const neededText = /^\s*"control-unknown":/;
const textLine = /^\s*(?:"[\w-]+"|\w+):\s*(?:"|').*,$/;

/** The texts that functions need, by their codes. */
function neededTexts(source) {
  let isKept = true;
  const lines = source.split("\n").filter((line) => {
    if (heading.test(line)) isKept = needed.test(line);
    return textLine.test(line) && (isKept || neededText.test(line));
  });
  return new Function(`return {${lines.join("\n")}}`)();
}

/**
 * A webpack loader for src/i18n/problems.{en,ja}.ts.
 * @param {string} source the file: a text a line, with a heading such as "// --- workbook (src/excel) ---" before each section
 * @returns {string} a module with the texts that a function can raise; the English one holds their codes for both
 */
module.exports = function problemSections(source) {
  const english = path.join(path.dirname(this.resourcePath), "problems.en.ts");
  this.addDependency(english);
  const codes = Object.keys(neededTexts(fs.readFileSync(english, "utf8")));
  const texts = neededTexts(source);
  const lines = codes.map((code) => texts[code]);
  if (codes.length !== Object.keys(texts).length || lines.some((line) => typeof line !== "string" || line.includes("\n"))) throw new Error(`The texts of ${this.resourcePath} are not those of ${english}, each in one line.`);
  const isEnglish = this.resourcePath === english;
  const keys = isEnglish ? JSON.stringify(codes.join("\n")) : "codes";
  return [
    `import { textsByCode } from "./packed";`,
    isEnglish ? `export const codes = ${keys};` : `import { codes } from "./problems.en";`,
    `export const problems = textsByCode(codes, ${JSON.stringify(lines.join("\n"))});`,
    "",
  ].join("\n");
};
