// Owns what a formula does with the levels of its row: multiplies, adds, takes the highest, looks up, sorts into bands.
// Promises the rule as the sheet's author wrote it, or null; guards against blanks and errors are seen through.
import type { Tree } from "./formulaTree";

/** How a formula joins its parts: a matrix is looked up by two levels, bands are a lookup by one. */
export type Operation = "product" | "sum" | "max" | "mean" | "matrix" | "bands";

export interface Shape {
  readonly operation: Operation;
  /** What is joined: one column, or several joined before (the highest of C, I and A). */
  readonly parts: readonly (Shape | number)[];
  /** Added to a sum, or multiplied with a product. */
  readonly constant: number;
}

const lookups = new Set(["INDEX", "VLOOKUP", "HLOOKUP", "XLOOKUP", "LOOKUP", "CHOOSE", "OFFSET", "INDIRECT", "IFS", "SWITCH", "SUMIFS", "SUMPRODUCT"]);
const joins: Readonly<Record<string, Operation>> = { PRODUCT: "product", SUM: "sum", MAX: "max", AVERAGE: "mean" };

/** Sees through IF(blank, "", x), IFERROR(x, "") and roundings. */
function bare(tree: Tree): Tree {
  if (tree.kind !== "call") return tree;
  const [first, second, third] = tree.parts;
  if (["IFERROR", "IFNA", "ROUND", "VALUE", "N", "INT", "ABS"].includes(tree.name) && first) return bare(first);
  if (tree.name !== "IF" || !second) return tree;
  if (isNothing(second) && third) return bare(third);
  return third === undefined || isNothing(third) ? bare(second) : tree;
}

function isNothing(tree: Tree): boolean {
  return (tree.kind === "text" && (tree.text.trim() === "" || /^[-－]$/.test(tree.text))) || (tree.kind === "number" && tree.value === 0);
}

/** The columns of the own row that a tree uses anywhere. */
export function columnsIn(tree: Tree): ReadonlySet<number> {
  if (tree.kind === "columns") return new Set(tree.columns);
  if (tree.kind === "call") return new Set(tree.parts.flatMap((part) => [...columnsIn(part)]));
  return tree.kind === "operator" ? new Set([...columnsIn(tree.left), ...columnsIn(tree.right)]) : new Set();
}

/** What a formula does; null where it does nothing of the kind. */
export function shapeOf(tree: Tree): Shape | null {
  const inside = bare(tree);
  if (inside.kind === "operator") return inside.sign === "*" ? joined("product", inside) : inside.sign === "+" || inside.sign === "-" ? joined("sum", inside) : null;
  if (inside.kind !== "call") return null;
  const join = joins[inside.name];
  if (join) return ofParts(join, inside.parts, 0);
  if (inside.name !== "IF" && !lookups.has(inside.name)) return null;
  const columns = [...columnsIn(inside)];
  return columns.length === 0 ? null : { operation: columns.length > 1 ? "matrix" : "bands", parts: columns, constant: 0 };
}

function ofParts(operation: Operation, trees: readonly Tree[], constant: number): Shape | null {
  const parts: (Shape | number)[] = [];
  let rest = constant;
  for (const tree of trees) {
    const inside = bare(tree);
    if (inside.kind === "columns") parts.push(...inside.columns);
    else if (inside.kind === "number") rest += inside.value;
    else {
      const shape = shapeOf(inside);
      if (shape === null) return null;
      if (shape.operation === operation && operation !== "mean") {
        parts.push(...shape.parts);
        rest += shape.constant;
      } else parts.push(shape);
    }
  }
  return parts.length < 2 ? null : { operation, parts, constant: rest };
}

/** All that is multiplied, or added, at one level. */
function joined(operation: "product" | "sum", tree: Tree): Shape | null {
  const terms: Tree[] = [];
  let constant = 0;
  const collect = (each: Tree, sign: number): boolean => {
    const inside = bare(each);
    if (inside.kind === "number") {
      constant += sign * inside.value;
      return true;
    }
    const isSame = inside.kind === "operator" && (operation === "product" ? inside.sign === "*" : inside.sign === "+" || inside.sign === "-");
    if (isSame && inside.kind === "operator") return collect(inside.left, sign) && collect(inside.right, inside.sign === "-" ? -sign : sign);
    if (sign < 0) return false;
    terms.push(inside);
    return true;
  };
  return collect(tree, 1) ? ofParts(operation, terms, constant) : null;
}
