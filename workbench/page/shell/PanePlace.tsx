// Owns the place of the add-in's frame at the right of the grid.
// Promises that hiding the pane keeps the add-in running, as Excel does with a shared runtime.
import { Button, mergeClasses, Spinner, Text } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { PartProps } from "./actions";
import { useStyles } from "./styles";

export interface PanePlaceProps extends PartProps {
  readonly placeRef: (place: HTMLElement | null) => void;
}

/** The task pane with its head. */
export function PanePlace({ view, words, actions, placeRef }: PanePlaceProps) {
  const styles = useStyles();
  return (
    <aside className={mergeClasses(styles.pane, !view.isPaneShown && styles.hidden)} aria-label={words.pane}>
      <div className={styles.paneHead}>
        <Text weight="semibold">{words.product}</Text>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={words.closePane} onClick={actions.closePane} />
      </div>
      <div className={styles.paneBody}>
        <div ref={placeRef} className={styles.frame} id="pane-place" />
        {!view.isPaneReady && <div className={styles.veil}><Spinner size="small" label={words.loadingPane} /></div>}
      </div>
    </aside>
  );
}
