// Owns the shapes that recognition takes and gives: a sheet's content in, candidates for a register out.
// Promises plain data: nothing here refers to a workbook, and rows and columns are absolute, from 0.
import type { Cell, Problem } from "../cell";
import type { AssetValueRule, RiskFormula, ScaledFactor } from "../method/method";
import type { PresetId } from "../method/presets";

export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SheetTable {
  readonly name: string;
  /** Header row, records and totals row. */
  readonly area: SheetArea;
  readonly columns: readonly string[];
  readonly hasHeader?: boolean;
  readonly hasTotals: boolean;
}

/** What a sheet holds. `values[i][j]` is the cell at row area.row + i, column area.column + j; short rows end in blanks. */
export interface SheetContent {
  readonly sheet: string;
  readonly area: SheetArea;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly merges?: readonly SheetArea[];
  readonly validations?: readonly { readonly area: SheetArea; readonly choices: readonly string[] | null }[];
  readonly tables: readonly SheetTable[];
  readonly isHidden?: boolean;
}

export type RegisterDocument = "riskRegister" | "assetRegister";

/**
 * What a row inside a register is, where it is no record: a heading of the records below, a sum, a remark or legend,
 * an example or instruction, formulas or numbers filled down beyond the records, or the header printed once more.
 */
export type RowKind = "category" | "total" | "note" | "instruction" | "filler" | "header";

/** Rows of one kind that follow each other. */
export interface RowRun {
  readonly kind: RowKind;
  readonly first: number;
  readonly last: number;
}

export type MappingReason = "header" | "group-header" | "content" | "validation";

export interface MappedColumn {
  readonly key: string;
  readonly column: number;
  /** The text of the column's own header cell, as it stands. */
  readonly header: string;
  /** The group headers above it, outermost first, joined by " / "; "" without any. */
  readonly group: string;
  /** 0..1; below 0.8 a person should confirm. */
  readonly confidence: number;
  readonly reason: MappingReason;
  /** Other readings, where a person should confirm this one; empty where it is sure. */
  readonly alternatives: readonly Alternative[];
  /** True where a value stands once for the records below it (merged or blank cells). */
  readonly carriesDown: boolean;
}

/** One way to read a column, with what speaks for it. */
export interface Alternative {
  readonly key: string;
  /** 0..1 */
  readonly confidence: number;
  readonly reason: MappingReason;
}

/** A column with near-equal readings, or one of several columns for the same key: a person chooses. */
export interface OpenColumn {
  readonly column: number;
  readonly header: string;
  readonly group: string;
  /** Most likely first. */
  readonly alternatives: readonly Alternative[];
}

/** Why a column whose header is known was left alone: it holds results, text instead of levels, or another column is better. */
export type UnmappedNote = "computed" | "not-levels" | "another-column" | null;

export interface UnmappedColumn {
  readonly column: number;
  readonly header: string;
  readonly note: UnmappedNote;
}

export interface ScaleProposal {
  readonly key: string;
  readonly column: number;
  /** What the column holds, most frequent first. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** Lowest and highest number found, without the odd ones; null where only labels stand there. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** What each label found is proposed to mean, lowest first. */
  readonly mapping: readonly { readonly label: string; readonly level: number }[];
  /** Cells whose value is neither a level nor a known label, at most 20. */
  readonly odd: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** A rule by which a register joins its levels; tokyo: the asset value times what threat and vulnerability add up to. */
export type RuleName = "product" | "additive" | "offset" | "tokyo" | "matrix";

/** The rule of a register's own risk values. Without a formula it was told from the values. */
export interface RuleFound {
  readonly rule: RuleName;
  /** How C, I and A are joined, where the formula says so. */
  readonly assetValueRule: AssetValueRule | null;
  /** The highest of one product for each of C, I and A. */
  readonly perAttribute: boolean;
  readonly row: number | null;
  readonly column: number | null;
  readonly formula: string | null;
}

/** A preset with what must change in it; settings as the method table names them. null or empty = as the preset has it. */
export interface MethodProposal {
  readonly preset: PresetId;
  readonly reason: PresetReason;
  readonly formula: RiskFormula | null;
  readonly assetValueRule: AssetValueRule | null;
  readonly scales: readonly { readonly factor: ScaledFactor; readonly minimum: number; readonly maximum: number }[];
  /** True where the register looks its values up in a matrix of its own, which isms/rule reads. */
  readonly needsMatrix: boolean;
  /** The cell whose formula was read. */
  readonly source: { readonly row: number; readonly column: number; readonly formula: string } | null;
}

export type PresetReason = "formula" | "existing-values" | "levels-from-0" | "levels-1-3" | "levels-1-4" | "levels-1-5" | "likelihood-impact" | "no-levels";

export interface Candidate {
  readonly document: RegisterDocument;
  readonly sheet: string;
  readonly table: string | null;
  readonly header: { readonly first: number; readonly count: number };
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** First and last record row; last is first - 1 where there is no record yet. */
  readonly firstRecord: number;
  readonly lastRecord: number;
  readonly records: readonly number[];
  readonly otherRows: readonly RowRun[];
  readonly columns: readonly MappedColumn[];
  readonly open: readonly OpenColumn[];
  readonly unmapped: readonly UnmappedColumn[];
  /** Keys still needed for a risk value; "assetValue" stands for the asset value or C, I and A. */
  readonly missing: readonly string[];
  readonly method: MethodProposal;
  readonly scales: readonly ScaleProposal[];
  /** 0..1, for the order of candidates. */
  readonly score: number;
}

export interface Recognition {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Sheets on which nothing was found, each with the reason. */
  readonly declined: readonly { readonly sheet: string; readonly problem: Problem }[];
}
