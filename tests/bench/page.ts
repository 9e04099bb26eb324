// Owns the measurement on a page: the workbench with the sample open, against a bare page with the same grid.
// Promises a fresh browser profile for every load, and that server and browser are stopped again.
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { noBrowser, startBrowser } from "./chromium";
import type { Line } from "./line";
import { inTurn } from "./measure";

const rounds = 5;
const sample = "risk-register-ja";
const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

/** Bundles the bare page as the workbench's own is. @returns its folder */
async function buildBare(root: string): Promise<string> {
  const source = path.join(root, "tests", "bench");
  const target = path.join(root, "build", "bench", "bare");
  await build({
    entryPoints: { bare: path.join(source, "bare.ts") },
    outdir: target,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    logLevel: "warning",
    loader: { ".svg": "dataurl", ".woff": "file", ".woff2": "file", ".ttf": "file" },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
  });
  fs.copyFileSync(path.join(source, "bare.html"), path.join(target, "index.html"));
  return target;
}

interface Running {
  readonly url: string;
  close(): Promise<unknown>;
}

interface Scripts {
  startServer(options: { root: string; port: number; addin?: string }): Promise<Running>;
  bringUpToDate(part: "addin" | "workbench"): Promise<void>;
}

/** The product's own server and build, which find their files by where they stand and so are not bundled. */
export function scriptsOf(root: string): Scripts {
  const from = createRequire(path.join(root, "package.json"));
  return { ...(from("./workbench/server/server.cjs") as Scripts), ...(from("./scripts/freshness.cjs") as Scripts) };
}

async function serve(folder: string): Promise<Running> {
  const server = http.createServer((request, response) => {
    const name = path.basename(request.url === "/" ? "index.html" : (request.url ?? ""));
    const file = path.join(folder, name);
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": types[path.extname(name)] ?? "application/octet-stream" }).end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<unknown> => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close };
}

/** Loads a page in a new profile and waits until it can be used. */
async function load(browser: Browser, url: string, isUsable: (page: Page) => Promise<unknown>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url, { waitUntil: "commit" });
  await isUsable(page);
  await context.close();
}

/** The sample is open, the pane shows its first screen, and nothing is being calculated. */
async function workbenchUsable(page: Page): Promise<void> {
  await page.locator("#file-name", { hasText: sample }).waitFor();
  await page.frameLocator("#pane").locator("main section button").first().waitFor();
  await page.evaluate(() => window.workbench?.settled());
}

async function bareUsable(page: Page): Promise<void> {
  await page.waitForFunction(() => window.bareReady === true);
}

async function measured(root: string, browser: Browser): Promise<Line> {
  const workbench = await scriptsOf(root).startServer({ root, port: 0 });
  const bare = await serve(await buildBare(root));
  try {
    const { medians, ratio } = await inTurn(
      { name: "workbench", run: () => load(browser, `${workbench.url}workbench/?lang=ja&theme=light&book=${sample}`, workbenchUsable) },
      { name: "bare page", run: () => load(browser, bare.url, bareUsable) },
      rounds,
    );
    return { what: "Workbench usable with the sample (145 risks, pane ready) against a bare page with the same grid and an empty workbook", first: { name: "workbench", milliseconds: medians[0] }, second: { name: "bare page", milliseconds: medians[1] }, ratio, goal: { at: "most", value: 3 } };
  } finally {
    await Promise.all([workbench.close(), bare.close()]);
  }
}

/**
 * Measures the workbench's page.
 * @returns the result, or the reason in words why nothing could be measured
 */
export async function workbenchPage(root: string): Promise<Line | string> {
  const browser = await startBrowser();
  if (browser === null) return `the workbench's page, ${noBrowser}`;
  try {
    return await measured(root, browser);
  } finally {
    await browser.close();
  }
}
