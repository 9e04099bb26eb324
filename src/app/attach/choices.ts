// Owns what a person chooses when a register is attached or detached and a method adapted, and what the pane shows of it.
// Promises plain data.
import type { Problem } from "../../isms/cell";
import type { MethodRule } from "../../isms/method/adapt";
import type { Preview } from "../service";

export interface AttachedRegister {
  readonly sheet: string;
  readonly table: string | null;
  readonly preset: string;
  readonly threshold: number;
  readonly recordCount: number;
  /** The candidate that it is, and which column of it holds what, ours included. */
  readonly candidateId: string;
  readonly columns: readonly { readonly key: string; readonly column: number; readonly header: string }[];
}

export interface PresetChoice {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** null where the organisation sets it: then the person must. */
  readonly threshold: number | null;
  /** Highest risk value the method can give. */
  readonly maximum: number;
}

export interface AttachChoice {
  readonly candidateId: string;
  /** Key by absolute column; a column without a key is left alone. Overrides what was recognised. */
  readonly columns: readonly { readonly column: number; readonly key: string }[];
  readonly preset: string;
  readonly threshold: number;
  /** What the register's own words mean on the method's scales, where they are not numbers: "Critical" -> 3. */
  readonly labels?: readonly { readonly scale: string; readonly label: string; readonly level: number }[];
  /** Scales on which the register's levels run otherwise than in the preset: "threat" from 1 to 5. */
  readonly scales?: readonly MethodScale[];
  /** How the register computes its own risk values, where the person takes that over; else the preset's rule, or that of the method table. */
  readonly rule?: MethodRule;
}

/** What a register's own formulas say about its method. */
export interface OwnRuleReading {
  /** null where it has no such formula, or none could be read. */
  readonly found: OwnRuleFound | null;
  /** Cells whose formulas could not be used, with why. */
  readonly tried: readonly { readonly address: string; readonly formula: string; readonly problem: Problem }[];
}

/** The rule that was read, where, and how well it gives the register's own values. */
export interface OwnRuleFound {
  readonly rule: MethodRule;
  /** The preset that it is put into. */
  readonly preset: string;
  /** True where the preset computes so already: nothing is to be chosen. */
  readonly isPresets: boolean;
  /** "max(機密性, 完全性, 可用性) × 脅威レベル × 脆弱性レベル" */
  readonly words: string;
  readonly address: string;
  readonly formula: string;
  /** Cells outside the row that the formula looks at, as addresses. */
  readonly places: readonly string[];
  /** Headers of columns that it uses though they hold no level. */
  readonly others: readonly string[];
  /** The register's computed values, how many of them the rule gives, and the first that it does not. */
  readonly looked: number;
  readonly agreeing: number;
  readonly differing: readonly { readonly address: string; readonly found: string; readonly value: string }[];
  /** True where the rule gives each of the register's computed values, and depends on levels only. */
  readonly isCertain: boolean;
}

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
