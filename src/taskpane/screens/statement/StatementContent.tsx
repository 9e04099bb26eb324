// Owns the previewed statement on the screen: its parts in the order in which a person reads them, and the button that writes it.
// Promises that a version of what people revised themselves can be recorded too, once it says what it is about.
import { useState } from "react";
import { Button, Link } from "@fluentui/react-components";
import type { Revision, StatementOptions, StatementPreview } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { sheetStart } from "../../pane/place";
import { ApplicabilityCounts, StatusCounts } from "../../parts/applicability";
import { FindingList } from "../../parts/lists";
import { Note, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { headerChanges, isSameStatement, shownRevision } from "./comparison";
import { ConflictsSection } from "./ConflictsSection";
import { DifferenceSection } from "./DifferenceSection";
import { DocumentSection, type DocumentFacts } from "./DocumentSection";
import { DecideSection, DomainsSection } from "./DomainsSection";
import { ReviewSection } from "./ReviewSection";
import { RevisionSection } from "./RevisionSection";

/** Findings that have a section of their own. */
const shownElsewhere: ReadonlySet<string> = new Set(["soa-undecided", "soa-review"]);

export interface StatementContentProps {
  readonly preview: StatementPreview;
  readonly isLoading: boolean;
  readonly today: string;
  readonly typed: Partial<Revision>;
  readonly taken: readonly string[];
  onTyped(change: Partial<Revision>): void;
  onChoose(key: string, isTaken: boolean): void;
  onWritten(): void;
  onReload(): void;
}

export function StatementContent({ preview, isLoading, today, typed, taken, onTyped, onChoose, onWritten, onReload }: StatementContentProps) {
  const { service, state, texts, say, work, show, dispatch } = usePane();
  const [facts, setFacts] = useState<DocumentFacts>({ documentNumber: "", classification: "", paper: "A3" });
  const { edition, sheet, counts, isNew, conflicts } = preview;
  const revision = shownRevision(typed, preview, today);
  const hasChanges = isNew || preview.domains.some(({ rows }) => rows.some(({ change }) => change !== "unchanged"));
  const isRecording = !hasChanges && revision.summary.trim() !== "";
  const findings = preview.findings.filter(({ id }) => !shownElsewhere.has(id));
  const press = (): void => {
    void work(texts.common.writing, async (progress) => {
      const options: StatementOptions = { taken, ...(isNew ? facts : {}), ...(isRecording ? { isNewVersion: true } : {}) };
      const latest = await service.previewStatement(edition, revision, options, progress);
      if (!isSameStatement(preview, latest)) {
        onReload();
        return { intent: "warning", text: texts.statement.changedMeanwhile };
      }
      await service.apply(latest, progress);
      onWritten();
      dispatch({ kind: "changed" });
      const link = { text: say(texts.statement.open, { sheet }), place: sheetStart(sheet) };
      return { intent: "success", text: say(texts.statement.written, { edition }), link, canUndo: service.canUndo };
    });
  };
  const canWrite = hasChanges || isRecording || conflicts.length > 0;
  return (
    <>
      <ProblemBars problems={preview.problems} />
      <Section title={say(texts.statement.total, { count: counts.total })} aside={isNew ? undefined : <Link onClick={() => void show(sheetStart(sheet))}>{say(texts.statement.open, { sheet })}</Link>}>
        <ApplicabilityCounts counts={counts} />
        <StatusCounts counts={counts.byStatus} total={counts.applicable} />
        <Note>{say(isNew ? texts.statement.willBeMade : texts.statement.kept, { sheet })}</Note>
      </Section>
      <ConflictsSection conflicts={conflicts} isBusy={isLoading || state.busy !== null} onChoose={onChoose} />
      <DifferenceSection preview={preview} header={hasChanges || isRecording ? headerChanges(preview, revision) : []} />
      <ReviewSection preview={preview} />
      <DecideSection preview={preview} />
      {findings.length > 0 && <Section title={say(texts.statement.findings, { count: findings.length })}><FindingList findings={findings} /></Section>}
      <DomainsSection preview={preview} />
      {isNew && <DocumentSection facts={facts} onFacts={setFacts} />}
      <RevisionSection revision={revision} onChange={onTyped} />
      {!canWrite && <Note>{texts.statement.nothingToWrite}</Note>}
      <div><Button appearance="primary" disabledFocusable={!canWrite || isLoading || state.busy !== null || preview.problems.length > 0} onClick={press}>{isRecording ? texts.statement.record : texts.statement.write}</Button></div>
    </>
  );
}
