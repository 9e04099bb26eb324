// Owns the explanation of the error in the selected cell: the words that the custom function gave with it.
// Promises that the words go when the cell is left or its error is gone.
import type { Engine } from "../../engine/engine";
import type { Store } from "../store";

/** Keeps the page's cell message in step with the selected cell. */
export function explainErrors(engine: Engine, store: Store): void {
  engine.on((event) => {
    if (event.kind === "sheetAdded" || event.kind === "sheetRenamed") return;
    const [selected] = engine.selection;
    store.set({ cellMessage: selected === undefined ? null : engine.errorTextAt(engine.activeSheetId, selected.row, selected.column) });
  });
}
