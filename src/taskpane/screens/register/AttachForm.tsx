// Owns the questions of attaching one register, from its columns to the preview of what will be written.
// Promises that any new answer withdraws the preview: what is attached is what was shown last.
import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import type { Preview, RegisterCandidate } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ChangeList } from "../../parts/lists";
import { Note, Row, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { attachChoice, startChoice, typedNumber, unknownWords, wordKey, type Choice, type UnknownWord } from "./choice";
import { ColumnsSection } from "./ColumnsSection";
import { MethodSection } from "./MethodSection";

export interface AttachFormProps {
  readonly candidate: RegisterCandidate;
  onDone(): void;
}

export function AttachForm({ candidate, onDone }: AttachFormProps) {
  const { service, texts, work, write, state } = usePane();
  const presets = service.presets();
  const [choice, setChoice] = useState<Choice>(() => startChoice(candidate, presets));
  const [preview, setPreview] = useState<Preview | null>(null);
  const [words, setWords] = useState<readonly UnknownWord[]>([]);
  const preset = presets.find(({ id }) => id === choice.preset);
  const answer = (next: Choice): void => {
    setChoice(next);
    setPreview(null);
  };
  const finished = attachChoice(candidate, choice, preset, words);
  const isBusy = state.busy !== null;
  const look = (): void => {
    if (finished === null) return;
    void work(texts.register.previewing, async () => {
      const found = await service.previewAttach(finished);
      setPreview(found);
      setWords((before) => unknownWords([...before.map((word) => ({ code: "", facts: { ...word } })), ...found.problems]));
      return null;
    });
  };
  const attach = async (shown: Preview): Promise<void> => {
    if (await write(shown, { intent: "success", text: texts.register.attached })) onDone();
  };
  return (
    <>
      <ColumnsSection candidate={candidate} choice={choice} onAnswer={answer} />
      <MethodSection presets={presets} suggested={candidate.suggestedPreset} choice={choice} onAnswer={answer} />
      {words.length > 0 && <WordsSection words={words} choice={choice} onAnswer={answer} />}
      {preview && (
        <Section title={texts.common.changes}>
          <ProblemBars problems={preview.problems} />
          <ChangeList changes={preview.changes} />
        </Section>
      )}
      {finished === null && <Note>{texts.register.blocked}</Note>}
      <Row>
        {preview && preview.changes.length > 0 ? (
          <Button appearance="primary" disabled={isBusy} onClick={() => void attach(preview)}>{texts.register.attach}</Button>
        ) : (
          <Button appearance="primary" disabled={isBusy || finished === null} disabledFocusable={isBusy} onClick={look}>{texts.register.preview}</Button>
        )}
      </Row>
    </>
  );
}

interface WordsSectionProps {
  readonly words: readonly UnknownWord[];
  readonly choice: Choice;
  onAnswer(choice: Choice): void;
}

function WordsSection({ words, choice, onAnswer }: WordsSectionProps) {
  const { texts, say } = usePane();
  return (
    <Section title={texts.register.labels}>
      <Note>{texts.register.labelsText}</Note>
      {words.map((word) => {
        const key = wordKey(word);
        const typed = choice.levels[key] ?? "";
        const isWrong = typed !== "" && typedNumber(typed) === null;
        return (
          <Field
            key={key}
            label={say(texts.register.labelLevel, { scale: word.scale, label: word.label })}
            validationState={isWrong ? "error" : "none"}
            validationMessage={isWrong ? texts.register.labelsMissing : undefined}
          >
            <Input inputMode="decimal" value={typed} onChange={(_event, { value }) => onAnswer({ ...choice, levels: { ...choice.levels, [key]: value } })} />
          </Field>
        );
      })}
    </Section>
  );
}
