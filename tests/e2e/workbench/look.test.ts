// Owns the tests of how the page stands: in both languages and colours, for eyes, keyboard and assistive tools.
// Promises a picture of each in test-results/screens.
import AxeBuilder from "@axe-core/playwright";
import { keepScreen, noted, openSmall, startBench, type Bench } from "./bench";

jest.setTimeout(400_000);
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const looks = [["ja", "light"], ["ja", "dark"], ["en", "light"], ["en", "dark"]] as const;

describe("the page", () => {
  it.each(looks)("stands in %s, %s", async (language, theme) => {
    const page = await bench.open(`?lang=${language}&theme=${theme}`);
    await page.locator("#start li").first().waitFor();
    await keepScreen(page, `start-${language}-${theme}`);
    await openSmall(page);
    await noted(page, "sheet");
    await page.waitForTimeout(800);
    await keepScreen(page, `book-${language}-${theme}`);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.scrollHeight <= window.innerHeight])).toEqual([language, true]);
    await page.close();
  });

  it.each(looks)("has no barrier that axe finds outside the grid, in %s, %s", async (language, theme) => {
    const page = await bench.open(`?lang=${language}&theme=${theme}`);
    await page.locator("#start li").first().waitFor();
    const result = await new AxeBuilder({ page }).exclude("#grid").exclude("#pane").setLegacyMode().analyze();
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    await page.close();
  });

  it("can be used with the keyboard alone: every control of the bars in order", async () => {
    const page = await bench.open();
    await openSmall(page);
    await noted(page, "host");
    await page.locator("#product").focus();
    const seen: string[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press("Tab");
      seen.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""));
    }
    expect(seen).toEqual(["Open", "Save", "Samples", "日本語で表示", "Switch to dark colours"]);
    await page.close();
  });
});
