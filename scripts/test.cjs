// Owns `npm test`: everything that must hold before a change is kept, in one command on a fresh machine.
// Promises to run every step even after one failed, and to exit with 1 where any did.
"use strict";
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { root, requireNode, installPackages, installTestPrograms } = require("./machine/install.cjs");

const bin = (name) => path.join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
const results = fs.mkdtempSync(path.join(os.tmpdir(), "isms-tests-"));
/** Jest leaves one core free, of two too: then nothing would run side by side. */
const sideBySide = `--maxWorkers=${Math.max(2, os.cpus().length - 1)}`;
const jest = (project, ...more) => ({ name: project, command: bin("jest"), arguments: ["--selectProjects", project, "--json", `--outputFile=${path.join(results, `${project}.json`)}`, ...more] });

const steps = [
  { name: "lint", command: bin("eslint"), arguments: [".", "--max-warnings", "0"] },
  { name: "types", command: bin("tsc"), arguments: ["--noEmit"] },
  { name: "build", command: process.execPath, arguments: [path.join(root, "scripts", "build.cjs")] },
  { name: "manifests", command: process.execPath, arguments: [path.join(root, "scripts", "validate.cjs")] },
  jest("unit", sideBySide),
  jest("contract", sideBySide),
  jest("integration", sideBySide),
  jest("pane", sideBySide),
  jest("e2e", "--runInBand"),
];

function run(step) {
  const start = Date.now();
  process.stdout.write(`\n== ${step.name}\n`);
  // Jest's JSON goes to the file; what a person reads is on the error stream.
  const stdio = step.arguments.includes("--json") ? ["ignore", "ignore", "inherit"] : ["ignore", "inherit", "inherit"];
  const status = spawnSync(step.command, step.arguments, { cwd: root, stdio, shell: process.platform === "win32", env: { ...process.env, FORCE_COLOR: "0" } }).status;
  return { name: step.name, passed: status === 0, seconds: Math.round((Date.now() - start) / 1000) };
}

function counts() {
  const files = fs.readdirSync(results).map((file) => JSON.parse(fs.readFileSync(path.join(results, file), "utf8")));
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  return { passed: sum("numPassedTests"), failed: sum("numFailedTests") + sum("numRuntimeErrorTestSuites") };
}

requireNode();
installPackages();
installTestPrograms();
const done = steps.map(run);
process.stdout.write("\n");
for (const step of done) process.stdout.write(`${step.passed ? "ok    " : "FAILED"} ${step.name} (${step.seconds} s)\n`);
const { passed, failed } = counts();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
fs.rmSync(results, { recursive: true, force: true });
process.exit(done.every((step) => step.passed) ? 0 : 1);
