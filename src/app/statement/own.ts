// Owns which controls of the organisation's own a workbook names.
// Promises each once, with its title where a statement has a row for it.
import { controlKey, isOwnControl } from "../../isms/catalogue/catalogue";
import { looksLikeOwnId } from "../../isms/catalogue/ids";
import { statementTables, type BookState } from "../book/state";
import type { OwnControl, Risk } from "../service";
import { existingStatement } from "./existing";

/** The own controls that are rows of the workbook's statements. */
export function statedOwnControls(state: BookState): OwnControl[] {
  const rows = statementTables(state).flatMap(({ edition }) => existingStatement(state, edition)?.sheetRows ?? []);
  return rows.map(({ statement }) => ({ id: statement.id, title: statement.title })).filter(({ id }) => isOwnControl(id));
}

/** The own controls that the workbook's statements have as rows, and those that treatments name, each once. */
export function ownControlsOf(state: BookState, risks: readonly Risk[]): OwnControl[] {
  const named = risks.flatMap(({ treatment }) => treatment.ownControls.filter(looksLikeOwnId)).map((id) => ({ id, title: "" }));
  const found = new Map<string, OwnControl>();
  for (const control of [...statedOwnControls(state), ...named]) if (!found.has(controlKey(control.id))) found.set(controlKey(control.id), control);
  return [...found.values()];
}
