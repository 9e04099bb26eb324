// Owns how the optional `method` argument of a function becomes a method.
// Promises that the same table is read once, however many cells of a workbook name it.
import { isBlank, isCellError, problemError } from "../isms/cell";
import type { Cell, Outcome } from "../isms/cell";
import type { Method } from "../isms/method/method";
import { preset } from "../isms/method/presets";
import { readMethodTable } from "../isms/method/table";
import type { Block } from "./blocks";
import { choices } from "./choices";

/** A method table that was read before, and what reading it gave. */
interface KnownTable {
  /** Its own, whatever was read before and after. */
  readonly number: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly outcome: Outcome<Method>;
}

const mostTables = 8;
/** The one read last comes first. */
const tables: KnownTable[] = [];
let tablesRead = 0;

function hasCells(known: readonly (readonly Cell[])[], rows: readonly unknown[]): boolean {
  if (known.length !== rows.length) return false;
  for (let row = 0; row < known.length; row += 1) {
    const [cells, others] = [known[row], rows[row] as readonly unknown[]];
    if (cells.length !== others.length) return false;
    for (let column = 0; column < cells.length; column += 1) if (cells[column] !== others[column]) return false;
  }
  return true;
}

/**
 * The table that holds the same cells and was read before: the same object for the same cells.
 * @param rows rows of cells
 */
export function knownTable(rows: readonly unknown[]): KnownTable | null {
  return tables.find(({ cells }) => hasCells(cells, rows)) ?? null;
}

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

function tableMethod({ cells }: Block): Method {
  let table = knownTable(cells);
  if (table === null) {
    tablesRead += 1;
    table = { number: tablesRead, cells, outcome: readMethodTable(withoutZeroBlanks(cells)) };
    tables.unshift(table);
    if (tables.length > mostTables) tables.pop();
  }
  const { outcome } = table;
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
