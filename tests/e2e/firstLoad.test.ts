// Owns how much of ours a person waits for before the pane can be used, and before it knows the workbook: scripts as the browser has loaded them by then.
// Promises limits in bytes as a server sends them compressed; Microsoft's office.js does not count.
import zlib from "node:zlib";
import { startProduct, type Product } from "./product";

jest.setTimeout(300_000);

declare global {
  interface Window {
    /** When, after the frame was asked for, something first stood on the page: milliseconds by selector. */
    firstSeen?: Record<string, number>;
  }
}

/** The first button beside the tabs; the button of the next step, which is known once the workbook was read. */
const [anyButton, stepButton] = ["main button", "main section button"];

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.close());

/** Runs in the frame before its scripts. */
function watchFor(selectors: readonly string[]): void {
  const seen: Record<string, number> = {};
  window.firstSeen = seen;
  new MutationObserver(() => {
    for (const selector of selectors) if (document.querySelector(selector)) seen[selector] ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** Compressed bytes of our scripts that had arrived when each of the two buttons was there. */
async function loadedBy(language: "ja" | "en"): Promise<Record<string, number>> {
  const context = await product.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language === "ja" ? "ja-JP" : "en-US" });
  const page = await context.newPage();
  await page.addInitScript(watchFor, [anyButton, stepButton]);
  const bodies = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/[^/]+\.js$/.test(pathname)) bodies.set(pathname, response.body().then((body) => zlib.gzipSync(body).byteLength));
  });
  await page.goto(`${product.url}workbench/?lang=${language}&theme=light&book=risk-register-${language}`);
  await page.frameLocator("#pane").locator(stepButton).first().waitFor({ timeout: 120_000 });
  // The first document of a frame keeps the window that the frame began with: watched is the second.
  const frame = page.frame({ url: /taskpane\.html/ });
  if (frame === null) throw new Error("The workbench shows no pane.");
  await Promise.all([frame.waitForNavigation({ waitUntil: "commit" }), frame.evaluate(() => window.location.reload())]);
  await frame.waitForFunction((selector) => window.firstSeen?.[selector] !== undefined, stepButton, { timeout: 120_000 });
  const { seen, arrived } = await frame.evaluate(() => ({
    seen: window.firstSeen ?? {},
    arrived: performance.getEntriesByType("resource").map((entry) => [new URL(entry.name).pathname, (entry as PerformanceResourceTiming).responseEnd] as const),
  }));
  const totals: Record<string, number> = {};
  for (const selector of [anyButton, stepButton]) {
    const names = arrived.filter(([name, end]) => bodies.has(name) && end <= seen[selector]).map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(["/functions.js", "/taskpane.js"]));
    totals[selector] = (await Promise.all(names.map((name) => bodies.get(name) ?? 0))).reduce((sum, bytes) => sum + bytes, 0);
  }
  await context.close();
  return totals;
}

describe("the scripts of ours that a person waits for", () => {
  it.each(["ja", "en"] as const)("are at most 250 KB before the first press of a button, and 280 KB until the workbook is known (%s)", async (language) => {
    const totals = await loadedBy(language);
    expect(totals[anyButton]).toBeLessThanOrEqual(250_000);
    expect(totals[stepButton]).toBeLessThanOrEqual(280_000);
  });
});
