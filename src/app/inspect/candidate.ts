// Owns what a screen and the command line are told of a register that was found: place, columns, scales, what is missing.
// Promises plain data; what is not sure carries what else it may be.

/** Below this confidence a person confirms what was recognised. */
export const sureConfidence = 0.8;

/** A column of a register as it was recognised. */
export interface RecognisedColumn {
  /** "" where near-equal readings, or near-equal columns, leave the choice to a person: see alternatives. */
  readonly key: string;
  /** Absolute column on its sheet, from 0. */
  readonly column: number;
  readonly header: string;
  /** 0..1; see sureConfidence. */
  readonly confidence: number;
  /** Code of the reason: header, group-header, content, validation, chosen. */
  readonly reason: string;
  /** What the column may be too, most likely first; empty where it is sure. */
  readonly alternatives: readonly { readonly key: string; readonly confidence: number; readonly reason: string }[];
}

/** What a level column of a register holds, and what it is proposed to mean. */
export interface ScaleFound {
  readonly key: string;
  readonly column: number;
  /** Lowest and highest level found, without the odd ones; null where only words stand there. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Most frequent first. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** Labels with the level that each is proposed to mean, lowest first. */
  readonly mapping: readonly { readonly label: string; readonly level: number }[];
  /** Addresses of cells that hold neither a level nor a known label. */
  readonly odd: readonly { readonly address: string; readonly text: string }[];
}

/** The preset that fits a register best, and what must change in it where none fits as it is. */
export interface SuggestedMethod {
  readonly preset: string;
  /** Code of the reason: formula, existing-values, levels-from-0, levels-1-3, levels-1-4, levels-1-5, likelihood-impact, no-levels. */
  readonly reason: string;
  /** null: as the preset has it. */
  readonly formula: "product" | "additive" | "offset" | "matrix" | null;
  readonly assetValueRule: "max" | "sum" | "mean" | "product" | null;
  /** Scales that differ from the preset's; factors as the method table names them ("scale.threat"). */
  readonly scales: readonly { readonly factor: "confidentiality" | "integrity" | "availability" | "threat" | "vulnerability" | "impact"; readonly minimum: number; readonly maximum: number }[];
  /** True where the register looks its risk values up in a matrix of its own: IsmsService.ownRule reads it. */
  readonly needsMatrix: boolean;
  /** The cell whose formula says so, or null where values or headers do. */
  readonly source: { readonly address: string; readonly formula: string } | null;
}

/** A table of records that was found in the workbook. */
export interface RegisterCandidate {
  /** Stable within one inspection: "Sheet1!A1:K11". */
  readonly id: string;
  readonly document: "riskRegister" | "assetRegister";
  readonly sheet: string;
  /** The Excel table's name, or null for a plain range. */
  readonly table: string | null;
  readonly headerFirstRow: number;
  readonly headerRowCount: number;
  readonly firstRecordRow: number;
  readonly recordCount: number;
  readonly columns: readonly RecognisedColumn[];
  /** Columns without a meaning; `note` says why where their header is known: computed, not-levels, another-column. */
  readonly unmapped: readonly { readonly column: number; readonly header: string; readonly note: "computed" | "not-levels" | "another-column" | null }[];
  /** All keys that a person may give to a column, in the order of the schema, with their names in the asked language. */
  readonly keys: readonly { readonly key: string; readonly name: string; readonly required: boolean }[];
  /** Keys still missing before risk values can be computed. */
  readonly missing: readonly string[];
  readonly suggestedPreset: string;
  readonly suggestedMethod: SuggestedMethod;
  readonly scales: readonly ScaleFound[];
  readonly score: number;
}
