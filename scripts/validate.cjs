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

/** Microsoft's schema that a file names, as the package of the official validator brings it along. */
function schemaNamedBy({ $schema }) {
  const validator = path.dirname(require.resolve("office-addin-manifest"));
  const folder = path.dirname(require.resolve("@microsoft/app-manifest", { paths: [validator] }));
  const file = path.join(folder, "json-schemas", ...new URL($schema).pathname.split("/").slice(2));
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/** What the schema of localised texts refuses: a key that it does not know, a text that is too long. The official validator looks at the manifest itself only. */
function checkLocalisation(texts) {
  const { required = [], properties, patternProperties } = schemaNamedBy(texts);
  const ruleOf = (key) => properties[key] ?? Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
  const missing = required.filter((key) => !(key in texts)).map((key) => `${key} is missing.`);
  return missing.concat(Object.entries(texts).flatMap(([key, text]) => {
    const rule = ruleOf(key);
    if (rule === undefined) return [`${key} is no text that can be localised.`];
    return typeof text !== "string" || text.length > (rule.maxLength ?? Infinity) ? [`${key} is no text of at most ${rule.maxLength} characters.`] : [];
  }));
}

async function findings() {
  const generated = manifestFiles();
  const read = (name) => (fs.existsSync(path.join(root, name)) ? fs.readFileSync(path.join(root, name), "utf8") : "");
  const stale = Object.keys(generated).filter((name) => read(name) !== generated[name]);
  if (stale.length > 0) return stale.map((name) => `${name} is not what manifest/spec.ts says. Run "npm run manifests".`);
  const xml = read("manifest.xml");
  const { isValid, report } = await validateManifest(path.join(root, "manifest.json"));
  const japanese = JSON.parse(read("manifest.ja.json"));
  return [
    ...checkXml(xml, { pictureSize }).map((text) => `manifest.xml: ${text}`),
    ...checkJson(JSON.parse(read("manifest.json")), japanese, xml, { pictureSize }).map((text) => `manifest.json: ${text}`),
    ...checkLocalisation(japanese).map((text) => `manifest.ja.json: ${text}`),
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
