// Owns what the register says about a risk: asset, cause, controls in place, levels and value.
// Promises that a person sees the value against the threshold before choosing a treatment.
import { useEffect, useRef } from "react";
import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Assessment, Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { DecisionBadge } from "../../parts/decisions";
import { Facts, Note, useLayoutStyles } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { decisionCounts, shownDecision } from "./list";
import { RiskMeter } from "./RiskMeter";

const useStyles = makeStyles({
  id: { ...typographyStyles.caption1, display: "flex", justifyContent: "space-between", columnGap: "8px", flexWrap: "wrap", color: tokens.colorNeutralForeground2, marginBottom: "2px" },
  asset: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  decision: { margin: "4px 0 0" },
  levels: { display: "flex", flexWrap: "wrap", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  level: { ...typographyStyles.caption1, padding: "3px 8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
  number: { fontWeight: tokens.fontWeightSemibold, marginLeft: "6px" },
});

const factors = ["assetValue", "threat", "vulnerability", "impact"] as const;

/** The card's heading: it takes the focus whenever another risk is shown. */
function CardHeading({ children, focusKey }: { readonly children: string; readonly focusKey: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [focusKey]);
  return <h1 className={styles.asset} tabIndex={-1} ref={heading}>{children}</h1>;
}

export function RiskFacts({ risk, assessment }: { readonly risk: Risk; readonly assessment: Assessment }) {
  const { texts, show } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const written = (text: string) => (text.trim() === "" ? <Note>{texts.card.notWritten}</Note> : text);
  return (
    <>
      <div>
        <div className={styles.id}>
          <span>{risk.id}</span>
          <Link onClick={() => void show(risk.place)}>{texts.card.showCell}</Link>
        </div>
        <CardHeading focusKey={risk.place.address}>{risk.asset === "" ? risk.id : risk.asset}</CardHeading>
        <div className={styles.decision}><DecisionBadge decision={shownDecision(risk)} /></div>
      </div>
      {risk.problem && <ProblemBars problems={[risk.problem]} intent="error" />}
      <section className={layout.section} aria-label={texts.card.value}>
        <Facts
          facts={[
            [texts.card.threat, written(risk.threat)],
            [texts.card.vulnerability, written(risk.vulnerability)],
            [texts.card.currentControls, written(risk.currentControls)],
          ]}
        />
        <ul className={styles.levels} aria-label={texts.card.levels}>
          {factors.filter((factor) => risk.levels[factor] !== null || assessment.scales.some((scale) => scale.factor === factor)).map((factor) => (
            <li key={factor} className={styles.level}>
              {assessment.scales.find((scale) => scale.factor === factor)?.name ?? texts.factor[factor]}
              <span className={styles.number}>{risk.levels[factor] ?? "–"}</span>
            </li>
          ))}
        </ul>
        <RiskMeter label={texts.card.value} value={risk.value} assessment={assessment} />
        {risk.value === null && <Note>{texts.card.noValue}</Note>}
      </section>
    </>
  );
}

export function SeveralFacts({ risks }: { readonly risks: readonly Risk[] }) {
  const { texts, say, language } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  return (
    <>
      <CardHeading focusKey="several">{say(texts.card.several, { count: risks.length })}</CardHeading>
      <section className={layout.section} aria-label={texts.screen.risks}>
        <ul className={styles.levels}>
          {decisionCounts(risks).map(({ decision, count }) => (
            <li key={decision}><DecisionBadge decision={decision} /> {new Intl.NumberFormat(language).format(count)}</li>
          ))}
        </ul>
        <Note>{risks.slice(0, 20).map(({ id }) => id).join(", ")}{risks.length > 20 ? " …" : ""}</Note>
      </section>
    </>
  );
}
