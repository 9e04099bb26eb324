// Owns the start of the product for a test in a browser: the production build, its workbench on this computer, Chromium.
// Promises what a person gets from `npm start`, and that closing ends both the server and the browser.
import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { bringUpToDate } from "../../scripts/freshness.cjs";
import { findBrowser } from "../../scripts/machine/install.cjs";
import { startServer } from "../../workbench/server/server.cjs";

const root = path.resolve(__dirname, "..", "..");
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Where pictures of the screens go. */
export const screens = path.join(root, "test-results", "screens");

export interface Product {
  /** Address of the workbench's server, with a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds what is out of date, then starts server and browser. */
export async function startProduct(): Promise<Product> {
  for (const part of ["addin", "workbench"] as const) await bringUpToDate(part);
  fs.mkdirSync(screens, { recursive: true });
  const server = await startServer({ root, port: 0 });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: quiet });
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
