// Owns the build of the command line: dist/cli/isms.cjs, one file without dependencies.
// Promises a file that node runs as it is.
"use strict";
const path = require("node:path");
const esbuild = require("esbuild");
const { root } = require("./machine/install.cjs");

esbuild.buildSync({
  entryPoints: [path.join(root, "src", "cli", "main.ts")],
  bundle: true,
  platform: "node",
  target: "node20",
  banner: { js: "#!/usr/bin/env node" },
  outfile: path.join(root, "dist", "cli", "isms.cjs"),
  logLevel: "warning",
});
