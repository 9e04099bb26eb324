// Owns the levels after treatment: choosing them, and what would reach the threshold.
// Promises that a level which is not chosen stays as at present, and that a way to the threshold is one press away.
import { useMemo } from "react";
import { Button, Field, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Assessment, Risk, RiskLevels, ThresholdReach } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note } from "../../parts/layout";

/** Ways to the threshold that are offered at once. */
const shownReaches = 3;

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(125px, 1fr))", gap: "10px", alignItems: "end" },
  reaches: { display: "flex", flexDirection: "column", rowGap: "4px" },
  reach: { justifyContent: "flex-start", textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  result: { color: tokens.colorNeutralForeground2, marginLeft: "8px" },
});

export interface ResidualLevelsProps {
  readonly risks: readonly Risk[];
  readonly assessment: Assessment;
  readonly residual: RiskLevels;
  onChange(residual: RiskLevels): void;
}

export function ResidualLevels({ risks, assessment, residual, onChange }: ResidualLevelsProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const present = (factor: keyof RiskLevels): number | null => (risks.length === 1 ? risks[0].levels[factor] : null);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.card.residual}</legend>
      <Note>{texts.card.residualText}</Note>
      {risks.length === 1 && <Reaches risk={risks[0]} assessment={assessment} onChoose={onChange} />}
      <div className={styles.pair}>
        {assessment.scales.map(({ factor, name, choices }) => {
          const level = present(factor);
          return (
            <Field key={factor} label={name}>
              <Select
                value={residual[factor] === null ? "" : String(residual[factor])}
                onChange={(_event, { value }) => onChange({ ...residual, [factor]: value === "" ? null : Number(value) })}
              >
                <option value="">{level === null ? texts.card.unchangedBlank : say(texts.card.unchanged, { level })}</option>
                {choices.map((choice) => <option key={choice.level} value={choice.level}>{choice.label === "" || choice.label === String(choice.level) ? choice.level : `${choice.level} ${choice.label}`}</option>)}
              </Select>
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}

interface ReachesProps {
  readonly risk: Risk;
  readonly assessment: Assessment;
  onChoose(residual: RiskLevels): void;
}

function Reaches({ risk, assessment, onChoose }: ReachesProps) {
  const { service, texts, say, language } = usePane();
  const styles = useStyles();
  const reaches = useMemo(() => service.reaches(risk), [service, risk]);
  if (risk.value === null || risk.value <= assessment.threshold) return null;
  const nameOf = (factor: keyof RiskLevels): string => assessment.scales.find((scale) => scale.factor === factor)?.name ?? texts.factor[factor];
  const levelsText = ({ residual }: ThresholdReach): string =>
    (["threat", "vulnerability", "impact"] as const)
      .flatMap((factor) => (residual[factor] === null ? [] : [say(texts.card.reachLevel, { factor: nameOf(factor), level: residual[factor] })]))
      .join(language === "ja" ? "、" : ", ");
  if (reaches.length === 0) return <Note>{say(texts.card.reachNone, { threshold: assessment.threshold })}</Note>;
  return (
    <div className={styles.reaches} role="group" aria-label={say(texts.card.reach, { threshold: assessment.threshold })}>
      <Note>{say(texts.card.reach, { threshold: assessment.threshold })}</Note>
      {reaches.slice(0, shownReaches).map((reach) => (
        <Button key={levelsText(reach)} size="small" className={styles.reach} onClick={() => onChoose(reach.residual)}>
          {levelsText(reach)}<span className={styles.result}>{say(texts.card.reachValue, { value: reach.value })}</span>
        </Button>
      ))}
    </div>
  );
}
