// Owns looking at every view of the task pane in a browser: pictures, accessibility, and that nothing is cut off.
// Promises pictures in test-results/screens named pane-<view>-<language>-<theme>.png.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { chromiumPath, startHarness, type Harness } from "./harness/browser";
import { views } from "./harness/views";

const results = join(__dirname, "../../../test-results");
const pictures = join(results, "screens");

/** Fluent puts empty sentinels around its keyboard groups that hand the focus on at once: they are hidden on purpose. */
const sentinels = "[data-tabster-dummy]";

/** Texts that are wider than their box although nothing says so, and boxes that reach beyond the pane's right edge. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isMeant = (element: Element): boolean => getComputedStyle(element).textOverflow === "ellipsis" || element.closest("select, input, textarea, [role=listbox]") !== null;
    const isFolded = (element: Element | null): boolean => element !== null && (element.getBoundingClientRect().width <= 1 || isFolded(element.parentElement));
    const isHidden = (element: Element): boolean => isFolded(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const all = [...document.querySelectorAll("#pane *")].filter((element) => !isMeant(element) && !isHidden(element));
    const wide = all.filter((element) => element.children.length === 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible");
    const outside = all.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    return [...wide, ...outside].map((element) => `${element.tagName} ${element.textContent?.slice(0, 60) ?? ""}`);
  });
}

const there = chromiumPath() !== null;

if (there) {
  describe("every view of the task pane", () => {
    let harness: Harness;
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      harness = await startHarness(join(results, "pane"));
    }, 120_000);
    afterAll(() => harness.close());

    const cases = views.flatMap((view) => (["ja", "en"] as const).flatMap((language) => (["light", "dark"] as const).map((theme) => ({ ...view, language, theme }))));
    it.each(cases)("$name ($language, $theme) has no accessibility violation and cuts nothing off", async ({ name, scenario, screen, language, theme, reach }) => {
      const page = await harness.open({ language, theme, scenario, screen });
      await reach?.(page);
      await page.screenshot({ path: join(pictures, `pane-${name}-${language}-${theme}.png`) });
      const { violations } = await new AxeBuilder({ page }).exclude(sentinels).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      await page.context().close();
    }, 60_000);
  });

  describe("texts that are two fifths longer, and a pane at 200 % zoom", () => {
    let harness: Harness;
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      harness = await startHarness(join(results, "pane-pseudo"), "pseudo");
    }, 120_000);
    afterAll(() => harness.close());

    const open = views.filter(({ reach }) => reach === undefined);
    it.each(open)("$name keeps long texts whole", async ({ name, scenario, screen }) => {
      const page = await harness.open({ language: "en", theme: "light", scenario, screen });
      await page.screenshot({ path: join(pictures, `pane-${name}-pseudo.png`) });
      expect(await cutOff(page)).toEqual([]);
      await page.context().close();
    }, 60_000);

    it.each(open)("$name fits half the width, as at 200 %% zoom", async ({ name, scenario, screen }) => {
      const page = await harness.open({ language: "ja", theme: "light", scenario, screen }, { width: 175, height: 400 });
      await page.screenshot({ path: join(pictures, `pane-${name}-zoom.png`) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(175);
      expect(await cutOff(page)).toEqual([]);
      await page.context().close();
    }, 60_000);
  });
}
