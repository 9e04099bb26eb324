// Owns `npm run build`: the add-in, the workbench and the command line.
// Promises that what is built is what a person gets, and that what fits its sources is not built again.
"use strict";
const { bringUpToDate } = require("./freshness.cjs");

async function main() {
  for (const part of ["addin", "workbench", "cli"]) await bringUpToDate(part);
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
