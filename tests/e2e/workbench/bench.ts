// Owns the browser and the server that the workbench's end-to-end tests drive.
// Promises the page as it is built, a fixture add-in or the real one, and a failure for any error that the page throws.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { bringUpToDate } from "../../../scripts/freshness.cjs";
import { startServer } from "../../../workbench/server/server.cjs";
import { smallBook } from "./smallBook";

export const root = path.resolve(__dirname, "../../..");
const screens = path.join(root, "test-results", "screens");
const browsers = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge"];
const quiet = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export interface Bench {
  readonly url: string;
  /** Everything that went wrong on the pages since the start: errors, refused and failed requests. */
  readonly troubles: readonly string[];
  /** A page with the workbench, its samples loaded. `query` begins with "?". */
  open(query?: string): Promise<Page>;
  close(): Promise<void>;
}

/** A folder with one small sample workbook and its texts, as assets/samples has them. */
export function sampleFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-samples-"));
  fs.writeFileSync(path.join(folder, "small.xlsx"), smallBook());
  fs.writeFileSync(path.join(folder, "index.json"), JSON.stringify({ "small.xlsx": { title: { ja: "小さな台帳", en: "Small register" }, summary: { ja: "2 件のリスクがあります。", en: "Holds two risks." } } }));
  return folder;
}

/** Builds what is out of date and starts server and browser. */
export async function startBench(): Promise<Bench> {
  await bringUpToDate("workbench");
  const samples = sampleFolder();
  const server = await startServer({ root, port: 0, addin: path.join(__dirname, "fixture"), samples });
  const browser: Browser = await chromium.launch({ executablePath: browsers.find((file) => file !== undefined && fs.existsSync(file)), args: quiet });
  const troubles: string[] = [];
  return {
    url: server.url,
    troubles,
    async open(query = "?lang=en&theme=light") {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
      page.on("response", (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`));
      page.on("request", (request) => /^https?:/.test(request.url()) && !request.url().startsWith(server.url) && troubles.push(`left this computer: ${request.url()}`));
      await page.goto(`${server.url}workbench/${query}`);
      await page.waitForFunction(() => window.workbench !== undefined);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      fs.rmSync(samples, { recursive: true, force: true });
    },
  };
}

/** The add-in inside the page. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator("#pane");
}

/** What the fixture add-in wrote down, once it has written this name. */
export async function noted(page: Page, name: string): Promise<string> {
  const log = paneOf(page).locator("#log");
  await log.filter({ hasText: `${name}: ` }).waitFor();
  return (await log.innerText()).split("\n").find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
}

/** Cell values of the active sheet, once nothing is being calculated. */
export async function valuesOf(page: Page, area: string): Promise<unknown[][]> {
  return page.evaluate(async (reference) => {
    await window.workbench?.settled();
    return window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRange(reference).getValues() ?? [];
  }, area);
}

/** Opens the small register without the file chooser. */
export async function openSmall(page: Page): Promise<void> {
  await page.evaluate(async (bytes) => window.workbench?.open(new Uint8Array(bytes), "small.xlsx"), [...smallBook()]);
}

/** Keeps a picture of the page in test-results/screens. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  fs.mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: path.join(screens, `workbench-${name}.png`) });
}
