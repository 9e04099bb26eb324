// Owns the behaviour of texts: facts, number forms, and that both languages say everything.
// Promises expectations written by hand from the sentences themselves.
import { fill } from "../../../src/i18n/texts";
import { texts as english } from "../../../src/i18n/texts.en";
import { texts as japanese } from "../../../src/i18n/texts.ja";

/** Every text of a table by its path. */
function flat(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, part]) => flat(part, `${path}.${key}`));
}

const factsOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe("fill", () => {
  it("puts a fact into its place", () => {
    expect(fill("Go to {address}", { address: "Sheet1!B7" }, "en")).toBe("Go to Sheet1!B7");
  });

  it("writes numbers with the language's grouping", () => {
    expect(fill("{count} 件", { count: 10000 }, "ja")).toBe("10,000 件");
  });

  it("chooses the form by the number, one or other", () => {
    const text = "{count:# record|# records} on {sheet}";
    expect(fill(text, { count: 1, sheet: "A" }, "en")).toBe("1 record on A");
    expect(fill(text, { count: 0, sheet: "A" }, "en")).toBe("0 records on A");
    expect(fill(text, { count: 1234, sheet: "A" }, "en")).toBe("1,234 records on A");
  });

  it("leaves a fact that was not given as it stands", () => {
    expect(fill("{missing} {given}", { given: "x" }, "en")).toBe("{missing} x");
  });
});

describe("the two languages", () => {
  const en = new Map(flat(english));
  const ja = new Map(flat(japanese));

  it("have a text at every path of the other", () => {
    expect([...ja.keys()]).toEqual([...en.keys()]);
  });

  it.each([...en.keys()])("%s names the same facts in both", (path) => {
    expect([...new Set(factsOf(ja.get(path) ?? ""))]).toEqual([...new Set(factsOf(en.get(path) ?? ""))]);
  });

  // The organisation's ISMS manual, 4.2.1: two kinds of accepted risk, told apart in every sheet and screen.
  it("keep residual and remaining risk apart", () => {
    expect([ja.get(".definition.residual.term"), ja.get(".definition.remaining.term")]).toEqual(["残留リスク", "残余リスク"]);
    expect(ja.get(".decision.residual-pending")).toContain("残留リスク");
    expect(ja.get(".decision.residual-approved")).toContain("残留リスク");
    expect(ja.get(".decision.remaining-pending")).toContain("残余リスク");
    expect(ja.get(".decision.remaining-approved")).toContain("残余リスク");
    expect([...ja.values()].filter((text) => text.includes("残留リスク") && text.includes("残余リスク"))).toEqual([]);
  });
});
