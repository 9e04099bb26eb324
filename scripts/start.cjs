// Owns `npm start`: from a fresh copy of the product to the workbench in a browser, in one command.
// Promises to install and build only what is missing or out of date, and to leave nothing running when it ends.
"use strict";
const { spawn } = require("node:child_process");
const { bringUpToDate } = require("./freshness.cjs");
const { root, requireNode, installPackages } = require("./machine/install.cjs");

async function main() {
  const options = readOptions(process.argv.slice(2));
  requireNode();
  installPackages();
  await bringUpToDate("addin");
  await bringUpToDate("workbench");
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
