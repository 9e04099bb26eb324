// Owns the register screen: what is attached, or the way to attach a register.
// Promises that nothing is attached before its preview was shown.
import { useCallback, useState } from "react";
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import type { AttachedRegister, Inspection, RegisterCandidate } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { useLoaded } from "../../pane/useLoaded";
import { Facts, Note, Page, Row, Section } from "../../parts/layout";
import { EmptyState, LoadFailed, ProblemBars, Waiting } from "../../parts/messages";
import { AttachForm } from "./AttachForm";

export default function RegisterScreen() {
  const { service, texts } = usePane();
  const load = useCallback(() => service.inspect(), [service]);
  const { value, problem, reload } = useLoaded(load);
  if (value === null && problem === null) return <Waiting label={texts.common.loading} />;
  return (
    <Page title={texts.register.title}>
      {problem && <LoadFailed problem={problem} onRetry={reload} />}
      {value && <RegisterContent inspection={value} onReload={reload} />}
    </Page>
  );
}

function RegisterContent({ inspection, onReload }: { readonly inspection: Inspection; onReload(): void }) {
  const { texts } = usePane();
  const [isChanging, setChanging] = useState(false);
  const { attached, candidates } = inspection;
  if (attached && !isChanging) return <AttachedSection attached={attached} onChange={() => setChanging(true)} />;
  if (candidates.length === 0) {
    return <EmptyState icon={TableRegular} title={texts.register.emptyTitle} text={texts.register.emptyText} button={texts.register.lookAgain} onPress={onReload} />;
  }
  return (
    <>
      <ProblemBars problems={inspection.problems.filter(({ code }) => code !== "several-registers")} />
      <CandidateChoice candidates={candidates} onDone={() => setChanging(false)} onCancel={attached ? () => setChanging(false) : null} />
    </>
  );
}

function AttachedSection({ attached, onChange }: { readonly attached: AttachedRegister; onChange(): void }) {
  const { texts, say, service, dispatch } = usePane();
  const preset = service.presets().find(({ id }) => id === attached.preset);
  return (
    <Section title={texts.register.attachedTitle}>
      <Facts
        facts={[
          [texts.home.register, attached.table === null ? attached.sheet : `${attached.sheet} · ${say(texts.register.tableNamed, { table: attached.table })}`],
          [texts.screen.risks, say(texts.home.records, { count: attached.recordCount })],
          [texts.home.method, preset?.name ?? attached.preset],
          [texts.home.threshold, say(texts.home.thresholdText, { threshold: attached.threshold })],
        ]}
      />
      <Note>{texts.register.attachedText}</Note>
      <Row>
        <Button appearance="primary" onClick={() => dispatch({ kind: "go", screen: "risks" })}>{texts.register.seeRisks}</Button>
        <Button onClick={onChange}>{texts.register.changeAttached}</Button>
      </Row>
    </Section>
  );
}

interface CandidateChoiceProps {
  readonly candidates: readonly RegisterCandidate[];
  onDone(): void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

function CandidateChoice({ candidates, onDone, onCancel }: CandidateChoiceProps) {
  const { texts, say } = usePane();
  const [id, setId] = useState<string | null>(candidates.length === 1 ? candidates[0].id : null);
  const chosen = candidates.find((candidate) => candidate.id === id) ?? (candidates.length === 1 ? candidates[0] : undefined);
  return (
    <>
      <Section title={candidates.length > 1 ? texts.register.candidates : texts.register[candidates[0].document]}>
        {candidates.length > 1 ? (
          <RadioGroup aria-label={texts.register.candidates} value={id ?? ""} onChange={(_event, { value }) => setId(value)}>
            {candidates.map((candidate) => (
              <Radio key={candidate.id} value={candidate.id} label={<CandidateLabel candidate={candidate} />} />
            ))}
          </RadioGroup>
        ) : (
          <Facts
            facts={[
              [texts.home.register, `${candidates[0].sheet}${candidates[0].table === null ? "" : ` · ${say(texts.register.tableNamed, { table: candidates[0].table })}`}`],
              [texts.screen.risks, `${say(texts.home.records, { count: candidates[0].recordCount })} · ${say(texts.register.headerRow, { row: candidates[0].headerFirstRow + 1 })}`],
            ]}
          />
        )}
      </Section>
      {chosen && <AttachForm key={chosen.id} candidate={chosen} onDone={onDone} />}
      {onCancel && <div><Button onClick={onCancel}>{texts.common.cancel}</Button></div>}
    </>
  );
}

function CandidateLabel({ candidate }: { readonly candidate: RegisterCandidate }) {
  const { texts, say } = usePane();
  return (
    <>
      <span>{say(texts.register.candidate, { sheet: candidate.sheet, count: candidate.recordCount })}</span>
      <Note>{texts.register[candidate.document]} · {say(texts.register.headerRow, { row: candidate.headerFirstRow + 1 })}</Note>
    </>
  );
}
