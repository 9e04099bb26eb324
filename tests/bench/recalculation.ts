// Owns the comparison with the same rule written in formulas of the spreadsheet itself, calculated by the embedded engine and by LibreOffice.
// Promises times of recalculation alone: what opening the same cells as plain values takes is measured in the same round and taken away.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { functionNamespace } from "../../manifest/spec";
import type { HeadlessHost, HeadlessOptions } from "../../workbench/headless/main";
import { functionList } from "../../workbench/page/functionList";
import { bookOf, type Value } from "./books";
import type { Figure } from "./line";
import { median } from "./measure";

const rounds = 3;
const level = (row: number, place: number): number => 1 + (Math.floor(row / 3 ** place) % 3);

/** The rule of the method "manual" for one row: blank where a level is missing, #N/A off the scale, else the product. */
const native = (row: number): string => `IF(COUNT(A${row}:C${row})<3,"",IF(OR(MIN(A${row}:C${row})<1,MAX(A${row}:C${row})>3),NA(),A${row}*B${row}*C${row}))`;

function rowsOf(count: number, last: (row: number) => Value): Value[][] {
  return Array.from({ length: count }, (_none, row) => [level(row, 0), level(row, 1), level(row, 2), last(row)]);
}

const withFormulas = (count: number) => bookOf("Risks", rowsOf(count, (row) => ({ formula: native(row + 1) })));
const withValues = (count: number) => bookOf("Risks", rowsOf(count, (row) => level(row, 0) * level(row, 1) * level(row, 2)));

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function converted(program: string, folder: string, file: string): string[] {
  execFileSync(program, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "csv", "--outdir", folder, path.join(folder, file)], { stdio: "ignore", timeout: 300_000 });
  return fs.readFileSync(path.join(folder, file.replace(/xlsx$/, "csv")), "utf8").trim().split("\n");
}

/** LibreOffice, or the reason in words why it could not be measured. */
export async function inLibreOffice(count: number): Promise<Figure | string> {
  const program = (process.env.PATH ?? "").split(path.delimiter).map((place) => path.join(place, "soffice")).find((file) => fs.existsSync(file));
  if (program === undefined) return "native formulas in LibreOffice, because soffice was not found.";
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "isms-bench-"));
  try {
    fs.writeFileSync(path.join(folder, "formulas.xlsx"), withFormulas(count));
    fs.writeFileSync(path.join(folder, "values.xlsx"), withValues(count));
    const isSame = (line: string, row: number): boolean => line.split(",")[3] === String(level(row, 0) * level(row, 1) * level(row, 2));
    if (!converted(program, folder, "formulas.xlsx").every(isSame)) throw new Error("LibreOffice computed other values.");
    const differences: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [plain, computed] = [await timed(() => converted(program, folder, "values.xlsx")), await timed(() => converted(program, folder, "formulas.xlsx"))];
      differences.push(computed - plain);
    }
    return { what: `${count.toLocaleString("en").replace(",", " ")} native formulas in LibreOffice: opening and calculating them, less opening their values`, value: `${Math.round(median(differences))} ms` };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

type Start = (options: HeadlessOptions) => Promise<HeadlessHost>;

/** The workbench without a page, built for Node with its packages beside it. */
async function headlessHost(root: string): Promise<Start> {
  const outfile = path.join(root, "build", "bench", "host.cjs");
  await build({ entryPoints: [path.join(root, "workbench", "headless", "main.ts")], bundle: true, platform: "node", format: "cjs", target: "node20", packages: "external", outfile, logLevel: "warning" });
  return (createRequire(path.join(root, "package.json"))(outfile) as { startHeadlessHost: Start }).startHeadlessHost;
}

/** Milliseconds of entering formulas beside levels until all are calculated, in a workbook of its own. */
async function entered(root: string, start: Start, count: number, formulas: readonly { readonly formula: string }[]): Promise<number> {
  const built = (name: string): string => fs.readFileSync(path.join(root, "dist", name), "utf8");
  const host = await start({ bytes: bookOf("Risks", rowsOf(count, () => null)), functionsBundle: built("functions.js"), functions: functionList(JSON.parse(built("functions.json")), functionNamespace) });
  try {
    await host.engine.settled(120_000);
    return await timed(async () => {
      host.engine.parts.cells.write(host.engine.activeSheetId, 0, 4, formulas.map((formula) => [formula]));
      await host.engine.settled(120_000);
    });
  } finally {
    host.dispose();
  }
}

/** The embedded engine: native formulas, a formula with ISMS.RISK in every row, and one for all rows. */
export async function inEngine(root: string, count: number): Promise<Figure[]> {
  const start = await headlessHost(root);
  const rows = Array.from({ length: count }, (_none, row) => row + 1);
  const kinds = [
    { name: "native formulas", formulas: rows.map((row) => ({ formula: `=${native(row)}` })) },
    { name: "formulas with ISMS.RISK, one a row", formulas: rows.map((row) => ({ formula: `=ISMS.RISK(A${row},B${row},C${row})` })) },
    { name: "rows in one formula with ISMS.RISK", formulas: [{ formula: `=ISMS.RISK(A1:A${count},B1:B${count},C1:C${count})` }] },
  ];
  const times = kinds.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) for (const [place, { formulas }] of kinds.entries()) times[place].push(await entered(root, start, count, formulas));
  return kinds.map(({ name }, place) => ({ what: `${count.toLocaleString("en").replace(",", " ")} ${name} in the workbench's engine, from entering to the last value`, value: `${Math.round(median(times[place]))} ms` }));
}
