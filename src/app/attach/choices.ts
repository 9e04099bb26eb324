// Owns what a person chooses when a method is adapted and when a register is detached, and what the pane shows of it.
// Promises plain data.
import type { Problem } from "../../isms/cell";
import type { Preview } from "../service";

/** Whole levels of one factor, both ends included. `scale` is a factor's name, or "assetValue" for confidentiality, integrity and availability together. */
export interface MethodScale {
  readonly scale: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** What a preset is with adapted scales. */
export interface MethodOutline {
  /** As the method has them before they are adapted; only factors that it uses. */
  readonly scales: readonly MethodScale[];
  /** Highest risk value with the adapted scales. */
  readonly maximum: number;
  /** scale-in-table {factor, preset, minimum, maximum} where a scale cannot be adapted. */
  readonly problem: Problem | null;
}

export interface DetachChoice {
  /** True where columns that people filled stay, as plain values. */
  readonly keepsInputs: boolean;
  /** Names of the product's sheets that go too. */
  readonly removesSheets: readonly string[];
}

export interface DetachPreview extends Preview {
  /** Our columns into which people typed, with the number of their entries. */
  readonly inputs: readonly { readonly header: string; readonly count: number }[];
  /** The product's sheets, which stay unless chosen, with the number of their records. */
  readonly sheets: readonly { readonly sheet: string; readonly records: number }[];
}
