// Owns what the help pages of the functions show.
// Promises an anchor for every help address, and examples that compute as they stand.
import { helpPage } from "../../../src/functions/help";
import { functionsMetadata } from "../../../src/functions/metadata";
import { functionTable } from "../../../src/functions/table";
import { Spreadsheet } from "./spreadsheet";

const origin = "https://localhost:3000";

describe.each(["ja", "en"] as const)("the help page (%s)", (language) => {
  const page = helpPage(language);

  it("has the place that each function's help address leads to", () => {
    for (const { helpUrl } of functionsMetadata(language, origin).functions) {
      expect(helpUrl).toMatch(new RegExp(`^${origin}/help/functions\\.${language}\\.html#`));
      expect(page).toContain(`<section id="${new URL(helpUrl).hash.slice(1)}">`);
    }
  });

  it("loads nothing but its style sheet", () => {
    expect(page).not.toMatch(/<script|<img|https?:\/\//);
  });
});

/** The arguments of an example as Excel would pass them; null where it refers to cells. */
function argumentsOf(formula: string): { id: string; values: unknown[] } | null {
  const [, id, inside] = /^=ISMS\.([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
  if (id === undefined || /[A-Z]+\d+:?/.test(inside.replace(/"[^"]*"/g, ""))) return null;
  const parts = inside === "" ? [] : inside.match(/\{[^}]*\}|"[^"]*"|[^,]+|(?<=,)(?=,)/g) ?? [];
  const constant = (text: string): unknown => (text.startsWith('"') ? text.slice(1, -1) : Number(text));
  const values = parts.map((part) => (part.startsWith("{") ? part.slice(1, -1).split(";").map((row) => row.split(",").map(constant)) : part === "" ? null : constant(part)));
  return { id, values };
}

describe("the examples", () => {
  const examples = functionTable.flatMap(({ examples: list }) => [...list]);

  it.each(examples.flatMap((formula) => {
    const call = argumentsOf(formula);
    return call === null ? [] : [[formula, call] as const];
  }))("%s computes", async (_formula, { id, values }) => {
    const result = await new Spreadsheet().call(id, ...values);
    expect(result.flat().every((cell) => typeof cell === "string" || typeof cell === "number")).toBe(true);
  });

  it("show every function", () => {
    expect(functionTable.every(({ id, examples: list }) => list.every((formula) => formula.startsWith(`=ISMS.${id}(`)))).toBe(true);
  });
});
