// Owns how work under way looks: what is being done, how far it is, and the way to stop it.
// Promises no button for what is over in a moment, and none where stopping would leave half of it. What it says is announced by who shows it.
import { useEffect, useState } from "react";
import { Button, Spinner, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Reached } from "../../app/service";
import { usePane } from "../pane/PaneContext";

const useStyles = makeStyles({
  work: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "6px", padding: "4px" },
  label: { flex: "1 1 120px", minWidth: 0, justifyContent: "flex-start", overflowWrap: "anywhere" },
  name: { flex: "1 1 120px", minWidth: 0, ...typographyStyles.body1, overflowWrap: "anywhere" },
  track: { flexBasis: "100%", height: "4px", borderRadius: tokens.borderRadiusCircular, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground6, "@media (forced-colors: active)": { outline: "1px solid CanvasText" } },
  done: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
  count: { flexBasis: "100%", ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** Milliseconds after which work is long enough to be stopped. */
const longWork = 500;

export interface UnderWayProps {
  readonly label: string;
  readonly reached: Reached | null;
  readonly isStopping: boolean;
  onStop(): void;
}

export function UnderWay({ label, reached, isStopping, onStop }: UnderWayProps) {
  const { texts: { common }, say } = usePane();
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longWork);
    return () => clearTimeout(timer);
  }, []);
  const isRestoring = reached?.stage === "restoring";
  const shown = isRestoring ? common.restoring : isStopping ? common.stopping : label;
  const isMeasured = reached !== null && reached.total > 0 && !isRestoring;
  return (
    <div className={styles.work}>
      {isMeasured ? <span className={styles.name}>{shown}</span> : <Spinner className={styles.label} size="tiny" label={shown} labelPosition="after" />}
      {isLong && !isRestoring && <Button size="small" disabledFocusable={isStopping} onClick={onStop}>{common.stop}</Button>}
      {isMeasured && (
        <>
          <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={reached.total} aria-valuenow={reached.done}>
            <div className={styles.done} style={{ width: `${(100 * reached.done) / reached.total}%` }} />
          </div>
          <p className={styles.count}>{say(common.cells, { done: reached.done, total: reached.total })}</p>
        </>
      )}
    </div>
  );
}
