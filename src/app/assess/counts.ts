// Owns counting a register's risks by what is decided about them.
// Promises counts that add up to the number of records.
import { decisionLabels } from "../../isms/decision/decision";
import type { DecisionCode, RiskCounts } from "../service";

/** How many risks each decision has. */
export function countRisks(risks: readonly { readonly decision: DecisionCode | null }[]): RiskCounts {
  const byDecision = Object.fromEntries(Object.keys(decisionLabels).map((code) => [code, 0])) as Record<DecisionCode, number>;
  let invalid = 0;
  for (const risk of risks) {
    if (risk.decision === null) invalid += 1;
    else byDecision[risk.decision] += 1;
  }
  return { total: risks.length, byDecision, invalid };
}
