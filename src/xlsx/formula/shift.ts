// Owns moving a formula from one cell to another as a person's fill-down or copy does.
// Promises that only relative cell references change: never texts, sheet names, table references, functions or names.
import { columnLetters, columnLimit, columnOf, rowLimit } from "../address";
import { type Token, tokenise } from "../../app/formula/tokens";

const cellReference = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const columnReference = /^(\$?)([A-Za-z]{1,3})$/;
const rowReference = /^(\$?)([1-9]\d{0,6})$/;

/**
 * The formula as it reads when copied down by `rows` and right by `columns`.
 * A reference that would leave the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = tokenise(formula);
  return tokens.map((token, index) => shiftToken(tokens, index, rows, columns) ?? token.text).join("");
}

/** True where the formula reads the same in every cell it is copied to. */
export function isShiftless(formula: string): boolean {
  return shiftFormula(formula, 1, 1) === formula;
}

function shiftToken(tokens: readonly Token[], index: number, rows: number, columns: number): string | null {
  const token = tokens[index];
  if (token.kind !== "word") return null;
  const next = tokens[index + 1];
  if (next !== undefined && (next.text === "(" || next.text === "!" || next.kind === "bracket")) return null;
  const cell = cellReference.exec(token.text);
  if (cell !== null && columnOf(cell[2]) >= 0 && Number(cell[4]) <= rowLimit) {
    const column = shiftColumn(cell[1], cell[2], columns);
    const row = shiftRow(cell[3], cell[4], rows);
    return column === null || row === null ? "#REF!" : column + row;
  }
  return isRangePart(tokens, index) ? shiftWhole(token.text, rows, columns) : null;
}

function shiftColumn(anchor: string, letters: string, columns: number): string | null {
  if (anchor === "$") return anchor + letters;
  const column = columnOf(letters) + columns;
  return column >= 0 && column < columnLimit ? columnLetters(column) : null;
}

function shiftRow(anchor: string, digits: string, rows: number): string | null {
  if (anchor === "$") return anchor + digits;
  const row = Number(digits) + rows;
  return row >= 1 && row <= rowLimit ? String(row) : null;
}

/** Whole columns and rows are references only on both sides of a colon: A:C, $1:3. */
function isRangePart(tokens: readonly Token[], index: number): boolean {
  const same = (other: Token | undefined) => {
    const text = other?.text ?? "";
    const own = tokens[index].text;
    return (columnReference.test(text) && columnReference.test(own)) || (rowReference.test(text) && rowReference.test(own));
  };
  return (tokens[index + 1]?.text === ":" && same(tokens[index + 2])) || (tokens[index - 1]?.text === ":" && same(tokens[index - 2]));
}

function shiftWhole(text: string, rows: number, columns: number): string | null {
  const column = columnReference.exec(text);
  if (column !== null && columnOf(column[2]) >= 0) return shiftColumn(column[1], column[2], columns) ?? "#REF!";
  const row = rowReference.exec(text);
  return row === null ? null : (shiftRow(row[1], row[2], rows) ?? "#REF!");
}
