// Owns entering formulas again that a missing add-in left as #NAME?.
// Promises to touch only cells that hold an ISMS formula and show #NAME?.
import { isCellError } from "../../isms/cell";
import type { BookState } from "../book/state";
import type { ReadRequest, SheetCells, Workbook } from "../workbook/port";
import { areasOfContent, formulaIn } from "../book/content";
import type { Edit } from "../workbook/plan";

/** How Excel spells our functions in a file, and after opening one without the add-in. */
const spelled = /(?:_xldudf_|_xlfn\.)?\bISMS[_.](?=[A-Z]+\()/g;
const isOurs = /(?:_xldudf_|_xlfn\.)?\bISMS[_.][A-Z]+\(/;

function stuck(content: SheetCells): { row: number; column: number }[] {
  return content.values.flatMap((row, index) => row.flatMap((cell, offset) => (isCellError(cell) && cell.error === "#NAME?" ? [{ row: content.area.row + index, column: content.area.column + offset }] : [])));
}

/**
 * Finds formulas of ours that show #NAME?, in the whole workbook.
 * @returns one write a cell, the formula in its plain spelling
 */
export async function repairEdits(workbook: Workbook, state: BookState): Promise<Edit[]> {
  const broken = [...state.contents.values()].flatMap(areasOfContent).map((content) => ({ content, cells: stuck(content) })).filter(({ cells }) => cells.length > 0);
  if (broken.length === 0) return [];
  const requests: ReadRequest[] = broken.map(({ content, cells }) => {
    const rows = cells.map((cell) => cell.row);
    const columns = cells.map((cell) => cell.column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { sheet: content.sheet, area: { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 }, withFormulas: true };
  });
  const formulas = await workbook.read(requests);
  return broken.flatMap(({ cells }, index) => cells.flatMap(({ row, column }): Edit[] => {
    const formula = formulaIn(formulas[index], row, column);
    if (formula === null || !isOurs.test(formula)) return [];
    return [{ kind: "writeCells", sheet: formulas[index].sheet, row, column, values: [[{ formula: formula.replace(spelled, "ISMS.") }]] }];
  }));
}

