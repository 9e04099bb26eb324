// Owns what the checks look at: a workbook's method, risks, approvals and statement findings, already read and assessed.
// Promises plain data: every risk assessed once, and nothing here that only a host could answer.
import type { Edition } from "../catalogue/catalogue";
import type { Cell, Problem } from "../cell";
import type { DecisionCode, DecisionFacts } from "../decision/decision";
import type { ApprovalVerdict } from "../decision/record";
import type { Method } from "../method/method";

/** A cell that the product computes, as it stands in the sheet. */
export interface ComputedCell {
  /** Schema key of its column. */
  readonly key: string;
  readonly shown: Cell;
  /** Formula with its leading "="; null where the cell holds a value. */
  readonly formula: string | null;
  /** What the method gives now, in every spelling that counts as the same. */
  readonly expected: readonly Cell[];
}

/** One risk of the register with everything that a check may ask of it. */
export interface CheckedRisk {
  readonly row: number;
  readonly id: string;
  readonly facts: DecisionFacts;
  readonly value: number | null;
  readonly residual: number | null;
  readonly decision: DecisionCode | null;
  /** Everything in the record that could not be read, with the schema key of its cell. */
  readonly problems: readonly (Problem & { readonly key: string })[];
  readonly computed: readonly ComputedCell[];
  /** What has become of its approval, by the record of approvals. */
  readonly approval: ApprovalVerdict;
  /** The organisation's own controls that its treatment names. */
  readonly ownControls: readonly string[];
  /** In the register, else in the treatment plan; the next two alike. */
  readonly detail: string;
  readonly owner: string;
  /** The due date as it is written. */
  readonly due: string;
  readonly isCancelled: boolean;
}

/** A finding that another room's checks have made already, with its number there. */
export interface StatementFact {
  readonly index: number;
  readonly problem: Problem;
}

/** Everything that is checked. */
export interface CheckedBook {
  readonly method: Method;
  /** Names under which a formula may ask for the workbook's method. */
  readonly methodNames: readonly string[];
  /** Schema keys of the level columns that hold levels. */
  readonly filledLevels: readonly string[];
  /** How many columns the settings name. */
  readonly mappedColumns: number;
  /** Those of them that the register no longer has. */
  readonly lostColumns: readonly { readonly key: string; readonly header: string }[];
  readonly risks: readonly CheckedRisk[];
  /** Places where the sheet's own score is not the method's. */
  readonly ownScores: { readonly looked: number; readonly differing: readonly { readonly row: number; readonly key: string; readonly found: Cell; readonly value: number }[] };
  readonly edition: Edition;
  readonly statement: { readonly controls: number; readonly findings: readonly StatementFact[] };
  /** yyyy-mm-dd */
  readonly today: string;
}
