// Owns what each row below a header is: a record, or a heading, sum, remark, instruction, filling or repeated header.
// Promises that a row is never dropped: what is no record is told with its kind.
import { isBlank, isCellError } from "../cell";
import type { Grid } from "./grid";
import type { HeaderBlock } from "./headerBlocks";
import { isLevelWord, isNotAssessed, levelNumber } from "./levelWords";
import type { MappedColumn, RowKind, RowRun } from "./types";

export interface BlockRows {
  readonly records: readonly number[];
  readonly others: readonly RowRun[];
}

const totalText = /^(合計|小計|総計|総合計|計|平均|件数|最大|total|totals|subtotal|sub total|grand total|sum|average|mean|count|summe|gesamt|zwischensumme|durchschnitt|total general|suma|promedio|somme|moyenne|celkem|součet|průměr)\s*[:：]?$/i;
const noteText = /^(※|注[:：)\d]|注記|\(注|\*|凡例|備考[:：]|参考|note[s]?\b\s*[:：]|legend|key\s*[:：]|legende|leyenda|légende)/i;
const exampleText = /^[【(（<[]?\s*(例|記入例|入力例|サンプル|example|sample|e\.g\.?|beispiel|ejemplo|exemple)\s*\d*[】)）>\]:：]?/i;
const instructionText = /(記入|入力|選択|記載).{0,12}(する|して|ください|こと|下さい)|プルダウン|[0-9０-９高]\s*[~〜～]\s*[0-9０-９低]|\b(enter|select|choose|fill in|pick|describe|dropdown)\b/i;
const outcomeKeys = new Set(["existingRiskValue", "existingRiskLevel", "existingDecision", "residualRiskValue", "ismsRiskValue", "ismsRiskLevel", "ismsDecision"]);
const numberingKeys = new Set(["riskId", "assetId"]);
const subjectKeys = new Set(["asset", "threat", "vulnerability", "riskId", "assetId"]);
/** So many rows tell how records are numbered. */
const shapeRows = 1000;

interface RowView {
  readonly row: number;
  /** Columns whose cell a person filled: no numbering, no results, no marks. */
  readonly typed: readonly number[];
  readonly hasAnything: boolean;
  readonly firstText: string;
}

interface Layout {
  readonly columns: readonly number[];
  readonly numbering: ReadonlySet<number>;
  readonly outcomes: ReadonlySet<number>;
  readonly levels: readonly number[];
  readonly subjects: readonly number[];
  readonly numbers: number | undefined;
  readonly headers: ReadonlyMap<number, string>;
}

/**
 * Sorts the rows of a block.
 * @param rows first and last row below the header
 * @param levels columns that hold levels
 * @param computed columns that hold results
 */
export function classifyRows(grid: Grid, block: HeaderBlock, columns: readonly MappedColumn[], levels: readonly number[], computed: ReadonlySet<number>, rows: { readonly first: number; readonly last: number }): BlockRows {
  const layout = layoutOf(block, columns, levels, computed);
  const shape = numberingShape(grid, layout, rows);
  const records: number[] = [];
  const others: RowRun[] = [];
  let gapSince = false;
  let previous = rows.first - 1;
  for (const row of grid.filledRows(rows.first, rows.last)) {
    if (row > previous + 1 && records.length > 0) gapSince = true;
    previous = row;
    const view = viewOf(grid, layout, row);
    if (!view.hasAnything) {
      gapSince = gapSince || records.length > 0;
      continue;
    }
    const kind = kindOf(grid, layout, view, { shape, isBeforeRecords: records.length === 0, isAfterGap: gapSince });
    if (kind === "record") records.push(row);
    else addRun(others, kind, row);
    gapSince = kind === "record" ? false : gapSince || ((kind === "total" || kind === "note") && records.length > 0);
  }
  const end = records[records.length - 1] ?? rows.last;
  return { records, others: others.map((run) => (run.kind === "category" && run.first > end ? { ...run, kind: "note" } : run)) };
}

function layoutOf(block: HeaderBlock, columns: readonly MappedColumn[], levels: readonly number[], computed: ReadonlySet<number>): Layout {
  const of = (keys: ReadonlySet<string>): number[] => columns.filter(({ key }) => keys.has(key)).map(({ column }) => column);
  const numbering = new Set(of(numberingKeys));
  return {
    columns: block.cells.map(({ column }) => column),
    numbering,
    outcomes: new Set([...of(outcomeKeys), ...computed]),
    levels,
    subjects: of(subjectKeys),
    numbers: [...numbering][0],
    headers: new Map(block.cells.map(({ column, header }) => [column, header.trim()])),
  };
}

function viewOf(grid: Grid, layout: Layout, row: number): RowView {
  const typed: number[] = [];
  let hasAnything = false;
  let firstText = "";
  for (const column of layout.columns) {
    const cell = grid.cell(row, column);
    const formula = grid.formula(row, column);
    if (isBlank(cell)) {
      hasAnything = hasAnything || formula !== null;
      continue;
    }
    hasAnything = true;
    if (firstText === "" && typeof cell === "string") firstText = cell.trim();
    const isResult = formula !== null && (cell === 0 || isCellError(cell));
    if (!isResult && !layout.numbering.has(column) && !layout.outcomes.has(column)) typed.push(column);
  }
  return { row, typed, hasAnything, firstText };
}

interface Around {
  /** Shape of the records' numbers, such as "A-9", where most share one. */
  readonly shape: string | null;
  readonly isBeforeRecords: boolean;
  /** A blank row, a sum or a remark stands between the last record and this row. */
  readonly isAfterGap: boolean;
}

function kindOf(grid: Grid, layout: Layout, view: RowView, around: Around): RowKind | "record" {
  if (isRepeatedHeader(grid, layout, view)) return "header";
  const text = view.firstText.normalize("NFKC");
  const hasLevel = layout.levels.some((column) => isLevelCell(grid, view.row, column));
  if (totalText.test(text) || view.typed.slice(0, 3).some((column) => totalText.test(grid.text(view.row, column)))) return "total";
  if (around.isBeforeRecords && isInstruction(grid, layout, view, text)) return "instruction";
  if (noteText.test(text) && view.typed.length <= 2) return "note";
  if (isCategory(grid, layout, view, around, hasLevel)) return "category";
  if (view.typed.length === 0) return "filler";
  if (around.isAfterGap && !hasLevel && !layout.subjects.some((column) => !isBlank(grid.cell(view.row, column)))) return "note";
  if (around.isAfterGap && view.typed.length <= 2 && around.shape !== null && layout.numbers !== undefined && isBlank(grid.cell(view.row, layout.numbers))) return "note";
  return "record";
}

function isRepeatedHeader(grid: Grid, layout: Layout, view: RowView): boolean {
  let same = 0;
  let filled = 0;
  for (const [column, header] of layout.headers) {
    const text = grid.text(view.row, column);
    if (text === "") continue;
    filled++;
    if (text === header) same++;
  }
  return same >= 3 && same * 2 >= filled;
}

/** An example, or a row that says how to fill the columns: no level column holds a level. */
function isInstruction(grid: Grid, layout: Layout, view: RowView, text: string): boolean {
  if (exampleText.test(text)) return true;
  const levels = layout.levels.filter((column) => !isBlank(grid.cell(view.row, column)));
  if (isLegend(grid, layout, view.row, levels)) return true;
  if (levels.some((column) => isLevelCell(grid, view.row, column))) return false;
  const texts = layout.columns.map((column) => grid.text(view.row, column)).filter((each) => each !== "");
  const instructions = texts.filter((each) => instructionText.test(each) || /^[(（].*[)）]$/.test(each)).length;
  return instructions > 0 && (instructions * 2 >= texts.length || levels.some((column) => instructionText.test(grid.text(view.row, column)) || grid.text(view.row, column).length > 8));
}

/** "1=low" and "5=high" under the headers, and nothing that the levels would be about. */
function isLegend(grid: Grid, layout: Layout, row: number, levels: readonly number[]): boolean {
  const isAboutNothing = layout.subjects.every((column) => isBlank(grid.cell(row, column)));
  return isAboutNothing && levels.length > 0 && levels.every((column) => /^\d+\s*[=:]\s*\D/.test(grid.text(row, column).normalize("NFKC")));
}

/** A heading of the records below: one text across merged cells, alone in its row, or with a number unlike the records'. */
function isCategory(grid: Grid, layout: Layout, view: RowView, around: Around, hasLevel: boolean): boolean {
  if (hasLevel) return false;
  const filled = layout.columns.filter((column) => !isBlank(grid.cell(view.row, column)) && !layout.outcomes.has(column));
  const texts = filled.filter((column) => grid.text(view.row, column) !== "");
  const only = texts[0];
  if (only === undefined || texts.length > 2) return false;
  const merge = grid.merge(view.row, only);
  if (merge && merge.rowCount === 1 && merge.columnCount > 1) return true;
  if (texts.length === 1 && view.typed.length === 0) return layout.numbering.has(only) && around.shape !== null && shapeOf(grid.text(view.row, only)) !== around.shape;
  if (texts.length === 1 && view.typed.length === 1) {
    if (/^[■◆●▼【<＜]/.test(grid.text(view.row, only)) || only === layout.columns[0]) return true;
    return layout.numbers !== undefined && around.shape !== null && isBlank(grid.cell(view.row, layout.numbers)) && !layout.levels.includes(only);
  }
  return layout.numbers !== undefined && texts.includes(layout.numbers) && around.shape !== null && shapeOf(grid.text(view.row, layout.numbers)) !== around.shape;
}

function isLevelCell(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  if (typeof cell === "number") return true;
  return typeof cell === "string" && cell.length <= 60 && (levelNumber(cell) !== null || isLevelWord(cell) || isNotAssessed(cell));
}

/** Digits become 9 and letters A, runs become one: "R-001" and "R-12" have the shape "A-9". */
function shapeOf(text: string): string {
  return text.normalize("NFKC").trim().replace(/\d+/g, "9").replace(/\p{L}+/gu, "A");
}

/** The shape that two of three numbers in the numbering column share, in rows that hold more; "9" where they are numbers. */
function numberingShape(grid: Grid, layout: Layout, rows: { readonly first: number; readonly last: number }): string | null {
  const column = layout.numbers;
  if (column === undefined) return null;
  const counts = new Map<string, number>();
  let total = 0;
  for (const row of grid.filledRows(rows.first, rows.last).slice(0, shapeRows)) {
    const cell = grid.cell(row, column);
    if (isBlank(cell) || isCellError(cell) || viewOf(grid, layout, row).typed.length < 2) continue;
    const shape = shapeOf(String(cell));
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    total++;
  }
  const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return total >= 2 && count * 3 >= total * 2 ? shape : null;
}

function addRun(runs: RowRun[], kind: RowKind, row: number): void {
  const last = runs[runs.length - 1];
  if (last && last.kind === kind && last.last === row - 1) runs[runs.length - 1] = { ...last, last: row };
  else runs.push({ kind, first: row, last: row });
}
