// Owns the packed form of the catalogue, from the loader that makes it to the module that reads it.
// Promises the content of the JSON files, field by field, and a build that stops where the form cannot hold it.
import { packed } from "../../../../scripts/loaders/packCatalogue.cjs";
import * as unpacking from "../../../../src/isms/catalogue/packed";
import * as files from "../../../../src/isms/catalogue/source";

/** Runs the module that the loader gives and returns its exports. */
function exportsOf(module: string): Record<string, unknown> {
  const names = [...module.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  const body = module.replace(/^import .*$/m, "").replaceAll("export const", "const");
  return new Function(...Object.keys(unpacking), `${body}\nreturn { ${names.join(", ")} };`)(...Object.values(unpacking)) as Record<string, unknown>;
}

type Heading = Readonly<Record<string, unknown>>;
const only = (fields: readonly string[]) => (heading: Heading) => Object.fromEntries(fields.map((field) => [field, heading[field]]));

describe("the packed catalogue", () => {
  const whole = exportsOf(packed({ ...files }, true));

  it.each(["data2005", "data2013"] as const)("holds the domains, objectives and controls of %s", (name) => {
    const { edition, standard, jis, domains, objectives, controls } = files[name];
    expect(whole[name]).toEqual({ edition, standard, jis, domains, objectives: objectives.map(only(["id", "title", "domain"])), controls: controls.map(only(["id", "title", "objective"])) });
  });

  it("holds the themes and controls of 2022 without their attributes", () => {
    const { edition, standard, jis, themes, controls } = files.data2022;
    expect(whole.data2022).toEqual({ edition, standard, jis, themes, controls: controls.map(only(["id", "title", "theme"])) });
  });

  it.each(["map2005", "map2013"] as const)("holds the steps of %s", (name) => {
    const { mappings, new: added } = files[name];
    expect(whole[name]).toEqual({ mappings, new: added });
  });

  it("leaves out the titles of the objectives where they are not asked for", () => {
    const { data2005 } = exportsOf(packed({ ...files }, false)) as unknown as Pick<typeof files, "data2005">;
    expect(data2005.objectives[0]).toEqual({ id: "A.5.1", domain: "A.5" });
    // The last control of the edition 2005, after every title that could have moved it.
    expect(data2005.controls[132]).toEqual({ id: "A.15.3.2", title: { en: "Protection of information systems audit tools", ja: "情報システムの監査ツールの保護" }, objective: "A.15.3" });
  });
});

describe("a catalogue that the packed form cannot hold", () => {
  const title = { en: "One", ja: "一" };
  const edition = (controls: readonly object[]) => ({ data2022: { edition: "2022", standard: "", jis: "", themes: [{ id: "A.5", title }], controls } });

  it.each([
    ["a gap in the numbering", [{ id: "A.5.1", title, theme: "A.5" }, { id: "A.5.3", title, theme: "A.5" }], /A\.5\.3 where A\.5\.2 must stand/],
    ["a control of no theme", [{ id: "A.6.1", title, theme: "A.6" }], /order/],
    ["a title of two lines", [{ id: "A.5.1", title: { en: "One\nTwo", ja: "一" }, theme: "A.5" }], /no line of text/],
  ])("stops the build: %s", (_what, controls, message) => {
    expect(() => packed(edition(controls), true)).toThrow(message);
  });
});
