// Owns the place of the add-in's frame at the right of the grid.
// Promises that hiding the pane keeps the add-in running, as Excel does with a shared runtime.
import { Button, mergeClasses, Spinner, Text } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { PartProps } from "./actions";
import { useStyles } from "./styles";

export interface PanePlaceProps extends PartProps {
  readonly frameRef: (frame: HTMLIFrameElement | null) => void;
}

/** The task pane with its head. */
export function PanePlace({ view, words, actions, frameRef }: PanePlaceProps) {
  const styles = useStyles();
  return (
    <aside className={mergeClasses(styles.pane, !view.isPaneShown && styles.hidden)} aria-label={words.pane}>
      <div className={styles.paneHead}>
        <Text weight="semibold">{words.product}</Text>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={words.closePane} onClick={actions.closePane} />
      </div>
      <div className={styles.paneBody}>
        <iframe ref={frameRef} id="pane" className={styles.frame} title={words.pane} />
        {!view.isPaneReady && <div className={styles.veil}><Spinner size="small" label={words.loadingPane} /></div>}
      </div>
    </aside>
  );
}
