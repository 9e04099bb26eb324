// Owns how an approval is read from a cell: the seal that a recorded approval left, or a word that says approved or not.
// Promises that a text which is neither is a problem, never an approval.
import { isBlank, type Cell, type Outcome } from "../cell";
import { isDash, textKey } from "../method/text";

/** true = approved without a seal, false = not approved. */
export type Approval = boolean | { readonly seal: string };

const approvedWords: ReadonlySet<string> = new Set(["承認済", "承認済み", "承認", "済", "○", "approved", "yes", "true"]);
const pendingWords: ReadonlySet<string> = new Set(["未承認", "承認待ち", "承認待", "未", "×", "not approved", "pending", "no", "false"]);
const sealForm = /^s\d+-/;

/**
 * Reads an approval.
 * @param cell not an error value; blank, a dash and 0 (a blank cell in desktop Excel) say not approved
 * Problem: approval-unknown {value}
 */
export function readApproval(cell: Cell): Outcome<Approval> {
  if (cell === true) return { ok: true, value: true };
  if (cell === 0 || cell === false || isBlank(cell) || (typeof cell === "string" && isDash(cell))) return { ok: true, value: false };
  const key = textKey(String(cell));
  if (sealForm.test(key)) return { ok: true, value: { seal: key.toUpperCase() } };
  if (approvedWords.has(key)) return { ok: true, value: true };
  return pendingWords.has(key) ? { ok: true, value: false } : { ok: false, problem: { code: "approval-unknown", facts: { value: String(cell) } } };
}
