// Owns the live view of the Statement of Applicability: what today's treatments say of each control.
// Promises what making the statement would give for a control on which a person has decided nothing but exclusions.
import { controlKey, findControl, isOwnControl } from "../catalogue/catalogue";
import type { Edition } from "../catalogue/catalogue";
import type { Outcome } from "../cell";
import type { Applicability } from "./codes";
import { risksByControl } from "./row";
import type { TreatedRisk } from "./row";
import { mapTreatments } from "./treatments";

/** What the treatments say of one control. */
export interface ControlView {
  readonly id: string;
  /** In both languages; the organisation's own control has none here. */
  readonly title: { readonly ja: string; readonly en: string };
  readonly applicability: Applicability;
  /** Ids of the risks whose treatment selects the control, in the order of the treatments. */
  readonly riskIds: readonly string[];
}

const untitled = { ja: "", en: "" };

/**
 * The view of the controls of an edition.
 * @param treatments the treated risks with the controls that they select, in the numbers of whatever edition
 * @param excluded ids of the controls that a person has excluded
 * @returns a way to look at one control by its id in any spelling: excluded where a person excluded it (its risks then say that
 *   this must be settled), applicable where a treatment selects it, else undecided
 * Problem: control-unknown {control, edition} for an id of Annex A that the edition lacks; the organisation's own ids are taken as they are.
 * Source: ISO/IEC 27001:2022, 6.1.3 d; the organisation's ISMS manual, 4.2.1 j.
 */
export function controlViews(edition: Edition, treatments: readonly TreatedRisk[], excluded: readonly string[]): (id: string) => Outcome<ControlView> {
  const risks = risksByControl(mapTreatments(treatments, edition));
  const left = new Set(excluded.map(controlKey));
  return (id) => {
    const control = findControl(id, edition);
    if (control === null && !isOwnControl(id)) return { ok: false, problem: { code: "control-unknown", facts: { control: id, edition } } };
    const key = control?.id ?? controlKey(id);
    const riskIds = risks.get(key) ?? [];
    const applicability = left.has(key) ? "excluded" : riskIds.length > 0 ? "applicable" : "undecided";
    return { ok: true, value: { id: control?.id ?? id, title: control?.title ?? untitled, applicability, riskIds } };
  };
}
