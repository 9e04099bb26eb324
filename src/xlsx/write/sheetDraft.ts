// Owns one sheet while a plan changes it: its top-level elements and the cell changes that are waiting.
// Promises that the sheet's XML is put together once, when every edit has been seen.
import type { Cell } from "../../isms/cell";
import { problemError } from "../../isms/cell";
import type { WrittenCell } from "../../app/workbook/plan";
import type { Area } from "../../app/workbook/port";
import { cellAddress, holds, parseArea, placeName } from "../address";
import type { SheetEntry } from "../book/structure";
import { Grid, type ReadContext, readGrid } from "../read/grid";
import { readRows, type RowLayout } from "../read/rows";
import { OrderedDocument } from "../xml/document";
import { worksheetOrder } from "../xml/orders";
import { XmlElement } from "../xml/tree";
import { CellChanges } from "./changes";
import { isFormula } from "./cellXml";
import { patchRows, type PatchTools } from "./patch";

export class SheetDraft {
  readonly document: OrderedDocument;
  readonly changes = new CellChanges();
  private cells: Grid | null = null;
  private places: Map<number, Map<number, number>> | null = null;

  constructor(
    readonly entry: SheetEntry,
    private readonly originalXml: string,
    private readonly context: ReadContext,
    /** True for a sheet that this plan adds. */
    readonly isNew: boolean,
  ) {
    this.document = OrderedDocument.parse(originalXml, worksheetOrder, entry.part);
  }

  private get rowsXml(): string {
    return this.document.raw("sheetData") ?? "<sheetData/>";
  }

  /** The cells as they were before the plan. */
  grid(): Grid {
    this.cells ??= readGrid(this.rowsXml, this.context);
    return this.cells;
  }

  /** Place of a cell in the grid, or -1. */
  private find(row: number, column: number): number {
    if (this.places === null) {
      this.places = new Map();
      const grid = this.grid();
      for (let index = 0; index < grid.size; index++) {
        const cells = this.places.get(grid.rows[index]) ?? new Map<number, number>();
        cells.set(grid.columns[index], index);
        this.places.set(grid.rows[index], cells);
      }
    }
    return this.places.get(row)?.get(column) ?? -1;
  }

  /** What a cell held before the plan: its formula with the value as the result, or its value. */
  before(row: number, column: number): WrittenCell {
    const index = this.find(row, column);
    if (index < 0) return null;
    const grid = this.grid();
    const formula = grid.formula(index);
    return formula === null ? grid.values[index] : { formula, value: grid.values[index] };
  }

  /** What a cell holds now, with the plan's changes so far. */
  now(row: number, column: number): WrittenCell {
    const change = this.changes.find(row, column);
    if (change?.write !== undefined) return change.write;
    return change?.isErased ? null : this.before(row, column);
  }

  /** The value of a cell now; of a formula, its result. */
  value(row: number, column: number): Cell {
    const cell = this.now(row, column);
    return isFormula(cell) ? (cell.value ?? null) : cell;
  }

  /** True where a cell of the area holds something now. */
  hasContent(area: Area): boolean {
    const grid = this.grid();
    for (let index = 0; index < grid.size; index++) {
      if (holds(area, grid.rows[index], grid.columns[index]) && isFilled(this.now(grid.rows[index], grid.columns[index]))) return true;
    }
    return this.changes.sortedRows().some((row) => this.changes.sortedCells(row).some(([column, change]) => holds(area, row, column) && isFilled(change.write)));
  }

  rowLayouts(): RowLayout[] {
    return readRows(this.rowsXml, this.entry.part).rows;
  }

  write(row: number, column: number, content: WrittenCell): void {
    const change = this.changes.at(row, column);
    change.write = content;
  }

  erase(row: number, column: number): void {
    const change = this.changes.at(row, column);
    change.write = undefined;
    change.isErased = true;
    change.styles.length = 0;
  }

  /** True where the sheet's XML is other than it was. Call after `finish`. */
  isChanged(): boolean {
    return this.isNew || this.toString() !== this.originalXml;
  }

  /**
   * Makes the waiting cell changes.
   * @returns true where a formula is gone, so that the calculation chain may name a cell without one
   * @throws ProblemError conflict where a part of an array formula would be overwritten
   */
  finish(tools: Omit<PatchTools, "columnStyle" | "part">): boolean {
    if (this.changes.isEmpty) return false;
    const lostFormula = this.rowsXml.includes("<f") && this.untieFormulas();
    const columns = (this.document.child("cols")?.elements("col") ?? []).filter((column) => column.number("style") !== undefined);
    const columnStyle = (column: number) => columns.find((element) => (element.number("min") ?? 0) <= column + 1 && (element.number("max") ?? 0) >= column + 1)?.number("style") ?? 0;
    this.document.put("sheetData", patchRows(this.rowsXml, this.changes, { ...tools, columnStyle, part: this.entry.part }));
    this.growDimension();
    return lostFormula;
  }

  /** Lets formulas that others lean on go without taking the others with them. */
  private untieFormulas(): boolean {
    const grid = this.grid();
    const replaced: number[] = [];
    let lostFormula = false;
    for (let index = 0; index < grid.size; index++) {
      const change = grid.hasFormula(index) ? this.changes.find(grid.rows[index], grid.columns[index]) : undefined;
      const isReplaced = change !== undefined && (change.write !== undefined || change.isErased === true || change.isFrozen === true);
      if (isReplaced) replaced.push(index);
      if (isReplaced && !isFormula(change.write)) lostFormula = true;
      if (!isReplaced) this.guardSpill(grid.spill(index), index);
    }
    for (const index of replaced) this.releaseSpill(grid.spill(index), index);
    if (replaced.length > 0) this.freeShared();
    return lostFormula;
  }

  private guardSpill(spill: Area | null, master: number): void {
    if (spill === null || (spill.rowCount === 1 && spill.columnCount === 1)) return;
    const grid = this.grid();
    for (const row of this.changes.sortedRows()) {
      for (const [column, change] of this.changes.sortedCells(row)) {
        const isMaster = grid.rows[master] === row && grid.columns[master] === column;
        if (change.write !== undefined && !isMaster && holds(spill, row, column)) throw problemError("conflict", { name: placeName(this.entry.name, spill) });
      }
    }
  }

  /** What an array formula filled goes with it, but where its value stays or where a formula takes its place as it was. */
  private releaseSpill(spill: Area | null, master: number): void {
    if (spill === null || spill.rowCount * spill.columnCount === 1) return;
    const grid = this.grid();
    const change = this.changes.at(grid.rows[master], grid.columns[master]);
    if (change.isFrozen) return;
    const filled: number[] = [];
    for (let index = 0; index < grid.size; index++) if (index !== master && holds(spill, grid.rows[index], grid.columns[index])) filled.push(index);
    const isWritten = filled.some((index) => this.changes.find(grid.rows[index], grid.columns[index])?.write !== undefined);
    if (isFormula(change.write) && !change.write.results && !isWritten) change.area = spill;
    else for (const index of filled) if (this.changes.find(grid.rows[index], grid.columns[index])?.write === undefined) this.write(grid.rows[index], grid.columns[index], null);
  }

  /** Shared formulas are written out wherever the sheet has some: the cell that holds the text may be one that goes. */
  private freeShared(): void {
    const grid = this.grid();
    for (const index of grid.sharedIndexes()) {
      const [row, column] = [grid.rows[index], grid.columns[index]];
      const change = this.changes.at(row, column);
      if (change.write === undefined && !change.isErased && !change.isFrozen) change.ownFormula = grid.storedFormula(index) ?? undefined;
    }
  }

  private growDimension(): void {
    const dimension = this.document.child("dimension");
    const area = parseArea(dimension?.get("ref") ?? "");
    if (area === null) return;
    let [top, left, bottom, right] = [area.row, area.column, area.row + area.rowCount - 1, area.column + area.columnCount - 1];
    let isFirst = this.isNew;
    for (const row of this.changes.sortedRows()) {
      for (const [column, change] of this.changes.sortedCells(row)) {
        if (!isFilled(change.write) && change.styles.length === 0) continue;
        if (isFirst) [top, left, bottom, right] = [row, column, row, column];
        isFirst = false;
        [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
      }
    }
    const first = cellAddress(top, left);
    const last = cellAddress(bottom, right);
    const ref = first === last ? first : `${first}:${last}`;
    if (ref !== dimension?.get("ref")) this.document.put("dimension", new XmlElement("dimension", { ref }));
  }

  toString(): string {
    return this.document.toString();
  }
}

function isFilled(cell: WrittenCell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== "";
}
