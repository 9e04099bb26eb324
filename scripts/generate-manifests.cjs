// Owns `npm run manifest`: writes manifest.xml, manifest.json and manifest.ja.json from manifest/spec.ts.
// Promises to write nothing else.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { loadTypeScript } = require("./loadTypeScript.cjs");

const root = path.resolve(__dirname, "..");
const { manifestFiles } = loadTypeScript(path.join(root, "manifest", "files.ts"));

for (const [name, content] of Object.entries(manifestFiles())) {
  fs.writeFileSync(path.join(root, name), content);
  console.log(`${name} written`);
}
