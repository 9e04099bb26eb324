// Owns the measurement of the custom functions: through Microsoft's dispatcher against functions that compute nothing, and their kernel alone.
// Promises both sides the same payload, one after the other in the same page.
import { toBlock, type Block } from "../../src/functions/blocks";
import { DistinctRows } from "../../src/functions/distinct";
import { riskFunction } from "../../src/functions/riskFunctions";
import { preset } from "../../src/isms/method/presets";
import { noBrowser, startBrowser } from "./chromium";
import type { Figure, Line } from "./line";
import { inTurn, median } from "./measure";
import { measureOnce, openRuntime, type Payload } from "./runtime";

const rowCount = 100_000;
const rounds = 9;

interface Compared {
  readonly line: Line;
  /** Milliseconds for which the thread was taken at a time: ours, then the function that computes nothing. */
  readonly blocked: readonly [number, number];
}

type Runtime = Awaited<ReturnType<typeof openRuntime>>;

async function compared(page: Runtime, payload: Payload, what: string, goal: number): Promise<Compared> {
  const blocked: [number[], number[]] = [[], []];
  const subject = (id: string, place: 0 | 1) => ({
    name: id,
    run: async () => {
      const measured = await measureOnce(page, id, payload);
      blocked[place].push(measured.blocked);
      return measured.wall;
    },
  });
  const { medians, ratio } = await inTurn(subject("RISK", 0), subject("IDENTITY", 1), rounds);
  const line: Line = { what, first: { name: "RISK", milliseconds: medians[0] }, second: { name: "identity", milliseconds: medians[1] }, ratio, goal: { at: "most", value: goal } };
  return { line, blocked: [median(blocked[0]), median(blocked[1])] };
}

/** Through Microsoft's dispatcher, or the reason in words why nothing could be measured. */
export async function throughRuntime(root: string): Promise<{ readonly lines: readonly Line[]; readonly figures: readonly Figure[] } | string> {
  const browser = await startBrowser();
  if (browser === null) return `the functions in Microsoft's runtime, ${noBrowser}`;
  try {
    const page = await openRuntime(root, browser);
    const columns = await compared(page, "columns", "ISMS.RISK over 100 000 rows in one call, through Microsoft's dispatcher, against a function that returns its argument", 1.2);
    const cells = await compared(page, "cells", "100 000 calls of ISMS.RISK with single cells, the same way", 1.15);
    const alone = async (id: string, payload: Payload): Promise<string> => {
      const measured: number[] = [];
      for (let round = 0; round < rounds; round += 1) measured.push((await measureOnce(page, id, payload)).blocked);
      return `${Math.round(median(measured))} ms`;
    };
    const inWords = ([ours, idle]: readonly [number, number]): string => `${Math.round(ours)} ms with ISMS.RISK, ${Math.round(idle)} ms with the function that returns its argument`;
    return {
      lines: [columns.line, cells.line],
      figures: [
        { what: "Longest time for which the thread was taken at a time, one call of 100 000 rows (median of the rounds)", value: inWords(columns.blocked) },
        { what: "The same, one call of ISMS.HEATMAP over 100 000 rows", value: await alone("HEATMAP", "columns") },
        { what: "The same, one call of ISMS.SOA over 100 000 different treatments", value: await alone("SOA", "treatments") },
        { what: "The same, 100 000 calls of single cells in one message, which Microsoft's dispatcher carries out for up to a second at a time", value: inWords(cells.blocked) },
      ],
    };
  } finally {
    await browser.close();
  }
}

const names = ["asset", "threat", "vulnerability", "impact"] as const;
/** Rows of cells as Excel passes them, every combination of the levels 1 to 3. */
const passed = names.map((_name, place) => Array.from({ length: rowCount }, (_none, row) => [1 + (Math.floor(row / 3 ** place) % 3)]));

function rowsOf(blocks: readonly Block[]): DistinctRows<number> {
  const named = Object.fromEntries(blocks.map((block) => [block.name, block]));
  const { evaluate } = riskFunction({ blocks: named, method: preset("manual"), language: "en" });
  return new DistinctRows<number>(blocks, (row) => {
    const result: unknown[] = [];
    evaluate(row, 0, result as never[]);
    return result[0] as number;
  });
}

/** Levels read with every check, and the risk computed. */
function withChecks(): Float64Array {
  const values = new Float64Array(rowCount);
  const rows = rowsOf(names.map((name, place) => toBlock(name, passed[place])));
  for (let row = 0; row < rowCount; row += 1) values[row] = rows.of(row);
  return values;
}

/** The same by hand: cells taken for levels without a look, four typed arrays, one loop. */
function byHand(): Float64Array {
  const columns = passed.map((rows) => {
    const column = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row += 1) column[row] = rows[row][0];
    return column;
  });
  const [asset, threat, vulnerability, impact] = columns;
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) values[row] = Math.max(asset[row], impact[row]) * threat[row] * vulnerability[row];
  return values;
}

/** The kernel of RISK against a loop that is written by hand for this one method. */
export async function kernel(): Promise<Line> {
  const [ours, theirs] = [withChecks(), byHand()];
  const different = ours.findIndex((value, row) => value !== theirs[row]);
  if (different >= 0) throw new Error(`Row ${different + 1}: ${ours[different]} against ${theirs[different]}.`);
  const many = (work: () => unknown) => () => {
    for (let time = 0; time < 10; time += 1) work();
  };
  const { medians, ratio } = await inTurn({ name: "kernel", run: many(withChecks) }, { name: "by hand", run: many(byHand) }, 21);
  return { what: "The kernel, 10 x 100 000 rows of four cells: levels read with every check and the risk computed, against a loop over typed arrays written by hand, without checks", first: { name: "kernel", milliseconds: medians[0] }, second: { name: "by hand", milliseconds: medians[1] }, ratio, goal: { at: "most", value: 3 } };
}
