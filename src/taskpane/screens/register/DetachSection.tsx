// Owns detaching the register from the pane: what goes, what may stay, and the button that does it.
// Promises that nothing goes before it was listed, and that entries and documents of people's stay unless they say otherwise.
import { useState } from "react";
import { Button, Checkbox, Field } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons";
import type { DetachChoice, DetachPreview } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Row, Section } from "../../parts/layout";
import { ChangeList } from "../../parts/lists";
import { ProblemBars } from "../../parts/messages";

const start: DetachChoice = { keepsInputs: true, removesSheets: [] };

export function DetachSection() {
  const { texts: { register: { detach: texts }, common }, state, service, work, write } = usePane();
  const [shown, setShown] = useState<{ readonly choice: DetachChoice; readonly preview: DetachPreview } | null>(null);
  const look = (choice: DetachChoice): void => {
    void work(texts.looking, async (progress) => {
      setShown({ choice, preview: await service.previewDetach(choice, progress) });
      return null;
    });
  };
  const detach = async (preview: DetachPreview): Promise<void> => {
    if (!(await write(preview, { intent: "success", text: texts.done }))) setShown(null);
  };
  const isBusy = state.busy !== null;
  return (
    <Section title={texts.title}>
      <Note>{texts.text}</Note>
      {shown === null ? (
        <div><Button icon={<PlugDisconnectedRegular />} disabledFocusable={isBusy} onClick={() => look(start)}>{texts.look}</Button></div>
      ) : (
        <>
          <ProblemBars problems={shown.preview.problems} />
          <Choices {...shown} isBusy={isBusy} onChoose={look} />
          {shown.preview.plan.edits.length > 0 && <ChangeList changes={shown.preview.changes} />}
          <Row>
            {shown.preview.plan.edits.length > 0 && <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void detach(shown.preview)}>{texts.apply}</Button>}
            <Button disabledFocusable={isBusy} onClick={() => setShown(null)}>{common.cancel}</Button>
          </Row>
        </>
      )}
    </Section>
  );
}

interface ChoicesProps {
  readonly choice: DetachChoice;
  readonly preview: DetachPreview;
  readonly isBusy: boolean;
  onChoose(choice: DetachChoice): void;
}

function Choices({ choice, preview, isBusy, onChoose }: ChoicesProps) {
  const { texts: { register: { detach: texts } }, say, language } = usePane();
  const { keepsInputs, removesSheets } = choice;
  const inputs = preview.inputs.map(({ header, count }) => say(texts.inputs, { header, count })).join(language === "ja" ? "、" : ", ");
  const without = (sheet: string): readonly string[] => removesSheets.filter((each) => each !== sheet);
  return (
    <>
      {preview.inputs.length > 0 && (
        <div>
          <Checkbox disabled={isBusy} checked={keepsInputs} label={texts.keep} onChange={(_event, { checked }) => onChoose({ ...choice, keepsInputs: checked === true })} />
          <Note>{inputs}</Note>
        </div>
      )}
      {preview.sheets.length > 0 && (
        <Field label={texts.sheets}>
          <div role="group">
            {preview.sheets.map(({ sheet, records }) => (
              <div key={sheet}>
                <Checkbox
                  disabled={isBusy}
                  checked={removesSheets.includes(sheet)}
                  label={records === 0 ? sheet : say(texts.sheetRecords, { sheet, count: records })}
                  onChange={(_event, { checked }) => onChoose({ ...choice, removesSheets: checked === true ? [...without(sheet), sheet] : without(sheet) })}
                />
              </div>
            ))}
          </div>
        </Field>
      )}
    </>
  );
}
