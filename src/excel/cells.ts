// Owns how a cell of ours becomes what Office.js takes and back.
// Promises that a text stays a text: no text of ours is ever read as a formula, number, date or error.
import type { Cell } from "../isms/cell";
import { isCellError } from "../isms/cell";
import type { FormulaCell, WrittenCell } from "../app/workbook/plan";

/** What Office.js takes for one cell: "" clears it, a text with a leading apostrophe is that text as it stands. */
export type HostInput = string | number | boolean;

/** What Excel would turn into something else when it is typed, one pattern a reason. */
const readAsSomethingElse: readonly RegExp[] = [
  /^[=+\-@'＝＋－＠]/,
  /^#/,
  /^(true|false)$/i,
  /^[\s(¥￥$€£.]*[\d０-９][\d０-９\s.,:/()%％¥￥$€£年月日時分秒eE+-]*(am|pm)?$/i,
  /^\d{1,2}[\s./-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./,-]*\d/i,
  /^(令和|平成|昭和|大正|明治|[mtshr])\s*[\d元]+\s*[年./-]/i,
];

/** True where a cell to write is a formula. */
export function isFormulaCell(cell: WrittenCell): cell is FormulaCell {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** The input that makes Excel hold exactly this cell. */
export function toHostInput(cell: WrittenCell): HostInput {
  if (cell === null) return "";
  if (isFormulaCell(cell)) return cell.formula;
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== "string") return cell;
  return readAsSomethingElse.some((pattern) => pattern.test(cell)) ? `'${cell}` : cell;
}

/** True where the value alone does not tell an error value from a text that looks like one. */
export function looksLikeError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}

/**
 * A cell as Office.js gave it.
 * @param value an entry of Range.values
 * @param valueType the entry of Range.valueTypes; needed only where `looksLikeError(value)`
 */
export function fromHostValue(value: unknown, valueType?: string): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (valueType === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** The formula of a cell, or null where it holds a constant: a text that begins with "=" equals its own "formula". */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
