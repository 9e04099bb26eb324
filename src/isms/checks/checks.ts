// Owns the list of all checks, in the order in which they are shown.
// Promises one entry a check, every id once, and that a book is only looked at.
import { acceptanceChecks } from "./acceptanceChecks";
import type { CheckedBook } from "./book";
import type { Check, CheckOutcome } from "./check";
import { methodChecks } from "./methodChecks";
import { registerChecks } from "./registerChecks";
import { statementChecks } from "./statementChecks";
import { treatmentChecks } from "./treatmentChecks";
import { valueChecks } from "./valueChecks";

export type { CheckedBook, CheckedRisk, ComputedCell } from "./book";
export { checkSubjects } from "./check";
export type { Check, CheckOutcome, CheckSubject, CheckUnit, Hit, Severity, Target } from "./check";

export const checks: readonly Check[] = [...methodChecks, ...registerChecks, ...valueChecks, ...treatmentChecks, ...acceptanceChecks, ...statementChecks];

/** Asks every question. @returns what each check looked at and found, in the order of `checks` */
export function runChecks(book: CheckedBook): readonly { readonly check: Check; readonly outcome: CheckOutcome }[] {
  return checks.map((check) => ({ check, outcome: check.run(book) }));
}
