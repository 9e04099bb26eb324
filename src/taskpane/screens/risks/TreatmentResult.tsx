// Owns what a treatment would come to: the decision, the value after treatment, and what the decision means.
// Promises that residual and remaining risk are shown with their definitions and never as one.
import { makeStyles } from "@fluentui/react-components";
import type { Assessment, DecisionCode } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { DecisionBadge } from "../../parts/decisions";
import { Note, Row, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { Definitions } from "./Definitions";
import { acceptedKind } from "./drafts";
import { RiskMeter } from "./RiskMeter";
import type { Treatment } from "./useTreatment";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", rowGap: "6px" },
});

export interface TreatmentResultProps {
  readonly treatment: Treatment;
  readonly assessment: Assessment;
}

export function TreatmentResult({ treatment, assessment }: TreatmentResultProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const { checks } = treatment;
  const decisions = [...new Set(checks.flatMap(({ decision }) => decision ?? []))];
  const only = checks.length === 1 ? checks[0] : null;
  const kinds = new Set(decisions.map(acceptedKind).filter((kind) => kind !== null));
  return (
    <Section title={texts.card.result}>
      <div role="status" className={styles.result}>
        {decisions.map((decision) => <DecisionLine key={decision} decision={decision} count={checks.length === 1 ? null : checks.filter((check) => check.decision === decision).length} />)}
      </div>
      {only && only.residualValue !== null && (
        <div>
          <Note>{texts.card.residualValue}</Note>
          <RiskMeter label={texts.card.residualValue} value={only.residualValue} assessment={assessment} />
        </div>
      )}
      {decisions.includes("in-progress") && only?.residualValue === null && treatment.draft.option !== "avoid" && <Note>{texts.card.residualNone}</Note>}
      <ProblemBars problems={checks.flatMap(({ problems }) => problems)} />
      {kinds.size > 0 && <Definitions current={kinds.size === 1 ? [...kinds][0] : null} />}
    </Section>
  );
}

function DecisionLine({ decision, count }: { readonly decision: DecisionCode; readonly count: number | null }) {
  const { texts, say } = usePane();
  return (
    <div>
      <Row>
        <DecisionBadge decision={decision} />
        {count !== null && <span>{say(texts.home.records, { count })}</span>}
      </Row>
      <Note>{texts.decisionMeaning[decision]}</Note>
    </div>
  );
}
