// Owns computing a formula of a register for levels that are put in place of those in its row.
// Promises Excel's result, or a problem that names what could not be computed; nothing is guessed.
import { isCellError, problemError } from "../cell";
import type { Tree } from "../recognition/formulaTree";
import { operate, sheetFunctions } from "./sheetFunctions";
import { asBlock } from "./lookups";
import { blockOf, compareCells, isBlock, notAvailable, numberOf, singleOf, truthOf, wrongValue, type Block, type Value } from "./value";

/** The cells that a formula looks at. */
export interface FormulaCells {
  /** Cells of the formula's own row. */
  columns(columns: readonly number[]): Value;
  /** What a place, a name, or a column of a table holds. @throws ProblemError rule-unknown-place {place} */
  place(text: string): Value;
  /** A block moved and resized, for OFFSET. @throws ProblemError rule-unknown-place {place} */
  moved(text: string, rows: number, columns: number, rowCount: number | null, columnCount: number | null): Value;
}

type Lazy = (parts: readonly Tree[], compute: (tree: Tree) => Value, cells: FormulaCells) => Value;

const blank: Tree = { kind: "text", text: "" };

/** Calls that compute only what they need. */
const lazy: Readonly<Record<string, Lazy>> = {
  IF: ([condition = blank, yes = blank, no], compute) => {
    const cell = singleOf(compute(condition));
    if (isCellError(cell)) return cell;
    const truth = truthOf(cell);
    if (truth === null) return wrongValue;
    return truth ? compute(yes) : no === undefined ? false : compute(no);
  },
  IFERROR: ([first = blank, otherwise = blank], compute) => {
    const value = compute(first);
    return isCellError(singleOf(value)) ? compute(otherwise) : value;
  },
  IFNA: ([first = blank, otherwise = blank], compute) => {
    const cell = singleOf(compute(first));
    return isCellError(cell) && cell.error === notAvailable.error ? compute(otherwise) : cell;
  },
  IFS: (parts, compute) => {
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const cell = singleOf(compute(parts[at] as Tree));
      if (isCellError(cell)) return cell;
      if (truthOf(cell)) return compute(parts[at + 1] as Tree);
    }
    return notAvailable;
  },
  SWITCH: ([first = blank, ...rest], compute) => {
    const wanted = singleOf(compute(first));
    for (let at = 0; at + 1 < rest.length; at += 2) if (compareCells(singleOf(compute(rest[at] as Tree)), wanted) === 0) return compute(rest[at + 1] as Tree);
    return rest.length % 2 === 1 ? compute(rest[rest.length - 1] as Tree) : notAvailable;
  },
  CHOOSE: ([first = blank, ...rest], compute) => {
    const number = numberOf(singleOf(compute(first)));
    if (isCellError(number)) return number;
    const chosen = rest[Math.trunc(number) - 1];
    return chosen ? compute(chosen) : wrongValue;
  },
  OFFSET: ([first = blank, ...rest], compute, cells) => {
    if (first.kind !== "elsewhere") throw problemError("rule-unknown-function", { name: "OFFSET" });
    const numbers = rest.map((part) => (part.kind === "text" && part.text === "" ? 0 : numberOf(singleOf(compute(part)))));
    const error = numbers.find(isCellError);
    if (error) return error;
    const [rows = 0, columns = 0, rowCount = null, columnCount = null] = numbers as number[];
    return cells.moved(first.text, rows, columns, rowCount, columnCount);
  },
  TRUE: () => true,
  FALSE: () => false,
};

function overBlocks(sign: string, left: Block, right: Block): Value {
  const rowCount = Math.max(left.rowCount, right.rowCount);
  const columnCount = Math.max(left.columnCount, right.columnCount);
  const within = (block: Block, row: number, column: number) => block.at(block.rowCount === 1 ? 0 : row, block.columnCount === 1 ? 0 : column);
  return blockOf(rowCount, columnCount, (row, column) => operate(sign, within(left, row, column), within(right, row, column)));
}

/**
 * Computes a formula.
 * @param cells what it looks at
 * @throws ProblemError rule-unknown-function {name}, rule-unknown-place {place}
 */
export function evaluate(tree: Tree, cells: FormulaCells): Value {
  const compute = (part: Tree): Value => evaluate(part, cells);
  if (tree.kind === "number") return tree.value;
  if (tree.kind === "text") return tree.text;
  if (tree.kind === "columns") return cells.columns(tree.columns);
  if (tree.kind === "elsewhere") return cells.place(tree.text);
  if (tree.kind === "operator") {
    const [left, right] = [compute(tree.left), compute(tree.right)];
    return isBlock(left) || isBlock(right) ? overBlocks(tree.sign, asBlock(left), asBlock(right)) : operate(tree.sign, left, right);
  }
  const special = lazy[tree.name];
  if (special) return special(tree.parts, compute, cells);
  const known = sheetFunctions[tree.name];
  if (!known) throw problemError("rule-unknown-function", { name: tree.name });
  return known(tree.parts.map(compute));
}
