// Owns `npm run bench`: the measurements of tests/bench, bundled as the product is and run with the garbage collector at hand.
// Promises that nothing of it runs with the tests, and that it leaves only docs/BENCHMARKS.md and build/bench/ behind.
"use strict";
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const esbuild = require("esbuild");

const root = path.resolve(__dirname, "..");
const outfile = path.join(root, "build", "bench", "main.cjs");

esbuild.buildSync({
  entryPoints: [path.join(root, "tests", "bench", "main.ts")],
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  external: ["exceljs", "playwright-core", "esbuild"],
  outfile,
  logLevel: "warning",
});
process.exitCode = spawnSync(process.execPath, ["--expose-gc", outfile], { cwd: root, stdio: "inherit" }).status ?? 1;
