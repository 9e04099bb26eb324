// Owns recording the approval of accepted risks.
// Promises that residual and remaining risks are named apart, and that only what was saved can be approved.
import { useState } from "react";
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";
import { DecisionBadge } from "../../parts/decisions";
import { isApproved, waitsForApproval } from "./drafts";
import { decisionCounts } from "./list";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "10px" },
  kinds: { display: "flex", flexDirection: "column", rowGap: "4px" },
});

const sentences = { "residual-pending": "approvalResidual", "remaining-pending": "approvalRemaining", "approval-lapsed": "approvalLapsed" } as const;

export interface ApprovalSectionProps {
  readonly risks: readonly Risk[];
  readonly isDirty: boolean;
  readonly isLoading: boolean;
}

export function ApprovalSection({ risks, isDirty, isLoading }: ApprovalSectionProps) {
  const { texts, say, explain, service, state, dispatch, work } = usePane();
  const styles = useStyles();
  const [wasAsked, setAsked] = useState(false);
  const waiting = risks.filter(({ decision }) => waitsForApproval(decision));
  const { approval } = state;
  if (waiting.length === 0) return risks.every(({ decision }) => isApproved(decision)) ? <Section title={texts.card.approval}><Note>{texts.card.approvalRecorded}</Note></Section> : null;
  const missing = (text: string) => (wasAsked && text.trim() === "" ? { validationState: "error", validationMessage: texts.card.fieldMissing } as const : {});
  const name = waiting.length === 1 ? waiting[0].id : say(texts.home.records, { count: waiting.length });
  const approve = async (): Promise<void> => {
    setAsked(true);
    if (approval.approver.trim() === "" || approval.date === "") return;
    await work(texts.common.writing, async () => {
      const preview = await service.previewApproval(waiting, approval);
      if (preview.problems.length > 0) return { intent: "error", text: preview.problems.map(explain).join(" ") };
      await service.apply(preview);
      dispatch({ kind: "changed" });
      return { intent: "success", text: say(texts.card.approved, { name }), canUndo: service.canUndo };
    });
  };
  return (
    <Section title={texts.card.approval}>
      {risks.length > 1 && <Note>{say(texts.card.approvalNone, { count: waiting.length })}</Note>}
      {decisionCounts(waiting).map(({ decision, count }) => (
        <div key={decision} className={styles.kinds}>
          {risks.length > 1 && <span><DecisionBadge decision={decision} /> {say(texts.home.records, { count })}</span>}
          {decision in sentences && <Note>{texts.card[sentences[decision as keyof typeof sentences]]}</Note>}
        </div>
      ))}
      <div className={styles.fields}>
        <Field label={texts.card.approver} required {...missing(approval.approver)}>
          <Input value={approval.approver} onChange={(_event, { value }) => dispatch({ kind: "approval", approval: { ...approval, approver: value } })} />
        </Field>
        <Field label={texts.card.approvalDate} required {...missing(approval.date)}>
          <Input type="date" value={approval.date} onChange={(_event, { value }) => dispatch({ kind: "approval", approval: { ...approval, date: value } })} />
        </Field>
        <Field label={texts.card.meeting}>
          <Input value={approval.meeting} onChange={(_event, { value }) => dispatch({ kind: "approval", approval: { ...approval, meeting: value } })} />
        </Field>
      </div>
      {isDirty && <Note>{texts.card.approvalSaveFirst}</Note>}
      <div><Button disabledFocusable={isDirty || isLoading || state.busy !== null} onClick={() => void approve()}>{texts.card.approve}</Button></div>
    </Section>
  );
}
