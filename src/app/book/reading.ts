// Owns which cells of a workbook are read, and joining values with formulas and layout.
// Promises one call of the port for an ordinary workbook, one more where content stands far apart, whatever the number of rows.
import { isBlank, type Cell } from "../../isms/cell";
import type { Area, ReadRequest, SheetCells, SheetInfo, Workbook, WorkbookOverview } from "../workbook/port";
import { areasOfContent } from "./content";

/** Formulas and layout are needed where headers and the first records are; the rest of a register repeats them. */
const LAYOUT_ROWS = 60;
const LAYOUT_COLUMNS = 1024;
/** A sheet that spans more cells is not read from its first cell on: where its content stands is known only once it was read. */
const CELLS_READ_AT_ONCE = 1_000_000;

/** The top of an area with everything that recognition looks at. */
function topOf(sheet: string, area: Area): ReadRequest {
  return { sheet, area: { ...area, rowCount: Math.min(area.rowCount, LAYOUT_ROWS), columnCount: Math.min(area.columnCount, LAYOUT_COLUMNS) }, withFormulas: true, withLayout: true };
}

const noCells: readonly never[] = [];

/** Rows that hold nothing as one empty list: a stray cell in the last row must not make a register of a million rows. */
function withoutBlankRows(values: SheetCells["values"]): SheetCells["values"] {
  let blank: readonly Cell[] = noCells;
  return values.map((row) => {
    if (row !== blank && !row.every(isBlank)) return row;
    blank = row;
    return noCells;
  });
}

/** Values of a whole area of content with the formulas and the layout of its top. */
function joined(whole: SheetCells, top: SheetCells | undefined): SheetCells {
  const values = withoutBlankRows(whole.values);
  if (!top?.formulas || whole.area.rowCount === 0) return { ...whole, values, merges: top?.merges, validations: top?.validations };
  const formulas = values.map((_row, index) => {
    const source = top.formulas?.[whole.area.row + index - top.area.row];
    return source === undefined ? noCells : whole.values[index].map((_, column) => source[whole.area.column + column - top.area.column] ?? null);
  });
  return { ...whole, values, formulas, merges: top.merges, validations: top.validations };
}

function isWide({ used }: SheetInfo): boolean {
  return used !== null && used.rowCount * used.columnCount > CELLS_READ_AT_ONCE;
}

/** Sheets whose content stands far apart: values first, then the top of each area. */
async function withTops(workbook: Workbook, sheets: readonly SheetCells[]): Promise<SheetCells[]> {
  if (sheets.length === 0) return [];
  const areas = sheets.flatMap(areasOfContent);
  const tops = await workbook.read(areas.map(({ sheet, area }) => topOf(sheet, area)));
  const complete = new Map(areas.map((content, index) => [content, joined(content, tops[index])]));
  return sheets.map((content) => ({ ...(complete.get(content) as SheetCells), apart: content.apart?.map((area) => complete.get(area) as SheetCells) }));
}

/** Reads what every sheet holds. @returns content by sheet; a sheet without any is left out */
export async function readContents(workbook: Workbook, overview: WorkbookOverview): Promise<Map<string, SheetCells>> {
  const filled = overview.sheets.filter(({ used }) => used !== null);
  const near = filled.filter((sheet) => !isWide(sheet));
  const tops = near.map(({ name, used }) => topOf(name, used as Area));
  const read = await workbook.read([...filled.map(({ name }) => ({ sheet: name })), ...tops]);
  const whole = new Map(read.slice(0, filled.length).map((content) => [content.sheet, content]));
  const ordinary = near.map(({ name }, index) => joined(whole.get(name) as SheetCells, read[filled.length + index]));
  const far = await withTops(workbook, filled.filter(isWide).map(({ name }) => whole.get(name) as SheetCells));
  const bySheet = new Map([...ordinary, ...far].map((content) => [content.sheet, content]));
  return new Map(filled.map(({ name }) => [name, bySheet.get(name) as SheetCells]));
}
