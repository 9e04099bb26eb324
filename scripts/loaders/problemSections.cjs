// Owns which problem texts go into functions.js: those of the rooms that the functions use.
// Promises that a section is left out as a whole, by its heading; texts before the first heading always stay.
"use strict";

const heading = /^\s*\/\/ --- .*\((.+)\) ---\s*$/;
const needed = /levels, method and decision|custom functions/;
/** Codes of other sections that the functions raise too. */
const neededText = /^\s*"control-unknown":/;

/**
 * A webpack loader for src/i18n/problems.{en,ja}.ts.
 * @param {string} text the file, with a heading such as "// --- workbook (src/excel) ---" before each section
 * @returns {string} the file without the sections that no function can raise
 */
module.exports = function problemSections(text) {
  let isKept = true;
  const lines = text.split("\n").filter((line) => {
    if (heading.test(line)) isKept = needed.test(line);
    else if (/^}/.test(line)) isKept = true;
    return isKept || neededText.test(line);
  });
  return lines.join("\n");
};
