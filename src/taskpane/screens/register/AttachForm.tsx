// Owns the questions of attaching one register, from its columns to the preview of what will be written.
// Promises that any new answer withdraws the preview: what is attached is what was shown last.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Preview, RegisterCandidate } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ChangeList } from "../../parts/lists";
import { Note, Row, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { attachChoice, startChoice, type Choice } from "./choice";
import { ColumnsSection } from "./ColumnsSection";
import { MethodSection } from "./MethodSection";
import { WordsSection } from "./WordsSection";

export function AttachForm({ candidate }: { readonly candidate: RegisterCandidate }) {
  const { service, texts, work, write, state } = usePane();
  const presets = service.presets();
  const [choice, setChoice] = useState<Choice>(() => startChoice(candidate, presets));
  const [preview, setPreview] = useState<Preview | null>(null);
  const preset = presets.find(({ id }) => id === choice.preset);
  const answer = (next: Choice): void => {
    setChoice(next);
    setPreview(null);
  };
  const finished = attachChoice(candidate, choice, preset);
  const isBusy = state.busy !== null;
  const look = (): void => {
    if (finished === null) return;
    void work(texts.register.previewing, async () => {
      const found = await service.previewAttach(finished);
      setPreview(found);
      return null;
    });
  };
  return (
    <>
      <ColumnsSection candidate={candidate} choice={choice} onAnswer={answer} />
      <MethodSection presets={presets} suggested={candidate.suggestedPreset} choice={choice} onAnswer={answer} />
      <WordsSection candidate={candidate} choice={choice} onAnswer={answer} />
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
