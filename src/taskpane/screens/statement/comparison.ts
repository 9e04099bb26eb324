// Owns the comparison of two previews of one Statement of Applicability.
// Promises that a difference in any control, whatever the revision entry says, is seen.
import type { StatementPreview } from "../../../app/service";

function signature({ domains }: StatementPreview): string {
  const rows = domains.flatMap((domain) => domain.rows);
  return JSON.stringify(rows.map(({ id, applicability, status, change, changedColumns, riskIds }) => [id, applicability, status, change, changedColumns, riskIds]));
}

/** True where both previews would write the same controls. The revision entry may differ. */
export function isSameStatement(one: StatementPreview, other: StatementPreview): boolean {
  return one.edition === other.edition && one.sheet === other.sheet && signature(one) === signature(other);
}
