// Owns reading blocks of cells.
// Promises one round trip for the shapes and one for the cells, more only where content stands far apart or an answer would not travel (5 MB).
import { problemError, type Cell } from "../isms/cell";
import { neighbourhoods, type Neighbourhood } from "../app/workbook/neighbourhoods";
import type { Area, ReadRequest, SheetCells } from "../app/workbook/port";
import type { Progress } from "../app/workbook/progress";
import { areaOf, cellCount, rangeOf, shapeProperties, type SheetArea } from "./areas";
import { hostCode, isPayloadTooLarge, type Context } from "./batch";
import { cellsPerAnswer, rangesPerRequest, rowBlocks } from "./blocks";
import { formulaOf, fromHostValue, looksLikeError } from "./cells";
import { probeContent } from "./probe";

/** Cells that one request may hold in all: above this count Office.js gives null instead of cells, and says nothing. */
const cellLimit = 5_000_000;

/** What one area holds. */
export interface CellBlock {
  readonly values: Cell[][];
  readonly formulas: (string | null)[][];
}

interface Piece extends SheetArea {
  /** Which of the asked areas the piece belongs to, and its first row there. */
  readonly index: number;
  readonly offset: number;
  readonly withFormulas: boolean;
}

/** The part of each request's area that holds content, in one round trip for every 1 000 requests. */
export async function readShapes(context: Context, requests: readonly ReadRequest[]): Promise<Area[]> {
  // The first round trip is made even where nothing is asked: loads that others have queued come with it.
  const shapes = await shapesTogether(context, requests.slice(0, rangesPerRequest));
  for (let first = rangesPerRequest; first < requests.length; first += rangesPerRequest) shapes.push(...(await shapesTogether(context, requests.slice(first, first + rangesPerRequest))));
  return shapes;
}

async function shapesTogether(context: Context, requests: readonly ReadRequest[]): Promise<Area[]> {
  const ranges = requests.map(({ sheet, area }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const scope = area ? worksheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount) : worksheet;
    return scope.getUsedRangeOrNullObject(true).load(shapeProperties);
  });
  try {
    await context.sync();
  } catch (error) {
    throw hostCode(error) === "ItemNotFound" ? await missingSheet(context, requests) : error;
  }
  return ranges.map((range, index) => {
    const asked = requests[index]?.area;
    return range.isNullObject ? { row: asked?.row ?? 0, column: asked?.column ?? 0, rowCount: 0, columnCount: 0 } : areaOf(range);
  });
}

async function missingSheet(context: Context, requests: readonly ReadRequest[]): Promise<Error> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const names = new Set(sheets.items.map((sheet) => sheet.name.toLowerCase()));
  const missing = requests.find((request) => !names.has(request.sheet.toLowerCase()));
  return problemError("not-found", { name: missing?.sheet ?? "" });
}

/** What the areas hold, in their order: one round trip for every 300 000 cells, one more where a text looks like an error. */
export async function readBlocks(context: Context, areas: readonly (SheetArea & { readonly withFormulas: boolean })[], progress?: Progress): Promise<CellBlock[]> {
  const blocks: CellBlock[] = areas.map(() => ({ values: [], formulas: [] }));
  const pieces = areas.flatMap((place, index) => piecesOf(place, index));
  const suspects: Piece[] = [];
  await answered(context, pieces, (piece) => (piece.withFormulas ? "values,formulas" : "values"), (piece, range) => {
    const block = blocks[piece.index];
    range.values.forEach((row, at) => {
      if (block) block.values[piece.offset + at] = row.map((value) => fromHostValue(value));
      if (block && piece.withFormulas) block.formulas[piece.offset + at] = row.map((value, column) => formulaOf(range.formulas[at]?.[column], value));
    });
    if (range.values.some((row) => row.some(looksLikeError))) suspects.push(piece);
  }, progress);
  await answered(context, suspects, () => "valueTypes", (piece, range) => markErrors(blocks[piece.index], piece, range.valueTypes), progress);
  return blocks;
}

function markErrors(block: CellBlock | undefined, piece: Piece, types: readonly (readonly string[])[]): void {
  types.forEach((row, at) => {
    const values = block?.values[piece.offset + at];
    row.forEach((type, column) => {
      if (values && looksLikeError(values[column])) values[column] = fromHostValue(values[column], type);
    });
  });
}

function piecesOf(place: SheetArea & { readonly withFormulas: boolean }, index: number): Piece[] {
  const { sheet, area, withFormulas } = place;
  const budget = withFormulas ? cellsPerAnswer / 2 : cellsPerAnswer;
  return rowBlocks(area.rowCount, area.columnCount, budget).map(({ first, count }) => ({
    index,
    offset: first,
    withFormulas,
    sheet,
    area: { ...area, row: area.row + first, rowCount: count },
  }));
}

type Take = (piece: Piece, range: Excel.Range) => void;

/** Loads pieces, as many in one round trip as its answer can carry. */
async function answered(context: Context, pieces: readonly Piece[], properties: (piece: Piece) => string, take: Take, progress?: Progress): Promise<void> {
  const total = pieces.reduce((sum, { area }) => sum + cellCount(area), 0);
  let batch: Piece[] = [];
  let weight = 0;
  let read = 0;
  for (const piece of pieces) {
    const more = cellCount(piece.area) * (piece.withFormulas ? 2 : 1);
    if (batch.length > 0 && (weight + more > cellsPerAnswer || batch.length >= rangesPerRequest)) {
      await loadTogether(context, batch, properties, take);
      read += batch.reduce((sum, { area }) => sum + cellCount(area), 0);
      progress?.report("reading", read, total);
      progress?.stopIfAsked();
      batch = [];
      weight = 0;
    }
    batch.push(piece);
    weight += more;
  }
  if (batch.length > 0) await loadTogether(context, batch, properties, take);
}

async function loadTogether(context: Context, pieces: readonly Piece[], properties: (piece: Piece) => string, take: Take): Promise<void> {
  const ranges = pieces.map((piece) => rangeOf(context, piece).load(properties(piece)));
  try {
    await context.sync();
  } catch (error) {
    const halves = isPayloadTooLarge(error) ? halved(pieces) : null;
    if (!halves) throw error;
    for (const half of halves) await loadTogether(context, half, properties, take);
    return;
  }
  ranges.forEach((range, index) => {
    const piece = pieces[index];
    if (piece) take(piece, range);
  });
}

/** Two lists of pieces that hold the same cells, or null where one row alone is too big. */
function halved(pieces: readonly Piece[]): readonly (readonly Piece[])[] | null {
  const middle = Math.ceil(pieces.length / 2);
  if (pieces.length > 1) return [pieces.slice(0, middle), pieces.slice(middle)];
  const piece = pieces[0];
  if (!piece || piece.area.rowCount < 2) return null;
  const count = Math.ceil(piece.area.rowCount / 2);
  const upper = { ...piece, area: { ...piece.area, rowCount: count } };
  const lower = { ...piece, offset: piece.offset + count, area: { ...piece.area, row: piece.area.row + count, rowCount: piece.area.rowCount - count } };
  return [[upper], [lower]];
}

/** Areas near each other put together as one block of cells. */
function together(sheet: string, { area, members }: Neighbourhood, places: readonly Area[], blocks: readonly CellBlock[], withFormulas: boolean): SheetCells {
  const only = members.length === 1 ? blocks[members[0] ?? 0] : undefined;
  const pasted = <T>(pick: (block: CellBlock) => readonly T[][], blank: T): T[][] => {
    const empty: T[] = [];
    const rows: T[][] = Array.from({ length: area.rowCount }, () => empty);
    for (const member of members) {
      const place = places[member] as Area;
      pick(blocks[member] as CellBlock).forEach((cells, at) => {
        const row = place.row - area.row + at;
        if (rows[row] === empty) rows[row] = [];
        const line = rows[row] as T[];
        while (line.length < place.column - area.column) line.push(blank);
        cells.forEach((cell, column) => (line[place.column - area.column + column] = cell));
      });
    }
    return rows;
  };
  const cells = { sheet, area, values: only ? only.values : pasted<Cell>((block) => block.values, null) };
  return withFormulas ? { ...cells, formulas: only ? only.formulas : pasted<string | null>((block) => block.formulas, null) } : cells;
}

/** Cells of each request without merges and validations. */
export async function readCells(context: Context, requests: readonly ReadRequest[], progress?: Progress): Promise<SheetCells[]> {
  const shapes = await readShapes(context, requests);
  const areas = await probeContent(context, shapes.map((area, index) => ({ sheet: requests[index]?.sheet ?? "", area })));
  refuseTooMany(requests, areas);
  const places = areas.flatMap((list, index) => list.map((area) => ({ sheet: requests[index]?.sheet ?? "", area, withFormulas: requests[index]?.withFormulas ?? false })));
  const blocks = await readBlocks(context, places, progress);
  let next = 0;
  return requests.map(({ sheet, withFormulas = false }, index) => {
    const list = areas[index] as Area[];
    const own = blocks.slice(next, (next += list.length));
    const [main, ...apart] = neighbourhoods(list).map((found) => together(sheet, found, list, own, withFormulas));
    return apart.length > 0 ? { ...(main as SheetCells), apart } : (main as SheetCells);
  });
}

/** @throws ProblemError range-too-large where the areas of a request have more cells than can be read */
function refuseTooMany(requests: readonly ReadRequest[], areas: readonly (readonly Area[])[]): void {
  areas.forEach((list, index) => {
    const cells = list.reduce((sum, area) => sum + cellCount(area), 0);
    if (cells > cellLimit) throw problemError("range-too-large", { sheet: requests[index]?.sheet ?? "", cells, limit: cellLimit });
  });
}
