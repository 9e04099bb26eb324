// Owns entering a formula in the cell that a person selected.
// Promises one cell of one sheet, and that a cell which holds something is named before it is replaced.
import { isBlank, isCellError, type Cell, type Problem } from "../../isms/cell";
import { cellArea, placeAddress } from "../book/address";
import { cellIn, formulaIn } from "../book/content";
import type { Preview } from "../service";
import type { Area, Workbook, WorkbookOverview } from "../workbook/port";

function holds({ row, column, rowCount, columnCount }: Area, at: Area): boolean {
  return at.row >= row && at.row < row + rowCount && at.column >= column && at.column < column + columnCount;
}

/** What stands in the way; null where nothing does. */
function obstacle({ activeSheet, selection, sheets }: WorkbookOverview): Problem | null {
  if (selection === null) return { code: "insert-no-cell", facts: {} };
  return sheets.find(({ name }) => name === activeSheet)?.isProtected ? { code: "sheet-protected", facts: { sheet: activeSheet } } : null;
}

const shown = (value: Cell): string => (isCellError(value) ? value.error : String(value));

/**
 * The plan for the selected cell: the first of a selection of several.
 * @param fitsTables whether the formula's result can stand inside an Excel table
 */
export async function planInsert(workbook: Workbook, formula: string, fitsTables: boolean): Promise<Preview> {
  const overview = await workbook.overview();
  const refused = obstacle(overview);
  if (refused !== null || overview.selection === null) return { plan: { edits: [] }, changes: [], problems: refused ? [refused] : [] };
  const { activeSheet: sheet, selection: { row, column } } = overview;
  const area = cellArea(row, column);
  const address = placeAddress(sheet, area);
  const [content] = await workbook.read([{ sheet, area, withFormulas: true }]);
  const found = formulaIn(content, row, column) ?? (isBlank(cellIn(content, row, column)) ? null : shown(cellIn(content, row, column)));
  const table = overview.tables.find((each) => each.sheet === sheet && holds(each.area, area));
  const problems: Problem[] = [
    ...(found === null ? [] : [{ code: "insert-over", facts: { address, found } }]),
    ...(table && !fitsTables ? [{ code: "insert-in-table", facts: { address, table: table.name } }] : []),
  ];
  return { plan: { edits: [{ kind: "writeCells", sheet, row, column, values: [[{ formula }]] }] }, changes: [`${address}: ${formula}`], problems };
}
