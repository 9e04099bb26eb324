// Owns the meter of a risk value against the threshold.
// Promises that the sentence below the bar says all that the bar shows.
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Assessment } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note } from "../../parts/layout";

const useStyles = makeStyles({
  meter: { position: "relative", height: "10px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralStroke2, margin: "6px 0 8px", "@media (forced-colors: active)": { outline: "1px solid CanvasText" } },
  part: { position: "absolute", left: 0, top: 0, bottom: 0, borderRadius: tokens.borderRadiusCircular, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  above: { backgroundColor: tokens.colorStatusDangerBackground3 },
  within: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  mark: { position: "absolute", top: "-4px", bottom: "-4px", width: "2px", backgroundColor: tokens.colorNeutralForeground1, borderRadius: "1px", "@media (forced-colors: active)": { backgroundColor: "CanvasText" } },
  text: { ...typographyStyles.body1, margin: 0 },
});

export interface RiskMeterProps {
  readonly label: string;
  readonly value: number | null;
  readonly assessment: Pick<Assessment, "threshold" | "upperThreshold" | "maximum">;
}

export function RiskMeter({ label, value, assessment: { threshold, upperThreshold, maximum } }: RiskMeterProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  if (value === null) return null;
  const isAbove = value > threshold;
  const text = say(isAbove ? texts.card.above : texts.card.within, { value, maximum, threshold });
  const share = (part: number): string => `${Math.max(0, Math.min(100, (100 * part) / maximum))}%`;
  return (
    <div>
      <div className={styles.meter} role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={maximum} aria-valuenow={value} aria-valuetext={text}>
        <div className={mergeClasses(styles.part, isAbove ? styles.above : styles.within)} style={{ width: share(value) }} />
        <div className={styles.mark} style={{ left: share(threshold) }} title={say(texts.card.thresholdMark, { threshold })} />
        {upperThreshold !== null && <div className={styles.mark} style={{ left: share(upperThreshold) }} title={say(texts.card.upperMark, { threshold: upperThreshold })} />}
      </div>
      <p className={styles.text}>{text}</p>
      {upperThreshold !== null && value > upperThreshold && <Note>{say(texts.card.aboveUpper, { threshold: upperThreshold })}</Note>}
    </div>
  );
}
