// Owns finding where content stands in a range that spans far more cells than hold something.
// Promises four round trips at most: a stray cell in the last corner costs a question, never an answer full of blanks.
import type { Area } from "../app/workbook/port";
import { areaOf, cellCount, rangeOf, shapeProperties, type SheetArea } from "./areas";
import type { Context } from "./batch";

/** A range up to this size is read as it is: 10 000 risks of 100 columns. */
const readAsItIs = 1_000_000;
/** Strips into which rows and columns of a larger range are divided at each round. */
const strips = 16;
/** 16 strips three times: what then remains together are 256 rows of 4 columns. */
const mostRounds = 3;
/** Ranges asked about in one request, some 600 bytes each. */
const rangesPerRequest = 4_000;

interface Open extends SheetArea {
  /** Which of the places it belongs to. */
  readonly index: number;
}

function cut(from: number, count: number): { readonly from: number; readonly count: number }[] {
  const size = Math.ceil(count / strips);
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => ({ from: from + at * size, count: Math.min(size, count - at * size) }));
}

function parts(place: Open): Open[] {
  const { row, column, rowCount, columnCount } = place.area;
  return cut(row, rowCount).flatMap((down) => cut(column, columnCount).map((right) => ({ ...place, area: { row: down.from, rowCount: down.count, column: right.from, columnCount: right.count } })));
}

/** What holds content in each place; places without any are left out. */
async function narrowed(context: Context, places: readonly Open[]): Promise<Open[]> {
  const found: Open[] = [];
  for (let first = 0; first < places.length; first += rangesPerRequest) {
    const asked = places.slice(first, first + rangesPerRequest);
    const used = asked.map((place) => rangeOf(context, place).getUsedRangeOrNullObject(true).load(shapeProperties));
    await context.sync();
    used.forEach((range, at) => {
      const place = asked[at];
      if (place && !range.isNullObject) found.push({ ...place, area: areaOf(range) });
    });
  }
  return found;
}

/**
 * The areas in which the content of each place stands.
 * @param places each already narrowed to its used range
 * @returns for each place the place itself, or where that is large, the parts of it that hold something
 */
export async function probeContent(context: Context, places: readonly SheetArea[]): Promise<Area[][]> {
  const found: Area[][] = places.map(() => []);
  let open: Open[] = places.map((place, index) => ({ ...place, index }));
  for (let round = 0; open.length > 0; round += 1) {
    const large = round < mostRounds ? open.filter((place) => cellCount(place.area) > readAsItIs) : [];
    for (const place of open) if (!large.includes(place)) found[place.index]?.push(place.area);
    open = await narrowed(context, large.flatMap(parts));
  }
  return found;
}
