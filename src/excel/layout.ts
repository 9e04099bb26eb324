// Owns reading merged areas and list validations.
// Promises a fixed number of round trips up to 512 merged areas; above that Office.js itself must be asked in parts.
import type { Area, ListValidation, SheetCells } from "../app/workbook/port";
import { areaOf, cellCount, rangeOf, shapeProperties, type SheetArea } from "./areas";
import { hostCode, isSupported, sets, type Context, type OfficeEnvironment } from "./batch";

/** The shapes of a group of areas, loaded on the group itself: a null object has no areas to load from. */
const areaShapes = shapeProperties.split(",").map((property) => `areas/items/${property}`).join(",");

/** Cells of one column strip that are asked one by one where they do not share one validation. */
const cellsAskedAlone = 64;

/** Adds the merged areas and list validations of what was read. */
export async function withLayout(environment: OfficeEnvironment, context: Context, cells: readonly SheetCells[]): Promise<SheetCells[]> {
  const filled = cells.filter((entry) => cellCount(entry.area) > 0);
  const merges = isSupported(environment, sets.mergedAreas) ? await readMerges(context, filled) : null;
  const validations = await readValidations(context, filled);
  return cells.map((entry) => {
    const at = filled.indexOf(entry);
    const layout = { ...entry, validations: validations[at] ?? [] };
    return merges || at < 0 ? { ...layout, merges: merges?.[at] ?? [] } : layout;
  });
}

async function readMerges(context: Context, places: readonly SheetArea[]): Promise<Area[][]> {
  try {
    const found = places.map((place) => rangeOf(context, place).getMergedAreasOrNullObject().load(areaShapes));
    await context.sync();
    return found.map((areas) => (areas.isNullObject ? [] : areas.areas.items.map(areaOf)));
  } catch (error) {
    if (hostCode(error) === null || hostCode(error) === "InvalidOperationInCellEditMode") throw error;
    const result: Area[][] = [];
    for (const place of places) result.push(await mergesInParts(context, place));
    return result;
  }
}

async function mergesInParts(context: Context, place: SheetArea): Promise<Area[]> {
  const { row, rowCount } = place.area;
  if (rowCount < 2) return [];
  const upper = Math.ceil(rowCount / 2);
  const parts = [{ ...place.area, rowCount: upper }, { ...place.area, row: row + upper, rowCount: rowCount - upper }];
  const merges = new Map<string, Area>();
  for (const area of parts) {
    for (const merge of await mergesOrParts(context, { sheet: place.sheet, area })) merges.set(`${merge.row}:${merge.column}`, merge);
  }
  return [...merges.values()];
}

async function mergesOrParts(context: Context, place: SheetArea): Promise<Area[]> {
  try {
    const found = rangeOf(context, place).getMergedAreasOrNullObject().load(areaShapes);
    await context.sync();
    return found.isNullObject ? [] : found.areas.items.map(areaOf);
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return mergesInParts(context, place);
  }
}

interface Strip extends SheetArea {
  readonly index: number;
}

async function readValidations(context: Context, places: readonly SheetArea[]): Promise<ListValidation[][]> {
  const result: ListValidation[][] = places.map(() => []);
  if (places.length === 0) return result;
  const found = places.map((place) => rangeOf(context, place).getSpecialCellsOrNullObject("DataValidations").load(areaShapes));
  await context.sync();
  const strips = found.flatMap((areas, index) =>
    areas.isNullObject ? [] : areas.areas.items.flatMap((range) => columnsOf({ index, sheet: places[index]?.sheet ?? "", area: areaOf(range) })),
  );
  const mixed = await readStrips(context, strips, result);
  await readStrips(context, mixed.filter((strip) => strip.area.rowCount <= cellsAskedAlone).flatMap(rowsOf), result);
  return result;
}

function columnsOf(strip: Strip): Strip[] {
  return Array.from({ length: strip.area.columnCount }, (_, at) => ({ ...strip, area: { ...strip.area, column: strip.area.column + at, columnCount: 1 } }));
}

function rowsOf(strip: Strip): Strip[] {
  return Array.from({ length: strip.area.rowCount }, (_, at) => ({ ...strip, area: { ...strip.area, row: strip.area.row + at, rowCount: 1 } }));
}

/** Adds the list validations of strips to the result; returns the strips whose cells differ. */
async function readStrips(context: Context, strips: readonly Strip[], result: ListValidation[][]): Promise<Strip[]> {
  if (strips.length === 0) return [];
  const rules = strips.map((strip) => rangeOf(context, strip).dataValidation.load("type,rule"));
  await context.sync();
  return strips.filter((strip, at) => {
    const validation = rules[at];
    if (!validation || validation.type === "Inconsistent" || validation.type === "MixedCriteria") return true;
    const source = validation.type === "List" ? validation.rule.list?.source : undefined;
    if (typeof source === "string") result[strip.index]?.push(listValidation(strip.area, source));
    return false;
  });
}

function listValidation(area: Area, source: string): ListValidation {
  if (source.startsWith("=")) return { area, choices: null, formula: source };
  return { area, choices: source.split(",").map((choice) => choice.trim()), formula: null };
}
