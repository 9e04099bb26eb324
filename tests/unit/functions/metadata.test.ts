// Owns what functions.json tells Excel.
// Promises the public format of ids and parameters: a change here breaks workbooks.
import { choices } from "../../../src/functions/choices";
import { functionsMetadata } from "../../../src/functions/metadata";
import { functionTable } from "../../../src/functions/table";
import { goodCalls } from "./goodCalls";
import { CellErrorValue, Spreadsheet } from "./spreadsheet";

const origin = "https://localhost:3000";
const ja = functionsMetadata("ja", origin);
const en = functionsMetadata("en", origin);

/** The public format, written down a second time so that a change is noticed. */
const publicFormat = [
  "ASSETVALUE(cia,[method])",
  "RISK(asset,threat,vulnerability,[impact],[method])",
  "RISKCIA(asset,threat,vulnerability,[impact],[method])",
  "LEVEL(asset,threat,vulnerability,[impact],[method])",
  "DECISION(asset,threat,vulnerability,[impact],[treatment],[residual],[reason],[approved],[method])",
  "ASSESS(asset,threat,vulnerability,[impact],[treatment],[residual],[reason],[approved],[method])",
  "REQUIRED(asset,threat,vulnerability,[impact],[method])",
  "HEATMAP(asset,threat,vulnerability,[impact],[method])",
  "SEAL(asset,threat,vulnerability,[impact],[treatment],[residual],[method])",
  "GAP(scores,targets)",
  "EFFECTIVENESS(actual,target,[direction])",
  "METHOD([preset],[language])",
  "CONTROL(id,[edition],[language])",
  "CONTROLS([edition],[language])",
  "MAPCONTROL(id,from,to,[show])",
  "SOA([control_ids],[treated_ids],[risk_ids],[excluded_ids],[edition],[language],[show])",
];

describe.each([["ja", ja], ["en", en]] as const)("functions.%s.json", (language, metadata) => {
  it("holds the public format", () => {
    const written = metadata.functions.map(({ id, parameters }) => `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(",")})`);
    expect(written).toEqual(publicFormat);
  });

  it("lets error values into ranges", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it("keeps to the lengths and letters that Excel takes", () => {
    for (const { id, name, description, parameters } of metadata.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/);
      expect(name).toBe(id);
      expect(description.length).toBeLessThanOrEqual(255);
      expect(description).not.toBe("");
      for (const parameter of parameters) {
        expect(parameter.description.length).toBeGreaterThan(0);
        expect(parameter.description.length).toBeLessThanOrEqual(128);
      }
    }
  });

  it("has optional parameters at the end only", () => {
    for (const { parameters } of metadata.functions) {
      const flags = parameters.map((parameter) => parameter.optional === true);
      expect(flags).toEqual([...flags].sort());
    }
  });

  it("links each function to its help over https", () => {
    for (const { id, helpUrl } of metadata.functions) expect(helpUrl).toBe(`${origin}/help/functions.${language}.html#${id.toLowerCase()}`);
  });
});

it("is written in Japanese in one file and in English in the other", () => {
  for (const [index, { description }] of ja.functions.entries()) {
    expect(description).toMatch(/[ぁ-ん]/);
    expect(en.functions[index].description).not.toMatch(/[^\x20-\x7e]/);
  }
});

it("names exactly the functions that are associated", () => {
  expect(new Spreadsheet().ids).toEqual(ja.functions.map(({ id }) => id));
  expect(functionTable.map(({ id }) => id)).toEqual(new Spreadsheet().ids);
});

describe("the lists of codes that Excel offers", () => {
  it("are the same in both files but for names and tooltips", () => {
    const codes = ({ enums }: typeof ja) => enums.map(({ id, type, values }) => [id, type, values.map(({ stringValue }) => stringValue)]);
    expect(codes(ja)).toEqual(codes(en));
  });

  it("keep to the lengths and letters that Excel takes", () => {
    for (const { id, values } of [...ja.enums, ...en.enums]) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/);
      for (const { name, tooltip } of values) {
        expect(name.length * tooltip.length).toBeGreaterThan(0);
        expect(Math.max(name.length, tooltip.length)).toBeLessThanOrEqual(256);
      }
    }
  });

  it("are those that the parameters name, none missing and none unused", () => {
    const named = new Set(en.functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? [])));
    expect([...named].sort()).toEqual(en.enums.map(({ id }) => id).sort());
  });

  it("are offered for the arguments that take a code", () => {
    const offered = (id: string) => en.functions.find((each) => each.id === id)?.parameters.flatMap(({ name, customEnumId }) => (customEnumId === undefined ? [] : [`${name}: ${customEnumId}`]));
    expect(offered("METHOD")).toEqual(["preset: PRESET", "language: LANGUAGE"]);
    expect(offered("DECISION")).toEqual(["treatment: TREATMENT", "method: PRESET"]);
    expect(offered("EFFECTIVENESS")).toEqual(["direction: DIRECTION"]);
    expect(offered("MAPCONTROL")).toEqual(["from: EDITION", "to: EDITION", "show: MAPPING"]);
  });

  const uses = functionTable.flatMap(({ id, parameters }) => parameters.flatMap(({ name, choice }, index) => (choice === undefined ? [] : choices[choice].codes.map((code) => [id, name, code, index] as const))));

  it.each(uses)("%s reads %s = %p", async (id, _name, code, index) => {
    const values = goodCalls[id].map((value, place) => (place === index ? code : value));
    // Another argument may not go with the code (a control that the edition lacks); the code itself must be read.
    const problem = await new Spreadsheet("en").call(id, ...values).then(() => "", (error: CellErrorValue) => error.message);
    expect(problem).not.toMatch(/not one of the choices|not an edition|not a language|not the id of a method|could not be computed/);
  });
});
