// Owns the form that records the approval of the chosen risks: who, in which role, when, at which meeting, until when.
// Promises that both kinds are counted apart before anything is recorded, and that what was typed is kept for the next batch.
import { useState } from "react";
import { Button, Field, Input, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { SignatureRegular } from "@fluentui/react-icons";
import type { ApprovalDraft, ApproverRole } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import type { Problem } from "../../pane/problem";
import { Note, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import type { ChosenRisks } from "./useChosenRisks";

export const roles: readonly ApproverRole[] = ["management", "risk-owner"];

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "10px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(135px, 1fr))", gap: "10px", alignItems: "start" },
});

export function ApprovalForm({ choice }: { readonly choice: ChosenRisks }) {
  const { texts, say, service, state, dispatch, work } = usePane();
  const styles = useStyles();
  const [wasAsked, setAsked] = useState(false);
  const [obstacles, setObstacles] = useState<readonly Problem[]>([]);
  const { approval } = state;
  const { chosen, counts } = choice;
  const change = (part: Partial<ApprovalDraft>): void => {
    setObstacles([]);
    dispatch({ kind: "approval", approval: { ...approval, ...part } });
  };
  const isEarly = approval.validUntil !== "" && approval.validUntil < approval.date;
  const missing = (text: string) => (wasAsked && text.trim() === "" ? { validationState: "error", validationMessage: texts.approvals.fieldMissing } as const : {});
  const approve = async (): Promise<void> => {
    setAsked(true);
    if (approval.approver.trim() === "" || approval.date === "" || isEarly || chosen.length === 0) return;
    await work(texts.common.writing, async (progress) => {
      const preview = await service.previewApproval(chosen, approval, progress);
      setObstacles(preview.problems);
      if (preview.problems.length > 0) return null;
      await service.apply(preview, progress);
      setAsked(false);
      dispatch({ kind: "changed" });
      return { intent: "success", text: say(texts.approvals.approved, { count: chosen.length }), canUndo: service.canUndo };
    });
  };
  return (
    <Section title={texts.approvals.form}>
      <div className={styles.fields}>
        <Field label={texts.approvals.role}>
          <RadioGroup layout="horizontal" value={approval.role} onChange={(_event, { value }) => change({ role: roles.find((role) => role === value) ?? "management" })}>
            {roles.map((role) => <Radio key={role} value={role} label={texts.approvals.roles[role]} />)}
          </RadioGroup>
        </Field>
        {approval.role !== "management" && <Note>{texts.approvals.managementOnly}</Note>}
        <Field label={texts.approvals.approver} required {...missing(approval.approver)}>
          <Input value={approval.approver} onChange={(_event, { value }) => change({ approver: value })} />
        </Field>
        <Field label={texts.approvals.meeting}>
          <Input value={approval.meeting} onChange={(_event, { value }) => change({ meeting: value })} />
        </Field>
        <div className={styles.pair}>
          <Field label={texts.approvals.date} required {...missing(approval.date)}>
            <Input type="date" value={approval.date} onChange={(_event, { value }) => change({ date: value })} />
          </Field>
          <Field label={texts.approvals.validUntil} hint={texts.approvals.validHint} {...(isEarly ? { validationState: "error", validationMessage: texts.approvals.validBad } as const : {})}>
            <Input type="date" value={approval.validUntil} onChange={(_event, { value }) => change({ validUntil: value })} />
          </Field>
        </div>
      </div>
      <div role="status"><Note>{chosen.length === 0 ? texts.approvals.nothingChosen : say(texts.approvals.chosen, counts)}</Note></div>
      <ProblemBars problems={obstacles} intent="error" />
      <div>
        <Button appearance="primary" icon={<SignatureRegular />} disabledFocusable={chosen.length === 0 || state.busy !== null} onClick={() => void approve()}>{say(texts.approvals.approve, { count: chosen.length })}</Button>
      </div>
    </Section>
  );
}
