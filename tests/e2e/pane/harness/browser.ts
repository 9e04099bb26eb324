// Owns serving the harness page on this machine and opening it in Chromium.
// Promises that what it started is stopped by close(), and that nothing beyond this machine is reached.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser to use: CHROMIUM_PATH, or the first Chromium on the PATH; null where there is none. */
export function chromiumPath(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.flatMap((folder) => browserNames.map((name) => join(folder, name))).find((path) => existsSync(path));
  return process.env.CHROMIUM_PATH ?? found ?? null;
}

const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/$/, "/index.html");
    const path = join(folder, name);
    if (!/^\/[\w.-]+$/.test(name) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}

export interface Harness {
  /** Opens the pane in a page of its own. @param query language, theme, scenario, screen of the page */
  open(query: Readonly<Record<string, string>>, size?: { readonly width: number; readonly height: number }): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Builds the harness page and opens a browser for it.
 * @param folder where the bundle goes
 * @param kind "pseudo" lengthens the English texts
 */
export async function startHarness(folder: string, kind: "plain" | "pseudo" = "plain"): Promise<Harness> {
  execFileSync(process.execPath, [join(__dirname, "build.mjs"), folder, kind], { stdio: "inherit" });
  const server = await serve(folder);
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath() ?? undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const { port } = server.address() as AddressInfo;
  // Pages of one context share what the browser has compiled of the bundle.
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (locale: string): Promise<BrowserContext> => {
    const context = contexts.get(locale) ?? browser.newContext({ reducedMotion: "reduce", locale });
    contexts.set(locale, context);
    return context;
  };
  return {
    async open(query, size = { width: 350, height: 800 }) {
      const context = await contextFor(query.language === "en" ? "en-US" : "ja-JP");
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(`http://localhost:${port}/?${new URLSearchParams(query)}`);
      // A slow workbook leaves the screen waiting: its first button is then the one that stops.
      await page.locator(query.delay && query.delay !== "0" ? "main button" : "main:has(h1):not(:has([aria-busy=true]))").first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
