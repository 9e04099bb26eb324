// Owns the questions about a treatment: option, controls, levels expected afterwards, reason, person and date.
// Promises that a question is asked only where the chosen option needs the answer.
import { Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Assessment, Risk, RiskLevels, TreatmentOption } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note } from "../../parts/layout";
import { acceptedKind } from "./drafts";
import { ControlPicker } from "./ControlPicker";
import type { Treatment } from "./useTreatment";

const options: readonly TreatmentOption[] = ["reduce", "retain", "avoid", "transfer"];

/** What each option asks for. */
const asksFor: Readonly<Record<TreatmentOption, { readonly controls: boolean; readonly residual: boolean; readonly completion: boolean }>> = {
  reduce: { controls: true, residual: true, completion: true },
  transfer: { controls: true, residual: true, completion: true },
  avoid: { controls: false, residual: false, completion: true },
  retain: { controls: false, residual: false, completion: false },
};

const useStyles = makeStyles({
  name: { ...typographyStyles.body1Strong, display: "block", color: tokens.colorNeutralForeground1 },
  demand: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
  radio: { alignItems: "flex-start" },
  fields: { display: "flex", flexDirection: "column", rowGap: "12px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(125px, 1fr))", gap: "10px", alignItems: "end" },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
});

export interface TreatmentFormProps {
  readonly risks: readonly Risk[];
  readonly assessment: Assessment;
  readonly treatment: Treatment;
}

export function TreatmentForm({ risks, assessment, treatment }: TreatmentFormProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const { draft, change, checks } = treatment;
  const asked = draft.option === null ? null : asksFor[draft.option];
  const isReasonMissing = checks.some(({ decision }) => decision === "reason-required");
  const needsReason = draft.option === "retain" || draft.reason !== "" || checks.some(({ decision }) => acceptedKind(decision) === "remaining");
  return (
    <div className={styles.fields}>
      <RadioGroup aria-label={texts.card.treatment} value={draft.option ?? ""} onChange={(_event, { value }) => change({ option: options.find((option) => option === value) ?? null })}>
        {options.map((option) => (
          <Radio
            key={option}
            className={styles.radio}
            value={option}
            label={<><span className={styles.name}>{texts.option[option].name}</span><span className={styles.demand}>{texts.option[option].demand}</span></>}
          />
        ))}
      </RadioGroup>
      {asked?.controls && <ControlPicker edition={assessment.edition} chosen={draft.controls} onChange={(controls) => change({ controls })} />}
      {asked && (
        <Field label={texts.card.detail}>
          <Textarea resize="vertical" rows={2} value={draft.detail} onChange={(_event, { value }) => change({ detail: value })} />
        </Field>
      )}
      {asked?.residual && <ResidualLevels risks={risks} assessment={assessment} residual={draft.residual} onChange={(residual) => change({ residual })} />}
      {needsReason && (
        <Field
          label={texts.card.reason}
          required={isReasonMissing}
          hint={texts.card.reasonHint}
          validationState={isReasonMissing ? "warning" : "none"}
          validationMessage={isReasonMissing ? texts.card.reasonMissing : undefined}
        >
          <Textarea resize="vertical" rows={3} value={draft.reason} onChange={(_event, { value }) => change({ reason: value })} />
        </Field>
      )}
      {asked && (
        <div className={styles.pair}>
          <Field label={texts.card.owner}>
            <Input value={draft.owner} onChange={(_event, { value }) => change({ owner: value })} />
          </Field>
          <Field label={texts.card.due}>
            <Input type="date" value={draft.due} onChange={(_event, { value }) => change({ due: value })} />
          </Field>
        </div>
      )}
      {asked?.completion && <Checkbox label={texts.card.completed} checked={draft.isCompleted} onChange={(_event, { checked }) => change({ isCompleted: checked === true })} />}
    </div>
  );
}

interface ResidualLevelsProps {
  readonly risks: readonly Risk[];
  readonly assessment: Assessment;
  readonly residual: RiskLevels;
  onChange(residual: RiskLevels): void;
}

function ResidualLevels({ risks, assessment, residual, onChange }: ResidualLevelsProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const present = (factor: keyof RiskLevels): number | null => (risks.length === 1 ? risks[0].levels[factor] : null);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.card.residual}</legend>
      <Note>{texts.card.residualText}</Note>
      <div className={styles.pair}>
        {assessment.scales.map(({ factor, name, choices }) => {
          const level = present(factor);
          return (
            <Field key={factor} label={name}>
              <Select
                value={residual[factor] === null ? "" : String(residual[factor])}
                onChange={(_event, { value }) => onChange({ ...residual, [factor]: value === "" ? null : Number(value) })}
              >
                <option value="">{level === null ? texts.card.unchangedBlank : say(texts.card.unchanged, { level })}</option>
                {choices.map((choice) => <option key={choice.level} value={choice.level}>{choice.label === "" || choice.label === String(choice.level) ? choice.level : `${choice.level} ${choice.label}`}</option>)}
              </Select>
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
