// Owns the count of risks by decision: a bar for the proportions, a list for the facts.
// Promises that the bar tells nothing that the list does not tell in words.
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { RiskCounts } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Section, useLayoutStyles } from "../../parts/layout";
import { countOf, decisionLooks, decisionOrder, useToneStyles, type ShownDecision } from "../../parts/decisions";

const useStyles = makeStyles({
  total: { ...typographyStyles.body1Strong, whiteSpace: "nowrap" },
  bar: { display: "flex", columnGap: "2px", height: "12px", borderRadius: tokens.borderRadiusCircular, overflow: "hidden" },
  part: { minWidth: "4px", "@media (forced-colors: active)": { backgroundColor: "CanvasText" } },
  good: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  attention: { backgroundColor: tokens.colorStatusWarningBackground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground3 },
  busy: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  quiet: { backgroundColor: tokens.colorNeutralStroke1Pressed },
  line: {
    display: "grid", gridTemplateColumns: "28px minmax(0, 1fr) auto 16px", columnGap: "8px", alignItems: "center", width: "100%", padding: "5px 4px", margin: 0, boxSizing: "border-box",
    border: "none", backgroundColor: "transparent", color: tokens.colorNeutralForeground1, fontFamily: "inherit", textAlign: "left", cursor: "pointer", borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { width: "26px", height: "26px", borderRadius: tokens.borderRadiusCircular, display: "grid", placeItems: "center", fontSize: "16px" },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  count: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums" },
  chevron: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
});

export function DecisionSummary({ counts }: { readonly counts: RiskCounts }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const present = decisionOrder.filter((decision) => countOf(counts, decision) > 0);
  const parts = present.map((decision) => say(texts.home.decisionPart, { name: texts.decision[decision], count: countOf(counts, decision) }));
  return (
    <Section title={texts.home.decisions} aside={<span className={styles.total}>{say(texts.home.records, { count: counts.total })}</span>}>
      <div className={styles.bar} role="img" aria-label={say(texts.home.decisionsBar, { total: counts.total, parts: parts.join(", ") })}>
        {present.map((decision) => (
          <div key={decision} className={mergeClasses(styles.part, styles[decisionLooks[decision].tone])} style={{ flexGrow: countOf(counts, decision) }} />
        ))}
      </div>
      <ul className={layout.plain}>
        {present.map((decision) => <DecisionLine key={decision} decision={decision} count={countOf(counts, decision)} />)}
      </ul>
    </Section>
  );
}

function DecisionLine({ decision, count }: { readonly decision: ShownDecision; readonly count: number }) {
  const { texts, say, language, dispatch } = usePane();
  const styles = useStyles();
  const tones = useToneStyles();
  const { icon: Icon, tone } = decisionLooks[decision];
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-label={say(texts.home.openRisks, { name: texts.decision[decision], count })}
        onClick={() => dispatch({ kind: "go", screen: "risks", filter: decision })}
      >
        <span className={mergeClasses(styles.icon, tones[tone])}><Icon aria-hidden /></span>
        <span className={styles.name}>{texts.decision[decision]}</span>
        <span className={styles.count}>{new Intl.NumberFormat(language).format(count)}</span>
        <ChevronRightRegular className={styles.chevron} aria-hidden />
      </button>
    </li>
  );
}
