// Owns what the ribbon's buttons do: each opens its screen of the task pane.
// Promises one row an action id of the manifest, and that the host always learns that a command is done.
import type { Screen } from "../i18n/texts";

/** Screen by action id. The ids stand in the manifest and never change. */
export const commandScreens = {
  attachRegister: "register",
  makeStatement: "statement",
  repairFormulas: "repair",
  help: "help",
} as const satisfies Record<string, Screen>;

export type ActionId = keyof typeof commandScreens;

/** The part of the host's event that a command needs. */
export interface CommandEvent {
  completed(): void;
}

export type CommandHandler = (event: CommandEvent) => Promise<void>;

/**
 * The handlers to associate with the manifest's action ids.
 * @param open shows the task pane with a screen
 */
export function commandHandlers(open: (screen: Screen) => void | Promise<void>): Readonly<Record<ActionId, CommandHandler>> {
  const handler = (screen: Screen): CommandHandler => async (event) => {
    try {
      await open(screen);
    } finally {
      event.completed();
    }
  };
  const entries = Object.entries(commandScreens).map(([id, screen]) => [id, handler(screen)]);
  return Object.fromEntries(entries) as Record<ActionId, CommandHandler>;
}
