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

const withoutLetter = (ids) => ids.map((id) => id.replace(/^A\./, "")).join(" ");

/** The title in a language, or nothing where the control has that of the first one that it comes from. */
function lineOf(title, inherited) {
  if (typeof title !== "string" || title === "" || title.includes("\n")) throw new Error(`A title of the catalogue is no line of text: ${JSON.stringify(title)}`);
  return title === inherited ? "" : title;
}

/** The lines of an edition: titles of its themes or domains, objectives and controls. */
function titleLines(data, language, hasObjectiveTitles, earlier, step) {
  const headings = [...(data.themes ?? data.domains), ...(hasObjectiveTitles ? (data.objectives ?? []) : [])];
  const inherited = (id) => earlier?.controls[step.mappings.findIndex(({ to }) => to.includes(id))]?.title[language];
  return [...headings.map(({ title }) => lineOf(title[language])), ...data.controls.map(({ id, title }) => lineOf(title[language], inherited(id)))];
}

function editionLine([name, data], inherited, hasObjectiveTitles) {
  const { edition, standard, jis } = data;
  const names = (tree) => JSON.stringify({ edition, standard, jis, tree });
  return data.themes === undefined
    ? `export const ${name} = unpackClauses(${names(clausesTree(data))}, title, ${inherited}, ${hasObjectiveTitles});`
    : `export const ${name} = unpackThemes(${names(themesTree(data))}, title, ${inherited});`;
}

function mapLine([name, { mappings, new: added }], [earlierName, { controls }]) {
  checkOrder(mappings.map(({ from }) => from), controls.map(({ id }) => ({ id })));
  return `export const ${name} = unpackMap(${earlierName}, ${JSON.stringify(mappings.map(({ to }) => withoutLetter(to)).join("\n"))}, ${JSON.stringify(withoutLetter(added))});`;
}

/**
 * The packed form of the catalogue: all titles of a language side by side, because that is what compresses best.
 * @param {Record<string, object>} files the JSON files' contents by the names under which source.ts exports them, editions from the oldest
 * @param {boolean} hasObjectiveTitles false leaves out the titles of the control objectives
 * @returns {string} a module that takes the place of source.ts
 */
function packed(files, hasObjectiveTitles) {
  const all = Object.entries(files);
  const steps = all.filter(([, data]) => data.controls !== undefined).map((own) => {
    const step = all.find(([, data]) => data.to === own[1].edition);
    return { own, step, earlier: step && all.find(([, data]) => data.controls !== undefined && data.edition === step[1].from) };
  });
  const lines = ["en", "ja"].map((language) => JSON.stringify(steps.flatMap(({ own, step, earlier }) => titleLines(own[1], language, hasObjectiveTitles, earlier?.[1], step?.[1])).join("\n")));
  return [
    `import { inheritedFrom, titlesFrom, unpackClauses, unpackMap, unpackThemes } from "./packed";`,
    `const title = titlesFrom(${lines.join(", ")});`,
    ...steps.flatMap(({ own, step, earlier }) => [
      ...(step === undefined ? [] : [mapLine(step, earlier)]),
      editionLine(own, step === undefined ? "() => undefined" : `inheritedFrom(${earlier[0]}, ${step[0]})`, hasObjectiveTitles),
    ]),
    "",
  ].join("\n");
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
