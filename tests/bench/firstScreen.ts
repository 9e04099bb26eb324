// Owns the measurement of the task pane's start: until its first screen can be used, against the page of a new React project for Office.
// Promises both in the same host, on Microsoft's office.js in a frame of the workbench, loaded anew in turn; and the time until the workbook was read besides.
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { noBrowser, startBrowser } from "./chromium";
import type { Figure, Line } from "./line";
import { inTurn, median } from "./measure";
import { scriptsOf } from "./page";

const rounds = 31;
const sample = "risk-register-ja";
/** What a person can press first: a button of Home beside the tabs, or the template's. */
const firstButton = "main button, #container button";
/** The button of Home's next step, which is known once the workbook was read. */
const stepButton = "main section button";

declare global {
  interface Window {
    /** Milliseconds from the frame's request to the first frame drawn with the button. */
    usableAfter?: number;
    /** The same for the next step. */
    stepAfter?: number;
  }
}

/** Runs in every frame before its scripts. */
function watchForButtons([first, step]: readonly [string, string]): void {
  const watch = (selector: string, name: "usableAfter" | "stepAfter"): void => {
    const drawn = (): void => void requestAnimationFrame(() => setTimeout(() => (window[name] = performance.now())));
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      drawn();
    });
    observer.observe(document, { childList: true, subtree: true });
  };
  watch(first, "usableAfter");
  watch(step, "stepAfter");
}

function buildTemplate(root: string): string {
  const config = path.join(root, "tests", "bench", "template", "webpack.config.cjs");
  execFileSync(process.execPath, [path.join(root, "node_modules", "webpack", "bin", "webpack.js"), "--mode", "production", "--stats", "errors-warnings", "--config", config], { cwd: root, stdio: "inherit" });
  return path.join(root, "build", "bench", "template");
}

/** A workbench with the sample open and nothing left to compute. */
async function openHost(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" })).newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watchForButtons, [firstButton, stepButton] as const);
  await page.goto(`${url}workbench/?lang=ja&theme=light&book=${sample}`);
  await page.frameLocator("#pane").locator(firstButton).first().waitFor();
  await page.evaluate(() => window.workbench?.settled());
  return page;
}

/** Loads the frame anew. @returns milliseconds until the named moment */
async function startAgain(page: Page, moment: "usableAfter" | "stepAfter"): Promise<number> {
  await page.bringToFront();
  // A page that was just brought forward is drawn first: that would count for whichever is measured right after the other.
  await page.waitForTimeout(500);
  const frame = page.frame({ url: /taskpane\.html/ });
  if (frame === null) throw new Error("The workbench shows no pane.");
  await Promise.all([frame.waitForNavigation({ waitUntil: "commit" }), frame.evaluate(() => window.location.reload())]);
  const measured = await frame.waitForFunction((name) => window[name], moment);
  return Number(await measured.jsonValue());
}

export interface FirstScreen {
  readonly line: Line;
  readonly figure: Figure;
}

async function measured(root: string, browser: Browser): Promise<FirstScreen> {
  const { startServer } = scriptsOf(root);
  const servers = [await startServer({ root, port: 0 }), await startServer({ root, port: 0, addin: buildTemplate(root) })];
  try {
    const [pane, template] = [await openHost(browser, servers[0].url), await openHost(browser, servers[1].url)];
    const { medians, ratio } = await inTurn({ name: "task pane", run: () => startAgain(pane, "usableAfter") }, { name: "template", run: () => startAgain(template, "usableAfter") }, rounds);
    const steps: number[] = [];
    for (let round = 0; round < rounds; round += 1) steps.push(await startAgain(pane, "stepAfter"));
    const line: Line = { what: "Task pane's first screen usable against the page of a new React project for Office with the same Fluent version, in the same host", first: { name: "task pane", milliseconds: medians[0] }, second: { name: "template", milliseconds: medians[1] }, ratio, goal: { at: "most", value: 1.3 } };
    return { line, figure: { what: "Task pane's next step known, the sample's 145 risks read and recognised", value: `${Math.round(median(steps))} ms` } };
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

/**
 * Measures the start of the task pane.
 * @returns the result, or the reason in words why nothing could be measured
 */
export async function firstScreen(root: string): Promise<FirstScreen | string> {
  const browser = await startBrowser();
  if (browser === null) return `the task pane's first screen, ${noBrowser}`;
  try {
    return await measured(root, browser);
  } finally {
    await browser.close();
  }
}
