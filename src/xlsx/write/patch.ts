// Owns writing changed cells into the XML of a sheet's rows.
// Promises that rows and cells without a change are copied character for character.
import type { WrittenCell } from "../../app/workbook/plan";
import type { Area } from "../../app/workbook/port";
import type { StyleName } from "../../app/workbook/styles";
import { areaAddress, cellAddress } from "../address";
import { CellCursor } from "../read/cursor";
import { encodeCellText, escapeText } from "../xml/text";
import { readAttributes, XmlElement } from "../xml/tree";
import { cellXml } from "./cellXml";
import { frozenCell } from "./frozenCell";
import type { CellChange, CellChanges } from "./changes";

export interface PatchTools {
  readonly part: string;
  /** Style of cells that are not in the file, by column. */
  readonly columnStyle: (column: number) => number;
  readonly restyle: (style: number, names: readonly StyleName[]) => number;
  readonly arrayIndex: () => number;
}

/**
 * The sheetData element with the changes made.
 * @param xml the element as it stands
 */
export function patchRows(xml: string, changes: CellChanges, tools: PatchTools): string {
  const open = xml.indexOf(">");
  if (xml[open - 1] === "/") return patchRows(`${xml.slice(0, open - 1)}></sheetData>`, changes, tools);
  const patcher = new RowPatcher(xml, changes, tools);
  return patcher.run();
}

class RowPatcher {
  private readonly pieces: string[] = [];
  private copied = 0;
  private readonly cursor: CellCursor;

  constructor(
    private readonly xml: string,
    private readonly changes: CellChanges,
    private readonly tools: PatchTools,
  ) {
    this.cursor = new CellCursor(xml, tools.part);
  }

  run(): string {
    const rows = this.changes.sortedRows();
    const { cursor } = this;
    let index = 0;
    while (index < rows.length && cursor.nextRow()) {
      while (index < rows.length && rows[index] < cursor.row) this.insertRow(rows[index++], cursor.rowStart);
      if (rows[index] === cursor.row) {
        this.patchRow(cursor.row);
        index++;
      }
    }
    const end = this.xml.lastIndexOf("</");
    while (index < rows.length) this.insertRow(rows[index++], end);
    this.copyTo(this.xml.length);
    return this.pieces.join("");
  }

  private copyTo(end: number): void {
    this.pieces.push(this.xml.slice(this.copied, end));
    this.copied = end;
  }

  private insertRow(row: number, before: number): void {
    this.copyTo(before);
    const cells = this.changes.sortedCells(row).map(([column, change]) => this.newCell(row, column, change, null)).join("");
    const tag = this.rowTag(new XmlElement("row", { r: row + 1 }), row);
    if (cells !== "" || this.changes.heights.has(row)) this.pieces.push(`${tag}${cells}</row>`);
  }

  private rowTag(element: XmlElement, row: number): string {
    const height = this.changes.heights.get(row);
    if (height !== undefined) element.set("ht", height.points);
    if (height?.isFixed) element.set("customHeight", 1);
    return element.toString().replace(/\/>$/, ">");
  }

  private patchRow(row: number): void {
    const { cursor, xml } = this;
    this.copyTo(cursor.rowStart);
    const wasEmpty = cursor.isRowEmpty;
    const element = new XmlElement("row");
    readAttributes(xml.slice(cursor.rowStart + 4, cursor.rowOpenEnd), element.attributes);
    const changes = this.changes.sortedCells(row);
    widenSpans(element, changes.map(([column]) => column));
    if (!element.attributes.has("r")) element.set("r", row + 1);
    this.pieces.push(this.rowTag(element, row));
    this.copied = cursor.rowOpenEnd;
    const rowStyle = element.flag("customFormat") ? (element.number("s") ?? 0) : null;
    let index = 0;
    while (cursor.nextCell()) {
      this.copyTo(cursor.cellStart);
      while (index < changes.length && changes[index][0] < cursor.column) this.pieces.push(this.newCell(row, changes[index][0], changes[index++][1], rowStyle));
      const change = index < changes.length && changes[index][0] === cursor.column ? changes[index++][1] : null;
      this.pieces.push(change === null ? this.addressed(row) : this.changedCell(row, change));
      this.copied = cursor.cellEnd;
    }
    if (!wasEmpty) this.copyTo(cursor.rowEnd);
    for (; index < changes.length; index++) this.pieces.push(this.newCell(row, changes[index][0], changes[index][1], rowStyle));
    if (wasEmpty) this.pieces.push("</row>");
  }

  /** The present cell as it is. One without an address gets it: its neighbours may no longer tell its place. */
  private addressed(row: number): string {
    const { cursor, xml } = this;
    const cell = xml.slice(cursor.cellStart, cursor.cellEnd);
    return cell.startsWith('<c r="') || /^<c\s(?:[^>]*\s)?r=/.test(cell) ? cell : `<c r="${cellAddress(row, cursor.column)}"${cell.slice(2)}`;
  }

  private changedCell(row: number, change: CellChange): string {
    const { cursor, xml } = this;
    if (change.isErased && change.write === undefined && change.styles.length === 0) return "";
    const base = change.isErased ? this.tools.columnStyle(cursor.column) : cursor.style;
    const style = this.tools.restyle(base, change.styles);
    if (change.isFrozen) return frozenCell(xml.slice(cursor.cellStart, cursor.cellEnd), cellAddress(row, cursor.column));
    if (change.write !== undefined || change.isErased) return this.cell(row, cursor.column, style, change.write ?? null, change.area);
    const own = change.ownFormula;
    const inside =
      own === undefined || cursor.formulaTagStart < 0
        ? xml.slice(cursor.cellStart, cursor.cellEnd)
        : `${xml.slice(cursor.cellStart, cursor.formulaTagStart)}<f>${escapeText(encodeCellText(own))}${this.afterFormula()}`;
    return withStyle(inside, style, cellAddress(row, cursor.column));
  }

  private afterFormula(): string {
    const { cursor, xml } = this;
    const isAlone = cursor.formulaEnd === cursor.formulaTagEnd && xml[cursor.formulaTagEnd - 2] === "/";
    return isAlone ? `</f>${xml.slice(cursor.formulaTagEnd, cursor.cellEnd)}` : xml.slice(cursor.formulaEnd, cursor.cellEnd);
  }

  private newCell(row: number, column: number, change: CellChange, rowStyle: number | null): string {
    const base = rowStyle ?? this.tools.columnStyle(column);
    const style = this.tools.restyle(base, change.styles);
    const isBlank = change.write === undefined || change.write === null || change.write === "";
    return isBlank && style === base ? "" : this.cell(row, column, style, change.write ?? null);
  }

  private cell(row: number, column: number, style: number, content: WrittenCell, area?: Area): string {
    return cellXml(cellAddress(row, column), style, content, this.tools.arrayIndex, area && areaAddress(area));
  }
}

function withStyle(cell: string, style: number, address: string): string {
  const end = cell.indexOf(">");
  const isAlone = cell[end - 1] === "/";
  const element = new XmlElement("c");
  readAttributes(cell.slice(2, end), element.attributes);
  if (!element.attributes.has("r")) element.set("r", address);
  if (style === 0) element.attributes.delete("s");
  else element.set("s", style);
  return isAlone ? element.toString() : element.toString().replace(/\/>$/, ">") + cell.slice(end + 1);
}

/** `spans` is a hint that Excel believes: it must not be narrower than the row. */
function widenSpans(row: XmlElement, columns: readonly number[]): void {
  const spans = /^(\d+):(\d+)$/.exec(row.get("spans") ?? "");
  if (spans === null) row.attributes.delete("spans");
  else row.set("spans", `${Math.min(Number(spans[1]), ...columns.map((column) => column + 1))}:${Math.max(Number(spans[2]), ...columns.map((column) => column + 1))}`);
}
