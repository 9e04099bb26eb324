// Owns asking for the register's own rule while it is attached.
// Promises the rule for the columns and words as they are answered now; while it is read the last one does not count.
import { useCallback } from "react";
import type { OwnRuleFound, OwnRuleReading, RegisterCandidate } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { useLoaded } from "../../pane/useLoaded";
import { chosenColumns, chosenLabels, takesOwnRule, withOwnRule, type Choice } from "./choice";

export interface AskedRule {
  /** null while it is read. */
  readonly reading: OwnRuleReading | null;
  readonly isReading: boolean;
  /** The rule that takes the place of the method's; null where the method's is taken. */
  readonly taken: OwnRuleFound | null;
  /** The choice with the preset and threshold of what is taken. */
  readonly choice: Choice;
}

export function useOwnRule(candidate: RegisterCandidate, choice: Choice): AskedRule {
  const { service } = usePane();
  const asked = JSON.stringify({ columns: chosenColumns(choice), labels: chosenLabels(candidate, choice) });
  const load = useCallback(() => service.ownRule(candidate.id, JSON.parse(asked)), [service, candidate.id, asked]);
  const { value, isLoading } = useLoaded(load);
  const reading = isLoading ? null : value;
  const found = reading?.found ?? null;
  const taken = found !== null && takesOwnRule(choice, found) ? found : null;
  return { reading, isReading: isLoading, taken, choice: taken ? withOwnRule(choice, taken) : choice };
}
