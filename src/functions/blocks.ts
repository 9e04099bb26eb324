// Owns how arguments arrive from a spreadsheet: single cells, columns, grids, blanks and error values.
// Promises blocks of plain cells whose sizes fit together, or a problem that names both sizes.
import type { Cell, Problem } from "../isms/cell";
import { problemError } from "../isms/cell";
import { isPlain, readColumn } from "./columns";
import type { CodedColumn } from "./columns";
import { bracketBytes } from "./size";

/** One argument as a rectangle of cells. A block of one row (or column) is repeated along the others. */
export interface Block {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** True where the argument was left out of the formula. */
  readonly isOmitted: boolean;
  /** Bytes as JSON. */
  readonly bytes: number;
  readonly columns: readonly CodedColumn[];
}

/** The rectangle over which a call is evaluated. */
export interface Shape {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** An error value of Microsoft's custom functions runtime, as it arrives in an argument. */
interface HostError {
  readonly error?: unknown;
  readonly code?: unknown;
  readonly basicValue?: unknown;
}

/** What is no cell as it is, as a cell: all but errors count as blank. */
function replaced(value: unknown): Cell {
  const { error, code, basicValue } = (value ?? {}) as HostError;
  const text = [error, code, basicValue].find((each) => typeof each === "string" && each.startsWith("#"));
  return typeof text === "string" ? { error: text } : null;
}

/**
 * An argument as a block.
 * @param name the parameter's name, used in problems
 * @param argument what the host passed: null or undefined where it was left out, a value, or rows of values
 */
export function toBlock(name: string, argument: unknown): Block {
  const isOmitted = !Array.isArray(argument) && (isPlain(argument) ? argument : replaced(argument)) === null;
  const isRange = Array.isArray(argument) && Array.isArray(argument[0]) && argument[0].length > 0;
  const rows: readonly (readonly unknown[])[] = isRange ? argument : [[argument]];
  // The same arrays where they hold plain values only, which is almost always and saves a copy of large ranges.
  let cells = rows as Cell[][];
  const columns = cells[0].map((_cell, column) => /*#__NOINLINE__*/ readColumn(cells, column, (row) => {
    if (cells === rows) cells = cells.map((each) => [...each]);
    return (cells[row][column] = replaced(cells[row][column]));
  }));
  const bytes = columns.reduce((sum, column) => sum + column.bytes, cells.length * bracketBytes);
  return { name, cells, rowCount: cells.length, columnCount: columns.length, isOmitted, bytes, columns };
}

/** The cell of a block at a place of the call's shape, repeating a single row or column. */
export function cellAt(block: Block, row: number, column: number): Cell {
  const cells = block.rowCount === 1 ? block.cells[0] : block.cells[row];
  return block.columnCount === 1 ? cells[0] : cells[column];
}

/** The row of a block at a row of the call's shape, repeating a single row. */
export function rowAt(block: Block, row: number): readonly Cell[] {
  return block.rowCount === 1 ? block.cells[0] : block.cells[row];
}

/** A block's size as people write it: rows x columns. */
export function sizeText(block: Block): string {
  return `${block.rowCount} x ${block.columnCount}`;
}

/**
 * The shape over which the blocks of a call are evaluated, by the rule of Excel's own array arithmetic: one row
 * goes with any number of rows, one column with any number of columns; otherwise the numbers must be equal.
 * @param rowBlocks blocks that are consumed a row at a time, whatever their columns
 * @param gridBlocks blocks that are consumed a cell at a time, so that a column and a row span a grid
 * @throws ProblemError function-size-mismatch naming both sizes
 */
export function commonShape(rowBlocks: readonly Block[], gridBlocks: readonly Block[]): Shape {
  return {
    rowCount: commonCount([...rowBlocks, ...gridBlocks], (block) => block.rowCount),
    columnCount: commonCount(gridBlocks, (block) => block.columnCount),
  };
}

function commonCount(blocks: readonly Block[], count: (block: Block) => number): number {
  let first: Block | null = null;
  for (const block of blocks) {
    if (count(block) === 1) continue;
    if (first === null) first = block;
    else if (count(first) !== count(block)) throw problemError("function-size-mismatch", mismatch(first, block));
  }
  return first === null ? 1 : count(first);
}

function mismatch(first: Block, second: Block): Problem["facts"] {
  return { first: first.name, firstSize: sizeText(first), second: second.name, secondSize: sizeText(second) };
}

/**
 * The number of rows up to the last one in which any block of several rows holds something.
 * @param holdsSomething decides it for one cell of a block
 */
export function filledRowCount(blocks: readonly Block[], rowCount: number, holdsSomething: (block: Block, cell: Cell) => boolean): number {
  const tall = blocks.filter((block) => block.rowCount > 1);
  for (let row = rowCount - 1; row >= 0; row -= 1) {
    if (tall.some((block) => block.cells[row].some((cell) => holdsSomething(block, cell)))) return row + 1;
  }
  return tall.length === 0 ? rowCount : 0;
}
