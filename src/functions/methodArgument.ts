// Owns how the optional `method` argument of a function becomes a method.
// Promises that the same table is parsed once, however many cells of a workbook name it.
import { isBlank, isCellError, problemError } from "../isms/cell";
import type { Cell, Outcome } from "../isms/cell";
import type { Method } from "../isms/method/method";
import { preset } from "../isms/method/presets";
import { readMethodTable } from "../isms/method/table";
import type { Block } from "./blocks";
import { choices } from "./choices";

const cacheSize = 8;
const cache = new Map<string, Outcome<Method>>();

/** Settings for which 0 in the value column means that the cell is blank: desktop Excel passes a blank cell as 0. */
const blankAsZero: ReadonlySet<string> = new Set(["threshold", "upperThreshold", "notAssessed"]);

/**
 * The method that a call is evaluated with.
 * @param block the argument: left out or blank (the manual's method), a preset's id, or a range that holds a method table; undefined for a function without one
 * @throws ProblemError preset-unknown, function-error-value, or what reading the table found
 */
export function methodOf(block: Block | undefined): Method {
  if (block === undefined) return preset("manual");
  const single = block.rowCount === 1 && block.columnCount === 1;
  if (!single) return tableMethod(block);
  const cell = block.cells[0][0];
  if (isCellError(cell)) throw problemError("function-error-value", { name: block.name, error: cell.error });
  return isBlank(cell) || cell === 0 ? preset("manual") : preset(choices.preset.read(cell, block.name));
}

function tableMethod(block: Block): Method {
  const key = JSON.stringify(block.cells);
  const known = cache.get(key);
  const outcome = known ?? readMethodTable(withoutZeroBlanks(block.cells));
  cache.delete(key);
  cache.set(key, outcome);
  if (cache.size > cacheSize) cache.delete(cache.keys().next().value as string);
  if (!outcome.ok) throw problemError(outcome.problem.code, outcome.problem.facts);
  return outcome.value;
}

/** Takes back the zeros that desktop Excel passes for blank cells, where a method table cannot mean them. */
function withoutZeroBlanks(rows: readonly (readonly Cell[])[]): Cell[][] {
  return rows.map((row) => {
    const isBlankRow = isBlank(row[0]) || row[0] === 0;
    return row.map((cell, column) => (cell === 0 && (isBlankRow || column !== 1 || blankAsZero.has(String(row[0]).trim())) ? null : cell));
  });
}
