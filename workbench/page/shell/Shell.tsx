// Owns the page as a whole: its bars, the places for grid and pane, and what lies over them.
// Promises that the grid's and the pane's elements stay the same for the life of the page.
import { Body1, FluentProvider, Spinner, Subtitle1 } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons";
import { useEffect, useState, useSyncExternalStore } from "react";
import { fluentTheme } from "../../../src/taskpane/theme";
import type { Store } from "../store";
import { texts } from "../texts";
import type { Actions } from "./actions";
import { UnsavedQuestion } from "./UnsavedQuestion";
import { NoticeBar } from "./NoticeBar";
import { PanePlace } from "./PanePlace";
import { RibbonStrip } from "./RibbonStrip";
import { StartPage } from "./StartPage";
import { TopBar } from "./TopBar";
import { useStyles } from "./styles";
import { useFileDrop } from "./useFileDrop";

export interface ShellProps {
  readonly store: Store;
  readonly actions: Actions;
  /** Called once with the elements that grid and pane fill. */
  readonly onPlaced: (grid: HTMLElement, pane: HTMLElement) => void;
}

/** The page. */
export function Shell({ store, actions, onPlaced }: ShellProps) {
  const view = useSyncExternalStore(store.subscribe, store.get);
  const styles = useStyles();
  const words = texts[view.language];
  const isDragging = useFileDrop(actions.openFiles);
  const [grid, setGrid] = useState<HTMLElement | null>(null);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (grid !== null && pane !== null) onPlaced(grid, pane);
  }, [grid, pane, onPlaced]);
  useEffect(() => {
    document.documentElement.lang = view.language;
    document.documentElement.style.colorScheme = view.isDark ? "dark" : "light";
  }, [view.language, view.isDark]);
  const isStartShown = view.isStartShown || view.bookName === null;
  return (
    <FluentProvider theme={fluentTheme(view.isDark ? "dark" : "light", view.language)}>
      <div className={styles.page}>
        <header>
          <TopBar view={view} words={words} actions={actions} />
          <RibbonStrip view={view} words={words} actions={actions} />
        </header>
        <NoticeBar view={view} words={words} actions={actions} />
        <div className={styles.work}>
          <main className={styles.gridPlace} aria-label={words.grid}>
            <div className={styles.grid} id="grid" ref={setGrid} tabIndex={-1} />
            <div className={styles.cellMessage} role="status" id="cell-message">
              {view.cellMessage !== null && <div className={styles.cellCard}><ErrorCircleRegular aria-hidden="true" fontSize={20} /><Body1>{view.cellMessage}</Body1></div>}
            </div>
          </main>
          <PanePlace view={view} words={words} actions={actions} placeRef={setPane} />
          {isStartShown && <StartPage view={view} words={words} actions={actions} />}
          {view.busy !== null && (
            <div className={styles.busy} role="status">
              <div className={styles.busyCard}><Spinner label={view.busy} /></div>
            </div>
          )}
        </div>
      </div>
      {isDragging && <div className={styles.curtain}><Subtitle1>{words.dropCurtain}</Subtitle1></div>}
      <UnsavedQuestion view={view} words={words} actions={actions} />
    </FluentProvider>
  );
}
