// Owns cells: reading values, formulas, texts and formats as Excel would give them, and writing them.
// Promises that a formula is given back as it was entered, though the embedded engine calculates another spelling.
import { CellValueType } from "@univerjs/core";
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { isSame } from "./address";
import { hasStructured, renameInFormula, toEngineFormula, type FormulaPlace } from "./formula-translation";
import { fromRange, type CellMatrix, type Grid } from "./grid";
import { displayText, errorTexts, readTyped } from "./typed-text";
import type { TableState } from "./state";
import type { TableStore } from "./tables";
import type { Area, Cell, Entry } from "./types";

/** How a formula was entered and how the engine has it; `spelled` null: kept, but never calculated. */
interface EnteredFormula {
  readonly formula: string;
  readonly spelled: string | null;
}

export interface CellFacts {
  readonly value: Cell;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** True where the cell belongs to the spilled result of another. */
  readonly isSpilled: boolean;
}

const wholeSheet: Area = { row: 0, column: 0, rowCount: Infinity, columnCount: Infinity };
const blankFacts: CellFacts = { value: null, formula: null, numberFormat: "General", isSpilled: false };

/** A cell of the embedded spreadsheet -> what it holds. */
export function valueOf(cell: Nullable<ICellData>): Cell {
  const value = cell?.v;
  if (value === null || value === undefined || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN || typeof value === "boolean") return value === 1 || value === true || value === "1" || value === "TRUE";
  if (typeof value === "number") return value;
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return errorTexts.has(value) && cell?.t !== CellValueType.FORCE_STRING ? { error: value } : value;
}

/** What is held -> a cell of the embedded spreadsheet, without its style. */
export function cellOf(value: Cell): ICellData {
  const none = { f: null, si: null, p: null, custom: null };
  if (value === null || value === "") return { ...none, v: null };
  if (typeof value === "number") return { ...none, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...none, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { ...none, v: value.error, t: CellValueType.STRING };
  return { ...none, v: value, t: errorTexts.has(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export class Cells {
  private readonly formulaData: FormulaDataModel;

  constructor(private readonly grid: Grid, private readonly tables: TableStore) {
    this.formulaData = grid.injector.get(FormulaDataModel);
  }

  place(sheetId: string, row: number, column: number): FormulaPlace {
    return {
      sheetId, row, column,
      table: (name) => this.tables.byName(name),
      tableAt: (sheet, atRow, atColumn) => this.tables.at(sheet, atRow, atColumn),
      sheetName: (id) => this.grid.sheet(id).getName(),
    };
  }

  /** The formula as entered, or null. */
  formulaAt(sheetId: string, row: number, column: number, cell = this.grid.cell(sheetId, row, column)): string | null {
    const entered = cell?.custom?.entered as EnteredFormula | undefined;
    if (entered && entered.spelled === null && !cell?.f) return entered.formula;
    const spelled = cell?.f || (cell?.si ? this.formulaData.getFormulaStringByCell(row, column, sheetId, this.grid.unitId) : null);
    if (!spelled) return null;
    if (entered && (entered.spelled === spelled || toEngineFormula(entered.formula, this.place(sheetId, row, column)) === spelled)) return entered.formula;
    return spelled;
  }

  private spilledAt(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.formulaData.getArrayFormulaCellData()?.[this.grid.unitId]?.[sheetId]?.[row]?.[column];
  }

  /** The area that the formula in this cell spills into (the cell included), or null. */
  spillOf(sheetId: string, row: number, column: number): Area | null {
    const range = this.formulaData.getArrayFormulaRange()?.[this.grid.unitId]?.[sheetId]?.[row]?.[column];
    return range && (range.endRow > range.startRow || range.endColumn > range.startColumn) ? fromRange(range) : null;
  }

  /** All formulas of a sheet whose results fill further cells. */
  spills(sheetId: string): { readonly row: number; readonly column: number; readonly area: Area }[] {
    const rows = this.formulaData.getArrayFormulaRange()?.[this.grid.unitId]?.[sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) => Object.keys(columns ?? {}).flatMap((column) => {
      const area = this.spillOf(sheetId, Number(row), Number(column));
      return area === null ? [] : [{ row: Number(row), column: Number(column), area }];
    }));
  }

  numberFormatOf(cell: Nullable<ICellData>): string {
    if (!cell?.s) return "General";
    const style = typeof cell.s === "string" ? this.grid.workbook.getStyles().get(cell.s) : cell.s;
    return style?.n?.pattern ?? "General";
  }

  at(sheetId: string, row: number, column: number): CellFacts {
    const cell = this.grid.cell(sheetId, row, column);
    const own = valueOf(cell);
    const formula = cell && (cell.f || cell.si || cell.custom) ? this.formulaAt(sheetId, row, column, cell) : null;
    if (own === null && formula === null) {
      const spilled = this.spilledAt(sheetId, row, column);
      if (spilled) return { value: valueOf(spilled), formula: null, numberFormat: this.numberFormatOf(cell), isSpilled: true };
      if (!cell) return blankFacts;
    }
    return { value: own, formula, numberFormat: this.numberFormatOf(cell), isSpilled: false };
  }

  textAt(sheetId: string, row: number, column: number): string {
    const facts = this.at(sheetId, row, column);
    return displayText(facts.value, facts.numberFormat);
  }

  /** The raw cell that enters a formula at a place; the cached value is shown until the engine has calculated. */
  entered(formula: string, sheetId: string, row: number, column: number, cached?: Cell): ICellData {
    const spelled = toEngineFormula(formula, this.place(sheetId, row, column));
    const base = cached === undefined ? { v: null } : cellOf(cached);
    if (/\[/.test(spelled.replace(/"(?:[^"]|"")*"/g, ""))) return { ...base, f: null, si: null, p: null, custom: { entered: { formula, spelled: null } } };
    return { ...base, f: spelled, si: null, p: null, custom: spelled === formula ? null : { entered: { formula, spelled } } };
  }

  /** Writes entries; undefined leaves a cell as it is. `values[i][j]` goes to row + i, column + j. */
  write(sheetId: string, row: number, column: number, entries: readonly (readonly (Entry | undefined)[])[]): void {
    const matrix: CellMatrix = {};
    entries.forEach((line, i) => line.forEach((entry, j) => {
      if (entry === undefined) return;
      const cell = "formula" in entry ? this.entered(entry.formula, sheetId, row + i, column + j, entry.value) : cellOf(entry.value);
      (matrix[row + i] ??= {})[column + j] = cell;
    }));
    this.grid.write(sheetId, matrix);
  }

  /** Writes one text, number or truth value as if it were typed; null leaves the cell as it is. */
  typed(sheetId: string, row: number, column: number, input: unknown): ICellData | undefined {
    if (input === null || input === undefined) return undefined;
    if (typeof input === "number") return cellOf(Number.isFinite(input) ? input : { error: "#NUM!" });
    if (typeof input === "boolean") return cellOf(input);
    const format = this.numberFormatOf(this.grid.cell(sheetId, row, column));
    const typed = readTyped(String(input), format);
    if ("formula" in typed) return this.entered(typed.formula, sheetId, row, column);
    const cell = typed.isQuoted && typeof typed.value === "string" ? { ...cellOf(typed.value), t: CellValueType.FORCE_STRING } : cellOf(typed.value);
    return typed.numberFormat && format === "General" ? { ...cell, s: { n: { pattern: typed.numberFormat } } } : cell;
  }

  /** Translates formulas with structured references again, after a table changed its place, size, name or columns. */
  respell(): void {
    for (const sheet of this.grid.sheets()) {
      const sheetId = sheet.getSheetId();
      const changed: CellMatrix = {};
      this.grid.eachCell(sheetId, wholeSheet, (row, column, cell) => {
        const entered = cell.custom?.entered as EnteredFormula | undefined;
        if (!entered || entered.spelled === null || !hasStructured(entered.formula)) return;
        const spelled = toEngineFormula(entered.formula, this.place(sheetId, row, column));
        if (spelled !== cell.f) (changed[row] ??= {})[column] = this.entered(entered.formula, sheetId, row, column, valueOf(cell));
      });
      if (Object.keys(changed).length > 0) this.grid.write(sheetId, changed);
    }
  }

  /** Follows a table column's new name in the formulas that speak of it. */
  renameColumn(table: TableState, before: string, after: string): void {
    for (const sheet of this.grid.sheets()) {
      const sheetId = sheet.getSheetId();
      this.grid.eachCell(sheetId, wholeSheet, (row, column, cell) => {
        const entered = cell.custom?.entered as EnteredFormula | undefined;
        if (!entered || !hasStructured(entered.formula)) return;
        const formula = renameInFormula(entered.formula, before, after, (name) => (name ? this.tables.byName(name) : this.tables.at(sheetId, row, column)) === table);
        if (formula !== entered.formula) cell.custom = { ...cell.custom, entered: { formula, spelled: entered.spelled } };
      });
    }
  }

  /** The smallest area that holds all cells with content, or also those with only a format; null where there are none. */
  used(sheetId: string, valuesOnly: boolean, within?: Area): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const extend = (row: number, column: number): void => {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    };
    const limits = within ?? wholeSheet;
    this.grid.eachCell(sheetId, limits, (row, column, cell) => {
      const hasContent = (cell.v !== null && cell.v !== undefined && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.custom?.entered);
      if (hasContent || (!valuesOnly && cell.s)) extend(row, column);
    });
    const spilled = this.formulaData.getArrayFormulaRange()?.[this.grid.unitId]?.[sheetId] ?? {};
    for (const line of Object.values(spilled)) for (const range of Object.values((line ?? {}) as Record<string, Nullable<IRange>>)) {
      const target = range ? fromRange(range) : null;
      const isInside = target && (!within || isSame(target, within) || (target.row >= limits.row && target.column >= limits.column && target.row + target.rowCount <= limits.row + limits.rowCount));
      if (isInside) {
        extend(target.row, target.column);
        extend(target.row + target.rowCount - 1, target.column + target.columnCount - 1);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}
