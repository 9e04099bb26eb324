// Owns what must be on a machine before the product can be built or tested: the packages of the lockfile, a browser, a second reader of .xlsx.
// Promises to install only what is missing, to say what it does, and to name what a person must do where it cannot.
"use strict";
const { execFileSync, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..", "..");
const isWindows = process.platform === "win32";

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Node 20.19 or later, or an explanation and exit code 2. */
function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`ISMS for Excel needs Node.js 20.19 or later; this is ${process.versions.node}. Install it from nodejs.org and run the command again.\n`);
  process.exit(2);
}

/** Packages of package-lock.json, where node_modules is missing or older than the lockfile. */
function installPackages() {
  const stamp = path.join(root, "node_modules", ".package-lock.json");
  const lock = path.join(root, "package-lock.json");
  if (fs.existsSync(stamp) && fs.statSync(stamp).mtimeMs >= fs.statSync(lock).mtimeMs) return;
  say("Installing packages (npm install) ...");
  // Not npm ci: it refuses a lockfile without the programs of other operating systems, which not every registry offers.
  execFileSync(isWindows ? "npm.cmd" : "npm", ["install", "--no-save", "--no-audit", "--no-fund"], { cwd: root, stdio: "inherit", shell: isWindows });
  fs.utimesSync(stamp, new Date(), new Date());
}

const browsers = [
  process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function findBrowser() {
  return browsers.find((file) => file && fs.existsSync(file));
}

function findPython() {
  return ["/usr/bin/python3", "python3", "python"].find((command) => spawnSync(command, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0);
}

function hasJapaneseFont() {
  const listed = spawnSync("fc-list", [":lang=ja"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}

/** The programs that only tests need, from the distribution where that can be done unasked. */
function installTestPrograms() {
  const canInstall = process.platform === "linux" && fs.existsSync("/usr/bin/apt-get") && process.getuid() === 0;
  const missing = [
    !findBrowser() && "chromium",
    !findPython() && "python3-openpyxl",
    canInstall && !hasJapaneseFont() && "fonts-noto-cjk",
  ].filter(Boolean);
  if (missing.length === 0) return;
  if (!canInstall) {
    process.stderr.write(`The tests need ${missing.join(", ")}. Install a Chromium browser (or name one in CHROMIUM) and Python 3 with openpyxl, then run npm test again.\n`);
    process.exit(2);
  }
  say(`Installing ${missing.join(", ")} from the distribution ...`);
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], options);
}

module.exports = { root, requireNode, installPackages, installTestPrograms, findBrowser, findPython };
