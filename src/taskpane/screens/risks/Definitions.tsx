// Owns the two definitions that must never be confused.
// Promises that each term always stands beside its own definition.
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "../../pane/PaneContext";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", rowGap: "6px" },
  entry: { padding: "6px 10px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  current: { borderLeftColor: tokens.colorCompoundBrandStroke, backgroundColor: tokens.colorNeutralBackground3 },
  term: { ...typographyStyles.caption1Strong },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** @param current the kind that the risk at hand belongs to */
export function Definitions({ current }: { readonly current: "residual" | "remaining" | null }) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {(["residual", "remaining"] as const).map((kind) => (
        <div key={kind} className={mergeClasses(styles.entry, kind === current && styles.current)}>
          <dt className={styles.term}>
            {texts.definition[kind].term}
            {kind === current && ` — ${texts.definition.thisRisk}`}
          </dt>
          <dd className={styles.text}>{texts.definition[kind].text}</dd>
        </div>
      ))}
    </dl>
  );
}
