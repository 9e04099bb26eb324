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
import type { Parameter, ParameterKind, Use } from "./parameters";
import { assetValueFunction, levelFunction, requiredFunction, riskAttributesFunction, riskFunction } from "./riskFunctions";
import { statementFunction } from "./statementFunction";

interface Declared {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** What a call fills: a cell for each row (a table can hold that), a row of cells for each row, or a table of its own. */
  readonly result: "cell" | "row" | "table";
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
  readonly run: (blocks: readonly Block[], language: Language) => ResultCell[][];
}

export type FunctionDeclaration = RowFunction | WholeFunction;

type More = Partial<Pick<Parameter, "columns" | "choice">>;

function required<const Name extends string>(name: Name, kind: ParameterKind, use: Use, more: More = {}) {
  return { name, kind, use, isOptional: false, ...more };
}

function optional<const Name extends string>(name: Name, kind: ParameterKind, use: Use, more: More = {}) {
  return { name, kind, use, isOptional: true, ...more };
}

function rows<const Id extends string, const Parameters extends readonly Parameter[]>(id: Id, columns: number, parameters: Parameters, prepare: RowFunction["prepare"]) {
  return {
    id, kind: "rows" as const, columns, parameters, result: columns === 1 ? ("cell" as const) : ("row" as const),
    prepare(call: Call): Evaluator {
      checkWidths(parameters, call.blocks);
      return prepare(call);
    },
  };
}

function whole<const Id extends string, const Parameters extends readonly Parameter[]>(id: Id, result: Declared["result"], parameters: Parameters, evaluate: (call: WholeCall) => ResultCell[][]) {
  return {
    id, kind: "whole" as const, parameters, result,
    run(list: readonly Block[], language: Language): ResultCell[][] {
      const blocks = Object.fromEntries(list.map((block) => [block.name, block]));
      checkWidths(parameters, blocks);
      return evaluate({ blocks, language });
    },
  };
}

const method = optional("method", "method", "whole", { choice: "preset" });
const oneColumn = { columns: [1] };
const asset = required("asset", "levels", "row", { columns: [1, 3] });
const attributes = required("asset", "levels", "row", { columns: [3] });
/** Levels of a risk, a cell each, so that a column and a row of levels span a grid. */
const levels = [required("threat", "level", "cell"), required("vulnerability", "level", "cell"), optional("impact", "level", "cell")] as const;
/** The same read row by row, for functions that give several cells a row. */
const rowLevels = [required("threat", "level", "row", oneColumn), required("vulnerability", "level", "row", oneColumn), optional("impact", "level", "row", oneColumn)] as const;
const treated = [optional("treatment", "treatment", "row", { columns: [1, 2], choice: "treatment" }), optional("residual", "residual", "row")] as const;
const accepted = [optional("reason", "text", "row", oneColumn), optional("approved", "approval", "row", oneColumn)] as const;
const edition = optional("edition", "choice", "whole", { choice: "edition" });
const language = optional("language", "choice", "whole", { choice: "language" });

/** Every function of the add-in, in the order in which the help lists them. */
export const declarations = [
  rows("ASSETVALUE", 1, [required("cia", "levels", "row", { columns: [3] }), method], assetValueFunction),
  rows("RISK", 1, [asset, ...levels, method], riskFunction),
  rows("RISKCIA", 3, [attributes, ...rowLevels, method], riskAttributesFunction),
  rows("LEVEL", 1, [asset, ...levels, method], levelFunction),
  rows("DECISION", 1, [asset, ...rowLevels, ...treated, ...accepted, method], decisionFunction),
  rows("ASSESS", 3, [asset, ...rowLevels, ...treated, ...accepted, method], assessFunction),
  rows("REQUIRED", 1, [asset, ...levels, method], requiredFunction),
  whole("HEATMAP", "table", [asset, ...rowLevels, method], heatmapFunction),
  rows("SEAL", 1, [asset, ...rowLevels, ...treated, method], sealFunction),
  rows("GAP", 1, [required("scores", "amount", "cell"), required("targets", "amount", "cell")], gapFunction),
  rows("EFFECTIVENESS", 1, [required("actual", "amount", "cell"), required("target", "amount", "cell"), optional("direction", "choice", "cell", { choice: "direction" })], effectivenessFunction),
  whole("METHOD", "table", [optional("preset", "choice", "whole", { choice: "preset" }), language], methodFunction),
  whole("CONTROL", "cell", [required("id", "ids", "whole"), edition, language], controlFunction),
  whole("CONTROLS", "table", [edition, language], controlsFunction),
  whole("MAPCONTROL", "cell", [
    required("id", "ids", "whole"), required("from", "choice", "whole", { choice: "edition" }), required("to", "choice", "whole", { choice: "edition" }),
    optional("show", "choice", "whole", { choice: "mapping" }),
  ], mapControlFunction),
  whole("SOA", "row", [
    optional("control_ids", "ids", "whole", oneColumn), optional("treated_ids", "treatment", "whole", { columns: [1, 2] }), optional("risk_ids", "ids", "whole", oneColumn),
    optional("excluded_ids", "ids", "whole"), edition, language, optional("show", "choice", "whole", { choice: "statement" }),
  ], statementFunction),
] as const satisfies readonly FunctionDeclaration[];

export type FunctionId = (typeof declarations)[number]["id"];
export type ParameterName = (typeof declarations)[number]["parameters"][number]["name"];
