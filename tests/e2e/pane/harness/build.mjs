// Owns bundling the harness page; run as: node build.mjs <folder> [pseudo].
// Promises that "pseudo" lengthens every English text by two fifths, so that a layout that clips is seen.
import { build } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [folder, kind] = process.argv.slice(2);

const lengthen = `
const stretch = (value) => typeof value === "string"
  ? (value === "" ? "" : "[" + value + " " + "ööö ".repeat(Math.ceil(value.length / 10)).trim() + "]")
  : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, stretch(part)]));
export const texts = stretch(plainTexts);`;

const pseudo = {
  name: "pseudo",
  setup(bundler) {
    bundler.onLoad({ filter: /texts\.en\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replace("export const texts", "const plainTexts") + lengthen,
    }));
  },
};

mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [join(here, "page.tsx")],
  bundle: true,
  splitting: true,
  format: "esm",
  outdir: folder,
  jsx: "automatic",
  minify: true,
  metafile: false,
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: kind === "pseudo" ? [pseudo] : [],
  logLevel: "error",
});
writeFileSync(
  join(folder, "index.html"),
  '<!doctype html><html><head><meta charset="utf-8"><title>pane</title><style>html,body,#pane{height:100%;margin:0}</style></head><body><div id="pane"></div><script type="module" src="page.js"></script></body></html>',
);
