// Owns how a build script uses the product's TypeScript sources.
// Promises the source's exports as they are now, compiled in memory: nothing is written.
"use strict";
const Module = require("node:module");
const path = require("node:path");
const esbuild = require("esbuild");

/**
 * Compiles a TypeScript file with what it imports and gives its exports.
 * @param {string} file absolute path
 * @returns {any} the file's exports
 */
function loadTypeScript(file) {
  const { outputFiles } = esbuild.buildSync({ entryPoints: [file], bundle: true, platform: "node", format: "cjs", target: "node20", write: false, logLevel: "error" });
  const compiled = new Module(file, module);
  compiled.filename = file;
  compiled.paths = Module._nodeModulePaths(path.dirname(file));
  compiled._compile(outputFiles[0].text, file);
  return compiled.exports;
}

module.exports = { loadTypeScript };
