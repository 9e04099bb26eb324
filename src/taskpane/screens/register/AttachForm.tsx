// Owns the questions of attaching one register, from its columns to the preview of what will be written.
// Promises that any new answer withdraws the preview: what is attached is what was shown last.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Preview, RegisterCandidate } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ChangeList } from "../../parts/lists";
import { Note, Row, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { adaptedScales, answerKey, attachChoice, startChoice, widerScales, type Choice } from "./choice";
import { ColumnsSection } from "./ColumnsSection";
import { MethodSection } from "./MethodSection";
import { ScalesSection } from "./ScalesSection";
import { usePicking } from "./usePicking";

export function AttachForm({ candidate }: { readonly candidate: RegisterCandidate }) {
  const { service, texts, work, write, state } = usePane();
  const presets = service.presets();
  const [choice, setChoice] = useState<Choice>(() => startChoice(candidate, presets));
  const [preview, setPreview] = useState<Preview | null>(null);
  const answer = (next: Choice): void => {
    setChoice(next);
    setPreview(null);
  };
  const wider = widerScales(candidate, choice, service.outlineMethod(choice.preset, []).scales);
  const scales = adaptedScales(wider, choice);
  const outline = service.outlineMethod(choice.preset, scales);
  const picking = usePicking(candidate, (key, column) => answer(answerKey(choice, key, column)));
  const finished = outline.problem === null ? attachChoice(candidate, choice, { maximum: outline.maximum, scales }) : null;
  const isBusy = state.busy !== null;
  const look = (): void => {
    if (finished === null) return;
    void work(texts.register.previewing, async (progress) => {
      const found = await service.previewAttach(finished, progress);
      setPreview(found);
      return null;
    });
  };
  return (
    <>
      <ColumnsSection candidate={candidate} choice={choice} picking={picking} onAnswer={answer} />
      <MethodSection presets={presets} suggested={candidate.suggestedPreset} choice={choice} maximum={outline.maximum} onAnswer={(change) => answer({ ...choice, ...change })} />
      <ScalesSection candidate={candidate} choice={choice} wider={wider} outline={outline} onAnswer={answer} />
      {preview && (
        <Section title={texts.common.changes}>
          <ProblemBars problems={preview.problems} />
          <ChangeList changes={preview.changes} />
        </Section>
      )}
      {finished === null && <Note>{texts.register.blocked}</Note>}
      <Row>
        {preview && preview.plan.edits.length > 0 ? (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void write(preview, { intent: "success", text: texts.register.attached })}>{texts.register.attach}</Button>
        ) : (
          <Button appearance="primary" disabledFocusable={isBusy || finished === null} onClick={look}>{texts.register.preview}</Button>
        )}
      </Row>
    </>
  );
}
