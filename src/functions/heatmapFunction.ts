// Owns HEATMAP.
// Promises that no row is left out of the counts because something is wrong with it: then the call fails and names the row.
import { heatmap } from "../isms/method/heatmap";
import type { HeatmapStep } from "../isms/method/heatmap";
import type { Levels } from "../isms/method/method";
import { commonShape } from "./blocks";
import { rowFailure } from "./call";
import type { Call, WholeCall } from "./call";
import type { ResultCell } from "./failure";
import { methodOf } from "./methodArgument";
import { RiskReader } from "./riskFunctions";

const corner = { ja: "影響＼発生可能性", en: "Consequence \\ likelihood" } as const;

function* risksOf(call: Call): Generator<Levels> {
  const { asset, threat, vulnerability, impact } = call.blocks;
  const { rowCount } = commonShape([asset, threat, vulnerability, impact], []);
  const reader = new RiskReader(call);
  for (let row = 0; row < rowCount; row += 1) {
    const problem = reader.read(row, 0);
    if (problem !== null) throw rowFailure(problem, row, call.language);
    yield reader.levels;
  }
}

function heading({ value, label }: HeatmapStep): ResultCell {
  return label === "" ? value : `${value} ${label}`;
}

/** HEATMAP(asset, threat, vulnerability, [impact], [method]): counts by consequence (down, highest on top) and likelihood (across), with headings. */
export function heatmapFunction(call: WholeCall): ResultCell[][] {
  const { language } = call;
  const method = methodOf(call.blocks.method);
  const { consequences, likelihoods, cells } = heatmap(method, risksOf({ ...call, method }), language);
  return [
    [corner[language], ...likelihoods.map(heading)],
    ...consequences.map((step, row) => [heading(step), ...cells[row].map((cell) => cell.count)]),
  ];
}
