// Owns what a sheet says about whole rows, and about cells that are styled but hold nothing.
// Promises runs instead of single cells, so that a wide empty row costs one entry.
import { readAttributes } from "../xml/tree";
import { CellCursor } from "./cursor";

export interface RowLayout {
  readonly row: number;
  /** Points; null for the default. */
  readonly height: number | null;
  /** True where the height stays whatever the cells hold. */
  readonly isFixed: boolean;
  readonly isHidden: boolean;
  /** Style of the row's cells that are not in the file; null where the row has none. */
  readonly style: number | null;
}

/** Neighbouring cells of one row that hold nothing and look alike. */
export interface StyleRun {
  readonly row: number;
  readonly column: number;
  readonly columnCount: number;
  readonly style: number;
}

export interface RowFacts {
  readonly rows: RowLayout[];
  readonly runs: StyleRun[];
}

/** @param xml the sheetData element @throws ProblemError file-damaged */
export function readRows(xml: string, part: string): RowFacts {
  const rows: RowLayout[] = [];
  const runs: StyleRun[] = [];
  const cursor = new CellCursor(xml, part);
  while (cursor.nextRow()) {
    const layout = readRow(xml.slice(cursor.rowStart + 4, cursor.rowOpenEnd), cursor.row);
    if (layout !== null) rows.push(layout);
    readRuns(cursor, runs);
  }
  return { rows, runs };
}

function readRow(tag: string, row: number): RowLayout | null {
  if (!tag.includes("ht=") && !tag.includes("hidden=") && !tag.includes("customFormat=")) return null;
  const attributes = new Map<string, string>();
  readAttributes(tag, attributes);
  const isOn = (name: string) => attributes.get(name) === "1" || attributes.get(name) === "true";
  const height = attributes.get("ht");
  return { row, height: height === undefined ? null : Number(height), isFixed: isOn("customHeight"), isHidden: isOn("hidden"), style: isOn("customFormat") ? Number(attributes.get("s") ?? 0) : null };
}

function readRuns(cursor: CellCursor, runs: StyleRun[]): void {
  let [start, end, style] = [-1, -1, 0];
  const close = () => {
    if (start >= 0) runs.push({ row: cursor.row, column: start, columnCount: end - start, style });
    start = -1;
  };
  while (cursor.nextCell()) {
    const isBare = cursor.hasStyle && cursor.valueStart < 0 && cursor.formulaTagStart < 0 && cursor.inlineStart < 0;
    if (!isBare || cursor.style !== style || cursor.column !== end) close();
    if (!isBare) continue;
    if (start < 0) [start, style] = [cursor.column, cursor.style];
    end = cursor.column + 1;
  }
  close();
}

/** True where a row of the area is hidden. */
export function hidesRows(rows: readonly RowLayout[], first: number, count: number): boolean {
  return rows.some((layout) => layout.isHidden && layout.row >= first && layout.row < first + count);
}
