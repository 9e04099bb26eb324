// Owns the engine's public face: one open workbook in an embedded spreadsheet, with its tables, names, formats and custom functions.
// Promises the same behaviour in a page and headless; the caller makes the spreadsheet, the engine fills and watches it.
import type { FUniver } from "@univerjs/core/facade";
import type { Univer } from "@univerjs/core";
import type { Calculation } from "./calculation";
import type { Cells } from "./cells";
import type { Formats } from "./formats";
import type { Grid } from "./grid";
import type { NameStore } from "./names";
import type { Rules } from "./rules";
import type { SheetStore } from "./sheets";
import type { BookState } from "./state";
import type { Structure } from "./structure";
import type { TableStore } from "./tables";
import type { Area, EngineEvent, FunctionDefinition, Invocation, InvocationResult } from "./types";

export { createEngine } from "./assembly";

/** What the caller made: Univer with its plugins registered, and the facade over it. */
export interface EngineOptions {
  readonly api: FUniver;
  readonly univer: Univer;
}

/** Custom functions: what the add-in offers, how it is called, what came back. */
export interface FunctionHost {
  /** Makes functions known to the formula engine; formulas that waited for them are calculated again. */
  announce(definitions: readonly FunctionDefinition[]): void;
  /** Connects the add-in: `call` is given each batch of calls. Calls that wait are handed over at once. */
  connect(call: (batch: readonly Invocation[]) => void): void;
  disconnect(): void;
  /** Results by invocation id; cells that wait are calculated again. Unknown ids are ignored. */
  deliver(results: readonly InvocationResult[]): void;
  /** Forgets all results, so that the next calculation calls again. */
  forget(): void;
  /** Calls made and not answered yet. */
  readonly pending: number;
}

/** The rooms of the engine, for the answerer of the add-in's protocol. */
export interface EngineParts {
  readonly grid: Grid;
  readonly sheets: SheetStore;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly tables: TableStore;
  readonly names: NameStore;
  readonly rules: Rules;
  readonly structure: Structure;
  readonly calculation: Calculation;
  readonly book: BookState;
}

export interface Engine {
  readonly api: FUniver;
  readonly univer: Univer;
  readonly parts: EngineParts;
  /** File name of the open workbook. */
  readonly name: string;
  /** Opens a new, empty workbook with one sheet "Sheet1". */
  create(name?: string): void;
  /**
   * Opens an .xlsx file; the workbook that was open is closed without saving.
   * @throws ProblemError with the codes of src/xlsx, and nothing is closed then
   */
  open(bytes: Uint8Array, name?: string): void;
  /** The open workbook as an .xlsx file: parts that nobody changed are kept byte for byte. */
  save(): Uint8Array;
  /** The same for an add-in that asks for the file: the workbook stays as unsaved as it was. */
  copy(): Uint8Array;
  /** True where something changed since opening or saving. */
  readonly isDirty: boolean;
  readonly functions: FunctionHost;
  /** The message of the error that a custom function gave in this cell, else null. */
  errorTextAt(sheetId: string, row: number, column: number): string | null;
  /** Calculates everything again; `isFull` calls every custom function again too. */
  recalculate(isFull: boolean): void;
  /** Resolves when no calculation and no custom function call is pending. @throws Error after `timeout` milliseconds (default 30 000) */
  settled(timeout?: number): Promise<void>;
  /** A person is typing in a cell: the add-in's calls are refused with InvalidOperationInCellEditMode. */
  isEditing: boolean;
  readonly activeSheetId: string;
  readonly selection: readonly Area[];
  on(listener: (event: EngineEvent) => void): () => void;
  dispose(): void;
}
