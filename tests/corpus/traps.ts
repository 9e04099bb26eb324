// Owns the traps that real registers hold, by name, as ways to lay a register out.
// Promises one entry for each trap, so that each is tried alone and all of them in combinations.
import type { Chance } from "./chance";
import { levelStyles } from "./scales";
import type { Kind, Wishes } from "./registers";
import { headerPools, type HeaderPools, type Tongue } from "./headers";

/** How a register stands on its sheet. */
export interface Layout {
  readonly depth: 1 | 2 | 3;
  /** Group cells merged; else only their first cell is filled. */
  readonly isMerged: boolean;
  readonly form: boolean;
  readonly textAbove: boolean;
  readonly instructionRow: boolean;
  readonly exampleRow: boolean;
  readonly firstColumn: number;
  /** Column A holds a helper without header, hidden from people. */
  readonly helperColumn: boolean;
  readonly spelling: "plain" | "hints" | "padded" | "full-width";
  readonly guideSheet: boolean;
  readonly categories: boolean;
  readonly assetOnce: "none" | "merged" | "blank";
  readonly blankRows: boolean;
  readonly repeatedHeader: boolean;
  readonly totals: boolean;
  readonly filledDown: boolean;
  readonly farCell: boolean;
  readonly oneColumnTable: boolean;
  readonly legend: boolean;
  readonly isTable: boolean;
  readonly otherSheets: boolean;
  readonly validations: boolean;
}

export interface Trap {
  readonly layout?: Partial<Layout>;
  readonly wishes?: Partial<Wishes>;
}

export const plainLayout: Layout = {
  depth: 1, isMerged: true, form: false, textAbove: false, instructionRow: false, exampleRow: false, firstColumn: 0, helperColumn: false, spelling: "plain", guideSheet: false, categories: false, assetOnce: "none",
  blankRows: false, repeatedHeader: false, totals: false, filledDown: false, farCell: false, oneColumnTable: false, legend: false, isTable: false, otherSheets: false, validations: false,
};

/** Every trap of cells and layout. Traps of files (locked sheets, broken names, inline strings, ...) are in file.ts. */
export const traps: Readonly<Record<string, Trap>> = {
  "header of one row": {},
  "header of two rows with merged groups": { layout: { depth: 2 } },
  "header of three rows with merged groups": { layout: { depth: 3 } },
  "groups that are not merged": { layout: { depth: 2, isMerged: false } },
  "form block with approval boxes above": { layout: { form: true } },
  "instructions above": { layout: { textAbove: true } },
  "instruction row between header and data": { layout: { instructionRow: true } },
  "example row first": { layout: { exampleRow: true } },
  "first column is not A": { layout: { firstColumn: 3 } },
  "hidden helper in column A": { layout: { helperColumn: true, firstColumn: 1 } },
  "availability before integrity before confidentiality": { wishes: { isReversed: true } },
  "header with hint and line breaks": { layout: { spelling: "hints" } },
  "padded header": { layout: { spelling: "padded" } },
  "full-width header": { layout: { spelling: "full-width" } },
  "same headers on a guide sheet": { layout: { guideSheet: true } },
  "category rows between records": { layout: { categories: true } },
  "asset named once with merged cells": { layout: { assetOnce: "merged" } },
  "asset named once with blank cells": { layout: { assetOnce: "blank" } },
  "several assets or controls in one cell": { wishes: { severalInOneCell: true } },
  "formulas filled down below the last record": { layout: { filledDown: true }, wishes: { scores: "formula" } },
  "used range far beyond": { layout: { farCell: true } },
  "one-column table beside": { layout: { oneColumnTable: true } },
  "totals row": { layout: { totals: true } },
  "legend below": { layout: { legend: true } },
  "header printed once more": { layout: { repeatedHeader: true } },
  "blank rows between records": { layout: { blankRows: true } },
  "Excel table": { layout: { isTable: true } },
  "levels as text digits": { wishes: { style: "text digit" } },
  "levels as full-width digits": { wishes: { style: "full-width digit" } },
  "levels as words": { wishes: { style: "word" } },
  "levels as number with word": { wishes: { style: "number with word" } },
  "levels as marks": { wishes: { style: "marks" } },
  "levels in mixed languages": { wishes: { style: "mixed languages" } },
  "dash and blank for not assessed": { wishes: { hasGaps: true } },
  "dates as text": { wishes: { datesAsText: true } },
  "likelihood instead of threat and vulnerability": { wishes: { kind: "likelihood and impact" } },
  "impact before likelihood": { wishes: { kind: "likelihood and impact", isImpactFirst: true } },
  "column headed likelihood that holds threat x vulnerability": { wishes: { hasProductLikelihood: true } },
  "scores as formulas": { wishes: { scores: "formula" } },
  "scores typed over formulas": { wishes: { scores: "typed" } },
  "products that do not match": { wishes: { scores: "wrong" } },
  "list validations": { layout: { validations: true } },
  "other sheets beside": { layout: { otherSheets: true } },
};

const kinds: readonly Kind[] = ["threat and vulnerability", "threat and vulnerability", "likelihood and impact", "likelihood and impact", "information asset ledger", "assets"];
const tongues: readonly Tongue[] = ["ja", "ja", "ja", "en", "en", "es", "de", "fr", "cs"];

/** A plain register of some kind and language. */
export function plainWishes(chance: Chance, pools: HeaderPools = headerPools): Wishes {
  return {
    kind: chance.pick(kinds), tongue: chance.pick(tongues), pools, style: "number", hasGaps: false, isReversed: false, isImpactFirst: false, hasProductLikelihood: false, scores: chance.pick(["formula", "typed", "none"]), datesAsText: false,
    severalInOneCell: false, recordCount: chance.whole(5, 24), fullness: chance.pick([0.3, 0.6, 0.9]),
  };
}

/** A register with some of the traps, as chance has it. */
export function mixedTraps(chance: Chance, pools: HeaderPools = headerPools): { readonly layout: Layout; readonly wishes: Wishes; readonly names: readonly string[] } {
  const names = chance.some(Object.keys(traps), 0.12);
  const chosen = names.map((name) => traps[name]);
  const wishes: Wishes = Object.assign({}, plainWishes(chance, pools), chance.is(0.3) ? { style: chance.pick(levelStyles) } : {}, ...chosen.map((trap) => trap.wishes ?? {}));
  const layout: Layout = Object.assign({}, plainLayout, { depth: chance.pick([1, 1, 2, 2, 3]) }, ...chosen.map((trap) => trap.layout ?? {}));
  return { layout: layout.depth > 1 && layout.isTable ? { ...layout, depth: 1 } : layout, wishes, names };
}
