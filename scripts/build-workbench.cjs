// Owns the bundle of the workbench's page: one script, one style sheet and the page itself, in build/workbench/.
// Promises everything inside the bundle: the page fetches nothing from another origin.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

/**
 * Bundles the page.
 * @param {string} root folder of the product
 * @returns {Promise<void>} rejects where the sources do not compile
 */
async function buildWorkbench(root) {
  const source = path.join(root, "workbench", "page");
  const target = path.join(root, "build", "workbench");
  fs.rmSync(target, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: { workbench: path.join(source, "main.tsx") },
    outdir: target,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    legalComments: "linked",
    logLevel: "warning",
    loader: { ".svg": "dataurl", ".woff": "file", ".woff2": "file", ".ttf": "file" },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
  });
  fs.copyFileSync(path.join(source, "index.html"), path.join(target, "index.html"));
  fs.copyFileSync(path.join(root, "assets", "icons", "icon.svg"), path.join(target, "icon.svg"));
}

if (require.main === module) {
  buildWorkbench(path.resolve(__dirname, "..")).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

module.exports = { buildWorkbench };
