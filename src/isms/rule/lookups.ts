// Owns the lookup functions with which registers find a risk value in a matrix.
// Promises Excel's results for the forms in use: exact and sorted lookups by row, by column and by place.
import { isCellError, type Cell } from "../cell";
import { blockOf, cellsOf, compareCells, isBlock, notAvailable, numberOf, singleOf, truthOf, wrongValue, type Block, type Value } from "./value";

const missing: Cell = { error: "#REF!" };

/** A single value as a block of one. */
export function asBlock(value: Value): Block {
  return isBlock(value) ? value : blockOf(1, 1, () => value);
}

function wholeOf(value: Value | undefined, otherwise: number): number | null {
  if (value === undefined) return otherwise;
  const number = numberOf(singleOf(value));
  return isCellError(number) ? null : Math.trunc(number);
}

/** Position of a cell in a list, from 0; mode 0 exact, 1 the last one not above it, -1 the last one not below it. */
function position(wanted: Cell, list: readonly Cell[], mode: number): number {
  if (mode === 0) return list.findIndex((cell) => cell !== null && compareCells(cell, wanted) === 0);
  let found = -1;
  for (const [index, cell] of list.entries()) {
    if (cell === null || isCellError(cell) || typeof cell !== typeof wanted) continue;
    if (compareCells(cell, wanted) * mode > 0) break;
    found = index;
  }
  return found;
}

function match([wanted, list, mode]: readonly Value[]): Value {
  const sought = singleOf(wanted ?? null);
  if (isCellError(sought)) return sought;
  const found = position(sought, cellsOf(list ?? null), Math.sign(wholeOf(mode, 1) ?? 1));
  return found < 0 ? notAvailable : found + 1;
}

function index([source, first, second]: readonly Value[]): Value {
  const block = asBlock(source ?? null);
  const numbers = [wholeOf(first, 0), wholeOf(second, 0)];
  if (numbers.some((number) => number === null || number < 0)) return wrongValue;
  const [one = 0, two = 0] = numbers as number[];
  const isLine = second === undefined && block.rowCount === 1;
  const [row, column] = isLine ? [1, one] : [one, two === 0 && block.columnCount === 1 ? 1 : two];
  if (row > block.rowCount || column > block.columnCount) return missing;
  if (row === 0 && column === 0) return block;
  if (row === 0) return blockOf(block.rowCount, 1, (at) => block.at(at, column - 1));
  return column === 0 ? blockOf(1, block.columnCount, (_, at) => block.at(row - 1, at)) : block.at(row - 1, column - 1);
}

/** VLOOKUP, and HLOOKUP over the block laid on its side. */
function lookupIn(wanted: Value | undefined, block: Block, offset: Value | undefined, sorted: Value | undefined): Value {
  const sought = singleOf(wanted ?? null);
  if (isCellError(sought)) return sought;
  const column = wholeOf(offset, 1);
  if (column === null || column < 1) return wrongValue;
  if (column > block.columnCount) return missing;
  const isSorted = sorted === undefined || truthOf(singleOf(sorted)) !== false;
  const found = position(sought, Array.from({ length: block.rowCount }, (_, row) => block.at(row, 0)), isSorted ? 1 : 0);
  return found < 0 ? notAvailable : block.at(found, column - 1);
}

function onItsSide(block: Block): Block {
  return blockOf(block.columnCount, block.rowCount, (row, column) => block.at(column, row));
}

function exactLookup([wanted, list, results, otherwise]: readonly Value[]): Value {
  const sought = singleOf(wanted ?? null);
  if (isCellError(sought)) return sought;
  const where = asBlock(list ?? null);
  const found = position(sought, cellsOf(where), 0);
  if (found < 0) return otherwise ?? notAvailable;
  const from = asBlock(results ?? null);
  const isColumn = where.columnCount === 1;
  if (isColumn ? from.columnCount === 1 : from.rowCount === 1) return cellsOf(from)[found] ?? missing;
  return isColumn ? blockOf(1, from.columnCount, (_, at) => from.at(found, at)) : blockOf(from.rowCount, 1, (at) => from.at(at, found));
}

function vectorLookup([wanted, list, results]: readonly Value[]): Value {
  const sought = singleOf(wanted ?? null);
  if (isCellError(sought)) return sought;
  const block = asBlock(list ?? null);
  const isTall = block.rowCount >= block.columnCount;
  const line = isTall ? Array.from({ length: block.rowCount }, (_, row) => block.at(row, 0)) : Array.from({ length: block.columnCount }, (_, column) => block.at(0, column));
  const found = position(sought, line, 1);
  if (found < 0) return notAvailable;
  if (results !== undefined) return cellsOf(results)[found] ?? missing;
  return isTall ? block.at(found, block.columnCount - 1) : block.at(block.rowCount - 1, found);
}

/** SUMIFS with plain criteria: each range holds the value itself. */
function sumWhere([sums, ...pairs]: readonly Value[]): Value {
  const cells = cellsOf(sums ?? null);
  const criteria = Array.from({ length: Math.floor(pairs.length / 2) }, (_, number) => ({ range: cellsOf(pairs[number * 2]), wanted: singleOf(pairs[number * 2 + 1]) }));
  return cells.reduce<number>((sum, cell, at) => (typeof cell === "number" && criteria.every(({ range, wanted }) => compareCells(range[at] ?? null, wanted) === 0) ? sum + cell : sum), 0);
}

export const lookups: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  MATCH: match,
  XMATCH: ([wanted, list]) => match([wanted, list, 0]),
  INDEX: index,
  VLOOKUP: ([wanted, block, offset, sorted]) => lookupIn(wanted, asBlock(block ?? null), offset, sorted),
  HLOOKUP: ([wanted, block, offset, sorted]) => lookupIn(wanted, onItsSide(asBlock(block ?? null)), offset, sorted),
  XLOOKUP: exactLookup,
  LOOKUP: vectorLookup,
  SUMIFS: sumWhere,
};
