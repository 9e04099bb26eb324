// Owns the list of the add-in's functions: the one place where a function, its parameters and its result are declared.
// Promises that ids, and the order of parameters, are a public file format: never renamed, new optional ones only at the end.
import type { Block } from "./blocks";
import type { Call, Evaluator } from "./call";
import { controlFunction, controlsFunction, mapControlFunction, methodFunction } from "./catalogueFunctions";
import { assessFunction, decisionFunction } from "./decisionFunctions";
import type { Language, ResultCell } from "./failure";
import { assetValueFunction, levelFunction, riskAttributesFunction, riskFunction } from "./riskFunctions";

/**
 * How a parameter takes part: "row" is read a row at a time with all its columns, "cell" also repeats or spans columns,
 * "whole" is read once for the call.
 */
export type Use = "row" | "cell" | "whole";

export interface Parameter {
  readonly name: string;
  readonly use: Use;
  readonly isOptional: boolean;
}

interface Declared {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** Formulas to show in the help, each valid as it stands. */
  readonly examples: readonly string[];
}

/** A function that is evaluated for each row (or cell) of its arguments; one parameter is named "method". */
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

const required = (name: string, use: Use): Parameter => ({ name, use, isOptional: false });
const optional = (name: string, use: Use): Parameter => ({ name, use, isOptional: true });

const method = optional("method", "whole");
/** Levels of a risk, a cell each, so that a column and a row of levels span a grid. */
const levels = [required("asset", "row"), required("threat", "cell"), required("vulnerability", "cell"), optional("impact", "cell")];
/** The same read row by row, for functions that give several cells a row. */
const rowLevels = levels.map((parameter) => ({ ...parameter, use: "row" as const }));
const treatment = [optional("treatment", "row"), optional("residual", "row"), optional("reason", "row"), optional("approved", "row")];

/** Every function of the add-in, in the order in which the help lists them. */
export const functionTable = [
  {
    id: "ASSETVALUE", kind: "rows", columns: 1, parameters: [required("cia", "row"), method], prepare: assetValueFunction,
    examples: ["=ISMS.ASSETVALUE({2,3,1})", "=ISMS.ASSETVALUE(C5:E200)"],
  },
  {
    id: "RISK", kind: "rows", columns: 1, parameters: [...levels, method], prepare: riskFunction,
    examples: ["=ISMS.RISK(3,2,2)", "=ISMS.RISK(C5:E5,G5,H5,I5)", "=ISMS.RISK(3,{1;2;3},{1,2,3})"],
  },
  {
    id: "RISKCIA", kind: "rows", columns: 3, parameters: [...rowLevels, method], prepare: riskAttributesFunction,
    examples: ['=ISMS.RISKCIA({2,3,1},2,3,,"jipdec")'],
  },
  {
    id: "LEVEL", kind: "rows", columns: 1, parameters: [...levels, method], prepare: levelFunction,
    examples: ["=ISMS.LEVEL(3,2,2)"],
  },
  {
    id: "DECISION", kind: "rows", columns: 1, parameters: [...rowLevels, ...treatment, method], prepare: decisionFunction,
    examples: ["=ISMS.DECISION(3,2,2)", '=ISMS.DECISION(3,2,3,,"reduce A.8.7",{1,2})'],
  },
  {
    id: "ASSESS", kind: "rows", columns: 3, parameters: [...rowLevels, ...treatment, method], prepare: assessFunction,
    examples: ["=ISMS.ASSESS(C5:E200,G5:G200,H5:H200)"],
  },
  {
    id: "METHOD", kind: "whole", parameters: [optional("preset", "whole"), optional("language", "whole")], run: methodFunction,
    examples: ["=ISMS.METHOD()", '=ISMS.METHOD("jipdec","en")'],
  },
  {
    id: "CONTROL", kind: "whole", parameters: [required("id", "whole"), optional("edition", "whole"), optional("language", "whole")], run: controlFunction,
    examples: ['=ISMS.CONTROL("A.8.7")', '=ISMS.CONTROL("A.9.2.1",2013)'],
  },
  {
    id: "CONTROLS", kind: "whole", parameters: [optional("edition", "whole"), optional("language", "whole")], run: controlsFunction,
    examples: ["=ISMS.CONTROLS(2022)"],
  },
  {
    id: "MAPCONTROL", kind: "whole", parameters: [required("id", "whole"), required("from", "whole"), required("to", "whole")], run: mapControlFunction,
    examples: ['=ISMS.MAPCONTROL("A.12.2.1",2013,2022)'],
  },
] as const satisfies readonly FunctionDeclaration[];
