// Owns the growing of a table when a person types into the row right below it, as Excel does.
// Promises that calculated columns, looks and choices of the last record go on in the new one, and that typed cells stay as typed.
import type { Cells } from "./cells";
import { intersect } from "./address";
import { moveFormula, toR1C1 } from "./formula-translation";
import type { CellMatrix, Grid } from "./grid";
import type { Rules } from "./rules";
import { sheetState, type BookState, type TableState } from "./state";
import type { TableStore } from "./tables";
import type { Area, EngineEvent } from "./types";

export class TableGrowth {
  constructor(private readonly grid: Grid, private readonly cells: Cells, private readonly tables: TableStore, private readonly rules: Rules, private readonly book: () => BookState) {}

  /** Looks at each change of cells; only a person's typing makes a table grow. */
  follow(event: EngineEvent): void {
    if (event.kind !== "cells" || event.source !== "person" || event.changeType !== "RangeEdited") return;
    for (const table of this.tables.all().filter((one) => one.sheetId === event.sheetId && !one.showTotals)) {
      const below: Area = { ...table.area, row: table.area.row + table.area.rowCount, rowCount: event.area.rowCount };
      const typed = intersect(below, event.area);
      const isFree = this.tables.overlapping(table.sheetId, below).length === 0;
      if (typed && isFree && typed.row === below.row && event.area.row >= below.row && this.holdsContent(table.sheetId, typed)) this.grow(table, typed.rowCount);
    }
  }

  private holdsContent(sheetId: string, target: Area): boolean {
    return this.cells.used(sheetId, true, target) !== null;
  }

  private grow(table: TableState, rowCount: number): void {
    const last = table.area.row + table.area.rowCount - 1;
    this.tables.change(table, () => (table.area = { ...table.area, rowCount: table.area.rowCount + rowCount }));
    const matrix: CellMatrix = {};
    for (let row = last + 1; row <= last + rowCount; row++) {
      for (let column = table.area.column; column < table.area.column + table.area.columnCount; column++) {
        const formula = this.calculatedFormula(table, last, column);
        const own = this.grid.cell(table.sheetId, row, column);
        const style = own?.s ? {} : { s: this.grid.cell(table.sheetId, last, column)?.s ?? null };
        const content = formula !== null && this.cells.at(table.sheetId, row, column).value === null ? this.cells.entered(moveFormula(formula, row - last, 0), table.sheetId, row, column) : {};
        (matrix[row] ??= {})[column] = { ...content, ...style };
      }
    }
    this.grid.write(table.sheetId, matrix);
    this.stretchRules(table, last, rowCount);
  }

  /** The last record's formula where the whole column has the same one. */
  private calculatedFormula(table: TableState, last: number, column: number): string | null {
    const formula = this.cells.at(table.sheetId, last, column).formula;
    const first = table.area.row + (table.showHeaders ? 1 : 0);
    if (formula === null || first > last) return null;
    const above = this.cells.at(table.sheetId, first, column).formula;
    return above !== null && toR1C1(above, first, column) === toR1C1(formula, last, column) ? formula : null;
  }

  private stretchRules(table: TableState, last: number, rowCount: number): void {
    const state = sheetState(this.book(), table.sheetId);
    const stretched = (area: Area): Area => {
      const endsThere = area.row + area.rowCount - 1 === last && area.row >= table.area.row;
      return endsThere && intersect({ ...table.area, row: area.row, rowCount: area.rowCount }, area) !== null ? { ...area, rowCount: area.rowCount + rowCount } : area;
    };
    for (const rule of [...state.validations, ...state.conditionalFormats]) rule.areas = rule.areas.map(stretched);
    this.rules.showValidations(table.sheetId);
    this.rules.showConditionalFormats(table.sheetId);
  }
}
