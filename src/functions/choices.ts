// Owns the arguments that take one of a few codes, and how a code is typed.
// Promises that the codes which Excel offers while a formula is typed are exactly those that are read here.
import { isCellError, problemError } from "../isms/cell";
import type { Cell, ProblemError } from "../isms/cell";
import { editions } from "../isms/catalogue/maps";
import type { Edition } from "../isms/catalogue/maps";
import { optionList } from "../isms/decision/codes";
import { directionList } from "../isms/measure/effectiveness";
import { isPresetId, presetIds } from "../isms/method/presets";
import type { PresetId } from "../isms/method/presets";
import { textKey } from "../isms/method/text";
import type { Language } from "../isms/method/text";
import { sizeText } from "./blocks";
import type { Block } from "./blocks";
import { saysNothing } from "./treatment";

/** A choice among a few codes. */
export interface Choice<Code extends string> {
  readonly codes: readonly Code[];
  /** The code that a cell names; throws a ProblemError where it names none. */
  readonly read: (cell: Cell, name: string) => Code;
}

const languages = ["ja", "en"] as const;

function unknown(cell: Cell, list: string, codes: readonly string[]): ProblemError {
  return problemError("code-unknown", { list, value: String(cell ?? ""), labels: codes.join(", ") });
}

/** Years by which an edition is known besides its own: those of the Japanese standards identical to it. */
const japaneseYears: Readonly<Record<string, Edition>> = { "2006": "2005", "2014": "2013", "2023": "2022" };

/** An edition as it may be typed: 2022, "2022", "ISO/IEC 27001:2022", "JIS Q 27001:2023". */
function readEdition(cell: Cell, name: string): Edition {
  const years = textKey(String(cell ?? "")).match(/\d{4}(?!\d)/g) ?? [];
  const year = years[years.length - 1] ?? "";
  const edition = editions.find((each) => each === year) ?? japaneseYears[year];
  if (edition === undefined) throw unknown(cell, name, editions);
  return edition;
}

function readLanguage(cell: Cell, name: string): Language {
  const text = textKey(String(cell));
  if (/^(ja|jp|日本語)/.test(text)) return "ja";
  if (/^(en|英語)/.test(text)) return "en";
  throw unknown(cell, name, languages);
}

/** A preset's id as it may be typed. */
function readPreset(cell: Cell): PresetId {
  const text = textKey(String(cell));
  if (!isPresetId(text)) throw problemError("preset-unknown", { value: String(cell), presets: presetIds.join(", ") });
  return text;
}

/** Codes that are typed as they are. */
function plain<Code extends string>(codes: readonly Code[]): Choice<Code> {
  return {
    codes,
    read: (cell, name) => {
      const code = codes.find((each) => each === textKey(String(cell)));
      if (code === undefined) throw unknown(cell, name, codes);
      return code;
    },
  };
}

/** Every choice of the functions. */
export const choices = {
  preset: { codes: presetIds, read: readPreset } as Choice<PresetId>,
  edition: { codes: editions, read: readEdition } as Choice<Edition>,
  language: { codes: languages, read: readLanguage } as Choice<Language>,
  /** What SOA shows. */
  statement: plain(["all", "applicability", "risks"]),
  /** What MAPCONTROL shows. */
  mapping: plain(["marked", "ids", "review"]),
  /** Read a row at a time, by the functions themselves. */
  treatment: optionList,
  direction: directionList,
} as const;

export type ChoiceId = keyof typeof choices;

/**
 * The only cell of an argument that takes one value.
 * @throws ProblemError function-single-value, function-error-value
 */
export function single(block: Block): Cell {
  if (block.rowCount > 1 || block.columnCount > 1) throw problemError("function-single-value", { name: block.name, size: sizeText(block) });
  const cell = block.cells[0][0];
  if (isCellError(cell)) throw problemError("function-error-value", { name: block.name, error: cell.error });
  return cell;
}

/**
 * The code of an argument that takes one.
 * @param byDefault the code of a blank argument; without one a blank is a problem
 * @throws ProblemError as `single` and the choice's own
 */
export function chosen<Code extends string>(block: Block, choice: Choice<Code>, byDefault?: Code): Code {
  const cell = single(block);
  return byDefault !== undefined && saysNothing(cell) ? byDefault : choice.read(cell, block.name);
}
