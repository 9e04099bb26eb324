// Owns the register screen: what is attached, or the way to attach a register.
// Promises that nothing is attached before its preview was shown.
import { useCallback, useState } from "react";
import { Radio, RadioGroup } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import type { Inspection, Progress, RegisterCandidate } from "../../../app/service";
import { columnLetters } from "../../pane/place";
import { usePane } from "../../pane/PaneContext";
import { useLoaded } from "../../pane/useLoaded";
import { Facts, Note, Page, Section } from "../../parts/layout";
import { EmptyState, LoadFailed, ProblemBars, Waiting } from "../../parts/messages";
import { AttachedSections } from "./AttachedSections";
import { AttachForm } from "./AttachForm";

export default function RegisterScreen() {
  const { service, texts } = usePane();
  const load = useCallback((progress: Progress) => service.inspect(progress), [service]);
  const loading = useLoaded(load);
  const { value, problem, reload } = loading;
  if (value === null && problem === null) return <Waiting label={texts.common.loading} loading={loading} />;
  return (
    <Page title={texts.register.title}>
      {problem && <LoadFailed problem={problem} onRetry={reload} />}
      {value && <RegisterContent inspection={value} onReload={reload} />}
    </Page>
  );
}

function RegisterContent({ inspection, onReload }: { readonly inspection: Inspection; onReload(): void }) {
  const { texts } = usePane();
  const { attached, candidates, declined } = inspection;
  if (attached) return <AttachedSections attached={attached} />;
  if (candidates.length > 0) {
    return (
      <>
        <ProblemBars problems={inspection.problems.filter(({ code }) => code !== "recognition-several-registers")} />
        <CandidateChoice candidates={candidates} />
      </>
    );
  }
  return (
    <>
      <EmptyState icon={TableRegular} title={texts.register.emptyTitle} text={texts.register.emptyText} button={texts.register.lookAgain} onPress={onReload} />
      {declined.length > 0 && <DeclinedSection declined={declined} />}
    </>
  );
}

function DeclinedSection({ declined }: { readonly declined: Inspection["declined"] }) {
  const { texts, explain } = usePane();
  return (
    <Section title={texts.register.declined}>
      {declined.map(({ sheet, problem }) => <Note key={sheet}>{explain(problem)}</Note>)}
    </Section>
  );
}

function CandidateChoice({ candidates }: { readonly candidates: readonly RegisterCandidate[] }) {
  const { texts, say } = usePane();
  const [id, setId] = useState<string | null>(onlyRiskRegister(candidates));
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
              [texts.home.recordsLabel, `${say(texts.home.records, { count: candidates[0].recordCount })} · ${say(texts.register.headerRow, { row: candidates[0].headerFirstRow + 1 })}`],
            ]}
          />
        )}
      </Section>
      {chosen && <AttachForm key={chosen.id} candidate={chosen} />}
    </>
  );
}

function CandidateLabel({ candidate }: { readonly candidate: RegisterCandidate }) {
  const { texts, say } = usePane();
  return (
    <>
      <span>{say(texts.register.candidate, { sheet: candidate.sheet, count: candidate.recordCount })}</span>
      <Note>{texts.register[candidate.document]} · {say(texts.register.headerRow, { row: candidate.headerFirstRow + 1 })} · {columnSpan(candidate)}</Note>
    </>
  );
}

/** "A–E": tells registers apart that stand side by side. */
function columnSpan({ columns, unmapped }: RegisterCandidate): string {
  const all = [...columns, ...unmapped].map(({ column }) => column);
  return `${columnLetters(Math.min(...all))}–${columnLetters(Math.max(...all))}`;
}

/** The one candidate, or the one risk register among asset registers; with several a person chooses. */
function onlyRiskRegister(candidates: readonly RegisterCandidate[]): string | null {
  const likely = candidates.length === 1 ? candidates : candidates.filter(({ document }) => document === "riskRegister");
  return likely.length === 1 ? likely[0].id : null;
}
