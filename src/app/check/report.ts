// Owns what a check tells: its findings, question by question, with what was looked at.
// Promises plain data that a screen, the command line and a program read alike.
import type { Problem } from "../../isms/cell";
import type { Place } from "../service";

export interface Finding {
  readonly id: string;
  readonly severity: "error" | "warning" | "information";
  readonly problem: Problem;
  readonly place: Place | null;
}

/** One question to the workbook: what it looked at, what it found, why it matters and what to do. */
export interface CheckResult {
  /** Stable; see src/isms/checks. */
  readonly id: string;
  readonly subject: CheckSubject;
  readonly severity: Finding["severity"];
  readonly question: string;
  readonly why: string;
  readonly fix: string;
  /** Clauses of the ISMS manual and of the standard, as people read them. */
  readonly source: string;
  /** What `looked` counts. */
  readonly unit: CheckUnit;
  /** 0 = there was nothing of the kind. */
  readonly looked: number;
  readonly findings: readonly Finding[];
}

export type CheckSubject = "method" | "register" | "values" | "treatment" | "acceptance" | "statement";
export type CheckUnit = "setting" | "column" | "risk" | "formula" | "score" | "approval" | "control";

export interface CheckReport {
  /** yyyy-mm-dd, against which due dates were held. */
  readonly today: string;
  readonly register: { readonly sheet: string; readonly records: number };
  readonly checks: readonly CheckResult[];
  /** Those of all checks, in their order. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Finding["severity"], number>>;
}
