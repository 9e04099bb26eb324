// Owns the rule by which a register computes its own risk values: read from its formulas, or told from the values.
// Promises the rule with the cell it was read from, or null; a rule is a proposal, a person chooses.
import type { AssetValueRule } from "../method/method";
import { formulaTree, type ColumnByHeader } from "./formulaTree";
import { shapeOf, type Shape } from "./formulaShape";
import type { Grid } from "./grid";
import { levelNumber } from "./levelWords";
import type { MappedColumn, RuleFound, RuleName } from "./types";

const attributes = ["confidentiality", "integrity", "availability"];
/** Formulas of so many records are looked at; a typed-over score says nothing. */
const readRecords = 8;
/** A computed column of a computed column, no deeper. */
const deepest = 3;

interface Source {
  readonly grid: Grid;
  readonly columns: readonly MappedColumn[];
  readonly byHeader: ColumnByHeader;
}

/**
 * The rule of a register.
 * @param results columns that hold results, the risk value first
 * @param records rows of the records
 */
export function ruleFound(grid: Grid, columns: readonly MappedColumn[], results: readonly number[], records: readonly number[], byHeader: ColumnByHeader): RuleFound | null {
  const source: Source = { grid, columns, byHeader };
  for (const column of results) {
    for (const row of records.slice(0, readRecords)) {
      const formula = grid.formula(row, column);
      const shape = formula === null ? null : shapeAt(source, row, column, 0);
      const found = shape === null ? null : ruleOf(source, shape);
      if (found !== null) return { ...found, row, column, formula };
    }
  }
  const fitting = fittingRule(grid, columns, records);
  return fitting === null ? null : { rule: fitting, assetValueRule: null, perAttribute: false, row: null, column: null, formula: null };
}

/** The shape of a cell's formula, with what it uses expanded where that is computed in the same row. */
function shapeAt(source: Source, row: number, column: number, depth: number): Shape | null {
  const formula = source.grid.formula(row, column);
  const tree = formula === null || depth > deepest ? null : formulaTree(formula, row, source.byHeader);
  const shape = tree === null ? null : shapeOf(tree);
  return shape === null ? null : expanded(source, row, shape, depth);
}

function expanded(source: Source, row: number, shape: Shape, depth: number): Shape {
  const parts = shape.parts.map((part) => {
    if (typeof part !== "number") return expanded(source, row, part, depth);
    const isInput = keyOf(source, part) !== null && keyOf(source, part) !== "assetValue";
    return isInput ? part : (shapeAt(source, row, part, depth + 1) ?? part);
  });
  return { ...shape, parts };
}

function keyOf({ columns }: Source, column: number): string | null {
  return columns.find((each) => each.column === column)?.key ?? null;
}

function keysIn(source: Source, shape: Shape): string[] {
  return shape.parts.flatMap((part) => (typeof part === "number" ? [keyOf(source, part) ?? ""] : keysIn(source, part)));
}

function ruleOf(source: Source, shape: Shape): Pick<RuleFound, "rule" | "assetValueRule" | "perAttribute"> | null {
  const keys = new Set(keysIn(source, shape));
  const isCause = (keys.has("threatLevel") && keys.has("vulnerabilityLevel")) || keys.has("likelihood");
  const isConsequence = ["assetValue", "impact", "businessImpact", ...attributes].some((key) => keys.has(key));
  if (!isCause || !isConsequence) return null;
  const assetValueRule = assetRule(source, shape);
  const perAttribute = shape.operation === "max" && shape.parts.length > 1 && shape.parts.every((part) => typeof part !== "number");
  if (perAttribute) {
    const inner = shape.parts[0] as Shape;
    return inner.operation === "product" ? { rule: "product", assetValueRule: null, perAttribute: true } : null;
  }
  const rule = ruleName(source, shape);
  return rule === null ? null : { rule, assetValueRule, perAttribute: false };
}

function ruleName(source: Source, shape: Shape): RuleName | null {
  if (shape.operation === "matrix") return "matrix";
  if (shape.operation === "product") return shape.parts.some((part) => typeof part !== "number" && isLikelihoodSum(source, part)) ? "tokyo" : "product";
  if (shape.operation !== "sum") return null;
  return shape.constant === 0 ? "additive" : shape.constant < 0 ? "offset" : null;
}

/** Threat and vulnerability joined by a sum before they are multiplied with the asset value. */
function isLikelihoodSum(source: Source, shape: Shape): boolean {
  const keys = keysIn(source, shape);
  const isCause = keys.includes("threatLevel") && keys.includes("vulnerabilityLevel") && !keys.includes("assetValue");
  return isCause && (shape.operation === "sum" || shape.parts.some((part) => typeof part !== "number" && part.operation === "sum"));
}

/** How C, I and A are joined before anything else. */
function assetRule(source: Source, shape: Shape): AssetValueRule | null {
  for (const part of shape.parts) {
    if (typeof part === "number") continue;
    const keys = keysIn(source, part);
    const isOfAsset = keys.length > 1 && keys.every((key) => attributes.includes(key));
    if (isOfAsset && (part.operation === "max" || part.operation === "sum" || part.operation === "mean" || part.operation === "product")) return part.operation;
    const deeper = assetRule(source, part);
    if (deeper !== null) return deeper;
  }
  return null;
}

type Joined = (value: number, cause: number, vulnerability: number) => number;

/** Rules as they join the asset's value (or impact), the threat (or likelihood) and the vulnerability (published rules of the presets). */
const rules: readonly (readonly [RuleName, Joined])[] = [
  ["product", (value, threat, vulnerability) => value * threat * vulnerability],
  ["additive", (value, threat, vulnerability) => value + threat + vulnerability],
  ["offset", (value, threat, vulnerability) => value + threat + vulnerability - 2],
  ["tokyo", (value, threat, vulnerability) => value * Math.max(1, threat + vulnerability - 3)],
];

/** The rule that gives nine of ten of the register's own risk values, and at least five of them. */
function fittingRule(grid: Grid, columns: readonly MappedColumn[], records: readonly number[]): RuleName | null {
  const column = (key: string): number | undefined => columns.find((each) => each.key === key)?.column;
  const at = (row: number, key: string): number => numberAt(grid, row, column(key));
  const fits = new Map(rules.map(([name]) => [name, 0]));
  let rows = 0;
  for (const row of records.slice(0, 500)) {
    const own = at(row, "existingRiskValue");
    const value = Math.max(...[...attributes, "assetValue"].map((key) => at(row, key)).filter((each) => !Number.isNaN(each)));
    const [threat, vulnerability] = [at(row, "threatLevel"), at(row, "vulnerabilityLevel")];
    if (Number.isNaN(own + threat + vulnerability) || !Number.isFinite(value)) continue;
    rows++;
    for (const [name, join] of rules) if (join(value, threat, vulnerability) === own) fits.set(name, (fits.get(name) ?? 0) + 1);
  }
  const [name, count] = [...fits].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return name !== null && rows >= 5 && count >= rows * 0.9 ? name : null;
}

function numberAt(grid: Grid, row: number, column: number | undefined): number {
  const cell = column === undefined ? null : grid.cell(row, column);
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? (levelNumber(cell) ?? Number.NaN) : Number.NaN;
}
