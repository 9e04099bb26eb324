// Owns what is kept of a workbook before a plan changes it.
// Promises three round trips at most for it, and only one more for every 50 000 cells that hold content.
import { problemError } from "../isms/cell";
import type { WriteCells, WrittenCell } from "../app/workbook/plan";
import type { Area } from "../app/workbook/port";
import type { Progress } from "../app/workbook/progress";
import { rangeOf, type SheetArea } from "./areas";
import type { Context } from "./batch";
import type { Ground } from "./ground";
import { readBlocks, readShapes, type CellBlock } from "./read";
import type { Item, Task } from "./task";

/**
 * Checks locks and keeps what the tasks will replace.
 * @returns for each task what takes it back, in the order in which it is applied
 * @throws ProblemError sheet-protected, stopped
 */
export async function keepBefore(context: Context, tasks: readonly Task[], ground: Ground, progress?: Progress): Promise<Item[][]> {
  const places = tasks.flatMap((task) => task.replaces ?? []);
  const recalls = tasks.map((task) => task.remember?.(context));
  const isLocked = askLocks(context, tasks, ground);
  const shapes = await readShapes(context, places);
  isLocked();
  const remembered = recalls.map((recall) => recall?.() ?? []);
  const blocks = await readBlocks(context, shapes.map((area, at) => ({ sheet: places[at]?.sheet ?? "", area, withFormulas: true })), progress);
  let next = 0;
  return tasks.map((task, at) => {
    const contents = (task.replaces ?? []).map((place) => {
      const content = contentOf(place, shapes[next] as Area, blocks[next] as CellBlock);
      next += 1;
      return content;
    });
    return [...(task.inverse ?? []), ...(remembered[at] ?? []), ...(task.putBack?.(contents) ?? contents)];
  });
}

/** Asks whether the cells to write on protected sheets are locked; the answer is checked after the round trip. */
function askLocks(context: Context, tasks: readonly Task[], ground: Ground): () => void {
  const locked = new Set(ground.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name.toLowerCase()));
  const refused = tasks.filter((task) => task.sheet !== null && locked.has(task.sheet.toLowerCase()));
  const blind = refused.find((task) => !task.mayUseUnlocked || !task.replaces?.length);
  if (blind) throw problemError("sheet-protected", { sheet: blind.sheet ?? "" });
  const asked = refused.flatMap((task) => task.replaces ?? []).map((place) => ({ place, protection: rangeOf(context, place).format.protection.load("locked") }));
  return () => {
    const stuck = asked.find(({ protection }) => protection.locked !== false);
    if (stuck) throw problemError("sheet-protected", { sheet: stuck.place.sheet });
  };
}

/** The edit that writes back all cells of an area: what they held, and blanks where they held nothing. */
function contentOf({ sheet, area }: SheetArea, held: Area, block: CellBlock): WriteCells {
  const values = Array.from({ length: area.rowCount }, (_, line) =>
    Array.from({ length: area.columnCount }, (_unused, at): WrittenCell => {
      const row = area.row + line - held.row;
      const column = area.column + at - held.column;
      const value = block.values[row]?.[column] ?? null;
      const formula = block.formulas[row]?.[column] ?? null;
      return formula === null ? value : { formula, value };
    }),
  );
  return { kind: "writeCells", sheet, row: area.row, column: area.column, values };
}
