// Owns the walk through treating and approving without a mouse: nothing but keys is pressed, from Home on.
// Promises that every step is reached by Tab and arrows, that the focus is seen wherever it stands, and that each result is announced.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { chromiumPath, startHarness, type Harness } from "./harness/browser";
import { results } from "./looking";

/** The name of what has the focus, as a screen reader says it, and whether its focus is drawn. */
function focused(page: Page): Promise<{ readonly name: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const labels = (element as HTMLInputElement).labels;
    const labelledBy = element.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const name = element.getAttribute("aria-label") ?? labelledBy ?? (labels && labels.length > 0 ? [...labels].map((label) => label.textContent).join(" ") : element.textContent) ?? "";
    // Fluent draws the focus on the control itself, on a part beside it (radio, checkbox), or by a line under it (field).
    const nearby = [element, element.parentElement, element.nextElementSibling, ...element.children].filter((part): part is Element => part !== null);
    const isDrawn = (style: CSSStyleDeclaration): boolean => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none" || (style.content !== "none" && parseFloat(style.borderBottomWidth) >= 2);
    return { name: name.trim(), isSeen: nearby.some((part) => [undefined, "::before", "::after"].some((pseudo) => isDrawn(getComputedStyle(part, pseudo)))) };
  });
}

/** Presses a key until something with this name has the focus. */
async function reach(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    passed.push(now.name);
    if (name.test(now.name)) return expect({ name: now.name, isSeen: now.isSeen }).toEqual({ name: now.name, isSeen: true });
  }
  throw new Error(`${key} never reached ${name}; it passed ${passed.join(" > ")}`);
}

/** What was said last to who does not see it. */
const announced = (page: Page): Promise<readonly string[]> => page.locator("[aria-live=polite], [role=status]").allTextContents();

if (chromiumPath() !== null) {
  describe("with nothing but the keyboard", () => {
    let harness: Harness;
    let page: Page;
    beforeAll(async () => {
      harness = await startHarness(join(results, "pane-keyboard"));
    }, 120_000);
    afterAll(() => harness.close());
    afterEach(() => page.close());

    it("a risk is opened from Home, kept with ground and reason, and saved", async () => {
      page = await harness.open({ language: "en", theme: "light", scenario: "attached", screen: "home" });
      await reach(page, /^Treat the next risk$/);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: /Customer management system/ }).waitFor();
      await reach(page, /^(Reduce|Transfer|Avoid|Retain)/);
      // Arrows choose within the group; the last option is to retain.
      await page.keyboard.press("ArrowUp");
      expect((await focused(page)).name).toMatch(/^Retain/);
      await reach(page, /^Cost$/);
      await page.keyboard.press("Space");
      await reach(page, /^Reason for keeping the risk/);
      await page.keyboard.type("Budget of next year.");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { level: 1, name: "Core business server" }).waitFor();
      expect((await announced(page)).join(" ")).toContain("Saved: R-001");
      await reach(page, /^Undo$/, "Shift+Tab");
    }, 60_000);

    it("risks are approved: one left out, the approver typed, the record announced", async () => {
      page = await harness.open({ language: "en", theme: "light", scenario: "attached", screen: "approvals" });
      await reach(page, /^Approve R-002/);
      await page.keyboard.press("Space");
      await reach(page, /^Approved by/);
      await page.keyboard.type("M. Tanaka");
      await reach(page, /^Approve 2 risks$/);
      await page.keyboard.press("Enter");
      await page.getByText("The approval of 2 risks was recorded.").first().waitFor();
      expect((await announced(page)).join(" ")).toContain("The approval of 2 risks was recorded.");
    }, 60_000);
  });
}
