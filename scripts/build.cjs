// Owns `npm run build:all`: the add-in, the workbench and the command line, each only where its sources changed.
// Promises that what is built is what a person gets: the production bundle, the page around it, one file for `isms`.
"use strict";
const { execFileSync } = require("node:child_process");
const path = require("node:path");
const { root } = require("./machine/install.cjs");

const run = (file, ...words) => execFileSync(process.execPath, [path.join(root, file), ...words], { cwd: root, stdio: "inherit" });
run("node_modules/webpack/bin/webpack.js", "--mode", "production");
run("scripts/build-workbench.cjs");
run("scripts/build-cli.cjs");
