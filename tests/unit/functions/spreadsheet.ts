// Owns a stand-in for the custom functions runtime: associates, calls and tells error values apart.
// Promises the form in which Excel passes arguments: rows of cells, null for an argument that was left out.
import { associateAll } from "../../../src/functions/associate";
import type { FunctionHost, Language } from "../../../src/functions/failure";

/** An error value as the runtime makes it. */
export class CellErrorValue extends Error {
  constructor(readonly code: string, message?: string) {
    super(message ?? "");
  }
}

export type Result = readonly (readonly unknown[])[];

/** The functions as a workbook in a language sees them. */
export class Spreadsheet {
  private readonly functions = new Map<string, (...callArguments: unknown[]) => unknown>();

  constructor(language: Language | (() => Language) = "ja") {
    const host: FunctionHost = {
      associate: (id, call) => void this.functions.set(id, call),
      Error: CellErrorValue as unknown as FunctionHost["Error"],
    };
    associateAll(host, { language: typeof language === "function" ? language : () => language });
  }

  get ids(): string[] {
    return [...this.functions.keys()];
  }

  /** What a function answers: rows, or a promise of them. A value that is not rows of cells is passed as a single cell, as Excel does. */
  answer(id: string, ...callArguments: unknown[]): Result | Promise<Result> {
    const call = this.functions.get(id);
    if (call === undefined) throw new Error(`no function ${id}`);
    const passed = callArguments.map((value) => (Array.isArray(value) || value === null || value === undefined ? value : [[value]]));
    return call(...passed) as Result | Promise<Result>;
  }

  /** Calls a function and waits for its rows. */
  async call(id: string, ...callArguments: unknown[]): Promise<Result> {
    return this.answer(id, ...callArguments);
  }

  /** The only cell of a call's result. */
  async cell(id: string, ...callArguments: unknown[]): Promise<unknown> {
    const result = await this.call(id, ...callArguments);
    if (result.length !== 1 || result[0].length !== 1) throw new Error(`${id} gave ${result.length} x ${result[0].length}`);
    return result[0][0];
  }

  /** The error that a call throws. */
  async failure(id: string, ...callArguments: unknown[]): Promise<CellErrorValue> {
    try {
      await this.call(id, ...callArguments);
    } catch (error) {
      if (error instanceof CellErrorValue) return error;
      throw error;
    }
    throw new Error(`${id} did not fail`);
  }
}

/** A column of cells. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
