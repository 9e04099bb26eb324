// Owns which risks of the batch are chosen for approval.
// Promises that only what can be approved in the chosen role is chosen, and that a risk which leaves the batch leaves the choice.
import { useMemo, useState } from "react";
import type { ApprovalBatch } from "../../../app/approve/batch";
import type { Risk, RiskKind } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";

export interface ChosenRisks {
  /** The chosen risks, residual ones first. */
  readonly chosen: readonly Risk[];
  readonly counts: Readonly<Record<RiskKind, number>>;
  isChosen(risk: Risk): boolean;
  /** False where a reason is missing, or the role may not approve this kind. */
  canChoose(risk: Risk): boolean;
  set(risks: readonly Risk[], isChosen: boolean): void;
}

/** Everything that can be approved is chosen until a person takes it out. */
export function useChosenRisks(batch: ApprovalBatch): ChosenRisks {
  const { state } = usePane();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [renewed, setRenewed] = useState<ReadonlySet<string>>(new Set());
  const { role } = state.approval;
  return useMemo(() => {
    const canChoose = ({ approval }: Risk): boolean => approval.obstacles.length === 0 && (approval.kind !== "remaining" || role === "management");
    const waiting = [...batch.waiting.residual, ...batch.waiting.remaining];
    const others = [...batch.unrecorded, ...batch.approved.residual, ...batch.approved.remaining];
    const isWaiting = new Set(waiting.map(({ place }) => place.address));
    const isChosen = (risk: Risk): boolean => canChoose(risk) && (isWaiting.has(risk.place.address) ? !left.has(risk.place.address) : renewed.has(risk.place.address));
    const chosen = [...waiting, ...others].filter(isChosen);
    const count = (kind: RiskKind): number => chosen.filter(({ approval }) => approval.kind === kind).length;
    const changed = (before: ReadonlySet<string>, addresses: readonly string[], isIn: boolean): ReadonlySet<string> => new Set(isIn ? [...before, ...addresses] : [...before].filter((address) => !addresses.includes(address)));
    const set = (risks: readonly Risk[], choose: boolean): void => {
      const addresses = risks.map(({ place }) => place.address);
      setLeft((before) => changed(before, addresses.filter((address) => isWaiting.has(address)), !choose));
      setRenewed((before) => changed(before, addresses.filter((address) => !isWaiting.has(address)), choose));
    };
    return { chosen, counts: { residual: count("residual"), remaining: count("remaining") }, isChosen, canChoose, set };
  }, [batch, left, renewed, role]);
}
