// Owns the difference between two records of a workbook, as the edits of a plan.
// Promises that what did not change causes no edit.
import type { AddTableColumns, ChartType, Edit, FormulaCell, PageMargins, WrittenCell } from "../../src/app/workbook/plan";
import { styles, type CellStyle, type StyleName } from "../../src/app/workbook/styles";
import { rectangles } from "./rectangles";
import { isSame } from "./address";
import type { EngineParts } from "./engine";
import { columnsPerRow, isSameValue, type BookRecord, type CellRecord, type SheetRecord, type TableRecord } from "./fileRecord";
import { horizontalName, isWrapped, readColour, verticalName } from "./formats";
import { toR1C1 } from "./formula-translation";
import { pointsPerPixel } from "./sheets";
import type { ChartKind, ChartState, ConditionalFormatState, PageState, ValidationState } from "./state";
import type { Area } from "./types";
import type { IStyleData } from "@univerjs/core";

const nothing: SheetRecord = { id: "", name: "", cells: new Map(), merges: [], widths: new Map(), heights: new Map(), frozen: { rows: 0, columns: 0 }, rules: "[[],[]]", page: "", charts: "[]", fitted: [] };
const nameOf = (record: BookRecord, sheetId: string): string => record.sheets.find((sheet) => sheet.id === sheetId)?.name ?? "";

/** What the embedded engine shows where the add-in's functions have not answered. */
const unknownResults: ReadonlySet<string> = new Set(["#NAME?", "#BUSY!"]);

/** A result that only recalculation changed counts, unless the embedded engine could not calculate what Excel could. */
function isChanged(before: CellRecord | undefined, now: CellRecord | undefined): boolean {
  if ((before?.formula ?? null) !== (now?.formula ?? null)) return true;
  if (isSameValue(before?.value ?? null, now?.value ?? null)) return false;
  const isError = (record: CellRecord | undefined): boolean => typeof record?.value === "object" && record.value !== null;
  const isUnknown = typeof now?.value === "object" && now.value !== null && unknownResults.has(now.value.error);
  const isUncalculated = now !== undefined && now.formula !== null && (now.value === null || isUnknown || (isError(now) && !isError(before)));
  return !isUncalculated;
}

function written(record: CellRecord | undefined): WrittenCell {
  if (!record) return null;
  if (record.formula === null) return record.value;
  const isBusy = typeof record.value === "object" && record.value !== null && record.value.error === "#BUSY!";
  const cell: FormulaCell = isBusy || record.value === null ? { formula: record.formula } : { formula: record.formula, value: record.value };
  return cell;
}

function places(keys: Iterable<number>): [number, number][] {
  return [...keys].map((key) => [Math.floor(key / columnsPerRow), key % columnsPerRow]);
}

function cellEdits(before: SheetRecord, now: SheetRecord): Edit[] {
  const keys = [...new Set([...before.cells.keys(), ...now.cells.keys()])].filter((key) => isChanged(before.cells.get(key), now.cells.get(key)));
  return rectangles(places(keys)).map((area): Edit => ({
    kind: "writeCells", sheet: now.name, row: area.row, column: area.column,
    values: Array.from({ length: area.rowCount }, (_, i) => Array.from({ length: area.columnCount }, (_unused, j) => written(now.cells.get((area.row + i) * columnsPerRow + area.column + j)))),
  }));
}

const facets: Readonly<Record<keyof CellStyle, (style: IStyleData) => unknown>> = {
  bold: (style) => style.bl === 1,
  italic: (style) => style.it === 1,
  size: (style) => style.fs ?? 11,
  colour: (style) => readColour(style.cl?.rgb ?? "#000000"),
  fill: (style) => (style.bg?.rgb ? readColour(style.bg.rgb) : null),
  horizontal: (style) => horizontalName(style.ht).toLowerCase(),
  vertical: (style) => verticalName(style.vt).toLowerCase(),
  wrap: isWrapped,
  border: (style) => (style.bd?.t && style.bd.b && style.bd.l && style.bd.r ? readColour(style.bd.t.cl.rgb ?? "#000000") : null),
  numberFormat: (style) => style.n?.pattern ?? "General",
};

/** The named style with the most properties that a cell has all of; null where it has none. */
function styleName(style: IStyleData): StyleName | null {
  const fitting = (Object.entries(styles) as [StyleName, CellStyle][]).filter(([, wanted]) => Object.entries(wanted).every(([key, value]) => facets[key as keyof CellStyle](style) === value));
  return fitting.sort(([, one], [, other]) => Object.keys(other).length - Object.keys(one).length)[0]?.[0] ?? null;
}

function styleEdits(before: SheetRecord, now: SheetRecord, parts: EngineParts): Edit[] {
  const found = new Map<StyleName, number[]>();
  const known = new Map<string, StyleName | null>();
  for (const [key, cell] of now.cells) {
    if (!cell.style || before.cells.get(key)?.style === cell.style) continue;
    const style = typeof cell.style === "string" ? parts.grid.workbook.getStyles().get(cell.style) : cell.style;
    const id = typeof cell.style === "string" ? cell.style : JSON.stringify(cell.style);
    if (!known.has(id)) known.set(id, style ? styleName(style) : null);
    const name = known.get(id);
    if (name) found.set(name, [...(found.get(name) ?? []), key]);
  }
  return [...found].flatMap(([style, keys]) => rectangles(places(keys)).map((area): Edit => ({ kind: "styleCells", sheet: now.name, area, style })));
}

function sizeEdits(before: SheetRecord, now: SheetRecord): Edit[] {
  const widths = [...now.widths].filter(([column, width]) => before.widths.get(column) !== width);
  const heights = [...now.heights].filter(([row, height]) => before.heights.get(row) !== height);
  return [
    ...widths.map(([column, width]): Edit => ({ kind: "setColumnWidths", sheet: now.name, column, widths: [Math.max(0, Math.round(((width - 5) / 7) * 100) / 100)] })),
    ...heights.map(([row, height]): Edit => ({ kind: "setRowHeight", sheet: now.name, row, rowCount: 1, height: height * pointsPerPixel })),
  ];
}

function fitEdits(before: SheetRecord, now: SheetRecord): Edit[] {
  return now.fitted.slice(before.fitted.length).map((area): Edit => ({ kind: "fitRows", sheet: now.name, area }));
}

function validationEdits(sheet: string, validations: readonly ValidationState[]): Edit[] {
  return validations.flatMap((one) => {
    const source = (one.rule as { list?: { source?: unknown } }).list?.source;
    if (typeof source !== "string" || source === "") return [];
    const { title = "", message = "", showAlert = true } = one.errorAlert as { title?: string; message?: string; showAlert?: boolean };
    return one.areas.map((area): Edit => ({ kind: "validateCells", sheet, area, choices: source.startsWith("=") ? { formula: source } : source.split(",").map((item) => item.trim()), errorTitle: title, errorText: message, ...(showAlert ? {} : { isOffer: true }) }));
  });
}

function colourEdits(sheet: string, formats: readonly ConditionalFormatState[]): Edit[] {
  const byArea = new Map<string, { area: Area; rules: { texts: string[]; style: StyleName }[] }>();
  for (const one of formats) {
    const text = /^="((?:[^"]|"")*)"$/.exec(String((one.rule as { formula1?: string }).formula1 ?? ""));
    const look = Object.entries(styles).find(([, style]: [string, CellStyle]) => (style.fill ?? null) === one.format.fill && (style.colour ?? null) === one.format.colour);
    if (one.type !== "CellValue" || !text || !look) continue;
    for (const area of one.areas) {
      const key = JSON.stringify(area);
      const entry = byArea.get(key) ?? { area, rules: [] };
      entry.rules.push({ texts: [text[1].replace(/""/g, '"')], style: look[0] as StyleName });
      byArea.set(key, entry);
    }
  }
  return [...byArea.values()].map((entry): Edit => ({ kind: "colourCells", sheet, ...entry }));
}

/** Rules are compared one by one, so that those of the file are not written again. */
function ruleEdits(before: SheetRecord, now: SheetRecord): Edit[] {
  if (before.rules === now.rules) return [];
  const [oldValidations, oldFormats] = JSON.parse(before.rules) as [ValidationState[], ConditionalFormatState[]];
  const [validations, formats] = JSON.parse(now.rules) as [ValidationState[], ConditionalFormatState[]];
  const isNew = <T>(list: readonly T[]) => {
    const known = new Set(list.map((one) => JSON.stringify({ ...one, priority: 0 })));
    return (one: T): boolean => !known.has(JSON.stringify({ ...one, priority: 0 }));
  };
  return [...validationEdits(now.name, validations.filter(isNew(oldValidations))), ...colourEdits(now.name, formats.filter(isNew(oldFormats)))];
}

function pageEdits(before: SheetRecord, now: SheetRecord): Edit[] {
  if (before.page === now.page || now.page === "") return [];
  const page = JSON.parse(now.page) as PageState;
  const footer = { left: page.headersFooters.leftFooter ?? "", centre: page.headersFooters.centerFooter ?? "", right: page.headersFooters.rightFooter ?? "" };
  const titleRows = page.titleRows ? { first: page.titleRows.row, last: page.titleRows.row + page.titleRows.rowCount - 1 } : null;
  if (page.paperSize === null && titleRows === null && Object.values(footer).every((text) => text === "") && page.orientation === "Portrait") return [];
  return [{ kind: "setUpPage", sheet: now.name, paper: page.paperSize === "A3" ? "A3" : "A4", orientation: page.orientation === "Landscape" ? "landscape" : "portrait", titleRows, footer, ...marginsOf(page) }];
}

const pointsPerInch = 72;

/** The margins where all of them were set. */
function marginsOf({ margins }: PageState): { readonly margins?: PageMargins } {
  const inches = (edge: keyof PageMargins): number => (margins[`${edge}Margin`] ?? 0) / pointsPerInch;
  const edges = ["left", "right", "top", "bottom", "header", "footer"] as const;
  if (edges.some((edge) => margins[`${edge}Margin`] === undefined)) return {};
  return { margins: { left: inches("left"), right: inches("right"), top: inches("top"), bottom: inches("bottom"), header: inches("header"), footer: inches("footer") } };
}

const chartTypes: Readonly<Record<ChartKind, ChartType>> = { ColumnClustered: "columnClustered", ColumnStacked: "columnStacked", BarClustered: "barClustered", BarStacked: "barStacked" };

/** A chart that changed is made again. Office.js cannot give a chart its alternative text: the title stands for it. */
function chartEdits(before: SheetRecord, now: SheetRecord): Edit[] {
  if (before.charts === now.charts) return [];
  const [old, charts] = [before, now].map((record) => JSON.parse(record.charts) as ChartState[]);
  const isKept = (one: ChartState, others: readonly ChartState[]): boolean => others.some((other) => JSON.stringify(other) === JSON.stringify(one));
  return [
    ...old.filter((one) => !isKept(one, charts)).map((one): Edit => ({ kind: "removeChart", sheet: now.name, chart: one.name })),
    ...charts.filter((one) => !isKept(one, old)).map((one): Edit => ({ kind: "addChart", sheet: now.name, chart: one.name, type: chartTypes[one.kind], source: one.source, title: one.title, place: one.place, altText: one.title, colours: one.colours })),
  ];
}

/** The formula that all records of a column share, in the first one's spelling; undefined where they differ. */
function columnFormula(table: TableRecord, sheet: SheetRecord, index: number): string | undefined {
  const column = table.area.column + index;
  const formulas = Array.from({ length: table.area.rowCount - 1 }, (_, i) => sheet.cells.get((table.area.row + 1 + i) * columnsPerRow + column)?.formula ?? null);
  const first = formulas[0];
  if (!first) return undefined;
  const spelled = toR1C1(first, table.area.row + 1, column);
  return formulas.every((formula, i) => formula !== null && toR1C1(formula, table.area.row + 1 + i, column) === spelled) ? first : undefined;
}

interface TableEdits {
  /** Before the cells are written: columns that come or go. */
  readonly early: Edit[];
  /** After it: new tables, new sizes. */
  readonly late: Edit[];
}

function tableEdits(before: BookRecord, now: BookRecord, parts: EngineParts): TableEdits {
  const edits: TableEdits = { early: [], late: [] };
  for (const table of now.tables) {
    const old = before.tables.find((one) => one.id === table.id);
    const sheet = now.sheets.find((one) => one.id === table.sheetId);
    const state = parts.tables.byId(table.id);
    if (!old || old.name !== table.name) {
      edits.late.push({ kind: "addTable", sheet: nameOf(now, table.sheetId), area: table.area, table: table.name, style: state?.style ?? "", showFilter: state?.showFilterButton ?? true });
      continue;
    }
    const isLonger = old.columns.every((name, index) => name === table.columns[index]) && table.columns.length > old.columns.length;
    const gone = old.columns.filter((name) => !table.columns.includes(name));
    if (isLonger && sheet) edits.early.push({ kind: "addTableColumns", table: table.name, columns: newColumns(old, table, sheet) });
    else if (gone.length > 0 && table.columns.length < old.columns.length) edits.early.push({ kind: "removeTableColumns", table: table.name, headers: gone });
    if (!isSame({ ...old.area, columnCount: table.area.columnCount }, table.area)) edits.late.push({ kind: "resizeTable", table: table.name, area: table.area });
  }
  return edits;
}

function newColumns(old: TableRecord, table: TableRecord, sheet: SheetRecord): AddTableColumns["columns"] {
  return table.columns.slice(old.columns.length).map((header, index) => {
    const formula = columnFormula(table, sheet, old.columns.length + index);
    return formula === undefined ? { header } : { header, formula };
  });
}

function nameEdits(before: BookRecord, now: BookRecord): Edit[] {
  const isWorkbooks = (one: { sheetId: string | null }): boolean => one.sheetId === null;
  const kept = now.names.filter(isWorkbooks);
  const old = before.names.filter(isWorkbooks);
  return [
    ...old.filter((one) => !kept.some((name) => name.name === one.name)).map((one): Edit => ({ kind: "removeName", name: one.name })),
    ...kept.filter((one) => old.find((name) => name.name === one.name)?.formula !== one.formula).map((one): Edit => ({ kind: "addName", name: one.name, refersTo: one.formula })),
  ];
}

/** What changed between two records, as edits in an order in which a file can take them. */
export function differences(before: BookRecord, now: BookRecord, parts: EngineParts): Edit[] {
  const tables = tableEdits(before, now, parts);
  const edits: Edit[] = before.sheets.filter((sheet) => !now.sheets.some((one) => one.id === sheet.id)).map((sheet) => ({ kind: "removeSheet", sheet: sheet.name }));
  now.sheets.forEach((sheet, index) => {
    if (!before.sheets.some((one) => one.id === sheet.id)) edits.push({ kind: "addSheet", sheet: sheet.name, ...(index > 0 ? { after: now.sheets[index - 1].name } : {}), ...(parts.sheets.tabColour(sheet.id) ? { tabColour: parts.sheets.tabColour(sheet.id) } : {}) });
  });
  edits.push(...tables.early);
  for (const sheet of now.sheets) {
    const old = before.sheets.find((one) => one.id === sheet.id) ?? nothing;
    const newMerges = sheet.merges.filter((area) => !old.merges.some((one) => isSame(one, area)));
    const isFrozen = old.frozen.rows !== sheet.frozen.rows || old.frozen.columns !== sheet.frozen.columns;
    edits.push(...cellEdits(old, sheet), ...styleEdits(old, sheet, parts), ...newMerges.map((area): Edit => ({ kind: "mergeCells", sheet: sheet.name, area })), ...sizeEdits(old, sheet), ...fitEdits(old, sheet), ...ruleEdits(old, sheet), ...pageEdits(old, sheet), ...chartEdits(old, sheet));
    if (isFrozen) edits.push({ kind: "freezePanes", sheet: sheet.name, ...sheet.frozen });
  }
  edits.push(...tables.late, ...nameEdits(before, now));
  if (before.active !== now.active) edits.push({ kind: "showSheet", sheet: now.active });
  return edits;
}
