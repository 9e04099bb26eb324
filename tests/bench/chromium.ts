// Owns the browser that the measurements on pages use.
// Promises one with no other work of its own, and the reason in words where there is none.
import fs from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge"];
const quiet = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--js-flags=--expose-gc"];

export const noBrowser = "because no Chromium was found. Name one with the environment variable CHROMIUM.";

/** The browser, or null where none is installed. */
export async function startBrowser(): Promise<Browser | null> {
  const executablePath = places.find((file) => file !== undefined && fs.existsSync(file));
  return executablePath === undefined ? null : chromium.launch({ executablePath, args: quiet });
}
