// Owns the home screen: what the workbook has, what is missing and the one next step.
// Promises that every state of a workbook, the empty one too, offers something to do, and that what needs no workbook is there before it was read.
import { useCallback } from "react";
import { Button, Link, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, MathFormulaRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { Inspection, Progress } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { useLoaded } from "../../pane/useLoaded";
import { Facts, Note, Page, Row, Section } from "../../parts/layout";
import { LoadFailed, ProblemBars } from "../../parts/messages";
import { ChecksSection } from "./ChecksSection";
import { CopySection } from "./CopySection";
import { DecisionSummary } from "./DecisionSummary";
import { NextStep, ReadingStep } from "./NextStep";
import { ReportsSection } from "./ReportsSection";
import { RepairSection } from "./RepairSection";
import { StatementsSection } from "./StatementsSection";

const useStyles = makeStyles({
  // At the pane's lower end while there is room: what is read above does not push it about.
  tools: { display: "flex", flexDirection: "column", rowGap: "12px", marginTop: "auto" },
});

export default function HomeScreen() {
  const { service, texts } = usePane();
  const load = useCallback((progress: Progress) => service.inspect(progress), [service]);
  const loading = useLoaded(load);
  const { value, problem, reload } = loading;
  return (
    <Page title={texts.home.title}>
      {value === null && problem === null && <ReadingStep loading={loading} />}
      {problem && <LoadFailed problem={problem} onRetry={reload} />}
      {value && <HomeContent inspection={value} onReload={reload} />}
      <Tools />
    </Page>
  );
}

function HomeContent({ inspection, onReload }: { readonly inspection: Inspection; onReload(): void }) {
  const { attached, counts } = inspection;
  return (
    <>
      <NextStep step={inspection.nextStep} counts={counts} onReload={onReload} />
      <ProblemBars problems={inspection.problems} />
      {attached && <RegisterSection attached={attached} />}
      {attached && counts && counts.total > 0 && <DecisionSummary counts={counts} />}
      {attached && <StatementsSection statements={inspection.statements} />}
      {attached && <ChecksSection />}
      {attached && <ReportsSection />}
      <RepairSection />
      <CopySection />
    </>
  );
}

function RegisterSection({ attached }: { readonly attached: NonNullable<Inspection["attached"]> }) {
  const { texts, say, service, dispatch } = usePane();
  const preset = service.presets().find(({ id }) => id === attached.preset);
  return (
    <Section
      title={texts.home.register}
      aside={<Link onClick={() => dispatch({ kind: "go", screen: "register" })}>{texts.home.details}</Link>}
    >
      <Facts
        facts={[
          [texts.home.register, `${attached.table ?? attached.sheet} · ${say(texts.home.records, { count: attached.recordCount })}`],
          [texts.home.method, preset?.name ?? attached.preset],
          [texts.home.threshold, say(texts.home.thresholdText, { threshold: attached.threshold })],
        ]}
      />
    </Section>
  );
}

function Tools() {
  const { texts, service, dispatch, undo } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      <Row>
        <Button appearance="subtle" icon={<MathFormulaRegular />} onClick={() => dispatch({ kind: "go", screen: "functions" })}>{texts.screen.functions}</Button>
        <Button appearance="subtle" icon={<QuestionCircleRegular />} onClick={() => dispatch({ kind: "go", screen: "help" })}>{texts.common.help}</Button>
        {service.canUndo && <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => void undo()}>{texts.common.undo}</Button>}
      </Row>
      <Note>{texts.help.privacyText}</Note>
    </div>
  );
}
