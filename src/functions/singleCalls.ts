// Owns the answers that calls of single cells were given before.
// Promises the answer that a new evaluation would give: a function's result follows from its arguments and the language alone.
import { knownTable } from "./methodArgument";
import type { Parameter } from "./parameters";

/** Answers kept; then all are forgotten and kept anew. */
const mostAnswers = 10_000;
/** A row of more cells is not looked up. */
const widestRow = 4;
/** Stands before the cells of an argument of several columns, so that no two calls share a path. */
const widths = Array.from({ length: widestRow + 1 }, (_, width) => Symbol(String(width)));

/** An answer, or the error that was thrown. */
interface Kept {
  readonly answer?: unknown;
  readonly thrown?: unknown;
}

type Branch = Map<unknown, Branch | Kept>;

/** The answers of one function. */
export class SingleCalls {
  private branches: Branch = new Map();
  private count = 0;
  private readonly path: unknown[] = [];

  constructor(private readonly parameters: readonly Parameter[]) {}

  /** The answer to a call: the one given before, or that of `evaluate`, which is kept where every argument is one row of plain cells. */
  answer(language: string, callArguments: readonly unknown[], evaluate: () => unknown): unknown {
    if (!this.findPath(language, callArguments)) return evaluate();
    const { path } = this;
    let branch: Branch | undefined = this.branches;
    for (let step = 0; step < path.length - 1 && branch !== undefined; step += 1) branch = branch.get(path[step]) as Branch | undefined;
    const kept = (branch?.get(path[path.length - 1]) as Kept | undefined) ?? this.keep([...path], evaluate);
    if ("thrown" in kept) throw kept.thrown;
    return kept.answer;
  }

  /** Fills `path` with what the answer depends on. @returns false where an argument is a range, an error value or an object */
  private findPath(language: string, callArguments: readonly unknown[]): boolean {
    const { path, parameters } = this;
    path.length = 0;
    path.push(language);
    for (let index = 0; index < parameters.length; index += 1) {
      const argument = callArguments[index];
      if (!Array.isArray(argument)) {
        if (typeof argument === "object" && argument !== null) return false;
        path.push(argument ?? undefined);
      } else if (argument.length === 1 && Array.isArray(argument[0]) && argument[0].length <= widestRow) {
        if (!addCells(path, argument[0])) return false;
      } else {
        const table = parameters[index].name === "method" ? knownTable(argument) : null;
        if (table === null) return false;
        path.push(table);
      }
    }
    return true;
  }

  private keep(path: readonly unknown[], evaluate: () => unknown): Kept {
    let kept: Kept;
    try {
      kept = { answer: evaluate() };
    } catch (thrown) {
      kept = { thrown };
    }
    if (this.count === mostAnswers) {
      this.branches = new Map();
      this.count = 0;
    }
    this.count += 1;
    let branch = this.branches;
    for (const step of path.slice(0, -1)) {
      let next = branch.get(step) as Branch | undefined;
      if (next === undefined) branch.set(step, (next = new Map()));
      branch = next;
    }
    branch.set(path[path.length - 1], kept);
    return kept;
  }
}

function addCells(path: unknown[], cells: readonly unknown[]): boolean {
  if (cells.length !== 1) path.push(widths[cells.length]);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (typeof cell === "object" && cell !== null) return false;
    path.push(cell);
  }
  return true;
}
