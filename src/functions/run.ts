// Owns how a call is carried out: shape, slices, trailing blank rows, limits and error values.
// Promises "" or a value or an error value in every cell, and that the thread is given back while a long call works.
import { ProblemError } from "../isms/cell";
import type { Problem } from "../isms/cell";
import { commonShape, filledRowCount, toBlock } from "./blocks";
import type { Block, Shape } from "./blocks";
import type { Evaluator } from "./call";
import { ErrorValues, Failure } from "./failure";
import type { FunctionHost, Language, ResultCell } from "./failure";
import { methodOf } from "./methodArgument";
import { checkArguments, checkResult } from "./size";
import type { FunctionDeclaration, RowFunction } from "./declarations";

/** Calls with more rows give the thread back after each slice. */
const rowsAtOnce = 20_000;
const sliceRows = 5_000;

type Answer = unknown[][];

/**
 * Carries out one call of a function.
 * @param callArguments what the host passed, in the order of the declaration
 * @returns rows of cells, at once or, for many rows, as a promise
 * @throws the host's Error with a text, where the call as a whole or its only row cannot be evaluated
 */
export function runFunction(declaration: FunctionDeclaration, host: FunctionHost, language: Language, callArguments: readonly unknown[]): Answer | Promise<Answer> {
  const errors = new ErrorValues(host, language);
  const finish = (work: () => Answer): Answer => {
    try {
      return work();
    } catch (error) {
      throw errors.of(problemOf(error));
    }
  };
  const blocks = declaration.parameters.map((parameter, index) => toBlock(parameter.name, callArguments[index]));
  let evaluation: Evaluation | null = null;
  const first = finish(() => {
    const argumentBytes = checkArguments(blocks);
    if (declaration.kind === "whole") return checked(argumentBytes, errors, declaration.run(blocks, language));
    evaluation = new Evaluation(declaration, blocks, language, errors, argumentBytes);
    return evaluation.isLong ? [] : evaluation.rows(0, evaluation.shape.rowCount);
  });
  const started = evaluation as Evaluation | null;
  if (started === null) return first;
  if (!started.isLong) return finish(() => started.close(first));
  return inSlices(started).then((rows) => finish(() => started.close(rows)), (error) => {
    throw errors.of(problemOf(error));
  });
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: "function-failed", facts: { reason: error instanceof Error ? error.message : String(error) } };
}

async function inSlices(evaluation: Evaluation): Promise<Answer> {
  const rows: Answer = [];
  for (let from = 0; from < evaluation.shape.rowCount; from += sliceRows) {
    for (const row of evaluation.rows(from, Math.min(from + sliceRows, evaluation.shape.rowCount))) rows.push(row);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return rows;
}

/** A whole result: limits, error values, and a throw where its only cell is an error. */
function checked(argumentBytes: number, errors: ErrorValues, result: readonly ResultCell[][]): Answer {
  const only = result.length === 1 && result[0].length === 1 ? result[0][0] : null;
  if (only instanceof Failure) throw new ProblemError(only.problem);
  const answer = result.map((row) => row.map((cell) => (cell instanceof Failure ? errors.of(cell.problem) : cell)));
  checkResult(argumentBytes, answer);
  return answer;
}

/** One call of a function that is evaluated row by row. */
class Evaluation {
  readonly shape: Shape;
  private readonly evaluator: Evaluator;
  private readonly filledRows: number;
  private readonly blank: readonly string[];
  private failureCount = 0;
  private firstFailure: { readonly row: number; readonly problem: Problem } | null = null;

  constructor(declaration: RowFunction, blocks: readonly Block[], language: Language, private readonly errors: ErrorValues, private readonly argumentBytes: number) {
    const rowBlocks = blocks.filter((_block, index) => declaration.parameters[index].use === "row");
    const gridBlocks = blocks.filter((_block, index) => declaration.parameters[index].use === "cell");
    this.shape = commonShape(rowBlocks, gridBlocks);
    const named = Object.fromEntries(blocks.map((block) => [block.name, block]));
    this.evaluator = declaration.prepare({ blocks: named, method: methodOf(named.method), language });
    const holds = (block: Block, cell: Block["cells"][number][number]) => this.evaluator.holdsSomething(block, cell);
    this.filledRows = this.shape.rowCount === 1 ? 1 : filledRowCount([...rowBlocks, ...gridBlocks], this.shape.rowCount, holds);
    this.blank = Array<string>(declaration.columns * this.shape.columnCount).fill("");
  }

  get isLong(): boolean {
    return this.filledRows > rowsAtOnce;
  }

  /** The rows of the result from `from` up to, not including, `to`. */
  rows(from: number, to: number): Answer {
    const answer: Answer = [];
    for (let row = from; row < to; row += 1) answer.push(row < this.filledRows ? this.row(row) : [...this.blank]);
    return answer;
  }

  private row(row: number): unknown[] {
    const cells: ResultCell[] = [];
    for (let column = 0; column < this.shape.columnCount; column += 1) this.evaluator.evaluate(row, column, cells);
    const answer: unknown[] = cells;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (!(cell instanceof Failure)) continue;
      this.failureCount += 1;
      this.firstFailure ??= { row, problem: cell.problem };
      answer[index] = this.errors.of(cell.problem);
    }
    return answer;
  }

  /** Checks the finished result. */
  close(answer: Answer): Answer {
    const failure = this.firstFailure;
    if (failure !== null && this.shape.rowCount === 1 && this.failureCount === answer[0].length) throw new ProblemError(failure.problem);
    try {
      checkResult(this.argumentBytes, answer);
    } catch (error) {
      throw failure === null ? error : new ProblemError(this.manyFailures(failure));
    }
    return answer;
  }

  private manyFailures(failure: { readonly row: number; readonly problem: Problem }): Problem {
    return { code: "function-many-problems", facts: { count: this.failureCount, row: failure.row + 1, text: this.errors.textOf(failure.problem) } };
  }
}
