// Owns DECISION and ASSESS.
// Promises the decision that the method gives for a row's facts, as a label; facts that contradict each other are a problem.
import { isCellError } from "../isms/cell";
import type { Cell } from "../isms/cell";
import { decideChecked, decisionLabels } from "../isms/decision/decision";
import { riskValue } from "../isms/method/risk";
import { rowAt } from "./blocks";
import type { Block } from "./blocks";
import { checkWidth } from "./call";
import type { Call, Evaluator } from "./call";
import { Failure } from "./failure";
import { levelLabel, RiskReader, shown } from "./riskFunctions";
import { approvalOf, errorValue, ResidualReader, saysNothing, TreatmentReader } from "./treatment";

/** Reads every fact of a row and decides. */
class DecisionReader {
  readonly risk: RiskReader;
  private readonly treatment: TreatmentReader;
  private readonly residual: ResidualReader;

  constructor(private readonly call: Call) {
    const { blocks, method } = call;
    this.risk = new RiskReader(call);
    this.treatment = new TreatmentReader(blocks.treatment);
    this.residual = new ResidualReader(blocks.residual, method);
    checkWidth(blocks.reason, [1]);
    checkWidth(blocks.approved, [1]);
  }

  /** The label of the decision for a row whose levels are already read. */
  decide(row: number): string | Failure {
    const { blocks, method, language } = this.call;
    const levels = this.risk.levels;
    const treatment = this.treatment.read(row);
    if ("code" in treatment) return new Failure(treatment);
    const residual = this.residual.read(row, levels);
    if (typeof residual === "object" && residual !== null && "code" in residual) return new Failure(residual);
    const approved = approvalOf(blocks.approved.name, rowAt(blocks.approved, row)[0]);
    if (typeof approved === "object" && "code" in approved) return new Failure(approved);
    const reason = rowAt(blocks.reason, row)[0];
    if (isCellError(reason)) return new Failure(errorValue(blocks.reason.name, reason.error));
    const outcome = decideChecked(method, { levels, residual, ...treatment, reason: saysNothing(reason) ? "" : String(reason), approved });
    return outcome.ok ? decisionLabels[outcome.value][language] : new Failure(outcome.problem);
  }

  holdsSomething(block: Block, cell: Cell): boolean {
    const { treatment, residual, reason, approved } = this.call.blocks;
    if (block === treatment || block === reason || block === approved) return !saysNothing(cell);
    return block === residual ? this.residual.holdsSomething(cell) : this.risk.holdsSomething(block, cell);
  }
}

/** DECISION(asset, threat, vulnerability, [impact], [treatment], [residual], [reason], [approved], [method]). */
export function decisionFunction(call: Call): Evaluator {
  const reader = new DecisionReader(call);
  return {
    evaluate(row, column, result) {
      const problem = reader.risk.read(row, column);
      result.push(problem !== null ? new Failure(problem) : reader.decide(row));
    },
    holdsSomething: (block, cell) => reader.holdsSomething(block, cell),
  };
}

/** ASSESS(the same): risk value, level and decision in three columns. */
export function assessFunction(call: Call): Evaluator {
  const reader = new DecisionReader(call);
  return {
    evaluate(row, column, result) {
      const problem = reader.risk.read(row, column);
      if (problem !== null) {
        const failure = new Failure(problem);
        result.push(failure, failure, failure);
        return;
      }
      const value = riskValue(call.method, reader.risk.levels);
      result.push(shown(value), levelLabel(call, value), reader.decide(row));
    },
    holdsSomething: (block, cell) => reader.holdsSomething(block, cell),
  };
}
