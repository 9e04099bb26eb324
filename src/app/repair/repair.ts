// Owns entering formulas again that a missing add-in left as #NAME?, on any sheet of the workbook.
// Promises to touch only cells that hold an ISMS formula and show #NAME?, in two calls of the port, and to name every other cell that shows #NAME?.
import { isCellError, type Problem } from "../../isms/cell";
import { changeText } from "../../i18n/changes";
import { cellAddress, placeAddress } from "../book/address";
import { areasOfContent, formulaIn } from "../book/content";
import { calledFunctions, plainSpelling } from "../formula/calls";
import type { Language, Preview } from "../service";
import type { FormulaCell, WriteCells } from "../workbook/plan";
import type { Area, ReadRequest, SheetCells, Workbook, WorkbookOverview } from "../workbook/port";

interface SheetRepair {
  readonly sheet: string;
  /** Formulas to enter again. */
  readonly count: number;
  readonly edits: readonly WriteCells[];
}

interface Repair {
  readonly sheets: readonly SheetRepair[];
  /** Sheets that cannot be written, and cells that show #NAME? for a reason that entering again does not mend. */
  readonly problems: readonly Problem[];
}

interface StuckCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Addresses that a finding names; the rest is counted. */
const namedCells = 5;

function stuckPlaces({ area, values }: SheetCells): { row: number; column: number }[] {
  return values.flatMap((row, index) => row.flatMap((cell, offset) => (isCellError(cell) && cell.error === "#NAME?" ? [{ row: area.row + index, column: area.column + offset }] : [])));
}

function boundsOf(places: readonly { row: number; column: number }[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of places) [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Cells that show #NAME?, with their formulas, by sheet. */
async function stuckCells(workbook: Workbook, overview: WorkbookOverview): Promise<{ sheet: string; cells: StuckCell[] }[]> {
  const contents = await workbook.read(overview.sheets.filter(({ used }) => used !== null).map(({ name }) => ({ sheet: name })));
  const stuck = contents.flatMap(areasOfContent).map((content) => ({ sheet: content.sheet, places: stuckPlaces(content) })).filter(({ places }) => places.length > 0);
  if (stuck.length === 0) return [];
  const formulas = await workbook.read(stuck.map(({ sheet, places }): ReadRequest => ({ sheet, area: boundsOf(places), withFormulas: true })));
  const bySheet = new Map<string, StuckCell[]>();
  stuck.forEach(({ sheet, places }, at) => {
    // A cell without a formula of its own is filled by the one whose result spills over it.
    const cells = places.flatMap(({ row, column }) => {
      const formula = formulaIn(formulas[at], row, column);
      return formula === null ? [] : [{ row, column, formula }];
    });
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), ...cells]);
  });
  return [...bySheet].map(([sheet, cells]) => ({ sheet, cells }));
}

/** One write for each run of cells down a column: thousands of cells below each other travel as one. */
function runs(sheet: string, cells: readonly StuckCell[]): WriteCells[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const edits: (WriteCells & { readonly values: [FormulaCell][] })[] = [];
  for (const { row, column, formula } of sorted) {
    const entered: [FormulaCell] = [{ formula: plainSpelling(formula) }];
    const last = edits.at(-1);
    if (last?.column === column && last.row + last.values.length === row) last.values.push(entered);
    else edits.push({ kind: "writeCells", sheet, row, column, values: [entered] });
  }
  return edits;
}

/** What keeps a sheet from being written: its protection, or a filter that hides rows. */
function obstacle(overview: WorkbookOverview, sheet: string): Problem | null {
  const info = overview.sheets.find((each) => each.name === sheet);
  if (info?.isProtected) return { code: "sheet-protected", facts: { sheet } };
  const table = overview.tables.find((each) => each.sheet === sheet && each.isFiltered);
  return table || info?.isFiltered ? { code: "table-filtered", facts: { name: table?.name ?? sheet, sheet } } : null;
}

function cellList(sheet: string, cells: readonly StuckCell[]): Problem["facts"] {
  const [first, ...others] = cells.slice(0, namedCells);
  const addresses = [placeAddress(sheet, { row: first.row, column: first.column, rowCount: 1, columnCount: 1 }), ...others.map(({ row, column }) => cellAddress(row, column))];
  return { sheet, count: cells.length, cells: `${addresses.join(", ")}${cells.length > namedCells ? ", …" : ""}` };
}

/** The formulas of ours that show #NAME?, in the whole workbook. */
async function findRepair(workbook: Workbook, known: ReadonlySet<string> | null): Promise<Repair> {
  const overview = await workbook.overview();
  const sheets: SheetRepair[] = [];
  const problems: Problem[] = [];
  for (const { sheet, cells } of await stuckCells(workbook, overview)) {
    const calls = cells.map((cell) => ({ cell, functions: calledFunctions(cell.formula) }));
    const other = calls.filter(({ functions }) => functions.length === 0).map(({ cell }) => cell);
    const unknown = calls.filter(({ functions }) => functions.some((name) => known !== null && !known.has(name)));
    const ours = calls.filter((call) => call.functions.length > 0 && !unknown.includes(call)).map(({ cell }) => cell);
    if (other.length > 0) problems.push({ code: "name-error-elsewhere", facts: cellList(sheet, other) });
    if (unknown.length > 0) problems.push({ code: "name-error-function", facts: { ...cellList(sheet, unknown.map(({ cell }) => cell)), function: `ISMS.${unknown[0].functions.find((name) => !known?.has(name))}` } });
    if (ours.length === 0) continue;
    const refused = obstacle(overview, sheet);
    if (refused) problems.push(refused);
    else sheets.push({ sheet, count: ours.length, edits: runs(sheet, ours) });
  }
  return { sheets, problems };
}

/**
 * The plan that enters again every formula of ours that shows #NAME?, in the whole workbook.
 * @param known the functions that this add-in has, without namespace; null where that is not known here
 */
export async function repairPreview(workbook: Workbook, known: ReadonlySet<string> | null, language: Language): Promise<Preview> {
  const { sheets, problems } = await findRepair(workbook, known);
  const lines = sheets.map(({ sheet, count }) => changeText("changeRepair", language, { sheet, count }));
  return { plan: { edits: sheets.flatMap(({ edits }) => edits) }, changes: lines.length > 0 ? lines : [changeText("changeNothing", language)], problems };
}
