// Owns the Statement of Applicability: edition, preview by domain, what a person decides, and writing it.
// Promises that what is written is what was shown: a workbook changed in between gives a new preview first.
import { useCallback, useMemo, useState } from "react";
import { Button, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons";
import type { Edition, Revision, StatementPreview } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { sheetStart } from "../../pane/place";
import { useLoaded } from "../../pane/useLoaded";
import { ApplicabilityCounts } from "../../parts/applicability";
import { ChangeList, FindingList } from "../../parts/lists";
import { Note, Page, Section } from "../../parts/layout";
import { EmptyState, LoadFailed, ProblemBars, Waiting } from "../../parts/messages";
import { calendarDay } from "../../pane/today";
import { DecideSection, DomainsSection } from "./DomainsSection";
import { isSameStatement } from "./comparison";
import { RevisionSection } from "./RevisionSection";

const editions: readonly Edition[] = ["2022", "2013", "2005"];

const useStyles = makeStyles({
  editions: { columnGap: "4px", flexWrap: "wrap" },
  foot: { display: "flex", flexDirection: "column", rowGap: "8px" },
});

export default function StatementScreen() {
  const { texts } = usePane();
  const styles = useStyles();
  const [edition, setEdition] = useState<Edition>("2022");
  return (
    <Page title={texts.statement.title}>
      <Section title={texts.statement.edition}>
        <RadioGroup className={styles.editions} layout="horizontal" aria-label={texts.statement.edition} value={edition} onChange={(_event, { value }) => setEdition(editions.find((known) => known === value) ?? edition)}>
          {editions.map((known) => <Radio key={known} value={known} label={known} />)}
        </RadioGroup>
        <Note>{texts.statement.editionNote[edition]}</Note>
      </Section>
      <EditionStatement key={edition} edition={edition} />
    </Page>
  );
}

function EditionStatement({ edition }: { readonly edition: Edition }) {
  const { service, texts, dispatch } = usePane();
  const [today] = useState(() => calendarDay(new Date()));
  const [revision, setRevision] = useState<Revision>({ summary: "", author: "", reviewer: "", approver: "", date: today });
  const first = useMemo<Revision>(() => ({ summary: "", author: "", reviewer: "", approver: "", date: today }), [today]);
  const load = useCallback(() => service.previewStatement(edition, first), [service, edition, first]);
  const { value, problem, isLoading, reload } = useLoaded(load);
  if (problem?.code === "not-attached") {
    return <EmptyState icon={DocumentCheckmarkRegular} title={texts.risks.emptyTitle} text={texts.home.noStatements} button={texts.risks.emptyButton} onPress={() => dispatch({ kind: "go", screen: "register" })} />;
  }
  if (problem !== null) return <LoadFailed problem={problem} onRetry={reload} />;
  if (value === null) return <Waiting label={texts.statement.preparing} />;
  return <StatementContent preview={value} isLoading={isLoading} revision={revision} onRevision={setRevision} onReload={reload} />;
}

interface StatementContentProps {
  readonly preview: StatementPreview;
  readonly isLoading: boolean;
  readonly revision: Revision;
  onRevision(revision: Revision): void;
  onReload(): void;
}

function StatementContent({ preview, isLoading, revision, onRevision, onReload }: StatementContentProps) {
  const { service, state, texts, say, work, dispatch } = usePane();
  const styles = useStyles();
  const { edition, sheet, findings, changes, counts } = preview;
  const press = (): void => {
    void work(texts.common.writing, async () => {
      const latest = await service.previewStatement(edition, revision);
      if (!isSameStatement(preview, latest)) {
        onReload();
        return { intent: "warning", text: texts.statement.changedMeanwhile };
      }
      await service.apply(latest);
      dispatch({ kind: "changed" });
      const link = { text: say(texts.statement.open, { sheet }), place: sheetStart(sheet) };
      return { intent: "success", text: say(texts.statement.written, { edition }), link, canUndo: service.canUndo };
    });
  };
  return (
    <>
      <ProblemBars problems={preview.problems} />
      <Section title={say(texts.statement.total, { count: counts.total })}>
        <ApplicabilityCounts counts={counts} />
        <Note>{say(texts.statement.kept, { sheet })}</Note>
      </Section>
      <DecideSection preview={preview} />
      {findings.length > 0 && <Section title={say(texts.statement.findings, { count: findings.length })}><FindingList findings={findings} /></Section>}
      <DomainsSection preview={preview} />
      <Section title={say(texts.statement.changes, { count: changes.length })}><ChangeList changes={changes} /></Section>
      <RevisionSection revision={revision} onRevision={onRevision} />
      <div className={styles.foot}>
        <div><Button appearance="primary" disabledFocusable={isLoading || state.busy !== null || preview.problems.length > 0} onClick={press}>{texts.statement.write}</Button></div>
      </div>
    </>
  );
}
