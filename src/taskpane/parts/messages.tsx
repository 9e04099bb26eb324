// Owns what the pane tells a person: work under way, results, problems, empty places.
// Promises that each is announced to assistive technology and that none is a dialog.
import { Suspense, lazy, useState } from "react";
import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, Spinner, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, DismissRegular, type FluentIcon } from "@fluentui/react-icons";
import type { Reached } from "../../app/service";
import { usePane } from "../pane/PaneContext";
import type { Problem } from "../pane/problem";
import { useLayoutStyles } from "./layout";
import { UnderWay } from "./UnderWay";

const UnlockedCopy = lazy(() => import("./UnlockedCopy"));

const useStyles = makeStyles({
  status: { display: "flex", flexDirection: "column", padding: "8px 12px", backgroundColor: tokens.colorNeutralBackground2, ":empty": { display: "none" } },
  centre: { padding: "32px 12px" },
  bar: { alignItems: "start", overflowWrap: "anywhere" },
  list: { display: "flex", flexDirection: "column", rowGap: "8px" },
  empty: {
    display: "flex", flexDirection: "column", alignItems: "center", textAlign: "center", rowGap: "8px", padding: "28px 16px",
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
  },
  emptyIcon: { fontSize: "40px", color: tokens.colorNeutralForeground3 },
  emptyTitle: { ...typographyStyles.subtitle2, margin: 0, wordBreak: "auto-phrase" as "normal" },
  emptyText: { ...typographyStyles.body1, margin: "0 0 8px", color: tokens.colorNeutralForeground2, textWrap: "pretty" as "wrap" },
});

/** The line under the navigation: what is being done, or what came of it. */
export function StatusLine() {
  const { state, dispatch, texts, stop, undo, show } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { busy, notice } = state;
  const link = notice?.link;
  return (
    <>
      <div className={layout.hidden} aria-live="polite">
        {state.isStopping ? texts.common.stopping : (busy ?? notice?.text ?? "")}
      </div>
      <div className={styles.status} role="region" aria-label={texts.common.messages}>
        {busy !== null && <UnderWay label={busy} reached={state.reached} isStopping={state.isStopping} onStop={stop} />}
        {busy === null && notice !== null && (
          <MessageBar className={styles.bar} intent={notice.intent} layout="multiline">
            <MessageBarBody>
              {notice.text} {link && <Link inline onClick={() => void show(link.place)}>{link.text}</Link>}
            </MessageBarBody>
            <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={texts.common.dismiss} onClick={() => dispatch({ kind: "dismiss" })} />}>
              {notice.canUndo && <Button size="small" icon={<ArrowUndoRegular />} onClick={() => void undo()}>{texts.common.undo}</Button>}
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </>
  );
}

interface Reads {
  readonly reached: Reached | null;
  stop(): void;
}

/** Reading that can be stopped. */
export function Reading({ label, loading }: { readonly label: string; readonly loading: Reads }) {
  const { texts } = usePane();
  const layout = useLayoutStyles();
  const [isStopping, setStopping] = useState(false);
  const stop = (): void => {
    setStopping(true);
    loading.stop();
  };
  return (
    <>
      <div className={layout.hidden} role="status">{isStopping ? texts.common.stopping : label}</div>
      <UnderWay label={label} reached={loading.reached} isStopping={isStopping} onStop={stop} />
    </>
  );
}

/** Shown while a screen has nothing to show yet. @param loading what it waits for, where that can be stopped */
export function Waiting({ label, loading }: { readonly label: string; readonly loading?: Reads }) {
  const { texts, state } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  if (!loading) return <div className={styles.centre} role="status"><Spinner size="small" label={label} labelPosition="below" /></div>;
  return (
    <div className={styles.centre} aria-busy="true">
      <div className={layout.hidden} role="heading" aria-level={1}>{texts.screen[state.screen]}</div>
      <Reading label={label} loading={loading} />
    </div>
  );
}

export function ProblemBars({ problems, intent = "warning" }: { readonly problems: readonly Problem[]; readonly intent?: "warning" | "error" }) {
  const { explain } = usePane();
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <div className={styles.list} role="status">
      {[...new Set(problems.map(explain))].map((text) => (
        <MessageBar key={text} className={styles.bar} intent={intent} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
      {problems.some(({ code }) => code === "structure-locked") && <Suspense><UnlockedCopy /></Suspense>}
    </div>
  );
}

export interface EmptyStateProps {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly text: string;
  readonly button?: string;
  onPress?(): void;
}

export function EmptyState({ icon: Icon, title, text, button, onPress }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Icon className={styles.emptyIcon} aria-hidden />
      <h2 className={styles.emptyTitle}>{title}</h2>
      <p className={styles.emptyText}>{text}</p>
      {button && <Button appearance="primary" onClick={onPress}>{button}</Button>}
    </div>
  );
}

/** A failed load: what went wrong and the way to try again. */
export function LoadFailed({ problem, onRetry }: { readonly problem: Problem; onRetry(): void }) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <ProblemBars problems={[problem]} intent="error" />
      <div><Button onClick={onRetry}>{texts.common.retry}</Button></div>
    </div>
  );
}
