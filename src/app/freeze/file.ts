// Owns what freezing needs of a workbook that lies before it as a file.
// Promises that reading changes nothing, and that a copy is new bytes beside the file.
import type { Cell } from "../../isms/cell";
import type { Area } from "../workbook/port";

/** A cell with a formula. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As people read it, with its leading "=". */
  readonly formula: string;
  /** The result that the file keeps; null where it keeps none. */
  readonly value: Cell;
  /** The cells that an array formula fills, itself included; null for any other formula. */
  readonly spill: Area | null;
}

/** A name that stands for a formula or for cells. */
export interface FormulaName {
  readonly name: string;
  /** With its leading "=". */
  readonly refersTo: string;
  /** The sheet that the name is local to; null for the whole workbook. */
  readonly sheet: string | null;
}

export interface FileFormulas {
  readonly cells: readonly FormulaPlace[];
  readonly names: readonly FormulaName[];
}

/** What a frozen copy has otherwise than its original. */
export interface Freeze {
  /** Cells that keep their value and lose their formula. */
  readonly cells: readonly FormulaPlace[];
  /** Names that stand for formulas of ours: they go. */
  readonly names: readonly FormulaName[];
}

/** A workbook file that can be read and copied. */
export interface FreezableFile {
  formulas(): FileFormulas;
  /** The file with formulas turned into values; every part that holds none of them is copied byte for byte. */
  frozen(freeze: Freeze): Uint8Array;
  /** The file without the protection of its structure, so that sheets can be added; every other part byte for byte. */
  unlocked(): Uint8Array;
}

/** The open workbook as a file, and the way to hand a copy of it to a person. */
export interface DocumentFile {
  /** The open workbook's file name; "" before it was first saved. */
  name(): string;
  /** @throws ProblemError copy-unavailable, copy-unreadable, file-encrypted, file-signed, file-too-large */
  read(): Promise<FreezableFile>;
  /** Opens bytes as a new workbook beside the present one. @returns false where the host cannot */
  open(bytes: Uint8Array): Promise<boolean>;
}
