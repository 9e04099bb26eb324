// Owns the plan that detaches a register: our columns go, the settings no longer name the register.
// Promises that nothing of theirs is touched, that what people typed into our columns is named first, and that documents stay unless a person says otherwise.
import { isBlank, problemError, type Cell } from "../../isms/cell";
import { tablePrefix } from "../../isms/documents/documents";
import { method as methodDocument, registerMap } from "../../isms/documents/settings";
import { riskRegister } from "../../isms/documents/riskRegister";
import { changeText, listed } from "../../i18n/changes";
import { cellIn } from "../book/content";
import type { Register } from "../book/register";
import { attachedRegister, obstacles, type BookState } from "../book/state";
import type { DetachChoice, DetachPreview, Language } from "../service";
import type { Settings } from "../settings/settings";
import { mapEdits, noRegister } from "../settings/write";
import type { Edit } from "../workbook/plan";
import type { Area, SheetCells } from "../workbook/port";
import { looksOf } from "./attach";
import { ownColumns, type OwnColumn } from "./columns";

/** Excel's width of a column that nobody has changed, in characters. */
const usualWidth = 8.43;

/** One of our columns with what stands in it. */
interface Held extends OwnColumn {
  readonly values: readonly Cell[];
  /** Cells that a person filled; 0 for a column that we compute. */
  readonly typed: number;
}

/** The rows of our columns below their header. */
function bodyOf(register: Register): { readonly first: number; readonly count: number } {
  const first = register.headerRow + 1;
  const { table } = register;
  const end = table ? table.area.row + table.area.rowCount - (table.hasTotals ? 1 : 0) : register.lastRow + 1;
  return { first, count: Math.max(0, end - first) };
}

function heldColumns(register: Register, content: SheetCells): Held[] {
  const { first, count } = bodyOf(register);
  return ownColumns(register.headers).map((own) => {
    const values = Array.from({ length: count }, (_, index) => cellIn(content, first + index, own.column));
    return { ...own, values, typed: own.schema.computed ? 0 : values.filter((cell) => !isBlank(cell)).length };
  });
}

/** Neighbouring columns in runs. */
function runs(columns: readonly Held[]): Held[][] {
  const found: Held[][] = [];
  for (const column of columns) {
    const run = found[found.length - 1];
    if (run !== undefined && run[run.length - 1].column + 1 === column.column) run.push(column);
    else found.push([column]);
  }
  return found;
}

/** True where a column holds nothing but ours. */
function isOnlyOurs(register: Register, content: SheetCells, column: number): boolean {
  const { first, count } = bodyOf(register);
  const { area } = content;
  return Array.from({ length: area.rowCount }, (_, index) => area.row + index).every((row) => (row >= first - 1 && row < first + count) || isBlank(cellIn(content, row, column)));
}

function removals(register: Register, content: SheetCells, held: readonly Held[], language: Language): Edit[] {
  if (held.length === 0) return [];
  const { sheet, headerRow, table } = register;
  const { count } = bodyOf(register);
  const gone: Edit[] = table
    ? [{ kind: "removeTableColumns", table: table.name, headers: held.map(({ header }) => header), looks: looksOf(register, held, language) }]
    : runs(held).map((run): Edit => {
      const area: Area = { row: headerRow, column: run[0].column, rowCount: count + 1, columnCount: run.length };
      return { kind: "clearCells", sheet, area, looks: looksOf(register, run, language) };
    });
  const narrowed = held.filter(({ column }) => isOnlyOurs(register, content, column)).map(({ column }): Edit => ({ kind: "setColumnWidths", sheet, column, widths: [usualWidth] }));
  return [...gone, ...narrowed];
}

/** The columns that people filled, again as plain cells where ours began. Their headers stay, so that attaching again takes them up. */
function keptEdits(register: Register, held: readonly Held[], kept: readonly Held[]): Edit[] {
  if (kept.length === 0) return [];
  const { sheet, headerRow, table } = register;
  const count = bodyOf(register).count;
  const first = table ? table.area.column + table.area.columnCount - held.length : held[0].column;
  const written: Edit = table
    ? { kind: "addTableColumns", table: table.name, columns: kept.map(({ header, values }) => ({ header, values })) }
    : { kind: "writeCells", sheet, row: headerRow, column: first, values: [kept.map(({ header }) => header), ...Array.from({ length: count }, (_, row) => kept.map(({ values }) => values[row]))] };
  const looks = kept.flatMap(({ schema }, index): Edit[] => {
    const area: Area = { row: headerRow + 1, column: first + index, rowCount: count, columnCount: 1 };
    return [{ kind: "styleCells", sheet, area, style: schema.style === "date" ? "date" : "cell" }, { kind: "setColumnWidths", sheet, column: first + index, widths: [schema.width + 2] }];
  });
  return [written, ...looks];
}

/** The product's sheets, with the records of their tables. The settings' method table counts as none. */
function documentSheets(state: BookState): DetachPreview["sheets"] {
  const tables = state.overview.tables.filter((table) => table.name.startsWith(tablePrefix) && table.name !== riskRegister.table);
  const names = state.overview.sheets.map(({ name }) => name).filter((name) => tables.some(({ sheet }) => sheet === name));
  const records = (sheet: string): number => tables.filter((table) => table.sheet === sheet && table.name !== registerMap.table).reduce((sum, { area, hasTotals }) => sum + area.rowCount - 1 - (hasTotals ? 1 : 0), 0);
  return names.map((sheet) => ({ sheet, records: records(sheet) }));
}

function settingsEdits(state: BookState, settings: Settings, removed: readonly string[]): Edit[] {
  const isRemoved = removed.includes(settings.mapTable.sheet);
  const isNamed = state.overview.names.some(({ name }) => name === methodDocument.table);
  const sheets = removed.map((sheet): Edit => ({ kind: "removeSheet", sheet }));
  if (!isRemoved) return [...mapEdits(settings.mapTable, noRegister), ...sheets];
  return [...(isNamed ? [{ kind: "removeName", name: methodDocument.table } as const] : []), ...sheets];
}

function linesOf(register: Register | null, held: readonly Held[], kept: readonly Held[], settings: Settings, removed: readonly string[], language: Language): string[] {
  const gone = held.filter((column) => !kept.includes(column));
  const lines: string[] = [];
  if (register && gone.length > 0) lines.push(changeText("changeRemoveColumns", language, { sheet: register.sheet, count: gone.length, headers: listed(gone.map(({ header }) => header), language) }));
  for (const { header, typed } of gone) if (typed > 0) lines.push(changeText("changeTypedGoes", language, { header, count: typed }));
  for (const { header, typed } of kept) lines.push(changeText("changeTypedStays", language, { header, count: typed }));
  if (!removed.includes(settings.mapTable.sheet)) lines.push(changeText("changeMapCleared", language, { sheet: settings.mapTable.sheet }));
  if (removed.length > 0) lines.push(changeText("changeRemoveSheets", language, { sheets: listed(removed, language) }));
  return lines;
}

/**
 * Plans to detach the register.
 * @returns the plan with what it takes away and what a person can decide about; problems where something stands in the way
 * @throws ProblemError not-attached
 */
export function detachPreview(state: BookState, choice: DetachChoice, language: Language): DetachPreview {
  const { settings } = state;
  if (!settings || settings.map.columns.length === 0) throw problemError("not-attached");
  const sheets = documentSheets(state);
  const removed = sheets.map(({ sheet }) => sheet).filter((sheet) => choice.removesSheets.includes(sheet));
  const register = attachedRegister(state);
  const content = register && state.contents.get(register.sheet);
  const held = register && content ? heldColumns(register, content) : [];
  const kept = choice.keepsInputs ? held.filter(({ typed }) => typed > 0) : [];
  const inputs = held.filter(({ typed }) => typed > 0).map(({ header, typed }) => ({ header, count: typed }));
  const problems = obstacles(state, register && { sheet: register.sheet, table: register.table?.name ?? null }, removed.length > 0);
  if (problems.length > 0) return { plan: { edits: [] }, changes: [], problems, inputs, sheets };
  const cells = register && content ? [...removals(register, content, held, language), ...keptEdits(register, held, kept)] : [];
  const changes = linesOf(register, held, kept, settings, removed, language);
  return { plan: { edits: [...cells, ...settingsEdits(state, settings, removed)] }, changes, problems, inputs, sheets };
}
