// Owns which columns name something once for several records: an asset with further risks below it.
// Promises that a blank level is only taken from above where the asset itself is: else it is not assessed.
import { isBlank } from "../cell";
import type { Grid } from "./grid";
import type { MappedColumn } from "./types";

const namingKeys = new Set(["asset", "assetId", "department", "process"]);
const valueKeys = new Set(["confidentiality", "integrity", "availability", "assetValue", "owner"]);

/** Below this share of blank cells, and without another sign, a blank is a blank. */
const leastBlank = 0.3;

/**
 * Marks the columns whose value stands for the records below it too: by merged cells; or because the asset and its values
 * are blank in the same records; or because a name that is never repeated is blank in many of them.
 * @param records rows of the records, ascending
 */
export function markCarried(grid: Grid, columns: readonly MappedColumn[], records: readonly number[]): readonly MappedColumn[] {
  const blanks = new Map(columns.filter(({ key }) => namingKeys.has(key) || valueKeys.has(key)).map(({ column }) => [column, blankRows(grid, column, records)]));
  const asset = columns.find(({ key }) => key === "asset") ?? columns.find(({ key }) => key === "assetId");
  const assetBlanks = asset ? (blanks.get(asset.column) ?? []) : [];
  const isSame = (rows: readonly number[]): boolean => rows.length === assetBlanks.length && rows.every((row, index) => row === assetBlanks[index]);
  const followers = columns.filter(({ key, column }) => (valueKeys.has(key) || (namingKeys.has(key) && column !== asset?.column)) && isSame(blanks.get(column) ?? []));
  const isAssetOnce = asset !== undefined && isNamedFirst(grid, asset.column, records, assetBlanks) && (followers.length > 0 || isNamedOnce(grid, asset.column, records, assetBlanks));
  return columns.map((column) => {
    const own = blanks.get(column.column);
    const isNaming = namingKeys.has(column.key) && own !== undefined && isNamedFirst(grid, column.column, records, own);
    const isOnce = isNaming && ((isAssetOnce && isSame(own)) || isNamedOnce(grid, column.column, records, own));
    return { ...column, carriesDown: isMergedDown(grid, column.column, records) || isOnce || (isAssetOnce && followers.includes(column)) };
  });
}

function blankRows(grid: Grid, column: number, records: readonly number[]): number[] {
  return records.filter((row) => isBlank(grid.cell(row, column)));
}

/** Named in the first record, blank in some later ones. */
function isNamedFirst(grid: Grid, column: number, records: readonly number[], blanks: readonly number[]): boolean {
  const first = records[0];
  return first !== undefined && blanks.length > 0 && blanks.length < records.length && !isBlank(grid.cell(first, column));
}

/** Blank in many records, and never the same name in two records that follow each other. */
function isNamedOnce(grid: Grid, column: number, records: readonly number[], blanks: readonly number[]): boolean {
  const isRepeated = records.some((row, index) => index > 0 && grid.text(row, column) !== "" && grid.text(row, column) === grid.text(records[index - 1] ?? row, column));
  return blanks.length >= records.length * leastBlank && !isRepeated;
}

function isMergedDown(grid: Grid, column: number, records: readonly number[]): boolean {
  return records.some((row) => {
    const merge = grid.merge(row, column);
    return merge !== undefined && merge.rowCount > 1 && merge.columnCount === 1 && merge.row < row;
  });
}
