// Owns what Excel's workbook has and the embedded spreadsheet has no place for: tables, names, rules, page setup, protection.
// Promises that one object holds it all, so that opening a workbook replaces it in one step.
import type { Area } from "./types";

export interface TableColumn {
  readonly id: number;
  name: string;
}

export interface TableState {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** Header row, records and totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  style: string;
  columns: TableColumn[];
  /** True while a filter hides some of its rows. */
  isFiltered: boolean;
}

export interface NameState {
  readonly name: string;
  /** With its leading "=", as Excel shows it. */
  formula: string;
  visible: boolean;
  comment: string;
  /** The sheet it belongs to, or null for the workbook. */
  readonly sheetId: string | null;
}

/** A validation rule as Office.js spells it: { list: { source, inCellDropDown } } and the like. */
export interface ValidationState {
  areas: Area[];
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: "CellValue" | "ContainsText" | "Custom";
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  /** cellValue: { formula1, formula2, operator }; containsText: { text, operator }; custom: { formula }. */
  rule: Readonly<Record<string, unknown>>;
  format: { fill: string | null; colour: string | null; bold: boolean | null; italic: boolean | null };
}

export interface PageState {
  orientation: "Portrait" | "Landscape";
  paperSize: string | null;
  zoom: Readonly<Record<string, unknown>>;
  titleRows: Area | null;
  printArea: Area | null;
  centerHorizontally: boolean;
  /** Points by name, as Office.js spells them; those that nobody set are missing. */
  margins: Record<string, number>;
  headersFooters: Record<string, string>;
}

export type ChartKind = "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked";

/** A chart that an add-in made since the workbook was opened. It is kept and saved, not drawn. */
export interface ChartState {
  readonly id: string;
  name: string;
  readonly kind: ChartKind;
  source: Area;
  title: string;
  place: Area;
  /** "#RRGGBB" by number of the series, "" for the usual colour. */
  colours: string[];
  hasLegend: boolean;
}

export interface SheetState {
  isProtected: boolean;
  protectionOptions: Readonly<Record<string, unknown>> | null;
  password: string | null;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The area of the sheet's AutoFilter, or null. */
  filterArea: Area | null;
  /** True while the AutoFilter hides rows. */
  isFiltered: boolean;
  /** Cells that may be written though the sheet is protected. */
  unlocked: Area[];
  validations: ValidationState[];
  conditionalFormats: ConditionalFormatState[];
  page: PageState;
  charts: ChartState[];
  /** Rows that were asked to fit their texts; a file needs to be told their heights. */
  fitted: Area[];
}

export interface BookState {
  name: string;
  isStructureLocked: boolean;
  structurePassword: string | null;
  calculationMode: string;
  tables: TableState[];
  names: NameState[];
  settings: Map<string, unknown>;
  customXml: Map<string, string>;
  sheets: Map<string, SheetState>;
  nextId: number;
}

export function newSheetState(): SheetState {
  return {
    isProtected: false, protectionOptions: null, password: null, visibility: "Visible", isFiltered: false, filterArea: null, unlocked: [], validations: [], conditionalFormats: [],
    page: { orientation: "Portrait", paperSize: null, zoom: { scale: 100 }, titleRows: null, printArea: null, centerHorizontally: false, margins: {}, headersFooters: {} },
    charts: [], fitted: [],
  };
}

export function newBookState(name: string): BookState {
  return { name, isStructureLocked: false, structurePassword: null, calculationMode: "Automatic", tables: [], names: [], settings: new Map(), customXml: new Map(), sheets: new Map(), nextId: 1 };
}

/** The state of a sheet, made at the first question. */
export function sheetState(book: BookState, sheetId: string): SheetState {
  let state = book.sheets.get(sheetId);
  if (!state) book.sheets.set(sheetId, (state = newSheetState()));
  return state;
}
