// Owns METHOD, CONTROL, CONTROLS and MAPCONTROL.
// Promises ids and short titles of the published editions only, and never a guess between two controls.
import { isCellError, problemError } from "../isms/cell";
import type { Cell, Problem } from "../isms/cell";
import { catalogue, findControl, mapControl, readControlIds } from "../isms/catalogue/catalogue";
import type { Edition } from "../isms/catalogue/catalogue";
import { preset } from "../isms/method/presets";
import { methodTable } from "../isms/method/table";
import type { Block } from "./blocks";
import type { Language, ResultCell } from "./failure";
import { Failure } from "./failure";
import { presetIdOf } from "./methodArgument";
import { errorValue, saysNothing } from "./treatment";

/** Years by which an edition is known: its own, and that of the Japanese standard identical to it. */
const editions: Readonly<Record<string, Edition>> = { "2005": "2005", "2006": "2005", "2013": "2013", "2014": "2013", "2022": "2022", "2023": "2022" };

/** The only cell of an argument that takes one value. */
function single(block: Block): Cell {
  if (block.rowCount > 1 || block.columnCount > 1) throw problemError("function-single-value", { name: block.name, size: `${block.rowCount} x ${block.columnCount}` });
  const cell = block.cells[0][0];
  if (isCellError(cell)) throw problemError("function-error-value", { name: block.name, error: cell.error });
  return cell;
}

/**
 * An edition as it may be typed: 2022, "2022", "ISO/IEC 27001:2022", "JIS Q 27001:2023".
 * @param byDefault the edition of a blank argument; without one a blank is a problem
 * @throws ProblemError edition-unknown
 */
function editionOf(block: Block, byDefault?: Edition): Edition {
  const cell = single(block);
  if (byDefault !== undefined && saysNothing(cell)) return byDefault;
  const years = String(cell ?? "").normalize("NFKC").match(/\d{4}(?!\d)/g) ?? [];
  const edition = editions[years[years.length - 1] ?? ""];
  if (edition === undefined) throw problemError("edition-unknown", { name: block.name, value: String(cell ?? "") });
  return edition;
}

/** The language argument: "ja" or "en"; blank gives the person's own. */
function languageOf(block: Block, byDefault: Language): Language {
  const cell = single(block);
  if (saysNothing(cell)) return byDefault;
  const text = String(cell).normalize("NFKC").trim().toLowerCase();
  if (/^(ja|jp|日本語)/.test(text)) return "ja";
  if (/^(en|英語)/.test(text)) return "en";
  throw problemError("language-unknown", { value: String(cell) });
}

/** METHOD([preset], [language]): the method table of a preset, to be put on a sheet and adapted. */
export function methodFunction([presetBlock, languageBlock]: readonly Block[], language: Language): ResultCell[][] {
  const cell = single(presetBlock);
  const id = saysNothing(cell) ? "manual" : presetIdOf(cell);
  const rows = methodTable(preset(id), languageOf(languageBlock, language));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_none, column) => printable(row[column] ?? "")));
}

function printable(cell: Cell): ResultCell {
  return typeof cell === "number" || typeof cell === "string" ? cell : "";
}

/** CONTROLS([edition], [language]): id, title and domain or theme of every control of an edition, a row each. */
export function controlsFunction([editionBlock, languageBlock]: readonly Block[], language: Language): ResultCell[][] {
  const spoken = languageOf(languageBlock, language);
  return catalogue(editionOf(editionBlock, "2022")).controls.map((control) => [control.id, control.title[spoken], control.domainTitle[spoken]]);
}

/** CONTROL(id, [edition], [language]): titles, a cell for each cell of ids; several ids in a cell give a line each. */
export function controlFunction([idBlock, editionBlock, languageBlock]: readonly Block[], language: Language): ResultCell[][] {
  const edition = editionOf(editionBlock, "2022");
  const spoken = languageOf(languageBlock, language);
  return everyId(idBlock, edition, (id) => {
    const control = findControl(id, edition);
    return control === null ? new Failure({ code: "control-unknown", facts: { control: id, edition } }) : [control.title[spoken]];
  }, "\n");
}

/** MAPCONTROL(id, from, to): the ids of another edition that a control became, or came from. */
export function mapControlFunction([idBlock, fromBlock, toBlock]: readonly Block[]): ResultCell[][] {
  const from = editionOf(fromBlock);
  const to = editionOf(toBlock);
  return everyId(idBlock, from, (id) => {
    const outcome = mapControl(id, from, to);
    if (!outcome.ok) return new Failure(outcome.problem);
    return outcome.value.ids.length > 0 ? outcome.value.ids : new Failure({ code: "control-not-mapped", facts: { control: id, from, to } });
  }, ", ");
}

function everyId(block: Block, edition: Edition, answer: (id: string) => readonly string[] | Failure, separator: string): ResultCell[][] {
  const idAnswer = (cell: Cell): ResultCell => {
    if (isCellError(cell)) return new Failure(errorValue(block.name, cell.error));
    if (saysNothing(cell)) return "";
    const ids = readControlIds(cell);
    if (ids.length === 0) return new Failure(notAnId(cell, edition));
    const texts = new Set<string>();
    for (const id of ids) {
      const found = answer(id);
      if (found instanceof Failure) return found;
      for (const text of found) texts.add(text);
    }
    return [...texts].join(separator);
  };
  return block.cells.map((row) => row.map(idAnswer));
}

/** What is wrong with a cell in which no id was found: 5.1 as a number may have been typed as 5.10. */
function notAnId(cell: Cell, edition: Edition): Problem {
  const code = typeof cell === "number" ? "control-id-is-number" : "control-unknown";
  return { code, facts: { control: String(cell), edition } };
}
