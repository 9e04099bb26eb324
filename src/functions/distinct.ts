// Owns which rows of a call say the same.
// Promises one number for rows whose cells are equal, so that each different row is evaluated once: a register of 100 000 rows has few of them.
import { isCellError } from "../isms/cell";
import type { Cell } from "../isms/cell";
import type { Block } from "./blocks";

/** Most different cells of a column and most numbers of rows; above them rows are evaluated one by one. */
const mostCells = 255;
const mostNumbers = 1 << 16;
/** Rows that are numbered together. */
const rowsTogether = 500;
/** Fewer rows are evaluated one by one. */
const fewestRows = 64;
/** Whole numbers below it, which levels are, are found without a search. */
const smallNumbers = 64;

/** A column by its different cells: a code for each row, all below `count`. */
export interface CodedColumn {
  readonly codes: Uint8Array | Uint16Array;
  readonly count: number;
}

/** What tells cells apart: error values by their text, which no text of a cell begins as. */
const keyOf = (cell: Cell): Cell => (isCellError(cell) ? `\u0000${cell.error}` : cell);

/** The codes of one column of a block; null where it has too many different cells. */
function codedColumn({ cells, rowCount }: Block, column: number): CodedColumn | null {
  const codes = new Uint8Array(rowCount);
  const known = new Map<Cell, number>();
  const small = new Uint8Array(smallNumbers);
  for (let row = 0; row < rowCount; row += 1) {
    const cell = cells[row][column];
    const isSmall = typeof cell === "number" && (cell | 0) === cell && cell >= 0 && cell < smallNumbers;
    let code = isSmall ? small[cell] : (known.get(keyOf(cell)) ?? 0);
    if (code === 0) {
      if (known.size === mostCells) return null;
      known.set(keyOf(cell), (code = known.size + 1));
      if (isSmall) small[cell] = code;
    }
    codes[row] = code - 1;
  }
  return { codes, count: known.size };
}

/**
 * The columns of the blocks that have several rows, coded.
 * @returns null where there are too few rows, or a column has too many different cells
 */
export function codedColumns(blocks: readonly Block[], rowCount: number): CodedColumn[] | null {
  if (rowCount < fewestRows) return null;
  const columns: CodedColumn[] = [];
  for (const block of blocks) {
    for (let column = 0; block.rowCount > 1 && column < block.columnCount; column += 1) {
      const coded = codedColumn(block, column);
      if (coded === null) return null;
      columns.push(coded);
    }
  }
  return columns;
}

/** Two columns as one; null where their different pairs are too many. */
function joined(one: CodedColumn, other: CodedColumn): CodedColumn | null {
  const known = new Map<number, number>();
  const codes = new Uint16Array(one.codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const pair = one.codes[row] * other.count + other.codes[row];
    let code = known.get(pair);
    if (code === undefined) {
      if (known.size === mostNumbers) return null;
      known.set(pair, (code = known.size));
    }
    codes[row] = code;
  }
  return { codes, count: known.size };
}

/** The columns, joined as far as needed for one number a row to tell all different rows apart; null where too many rows differ. */
function fewColumns(columns: readonly CodedColumn[]): readonly CodedColumn[] | null {
  let count = 1;
  for (const column of columns) count *= column.count;
  if (count <= mostNumbers) return columns;
  const [first, second, ...rest] = columns;
  const both = second === undefined ? null : joined(first, second);
  return both === null ? null : fewColumns([...rest, both]);
}

/** Four columns and what their codes are multiplied by, read in one go. */
interface Group {
  readonly codes: readonly CodedColumn["codes"][];
  readonly factors: readonly number[];
}

/** The columns in groups, so that the sum over all is another number for every different row; a place left over counts for nothing. */
function groupsOf(columns: readonly CodedColumn[]): { readonly groups: readonly Group[]; readonly count: number } {
  const groups: Group[] = [];
  let count = 1;
  for (let first = 0; first < columns.length; first += 4) {
    const four = [0, 1, 2, 3].map((place) => columns[first + place]);
    const factors = four.map((column) => {
      const factor = column === undefined ? 0 : count;
      count *= column?.count ?? 1;
      return factor;
    });
    groups.push({ codes: four.map((column) => (column ?? columns[first]).codes), factors });
  }
  return { groups, count };
}

/** What rows give, found once for rows that are equal. */
export class DistinctRows<Result> {
  private readonly groups: readonly Group[] | null;
  private readonly known: (Result | undefined)[];
  private readonly numbers = new Uint16Array(rowsTogether);

  /**
   * @param columns all that a row depends on; null where equal rows are not looked for
   * @param evaluate what a row gives, from its cells alone
   */
  constructor(columns: readonly CodedColumn[] | null, private readonly evaluate: (row: number) => Result) {
    const few = columns === null ? null : fewColumns(columns);
    const { groups, count } = groupsOf(few ?? []);
    this.groups = few === null ? null : groups;
    this.known = Array<Result | undefined>(count);
  }

  /** Puts the results of the rows from `from` up to, not including, `to` into their places. */
  fill(from: number, to: number, results: { [row: number]: Result }): void {
    const { groups, known, numbers } = this;
    for (let first = from; first < to; first += rowsTogether) {
      const end = Math.min(first + rowsTogether, to);
      if (groups === null) {
        for (let row = first; row < end; row += 1) results[row] = this.evaluate(row);
        continue;
      }
      numbers.fill(0);
      for (const group of groups) this.number(group, first, end);
      for (let row = first; row < end; row += 1) {
        const number = numbers[row - first];
        let result = known[number];
        if (result === undefined) known[number] = result = this.evaluate(row);
        results[row] = result;
      }
    }
  }

  private number({ codes: [a, b, c, d], factors: [e, f, g, h] }: Group, first: number, end: number): void {
    const { numbers } = this;
    for (let row = first; row < end; row += 1) numbers[row - first] += a[row] * e + b[row] * f + c[row] * g + d[row] * h;
  }
}
