// Owns `npm run samples`: bundles the sample maker and runs it.
// Promises that the samples in assets/samples are what scripts/samples says.
"use strict";
const { execFileSync } = require("node:child_process");
const path = require("node:path");
const esbuild = require("esbuild");

const root = path.resolve(__dirname, "..");
const bundle = path.join(root, "build", "samples.cjs");
esbuild.buildSync({ entryPoints: [path.join(root, "scripts", "samples", "build.ts")], bundle: true, platform: "node", outfile: bundle });
execFileSync(process.execPath, [bundle], { cwd: root, stdio: "inherit" });
