// Owns how the engine's rooms are put together, and opening, saving and closing a workbook.
// Promises that a workbook which cannot be opened leaves the open one untouched.
import { generateRandomId, type IWorkbookData } from "@univerjs/core";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import type { Engine, EngineOptions, EngineParts } from "./engine";
import { Formats } from "./formats";
import { Functions } from "./functions";
import { Grid } from "./grid";
import { firstSheetId, newSheet } from "./blank";
import { NameStore } from "./names";
import { OpenFile } from "./file";
import { Rules } from "./rules";
import { SheetStore } from "./sheets";
import { newBookState, type BookState } from "./state";
import { Structure } from "./structure";
import { TableGrowth } from "./tableGrowth";
import { TableStore } from "./tables";
import type { FunctionDefinition } from "./types";
import { Watch } from "./watch";

class WorkbenchEngine implements Engine {
  readonly api;
  readonly univer;
  readonly parts: EngineParts;
  readonly functions: Functions;
  isEditing = false;
  private book: BookState = newBookState("Book1.xlsx");
  private file: OpenFile | null = null;
  private readonly watch: Watch;
  private readonly waiting = new Set<() => void>();

  constructor(options: EngineOptions) {
    this.api = options.api;
    this.univer = options.univer;
    const grid = new Grid(options);
    const book = (): BookState => this.book;
    const tables = new TableStore(grid, book);
    const cells = new Cells(grid, tables);
    const names = new NameStore(grid, tables, book);
    const calculation = new Calculation(grid);
    const structure = new Structure(grid, tables, names, book);
    const rules = new Rules(grid, book, (sheetId, row, column) => cells.place(sheetId, row, column));
    this.functions = new Functions(grid, calculation, () => this.wake());
    this.parts = { grid, cells, tables, names, calculation, structure, rules, formats: new Formats(grid), sheets: new SheetStore(grid, book), get book() { return book(); } };
    this.watch = new Watch({ grid, cells, tables, structure });
    const growth = new TableGrowth(grid, cells, tables, rules, book);
    this.watch.on((event) => growth.follow(event));
    tables.onChanged = () => cells.respell();
    calculation.onDone = () => {
      this.functions.trim();
      this.watch.emit({ kind: "calculated" });
      this.wake();
    };
  }

  get name(): string {
    return this.book.name;
  }

  get isDirty(): boolean {
    return this.watch.isDirty;
  }

  get activeSheetId(): string {
    return this.parts.sheets.active().getSheetId();
  }

  get selection() {
    return this.parts.sheets.selection();
  }

  create(name = "Book1.xlsx"): void {
    const sheet = newSheet(firstSheetId, "Sheet1");
    this.show({ id: `book-${generateRandomId(6)}`, name, sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } }, newBookState(name));
    this.file = null;
  }

  open(bytes: Uint8Array, name = "Book1.xlsx"): void {
    const file = OpenFile.read(bytes, name);
    this.show(file.snapshot, file.book);
    this.file = file;
    this.parts.grid.asOurs(() => file.complete(this.parts));
    this.watch.reset(this.activeSheetId);
    // The file keeps neither the messages of errors nor, always, what a result filled: the add-in is asked again where it is there.
    if (this.functions.isReady) this.parts.calculation.again(file.dynamicCells);
    this.watch.emit({ kind: "opened", name });
  }

  /** Replaces the workbook that is shown. */
  private show(snapshot: Partial<IWorkbookData>, book: BookState): void {
    this.functions.clear();
    const before = this.api.getActiveWorkbook()?.getId();
    this.parts.grid.asOurs(() => {
      this.book = book;
      this.api.createWorkbook(snapshot);
      this.parts.calculation.ignoreTables();
      if (before) this.api.disposeUnit(before);
    });
    this.watch.reset(this.activeSheetId);
  }

  save(): Uint8Array {
    const bytes = this.copy();
    this.watch.isDirty = false;
    return bytes;
  }

  copy(): Uint8Array {
    this.file ??= OpenFile.blank(this.book.name);
    return this.file.write(this.parts);
  }

  recalculate(isFull: boolean): void {
    if (isFull) this.functions.forget();
    this.api.getFormula().executeCalculation();
  }

  errorTextAt(sheetId: string, row: number, column: number): string | null {
    const value = this.parts.cells.at(sheetId, row, column).value;
    return typeof value === "object" && value !== null ? this.functions.errorTextAt(sheetId, row, column) : null;
  }

  private wake(): void {
    for (const look of [...this.waiting]) look();
  }

  settled(timeout = 30000): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (outcome: () => void): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        outcome();
      };
      const timer = setTimeout(() => finish(() => reject(new Error(`The workbook was still calculating after ${timeout} ms (${this.functions.pending} calls of custom functions unanswered).`))), timeout);
      const look = (): void => {
        void this.parts.calculation.done().then(() => {
          if (!this.parts.calculation.isBusy && this.functions.pending === 0 && this.waiting.has(look)) finish(resolve);
        });
      };
      this.waiting.add(look);
      look();
    });
  }

  on(listener: Parameters<Watch["on"]>[0]): () => void {
    return this.watch.on(listener);
  }

  dispose(): void {
    this.functions.disconnect();
    this.univer.dispose();
  }
}

/** Makes the engine over an embedded spreadsheet; a new, empty workbook is open at first. */
export function createEngine(options: EngineOptions & { readonly functions?: readonly FunctionDefinition[] }): Engine {
  const engine = new WorkbenchEngine(options);
  engine.create();
  if (options.functions) engine.functions.announce(options.functions);
  return engine;
}
