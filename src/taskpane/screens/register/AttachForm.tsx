// Owns the questions of attaching one register, from its columns to the preview of what will be written.
// Promises that any new answer withdraws the preview: what is attached is what was shown last.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Preview, RegisterCandidate } from "../../../app/service";
import { methodOutline } from "../../../app/settings/adapt";
import { usePane } from "../../pane/PaneContext";
import { ChangeList } from "../../parts/lists";
import { Note, Row, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { adaptedScales, answerKey, attachChoice, startChoice, widerScales, type Choice } from "./choice";
import { ColumnsSection } from "./ColumnsSection";
import { MethodSection } from "./MethodSection";
import { OwnRuleSection } from "./OwnRuleSection";
import { ScalesSection } from "./ScalesSection";
import { useOwnRule } from "./useOwnRule";
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
  const asked = useOwnRule(candidate, choice);
  const rule = asked.taken?.rule;
  const { preset } = asked.choice;
  const wider = widerScales(candidate, choice, methodOutline(preset, [], rule).scales);
  const scales = adaptedScales(wider, choice);
  const outline = methodOutline(preset, scales, rule);
  const picking = usePicking(candidate, (key, column) => answer(answerKey(choice, key, column)));
  const finished = outline.problem === null && !asked.isReading ? attachChoice(candidate, asked.choice, { maximum: outline.maximum, scales, rule }) : null;
  const isBusy = state.busy !== null;
  const attach = async (shown: Preview): Promise<void> => {
    if (!(await write(shown, { intent: "success", text: texts.register.attached }))) setPreview(null);
  };
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
      <MethodSection presets={presets} suggested={candidate.suggestedPreset} choice={asked.choice} maximum={outline.maximum} isOwn={asked.taken !== null} onAnswer={(change) => answer(asked.taken ? { ...choice, ownThreshold: change.threshold } : { ...choice, ...change })}>
        <OwnRuleSection sheet={candidate.sheet} reading={asked.reading} isTaken={asked.taken !== null} onTake={(usesOwnRule) => answer({ ...choice, usesOwnRule })} />
      </MethodSection>
      <ScalesSection candidate={candidate} choice={choice} wider={wider} outline={outline} onAnswer={answer} />
      {preview && (
        <Section title={texts.common.changes}>
          <ProblemBars problems={preview.problems} />
          <ChangeList changes={preview.changes} />
        </Section>
      )}
      {finished === null && !asked.isReading && <Note>{texts.register.blocked}</Note>}
      <Row>
        {preview && preview.plan.edits.length > 0 ? (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void attach(preview)}>{texts.register.attach}</Button>
        ) : (
          <Button appearance="primary" disabledFocusable={isBusy || finished === null} onClick={look}>{texts.register.preview}</Button>
        )}
      </Row>
    </>
  );
}
