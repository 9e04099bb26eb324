// Owns the message above the grid: what happened and what to do.
// Promises that assistive tools read a message when it appears, and that it stays until it is closed or overtaken.
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { PartProps } from "./actions";
import { useStyles } from "./styles";

/** The message bar; an empty place while there is no message. */
export function NoticeBar({ view, words, actions }: PartProps) {
  const styles = useStyles();
  if (view.notice === null) return <div />;
  return (
    <div className={styles.notices} id="notice">
      <MessageBar intent={view.notice.intent} layout="multiline" politeness={view.notice.intent === "error" ? "assertive" : "polite"}>
        <MessageBarBody>
          <MessageBarTitle>{view.notice.title}</MessageBarTitle>
          {view.notice.text}
        </MessageBarBody>
        <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={words.dismiss} onClick={actions.dismiss} />}>
          {view.notice.choices?.map(({ label, run }) => <Button key={label} size="small" onClick={run}>{label}</Button>)}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
