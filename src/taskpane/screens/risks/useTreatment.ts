// Owns editing, checking and saving the treatment of one risk, or of several alike.
// Promises that what is saved was checked, and that an unsaved treatment survives leaving the card.
import { useMemo, useState } from "react";
import type { Preview, Risk, TreatmentCheck, TreatmentDraft } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import type { Notice } from "../../pane/state";
import { emptyDraft, isSameDraft } from "./drafts";

/** Where the draft of several risks is kept: no record has this address. */
const severalAddress = "*";

export interface Treatment {
  readonly draft: TreatmentDraft;
  readonly isDirty: boolean;
  /** One check a risk, in the risks' order. */
  readonly checks: readonly TreatmentCheck[];
  /** A preview with problems that a person has to look at before it is written. */
  readonly blocked: Preview | null;
  change(part: Partial<TreatmentDraft>): void;
  discard(): void;
  /** Saves; true where nothing is left to save. */
  save(): Promise<boolean>;
  /** Saves what was blocked; true where it was written. */
  saveBlocked(): Promise<boolean>;
}

export function useTreatment(risks: readonly Risk[], name: string): Treatment {
  const { service, state, dispatch, texts, say, work, write } = usePane();
  const [blocked, setBlocked] = useState<Preview | null>(null);
  const address = risks.length === 1 ? risks[0].place.address : severalAddress;
  const recorded = risks.length === 1 ? risks[0].treatment : emptyDraft;
  const draft = state.drafts[address] ?? recorded;
  const isDirty = !state.written.includes(address) && !isSameDraft(draft, recorded);
  const checks = useMemo(() => risks.map((risk) => service.checkTreatment(risk, draft)), [risks, draft, service]);
  const notice: Notice = { intent: "success", text: say(texts.card.saved, { name }) };
  const change = (part: Partial<TreatmentDraft>): void => {
    setBlocked(null);
    dispatch({ kind: "draft", address, draft: { ...draft, ...part } });
  };
  const discard = (): void => {
    setBlocked(null);
    dispatch({ kind: "draft", address, draft: null });
  };
  const save = async (): Promise<boolean> => {
    if (!isDirty) return true;
    let isWritten = false;
    await work(texts.common.writing, async () => {
      const preview = await service.previewTreatment(risks, draft);
      if (preview.problems.length > 0) {
        setBlocked(preview);
        return null;
      }
      await service.apply(preview);
      isWritten = true;
      dispatch({ kind: "written", addresses: [address] });
      dispatch({ kind: "changed" });
      return { ...notice, canUndo: service.canUndo };
    });
    return isWritten;
  };
  const saveBlocked = async (): Promise<boolean> => {
    if (blocked === null || !(await write(blocked, notice))) return false;
    setBlocked(null);
    dispatch({ kind: "written", addresses: [address] });
    return true;
  };
  return { draft, isDirty, checks, blocked, change, discard, save, saveBlocked };
}
