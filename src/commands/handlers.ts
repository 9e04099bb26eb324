// Owns what the ribbon's buttons do: each opens its screen of the task pane.
// Promises one row an action id of the manifest.
import type { Screen } from "../i18n/texts";

/** Screen by action id. The ids stand in the manifest and never change. */
export const commandScreens = {
  attachRegister: "register",
  approveRisks: "approvals",
  makeStatement: "statement",
  runChecks: "checks",
  makeReports: "reports",
  repairFormulas: "repair",
  help: "help",
} as const satisfies Record<string, Screen>;

export type ActionId = keyof typeof commandScreens;
