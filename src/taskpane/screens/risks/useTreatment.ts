// Owns editing, checking and saving the treatment of one risk, or of several alike.
// Promises that what is saved was checked, and that an unsaved treatment survives leaving the card.
import { useMemo, useState } from "react";
import type { Risk, TreatmentCheck, TreatmentDraft } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import type { Problem } from "../../pane/problem";
import { ownDraft, sharedTreatment } from "../../../app/treat/shared";
import { isSameDraft } from "./drafts";

/** Where the draft of several risks is kept: no record has this address. */
const severalAddress = "*";

export interface Treatment {
  readonly draft: TreatmentDraft;
  readonly isDirty: boolean;
  /** One check a risk, in the risks' order. */
  readonly checks: readonly TreatmentCheck[];
  /** Why the last attempt to save wrote nothing. */
  readonly obstacles: readonly Problem[];
  change(part: Partial<TreatmentDraft>): void;
  discard(): void;
  /** Saves; true where nothing is left to save. */
  save(): Promise<boolean>;
}

export function useTreatment(risks: readonly Risk[], name: string): Treatment {
  const { service, state, dispatch, texts, say, work } = usePane();
  const [obstacles, setObstacles] = useState<readonly Problem[]>([]);
  const address = risks.length === 1 ? risks[0].place.address : severalAddress;
  const recorded = useMemo(() => sharedTreatment(risks), [risks]);
  const draft = state.drafts[address] ?? recorded;
  const isDirty = !state.written.includes(address) && !isSameDraft(draft, recorded);
  const checks = useMemo(() => risks.map((risk) => service.checkTreatment(risk, ownDraft(risk.treatment, recorded, draft))), [risks, recorded, draft, service]);
  const change = (part: Partial<TreatmentDraft>): void => {
    setObstacles([]);
    dispatch({ kind: "draft", address, draft: { ...draft, ...part } });
  };
  const discard = (): void => {
    setObstacles([]);
    dispatch({ kind: "draft", address, draft: null });
  };
  const save = async (): Promise<boolean> => {
    if (!isDirty) return true;
    let isWritten = false;
    await work(texts.common.writing, async (progress) => {
      const preview = await service.previewTreatment(risks, draft, progress);
      if (preview.problems.length > 0) {
        setObstacles(preview.problems);
        return null;
      }
      await service.apply(preview, progress);
      isWritten = true;
      dispatch({ kind: "written", addresses: [address] });
      dispatch({ kind: "changed" });
      return { intent: "success", text: say(texts.card.saved, { name }), canUndo: service.canUndo };
    });
    return isWritten;
  };
  return { draft, isDirty, checks, obstacles, change, discard, save };
}
