// Owns what the parts of the page can ask for.
// Promises that no part knows the engine, the grid or the add-in's frame.
import type { Command } from "../../../manifest/spec";
import type { View } from "../store";
import type { Texts } from "../texts";

export interface Actions {
  readonly openFiles: (files: readonly File[]) => void;
  readonly openNamed: (idOrPath: string) => void;
  readonly newBook: () => void;
  readonly save: () => void;
  readonly toggleLanguage: () => void;
  readonly toggleDark: () => void;
  readonly showStart: () => void;
  readonly hideStart: () => void;
  readonly closePane: () => void;
  readonly run: (command: Command) => void;
  readonly dismiss: () => void;
  readonly decide: (choice: "save" | "discard" | "cancel") => void;
}

/** What every part of the page is given. */
export interface PartProps {
  readonly view: View;
  readonly words: Texts;
  readonly actions: Actions;
}
