// Owns the XML of one cell.
// Promises that a text stays a text whatever it begins with, and that a formula keeps the value it is given.
import { type Cell, isCellError, problemError } from "../../isms/cell";
import type { FormulaCell, WrittenCell } from "../../app/workbook/plan";
import { mayGiveArray, storedFormula } from "../formula/spelling";
import { encodeCellText, escapeText } from "../xml/text";

/** Excel's limit for the text of a cell. */
const textLimit = 32_767;

export function isFormula(cell: WrittenCell | undefined): cell is FormulaCell {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/**
 * A cell element.
 * @param area the cells that an array formula fills; the cell alone without it
 * @param arrayIndex gives the cell-metadata number of a dynamic array, asked for only where one is written
 * @throws ProblemError text-too-long
 */
export function cellXml(address: string, style: number, content: WrittenCell, arrayIndex: () => number, area = address): string {
  const start = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (isFormula(content)) return formulaXml(start, area, content, arrayIndex);
  if (content === null || content === "") return `${start}/>`;
  if (typeof content !== "string") return `${start}${typeAttribute(content)}><v>${valueText(content)}</v></c>`;
  if (content.length > textLimit) throw problemError("text-too-long", { cell: address, limit: textLimit });
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(encodeCellText(content))}</t></is></c>`;
}

function formulaXml(start: string, area: string, content: FormulaCell, arrayIndex: () => number): string {
  const stored = storedFormula(content.formula);
  const isArray = mayGiveArray(stored) || area.includes(":");
  const { value } = content;
  const cached = value === undefined || value === null ? "" : `<v>${valueText(value)}</v>`;
  const type = value === undefined || value === null ? "" : typeAttribute(value);
  const attributes = isArray ? ` t="array" ref="${area}"` : "";
  return `${start}${type}${isArray ? ` cm="${arrayIndex()}"` : ""}><f${attributes}>${escapeText(encodeCellText(stored))}</f>${cached}</c>`;
}

function typeAttribute(value: Exclude<Cell, null>): string {
  if (typeof value === "string") return ' t="str"';
  if (typeof value === "boolean") return ' t="b"';
  return isCellError(value) || !Number.isFinite(value) ? ' t="e"' : "";
}

function valueText(value: Exclude<Cell, null>): string {
  if (typeof value === "string") return escapeText(encodeCellText(value));
  if (typeof value === "boolean") return value ? "1" : "0";
  if (isCellError(value)) return escapeText(value.error);
  return Number.isFinite(value) ? String(value) : "#NUM!";
}
