// Owns the list of edits that a plan can hold and what Excel does for each.
// Promises that a new kind of edit does not compile before it stands here.
import type { Edit } from "../app/workbook/plan";
import { clearCells, fillFormula, fitRows, mergeCells, setColumnWidths, setRowHeight, writeCells } from "./editCells";
import { addChart, removeChart } from "./editCharts";
import { freezePanes, setUpPage } from "./editPages";
import { colourCells, validateCells } from "./editRules";
import { addName, addSheet, removeName, removeSheet, showSheet } from "./editSheets";
import { insertTableRows } from "./editRows";
import { addTable, addTableColumns, removeTableColumns, resizeTable } from "./editTables";
import { sheetGround, type Ground } from "./ground";
import { styleCells } from "./looks";
import type { Item, Prepare, Task } from "./task";

const prepareKind: { readonly [Kind in Edit["kind"]]: Prepare<Extract<Edit, { kind: Kind }>> } = {
  addSheet,
  writeCells,
  fillFormula,
  clearCells,
  addTable,
  addTableColumns,
  resizeTable,
  insertTableRows,
  addName,
  styleCells,
  setColumnWidths,
  setRowHeight,
  fitRows,
  mergeCells,
  validateCells,
  colourCells,
  freezePanes,
  setUpPage,
  showSheet,
  removeSheet,
  removeTableColumns,
  removeName,
  addChart,
  removeChart,
};

/**
 * Checks items in their order, each on the ground that the earlier ones leave.
 * @throws ProblemError for the first item that could not be applied
 */
export function prepareItems(items: readonly Item[], ground: Ground): Task[] {
  return items.map((item) => {
    const task = typeof item === "function" ? item(ground) : (prepareKind[item.kind] as Prepare<Edit>)(item, ground);
    if (task.sheet !== null) sheetGround(ground, task.sheet);
    return task;
  });
}
