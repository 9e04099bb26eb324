// Owns carrying out a plan on a draft.
// Promises that the edits that take it back come in the opposite order.
import type { Edit, Plan } from "../../app/workbook/plan";
import { clearCells, mergeCells, setColumnWidths, setRowHeight, styleCells, writeCells } from "./cellEdits";
import { addChart, removeChart } from "./chartEdits";
import type { Draft } from "./draft";
import { fitRows } from "./rowHeights";
import { addName, removeName } from "./nameEdits";
import { colourCells, validateCells } from "./ruleEdits";
import { addSheet, freezePanes, removeSheet, setUpPage, showSheet } from "./sheetEdits";
import { addTable, addTableColumns, fillFormula, insertTableRows, removeTableColumns, resizeTable } from "./tableEdits";

type Editors = { readonly [Kind in Edit["kind"]]: (draft: Draft, edit: Extract<Edit, { kind: Kind }>) => Edit[] };

const editors: Editors = {
  addSheet, writeCells, clearCells, fillFormula, addTable, addTableColumns, resizeTable, insertTableRows, addName, styleCells, setColumnWidths, setRowHeight, fitRows, mergeCells,
  validateCells, colourCells, freezePanes, setUpPage, showSheet, removeSheet, removeTableColumns, removeName, addChart, removeChart,
};

/** Makes every edit in order and gives the plan that takes them back. */
export function applyEdits(draft: Draft, plan: Plan): Plan {
  const undo: Edit[] = [];
  for (const edit of plan.edits) undo.unshift(...runEdit(draft, edit));
  return { edits: undo };
}

function runEdit<Kind extends Edit["kind"]>(draft: Draft, edit: Extract<Edit, { kind: Kind }>): Edit[] {
  const editor = editors[edit.kind as Kind];
  return editor(draft, edit);
}
