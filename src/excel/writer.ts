// Owns sending writes: they wait in one request until it is full.
// Promises requests under the 5 MB that Excel on the web takes, and one round trip where everything fits.
import type { Cell } from "../isms/cell";
import type { WrittenCell } from "../app/workbook/plan";
import { cellCount, rangeOf, type SheetArea } from "./areas";
import type { Context } from "./batch";
import { bytesPerRequest, writeBlocks } from "./blocks";
import { isFormulaCell, toHostInput } from "./cells";

/** What one call of the object model takes in a request, measured generously. */
const bytesPerCall = 400;

export class Writer {
  private waiting = 0;
  private cellsWritten = 0;

  /** @param sending called before each request with the number of cells that were written so far; what it throws ends the writing */
  constructor(readonly context: Context, private readonly sending: (cells: number) => void = () => undefined) {}

  /** Makes room for calls that carry so many bytes of cells. */
  async reserve(calls: number, bytes = 0): Promise<void> {
    const more = calls * bytesPerCall + bytes;
    if (this.waiting > 0 && this.waiting + more > bytesPerRequest) await this.send();
    // Otherwise Excel calculates after every call of the request.
    if (this.waiting === 0) this.context.application.suspendApiCalculationUntilNextSync();
    this.waiting += more;
  }

  /** Sends what waits. */
  async send(): Promise<void> {
    this.sending(this.cellsWritten);
    await this.context.sync();
    this.waiting = 0;
  }

  /** Writes cells from a first cell on; texts stay texts, formulas are entered. */
  async cells(sheet: string, row: number, column: number, values: readonly (readonly WrittenCell[])[]): Promise<void> {
    const columnCount = values[0]?.length ?? 0;
    if (columnCount === 0) return;
    if (values.every((line) => line.every((cell) => cell === null))) {
      await this.reserve(2);
      rangeOf(this.context, { sheet, area: { row, column, rowCount: values.length, columnCount } }).clear("Contents");
      return;
    }
    for (const block of writeBlocks(values.map((line) => line.map(toHostInput)))) {
      await this.reserve(2, block.bytes);
      this.cellsWritten += block.rows.length * columnCount;
      const range = rangeOf(this.context, { sheet, area: { row: row + block.first, column, rowCount: block.rows.length, columnCount } });
      const matrix = block.rows.map((line) => [...line]);
      const lines = values.slice(block.first, block.first + block.rows.length);
      if (lines.some((line) => line.some(isFormulaCell))) range.formulas = matrix;
      else range.values = matrix;
    }
  }

  /** Writes one column of cells downwards. */
  async column(sheet: string, row: number, column: number, values: readonly Cell[]): Promise<void> {
    await this.cells(sheet, row, column, values.map((value) => [value]));
  }

  /** Enters one formula and fills it over the rest of the area as a person would. */
  async fill(place: SheetArea, formula: string): Promise<void> {
    await this.reserve(5, formula.length * 3);
    this.cellsWritten += cellCount(place.area);
    const range = rangeOf(this.context, place);
    const first = range.getCell(0, 0);
    first.formulas = [[formula]];
    if (cellCount(place.area) > 1) range.copyFrom(first, "Formulas");
  }
}
