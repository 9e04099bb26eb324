// Owns DECISION, ASSESS and SEAL.
// Promises the decision that the method gives for a row's facts, and the seal of the same facts; facts that contradict each other are a problem.
import { isCellError } from "../isms/cell";
import type { Cell, Problem } from "../isms/cell";
import { checkResidual, decideChecked, decisionLabels } from "../isms/decision/decision";
import { seal } from "../isms/decision/seal";
import type { SealedFacts } from "../isms/decision/seal";
import { riskValue } from "../isms/method/risk";
import { rowAt } from "./blocks";
import type { Block } from "./blocks";
import type { Call, Evaluator } from "./call";
import { Failure } from "./failure";
import { levelLabel, riskEvaluator, RiskReader, shown } from "./riskFunctions";
import { approvalOf, errorValue, ResidualReader, saysNothing, TreatmentReader } from "./treatment";
import type { Treatment } from "./treatment";

/** Reads the facts of a row that an approval covers. */
class FactsReader {
  readonly risk: RiskReader;
  private readonly treatment: TreatmentReader;
  private readonly residual: ResidualReader;

  constructor(private readonly call: Call) {
    this.risk = new RiskReader(call);
    this.treatment = new TreatmentReader(call.blocks.treatment);
    this.residual = new ResidualReader(call.blocks.residual, call.method);
  }

  /** The facts of a row whose levels are already read, or the first problem. */
  read(row: number): (SealedFacts & Treatment) | Problem {
    const { levels } = this.risk;
    const treatment = this.treatment.read(row);
    if ("code" in treatment) return treatment;
    const residual = this.residual.read(row, levels, this.risk.attributes.values);
    if (typeof residual === "object" && residual !== null && "code" in residual) return residual;
    return { levels, residual, ...treatment };
  }

  holdsSomething(block: Block, cell: Cell): boolean {
    const { treatment, residual } = this.call.blocks;
    if (block === treatment) return !saysNothing(cell);
    return block === residual ? this.residual.holdsSomething(cell) : this.risk.holdsSomething(block, cell);
  }
}

/** Reads every fact of a row and decides. */
class DecisionReader {
  readonly facts: FactsReader;

  constructor(private readonly call: Call) {
    this.facts = new FactsReader(call);
  }

  /** The label of the decision for a row whose levels are already read. */
  decide(row: number): string | Failure {
    const { blocks, method, language } = this.call;
    const facts = this.facts.read(row);
    if ("code" in facts) return new Failure(facts);
    const approved = approvalOf(blocks.approved.name, rowAt(blocks.approved, row)[0]);
    if (typeof approved === "object" && "code" in approved) return new Failure(approved);
    const reason = rowAt(blocks.reason, row)[0];
    if (isCellError(reason)) return new Failure(errorValue(blocks.reason.name, reason.error));
    const outcome = decideChecked(method, { ...facts, reason: saysNothing(reason) ? "" : String(reason), approved });
    return outcome.ok ? decisionLabels[outcome.value][language] : new Failure(outcome.problem);
  }

  holdsSomething(block: Block, cell: Cell): boolean {
    const { reason, approved } = this.call.blocks;
    return block === reason || block === approved ? !saysNothing(cell) : this.facts.holdsSomething(block, cell);
  }
}

/** DECISION(asset, threat, vulnerability, [impact], [treatment], [residual], [reason], [approved], [method]). */
export function decisionFunction(call: Call): Evaluator {
  const reader = new DecisionReader(call);
  return riskEvaluator(reader.facts.risk, 1, (row) => [reader.decide(row)], reader);
}

/** ASSESS(the same): risk value, level and decision in three columns. */
export function assessFunction(call: Call): Evaluator {
  const reader = new DecisionReader(call);
  const { risk } = reader.facts;
  return riskEvaluator(risk, 3, (row) => {
    const value = riskValue(call.method, risk.levels);
    return [shown(value), levelLabel(call, value), reader.decide(row)];
  }, reader);
}

/** SEAL(asset, threat, vulnerability, [impact], [treatment], [residual], [method]): the seal that an approval of the row would record now. */
export function sealFunction(call: Call): Evaluator {
  const reader = new FactsReader(call);
  const sealOf = (row: number): string | Failure => {
    const facts = reader.read(row);
    if ("code" in facts) return new Failure(facts);
    // What is not assessed cannot be approved.
    if (riskValue(call.method, facts.levels) === null) return "";
    const problem = checkResidual(call.method, facts);
    return problem === null ? seal(call.method, facts) : new Failure(problem);
  };
  return riskEvaluator(reader.risk, 1, (row) => [sealOf(row)], reader);
}
