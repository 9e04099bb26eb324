// Owns what the cells of one sheet hold, as lists of filled cells.
// Promises that only cells with a value or a formula are kept, whatever range the sheet claims to use.
import type { Cell } from "../../isms/cell";
import { problemError } from "../../isms/cell";
import { apartBy, neighbourhoods } from "../../app/workbook/neighbourhoods";
import type { Area } from "../../app/workbook/port";
import { parseArea } from "../address";
import { shiftFormula } from "../formula/shift";
import { shownFormula } from "../formula/spelling";
import { readAttributes, tagEnd } from "../xml/tree";
import { decodeCellText, unescapeXml } from "../xml/text";
import { CellCursor } from "./cursor";
import { itemText } from "./strings";

export interface ReadContext {
  readonly part: string;
  readonly strings: readonly string[];
  /** True where the workbook counts days from 1904. */
  readonly is1904: boolean;
}

interface StoredFormula {
  readonly text: string;
  readonly kind: string;
  readonly group: string | undefined;
  readonly area: Area | null;
}

/** Filled cells in the order of the file: parallel lists, one place a cell. Formulas are read when asked for. */
export class Grid {
  readonly rows: number[] = [];
  readonly columns: number[] = [];
  readonly values: Cell[] = [];
  readonly styles: number[] = [];
  /** Where the cell's f element begins in the XML, -1 without one. */
  private readonly formulaStarts: number[] = [];
  private masters: Map<string, { text: string; row: number; column: number }> | null = null;

  constructor(private readonly xml: string) {}

  add(row: number, column: number, value: Cell, style: number, formulaStart: number): void {
    this.rows.push(row);
    this.columns.push(column);
    this.values.push(value);
    this.styles.push(style);
    this.formulaStarts.push(formulaStart);
  }

  get size(): number {
    return this.rows.length;
  }

  hasFormula(index: number): boolean {
    return this.formulaStarts[index] >= 0;
  }

  private stored(index: number): StoredFormula | null {
    const start = this.formulaStarts[index];
    if (start < 0) return null;
    const { xml } = this;
    const end = tagEnd(xml, start);
    const isAlone = xml.charCodeAt(end - 1) === 47;
    const text = isAlone ? "" : decodeCellText(unescapeXml(xml.slice(end + 1, xml.indexOf("</f", end))));
    if (end === start + 2) return { text, kind: "", group: undefined, area: null };
    const attributes = new Map<string, string>();
    readAttributes(xml.slice(start + 2, end), attributes);
    return { text, kind: attributes.get("t") ?? "", group: attributes.get("si"), area: parseArea(attributes.get("ref") ?? "") };
  }

  /** Places of the cells that share their formula with others. */
  sharedIndexes(): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.size; index++) if (this.stored(index)?.kind === "shared") found.push(index);
    return found;
  }

  /** The formula as a file stores it, shared ones written out; null where the cell has none. */
  storedFormula(index: number): string | null {
    const formula = this.stored(index);
    if (formula === null || formula.kind === "dataTable") return null;
    if (formula.kind !== "shared" || formula.text !== "") return formula.text === "" ? null : formula.text;
    const master = this.sharedMasters().get(formula.group ?? "");
    return master === undefined ? null : shiftFormula(master.text, this.rows[index] - master.row, this.columns[index] - master.column);
  }

  /** The formula as people read it, with its leading "="; null where the cell has none. */
  formula(index: number): string | null {
    const stored = this.storedFormula(index);
    return stored === null ? null : shownFormula(stored);
  }

  /** The area that an array formula fills; null for any other cell. */
  spill(index: number): Area | null {
    const formula = this.stored(index);
    return formula?.kind === "array" ? formula.area : null;
  }

  private sharedMasters() {
    if (this.masters === null) {
      this.masters = new Map();
      for (const index of this.sharedIndexes()) {
        const { text, group } = this.stored(index) as StoredFormula;
        if (text !== "") this.masters.set(group ?? "", { text, row: this.rows[index], column: this.columns[index] });
      }
    }
    return this.masters;
  }
}

/**
 * Reads the filled cells of a sheet in one pass.
 * @param xml the sheetData element
 * @throws ProblemError file-damaged
 */
export function readGrid(xml: string, context: ReadContext): Grid {
  const grid = new Grid(xml);
  const cursor = new CellCursor(xml, context.part);
  while (cursor.nextRow()) {
    while (cursor.nextCell()) {
      const value = readValue(xml, cursor, context);
      if (cursor.formulaTagStart >= 0 || (value !== null && value !== "")) grid.add(cursor.row, cursor.column, value, cursor.style, cursor.formulaTagStart);
    }
  }
  return grid;
}

/** The value of the cell the cursor stands on; null where it has none. */
export function readValue(xml: string, cursor: CellCursor, context: ReadContext): Cell {
  if (cursor.type === "i") return cursor.inlineStart < 0 ? null : itemText(xml.slice(cursor.inlineStart, cursor.inlineEnd));
  // A formula's text without a value element is the empty one; a formula without a result has no type.
  if (cursor.valueStart < 0) return cursor.type === "x" && cursor.formulaTagStart >= 0 ? "" : null;
  const text = xml.slice(cursor.valueStart, cursor.valueEnd);
  switch (cursor.type) {
    case "n":
      return readNumber(text);
    case "s": {
      const shared = text.trim() === "" ? undefined : context.strings[Number(text)];
      if (shared === undefined) throw problemError("file-damaged", { part: context.part });
      return shared;
    }
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: unescapeXml(text).trim() };
    case "d":
      return readDate(text.trim(), context.is1904);
    default:
      return decodeCellText(unescapeXml(text));
  }
}

function readNumber(text: string): Cell {
  const plain = Number(text);
  if (!Number.isNaN(plain) && text.charCodeAt(0) > 32) return plain;
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const value = Number(trimmed);
  return Number.isNaN(value) ? unescapeXml(text) : value;
}

const dayMilliseconds = 86_400_000;

/** ISO 8601 date as a serial number: days since 30 December 1899, or since 1 January 1904. A time alone is a part of a day. */
function readDate(text: string, is1904: boolean): Cell {
  const isTime = /^\d{2}:\d{2}/.test(text);
  const iso = isTime ? `1970-01-01T${text}` : text;
  const milliseconds = Date.parse(/[zZ]|[+-]\d{2}:\d{2}$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  if (Number.isNaN(milliseconds)) return text;
  if (isTime) return milliseconds / dayMilliseconds;
  return (milliseconds - (is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / dayMilliseconds;
}

/** A block of a grid's cells that stand near each other, by their places in the grid. */
export interface GridBlock {
  readonly area: Area;
  readonly indexes: readonly number[];
}

/** Cells of one row with no wide gap between them: places from `first` up to before `end` in a list of places. */
interface Segment extends Area {
  readonly first: number;
  readonly end: number;
}

function isInside(area: Area | null, row: number, column: number): boolean {
  return area === null || (row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
}

function segmentsOf(grid: Grid, indexes: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  let [row, first, start, last] = [-1, 0, -1, -1];
  const close = (end: number): void => {
    if (row >= 0) segments.push({ row, column: start, rowCount: 1, columnCount: last - start + 1, first, end });
  };
  indexes.forEach((index, at) => {
    const column = grid.columns[index];
    const goesOn = grid.rows[index] === row && column > last && column - last <= apartBy.columns;
    if (!goesOn) {
      close(at);
      [row, first, start] = [grid.rows[index], at, column];
    }
    last = column;
  });
  close(indexes.length);
  return segments;
}

/** The blocks that a grid's cells stand in, the one with the most cells first; none where it holds nothing. */
export function gridBlocks(grid: Grid, within: Area | null): GridBlock[] {
  const indexes: number[] = [];
  for (let index = 0; index < grid.size; index++) if (isInside(within, grid.rows[index], grid.columns[index])) indexes.push(index);
  const segments = segmentsOf(grid, indexes);
  return neighbourhoods(segments).map(({ area, members }) => ({ area, indexes: members.flatMap((member) => indexes.slice(segments[member].first, segments[member].end)) }));
}

/** The area that all cells of a grid span; null where there is none. */
export function gridArea(grid: Grid): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let index = 0; index < grid.size; index++) {
    top = Math.min(top, grid.rows[index]);
    bottom = Math.max(bottom, grid.rows[index]);
    left = Math.min(left, grid.columns[index]);
    right = Math.max(right, grid.columns[index]);
  }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

const cellLimit = 5_000_000;
const roomLimit = 50_000_000;

/**
 * Lays the cells of a block out as rows, each as long as its last cell needs. Rows that hold nothing share one empty list.
 * @throws ProblemError range-too-large
 */
export function layOut<T>(grid: Grid, { area, indexes }: GridBlock, sheet: string, blank: T, pick: (index: number) => T): T[][] {
  if (indexes.length > cellLimit) throw problemError("range-too-large", { sheet, cells: indexes.length, limit: cellLimit });
  const empty: T[] = [];
  const rows: T[][] = new Array<T[]>(area.rowCount).fill(empty);
  let room = 0;
  for (const index of indexes) {
    const at = grid.rows[index] - area.row;
    const column = grid.columns[index] - area.column;
    if (rows[at] === empty) rows[at] = [];
    const row = rows[at];
    room += Math.max(0, column + 1 - row.length);
    if (room > roomLimit) throw problemError("range-too-large", { sheet, cells: room, limit: roomLimit });
    while (row.length < column) row.push(blank);
    row[column] = pick(index);
  }
  return rows;
}
