// Owns the controls that treatments select, in the numbers of the edition that a statement is made for.
// Promises that an id which no mapping covers keeps its number, so that it can be reported and is never lost.
import { findControl, likelyEdition, mapControl } from "../catalogue/catalogue";
import type { Edition } from "../catalogue/catalogue";
import type { TreatedRisk } from "./row";

/** The edition whose numbers the register's control columns hold. */
export function registerEdition(treatments: readonly TreatedRisk[]): Edition {
  return likelyEdition(treatments.flatMap((treatment) => treatment.controls)) ?? "2022";
}

/** Treatments with their controls in the numbers of an edition; ids that no edition knows stay and become findings. */
export function mapTreatments(treatments: readonly TreatedRisk[], to: Edition): TreatedRisk[] {
  const from = registerEdition(treatments);
  if (from === to) return [...treatments];
  return treatments.map(({ riskId, controls }) => ({
    riskId,
    controls: controls.flatMap((id) => {
      if (findControl(id, from) === null) return [id];
      const mapped = mapControl(id, from, to);
      // A control that the other edition lacks keeps its number: the checks then say so, and nothing is lost.
      return mapped.ok && mapped.value.ids.length > 0 ? mapped.value.ids : [id];
    }),
  }));
}
