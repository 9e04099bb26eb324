// Owns HEATMAP.
// Promises that no row is left out of the counts because something is wrong with it: then the call fails and names the row.
import { heatmap } from "../isms/method/heatmap";
import type { CountedLevels, HeatmapStep } from "../isms/method/heatmap";
import { commonShape } from "./blocks";
import { rowFailure } from "./call";
import type { Call, WholeCall } from "./call";
import { DistinctRows } from "./distinct";
import type { ResultCell } from "./failure";
import { methodOf } from "./methodArgument";
import { rowsBetweenLooks } from "./pace";
import { RiskReader } from "./riskFunctions";
import type { Steps } from "./steps";

const corner = { ja: "影響＼発生可能性", en: "Consequence \\ likelihood" } as const;

/** The different levels of the rows, with how many rows have them. */
function* countedLevels(call: Call): Steps<readonly CountedLevels[]> {
  const { asset, threat, vulnerability, impact } = call.blocks;
  const blocks = [asset, threat, vulnerability, impact];
  const reader = new RiskReader(call);
  const found: (CountedLevels & { count: number })[] = [];
  const rows = new DistinctRows(blocks, (row) => {
    const problem = reader.read(row, 0);
    if (problem !== null) throw rowFailure(problem, row, call.language);
    const levels = { ...reader.levels, count: 0 };
    found.push(levels);
    return levels;
  });
  const { rowCount } = commonShape(blocks, []);
  for (let row = 0; row < rowCount; row += 1) {
    if (row % rowsBetweenLooks === 0) yield;
    rows.of(row).count += 1;
  }
  return found;
}

function heading({ value, label }: HeatmapStep): ResultCell {
  return label === "" ? value : `${value} ${label}`;
}

/** HEATMAP(asset, threat, vulnerability, [impact], [method]): counts by consequence (down, highest on top) and likelihood (across), with headings. */
export function* heatmapFunction(call: WholeCall): Steps<ResultCell[][]> {
  const { language } = call;
  const method = methodOf(call.blocks.method);
  const { consequences, likelihoods, cells } = heatmap(method, yield* countedLevels({ ...call, method }), language);
  return [
    [corner[language], ...likelihoods.map(heading)],
    ...consequences.map((step, row) => [heading(step), ...cells[row].map((cell) => cell.count)]),
  ];
}
