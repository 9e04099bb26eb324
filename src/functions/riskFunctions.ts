// Owns ASSETVALUE, RISK, RISKCIA, LEVEL and REQUIRED.
// Promises the numbers of src/isms over columns of cells: "" where a risk is not assessed, the problem where a cell is wrong.
import { isBlank } from "../isms/cell";
import type { Cell, Problem } from "../isms/cell";
import { attributes as attributeFactors } from "../isms/method/method";
import type { Levels, Method } from "../isms/method/method";
import { reductionText } from "../isms/method/required";
import { assetValue, band, requiredReductions, riskPerAttribute, riskValue } from "../isms/method/risk";
import { cellAt, rowAt } from "./blocks";
import type { Block } from "./blocks";
import type { Call, Evaluator } from "./call";
import { Failure } from "./failure";
import type { ResultCell } from "./failure";
import { isProblem, levelReader } from "./levels";
import type { LevelReader } from "./levels";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Reads C, I and A of a row. */
export class AttributeReader {
  readonly values: (number | null)[] = [null, null, null];
  private readonly readers: readonly LevelReader[];

  constructor(method: Method) {
    this.readers = attributeFactors.map((factor) => levelReader(method, factor));
  }

  /** Fills `values`, or returns the first problem. */
  read(cells: readonly Cell[]): Problem | null {
    for (let index = 0; index < 3; index += 1) {
      const reading = this.readers[index].read(cells[index]);
      if (isProblem(reading)) return reading;
      this.values[index] = reading;
    }
    return null;
  }

  get zeroIsBlank(): boolean {
    return this.readers[0].zeroIsBlank;
  }
}

/** Reads the levels of one risk: asset value (or C, I and A), threat, vulnerability, business impact. */
export class RiskReader {
  readonly levels: Writable<Levels> = { assetValue: null, threat: null, vulnerability: null, impact: null };
  readonly attributes: AttributeReader;
  private readonly asset: Block;
  private readonly assetReader: LevelReader;
  private readonly factors: readonly { readonly factor: "threat" | "vulnerability" | "impact"; readonly block: Block; readonly reader: LevelReader }[];

  constructor(private readonly call: Call) {
    const { method, blocks } = call;
    this.asset = blocks.asset;
    this.attributes = new AttributeReader(method);
    this.assetReader = levelReader(method, "assetValue");
    this.factors = (["threat", "vulnerability", "impact"] as const).map((factor) => ({
      factor,
      block: blocks[factor],
      reader: levelReader(method, factor),
    }));
  }

  /** Fills `levels` for one place, or returns the first problem. */
  read(row: number, column: number): Problem | null {
    const problem = this.readAsset(row);
    if (problem !== null) return problem;
    for (const { factor, block, reader } of this.factors) {
      const reading = reader.read(cellAt(block, row, column));
      if (isProblem(reading)) return reading;
      this.levels[factor] = reading;
    }
    return null;
  }

  private readAsset(row: number): Problem | null {
    if (this.asset.columnCount === 3) {
      const problem = this.attributes.read(rowAt(this.asset, row));
      if (problem === null) this.levels.assetValue = assetValue(this.call.method, this.attributes.values);
      return problem;
    }
    this.attributes.values.fill(null);
    const reading = this.assetReader.read(rowAt(this.asset, row)[0]);
    if (isProblem(reading)) return reading;
    this.levels.assetValue = reading;
    return null;
  }

  /** True where a cell of one of the level arguments is not blank. */
  holdsSomething(block: Block, cell: Cell): boolean {
    if (cell !== 0) return !isBlank(cell);
    const factor = this.factors.find((candidate) => candidate.block === block);
    return !(factor?.reader ?? this.assetReader).zeroIsBlank;
  }
}

/** ASSETVALUE(cia, [method]): C, I and A joined by the method's asset-value rule. */
export function assetValueFunction(call: Call): Evaluator {
  const { cia } = call.blocks;
  const attributes = new AttributeReader(call.method);
  return {
    evaluate(row, _column, result) {
      const problem = cia.isOmitted ? null : attributes.read(rowAt(cia, row));
      result.push(problem !== null ? new Failure(problem) : shown(assetValue(call.method, attributes.values)));
    },
    holdsSomething: (_block, cell) => (cell === 0 ? !attributes.zeroIsBlank : !isBlank(cell)),
  };
}

/** RISK(asset, threat, vulnerability, [impact], [method]): the risk value. */
export function riskFunction(call: Call): Evaluator {
  return perRisk(call, (levels) => shown(riskValue(call.method, levels)));
}

/** LEVEL(the same): the risk value's band as a label. */
export function levelFunction(call: Call): Evaluator {
  return perRisk(call, (levels) => levelLabel(call, riskValue(call.method, levels)));
}

/** The band of a risk value in the call's language, "" where there is none. */
export function levelLabel(call: Call, value: number | null): string {
  return value === null ? "" : (band(call.method, value, call.language) ?? "");
}

/** RISKCIA(the same, with C, I and A as three columns): one risk value for each of C, I and A. */
export function riskAttributesFunction(call: Call): Evaluator {
  const reader = new RiskReader(call);
  const { attributes, levels } = reader;
  return riskEvaluator(reader, 3, () => riskPerAttribute(call.method, attributes.values, levels.threat, levels.vulnerability, levels.impact).map(shown));
}

/** REQUIRED(the same): the smallest reductions that reach the threshold, in one line. */
export function requiredFunction(call: Call): Evaluator {
  const { method, language } = call;
  return perRisk(call, (levels) => {
    if (riskValue(method, levels) === null) return "";
    if (method.threshold === null) return new Failure({ code: "threshold-not-set", facts: { preset: method.preset } });
    return reductionText(method, levels, requiredReductions(method, levels), language);
  });
}

function perRisk(call: Call, evaluateLevels: (levels: Levels) => ResultCell): Evaluator {
  const reader = new RiskReader(call);
  return riskEvaluator(reader, 1, () => [evaluateLevels(reader.levels)]);
}

/**
 * An evaluator of rows that are risks.
 * @param risk reads the levels, which come first: where they have a problem, every cell of the row is that failure
 * @param cells the cells of a row whose levels are read
 * @param reader knows which cells of the other arguments say something
 */
export function riskEvaluator(risk: RiskReader, columns: number, cells: (row: number) => readonly ResultCell[], reader: Pick<Evaluator, "holdsSomething"> = risk): Evaluator {
  return {
    evaluate(row, column, result) {
      const problem = risk.read(row, column);
      result.push(...(problem === null ? cells(row) : Array<Failure>(columns).fill(new Failure(problem))));
    },
    holdsSomething: (block, cell) => reader.holdsSomething(block, cell),
  };
}

/** A value as a cell: "" where there is none, because a null would show as 0. */
export function shown(value: number | null): number | "" {
  return value === null ? "" : value;
}
