// Owns the way into the embedded spreadsheet: its commands, its sheets and the raw cells.
// Promises that every change the engine makes is known as ours while it happens, so that a person's changes can be told apart.
import { BooleanNumber, ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { ICellData, IExecutionOptions, Injector, IRange, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { EngineOptions } from "./engine";
import type { Area, ChangeSource } from "./types";

export type CellMatrix = Record<number, Record<number, Nullable<ICellData>>>;

/** Univer's spelling of an area: last row and column included. */
export function toRange(target: Area): IRange {
  return { startRow: target.row, endRow: target.row + target.rowCount - 1, startColumn: target.column, endColumn: target.column + target.columnCount - 1 };
}

export function fromRange(range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): Area {
  return { row: range.startRow, column: range.startColumn, rowCount: range.endRow - range.startRow + 1, columnCount: range.endColumn - range.startColumn + 1 };
}

export class Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  private depth = 0;

  constructor(readonly options: EngineOptions) {
    this.injector = options.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  get workbook(): Workbook {
    const found = this.injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!found) throw new Error("No workbook is open in the workbench.");
    return found;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Who changes the workbook at this moment. */
  get source(): ChangeSource {
    return this.depth > 0 ? "addin" : "person";
  }

  /** Runs changes of ours. */
  asOurs<T>(change: () => T): T {
    this.depth++;
    try {
      return change();
    } finally {
      this.depth--;
    }
  }

  /** Runs one of Univer's commands or mutations on the open workbook, at once. */
  run(id: string, parameters: object, options?: IExecutionOptions): boolean {
    return this.asOurs(() => this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...parameters }, options) as boolean);
  }

  sheets(): Worksheet[] {
    return this.workbook.getSheetOrders().map((id) => this.sheet(id));
  }

  sheet(sheetId: string): Worksheet {
    const found = this.workbook.getSheetBySheetId(sheetId);
    if (!found) throw new Error(`The workbench has no sheet with the id ${sheetId}.`);
    return found;
  }

  find(sheetId: string): Worksheet | null {
    return this.workbook.getSheetBySheetId(sheetId) ?? null;
  }

  /** Excel finds sheets by name without regard to case. */
  byName(name: string): Worksheet | null {
    const wanted = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.getName().toLowerCase() === wanted) ?? null;
  }

  cell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.sheet(sheetId).getCellMatrix().getValue(row, column);
  }

  /** Calls back for each cell that exists in the area, in rows. */
  eachCell(sheetId: string, target: Area, visit: (row: number, column: number, cell: ICellData) => void): void {
    const matrix = this.sheet(sheetId).getCellMatrix();
    const rows = matrix.getMatrix();
    const lastRow = Math.min(target.row + target.rowCount, matrix.getLength());
    for (let row = target.row; row < lastRow; row++) {
      const cells = rows[row];
      if (!cells) continue;
      for (const key of Object.keys(cells)) {
        const column = Number(key);
        const cell = cells[column];
        if (cell && column >= target.column && column < target.column + target.columnCount) visit(row, column, cell);
      }
    }
  }

  /** Writes cells; the sheet grows where they lie beyond its end. */
  write(sheetId: string, matrix: CellMatrix): void {
    let [lastRow, lastColumn] = [-1, -1];
    let isOnlyStyle = true;
    for (const [row, line] of Object.entries(matrix)) {
      lastRow = Math.max(lastRow, Number(row));
      for (const [column, cell] of Object.entries(line)) {
        lastColumn = Math.max(lastColumn, Number(column));
        isOnlyStyle &&= cell !== null && cell !== undefined && Object.keys(cell).every((key) => key === "s");
      }
    }
    if (lastRow < 0) return;
    this.makeRoom(sheetId, lastRow + 1, lastColumn + 1);
    // Without this mark the formula engine would take a cell that is only styled for one whose formula was taken away.
    const trigger = isOnlyStyle ? { trigger: SetStyleCommand.id } : {};
    this.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: matrix, ...trigger });
  }

  /** Makes the sheet at least this large: Univer refuses references beyond its end, Excel's sheets are never too small. */
  makeRoom(sheetId: string, rowCount: number, columnCount: number): void {
    const sheet = this.sheet(sheetId);
    if (sheet.getRowCount() < rowCount) this.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: rowCount + 200 });
    if (sheet.getColumnCount() < columnCount) this.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount: columnCount + 10 });
  }

  isHidden(sheetId: string): boolean {
    return this.sheet(sheetId).isSheetHidden() === BooleanNumber.TRUE;
  }
}
