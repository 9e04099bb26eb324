// Owns putting the task pane into a page.
// Promises one root per element, updated in place when theme, language or command change.
import { createRoot } from "react-dom/client";
import { App, type AppProps } from "./App";

export interface MountedPane {
  /** Shows the pane with other properties; what a person typed stays. */
  update(props: AppProps): void;
  /** Takes the pane out of the page. */
  unmount(): void;
}

/**
 * Puts the task pane into an element of the page.
 * @param element fills the window's height
 */
export function mount(element: HTMLElement, props: AppProps): MountedPane {
  const root = createRoot(element);
  const show = (shown: AppProps): void => {
    element.ownerDocument.documentElement.lang = shown.language;
    root.render(<App {...shown} />);
  };
  show(props);
  return { update: show, unmount: () => root.unmount() };
}
