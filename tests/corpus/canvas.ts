// Owns a sheet under construction: cells, formulas and merges by absolute place.
// Promises the same content in the two forms that the product reads: rows for recognition, cells for a file.
import type { Cell } from "../../src/isms/cell";
import type { SheetArea, SheetContent, SheetTable } from "../../src/isms/recognition/types";

export class Canvas {
  readonly merges: SheetArea[] = [];
  readonly tables: SheetTable[] = [];
  readonly validations: { readonly area: SheetArea; readonly choices: readonly string[] }[] = [];
  private readonly cells = new Map<number, Map<number, { value: Cell; formula: string | null }>>();

  constructor(readonly sheet: string) {}

  put(row: number, column: number, value: Cell, formula: string | null = null): void {
    if (value === null && formula === null) return;
    const line = this.cells.get(row) ?? new Map<number, { value: Cell; formula: string | null }>();
    this.cells.set(row, line);
    line.set(column, { value, formula });
  }

  value(row: number, column: number): Cell {
    return this.cells.get(row)?.get(column)?.value ?? null;
  }

  merge(row: number, column: number, rowCount: number, columnCount: number): void {
    if (rowCount * columnCount > 1) this.merges.push({ row, column, rowCount, columnCount });
  }

  /** Every cell that holds something, in the order of a file. */
  *filled(): Generator<{ row: number; column: number; value: Cell; formula: string | null }> {
    for (const row of [...this.cells.keys()].sort((a, b) => a - b)) {
      const line = this.cells.get(row) as Map<number, { value: Cell; formula: string | null }>;
      for (const column of [...line.keys()].sort((a, b) => a - b)) yield { row, column, ...(line.get(column) as { value: Cell; formula: string | null }) };
    }
  }

  /** What a reader gives for the sheet. */
  content(): SheetContent {
    const rows = [...this.cells.keys()];
    const columns = [...this.cells.values()].flatMap((line) => [...line.keys()]);
    if (rows.length === 0) return { sheet: this.sheet, area: { row: 0, column: 0, rowCount: 0, columnCount: 0 }, values: [], tables: [] };
    const top = Math.min(...rows);
    const left = Math.min(...columns);
    const area = { row: top, column: left, rowCount: Math.max(...rows) - top + 1, columnCount: Math.max(...columns) - left + 1 };
    const blank: readonly never[] = [];
    const lines = <Item>(item: (cell: { value: Cell; formula: string | null }) => Item, none: Item): (readonly Item[])[] =>
      Array.from({ length: area.rowCount }, (_, index) => {
        const line = this.cells.get(top + index);
        if (!line) return blank;
        const found = new Array<Item>(Math.max(...line.keys()) - left + 1).fill(none);
        for (const [column, cell] of line) found[column - left] = item(cell);
        return found;
      });
    return { sheet: this.sheet, area, values: lines<Cell>(({ value }) => value, null), formulas: lines<string | null>(({ formula }) => formula, null), merges: this.merges, validations: this.validations, tables: this.tables };
  }
}

export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

export function addressOf(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}
