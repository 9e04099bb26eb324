// Owns `npm run icons`: draws the PNG pictures in assets/ from the SVG sources in assets/icons/.
// Promises the size in the file's name; small sizes come from drawings of their own.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { loadTypeScript } = require("./loadTypeScript.cjs");

const root = path.resolve(__dirname, "..");
const spec = loadTypeScript(path.join(root, "manifest", "spec.ts"));
const ribbonIcons = [...new Set(spec.commands.map((command) => command.icon))];
/** The product's icon is also shown in stores and lists. */
const productSizes = [128];
const browsers = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function pictures() {
  const list = ribbonIcons.flatMap((icon) => spec.iconSizes.map((size) => ({ icon, size, file: `${icon}-${size}.png` })));
  for (const size of productSizes) list.push({ icon: "icon", size, file: `icon-${size}.png` });
  list.push({ icon: "color", size: spec.icons.colour.size, file: path.basename(spec.icons.colour.file) });
  list.push({ icon: "outline", size: spec.icons.outline.size, file: path.basename(spec.icons.outline.file) });
  return list;
}

/** The drawing made for a size: the largest variant not above it, or the one without a size. */
function drawing(icon, size) {
  const folder = path.join(root, "assets", "icons");
  const variants = size < 32 ? [`${icon}-16.svg`] : size < 48 ? [`${icon}-32.svg`] : [`${icon}.svg`, `${icon}-32.svg`];
  const found = [...variants, `${icon}.svg`].map((name) => path.join(folder, name)).find((file) => fs.existsSync(file));
  if (found === undefined) throw new Error(`assets/icons has no drawing for ${icon} at ${size} pixels.`);
  return fs.readFileSync(found, "utf8");
}

async function main() {
  const executablePath = browsers.find((file) => file && fs.existsSync(file));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const { icon, size, file } of pictures()) {
      await page.setViewportSize({ width: size, height: size });
      const svg = drawing(icon, size).replace("<svg ", `<svg width="${size}" height="${size}" `);
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      await page.screenshot({ path: path.join(root, "assets", file), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
