// Owns the vocabulary of the workbench's spreadsheet: cells, places, calls of custom functions and what happened.
// Promises plain data, so that the page, the protocol and the tests share it without sharing an implementation.
import type { Cell } from "../../src/isms/cell";
import type { Area } from "../../src/app/workbook/port";

export type { Cell, Area };

/** What a cell holds when it is written: a value, or a formula with its leading "=". */
export type Entry = { readonly value: Cell } | { readonly formula: string; readonly value?: Cell };

/** A function that the add-in offers, as its functions.json declares it. */
export interface FunctionDefinition {
  /** Id under which the add-in associates it, for example "RISK". */
  readonly id: string;
  /** Name as typed in a formula, with its namespace: "ISMS.RISK". */
  readonly name: string;
  /** For each parameter: true where it takes a matrix, so that a single cell arrives as [[v]]. The last one repeats. */
  readonly isMatrix: readonly boolean[];
  /** Smallest number of arguments. */
  readonly required: number;
  /** True where errors reach the function as error objects; otherwise the first error is the result. */
  readonly allowsErrors: boolean;
  /** True where the function asks for the invocation's address (`requiresAddress`). */
  readonly needsAddress?: boolean;
  readonly description?: string;
}

/** One call of a custom function, ready for Microsoft's dispatcher. */
export interface Invocation {
  readonly invocationId: number;
  readonly functionId: string;
  /** Missing optional arguments arrive as null. */
  readonly arguments: readonly unknown[];
  /** "Sheet1!A1" */
  readonly address: string;
  /** Bits as the dispatcher reads them: 4 where errors may stand in the arguments. */
  readonly flags: number;
}

/** A result as SetInvocationArrayResults carries it. */
export interface InvocationResult {
  readonly invocationId: number;
  readonly succeeded: boolean;
  readonly value: unknown;
  /** Microsoft's number of the error: 1 not available, 5 division by zero, 6 number, 7 value, 8 null, 9 and 10 no such function. */
  readonly errorCode?: number;
}

export type ChangeSource = "person" | "addin" | "calculation";

/** Something that happened in the workbook. */
export type EngineEvent =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource; readonly changeType: CellChangeType }
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated" | "sheetRenamed"; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheetId: string; readonly tableId: string; readonly source: ChangeSource }
  | { readonly kind: "calculated" }
  | { readonly kind: "opened"; readonly name: string };

export type CellChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
