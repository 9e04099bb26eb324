// Owns the task pane as a whole: theme, language, navigation and the open screen.
// Promises that the code of a screen other than Home is loaded when it is first opened, and that a ribbon command opens its screen.
import { lazy, Suspense, useEffect, useSyncExternalStore, type ComponentType, type LazyExoticComponent } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { IsmsService } from "../app/service";
import type { Screen, TextLanguage } from "../i18n/texts";
import type { Words } from "../i18n/words";
import { PaneProvider, usePane } from "./pane/PaneContext";
import type { OpenScreen } from "./pane/state";
import HomeScreen from "./screens/home/HomeScreen";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { StatusLine, Waiting } from "./parts/messages";
import { Navigation } from "./parts/Navigation";
import { fluentTheme, type PaneTheme } from "./theme";

/** What the ribbon asks the pane to open. A new object is a new request, even for the same screen. */
export interface PaneCommand {
  readonly screen: Screen;
}

export interface AppProps {
  readonly service: IsmsService;
  /** The host's theme; null where the host does not tell: then the system's preference decides. */
  readonly theme: PaneTheme | null;
  readonly language: TextLanguage;
  /** The words of that language. */
  readonly words: Words;
  readonly command?: PaneCommand;
}

const screens: Readonly<Record<OpenScreen, ComponentType | LazyExoticComponent<ComponentType>>> = {
  home: HomeScreen,
  register: lazy(() => import("./screens/register/RegisterScreen")),
  risks: lazy(() => import("./screens/risks/RisksScreen")),
  approvals: lazy(() => import("./screens/approvals/ApprovalsScreen")),
  statement: lazy(() => import("./screens/statement/StatementScreen")),
  checks: lazy(() => import("./screens/checks/ChecksScreen")),
  reports: lazy(() => import("./screens/reports/ReportsScreen")),
  help: lazy(() => import("./screens/help/HelpScreen")),
  functions: lazy(() => import("./screens/functions/FunctionsScreen")),
};

const useStyles = makeStyles({
  pane: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground2 },
  content: {
    flex: "1 1 0", minHeight: 0, minWidth: 0, overflowY: "auto", overflowX: "hidden", display: "flex", flexDirection: "column",
    // Fluent's fields are as wide as their longest choice; in a narrow pane they have to give way.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
    "& .fui-Select, & .fui-Input, & .fui-Combobox": { minWidth: 0, maxWidth: "100%" },
    "& .fui-Select__select": { minWidth: 0, textOverflow: "ellipsis" },
    "& .fui-Input__input, & .fui-Combobox__input": { minWidth: 0, width: "100%" },
    // Without colours of their own, links that are buttons would look like any text.
    "& .fui-Link": { "@media (forced-colors: active)": { textDecorationLine: "underline" } },
  },
});

const darkQuery = "(prefers-color-scheme: dark)";

function subscribeToScheme(listener: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function useSystemTheme(): PaneTheme {
  return useSyncExternalStore(subscribeToScheme, () => (window.matchMedia(darkQuery).matches ? "dark" : "light"));
}

/** The task pane. */
export function App({ service, theme, language, words, command }: AppProps) {
  const system = useSystemTheme();
  // The height is no class: Fluent gives the provider's classes to lists that open over the pane, which would then cover it.
  return (
    <FluentProvider style={{ height: "100%" }} theme={fluentTheme(theme ?? system, language)} lang={language}>
      <PaneProvider service={service} language={language} words={words}>
        <Shell command={command} />
      </PaneProvider>
    </FluentProvider>
  );
}

function Shell({ command }: { readonly command?: PaneCommand }) {
  const styles = useStyles();
  const { state, dispatch, texts } = usePane();
  useEffect(() => {
    if (command) dispatch({ kind: "go", screen: command.screen });
  }, [command, dispatch]);
  const Open = screens[state.screen];
  return (
    <div className={styles.pane}>
      <Navigation />
      <StatusLine />
      <main className={styles.content} id="pane-content" aria-label={texts.screen[state.screen]}>
        <ErrorBoundary key={state.screen}>
          <Suspense fallback={<Waiting label={texts.common.loading} />}>
            <Open />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
