// Owns `npm run bench`: what is measured, the printed table and docs/BENCHMARKS.md.
// Promises ratios of one run on one machine, with the machine beside them; ends with 1 where a goal is missed.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { reading, recognition, statements } from "./computing";
import { firstScreen } from "./firstScreen";
import { kernel, throughRuntime } from "./functions";
import { figureTable, isReached, table, type Figure, type Line } from "./line";
import { scriptsOf, workbenchPage } from "./page";
import { inEngine, inLibreOffice } from "./recalculation";

const root = process.cwd();

function document(lines: readonly Line[], figures: readonly Figure[], notMeasured: readonly string[]): string {
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus().length} cores, ${memory} GB of memory, ${process.platform}, Node.js ${process.version}; other work on the machine at the end of the run: a load of ${os.loadavg()[0].toFixed(1)}.
Times differ from machine to machine; the ratios are what counts. Each is the median over several rounds in which both sides ran one after the other.

${table(lines)}

Beside the rule of the method \`manual\` in formulas of the spreadsheet itself, and how long the thread was taken:

${figureTable(figures)}
${notMeasured.map((reason) => `\nNot measured: ${reason}\n`).join("")}`;
}

async function main(): Promise<void> {
  const lines: Line[] = [];
  const figures: Figure[] = [];
  const notMeasured: string[] = [];
  const note = (...more: Line[]): void => {
    for (const line of more) process.stdout.write(`${line.what}: ${line.ratio.toFixed(2)} (goal: at ${line.goal.at} ${line.goal.value})\n`);
    lines.push(...more);
  };
  const add = (found: Figure | string): void => {
    if (typeof found === "string") notMeasured.push(found);
    else figures.push(found);
  };
  for (const part of ["addin", "workbench"] as const) await scriptsOf(root).bringUpToDate(part);
  note(await kernel());
  const functions = await throughRuntime(root);
  if (typeof functions === "string") notMeasured.push(functions);
  else {
    note(...functions.lines);
    figures.push(...functions.figures);
  }
  figures.push(...(await inEngine(root, 10_000)));
  for (const count of [10_000, 100_000]) add(await inLibreOffice(count));
  note(await reading());
  note(...(await statements()));
  note(await recognition());
  const onPage = await workbenchPage(root);
  if (typeof onPage === "string") notMeasured.push(onPage);
  else note(onPage);
  const first = await firstScreen(root);
  if (typeof first === "string") notMeasured.push(first);
  else {
    note(first.line);
    figures.push(first.figure);
  }
  const text = document(lines, figures, notMeasured);
  fs.mkdirSync(path.join(root, "docs"), { recursive: true });
  fs.writeFileSync(path.join(root, "docs", "BENCHMARKS.md"), text);
  process.stdout.write(`\n${text}`);
  process.exitCode = lines.every(isReached) ? 0 : 1;
}

void main();
