// Owns looking at one view of the task pane in every way that a person may see it: light, dark, in forced colours, at 200 % zoom.
// Promises pictures in test-results/screens named pane-<view>-<language>-<way>.png, and findings in words.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import type { Harness } from "./harness/browser";
import { weakInForcedColours } from "./forcedColours";
import type { View } from "./harness/views";

export const results = join(__dirname, "../../../test-results");
const pictures = join(results, "screens");
mkdirSync(pictures, { recursive: true });

/** Fluent puts empty sentinels around its keyboard groups that hand the focus on at once: they are hidden on purpose. */
const sentinels = "[data-tabster-dummy]";
/** Rules whose answer depends on colours. The others look at the page's structure, which is the same in every theme. */
const colourRules = ["color-contrast", "link-in-text-block"];

const usual = { width: 350, height: 800 };
/** What remains of the usual width where everything is twice as large. */
const zoomed = { width: 175, height: 400 };

export function keepPicture(page: Page, name: string): Promise<unknown> {
  return page.screenshot({ path: join(pictures, `pane-${name}.png`) });
}

/** Texts that are wider than their box although nothing says so, and boxes that reach beyond the pane's right edge with no way to scroll there; numbers broken over two lines. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isReachable = (element: Element | null): boolean => element !== null && element.id !== "pane" && (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || isReachable(element.parentElement));
    const isMeant = (element: Element): boolean => getComputedStyle(element).textOverflow === "ellipsis" || element.closest("select, input, textarea, [role=listbox]") !== null || isReachable(element.parentElement);
    const isFolded = (element: Element | null): boolean => element !== null && (element.getBoundingClientRect().width <= 1 || isFolded(element.parentElement));
    const isHidden = (element: Element): boolean => isFolded(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const all = [...document.querySelectorAll("#pane *")].filter((element) => !isMeant(element) && !isHidden(element));
    const wide = all.filter((element) => element.children.length === 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible");
    const outside = all.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    const lines = (element: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects().length;
    };
    const broken = all.filter((element) => element.children.length === 0 && /^[\d.,]{2,}$/.test(element.textContent ?? "") && lines(element) > 1);
    return [...wide, ...outside, ...broken].map((element) => `${element.tagName} ${element.textContent?.slice(0, 60) ?? ""}`);
  });
}

async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).exclude(sentinels);
  const found = await (rules ? builder.withRules([...rules]) : builder).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** What is wrong with a view, by the way of looking; empty lists where nothing is. */
export type Findings = Readonly<Record<string, readonly string[]>>;

/** The findings of a view with nothing wrong. */
export const nothingWrong: Findings = { light: [], dark: [], "forced colours": [], "200 % zoom": [] };

/** Opens a view as a person gets there and looks at it in every way. */
export async function lookAt(harness: Harness, { name, scenario, screen, delay = 0, reach }: View, language: "ja" | "en"): Promise<Findings> {
  const page = await harness.open({ language, scenario, screen, delay: String(delay) }, usual);
  await reach?.(page);
  await keepPicture(page, `${name}-${language}-light`);
  const light = [...(await violations(page)), ...(await cutOff(page))];
  await page.emulateMedia({ colorScheme: "dark" });
  await keepPicture(page, `${name}-${language}-dark`);
  const dark = await violations(page, colourRules);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await keepPicture(page, `${name}-${language}-forced`);
  const forced = await weakInForcedColours(page);
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize(zoomed);
  await keepPicture(page, `${name}-${language}-zoom`);
  const zoom = await cutOff(page);
  await page.close();
  return { light, dark, "forced colours": forced, "200 % zoom": zoom };
}
