// Owns `npm run validate`: whether the manifests may be given to Office and belong to this version of the product.
// Promises to work without the network, and to exit with 1 where anything is wrong.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { validateManifest } = require("office-addin-manifest");
const { loadTypeScript } = require("./loadTypeScript.cjs");

const root = path.resolve(__dirname, "..");
const { manifestFiles } = loadTypeScript(path.join(root, "manifest", "files.ts"));
const { checkXml, checkJson } = loadTypeScript(path.join(root, "manifest", "rules.ts"));

/** Width and height of a PNG file: two numbers of four bytes after its signature and first chunk's name. */
function pictureSize(file) {
  const place = path.join(root, file);
  if (!fs.existsSync(place)) return null;
  const bytes = fs.readFileSync(place);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

async function findings() {
  const generated = manifestFiles();
  const read = (name) => (fs.existsSync(path.join(root, name)) ? fs.readFileSync(path.join(root, name), "utf8") : "");
  const stale = Object.keys(generated).filter((name) => read(name) !== generated[name]);
  if (stale.length > 0) return stale.map((name) => `${name} is not what manifest/spec.ts says. Run "npm run manifests".`);
  const xml = read("manifest.xml");
  const { isValid, report } = await validateManifest(path.join(root, "manifest.json"));
  return [
    ...checkXml(xml, { pictureSize }).map((text) => `manifest.xml: ${text}`),
    ...checkJson(JSON.parse(read("manifest.json")), JSON.parse(read("manifest.ja.json")), xml, { pictureSize }).map((text) => `manifest.json: ${text}`),
    ...(isValid ? [] : (report?.errors ?? [{ content: "is not valid" }]).map((error) => `manifest.json: ${error.content}`)),
  ];
}

findings().then(
  (list) => {
    for (const text of list) console.error(text);
    console.log(list.length === 0 ? "The manifests are valid." : `${list.length} problems in the manifests.`);
    process.exitCode = list.length === 0 ? 0 : 1;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
