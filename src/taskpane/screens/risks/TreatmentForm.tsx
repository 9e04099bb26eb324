// Owns the questions about a treatment: option, controls, levels expected afterwards, reason, person, date, cost and indicator.
// Promises that a question is asked only where the chosen option needs the answer.
import { Checkbox, Field, Input, Radio, RadioGroup, Textarea, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Assessment, Ground, Risk, TreatmentOption } from "../../../app/service";
import { splitControls } from "../../../app/treat/ownControls";
import { usePane } from "../../pane/PaneContext";
import { Note } from "../../parts/layout";
import { acceptedKind } from "./drafts";
import { ControlPicker } from "./ControlPicker";
import { ResidualLevels } from "./ResidualLevels";
import { SuggestedControls } from "./SuggestedControls";
import type { Treatment } from "./useTreatment";

const options: readonly TreatmentOption[] = ["reduce", "transfer", "avoid", "retain"];
const grounds: readonly Ground[] = ["environment", "cost", "time"];

/** What each option asks for. */
const asksFor: Readonly<Record<TreatmentOption, { readonly controls: boolean; readonly contract: boolean; readonly residual: boolean; readonly work: boolean }>> = {
  reduce: { controls: true, contract: false, residual: true, work: true },
  transfer: { controls: true, contract: true, residual: true, work: true },
  avoid: { controls: false, contract: false, residual: false, work: true },
  retain: { controls: false, contract: false, residual: false, work: false },
};

const useStyles = makeStyles({
  name: { ...typographyStyles.body1Strong, display: "block", color: tokens.colorNeutralForeground1 },
  demand: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
  radio: { alignItems: "flex-start" },
  fields: { display: "flex", flexDirection: "column", rowGap: "12px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(125px, 1fr))", gap: "10px", alignItems: "end" },
  grounds: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
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
  const isRemaining = checks.some(({ decision }) => acceptedKind(decision) === "remaining");
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
      {asked?.controls && risks.length === 1 && <SuggestedControls risk={risks[0]} chosen={draft.controls} onChange={(controls) => change({ controls })} />}
      {asked?.controls && <ControlPicker edition={assessment.edition} own={assessment.ownControls} chosen={[...draft.controls, ...draft.ownControls]} onChange={(chosen) => change(splitControls(chosen))} />}
      {asked?.contract && (
        <Field label={texts.card.contract} hint={texts.card.contractHint}>
          <Textarea resize="vertical" rows={2} value={draft.contract} onChange={(_event, { value }) => change({ contract: value })} />
        </Field>
      )}
      {asked && (
        <Field label={draft.option === "avoid" ? texts.card.avoidDetail : texts.card.detail}>
          <Textarea resize="vertical" rows={2} value={draft.detail} onChange={(_event, { value }) => change({ detail: value })} />
        </Field>
      )}
      {asked?.residual && <ResidualLevels risks={risks} assessment={assessment} residual={draft.residual} onChange={(residual) => change({ residual })} />}
      {(draft.option === "retain" || draft.reason !== "" || draft.grounds.length > 0 || isRemaining) && <ReasonFields treatment={treatment} isRemaining={isRemaining} />}
      {asked && <WorkFields treatment={treatment} hasWork={asked.work} />}
    </div>
  );
}

function ReasonFields({ treatment: { draft, change, checks }, isRemaining }: { readonly treatment: Treatment; readonly isRemaining: boolean }) {
  const { texts } = usePane();
  const styles = useStyles();
  const isReasonMissing = checks.some(({ decision }) => decision === "reason-required");
  return (
    <>
      <div role="group" aria-label={texts.card.grounds}>
        <span className={styles.name}>{texts.card.grounds}</span>
        <div className={styles.grounds}>
          {grounds.map((ground) => (
            <Checkbox
              key={ground}
              label={texts.card.ground[ground]}
              checked={draft.grounds.includes(ground)}
              onChange={(_event, { checked }) => change({ grounds: grounds.filter((each) => (each === ground ? checked === true : draft.grounds.includes(each))) })}
            />
          ))}
        </div>
        {isRemaining && draft.grounds.length === 0 && <Note>{texts.card.groundMissing}</Note>}
      </div>
      <Field
        label={texts.card.reason}
        required={isReasonMissing}
        hint={texts.card.reasonHint}
        validationState={isReasonMissing ? "warning" : "none"}
        validationMessage={isReasonMissing ? texts.card.reasonMissing : undefined}
      >
        <Textarea resize="vertical" rows={3} value={draft.reason} onChange={(_event, { value }) => change({ reason: value })} />
      </Field>
    </>
  );
}

function WorkFields({ treatment: { draft, change }, hasWork }: { readonly treatment: Treatment; readonly hasWork: boolean }) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <>
      <div className={styles.pair}>
        <Field label={texts.card.owner}>
          <Input value={draft.owner} onChange={(_event, { value }) => change({ owner: value })} />
        </Field>
        <Field label={texts.card.due}>
          <Input type="date" value={draft.due} onChange={(_event, { value }) => change({ due: value })} />
        </Field>
      </div>
      {hasWork && (
        <>
          <Field label={texts.card.cost}>
            <Input value={draft.cost} onChange={(_event, { value }) => change({ cost: value })} />
          </Field>
          <Field label={texts.card.indicator} hint={texts.card.indicatorHint}>
            <Textarea resize="vertical" rows={1} value={draft.indicator} onChange={(_event, { value }) => change({ indicator: value })} />
          </Field>
          <Checkbox label={texts.card.completed} checked={draft.isCompleted} onChange={(_event, { checked }) => change({ isCompleted: checked === true })} />
        </>
      )}
    </>
  );
}
