// Owns Microsoft's custom functions runtime on a page of Chromium, as Excel's web view runs it, with the functions as they are built for production.
// Promises times of the same payload through the same dispatcher for any function, and how long the thread was taken at a time.
import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";

/** What one measurement gives, in milliseconds. */
export interface Measured {
  /** From the host's message to the last result. */
  readonly wall: number;
  /** The longest time for which nothing else could run. */
  readonly blocked: number;
}

/** What is called: one call with columns of 100 000 levels, as many calls of single cells, or one call with 100 000 different treatments. */
export type Payload = "columns" | "cells" | "treatments";

interface MeasuringWindow {
  measure(id: string, payload: Payload): Promise<Measured>;
}

/** Runs on the page before the library: the bridge to a host that answers at once, and the measurement. */
function installHost(): void {
  const rowCount = 100_000;
  const waiting = new Map<unknown, (at: number) => void>();
  let calls = 0;
  const answer = (text: string, at: number): void => {
    const { id, message } = JSON.parse(text);
    for (const { ArgumentInfo } of message.body.Actions) {
      const results = ArgumentInfo?.Arguments?.[0];
      for (const result of Array.isArray(results) ? results : []) waiting.get(Array.isArray(result) ? result[0] : result.id)?.(at);
    }
    const Results = message.body.Actions.map((action: { Id: number }) => ({ ActionId: action.Id, Value: {} }));
    bridge.onMessageFromHost(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body: { Results } } }));
  };
  const bridge = {
    sendMessageToHost: (text: string): void => {
      const at = performance.now();
      setTimeout(() => answer(text, at), 0);
    },
    onMessageFromHost: (text: string): void => void text,
  };
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const level = (row: number, place: number): number => 1 + (Math.floor(row / 3 ** place) % 3);
  const argumentsOf = {
    columns: () => [[0, 1, 2].map((place) => Array.from({ length: rowCount }, (_none, row) => [level(row, place)]))],
    treatments: () => [[[["A.8.7"]], Array.from({ length: rowCount }, (_none, row) => [`A.8.${1 + (row % 34)} (${calls} ${row})`]), null, null, null, null]],
    cells: () => Array.from({ length: rowCount }, (_none, row) => [0, 1, 2].map((place) => [[level(row, place)]])),
  };

  async function measure(id: string, payload: Payload): Promise<Measured> {
    // The runtime waits between two deliveries: the next measurement begins after that.
    await pause(1200);
    waiting.clear();
    let last: (at: number) => void = () => undefined;
    const finished = new Promise<number>((resolve) => (last = resolve));
    const list = argumentsOf[payload]();
    let left = list.length;
    const entries = list.map((values) => {
      calls += 1;
      waiting.set(calls, (at) => {
        left -= 1;
        if (left === 0) last(at);
      });
      return [1, 1000, "", [calls, id, [...values, null, null], "Sheet1!A1", 4], calls];
    });
    const text = JSON.stringify({ type: 3, message: { entries } });
    (window as { gc?: () => void }).gc?.();
    await pause(50);
    let [looked, blocked, isWatching] = [performance.now(), 0, true];
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      blocked = Math.max(blocked, now - looked);
      looked = now;
      if (isWatching) setTimeout(() => channel.port2.postMessage(0), 1);
    };
    channel.port2.postMessage(0);
    await pause(20);
    blocked = 0;
    const start = performance.now();
    bridge.onMessageFromHost(text);
    const wall = (await finished) - start;
    await pause(5);
    isWatching = false;
    return { wall, blocked };
  }
  Object.assign(window, { _richApiNativeBridge: bridge, measure });
}

/** Functions that compute nothing, for the same arguments. */
const idle = `CustomFunctions.associate("IDENTITY", function (first) { return first; });`;

/** A page with the runtime, the product's functions and IDENTITY. */
export async function openRuntime(root: string, browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  page.setDefaultTimeout(120_000);
  const blank = `<!doctype html><html lang="ja"><head><title>runtime</title><script src="office.debug.js"></script></head><body></body></html>`;
  await page.route("**/*", (route) => route.fulfill(route.request().url().endsWith(".html") ? { contentType: "text/html", body: blank } : { contentType: "text/javascript", body: "" }));
  await page.addInitScript(installHost);
  await page.goto("https://localhost:3000/taskpane.html");
  const library = path.join(root, "node_modules", "@microsoft", "office-js", "dist");
  for (const file of [path.join(library, "office.debug.js"), path.join(library, "excel-web-16.00.debug.js"), path.join(root, "dist", "functions.js")]) {
    await page.addScriptTag({ content: fs.readFileSync(file, "utf8") });
  }
  await page.addScriptTag({ content: idle });
  return page;
}

/** Measures one function once. */
export function measureOnce(page: Page, id: string, payload: Payload): Promise<Measured> {
  return page.evaluate(([name, kind]) => (window as unknown as MeasuringWindow).measure(name, kind), [id, payload] as const);
}
