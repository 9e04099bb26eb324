// Owns what of the control catalogue's data goes into the bundles: what src/isms/catalogue reads, in the form of its packed.ts.
// Promises that what cannot be packed without loss stops the build; attributes that no part of the product shows are left out.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

/** Refuses ids under a parent that are not numbered from 1 without a gap. @returns {number} how many there are */
function countUnder(parent, ids) {
  ids.forEach((id, index) => {
    if (id !== `${parent}.${index + 1}`) throw new Error(`The catalogue has ${id} where ${parent}.${index + 1} must stand.`);
  });
  return ids.length;
}

const idsWhere = (headings, key, parent) => headings.filter((heading) => heading[key] === parent).map(({ id }) => id);

function checkOrder(ids, headings) {
  if (ids.join() !== headings.map(({ id }) => id).join()) throw new Error("The catalogue does not stand in the order of its headings.");
}

function themesTree({ themes, controls }) {
  const groups = themes.map(({ id }) => ({ id, ids: idsWhere(controls, "theme", id) }));
  checkOrder(groups.flatMap(({ ids }) => ids), controls);
  return groups.map(({ id, ids }) => `${id}:${countUnder(id, ids)}`).join(" ");
}

function clausesTree({ domains, objectives, controls }) {
  const groups = domains.map(({ id }) => ({ id, aims: idsWhere(objectives, "domain", id) }));
  checkOrder(groups.flatMap(({ aims }) => aims), objectives);
  checkOrder(objectives.flatMap(({ id }) => idsWhere(controls, "objective", id)), controls);
  groups.forEach(({ id, aims }) => countUnder(id, aims));
  return groups.map(({ id, aims }) => `${id}:${aims.map((aim) => countUnder(aim, idsWhere(controls, "objective", aim))).join(",")}`).join(" ");
}

const headingsOf = (data, hasObjectiveTitles) => [...(data.themes ?? data.domains), ...(hasObjectiveTitles ? (data.objectives ?? []) : []), ...data.controls];

function lineOf(title) {
  if (typeof title !== "string" || title.includes("\n")) throw new Error(`A title of the catalogue is no line of text: ${JSON.stringify(title)}`);
  return title;
}

const withoutLetter = (ids) => ids.map((id) => id.replace(/^A\./, "")).join(" ");

/**
 * The packed form of the catalogue: all titles of a language side by side, because that is what compresses best.
 * @param {Record<string, object>} files the JSON files' contents by the names under which source.ts exports them
 * @param {boolean} hasObjectiveTitles false leaves out the titles of the control objectives
 * @returns {string} a module that takes the place of source.ts
 */
function packed(files, hasObjectiveTitles) {
  const editions = Object.entries(files).filter(([, data]) => data.controls !== undefined);
  const maps = Object.entries(files).filter(([, data]) => data.mappings !== undefined);
  const headings = editions.flatMap(([, data]) => headingsOf(data, hasObjectiveTitles));
  const lines = ["en", "ja"].map((language) => JSON.stringify(headings.map(({ title }) => lineOf(title[language])).join("\n")));
  const editionLine = ([name, data]) => {
    const { edition, standard, jis } = data;
    const tree = data.themes === undefined ? clausesTree(data) : themesTree(data);
    const [unpack, rest] = data.themes === undefined ? ["unpackClauses", `, ${hasObjectiveTitles}`] : ["unpackThemes", ""];
    return `export const ${name} = ${unpack}(${JSON.stringify({ edition, standard, jis, tree })}, title${rest});`;
  };
  const mapLine = ([name, { from, mappings, new: added }]) => {
    const [earlier, { controls }] = editions.find(([, data]) => data.edition === from);
    checkOrder(mappings.map((mapping) => mapping.from), controls);
    return `export const ${name} = unpackMap(${earlier}, ${JSON.stringify(mappings.map(({ to }) => withoutLetter(to)).join("\n"))}, ${JSON.stringify(withoutLetter(added))});`;
  };
  return [`import { titlesFrom, unpackClauses, unpackMap, unpackThemes } from "./packed";`, `const title = titlesFrom(${lines.join(", ")});`, ...editions.map(editionLine), ...maps.map(mapLine), ""].join("\n");
}

/**
 * A webpack loader for src/isms/catalogue/source.ts. Option `objectiveTitles: false` leaves out the titles of the control objectives.
 * @param {string} text the module, which imports a JSON file a line
 * @returns {string} a module with the same exports
 */
module.exports = function packCatalogue(text) {
  const files = {};
  for (const [, name, file] of text.matchAll(/^import (\w+) from "(.+\.json)";$/gm)) {
    const place = path.resolve(path.dirname(this.resourcePath), file);
    this.addDependency(place);
    files[name] = JSON.parse(fs.readFileSync(place, "utf8"));
  }
  return packed(files, this.getOptions().objectiveTitles !== false);
};
module.exports.packed = packed;
