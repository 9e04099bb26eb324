// Owns the limit on what one call may carry between the spreadsheet and the add-in.
// Promises that a call which Excel would silently never answer ends in a problem that says so.
import { problemError } from "../isms/cell";
import type { Block } from "./blocks";

/**
 * Most bytes of arguments and result together. Above 5 MB Excel never delivers a result and reports nothing,
 * so the limit stays below that.
 */
export const byteLimit = 4_000_000;

const nullBytes = 5;
/** The brackets and the separator of a row. */
export const bracketBytes = 3;
/** An error value in a result: its type, code and subtype, without its text. */
const errorBytes = 150;

/** Bytes of a value as JSON in UTF-8, with its separator. */
export function jsonBytes(value: unknown): number {
  switch (typeof value) {
    case "string":
      return textBytes(value) + 3;
    case "number":
      return String(value).length + 1;
    case "boolean":
      return 6;
    case "object":
      return value === null ? nullBytes : errorBytes + textBytes((value as { message?: string }).message ?? "");
    default:
      return nullBytes;
  }
}

function textBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code === 34 || code === 92 ? 2 : code < 32 ? 6 : code < 128 ? 1 : code < 2048 ? 2 : 3;
  }
  return bytes;
}

/** Bytes of a row of values as JSON. */
export function rowBytes(row: readonly unknown[]): number {
  let bytes = bracketBytes;
  for (let index = 0; index < row.length; index += 1) bytes += jsonBytes(row[index]);
  return bytes;
}

/**
 * Refuses arguments that leave no room for a result.
 * @returns the bytes of the arguments
 * @throws ProblemError function-too-large naming the size, the limit and the way out
 */
export function checkArguments(blocks: readonly Block[]): number {
  const bytes = blocks.reduce((sum, block) => sum + block.bytes, 0);
  checkBytes(bytes);
  return bytes;
}

/**
 * Refuses a result that together with its arguments is over the limit.
 * @param argumentBytes what checkArguments returned
 * @throws ProblemError function-too-large
 */
export function checkResult(argumentBytes: number, result: readonly (readonly unknown[])[]): void {
  checkBytes(result.reduce((bytes, row) => bytes + rowBytes(row), argumentBytes));
}

/** @throws ProblemError function-too-large where a call carries more than the limit */
export function checkBytes(bytes: number): void {
  if (bytes > byteLimit) throw problemError("function-too-large", { size: (bytes / 1e6).toFixed(1), limit: byteLimit / 1e6 });
}
