// Owns what a spreadsheet cell can hold, as the method sees it: plain data, no host object.
// Promises that every room speaks of cells with these types and of problems with codes, never with texts.

/** An Excel error value that stands in a cell, for example { error: "#N/A" }. */
export interface CellError {
  readonly error: string;
}

/** The value of one cell. A blank cell is null or "". Dates arrive as Excel serial numbers. */
export type Cell = string | number | boolean | null | CellError;

/** True where the cell holds an Excel error value. */
export function isCellError(cell: unknown): cell is CellError {
  return typeof cell === "object" && cell !== null && typeof (cell as CellError).error === "string";
}

/** True where the cell holds nothing that a person could see: null, "" or only spaces (full-width ones too). */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** What went wrong, as a code and its facts. The texts, one each a language, are in src/i18n/problems.ts. */
export interface Problem {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A result or the problem that prevented it. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A failure with a code, thrown where a use case cannot go on. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "ProblemError";
  }
}

/** Makes the error that carries a problem's code and facts. */
export function problemError(code: string, facts: Problem["facts"] = {}): ProblemError {
  return new ProblemError({ code, facts });
}
