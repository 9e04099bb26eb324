// Owns looking at every view with texts that are two fifths longer, as other languages have them.
// Promises that no text is cut off.
import { join } from "node:path";
import { chromiumPath, startHarness, type Harness } from "./harness/browser";
import { views } from "./harness/views";
import { cutOff, keepPicture, results } from "./looking";

/** A pattern for a name that finds the lengthened name too. */
function loosened(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replace(/^\^/, "^\\[?").replace(/\$$/, "( [ö ]+\\])?$"), pattern.flags);
}

/** The page for steps that were written for the texts as they are. */
function forgiving<T extends object>(target: T): T {
  const argument = (given: unknown): unknown => {
    if (given instanceof RegExp) return loosened(given);
    const name = (given as { name?: unknown } | null)?.name;
    return name instanceof RegExp ? { ...(given as object), name: loosened(name) } : given;
  };
  return new Proxy(target, {
    get(owner, key) {
      const value: unknown = Reflect.get(owner, key);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        const answer: unknown = value.apply(owner, given.map(argument));
        return typeof answer === "object" && answer !== null && "boundingBox" in answer ? forgiving(answer) : answer;
      };
    },
  });
}

if (chromiumPath() !== null) {
  describe("texts that are two fifths longer", () => {
    let harness: Harness;
    beforeAll(async () => {
      harness = await startHarness(join(results, "pane-pseudo"), "pseudo");
    }, 120_000);
    afterAll(() => harness.close());

    it.each(views)("$name keeps them whole", async ({ name, scenario, screen, delay = 0, reach }) => {
      const page = await harness.open({ language: "en", theme: "light", scenario, screen, delay: String(delay) });
      await reach?.(forgiving(page));
      await keepPicture(page, `${name}-pseudo`);
      expect(await cutOff(page)).toEqual([]);
      await page.close();
    }, 60_000);
  });
}
