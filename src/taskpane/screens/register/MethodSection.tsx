// Owns the choice of the assessment method and of the acceptance threshold.
// Promises that a method without a threshold of its own cannot be taken without the organisation's.
import { Field, Input, Select } from "@fluentui/react-components";
import type { PresetChoice } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";
import { choosePreset, thresholdOf, type Choice } from "./choice";

export interface MethodSectionProps {
  readonly presets: readonly PresetChoice[];
  readonly suggested: string;
  readonly choice: Choice;
  onAnswer(choice: Choice): void;
}

export function MethodSection({ presets, suggested, choice, onAnswer }: MethodSectionProps) {
  const { texts, say } = usePane();
  const preset = presets.find(({ id }) => id === choice.preset);
  const maximum = preset?.maximum ?? 0;
  const isMissing = thresholdOf(choice, preset) === null;
  return (
    <Section title={texts.register.method}>
      <Field label={texts.register.preset}>
        <Select value={choice.preset} onChange={(_event, { value }) => onAnswer(choosePreset(choice, presets.find(({ id }) => id === value)))}>
          {presets.map(({ id, name }) => (
            <option key={id} value={id}>{id === suggested ? say(texts.register.suggested, { name }) : name}</option>
          ))}
        </Select>
      </Field>
      {preset && <Note>{preset.summary} {say(texts.register.maximum, { maximum })}</Note>}
      {preset?.threshold === null && <Note>{texts.register.thresholdOwn}</Note>}
      <Field
        label={texts.register.threshold}
        required
        hint={say(texts.register.thresholdHint, { maximum })}
        validationState={isMissing && choice.threshold !== "" ? "error" : "none"}
        validationMessage={isMissing && choice.threshold !== "" ? say(texts.register.thresholdMissing, { maximum }) : undefined}
      >
        <Input inputMode="decimal" value={choice.threshold} onChange={(_event, { value }) => onAnswer({ ...choice, threshold: value })} />
      </Field>
    </Section>
  );
}
