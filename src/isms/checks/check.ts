// Owns what a check is: one question to the workbook, why it is asked, what it found and what to do then.
// Promises that a check looks at plain data and gives plain data, so that each can be tried on a book of three lines.
import type { Problem } from "../cell";
import type { Bilingual } from "../method/text";
import type { CheckedBook, CheckedRisk } from "./book";

/** What a check is about; findings are shown in this order. */
export const checkSubjects = ["method", "register", "values", "treatment", "acceptance", "statement"] as const;
export type CheckSubject = (typeof checkSubjects)[number];

/**
 * error: what the workbook says cannot be upheld as it stands; warning: somebody has to act; information: good to know.
 */
export type Severity = "error" | "warning" | "information";

/** What a check counts as looked at. */
export type CheckUnit = "setting" | "column" | "risk" | "formula" | "score" | "approval" | "control";

/** Where something was found. The caller knows the cell. */
export type Target =
  | { readonly kind: "risk"; readonly row: number; readonly key: string }
  | { readonly kind: "header"; readonly key: string }
  | { readonly kind: "setting"; readonly setting: string; readonly value: number | null }
  | { readonly kind: "mapped"; readonly key: string }
  | { readonly kind: "statement"; readonly index: number };

/** One thing found, with the code of its text. */
export interface Hit extends Problem {
  readonly at: Target;
}

export interface CheckOutcome {
  /** How many things the check looked at; 0 where there was nothing of its kind. */
  readonly looked: number;
  readonly hits: readonly Hit[];
}

export interface Check {
  /** Public: stands in the output of the command line. Never renamed. */
  readonly id: string;
  readonly subject: CheckSubject;
  readonly severity: Severity;
  readonly unit: CheckUnit;
  /** Clause of the organisation's ISMS manual. */
  readonly manual: string;
  /** Clause of ISO/IEC 27001:2022. */
  readonly standard: string;
  readonly question: Bilingual;
  readonly why: Bilingual;
  readonly fix: Bilingual;
  readonly run: (book: CheckedBook) => CheckOutcome;
}

/** Something found at a risk's cell. */
export function atRisk(risk: CheckedRisk, key: string, code: string, facts: Problem["facts"] = {}): Hit {
  return { code, facts: { risk: risk.id, ...facts }, at: { kind: "risk", row: risk.row, key } };
}

/**
 * A check that asks one risk after the other.
 * @param concerns which risks it looks at
 * @param find what it finds at one of them
 */
export function eachRisk(concerns: (risk: CheckedRisk, book: CheckedBook) => boolean, find: (risk: CheckedRisk, book: CheckedBook) => readonly Hit[]): Check["run"] {
  return (book) => {
    const looked = book.risks.filter((risk) => concerns(risk, book));
    return { looked: looked.length, hits: looked.flatMap((risk) => find(risk, book)) };
  };
}
