// Owns the values that a formula of a register computes with: single cells and blocks of them.
// Promises Excel's own coercions: a blank is 0 or "", text of digits is a number, an error stays itself.
import { isCellError, type Cell, type CellError } from "../cell";

/** A rectangle of cells, counted from 0. */
export interface Block {
  readonly rowCount: number;
  readonly columnCount: number;
  at(row: number, column: number): Cell;
}

export type Value = Cell | Block;

export const wrongValue: CellError = { error: "#VALUE!" };
export const notAvailable: CellError = { error: "#N/A" };

export function isBlock(value: Value): value is Block {
  return typeof value === "object" && value !== null && "rowCount" in value;
}

/** One cell; of a block its first. */
export function singleOf(value: Value): Cell {
  return isBlock(value) ? value.at(0, 0) : value;
}

/** A block made cell by cell. */
export function blockOf(rowCount: number, columnCount: number, at: (row: number, column: number) => Cell): Block {
  return { rowCount, columnCount, at };
}

/** The cells of a value, row by row. */
export function cellsOf(value: Value): Cell[] {
  if (!isBlock(value)) return [value];
  return Array.from({ length: value.rowCount * value.columnCount }, (_, index) => value.at(Math.floor(index / value.columnCount), index % value.columnCount));
}

/** A cell as arithmetic takes it. */
export function numberOf(cell: Cell): number | CellError {
  if (isCellError(cell)) return cell;
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (cell === null) return 0;
  const text = cell.normalize("NFKC").trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : wrongValue;
}

/** A cell as text functions and "&" take it. */
export function textOf(cell: Cell): string {
  if (cell === null || isCellError(cell)) return "";
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

/** A cell as a condition; null where it is none. */
export function truthOf(cell: Cell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return cell !== 0;
  return cell === null || cell === "" ? false : null;
}

/** Excel's order of two cells: numbers before texts before truth values; a blank equals 0 and "". */
export function compareCells(one: Cell, other: Cell): number {
  if (one === null) return other === null ? 0 : compareCells(typeof other === "string" ? "" : 0, other);
  if (other === null) return compareCells(one, typeof one === "string" ? "" : 0);
  const rank = (cell: Cell): number => (typeof cell === "number" ? 0 : typeof cell === "string" ? 1 : 2);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [left, right] = [textOf(one).toLowerCase(), textOf(other).toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
