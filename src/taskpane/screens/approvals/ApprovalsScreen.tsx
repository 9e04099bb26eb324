// Owns the approval screen: the batch of a management review, from totals and maps to the recorded entry.
// Promises that residual and remaining risks are two lists, each beside its definition, and that every empty state says what to do.
import { useCallback, useMemo } from "react";
import { Link } from "@fluentui/react-components";
import { SignatureRegular } from "@fluentui/react-icons";
import { approvalBatch, type ApprovalBatch } from "../../../app/approve/batch";
import type { Assessment, Progress } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { calendarDay } from "../../pane/today";
import { useLoaded } from "../../pane/useLoaded";
import { Facts, Note, Page, Section, useLayoutStyles } from "../../parts/layout";
import { EmptyState, LoadFailed, Waiting } from "../../parts/messages";
import { PreviewedWork } from "../../parts/PreviewedWork";
import { ApprovalForm } from "./ApprovalForm";
import { ApprovedRisks, RenewBox } from "./ApprovedRisks";
import { RiskHeatMaps } from "./RiskHeatMaps";
import { useChosenRisks, type ChosenRisks } from "./useChosenRisks";
import { WaitingRisks } from "./WaitingRisks";

/** Risks that a list shows before it says how many more there are. */
const shownRisks = 50;

export default function ApprovalsScreen() {
  const { service, texts, dispatch } = usePane();
  const load = useCallback((progress: Progress) => service.assess(calendarDay(new Date()), progress), [service]);
  const loading = useLoaded(load);
  const { value, problem, reload } = loading;
  if (value === null && problem === null) return <Waiting label={texts.common.loading} loading={loading} />;
  return (
    <Page title={texts.approvals.title} lead={texts.approvals.lead}>
      {problem?.code === "not-attached" && (
        <EmptyState icon={SignatureRegular} title={texts.approvals.emptyTitle} text={texts.approvals.emptyText} button={texts.approvals.emptyButton} onPress={() => dispatch({ kind: "go", screen: "register" })} />
      )}
      {problem !== null && problem.code !== "not-attached" && <LoadFailed problem={problem} onRetry={reload} />}
      {value && <Batch assessment={value} />}
    </Page>
  );
}

function Batch({ assessment }: { readonly assessment: Assessment }) {
  const { service, texts } = usePane();
  const batch = useMemo(() => approvalBatch(assessment.risks), [assessment]);
  const loadPlan = useCallback((progress: Progress) => service.previewTreatmentPlan(progress), [service]);
  const choice = useChosenRisks(batch);
  return (
    <>
      <Totals batch={batch} />
      <RiskHeatMaps assessment={assessment} />
      {(["residual", "remaining"] as const).map((kind) => <WaitingRisks key={kind} kind={kind} risks={batch.waiting[kind]} choice={choice} />)}
      {batch.unrecorded.length > 0 && <UnrecordedRisks batch={batch} choice={choice} />}
      <ApprovalForm choice={choice} />
      <ApprovedRisks batch={batch} choice={choice} />
      <PreviewedWork icon={SignatureRegular} texts={texts.risks.plan} request={0} load={loadPlan} />
    </>
  );
}

function Totals({ batch }: { readonly batch: ApprovalBatch }) {
  const { texts, say, dispatch } = usePane();
  const { approved, open, unrecorded, waiting } = batch;
  const all = [...approved.residual, ...approved.remaining];
  const expired = all.filter(({ approval }) => approval.state === "expired").length;
  const count = (number: number): string => say(texts.home.records, { count: number });
  const total = texts.approvals.total;
  return (
    <Section title={texts.approvals.totals}>
      <Facts
        facts={[
          [total.residual, count(waiting.residual.length)],
          [total.remaining, count(waiting.remaining.length)],
          [total.approved, count(all.length - expired)],
          [total.attention, count(expired + unrecorded.length)],
          [total.open, count(open.length)],
        ]}
      />
      {open.length > 0 && (
        <>
          <Note>{texts.approvals.openText}</Note>
          <div><Link onClick={() => dispatch({ kind: "go", screen: "risks", filter: "treat" })}>{texts.approvals.openRisks}</Link></div>
        </>
      )}
    </Section>
  );
}

function UnrecordedRisks({ batch: { unrecorded }, choice }: { readonly batch: ApprovalBatch; readonly choice: ChosenRisks }) {
  const { texts, say, dispatch } = usePane();
  const layout = useLayoutStyles();
  return (
    <Section title={say(texts.approvals.unrecorded, { count: unrecorded.length })}>
      <Note>{texts.approvals.unrecordedText}</Note>
      <ul className={layout.plain}>
        {unrecorded.slice(0, shownRisks).map((risk) => (
          <li key={risk.place.address}>
            <Link onClick={() => dispatch({ kind: "go", screen: "risks", opens: risk.place.address })}>{risk.id}</Link> {risk.asset}
            <RenewBox risk={risk} choice={choice} />
          </li>
        ))}
      </ul>
      {unrecorded.length > shownRisks && <Note>{say(texts.common.more, { count: unrecorded.length - shownRisks })}</Note>}
    </Section>
  );
}
