// Owns what a screen or the command line can ask for about formulas: mend them, copy the workbook without them, look functions up, enter one.
// Promises plain data in and out; what is written was shown before.
import type { Problem } from "../../isms/cell";
import type { Preview } from "../service";
import type { Progress } from "../workbook/progress";

/** A copy of the workbook as a file. */
export interface WorkbookCopy {
  /** A file name for the copy. */
  readonly name: string;
  /** The copy as an .xlsx file; null where it could not be made. */
  readonly bytes: Uint8Array | null;
}

/** A copy of the workbook in which every ISMS formula is a value, ready to be handed over. */
export interface FrozenCopy extends WorkbookCopy {
  /** One line each, in the person's language. */
  readonly changes: readonly string[];
  /** What stands in the way, or is worth knowing; with `bytes` null nothing was made. */
  readonly problems: readonly Problem[];
  /** Formulas that are values in the copy. */
  readonly count: number;
}

export type FunctionGroup = "risk" | "decision" | "measure" | "controls";

/** A formula that computes as it stands, with what it gives: a text, or rows of cells. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: string | readonly (readonly string[])[];
}

/** A function of the add-in as a person looks it up. Texts are in the person's language. */
export interface FunctionInfo {
  /** Without namespace, in capitals: "RISK". */
  readonly id: string;
  readonly group: FunctionGroup;
  /** "ISMS.RISK(asset, threat, vulnerability, [impact], [method])" */
  readonly signature: string;
  readonly description: string;
  /** What a call fills, and where it can therefore stand. */
  readonly room: string;
  /** True where the result can stand inside an Excel table. */
  readonly fitsTables: boolean;
  readonly notes: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly isOptional: boolean; readonly description: string; readonly codes: readonly string[] }[];
  readonly examples: readonly FunctionExample[];
}

export interface FormulaService {
  /** ISMS formulas left at #NAME? on any sheet are entered again; cells that cannot be, or show #NAME? for another reason, are named as problems. */
  previewRepair(progress?: Progress): Promise<Preview>;
  /** Makes a copy that opens without the add-in; the workbook itself stays as it is. @throws ProblemError copy-unavailable, copy-unreadable, file-* */
  freezeCopy(progress?: Progress): Promise<FrozenCopy>;
  /** Makes a copy to which sheets can be added, of a workbook whose structure is protected; the workbook itself stays as it is. @throws as freezeCopy */
  unlockedCopy(progress?: Progress): Promise<WorkbookCopy>;
  /** Opens a copy as a new workbook. @returns false where this Excel cannot: then the copy can be saved as a file */
  openCopy(copy: WorkbookCopy): Promise<boolean>;
  /** Every function of the add-in, group by group. */
  functions(): Promise<readonly FunctionInfo[]>;
  /**
   * Enters a formula in the selected cell. What a person should know first (the cell holds something, it lies in a table) is a problem beside the plan;
   * where it cannot be entered the plan is empty.
   * @param fitsTables whether the formula's result can stand inside an Excel table
   */
  previewInsert(formula: string, fitsTables: boolean): Promise<Preview>;
}
