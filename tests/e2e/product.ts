// Owns the start of the product for a test in a browser: the production build, its workbench on this computer, Chromium.
// Promises what a person gets from `npm start`, and that closing ends both the server and the browser.
import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
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

/** Opens the Japanese sample in a page and attaches its register, as a person does. @returns the task pane */
export async function attachSample({ url }: Product, page: Page): Promise<FrameLocator> {
  await page.goto(`${url}workbench/?book=risk-register-ja&lang=ja&theme=light`);
  await page.waitForFunction(() => window.workbench !== undefined);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "確認して始める" }).click();
  await pane.getByRole("button", { name: "変更内容を確認" }).click();
  await pane.getByRole("button", { name: "この台帳を使う" }).click();
  await pane.getByText("台帳の使用を開始しました").first().waitFor();
  return pane;
}
