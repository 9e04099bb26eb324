// Owns what a person may add to a treatment as a control of the organisation's own.
// Promises that a number of Annex A is never taken for an own control, and that what is added reads back from its cell as the same id.
import { isOwnControl, looksLikeOwnId, normaliseControlId, readControlTokens } from "../../isms/catalogue/ids";

export { looksLikeOwnId };

/**
 * The own control that a text names.
 * @returns the id as it goes into a cell; null where the text is blank, a number of Annex A, a range, or more than one id
 */
export function ownControlId(text: string): string | null {
  const { ids, others } = readControlTokens(text);
  return ids.length === 0 && others.length === 1 && isOwnControl(others[0]) ? others[0] : null;
}

/** Chosen ids as a treatment keeps them: those that have the form of Annex A, and the organisation's own. */
export function splitControls(chosen: readonly string[]): { readonly controls: readonly string[]; readonly ownControls: readonly string[] } {
  const isAnnex = (id: string): boolean => normaliseControlId(id) !== null;
  return { controls: chosen.filter(isAnnex), ownControls: chosen.filter((id) => !isAnnex(id)) };
}
