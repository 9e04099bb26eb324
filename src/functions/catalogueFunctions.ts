// Owns METHOD, CONTROL, CONTROLS and MAPCONTROL.
// Promises ids and short titles of the published editions only, and never a guess between two controls.
import { isCellError } from "../isms/cell";
import type { Cell, Problem } from "../isms/cell";
import { catalogue, findControl, mapControl, readControlIds } from "../isms/catalogue/catalogue";
import type { Edition } from "../isms/catalogue/catalogue";
import { preset } from "../isms/method/presets";
import { methodTable } from "../isms/method/table";
import { cellAt } from "./blocks";
import type { Block } from "./blocks";
import type { Evaluator, WholeCall } from "./call";
import { choices, chosen } from "./choices";
import type { ResultCell } from "./failure";
import { Failure } from "./failure";
import { errorValue, saysNothing } from "./treatment";

/** METHOD([preset], [language]): the method table of a preset, to be put on a sheet and adapted. */
export function methodFunction({ blocks, language }: WholeCall): ResultCell[][] {
  const rows = methodTable(preset(chosen(blocks.preset, choices.preset, "manual")), chosen(blocks.language, choices.language, language));
  return rows.map((row) => row.map(printable));
}

function printable(cell: Cell): ResultCell {
  return typeof cell === "number" || typeof cell === "string" ? cell : "";
}

/** CONTROLS([edition], [language]): id, title and domain or theme of every control of an edition, a row each. */
export function controlsFunction({ blocks, language }: WholeCall): ResultCell[][] {
  const spoken = chosen(blocks.language, choices.language, language);
  return catalogue(chosen(blocks.edition, choices.edition, "2022")).controls.map((control) => [control.id, control.title[spoken], control.domainTitle[spoken]]);
}

/** CONTROL(id, [edition], [language]): titles, a cell for each cell of ids; several ids in a cell give a line each. */
export function controlFunction({ blocks, language }: WholeCall): Evaluator {
  const edition = chosen(blocks.edition, choices.edition, "2022");
  const spoken = chosen(blocks.language, choices.language, language);
  return everyCell(blocks.id, edition, (ids) => {
    const titles = new Set<string>();
    for (const id of ids) {
      const control = findControl(id, edition);
      if (control === null) return new Failure({ code: "control-unknown", facts: { control: id, edition } });
      titles.add(control.title[spoken]);
    }
    return [...titles].join("\n");
  });
}

/** Says that a person must look at a mapping. */
const review = { ja: "要確認", en: "review" } as const;
const marked = { ja: `（${review.ja}）`, en: ` (${review.en})` } as const;

/**
 * MAPCONTROL(id, from, to, [show]): the ids of another edition that a control became, or came from, in one cell. A mapping to several
 * controls or a disputed one is marked for review; [show] gives the ids alone ("ids") or the mark alone ("review").
 */
export function mapControlFunction({ blocks, language }: WholeCall): Evaluator {
  const from = chosen(blocks.from, choices.edition);
  const to = chosen(blocks.to, choices.edition);
  const show = chosen(blocks.show, choices.mapping, "marked");
  return everyCell(blocks.id, from, (ids) => {
    const found = new Set<string>();
    let needsReview = false;
    for (const id of ids) {
      const outcome = mapControl(id, from, to);
      if (!outcome.ok) return new Failure(outcome.problem);
      if (outcome.value.ids.length === 0 && show !== "review") return new Failure({ code: "control-not-mapped", facts: { control: id, from, to } });
      outcome.value.ids.forEach((each) => found.add(each));
      needsReview ||= outcome.value.review;
    }
    if (show === "review") return needsReview ? review[language] : "";
    return [...found].join(", ") + (needsReview && show === "marked" ? marked[language] : "");
  });
}

/** A result for each cell of ids: "" for a blank one, the problem where a cell holds no id. */
function everyCell(block: Block, edition: Edition, answer: (ids: readonly string[]) => ResultCell): Evaluator {
  const resultOf = (cell: Cell): ResultCell => {
    if (isCellError(cell)) return new Failure(errorValue(block.name, cell.error));
    if (saysNothing(cell)) return "";
    const ids = readControlIds(cell);
    return ids.length === 0 ? new Failure(notAnId(cell, edition)) : answer(ids);
  };
  return {
    evaluate: (row, column, result) => void result.push(resultOf(cellAt(block, row, column))),
    holdsSomething: (_block, cell) => !saysNothing(cell),
  };
}

/** What is wrong with a cell in which no id was found: 5.1 as a number may have been typed as 5.10. */
export function notAnId(cell: Cell, edition: Edition): Problem {
  const code = typeof cell === "number" ? "control-id-is-number" : "control-unknown";
  return { code, facts: { control: String(cell), edition } };
}
