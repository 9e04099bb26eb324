// Owns which content of a sheet stands together, and which stands so far from the rest that it is an area of its own.
// Promises that a stray cell in a sheet's last corner makes no area larger than itself.
import type { Area } from "./port";

/** So many blank columns, or rows, between two areas set them apart: more than any form leaves free inside itself. */
export const apartBy = { columns: 64, rows: 5_000 } as const;

/** Areas that stand near each other. */
export interface Neighbourhood {
  /** What they span. */
  readonly area: Area;
  /** Their places in the list that was given. */
  readonly members: readonly number[];
}

interface Side {
  readonly gap: number;
  first(area: Area): number;
  /** Behind the last. */
  end(area: Area): number;
}

const columns: Side = { gap: apartBy.columns, first: (area) => area.column, end: (area) => area.column + area.columnCount };
const rows: Side = { gap: apartBy.rows, first: (area) => area.row, end: (area) => area.row + area.rowCount };

/** The members in runs between which a gap lies on one side of the sheet. */
function runs(areas: readonly Area[], members: readonly number[], side: Side): number[][] {
  const sorted = [...members].sort((one, other) => side.first(areas[one]) - side.first(areas[other]));
  const found: number[][] = [];
  let end = -Infinity;
  for (const member of sorted) {
    const run = found[found.length - 1];
    if (run !== undefined && side.first(areas[member]) - end < side.gap) run.push(member);
    else found.push([member]);
    end = Math.max(end, side.end(areas[member]));
  }
  return found;
}

function split(areas: readonly Area[], members: readonly number[]): (readonly number[])[] {
  for (const side of [columns, rows]) {
    const parts = runs(areas, members, side);
    if (parts.length > 1) return parts.flatMap((part) => split(areas, part));
  }
  return [members];
}

/** The smallest area that holds all of some. */
function spanned(areas: readonly Area[], members: readonly number[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const member of members) {
    const area = areas[member];
    top = Math.min(top, area.row);
    left = Math.min(left, area.column);
    bottom = Math.max(bottom, rows.end(area));
    right = Math.max(right, columns.end(area));
  }
  return { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}

/**
 * Joins areas of content that stand near each other.
 * @param areas areas that hold something, in any order
 * @returns the neighbourhood with the most cells first, then the others from the top down; empty where no area is given
 */
export function neighbourhoods(areas: readonly Area[]): Neighbourhood[] {
  if (areas.length === 0) return [];
  const cells = (found: Neighbourhood): number => found.members.reduce((sum, member) => sum + areas[member].rowCount * areas[member].columnCount, 0);
  const all = split(areas, areas.map((_, index) => index)).map((members): Neighbourhood => ({ area: spanned(areas, members), members }));
  const sorted = all.sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
  const largest = sorted.reduce((best, each) => (cells(each) > cells(best) ? each : best));
  return [largest, ...sorted.filter((each) => each !== largest)];
}
