// Owns the Statement of Applicability: edition, preview by domain, what a person decides, and writing it.
// Promises that what is written is what was shown: a workbook changed in between gives a new preview first.
import { useCallback, useState } from "react";
import { Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons";
import type { Edition, Progress, Revision } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { calendarDay } from "../../pane/today";
import { useLoaded } from "../../pane/useLoaded";
import { Note, Page, Section } from "../../parts/layout";
import { EmptyState, LoadFailed, Waiting } from "../../parts/messages";
import { StatementContent } from "./StatementContent";

const editions: readonly Edition[] = ["2022", "2013", "2005"];

const useStyles = makeStyles({
  editions: { columnGap: "4px", flexWrap: "wrap" },
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
  const [typed, setTyped] = useState<Partial<Revision>>({});
  const [taken, setTaken] = useState<readonly string[]>([]);
  const load = useCallback((progress: Progress) => service.previewStatement(edition, { summary: "", date: today }, { taken }, progress), [service, edition, today, taken]);
  const loading = useLoaded(load);
  const { value, problem, isLoading, reload } = loading;
  if (problem?.code === "not-attached") {
    return <EmptyState icon={DocumentCheckmarkRegular} title={texts.risks.emptyTitle} text={texts.home.noStatements} button={texts.risks.emptyButton} onPress={() => dispatch({ kind: "go", screen: "register" })} />;
  }
  if (problem !== null) return <LoadFailed problem={problem} onRetry={reload} />;
  if (value === null) return <Waiting label={texts.statement.preparing} loading={loading} />;
  const choose = (key: string, isTaken: boolean): void => setTaken((before) => [...before.filter((each) => each !== key), ...(isTaken ? [key] : [])]);
  const written = (): void => {
    setTyped(({ date }) => (date === undefined ? {} : { date }));
    setTaken([]);
  };
  return <StatementContent preview={value} isLoading={isLoading} today={today} typed={typed} taken={taken} onTyped={(change) => setTyped((before) => ({ ...before, ...change }))} onChoose={choose} onWritten={written} onReload={reload} />;
}
