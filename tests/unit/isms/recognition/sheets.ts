// Owns the making of small sheets for the recognition tests.
// Promises that a test shows the sheet as a person sees it: rows of cells from a corner on, merges in A1 spelling.
import type { Cell } from "../../../../src/isms/cell";
import { recognise } from "../../../../src/isms/recognition/recognise";
import type { Candidate, SheetArea, SheetContent } from "../../../../src/isms/recognition/types";

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B2:D2" as an area. */
export function area(address: string): SheetArea {
  const [first, last] = address.split(":").map((part) => /^([A-Z]+)(\d+)$/.exec(part));
  if (!first) throw new Error(address);
  const end = last ?? first;
  const row = Number(first[2]) - 1;
  const column = columnOf(first[1] as string);
  return { row, column, rowCount: Number(end[2]) - row, columnCount: columnOf(end[1] as string) - column + 1 };
}

export interface SheetOptions {
  readonly sheet?: string;
  /** Address of the first cell of `rows`. */
  readonly at?: string;
  readonly merges?: readonly string[];
  /** Formula by address. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly tables?: SheetContent["tables"];
  readonly validations?: SheetContent["validations"];
}

/** A sheet with the rows at a corner; all cells around are blank. */
export function sheetOf(rows: readonly (readonly Cell[])[], options: SheetOptions = {}): SheetContent {
  const corner = area(options.at ?? "A1");
  const columnCount = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: columnCount }, (_, index) => row[index] ?? null));
  const formulas = values.map((row) => row.map((): string | null => null));
  for (const [address, formula] of Object.entries(options.formulas ?? {})) {
    const place = area(address);
    const line = formulas[place.row - corner.row];
    if (line) line[place.column - corner.column] = formula;
  }
  return {
    sheet: options.sheet ?? "Sheet1",
    area: { row: corner.row, column: corner.column, rowCount: rows.length, columnCount },
    values,
    formulas,
    merges: (options.merges ?? []).map(area),
    validations: options.validations,
    tables: options.tables ?? [],
  };
}

/** The best candidate of one sheet; fails the test where there is none. */
export function best(content: SheetContent): Candidate {
  const { candidates, declined } = recognise([content]);
  const candidate = candidates[0];
  if (!candidate) throw new Error(`declined: ${JSON.stringify(declined)}`);
  return candidate;
}

/** Key by column letter, as a person would write the mapping down. */
export function mapping(candidate: Candidate): Record<string, string> {
  return Object.fromEntries(candidate.columns.map(({ key, column }) => [letters(column), key]));
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
