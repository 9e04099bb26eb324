// Owns the list of sample workbooks that the start page offers.
// Promises one entry a workbook that is there; its texts come from index.json beside the workbooks, else from its file name.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

/**
 * Lists the sample workbooks of a folder.
 * @param {string} folder holds *.xlsx and, optionally, index.json: { "<file>": { title: { ja, en }, summary: { ja, en } } }
 * @returns {{ id: string, file: string, url: string, size: number, title: { ja: string, en: string }, summary: { ja: string, en: string } }[]}
 *   in the order of index.json, then by name; empty where the folder does not exist
 */
function sampleIndex(folder) {
  if (!fs.existsSync(folder)) return [];
  const described = descriptions(folder);
  const order = Object.keys(described);
  const place = (file) => (order.includes(file) ? order.indexOf(file) : order.length);
  return fs.readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx") && !file.startsWith("~$"))
    .sort((left, right) => place(left) - place(right) || left.localeCompare(right))
    .map((file) => entry(folder, file, described[file]));
}

function descriptions(folder) {
  const file = path.join(folder, "index.json");
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
}

function entry(folder, file, described) {
  const id = path.basename(file, ".xlsx");
  const fromName = id.replace(/[-_]+/g, " ");
  return {
    id,
    file,
    url: `/assets/samples/${encodeURIComponent(file)}`,
    size: fs.statSync(path.join(folder, file)).size,
    title: described?.title ?? { ja: fromName, en: fromName },
    summary: described?.summary ?? { ja: "", en: "" },
  };
}

module.exports = { sampleIndex };
