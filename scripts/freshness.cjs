// Owns the question whether installed packages and built files still fit their sources.
// Promises to judge by content, not by dates, which a copy or a checkout changes.
"use strict";
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

/**
 * True where node_modules holds every package of the lock file in its locked version.
 * Packages for other platforms (optional ones) may be missing.
 * @param {string} root folder of the product
 */
function isInstalled(root) {
  const installed = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  const locked = packagesOf(path.join(root, "package-lock.json"));
  if (installed === null || locked === null) return false;
  return Object.entries(locked).every(([place, { version, optional }]) => place === "" || optional || installed[place]?.version === version);
}

function packagesOf(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")).packages : null;
}

/**
 * True where the output exists, is the one that was remembered, and no input changed since.
 * @param {string} root folder of the product
 * @param {{ name: string, inputs: string[], output: string }} part files and folders relative to root
 */
function isUpToDate(root, part) {
  const stamp = stampFile(root, part);
  const output = path.join(root, part.output);
  return fs.existsSync(stamp) && fs.existsSync(output) && fs.readFileSync(stamp, "utf8") === stampOf(root, part);
}

/** Remembers that the output fits the inputs as they are now. */
function remember(root, part) {
  const stamp = stampFile(root, part);
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, stampOf(root, part));
}

function stampFile(root, part) {
  return path.join(root, "build", "stamps", `${part.name}.txt`);
}

function stampOf(root, part) {
  const hash = crypto.createHash("sha256");
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

module.exports = { isInstalled, isUpToDate, remember };
