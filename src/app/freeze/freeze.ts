// Owns which cells of a workbook become values, so that it can be read without the add-in.
// Promises every cell whose result depends on a function of ours inside its own formula, by a name, or by a spilled range; and no other.
import { isCellError, type Cell, type Problem } from "../../isms/cell";
import { placeAddress } from "../book/address";
import { cellIn } from "../book/content";
import { calledFunctions, namesIn } from "../formula/calls";
import type { Area, SheetCells } from "../workbook/port";
import type { FileFormulas, FormulaName, FormulaPlace, Freeze } from "./file";
import { placeKey, spillAnchors } from "./spills";

const keyOf = ({ sheet, row, column }: FormulaPlace): string => placeKey(sheet, row, column);

/** Addresses that a problem names; the rest is counted. */
const namedCells = 5;

/** Results that are none: the function was not known, or has not answered yet. */
const unfinished: Readonly<Record<string, string>> = { "#NAME?": "freeze-name-error", "#BUSY!": "freeze-calculating", "#GETTING_DATA": "freeze-calculating", "#CONNECT!": "freeze-calculating" };

/** The names that stand for a formula of ours, through other names too. In small letters. */
function ownNames(names: readonly FormulaName[]): Set<string> {
  const own = new Set(names.filter(({ refersTo }) => calledFunctions(refersTo).length > 0).map(({ name }) => name.toLowerCase()));
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const { name, refersTo } of names) if (usesName(refersTo, own)) own.add(name.toLowerCase());
  }
  return own;
}

function usesName(formula: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return [...namesIn(formula)].some((name) => names.has(name));
}

/** Cells that take a spilled range by its first cell lose it with the formula there: they become values too. */
function withSpillReaders(cells: readonly FormulaPlace[], frozen: Set<FormulaPlace>): void {
  const readers = cells.map((cell) => ({ cell, anchors: spillAnchors(cell.formula, cell.sheet) })).filter(({ anchors }) => anchors.length > 0);
  const keys = new Set([...frozen].map(keyOf));
  for (let before = -1; before !== frozen.size;) {
    before = frozen.size;
    for (const { cell, anchors } of readers) {
      if (frozen.has(cell) || !anchors.some((anchor) => (anchor === null ? keys.size > 0 : keys.has(anchor)))) continue;
      frozen.add(cell);
      keys.add(keyOf(cell));
    }
  }
}

/** The formulas that become values, and the names that go with them. */
export function planFreeze({ cells, names }: FileFormulas): Freeze {
  const own = ownNames(names);
  const frozen = new Set(cells.filter(({ formula }) => calledFunctions(formula).length > 0 || usesName(formula, own)));
  withSpillReaders(cells, frozen);
  return { cells: cells.filter((cell) => frozen.has(cell)), names: names.filter(({ refersTo }) => calledFunctions(refersTo).length > 0 || usesName(refersTo, own)) };
}

function problemCode(stored: Cell, shown: Cell): string | null {
  for (const value of [shown, stored]) if (isCellError(value) && unfinished[value.error]) return unfinished[value.error];
  return stored === null ? "freeze-no-value" : null;
}

/**
 * The cells that hold no result to keep.
 * @param shown what the open workbook shows at present: a file does not tell of calculations under way
 */
export function unfinishedCells(freeze: Freeze, shown: ReadonlyMap<string, SheetCells>): Problem[] {
  const byCode = new Map<string, FormulaPlace[]>();
  for (const cell of freeze.cells) {
    const code = problemCode(cell.value, cellIn(shown.get(cell.sheet), cell.row, cell.column));
    if (code !== null) byCode.set(code, [...(byCode.get(code) ?? []), cell]);
  }
  return [...byCode].map(([code, cells]) => ({ code, facts: { count: cells.length, cells: cellList(cells) } }));
}

function cellList(cells: readonly FormulaPlace[]): string {
  const addresses = cells.slice(0, namedCells).map(({ sheet, row, column }) => placeAddress(sheet, { row, column, rowCount: 1, columnCount: 1 }));
  return `${addresses.join(", ")}${cells.length > namedCells ? ", …" : ""}`;
}

/** How many formulas become values on each sheet, in the order of the sheets. */
export function countBySheet({ cells }: Freeze): { readonly sheet: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { sheet } of cells) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => ({ sheet, count }));
}

/** The smallest area of each sheet that holds all cells that become values. */
export function frozenAreas({ cells }: Freeze): { readonly sheet: string; readonly area: Area }[] {
  const bounds = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const { sheet, row, column } of cells) {
    const { top, left, bottom, right } = bounds.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    bounds.set(sheet, { top: Math.min(top, row), left: Math.min(left, column), bottom: Math.max(bottom, row), right: Math.max(right, column) });
  }
  return [...bounds].map(([sheet, { top, left, bottom, right }]) => ({ sheet, area: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 } }));
}
