// Owns the checks' screen: an auditor's questions to the workbook, what each looked at, what it found and what to do.
// Promises that a question without findings is shown too, and that every finding leads to its cell.
import { useCallback, useMemo, useState } from "react";
import { Accordion, Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowSyncRegular, CheckmarkCircleRegular, ClipboardCheckmarkRegular } from "@fluentui/react-icons";
import type { CheckReport, Progress } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { calendarDay } from "../../pane/today";
import { useLoaded } from "../../pane/useLoaded";
import { Note, Page, Row, Section } from "../../parts/layout";
import { EmptyState, LoadFailed, Waiting } from "../../parts/messages";
import { CheckItem } from "./CheckItem";
import { LookedAtSection } from "./LookedAtSection";
import { SeverityFilterBar } from "./SeverityFilterBar";
import { filtered, opensFirst, summaryFacts, type SeverityFilter } from "./report";

const useStyles = makeStyles({
  counts: { ...typographyStyles.body1Strong, margin: 0 },
});

export default function ChecksScreen() {
  const { service, texts, dispatch } = usePane();
  const load = useCallback((progress: Progress) => service.check(calendarDay(new Date()), progress), [service]);
  const loading = useLoaded(load);
  const { value, problem, isLoading, reload } = loading;
  return (
    <Page title={texts.checks.title}>
      <div><Button size="small" icon={<ArrowLeftRegular />} onClick={() => dispatch({ kind: "go", screen: "home" })}>{texts.screen.home}</Button></div>
      {value === null && problem === null && <Waiting label={texts.checks.checking} loading={loading} />}
      {problem?.code === "not-attached" && (
        <EmptyState icon={ClipboardCheckmarkRegular} title={texts.risks.emptyTitle} text={texts.checks.emptyText} button={texts.risks.emptyButton} onPress={() => dispatch({ kind: "go", screen: "register" })} />
      )}
      {problem !== null && problem.code !== "not-attached" && <LoadFailed problem={problem} onRetry={reload} />}
      {value !== null && <ReportView report={value} isLoading={isLoading} onReload={reload} />}
    </Page>
  );
}

function ReportView({ report, isLoading, onReload }: { readonly report: CheckReport; readonly isLoading: boolean; onReload(): void }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const [filter, setFilter] = useState<SeverityFilter>("all");
  const groups = useMemo(() => filtered(report, filter), [report, filter]);
  const isClean = report.findings.length === 0;
  return (
    <>
      <Section
        title={texts.checks.result}
        aside={<Button size="small" icon={<ArrowSyncRegular />} disabledFocusable={isLoading} onClick={onReload}>{texts.checks.again}</Button>}
      >
        <div role="status">
          <p className={styles.counts}>{isLoading ? texts.checks.checking : isClean ? texts.checks.clean : say(texts.checks.found, { count: report.findings.length })}</p>
        </div>
        <Note>{say(texts.checks.lookedAt, summaryFacts(report))}</Note>
        {!isClean && <SeverityFilterBar counts={report.counts} filter={filter} onFilter={setFilter} />}
        {isClean && <Row><CheckmarkCircleRegular fontSize={20} aria-hidden />{texts.checks.cleanNext}</Row>}
      </Section>
      {groups.map(({ subject, checks, count }) => (
        <Section key={subject} title={texts.checks.subject[subject]} aside={<Note>{say(texts.checks.findings, { count })}</Note>}>
          <Accordion multiple collapsible defaultOpenItems={opensFirst(groups, subject)}>
            {checks.map((check) => <CheckItem key={check.id} check={check} />)}
          </Accordion>
        </Section>
      ))}
      <LookedAtSection report={report} />
    </>
  );
}
