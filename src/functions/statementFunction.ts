// Owns SOA.
// Promises what making the Statement of Applicability would say of each control now, and that no treatment is left out in silence.
import { isCellError } from "../isms/cell";
import type { Cell } from "../isms/cell";
import { catalogue, isOwnControl, readControlIds } from "../isms/catalogue/catalogue";
import type { Edition } from "../isms/catalogue/catalogue";
import { readControlTokens } from "../isms/catalogue/ids";
import { applicabilityList } from "../isms/soa/codes";
import type { TreatedRisk } from "../isms/soa/row";
import { controlViews } from "../isms/soa/view";
import type { ControlView } from "../isms/soa/view";
import { commonShape, rowAt } from "./blocks";
import type { Block } from "./blocks";
import { rowFailure } from "./call";
import type { WholeCall } from "./call";
import { notAnId } from "./catalogueFunctions";
import { choices, chosen } from "./choices";
import { Failure } from "./failure";
import type { Language, ResultCell } from "./failure";
import { rowsBetweenLooks } from "./pace";
import { SharedSteps } from "./steps";
import type { Steps } from "./steps";
import { errorValue, saysNothing, TreatmentReader } from "./treatment";

/** Every row's risk with the controls that its treatment selects. */
function* treatedRisks(treated: Block, ids: Block, language: Language): Steps<readonly TreatedRisk[]> {
  const { rowCount } = commonShape([treated, ids], []);
  const reader = new TreatmentReader(treated);
  const risks: TreatedRisk[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    if (row % rowsBetweenLooks === 0) yield;
    const controls = reader.selected(row);
    if ("code" in controls) throw rowFailure(controls, row, language);
    const id = rowAt(ids, row)[0];
    if (isCellError(id)) throw rowFailure(errorValue(ids.name, id.error), row, language);
    risks.push({ riskId: saysNothing(id) ? `#${row + 1}` : String(id), controls });
  }
  return risks;
}

function excludedIds(block: Block, language: Language): string[] {
  return block.cells.flatMap((cells, row) => cells.flatMap((cell) => {
    if (isCellError(cell)) throw rowFailure(errorValue(block.name, cell.error), row, language);
    const { ids, others } = saysNothing(cell) ? { ids: [], others: [] } : readControlTokens(cell);
    return [...ids, ...others];
  }));
}

/** The one control that a cell names, or what is wrong with it. */
function controlOf(cell: Cell, edition: Edition): string | Failure {
  const ids = readControlIds(cell);
  if (ids.length === 1) return ids[0];
  const text = String(cell).trim();
  return ids.length === 0 && typeof cell === "string" && isOwnControl(text) ? text : new Failure(notAnId(cell, edition));
}

type View = ReturnType<typeof controlViews>;

/** The view that was asked for last: a table asks for the same one in every row. */
let latest: { readonly key: string; readonly view: SharedSteps<View> } | null = null;

function* makeView({ treated_ids: treated, risk_ids: risks, excluded_ids: excluded }: WholeCall["blocks"], edition: Edition, language: Language): Steps<View> {
  return controlViews(edition, yield* treatedRisks(treated, risks, language), excludedIds(excluded, language));
}

function viewOf(blocks: WholeCall["blocks"], edition: Edition, language: Language): Steps<View> {
  const key = JSON.stringify([edition, blocks.treated_ids.cells, blocks.risk_ids.cells, blocks.excluded_ids.cells]);
  if (latest?.key !== key) latest = { key, view: new SharedSteps(makeView(blocks, edition, language)) };
  return latest.view.result();
}

/**
 * SOA([control_ids], [treated_ids], [risk_ids], [excluded_ids], [edition], [language], [show]): id, title, applicability and risks of each
 * control; of every control of the edition where control_ids is left out. [show] gives one of the last two columns alone.
 */
export function* statementFunction({ blocks, language }: WholeCall): Steps<ResultCell[][]> {
  const edition = chosen(blocks.edition, choices.edition, "2022");
  const spoken = chosen(blocks.language, choices.language, language);
  const show = chosen(blocks.show, choices.statement, "all");
  const view = yield* viewOf(blocks, edition, language);
  const columns = ({ id, title, applicability, riskIds }: ControlView): ResultCell[] => {
    const label = applicabilityList.labels[applicability][spoken];
    const risks = blocks.risk_ids.isOmitted ? riskIds.length : riskIds.join(", ");
    if (show === "all") return [id, title[spoken], label, risks];
    return show === "risks" ? [risks] : [label];
  };
  const same = (cell: ResultCell): ResultCell[] => Array<ResultCell>(show === "all" ? 4 : 1).fill(cell);
  const rowOf = (cell: Cell): ResultCell[] => {
    if (isCellError(cell)) return same(new Failure(errorValue(blocks.control_ids.name, cell.error)));
    if (saysNothing(cell)) return same("");
    const control = controlOf(cell, edition);
    const outcome = control instanceof Failure ? { ok: false as const, problem: control.problem } : view(control);
    return outcome.ok ? columns(outcome.value) : same(new Failure(outcome.problem));
  };
  const cells: readonly Cell[] = blocks.control_ids.isOmitted ? catalogue(edition).controls.map(({ id }) => id) : blocks.control_ids.cells.map(([cell]) => cell);
  const known = new Map<Cell, ResultCell[]>();
  const results: ResultCell[][] = [];
  for (const cell of cells) {
    if (results.length % rowsBetweenLooks === 0) yield;
    let row = known.get(cell);
    if (row === undefined) known.set(cell, (row = rowOf(cell)));
    results.push(row);
  }
  return results;
}
