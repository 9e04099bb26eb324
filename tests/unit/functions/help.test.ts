// Owns what the help pages of the functions show.
// Promises an anchor for every help address, and examples that give what the page says.
import { resultIn } from "../../../src/functions/examples";
import { helpPage } from "../../../src/functions/help";
import { functionsMetadata } from "../../../src/functions/metadata";
import { functionTable } from "../../../src/functions/table";
import { callOf } from "./formula";
import { Spreadsheet } from "./spreadsheet";
import type { Result } from "./spreadsheet";

const origin = "https://localhost:3000";
const languages = ["ja", "en"] as const;

describe.each(languages)("the help page (%s)", (language) => {
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

  it("shows the codes of an argument that takes one of a few", () => {
    expect(page).toContain("<code>higher</code> <code>lower</code>");
    expect(page).toContain("<code>monarc</code>");
  });

  it("shows a result beside each example", () => {
    expect(page).toContain("<dt><code>=ISMS.RISK(3,2,2)</code></dt><dd>12</dd>");
    expect([...page.matchAll(/<dt>/g)]).toHaveLength(functionTable.flatMap(({ cases }) => cases).length);
    expect(page).not.toContain("[object");
  });
});

/** Digits as their kind: what a seal and its example have in common. */
const form = (text: unknown): string => String(text).replace(/-.*/, (digits) => digits.replace(/[0-9A-F]/g, "x"));

describe.each(languages)("the examples (%s)", (language) => {
  const sheet = new Spreadsheet(language);

  it.each(functionTable.flatMap(({ cases }) => cases.map((each) => [each.formula, each] as const)))("%s gives what the help says", async (formula, each) => {
    const { id, values } = callOf(formula);
    const result: Result = await sheet.call(id, ...values);
    const expected = resultIn(each, language);
    if (typeof expected !== "object") expect(result).toEqual([[expected]]);
    else if ("like" in expected) expect(result.map((row) => row.map(form))).toEqual([[form(expected.like)]]);
    else if ("rows" in expected) expect([result.length, result[0].length]).toEqual([expected.rows, expected.columns]);
    else expect(result).toEqual(expected);
  });
});

it("every function has an example of its own", () => {
  expect(functionTable.every(({ id, examples }) => examples.length > 0 && examples.every((formula) => formula.startsWith(`=ISMS.${id}(`)))).toBe(true);
});
