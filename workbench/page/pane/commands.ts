// Owns which ISMS commands the page offers: those of the add-in's manifest.
// Promises that each runs the action that the add-in associated, by the same id as in Excel.
import { commandScreens, type ActionId } from "../../../src/commands/handlers";
import { groups, type Command } from "../../../manifest/spec";

/** The ribbon's groups as the manifest declares them. */
export const ribbonGroups = groups;

/** The function that a command runs in the add-in; null where it only shows the pane. */
export function functionOf(command: Command): string | null {
  return command.action.kind === "execute" ? command.action.actionId : null;
}

/** The function that leads to a screen of the pane, or null where none does. */
export function functionForScreen(screen: string): string | null {
  const found = (Object.entries(commandScreens) as [ActionId, string][]).find(([, shown]) => shown === screen);
  return found?.[0] ?? null;
}
