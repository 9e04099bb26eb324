// Owns reading and writing the contents of ranges: values, formulas, texts, value types, number formats.
// Promises Office.js's shapes: arrays of rows, "" for a blank cell, "#N/A" and the like for errors.
import { displayText } from "../engine/typed-text";
import { fromR1C1, toR1C1 } from "../engine/formula-translation";
import type { CellMatrix } from "../engine/grid";
import type { CellFacts } from "../engine/cells";
import type { Cell } from "../engine/types";
import { mayFill, mayWrite } from "./guards";
import { HostError, invalidArgument, type Host, type RangeTarget } from "./model";

/** More cells than this are not delivered (Microsoft, resource limits: 5 million cells a range). */
const largestRead = 5000000;

function eachRow<T>(host: Host, target: RangeTarget, read: (facts: CellFacts, row: number, column: number) => T): T[][] {
  const { row, column, rowCount, columnCount } = target.area;
  if (rowCount * columnCount > largestRead) throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  return Array.from({ length: rowCount }, (_, i) => Array.from({ length: columnCount }, (_unused, j) => read(host.parts.cells.at(target.sheetId, row + i, column + j), row + i, column + j)));
}

/** A cell's value as the client is given it. */
export function wireValue(value: Cell): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function typeOf(value: Cell): string {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "object" ? "Error" : "String";
}

export const contents: Readonly<Record<string, (target: RangeTarget, host: Host) => unknown[][]>> = {
  values: (target, host) => eachRow(host, target, (facts) => wireValue(facts.value)),
  formulas: (target, host) => eachRow(host, target, (facts) => facts.formula ?? wireValue(facts.value)),
  formulasLocal: (target, host) => eachRow(host, target, (facts) => facts.formula ?? wireValue(facts.value)),
  formulasR1C1: (target, host) => eachRow(host, target, (facts, row, column) => (facts.formula ? toR1C1(facts.formula, row, column) : wireValue(facts.value))),
  text: (target, host) => eachRow(host, target, (facts) => displayText(facts.value, facts.numberFormat)),
  valueTypes: (target, host) => eachRow(host, target, (facts) => typeOf(facts.value)),
  numberFormat: (target, host) => eachRow(host, target, (facts) => facts.numberFormat),
  numberFormatLocal: (target, host) => eachRow(host, target, (facts) => facts.numberFormat),
};

/** One value for all cells, or rows of values in the range's own shape. */
function spread(target: RangeTarget, input: unknown): (i: number, j: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as unknown[][];
  const { rowCount, columnCount } = target.area;
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 && rowCount * columnCount === 1) return () => rows[0][0];
  if (rows.length !== rowCount || rows.some((row) => !Array.isArray(row) || row.length !== columnCount)) {
    throw invalidArgument("the number of rows or columns in the input array doesn't match the size or dimensions of the range");
  }
  return (i, j) => rows[i][j];
}

/** Writes what was given as if it were typed into the cells; null leaves a cell as it is. */
export function writeContents(host: Host, target: RangeTarget, input: unknown, isR1C1 = false): void {
  mayWrite(host, target);
  mayFill(host, target);
  const at = spread(target, input);
  const { row, column, rowCount, columnCount } = target.area;
  const matrix: CellMatrix = {};
  for (let i = 0; i < rowCount; i++) {
    for (let j = 0; j < columnCount; j++) {
      const given = at(i, j);
      const spelled = isR1C1 && typeof given === "string" && given.startsWith("=") ? fromR1C1(given, row + i, column + j) : given;
      const cell = host.parts.cells.typed(target.sheetId, row + i, column + j, spelled);
      if (cell) (matrix[row + i] ??= {})[column + j] = cell;
    }
  }
  host.parts.grid.write(target.sheetId, matrix);
}

export function writeNumberFormats(host: Host, target: RangeTarget, input: unknown): void {
  mayWrite(host, target, "allowFormatCells");
  const at = spread(target, input);
  host.parts.formats.setEach(target.sheetId, target.area, (i, j) => {
    const format = at(i, j);
    if (format === null || format === undefined) return null;
    if (typeof format !== "string") throw invalidArgument("numberFormat");
    return { n: { pattern: format } };
  });
}
