// Owns how a call is carried out: shape, slices, trailing blank rows, limits and error values.
// Promises "" or a value or an error value in every cell, and that the thread is given back while a long call works.
import { problemError, ProblemError } from "../isms/cell";
import type { Problem } from "../isms/cell";
import { commonShape, filledRowCount, toBlock } from "./blocks";
import type { Block, Shape } from "./blocks";
import type { Evaluator } from "./call";
import { DistinctRows } from "./distinct";
import { ErrorValues, Failure } from "./failure";
import type { FunctionHost, Language, ResultCell } from "./failure";
import { methodOf } from "./methodArgument";
import { pagePace, rowsBetweenLooks, sliceMilliseconds } from "./pace";
import type { Pace } from "./pace";
import { byteLimit, checkArguments, checkBytes, checkResult, rowBytes } from "./size";
import type { FunctionDeclaration, RowFunction } from "./declarations";
import type { Steps } from "./steps";

type Answer = unknown[][];

/**
 * Carries out one call of a function.
 * @param callArguments what the host passed, in the order of the declaration
 * @returns rows of cells, at once or, where they take longer than a slice, as a promise; equal rows may be the same array
 * @throws the host's Error with a text, where the call as a whole or its only row cannot be evaluated
 */
export function runFunction(declaration: FunctionDeclaration, host: FunctionHost, language: Language, callArguments: readonly unknown[], pace: Pace = pagePace): Answer | Promise<Answer> {
  const errors = new ErrorValues(host, language);
  const failing = (error: unknown): never => {
    throw errors.of(problemOf(error));
  };
  try {
    const start = pace.now();
    const steps = answerSteps(declaration, language, callArguments, errors);
    return slice(steps, pace, start) ?? inSlices(steps, pace).catch(failing);
  } catch (error) {
    return failing(error);
  }
}

/** Goes on until there is an answer, or a slice is over, which is null. */
function slice(steps: Steps<Answer>, pace: Pace, start: number): Answer | null {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (pace.now() - start >= sliceMilliseconds) return null;
  }
}

async function inSlices(steps: Steps<Answer>, pace: Pace): Promise<Answer> {
  for (;;) {
    await pace.rest();
    const answer = slice(steps, pace, pace.now());
    if (answer !== null) return answer;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: "function-failed", facts: { reason: error instanceof Error ? error.message : String(error) } };
}

function* answerSteps(declaration: FunctionDeclaration, language: Language, callArguments: readonly unknown[], errors: ErrorValues): Steps<Answer> {
  const blocks = declaration.parameters.map((parameter, index) => toBlock(parameter.name, callArguments[index]));
  const argumentBytes = checkArguments(blocks);
  if (declaration.kind === "whole") return wholeAnswer(yield* declaration.run(blocks, language), errors, argumentBytes);
  const evaluation = new Evaluation(declaration, blocks, language, errors, argumentBytes);
  while (evaluation.leavesRows()) yield;
  return evaluation.close();
}

/** Error values in their places, and a throw where the only cell is one. */
function wholeAnswer(result: readonly ResultCell[][], errors: ErrorValues, argumentBytes: number): Answer {
  const only = result.length === 1 && result[0].length === 1 ? result[0][0] : null;
  if (only instanceof Failure) throw new ProblemError(only.problem);
  const answer = result.map((row) => row.map((cell) => (cell instanceof Failure ? errors.of(cell.problem) : cell)));
  checkResult(argumentBytes, answer);
  return answer;
}

/** A row of the result and how many of its cells are errors. */
interface ResultRow {
  readonly cells: unknown[];
  readonly bytes: number;
  readonly failureCount: number;
}

/** One call of a function that is evaluated row by row. */
class Evaluation {
  private readonly shape: Shape;
  private readonly evaluator: Evaluator;
  private readonly filledRows: number;
  private readonly blank: unknown[];
  private readonly rows: DistinctRows<ResultRow>;
  private readonly answer: Answer = [];
  private failureCount = 0;
  private firstFailure: { readonly row: number; readonly problem: Problem } | null = null;

  /** @param bytes those of the arguments, to which the result adds its own */
  constructor(declaration: RowFunction, blocks: readonly Block[], language: Language, private readonly errors: ErrorValues, private bytes: number) {
    const rowBlocks = blocks.filter((_block, index) => declaration.parameters[index].use === "row");
    const gridBlocks = blocks.filter((_block, index) => declaration.parameters[index].use === "cell");
    const used = [...rowBlocks, ...gridBlocks];
    this.shape = commonShape(rowBlocks, gridBlocks);
    const named = Object.fromEntries(blocks.map((block) => [block.name, block]));
    this.evaluator = declaration.prepare({ blocks: named, method: methodOf(named.method), language });
    const { rowCount, columnCount } = this.shape;
    this.filledRows = rowCount === 1 ? 1 : filledRowCount(used, rowCount, (block, cell) => this.evaluator.holdsSomething(block, cell));
    this.blank = Array<string>(declaration.columns * columnCount).fill("");
    this.rows = new DistinctRows(used, (row) => this.evaluate(row));
  }

  /** Evaluates as many rows as lie between two looks at the clock; true where others are left. */
  leavesRows(): boolean {
    const { rows, answer, filledRows } = this;
    const end = Math.min(answer.length + rowsBetweenLooks, filledRows);
    let bytesAdded = 0;
    for (let row = answer.length; row < end; row += 1) {
      const { cells, bytes, failureCount } = rows.of(row);
      this.failureCount += failureCount;
      bytesAdded += bytes;
      answer.push(cells);
    }
    this.bytes += bytesAdded;
    return end < filledRows;
  }

  private evaluate(row: number): ResultRow {
    const results: ResultCell[] = [];
    for (let column = 0; column < this.shape.columnCount; column += 1) this.evaluator.evaluate(row, column, results);
    const cells: unknown[] = results;
    let failureCount = 0;
    for (let index = 0; index < results.length; index += 1) {
      const cell = results[index];
      if (!(cell instanceof Failure)) continue;
      failureCount += 1;
      this.firstFailure ??= { row, problem: cell.problem };
      cells[index] = this.errors.of(cell.problem);
    }
    return { cells, bytes: rowBytes(cells), failureCount };
  }

  /** The finished result with the blank rows at its end, checked. */
  close(): Answer {
    const { answer, blank, firstFailure: failure } = this;
    this.bytes += (this.shape.rowCount - answer.length) * rowBytes(blank);
    while (answer.length < this.shape.rowCount) answer.push(blank);
    if (failure !== null && this.shape.rowCount === 1 && this.failureCount === answer[0].length) throw new ProblemError(failure.problem);
    if (this.bytes > byteLimit && failure !== null) {
      throw problemError("function-many-problems", { count: this.failureCount, row: failure.row + 1, text: this.errors.textOf(failure.problem) });
    }
    checkBytes(this.bytes);
    return answer;
  }
}
