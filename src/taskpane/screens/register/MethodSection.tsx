// Owns the choice of the assessment method and of the acceptance threshold.
// Promises that a method without a threshold of its own cannot be taken without the organisation's.
import type { ReactNode } from "react";
import { Field, Input, Select } from "@fluentui/react-components";
import type { PresetChoice } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";
import { choosePreset, thresholdOf, type Choice } from "./choice";

export interface MethodSectionProps {
  readonly presets: readonly PresetChoice[];
  /** Id of the method that fits the register; "" where none is suggested. */
  readonly suggested: string;
  readonly choice: Pick<Choice, "preset" | "threshold">;
  /** Highest risk value of the method with its adapted scales. */
  readonly maximum: number;
  /** True where the register's own rule is taken: then the preset is not asked for. */
  readonly isOwn?: boolean;
  onAnswer(choice: Pick<Choice, "preset" | "threshold">): void;
}

/** @param children stand before the questions: what the register's own formulas say */
export function MethodSection({ children, ...props }: MethodSectionProps & { readonly children: ReactNode }) {
  const { texts } = usePane();
  return <Section title={texts.register.method}>{children}<MethodFields {...props} /></Section>;
}

/** The two questions without a section around them. A maximum of Infinity is not shown. */
export function MethodFields({ presets, suggested, choice, maximum, isOwn = false, onAnswer }: MethodSectionProps) {
  const { texts, say } = usePane();
  const preset = presets.find(({ id }) => id === choice.preset);
  const isMissing = thresholdOf(choice.threshold, maximum) === null;
  return (
    <>
      {!isOwn && <Field label={texts.register.preset}>
        <Select value={choice.preset} onChange={(_event, { value }) => onAnswer(choosePreset(choice, presets.find(({ id }) => id === value)))}>
          {presets.map(({ id, name }) => (
            <option key={id} value={id}>{id === suggested ? say(texts.register.suggested, { name }) : name}</option>
          ))}
        </Select>
      </Field>}
      {preset && !isOwn && <Note>{preset.summary}{Number.isFinite(maximum) ? ` ${say(texts.register.maximum, { maximum })}` : ""}</Note>}
      {(isOwn || preset?.threshold === null) && <Note>{texts.register.thresholdOwn}</Note>}
      <Field
        label={texts.register.threshold}
        required
        hint={Number.isFinite(maximum) ? say(texts.register.thresholdHint, { maximum }) : undefined}
        validationState={isMissing && choice.threshold !== "" ? "error" : "none"}
        validationMessage={isMissing && choice.threshold !== "" ? say(texts.register.thresholdMissing, { maximum: Number.isFinite(maximum) ? maximum : "…" }) : undefined}
      >
        <Input inputMode="decimal" value={choice.threshold} onChange={(_event, { value }) => onAnswer({ preset: choice.preset, threshold: value })} />
      </Field>
    </>
  );
}
