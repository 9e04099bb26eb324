// Owns the two spellings of a formula: Excel's, which people and add-ins use, and the one that the embedded engine calculates.
// Promises that structured references become cells (the embedded engine breaks on many column names) and relative ones move as in Excel.
import { columnLetters, columnNumber, formatArea, maximumColumns, maximumRows, quoteSheet } from "./address";
import { pieces, readStructured, type Piece } from "./formula-text";
import type { TableState } from "./state";
import type { Area } from "./types";

/** Where a formula stands, and how to find the tables it speaks of. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  table(name: string): TableState | null;
  tableAt(sheetId: string, row: number, column: number): TableState | null;
  sheetName(sheetId: string): string;
}

function rowsOf(table: TableState, parts: readonly string[], row: number): { first: number; count: number } | null {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const data = { first: table.area.row + head, count: table.area.rowCount - head - foot };
  const wanted = parts.map((part) => part.toLowerCase());
  if (wanted.includes("#all")) return { first: table.area.row, count: table.area.rowCount };
  if (wanted.includes("#this row")) return row >= data.first && row < data.first + data.count ? { first: row, count: 1 } : null;
  const hasHeaders = wanted.includes("#headers");
  const hasTotals = wanted.includes("#totals");
  const hasData = wanted.includes("#data") || wanted.length === 0;
  if (hasHeaders && head === 0) return null;
  if (hasTotals && !hasData) return foot ? { first: data.first + data.count, count: 1 } : null;
  if (hasHeaders) return { first: table.area.row, count: 1 + (hasData ? data.count : 0) };
  return { first: data.first, count: data.count + (hasTotals ? foot : 0) };
}

function columnOf(table: TableState, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
}

/** The cells that a structured reference means at a place, or null (#REF!). */
export function structuredArea(table: TableState, inner: string, row: number): Area | null {
  const wanted = readStructured(inner);
  const rows = rowsOf(table, wanted.parts, row);
  const first = wanted.first === null ? 0 : columnOf(table, wanted.first);
  const last = wanted.last === null ? table.columns.length - 1 : columnOf(table, wanted.last);
  if (!rows || rows.count < 1 || first < 0 || last < 0) return null;
  return { row: rows.first, column: table.area.column + Math.min(first, last), rowCount: rows.count, columnCount: Math.abs(last - first) + 1 };
}

function engineSpelling(piece: Piece & { kind: "structured" }, place: FormulaPlace): string {
  const table = piece.table ? place.table(piece.table) : place.tableAt(place.sheetId, place.row, place.column);
  const target = table && structuredArea(table, piece.inner, place.row);
  if (!table || !target) return "#REF!";
  const isThisRow = /#this row|^\s*@/i.test(piece.inner);
  const text = isThisRow ? formatArea(target).replace(/[A-Z]+/g, "$$$&") : formatArea(target).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return table.sheetId === place.sheetId ? text : `${quoteSheet(place.sheetName(table.sheetId))}!${text}`;
}

/** Excel's spelling -> the embedded engine's: structured references as cells, without "@" and the file format's prefixes. */
export function toEngineFormula(formula: string, place: FormulaPlace): string {
  if (!/[[@]|_xl/.test(formula)) return formula;
  return pieces(formula).map((piece) => {
    if (piece.kind === "structured") return engineSpelling(piece, place);
    if (piece.kind === "name") return piece.text.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").replace(/^_xldudf_ISMS_/i, "ISMS.");
    return piece.kind === "text" && piece.text === "@" ? "" : piece.text;
  }).join("");
}

/** A column as it stands between brackets in a stored formula. */
const bracketed = (name: string): string => `[${escaped(name)}]`;

/**
 * Excel's spelling -> the file's: a file knows neither "@" nor references without their table's name.
 * "[@Level]" becomes "Risks[[#This Row],[Level]]".
 */
export function toFileFormula(formula: string, place: FormulaPlace): string {
  if (!/[[@]/.test(formula)) return formula;
  return pieces(formula).map((piece) => {
    if (piece.kind === "text" && piece.text === "@") return "";
    if (piece.kind !== "structured") return piece.text;
    const table = piece.table || place.tableAt(place.sheetId, place.row, place.column)?.name;
    if (!table) return piece.text;
    if (!piece.inner.trim().startsWith("@")) return `${table}[${piece.inner}]`;
    const { first, last } = readStructured(piece.inner);
    if (first === null || last === null) return `${table}[#This Row]`;
    return `${table}[[#This Row],${bracketed(first)}${first === last ? "" : `:${bracketed(last)}`}]`;
  }).join("");
}

/** True where the formula speaks of a table by name or from inside one. */
export function hasStructured(formula: string): boolean {
  return formula.includes("[") && pieces(formula).some((piece) => piece.kind === "structured");
}

/** A column's name as structured references spell it. */
function escaped(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}

/** The formula after a table's column got another name; `isTable` tells which table a reference means. */
export function renameInFormula(formula: string, before: string, after: string, isTable: (name: string) => boolean): string {
  const old = escaped(before).toLowerCase();
  return pieces(formula).map((piece) => {
    if (piece.kind !== "structured" || !isTable(piece.table)) return piece.text;
    const plain = /^@?/.exec(piece.inner)?.[0] ?? "";
    if (piece.inner.slice(plain.length).toLowerCase() === old) return `${piece.table}[${plain}${/[^\p{L}\p{N}_]/u.test(after) && plain ? `[${escaped(after)}]` : escaped(after)}]`;
    const inner = piece.inner.replace(/\[((?:[^\]']|'.)*)\]/gs, (text, name: string) => (name.toLowerCase() === old ? `[${escaped(after)}]` : text));
    return `${piece.table}[${inner}]`;
  }).join("");
}

function moveCell(cell: string, rows: number, columns: number): string {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(cell);
  if (!parts) return cell;
  const [, dollarOrRow, letters, dollarRow, digits] = parts;
  const columnFixed = letters ? dollarOrRow : "";
  const rowFixed = letters ? dollarRow : dollarOrRow || dollarRow;
  const column = letters ? columnNumber(letters) + (columnFixed ? 0 : columns) : 0;
  const row = digits ? Number(digits) - 1 + (rowFixed ? 0 : rows) : 0;
  if (row < 0 || column < 0 || row >= maximumRows || column >= maximumColumns) return "#REF!";
  return (letters ? columnFixed + columnLetters(column) : "") + (digits ? rowFixed + String(row + 1) : "");
}

/** The formula as a person's fill or copy by so many rows and columns makes it. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return pieces(formula).map((piece) => {
    if (piece.kind !== "reference") return piece.text;
    const moved = piece.cells.split(":").map((cell) => moveCell(cell, rows, columns));
    return moved.includes("#REF!") ? "#REF!" : piece.prefix + moved.join(":");
  }).join("");
}

function cellToR1C1(cell: string, row: number, column: number): string {
  const parts = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(cell);
  if (!parts) return cell;
  const atRow = Number(parts[4]) - 1;
  const atColumn = columnNumber(parts[2]);
  const rowText = parts[3] ? `R${atRow + 1}` : atRow === row ? "R" : `R[${atRow - row}]`;
  return rowText + (parts[1] ? `C${atColumn + 1}` : atColumn === column ? "C" : `C[${atColumn - column}]`);
}

/** A1 spelling -> R1C1, for a formula that stands at this cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return pieces(formula).map((piece) => (piece.kind === "reference" ? piece.prefix + piece.cells.split(":").map((cell) => cellToR1C1(cell, row, column)).join(":") : piece.text)).join("");
}

const r1c1Pattern = /R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.([])/giu;

/** R1C1 spelling -> A1, for a formula that stands at this cell. Strings and structured references are left alone. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const place = (text: string | undefined, here: number): { at: number; isFixed: boolean } =>
    text === undefined ? { at: here, isFixed: false } : text.startsWith("[") ? { at: here + Number(text.slice(1, -1)), isFixed: false } : { at: Number(text) - 1, isFixed: true };
  return formula.split(/("(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*\[\[.*?\]\])/u).map((part, index) => index % 2 === 1 ? part : part.replace(r1c1Pattern, (text, rowText: string | undefined, columnText: string | undefined, offset: number) => {
    if (/[\p{L}\p{N}_.]/u.test(part[offset - 1] ?? "")) return text;
    const atRow = place(rowText, row);
    const atColumn = place(columnText, column);
    return (atColumn.isFixed ? "$" : "") + columnLetters(atColumn.at) + (atRow.isFixed ? "$" : "") + String(atRow.at + 1);
  })).join("");
}
