// Owns the add-in's custom functions inside the embedded engine: arguments as Excel passes them, calls in batches, results in a cache.
// Promises that nothing an add-in does throws into the embedded engine, and that equal calls are made once.
import { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorValueObject, FunctionType, IFunctionService, NumberValueObject, StringValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { formatAddress } from "./address";
import type { Calculation } from "./calculation";
import type { FunctionHost } from "./engine";
import type { Grid } from "./grid";
import type { Area, FunctionDefinition, Invocation, InvocationResult } from "./types";

interface CacheEntry {
  state: "waiting" | "done";
  result: BaseValueObject;
  errorText: string | null;
  /** Cells that show the result: "sheetId row column". */
  readonly cells: Set<string>;
}

/** Shown while a call is under way, as Excel does. */
const busy = ErrorValueObject.create("#BUSY!" as never);
const errorByCode: Readonly<Record<number, string>> = { 0: "#VALUE!", 1: "#N/A", 2: "#VALUE!", 3: "#VALUE!", 4: "#VALUE!", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };
const allowsErrorsFlag = 4;
const largestCache = 300000;

function errorObject(text: string): ErrorValueObject {
  return ErrorValueObject.create(text as never);
}

/** A value of the embedded engine -> what the add-in's function is given. */
function argumentOf(value: BaseValueObject | null | undefined): unknown {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { type: "CustomFunctionError", code: String(value.getValue()) };
  return value.getValue();
}

function hasError(argument: unknown): string | null {
  if (Array.isArray(argument)) {
    for (const item of argument) {
      const found = hasError(item);
      if (found) return found;
    }
    return null;
  }
  return typeof argument === "object" && argument !== null ? (argument as { code: string }).code : null;
}

/** What came back -> a value of the embedded engine. A null shows as 0, as in Excel. */
function resultOf(value: unknown): BaseValueObject {
  if (Array.isArray(value)) {
    const rows = value.map((row) => (Array.isArray(row) ? row : [row]).map(resultOf));
    if (rows.length === 1 && rows[0].length === 1) return rows[0][0];
    const columnCount = Math.max(0, ...rows.map((row) => row.length));
    if (columnCount === 0) return errorObject("#VALUE!");
    return new ArrayValueObject({ calculateValueList: rows, rowCount: rows.length, columnCount, unitId: "", sheetId: "", row: -1, column: -1 });
  }
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (value === null || value === undefined) return NumberValueObject.create(0);
  const error = value as { type?: string; code?: string; basicValue?: unknown; errorCode?: unknown };
  if (typeof error.code === "string") return errorObject(error.code);
  return error.basicValue === undefined ? errorObject("#VALUE!") : resultOf(error.basicValue);
}

export class Functions implements FunctionHost {
  private readonly cache = new Map<string, CacheEntry>();
  private readonly keyByCell = new Map<string, string>();
  private readonly underWay = new Map<number, string>();
  private queue: (Invocation & { readonly key: string })[] = [];
  private isFlushPlanned = false;
  private caller: ((batch: readonly Invocation[]) => void) | null = null;
  private nextInvocation = 1;
  private readonly definitions = new Map<string, FunctionDefinition>();

  constructor(private readonly grid: Grid, private readonly calculation: Calculation, private readonly changed: () => void) {}

  get pending(): number {
    return this.underWay.size + this.queue.length;
  }

  /** True where the add-in has announced functions and takes calls. */
  get isReady(): boolean {
    return this.caller !== null && this.definitions.size > 0;
  }

  announce(definitions: readonly FunctionDefinition[]): void {
    const service = this.grid.injector.get(IFunctionService);
    for (const definition of definitions) {
      const name = definition.name.toUpperCase();
      this.definitions.set(name, definition);
      if (!service.hasExecutor(name)) service.registerExecutors(this.executor(name));
      if (!service.hasDescription(name)) service.registerDescriptions({ functionName: name, functionType: FunctionType.User, description: definition.description ?? "", abstract: definition.description ?? "", functionParameter: [] });
      service.deleteFormulaAstCacheKey(name);
    }
    this.forget();
    this.calculation.again(this.callers());
    this.changed();
  }

  private executor(name: string): BaseFunction {
    const evaluate = (cell: BaseFunction, values: BaseValueObject[]): BaseValueObject => {
      try {
        return this.evaluate(name, cell, values);
      } catch {
        return errorObject("#VALUE!");
      }
    };
    const executor = new (class extends BaseFunction {
      override calculate(...values: BaseValueObject[]): BaseValueObject {
        return evaluate(this, values);
      }
    })(name);
    executor.minParams = 0;
    executor.maxParams = 255;
    return executor;
  }

  private argumentsOf(definition: FunctionDefinition, values: BaseValueObject[]): unknown[] | null {
    const list: unknown[] = [];
    for (let index = 0; index < Math.max(values.length, definition.isMatrix.length); index++) {
      const value = values[index];
      const isMatrix = definition.isMatrix[Math.min(index, definition.isMatrix.length - 1)] ?? false;
      if (value?.isArray()) {
        const rows = (value as ArrayValueObject).getArrayValue().map((row) => row.map((item) => argumentOf(item as BaseValueObject | null)));
        const isCell = rows.length === 1 && rows[0].length === 1;
        if (!isMatrix && !isCell) return null;
        list.push(isMatrix ? rows : rows[0][0]);
      } else {
        const single = value === undefined ? null : argumentOf(value);
        list.push(isMatrix && value !== undefined && !value.isNull() ? [[single]] : single);
      }
    }
    return list;
  }

  private evaluate(name: string, at: BaseFunction, values: BaseValueObject[]): BaseValueObject {
    const definition = this.definitions.get(name);
    if (!definition) return errorObject("#NAME?");
    if (values.length < definition.required) return errorObject("#VALUE!");
    const list = this.argumentsOf(definition, values);
    if (!list) return errorObject("#VALUE!");
    const error = definition.allowsErrors ? null : hasError(list);
    if (error) return errorObject(error);
    const cellKey = `${at.subUnitId} ${at.row} ${at.column}`;
    const key = `${definition.id}${definition.needsAddress ? cellKey : ""}${JSON.stringify(list)}`;
    let entry = this.cache.get(key);
    if (!entry) {
      entry = { state: "waiting", result: busy, errorText: null, cells: new Set() };
      this.cache.set(key, entry);
      this.enqueue(definition, list, key, at);
    }
    this.keyByCell.set(cellKey, key);
    if (entry.state === "waiting") entry.cells.add(cellKey);
    return entry.result;
  }

  private enqueue(definition: FunctionDefinition, list: unknown[], key: string, at: BaseFunction): void {
    const sheet = this.grid.find(at.subUnitId ?? "");
    const address = sheet ? formatAddress(sheet.getName(), { row: at.row, column: at.column, rowCount: 1, columnCount: 1 }) : "";
    this.queue.push({ key, invocationId: this.nextInvocation++, functionId: definition.id, arguments: list, address, flags: definition.allowsErrors ? allowsErrorsFlag : 0 });
    if (this.isFlushPlanned || !this.caller) return;
    this.isFlushPlanned = true;
    setTimeout(() => this.flush(), 0);
  }

  /** Hands all calls of one calculation over together. */
  private flush(): void {
    this.isFlushPlanned = false;
    if (!this.caller || this.queue.length === 0) return;
    if (this.calculation.isBusy) {
      this.isFlushPlanned = true;
      setTimeout(() => this.flush(), 10);
      return;
    }
    const batch = this.queue;
    this.queue = [];
    for (const call of batch) this.underWay.set(call.invocationId, call.key);
    this.caller(batch);
  }

  connect(call: (batch: readonly Invocation[]) => void): void {
    this.caller = call;
    this.flush();
  }

  disconnect(): void {
    this.caller = null;
  }

  deliver(results: readonly InvocationResult[]): void {
    const cells: string[] = [];
    for (const result of results) {
      const key = this.underWay.get(result.invocationId);
      this.underWay.delete(result.invocationId);
      const entry = key === undefined ? undefined : this.cache.get(key);
      if (!entry || entry.state === "done") continue;
      entry.state = "done";
      entry.result = result.succeeded ? resultOf(result.value) : errorObject(errorByCode[result.errorCode ?? 0] ?? "#VALUE!");
      entry.errorText = this.textOf(result);
      cells.push(...entry.cells);
      entry.cells.clear();
    }
    this.calculation.again(this.runsOf(cells));
    this.changed();
  }

  private textOf(result: InvocationResult): string | null {
    if (!result.succeeded) return typeof result.value === "string" && result.value !== "" ? result.value : null;
    const returned = result.value as { code?: unknown; message?: unknown } | null;
    return returned && typeof returned.code === "string" && typeof returned.message === "string" ? returned.message : null;
  }

  /** Cells as few areas: formulas stand below each other, so runs down a column are joined. */
  private runsOf(cells: readonly string[]): { sheetId: string; area: Area }[] {
    const places = [...new Set(cells)].map((cell) => {
      const [sheetId, row, column] = cell.split(" ");
      return { sheetId, row: Number(row), column: Number(column) };
    }).sort((one, other) => one.sheetId.localeCompare(other.sheetId) || one.column - other.column || one.row - other.row);
    const runs: { sheetId: string; area: { row: number; column: number; rowCount: number; columnCount: number } }[] = [];
    for (const place of places) {
      const last = runs[runs.length - 1];
      if (last && last.sheetId === place.sheetId && last.area.column === place.column && last.area.row + last.area.rowCount === place.row) last.area.rowCount++;
      else runs.push({ sheetId: place.sheetId, area: { row: place.row, column: place.column, rowCount: 1, columnCount: 1 } });
    }
    return runs;
  }

  /** The cells that called a custom function. */
  private callers(): { sheetId: string; area: Area }[] {
    return this.runsOf([...this.keyByCell.keys()]);
  }

  errorTextAt(sheetId: string, row: number, column: number): string | null {
    const key = this.keyByCell.get(`${sheetId} ${row} ${column}`);
    return key === undefined ? null : this.cache.get(key)?.errorText ?? null;
  }

  forget(): void {
    this.cache.clear();
    this.underWay.clear();
    this.queue = [];
  }

  /** Keeps the cache from growing without end; called after a calculation. */
  trim(): void {
    if (this.cache.size <= largestCache) return;
    for (const [key, entry] of this.cache) {
      if (this.cache.size <= largestCache / 2) break;
      if (entry.state === "done") this.cache.delete(key);
    }
  }

  /** Forgets which cells called what, when another workbook is opened. */
  clear(): void {
    this.forget();
    this.keyByCell.clear();
  }
}

