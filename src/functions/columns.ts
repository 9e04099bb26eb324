// Owns a column of a call by its different cells: registers have many rows and few levels.
// Promises a code for each row, the same for equal cells, and that each different cell is weighed once.
import { isCellError } from "../isms/cell";
import type { Cell } from "../isms/cell";
import { jsonBytes } from "./size";

/** A column with more different cells is not coded. */
const mostCells = 256;

/** A column that was read once. */
export interface CodedColumn {
  /** The code of each row's cell; null where there are too many different cells. */
  readonly codes: Uint8Array | null;
  /** How many different cells there are. */
  readonly count: number;
  /** Bytes as JSON. */
  readonly bytes: number;
}

/** What tells cells apart: error values by their text, in a form that no text of a cell has. */
const keyOf = (cell: Cell): Cell => (isCellError(cell) ? `\u0000${cell.error}` : cell);

/** True for a value that is a cell as it is. */
export const isPlain = (value: unknown): boolean => (typeof value === "object" ? value === null : value !== undefined);

/**
 * Reads a column from top to bottom.
 * @param rows values as the host passed them
 * @param replace gives the cell that is to stand for a value which is none as it is
 */
export function readColumn(rows: readonly (readonly Cell[])[], column: number, replace: (row: number) => Cell): CodedColumn {
  const codes = new Uint8Array(rows.length);
  const known = new Map<Cell, number>();
  const sizes: number[] = [];
  let bytes = 0;
  for (let row = 0; row < rows.length; row += 1) {
    let cell = rows[row][column];
    if (!isPlain(cell)) cell = replace(row);
    const key = typeof cell === "number" ? cell : keyOf(cell);
    let code = known.get(key);
    if (code === undefined) {
      code = sizes.push(jsonBytes(cell)) - 1;
      // Once there are too many, each further cell is weighed by itself.
      if (code < mostCells) known.set(key, code);
    }
    codes[row] = code;
    bytes += sizes[code];
  }
  return { codes: sizes.length > mostCells ? null : codes, count: sizes.length, bytes };
}
