// Owns a register's own formula as a function of levels: what its cell would show for other levels in its row.
// Promises that computed columns it uses are computed with it, and that every cell it depends on besides levels is known.
import { problemError, type Cell } from "../cell";
import { columnsIn } from "../recognition/formulaShape";
import { formulaTree, type Tree } from "../recognition/formulaTree";
import type { Grid } from "../recognition/grid";
import { evaluate, type FormulaCells } from "./evaluate";
import { areaOf, cellsIn, valueAt, type NamedArea, type RuleBook } from "./places";
import { blockOf, singleOf, type Value } from "./value";

/** The cells that levels are put in place of, by schema key. */
export type LevelCells = Readonly<Record<string, Cell>>;

export interface LevelFormula {
  /** The cell that was read, from 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Keys of the level columns that it used so far. */
  readonly keys: ReadonlySet<string>;
  /** Places outside its row that it used so far, as areas. */
  readonly places: readonly NamedArea[];
  /** Columns of its row, none of them a level, whose numbers it used so far. */
  readonly others: ReadonlySet<number>;
  /** What the cell would show. @throws ProblemError rule-unknown-function, rule-unknown-place */
  at(levels: LevelCells): Cell;
}

export interface FormulaGround {
  readonly grid: Grid;
  readonly book: RuleBook;
  /** Level columns by key. */
  readonly columns: Readonly<Record<string, number>>;
  readonly byHeader: (header: string) => number | undefined;
}

const attributes = ["confidentiality", "integrity", "availability"];
/** A computed column of a computed column, no deeper. */
const deepest = 5;

class Formula implements LevelFormula {
  readonly keys = new Set<string>();
  readonly places: NamedArea[] = [];
  readonly others = new Set<number>();
  private readonly trees = new Map<number, Tree | null>();
  private levels: LevelCells = {};

  constructor(private readonly ground: FormulaGround, readonly row: number, readonly column: number, readonly formula: string) {}

  at(levels: LevelCells): Cell {
    this.levels = levels;
    return singleOf(this.computed(this.column, 0));
  }

  private treeOf(column: number): Tree | null {
    const known = this.trees.get(column);
    if (known !== undefined) return known;
    const formula = this.ground.grid.formula(this.row, column);
    const tree = formula === null ? null : formulaTree(formula, this.row, this.ground.byHeader);
    if (formula !== null && tree === null && column === this.column) throw problemError("rule-formula-unread");
    this.trees.set(column, tree);
    return tree;
  }

  private computed(column: number, depth: number): Value {
    const tree = this.treeOf(column);
    if (tree === null || depth > deepest) return this.constant(column);
    const cells: FormulaCells = {
      columns: (columns) => (columns.length === 1 ? this.cell(columns[0], depth) : blockOf(1, columns.length, (_, at) => this.cell(columns[at], depth))),
      place: (text) => this.place(text, depth),
      moved: (text, rows, columns, rowCount, columnCount) => this.moved(text, rows, columns, rowCount, columnCount),
    };
    return evaluate(tree, cells);
  }

  private cell(column: number, depth: number): Cell {
    const key = Object.keys(this.ground.columns).find((each) => this.ground.columns[each] === column);
    if (key !== undefined && !this.isJoined(key, column)) {
      this.keys.add(key);
      return this.levels[key] ?? null;
    }
    return singleOf(this.computed(column, depth + 1));
  }

  /** An asset value that the sheet joins from C, I and A is no input. */
  private isJoined(key: string, column: number): boolean {
    const tree = key === "assetValue" ? this.treeOf(column) : null;
    return tree !== null && [...columnsIn(tree)].some((used) => attributes.some((attribute) => this.ground.columns[attribute] === used));
  }

  private constant(column: number): Cell {
    const cell = this.ground.grid.cell(this.row, column);
    if (typeof cell === "number") this.others.add(column);
    return cell === "" ? null : cell;
  }

  private place(text: string, depth: number): Value {
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
    const place = areaOf(text, this.ground.grid.content.sheet, this.ground.book);
    const { area } = place;
    if (place.sheet === this.ground.grid.content.sheet && area.row === this.row && area.rowCount === 1) {
      return area.columnCount === 1 ? this.cell(area.column, depth) : blockOf(1, area.columnCount, (_, at) => this.cell(area.column + at, depth));
    }
    return this.looked(place);
  }

  private looked(place: NamedArea): Value {
    if (!this.places.some((each) => JSON.stringify(each) === JSON.stringify(place))) this.places.push(place);
    return valueAt(place, this.ground.book);
  }

  private moved(text: string, rows: number, columns: number, rowCount: number | null, columnCount: number | null): Value {
    const { sheet, area } = areaOf(text, this.ground.grid.content.sheet, this.ground.book);
    const moved = { row: area.row + rows, column: area.column + columns, rowCount: rowCount ?? area.rowCount, columnCount: columnCount ?? area.columnCount };
    const block = cellsIn({ sheet, area: moved }, this.ground.book);
    if (!this.places.some((each) => each.sheet === sheet)) this.places.push({ sheet, area });
    return moved.rowCount === 1 && moved.columnCount === 1 ? block.at(0, 0) : block;
  }
}

/** A cell's formula as a function of levels. */
export function levelFormula(ground: FormulaGround, row: number, column: number, formula: string): LevelFormula {
  return new Formula(ground, row, column, formula);
}
