// Owns which rows of a call say the same.
// Promises that each different row is evaluated once: a register of 100 000 rows has few of them.
import { isCellError } from "../isms/cell";
import type { Cell } from "../isms/cell";
import type { Block } from "./blocks";

/** Where rows could differ in more ways, they are evaluated one by one. */
const mostNumbers = 1 << 16;
/** Fewer rows are evaluated one by one. */
const fewestRows = 64;
/** Whole numbers below it, which levels are, are found without a search. */
const smallNumbers = 64;

/** What tells cells apart: error values by their text, in a form that no text of a cell has. */
const keyOf = (cell: Cell): Cell => (isCellError(cell) ? `\u0000${cell.error}` : cell);

/**
 * Tells rows apart by one more column: adds `factor` times the code of its cell to the number of each row.
 * @returns how many different cells the column has; 0 where they are too many
 */
function addColumn({ cells }: Block, column: number, numbers: Int32Array, factor: number): number {
  const known = new Map<Cell, number>();
  const small = new Int32Array(smallNumbers).fill(-1);
  for (let row = 0; row < numbers.length; row += 1) {
    const cell = cells[row][column];
    const isSmall = typeof cell === "number" && (cell | 0) === cell && cell >= 0 && cell < smallNumbers;
    let code = isSmall ? small[cell] : (known.get(keyOf(cell)) ?? -1);
    if (code < 0) {
      code = known.size;
      if ((code + 1) * factor > mostNumbers) return 0;
      known.set(keyOf(cell), code);
      if (isSmall) small[cell] = code;
    }
    numbers[row] += code * factor;
  }
  return known.size;
}

/** What rows give, found once for rows that are equal. */
export class DistinctRows<Result> {
  /** The same number for equal rows; null where equal rows are not looked for. */
  private readonly numbers: Int32Array | null;
  private readonly known: (Result | undefined)[];

  /**
   * @param blocks all that a row depends on; those of one row are the same for every row
   * @param evaluate what a row gives, from its cells alone
   */
  constructor(blocks: readonly Block[], rowCount: number, private readonly evaluate: (row: number) => Result) {
    const numbers = new Int32Array(rowCount);
    let count = rowCount < fewestRows ? 0 : 1;
    for (const block of blocks) {
      for (let column = 0; block.rowCount > 1 && column < block.columnCount; column += 1) count *= count && addColumn(block, column, numbers, count);
    }
    this.numbers = count === 0 ? null : numbers;
    this.known = Array<Result | undefined>(count);
  }

  /** Puts the results of the rows from `from` up to, not including, `to` into `results`, the first one at 0. */
  fill(from: number, to: number, results: { [place: number]: Result }): void {
    const { numbers, known } = this;
    for (let row = from; row < to; row += 1) {
      let result = numbers === null ? undefined : known[numbers[row]];
      if (result === undefined) {
        result = this.evaluate(row);
        if (numbers !== null) known[numbers[row]] = result;
      }
      results[row - from] = result;
    }
  }
}
