// Owns how much of ours a person waits for before the first screen can be used: the scripts that the browser has loaded by then.
// Promises that they are at most 250 KB as a server sends them compressed; Microsoft's office.js does not count.
import zlib from "node:zlib";
import { startProduct, type Product } from "./product";

jest.setTimeout(300_000);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.close());

interface Script {
  readonly name: string;
  readonly bytes: number;
}

/** The scripts of the pane that arrive until its first button can be pressed. */
async function loadedScripts(language: "ja" | "en"): Promise<readonly Script[]> {
  const context = await product.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language === "ja" ? "ja-JP" : "en-US" });
  const page = await context.newPage();
  const scripts: Promise<Script | null>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!/^\/[^/]+\.js$/.test(pathname)) return;
    scripts.push(response.body().then((body) => ({ name: pathname.slice(1), bytes: zlib.gzipSync(body).byteLength }), () => null));
  });
  await page.goto(`${product.url}workbench/?lang=${language}&theme=light&book=risk-register-${language}`);
  await page.frameLocator("#pane").locator("main section button").first().waitFor({ timeout: 120_000 });
  const loaded = (await Promise.all(scripts)).filter((script) => script !== null);
  await context.close();
  return loaded;
}

describe("before the first screen can be used", () => {
  it.each(["ja", "en"] as const)("the scripts of ours are at most 250 KB compressed (%s)", async (language) => {
    const scripts = await loadedScripts(language);
    expect(scripts.map(({ name }) => name)).toEqual(expect.arrayContaining(["functions.js", "taskpane.js"]));
    const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total).toBeLessThanOrEqual(250_000);
  });
});
