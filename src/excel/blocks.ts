// Owns how much goes into one request: Excel on the web takes and gives 5 MB at most.
// Promises blocks of whole rows, in order, none left out.
import type { HostInput } from "./cells";

/** Cells that one answer is asked to carry: 10 000 risks of 30 columns, 2 to 5 MB as registers are written. A refused answer is asked for again in halves. */
export const cellsPerAnswer = 300_000;

/** Bytes of cells that one request carries, well under the limit because the text travels escaped inside another text. */
export const bytesPerRequest = 3_000_000;

/** Ranges that one request asks for: reaching and asking one takes up to two kilobytes, however few cells it has. */
export const rangesPerRequest = 1_000;

/** Rows that one write carries at most. */
export const rowsPerWrite = 20_000;

export interface RowBlock {
  readonly first: number;
  readonly count: number;
}

/** Splits rows into blocks of at most `cellBudget` cells; a row is never split. */
export function rowBlocks(rowCount: number, columnCount: number, cellBudget: number): RowBlock[] {
  const rows = Math.max(1, Math.floor(cellBudget / Math.max(1, columnCount)));
  const blocks: RowBlock[] = [];
  for (let first = 0; first < rowCount; first += rows) blocks.push({ first, count: Math.min(rows, rowCount - first) });
  return blocks;
}

/** Bytes that a value takes in a request, escapes and separator included. */
export function inputBytes(value: HostInput): number {
  if (typeof value !== "string") return String(value).length + 1;
  let bytes = 5;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code > 0x7ff) bytes += 3;
    else if (code > 0x7f) bytes += 2;
    else bytes += code < 0x20 || code === 0x22 || code === 0x5c ? 4 : 1;
  }
  return bytes;
}

export interface WriteBlock {
  readonly first: number;
  readonly rows: readonly (readonly HostInput[])[];
  readonly bytes: number;
}

/** Splits a matrix into blocks of whole rows that each fit into one request. */
export function writeBlocks(matrix: readonly (readonly HostInput[])[], byteBudget = bytesPerRequest): WriteBlock[] {
  const blocks: WriteBlock[] = [];
  let first = 0;
  let bytes = 0;
  for (let row = 0; row < matrix.length; row += 1) {
    const more = (matrix[row] ?? []).reduce<number>((sum, value) => sum + inputBytes(value), 3);
    if (row > first && (bytes + more > byteBudget || row - first >= rowsPerWrite)) {
      blocks.push({ first, rows: matrix.slice(first, row), bytes });
      first = row;
      bytes = 0;
    }
    bytes += more;
  }
  if (matrix.length > first) blocks.push({ first, rows: matrix.slice(first), bytes });
  return blocks;
}
