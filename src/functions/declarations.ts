// Owns the list of the add-in's functions as they are called: id, parameters, result and the code behind it.
// Promises that ids, and the order of parameters, are a public file format: never renamed, new optional ones only at the end.
import type { Block } from "./blocks";
import type { Call, Evaluator, WholeCall } from "./call";
import { controlFunction, controlsFunction, mapControlFunction, methodFunction } from "./catalogueFunctions";
import { assessFunction, decisionFunction, sealFunction } from "./decisionFunctions";
import type { Language, ResultCell } from "./failure";
import { heatmapFunction } from "./heatmapFunction";
import { effectivenessFunction, gapFunction } from "./measureFunctions";
import { checkWidths } from "./parameters";
import type { Parameter, Use } from "./parameters";
import { assetValueFunction, levelFunction, requiredFunction, riskAttributesFunction, riskFunction } from "./riskFunctions";
import { statementFunction } from "./statementFunction";
import type { Steps } from "./steps";

interface Declared {
  readonly id: string;
  readonly parameters: readonly Parameter[];
}

/** A function that is evaluated for each row (or cell) of its arguments. */
export interface RowFunction extends Declared {
  readonly kind: "rows";
  /** Result cells for one place. */
  readonly columns: number;
  readonly prepare: (call: Call) => Evaluator;
}

/** A function whose arguments are read as a whole. */
export interface WholeFunction extends Declared {
  readonly kind: "whole";
  readonly run: (blocks: readonly Block[], language: Language) => Steps<ResultCell[][]>;
}

export type FunctionDeclaration = RowFunction | WholeFunction;

function required<const Name extends string>(name: Name, use: Use, columns?: readonly number[]) {
  return { name, use, isOptional: false, columns };
}

function optional<const Name extends string>(name: Name, use: Use, columns?: readonly number[]) {
  return { name, use, isOptional: true, columns };
}

function rows<const Id extends string, const Parameters extends readonly Parameter[]>(id: Id, columns: number, parameters: Parameters, prepare: RowFunction["prepare"]) {
  return {
    id, kind: "rows" as const, columns, parameters,
    prepare(call: Call): Evaluator {
      checkWidths(parameters, call.blocks);
      return prepare(call);
    },
  };
}

function whole<const Id extends string, const Parameters extends readonly Parameter[]>(id: Id, parameters: Parameters, evaluate: (call: WholeCall) => ResultCell[][] | Steps<ResultCell[][]>) {
  return {
    id, kind: "whole" as const, parameters,
    *run(list: readonly Block[], language: Language): Steps<ResultCell[][]> {
      const blocks = Object.fromEntries(list.map((block) => [block.name, block]));
      checkWidths(parameters, blocks);
      const result = evaluate({ blocks, language });
      return Array.isArray(result) ? result : yield* result;
    },
  };
}

const method = optional("method", "whole");
const one = [1];
const asset = required("asset", "row", [1, 3]);
const attributes = required("asset", "row", [3]);
/** Levels of a risk, a cell each, so that a column and a row of levels span a grid. */
const levels = [required("threat", "cell"), required("vulnerability", "cell"), optional("impact", "cell")] as const;
/** The same read row by row, for functions that give several cells a row. */
const rowLevels = [required("threat", "row", one), required("vulnerability", "row", one), optional("impact", "row", one)] as const;
const treated = [optional("treatment", "row", [1, 2]), optional("residual", "row")] as const;
const accepted = [optional("reason", "row", one), optional("approved", "row", one)] as const;
const id = required("id", "cell");
const edition = optional("edition", "whole");
const language = optional("language", "whole");
const show = optional("show", "whole");

/** Every function of the add-in, in the order in which the help lists them. */
export const declarations = [
  rows("ASSETVALUE", 1, [required("cia", "row", [3]), method], assetValueFunction),
  rows("RISK", 1, [asset, ...levels, method], riskFunction),
  rows("RISKCIA", 3, [attributes, ...rowLevels, method], riskAttributesFunction),
  rows("LEVEL", 1, [asset, ...levels, method], levelFunction),
  rows("DECISION", 1, [asset, ...rowLevels, ...treated, ...accepted, method], decisionFunction),
  rows("ASSESS", 3, [asset, ...rowLevels, ...treated, ...accepted, method], assessFunction),
  rows("REQUIRED", 1, [asset, ...levels, method], requiredFunction),
  whole("HEATMAP", [asset, ...rowLevels, method], heatmapFunction),
  rows("SEAL", 1, [asset, ...rowLevels, ...treated, method], sealFunction),
  rows("GAP", 1, [required("scores", "cell"), required("targets", "cell")], gapFunction),
  rows("EFFECTIVENESS", 1, [required("actual", "cell"), required("target", "cell"), optional("direction", "cell")], effectivenessFunction),
  whole("METHOD", [optional("preset", "whole"), language], methodFunction),
  rows("CONTROL", 1, [id, edition, language], controlFunction),
  whole("CONTROLS", [edition, language], controlsFunction),
  rows("MAPCONTROL", 1, [id, required("from", "whole"), required("to", "whole"), show], mapControlFunction),
  whole("SOA", [optional("control_ids", "whole", one), optional("treated_ids", "whole", [1, 2]), optional("risk_ids", "whole", one), optional("excluded_ids", "whole"), edition, language, show], statementFunction),
] as const satisfies readonly FunctionDeclaration[];

export type FunctionId = (typeof declarations)[number]["id"];
export type ParameterName = (typeof declarations)[number]["parameters"][number]["name"];
