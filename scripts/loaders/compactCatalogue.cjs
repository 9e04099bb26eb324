// Owns what of the control catalogue's data goes into the bundles: what src/isms/catalogue reads, nothing else.
// Promises the same ids and titles; attributes that no part of the product shows are left out.
"use strict";

const kept = new Set(["edition", "standard", "jis", "themes", "domains", "objectives", "controls", "id", "title", "en", "ja", "theme", "domain", "objective", "from", "to", "mappings", "new"]);

/**
 * A webpack loader for the catalogue's JSON files. Option `objectiveTitles: false` leaves out the titles of the control objectives.
 * @param {string} text the file
 * @returns {string} JSON with the fields that are read
 */
module.exports = function compactCatalogue(text) {
  const data = JSON.parse(text, (key, value) => (key === "" || /^\d+$/.test(key) || kept.has(key) ? value : undefined));
  if (this.getOptions().objectiveTitles === false) for (const objective of data.objectives ?? []) delete objective.title;
  return JSON.stringify(data);
};
