// Owns GAP and EFFECTIVENESS.
// Promises a finite number, "" where nothing was measured, or the problem of the cell that is wrong.
import { isBlank, isCellError } from "../isms/cell";
import type { Cell, Outcome } from "../isms/cell";
import { readAmount } from "../isms/measure/amount";
import { directionList, effectiveness } from "../isms/measure/effectiveness";
import type { Direction } from "../isms/measure/effectiveness";
import { gap, readAttainment } from "../isms/measure/gap";
import { readCode } from "../isms/method/codelist";
import { cellAt } from "./blocks";
import type { Block } from "./blocks";
import type { Call, Evaluator } from "./call";
import { Failure } from "./failure";
import { shown } from "./riskFunctions";
import { errorValue, saysNothing } from "./treatment";

/** A reader of one argument's cells. */
function reader<Value>(block: Block, read: (cell: Cell) => Outcome<Value>): (row: number, column: number) => Outcome<Value> {
  return (row, column) => {
    const cell = cellAt(block, row, column);
    return isCellError(cell) ? { ok: false, problem: errorValue(block.name, cell.error) } : read(cell);
  };
}

/** GAP(scores, targets): target minus score, 0 where the target is reached. */
export function gapFunction({ blocks }: Call): Evaluator {
  const scoreAt = reader(blocks.scores, readAttainment);
  const targetAt = reader(blocks.targets, readAttainment);
  return {
    evaluate(row, column, result) {
      const score = scoreAt(row, column);
      const target = targetAt(row, column);
      const outcome = score.ok ? (target.ok ? gap(score.value, target.value) : target) : score;
      result.push(outcome.ok ? shown(outcome.value) : new Failure(outcome.problem));
    },
    // A score of 0 is a score; a target of 0 is none.
    holdsSomething: (block, cell) => (block === blocks.scores ? !isBlank(cell) : !saysNothing(cell)),
  };
}

function readDirection(cell: Cell): Outcome<Direction> {
  const outcome = saysNothing(cell) ? null : readCode(directionList, cell);
  return outcome === null || outcome.ok ? { ok: true, value: outcome?.value ?? "higher" } : outcome;
}

/** EFFECTIVENESS(actual, target, [direction]): 1 on target, above it better, down to 0 worse. */
export function effectivenessFunction({ blocks }: Call): Evaluator {
  const actualAt = reader(blocks.actual, readAmount);
  const targetAt = reader(blocks.target, readAmount);
  const directionAt = reader(blocks.direction, readDirection);
  return {
    evaluate(row, column, result) {
      const actual = actualAt(row, column);
      const target = targetAt(row, column);
      const direction = directionAt(row, column);
      if (!actual.ok) result.push(new Failure(actual.problem));
      else if (!target.ok) result.push(new Failure(target.problem));
      else if (!direction.ok) result.push(new Failure(direction.problem));
      else result.push(shown(effectiveness(actual.value?.value ?? null, target.value?.value ?? null, direction.value)));
    },
    // "No incident" is measured, and may be the target.
    holdsSomething: (block, cell) => (block === blocks.direction ? !saysNothing(cell) : !isBlank(cell)),
  };
}
