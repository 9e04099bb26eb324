// Owns which rows of a call say the same.
// Promises that each different row is evaluated once: a register of 100 000 rows has few of them.
import type { Block } from "./blocks";

/** Where rows could differ in more ways, they are evaluated one by one. */
const mostNumbers = 1 << 16;

/** What rows give, found once for rows that are equal. */
export class DistinctRows<Result> {
  /** The codes of the columns that tell rows apart; null where they could differ in too many ways. */
  private readonly codes: readonly Uint8Array[] | null;
  /** By how much one step of each column's code moves a row's number. */
  private readonly factors: readonly number[];
  private readonly known: (Result | undefined)[];

  /**
   * @param blocks all that a row depends on; those of one row are the same for every row
   * @param evaluate what a row gives, from its cells alone
   */
  constructor(blocks: readonly Block[], private readonly evaluate: (row: number) => Result) {
    const columns = blocks.flatMap((block) => (block.rowCount === 1 ? [] : block.columns));
    let numbers = 1;
    this.factors = columns.map(({ count }) => (numbers *= count) / count);
    const codes = columns.flatMap((column) => column.codes ?? []);
    this.codes = codes.length < columns.length || numbers > mostNumbers ? null : codes;
    this.known = Array<Result | undefined>(this.codes === null ? 0 : numbers);
  }

  /** What a row gives. */
  of(row: number): Result {
    const { codes, factors, known } = this;
    if (codes === null) return this.evaluate(row);
    // The same number for equal rows.
    let number = 0;
    for (let column = 0; column < codes.length; column += 1) number += codes[column][row] * factors[column];
    return (known[number] ??= this.evaluate(row));
  }
}
