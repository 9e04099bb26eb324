// Owns what is built from what, and building only what no longer fits its sources.
// Promises to judge by content, not by dates, which a copy or a checkout changes.
"use strict";
const { spawn } = require("node:child_process");
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const parts = {
  addin: {
    inputs: ["src", "assets", "manifest", "manifest.xml", "manifest.json", "scripts", "webpack.config.js", "package-lock.json", "tsconfig.json"],
    output: "dist/taskpane.html",
    script: ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--stats", "errors-warnings"],
  },
  workbench: {
    inputs: ["src", "workbench", "manifest", "assets/icons", "scripts/build-workbench.cjs", "package-lock.json"],
    output: "build/workbench/index.html",
    script: ["scripts/build-workbench.cjs"],
  },
  cli: {
    inputs: ["src", "scripts/build-cli.cjs", "package-lock.json"],
    output: "dist/cli/isms.cjs",
    script: ["scripts/build-cli.cjs"],
  },
};

/**
 * Builds a part of the product where its output is missing or its sources changed since.
 * @param {"addin" | "workbench" | "cli"} name
 * @returns {Promise<void>} rejects where the build fails; its own words are on the error stream
 */
async function bringUpToDate(name) {
  const part = parts[name];
  const stamp = path.join(root, "build", "stamps", `${name}.txt`);
  if (fs.existsSync(stamp) && fs.existsSync(path.join(root, part.output)) && fs.readFileSync(stamp, "utf8") === stampOf(part)) return;
  process.stdout.write(`Building the ${name} ...\n`);
  await run(part.script);
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, stampOf(part));
}

function run([script, ...words]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, ...script.split("/")), ...words], { cwd: root, stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with code ${code}.`))));
  });
}

/** Changes where an input changes, or where something else has rebuilt the output. */
function stampOf(part) {
  const hash = crypto.createHash("sha256").update(process.env.PRODUCTION_URL ?? "").update("\0");
  for (const input of [...part.inputs, part.output]) {
    for (const file of filesIn(path.join(root, input))) hash.update(path.relative(root, file)).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(place) {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs.readdirSync(place).sort().flatMap((name) => filesIn(path.join(place, name)));
}

module.exports = { bringUpToDate };
