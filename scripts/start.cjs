// Owns `npm start`: from a fresh copy of the product to the workbench in a browser, in one command.
// Promises to install and build only what is missing or out of date, and to leave nothing running when it ends.
"use strict";
const { spawn } = require("node:child_process");
const path = require("node:path");
const { isInstalled, isUpToDate, remember } = require("./freshness.cjs");

const root = path.resolve(__dirname, "..");
const oldestNode = 20;
const builds = [
  {
    name: "add-in",
    inputs: ["src", "assets", "manifest", "scripts", "webpack.config.js", "package-lock.json", "tsconfig.json"],
    output: "dist/taskpane.html",
    build: () => run(process.execPath, [path.join(root, "node_modules", "webpack", "bin", "webpack.js"), "--mode", "production"]),
  },
  {
    name: "workbench",
    inputs: ["src", "workbench", "scripts/build-workbench.cjs", "package-lock.json"],
    output: "build/workbench/index.html",
    build: () => run(process.execPath, [path.join(root, "scripts", "build-workbench.cjs")]),
  },
];

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (Number(process.versions.node.split(".")[0]) < oldestNode) throw new Error(`Node.js ${oldestNode} or later is needed; this is ${process.versions.node}. Get it from https://nodejs.org/`);
  if (!isInstalled(root)) {
    console.log("Installing packages (npm ci) ...");
    await run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci"], { shell: process.platform === "win32" });
  }
  for (const part of builds) await bringUpToDate(part);
  const { startServer } = require("../workbench/server/server.cjs");
  const server = await startServer({ root, port: options.port });
  console.log(`\nISMS for Excel is ready:  ${server.url}\nPress Ctrl+C to stop.`);
  if (options.opens) openBrowser(server.url);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().then(() => process.exit(0)));
}

function readOptions(words) {
  const options = { port: Number(process.env.PORT || 3000), opens: !process.env.CI };
  for (let index = 0; index < words.length; index++) {
    if (words[index] === "--no-open") options.opens = false;
    else if (words[index] === "--port") options.port = Number(words[++index]);
    else throw new Error(`Unknown option ${words[index]}. Options: --port NUMBER, --no-open`);
  }
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535) throw new Error("The port must be a number from 0 to 65535.");
  return options;
}

async function bringUpToDate(part) {
  if (isUpToDate(root, part)) return;
  console.log(`Building the ${part.name} ...`);
  await part.build();
  remember(root, part);
}

function run(command, words, more = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, stdio: "inherit", ...more });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${path.basename(words[0] ?? command)} ended with code ${code}.`))));
  });
}

/** Opens the address where there is a screen to show it on. */
function openBrowser(url) {
  const openers = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] };
  const hasScreen = process.platform in openers || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return;
  const [command, ...words] = openers[process.platform] ?? ["xdg-open", url];
  const child = spawn(command, words, { stdio: "ignore", detached: true });
  child.once("error", () => console.log("No browser could be opened: open the address yourself."));
  child.unref();
}

main().catch((error) => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});
