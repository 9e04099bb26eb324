// Owns the list of approvals that stand: by whom, until when, and taking one back.
// Promises that an approval is never edited here: taking it back records an entry with a reason.
import { useState } from "react";
import { Button, Checkbox, Field, Input, Link, Textarea, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ApprovalBatch } from "../../../app/approve/batch";
import type { Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { calendarDay } from "../../pane/today";
import { Note, Row, Section, useLayoutStyles } from "../../parts/layout";
import { DecisionBadge } from "../../parts/decisions";
import { shownDecision } from "../risks/list";
import type { ChosenRisks } from "./useChosenRisks";

const shownRisks = 50;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: "4px" },
  item: { padding: "6px 8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: "flex", flexDirection: "column", rowGap: "2px", overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", justifyContent: "space-between" },
  id: { ...typographyStyles.body1Strong },
  expired: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground1 },
  fields: { display: "flex", flexDirection: "column", rowGap: "8px", paddingTop: "6px" },
});

export interface ApprovedRisksProps {
  readonly batch: ApprovalBatch;
  readonly choice: ChosenRisks;
}

export function ApprovedRisks({ batch: { approved }, choice }: ApprovedRisksProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const [shown, setShown] = useState(shownRisks);
  const risks = [...approved.residual, ...approved.remaining];
  const inOrder = [...risks.filter(({ approval }) => approval.state === "expired"), ...risks.filter(({ approval }) => approval.state !== "expired")];
  return (
    <Section title={say(texts.approvals.approvedTitle, { count: risks.length })}>
      {risks.length === 0 && <Note>{texts.approvals.approvedNone}</Note>}
      <ul className={mergeClasses(layout.plain, styles.list)}>
        {inOrder.slice(0, shown).map((risk) => <ApprovedRisk key={risk.place.address} risk={risk} choice={choice} />)}
      </ul>
      {risks.length > shown && <div><Button size="small" onClick={() => setShown(shown + shownRisks)}>{say(texts.approvals.more, { count: Math.min(shownRisks, risks.length - shown) })}</Button></div>}
    </Section>
  );
}

function ApprovedRisk({ risk, choice }: { readonly risk: Risk; readonly choice: ChosenRisks }) {
  const { texts, say, dispatch } = usePane();
  const styles = useStyles();
  const [isRevoking, setRevoking] = useState(false);
  const { entry, state } = risk.approval;
  if (entry === null) return null;
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <span className={styles.id}><Link onClick={() => dispatch({ kind: "go", screen: "risks", opens: risk.place.address })}>{risk.id}</Link> {risk.asset}</span>
        <DecisionBadge decision={shownDecision(risk)} />
      </span>
      <Note>{say(texts.approvals.entry, { id: entry.id, approver: entry.approver, role: entry.role === null ? "–" : texts.approvals.roles[entry.role], date: entry.date })}</Note>
      {entry.meeting !== "" && <Note>{entry.meeting}</Note>}
      {entry.validUntil !== "" && (state === "expired" ? <span className={styles.expired}>{say(texts.approvals.expired, { until: entry.validUntil })}</span> : <Note>{say(texts.approvals.until, { until: entry.validUntil })}</Note>)}
      {state === "expired" && <RenewBox risk={risk} choice={choice} />}
      {isRevoking ? <RevocationForm risk={risk} id={entry.id} onClose={() => setRevoking(false)} /> : <div><Button size="small" aria-label={say(texts.approvals.revokeName, { id: risk.id })} onClick={() => setRevoking(true)}>{texts.approvals.revoke}</Button></div>}
    </li>
  );
}

/** Puts a risk outside the waiting lists into the batch. */
export function RenewBox({ risk, choice }: { readonly risk: Risk; readonly choice: ChosenRisks }) {
  const { texts, say } = usePane();
  return (
    <Checkbox
      label={texts.approvals.renew}
      aria-label={`${texts.approvals.renew} ${say(texts.approvals.chooseRisk, { id: risk.id, asset: risk.asset })}`}
      checked={choice.isChosen(risk)}
      disabled={!choice.canChoose(risk)}
      onChange={(_event, { checked }) => choice.set([risk], checked === true)}
    />
  );
}

function RevocationForm({ risk, id, onClose }: { readonly risk: Risk; readonly id: string; onClose(): void }) {
  const { texts, say, explain, service, state, dispatch, work } = usePane();
  const styles = useStyles();
  const [by, setBy] = useState(state.approval.approver);
  const [reason, setReason] = useState("");
  const [wasAsked, setAsked] = useState(false);
  const missing = (text: string) => (wasAsked && text.trim() === "" ? { validationState: "error", validationMessage: texts.approvals.fieldMissing } as const : {});
  const revoke = async (): Promise<void> => {
    setAsked(true);
    if (by.trim() === "" || reason.trim() === "") return;
    await work(texts.common.writing, async (progress) => {
      const preview = await service.previewRevocation([risk], { by, role: state.approval.role, date: calendarDay(new Date()), reason }, progress);
      if (preview.problems.length > 0) return { intent: "error", text: preview.problems.map(explain).join(" ") };
      await service.apply(preview, progress);
      dispatch({ kind: "changed" });
      return { intent: "success", text: say(texts.approvals.revokedDone, { id }), canUndo: service.canUndo };
    });
  };
  return (
    <div className={styles.fields} role="group" aria-label={say(texts.approvals.revokeName, { id: risk.id })}>
      <Field label={texts.approvals.revokeBy} required {...missing(by)}><Input value={by} onChange={(_event, { value }) => setBy(value)} /></Field>
      <Field label={texts.approvals.revokeReason} required {...missing(reason)}><Textarea resize="vertical" rows={2} value={reason} onChange={(_event, { value }) => setReason(value)} /></Field>
      <Row>
        <Button size="small" appearance="primary" disabledFocusable={state.busy !== null} onClick={() => void revoke()}>{texts.approvals.revokeApply}</Button>
        <Button size="small" onClick={onClose}>{texts.common.cancel}</Button>
      </Row>
    </div>
  );
}
