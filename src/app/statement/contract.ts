// Owns what the Statement of Applicability's screen asks for and is shown: its part of the contract in service.ts.
// Promises plain data, and that everything that writing would change is in the preview.
import type { ControlStatus, Edition, Finding, Place, Preview } from "../service";

export type Applicability = "applicable" | "excluded" | "undecided";

export interface StatementRow {
  readonly id: string;
  readonly title: string;
  readonly applicability: Applicability;
  /** Ids of the risks whose treatment selected this control. */
  readonly riskIds: readonly string[];
  readonly status: ControlStatus;
  readonly change: "new" | "changed" | "unchanged";
  /** The cells of a changed row that will be written. */
  readonly cells: readonly CellChange[];
  /** True where a person must decide. */
  readonly needsDecision: boolean;
  /** Its decision's cell; null where the row is not in the sheet yet. */
  readonly place: Place | null;
}

/** One cell before and after, as the sheet shows it; "" = blank. */
export interface CellChange {
  /** The column's name in the person's language. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** The cells above a statement's table: document control, signatures and their dates. */
export type HeaderKey = "number" | "classification" | "version" | "established" | "revised" | "summary" | "approver" | "reviewer" | "author" | "approverDate" | "reviewerDate" | "authorDate";

/** A cell that both a person and the product changed since it was last generated. The sheet's stays unless it is taken. */
export interface StatementConflict {
  /** Names the cell in StatementOptions.taken. */
  readonly key: string;
  readonly control: string;
  readonly title: string;
  readonly column: string;
  readonly last: string;
  readonly sheet: string;
  readonly generated: string;
  readonly isTaken: boolean;
  readonly place: Place | null;
}

export type Paper = "A3" | "A4";

/** What a person chooses about a statement beside its revision entry. */
export interface StatementOptions {
  /** Paper of a new sheet; A3 without it. */
  readonly paper?: Paper;
  readonly documentNumber?: string;
  readonly classification?: string;
  /** Keys of the conflicts in which the new content is taken. */
  readonly taken?: readonly string[];
  /** True to record a version though nothing of the product's changes: people revised the sheet themselves. */
  readonly isNewVersion?: boolean;
}

export interface StatementPreview extends Preview {
  readonly edition: Edition;
  readonly sheet: string;
  readonly domains: readonly { readonly id: string; readonly title: string; readonly rows: readonly StatementRow[] }[];
  /** True where the sheet is still to be made. */
  readonly isNew: boolean;
  readonly counts: {
    readonly total: number; readonly applicable: number; readonly excluded: number; readonly undecided: number;
    /** Of the applicable ones. */
    readonly byStatus: Readonly<Record<ControlStatus, number>>;
  };
  readonly conflicts: readonly StatementConflict[];
  /** What a change of edition leaves to check. */
  readonly review: readonly { readonly control: string; readonly text: string; readonly place: Place | null }[];
  /** Every cell above the table that a new version may change; "before" is what the sheet says now. */
  readonly header: readonly (CellChange & { readonly key: HeaderKey })[];
  readonly findings: readonly Finding[];
}

/** Facts for the revision row that a written SoA gets. */
export interface Revision {
  readonly summary: string;
  /** Who prepared, reviewed and approved; without one, as the sheet says. */
  readonly author?: string;
  readonly reviewer?: string;
  readonly approver?: string;
  /** yyyy-mm-dd */
  readonly date: string;
}
