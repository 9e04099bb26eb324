// Owns the reading of a measured amount from a cell: numbers, full-width digits, percentages.
// Promises that nothing is guessed: a text with a unit, a date or a boolean is a problem that names it.
import type { Cell, Outcome } from "../cell";
import { isBlank, isCellError } from "../cell";
import { isDash, textKey } from "../method/text";

/** An amount as a cell says it. */
export interface Amount {
  /** 0 or more; a percentage as its share of 1. */
  readonly value: number;
  /** True where the cell itself says that it is a share of 1: a percentage, or a state of implementation. */
  readonly isShare: boolean;
}

/** Excel keeps 15 digits; a larger number measures nothing. */
const largest = 1e15;
const amountPattern = /^\+?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(%?)$/;

/**
 * Reads a measured amount.
 * @param cell a number of 0 or more, or a text of one: "１２", "1,200", "85%"; a blank cell or a dash means not measured
 * @returns null where it is not measured
 * Problems: amount-unknown {value}; code-is-error {list, error} for an Excel error value, to be passed on as itself
 */
export function readAmount(cell: Cell): Outcome<Amount | null> {
  if (isCellError(cell)) return { ok: false, problem: { code: "code-is-error", facts: { list: "amount", error: cell.error } } };
  if (isBlank(cell) || (typeof cell === "string" && isDash(cell))) return { ok: true, value: null };
  const unknown: Outcome<Amount | null> = { ok: false, problem: { code: "amount-unknown", facts: { value: String(cell) } } };
  if (typeof cell === "boolean") return unknown;
  const match = typeof cell === "string" ? amountPattern.exec(textKey(cell)) : null;
  const isShare = match?.[2] === "%";
  const value = typeof cell === "number" ? cell : Number(match?.[1]?.replace(/,/g, "")) / (isShare ? 100 : 1);
  return value >= 0 && value <= largest ? { ok: true, value: { value, isShare } } : unknown;
}
