// Owns the plan: what a use case wants to change in a workbook, as data.
// Promises that a plan can be printed, compared and applied by any port with the same result.
import type { Cell } from "../../isms/cell";
import type { Area } from "./port";
import type { StyleName } from "./styles";

/** Edits in the order in which they are applied. A later edit may use sheets and tables of an earlier one. */
export interface Plan {
  readonly edits: readonly Edit[];
}

export type Edit =
  | AddSheet
  | WriteCells
  | FillFormula
  | AddTable
  | AddTableColumns
  | ResizeTable
  | InsertTableRows
  | AddName
  | StyleCells
  | SetColumnWidths
  | SetRowHeight
  | FitRows
  | MergeCells
  | ValidateCells
  | ColourCells
  | FreezePanes
  | SetUpPage
  | AddChart
  | ShowSheet
  | RemoveSheet
  | RemoveTableColumns
  | ClearCells
  | RemoveName
  | RemoveChart;

export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheet: string;
  /** Placed after this sheet; at the end without it. */
  readonly after?: string;
  /** "#RRGGBB" */
  readonly tabColour?: string;
}

/** Writes values as they are: a text that begins with "=" stays a text; a FormulaCell is entered as a formula. */
export interface WriteCells {
  readonly kind: "writeCells";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly WrittenCell[])[];
}

/** A formula to enter. `value` is what it gives, kept as the cached value where the port cannot calculate (a file). */
export interface FormulaCell {
  readonly formula: string;
  readonly value?: Cell;
  /** What it gives row by row where it fills several cells, `value` first; kept by a file beside it. */
  readonly results?: readonly (readonly Cell[])[];
}

export type WrittenCell = Cell | FormulaCell;

/**
 * Fills an area with one formula, relative to the area's first cell as a person's fill-down would.
 * Spelled in English with "ISMS." functions and [[#This Row],[Column]]; `values` are the results for a file's cache.
 */
export interface FillFormula {
  readonly kind: "fillFormula";
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly values?: readonly Cell[];
}

/** Makes an Excel table of cells that are already written (the first row is the header). */
export interface AddTable {
  readonly kind: "addTable";
  readonly sheet: string;
  readonly area: Area;
  readonly table: string;
  /** Excel's built-in table style, for example "TableStyleLight1". */
  readonly style: string;
  readonly showFilter: boolean;
}

/** Adds columns at the right end of a table: header, then a calculated column's formula or blank cells. */
export interface AddTableColumns {
  readonly kind: "addTableColumns";
  readonly table: string;
  readonly columns: readonly { readonly header: string; readonly formula?: string; readonly values?: readonly Cell[] }[];
}

/** Gives a table a new area with the same first cell: growing takes rows or columns in, shrinking leaves cells outside. */
export interface ResizeTable {
  readonly kind: "resizeTable";
  readonly table: string;
  readonly area: Area;
}

/**
 * Puts new rows of the sheet between a table's records: what stands below moves down with its looks, heights and notes.
 * Edits that follow may name the new rows and rows above them, none below. Only for a workbook that insertsRows.
 */
export interface InsertTableRows {
  readonly kind: "insertTableRows";
  readonly table: string;
  /** The record before which they come. */
  readonly row: number;
  readonly rowCount: number;
  /** Their cells, by column of the sheet; columns that are left out stay blank, or get the table's own formula. */
  readonly cells: readonly { readonly column: number; readonly values: readonly WrittenCell[] }[];
}

export interface AddName {
  readonly kind: "addName";
  readonly name: string;
  /** With its leading "=". */
  readonly refersTo: string;
}

export interface StyleCells {
  readonly kind: "styleCells";
  readonly sheet: string;
  readonly area: Area;
  readonly style: StyleName;
}

/** Widths in characters of the workbook's normal font, for the columns from `column` on. */
export interface SetColumnWidths {
  readonly kind: "setColumnWidths";
  readonly sheet: string;
  readonly column: number;
  readonly widths: readonly number[];
}

/** Height in points. */
export interface SetRowHeight {
  readonly kind: "setRowHeight";
  readonly sheet: string;
  readonly row: number;
  readonly rowCount: number;
  readonly height: number;
}

/** Gives rows the height that the wrapped texts of an area need. They keep following their texts, and a height that a person set stays. */
export interface FitRows {
  readonly kind: "fitRows";
  readonly sheet: string;
  readonly area: Area;
}

export interface MergeCells {
  readonly kind: "mergeCells";
  readonly sheet: string;
  readonly area: Area;
}

/** A list validation: only these texts (or blank) can be typed, unless it is an offer. A list longer than 255 characters must come from a formula. */
export interface ValidateCells {
  readonly kind: "validateCells";
  readonly sheet: string;
  readonly area: Area;
  readonly choices: readonly string[] | { readonly formula: string };
  readonly errorTitle: string;
  readonly errorText: string;
  /** True where the choices are an offer: other texts can be typed too. */
  readonly isOffer?: boolean;
}

/** Colours cells by their text: each rule gives the cells that equal one of its texts the named style. */
export interface ColourCells {
  readonly kind: "colourCells";
  readonly sheet: string;
  readonly area: Area;
  readonly rules: readonly { readonly texts: readonly string[]; readonly style: StyleName }[];
}

export interface FreezePanes {
  readonly kind: "freezePanes";
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** Blank edges of a printed page, in inches as files keep them. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Paper and what is repeated on it; the sheet is printed one page wide, on as many pages as it takes. */
export interface SetUpPage {
  readonly kind: "setUpPage";
  readonly sheet: string;
  readonly paper: "A3" | "A4";
  readonly orientation: "landscape" | "portrait";
  /** Rows repeated at the top of every printed page, counted from 0; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Excel's header and footer codes, for example "&P / &N". */
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string };
  /** Without them the sheet's own stay. */
  readonly margins?: PageMargins;
}

/** Bars stand (column) or lie (bar), side by side or one on the other. The first category of lying bars is on top. */
export type ChartType = "columnClustered" | "columnStacked" | "barClustered" | "barStacked";

/** A native chart over cells of its own sheet, which it follows. */
export interface AddChart {
  readonly kind: "addChart";
  readonly sheet: string;
  /** Unique on the sheet. */
  readonly chart: string;
  readonly type: ChartType;
  /** The first column holds the categories, the first row the names of the series. */
  readonly source: Area;
  readonly title: string;
  /** The cells that the chart covers. */
  readonly place: Area;
  /** What the chart shows, for those who cannot see it. Kept in files; Office.js has no call that sets it for a chart. */
  readonly altText: string;
  /** "#RRGGBB", one a series; the program's own colour where one is missing or "". */
  readonly colours: readonly string[];
}

/** Makes a sheet the active one. */
export interface ShowSheet {
  readonly kind: "showSheet";
  readonly sheet: string;
}

/** Taking back an AddSheet. Never made for a sheet that a person made. */
export interface RemoveSheet {
  readonly kind: "removeSheet";
  readonly sheet: string;
}

/** Taking back AddTableColumns, or detaching: removes the named columns of a table with their cells. */
export interface RemoveTableColumns {
  readonly kind: "removeTableColumns";
  readonly table: string;
  readonly headers: readonly string[];
  /** The edits that gave the columns their looks, choices and colours: applied again where the removal is taken back. */
  readonly looks?: readonly Edit[];
}

/** Takes cells that a plan of ours made back to blank ones: content, looks, choices and colours. Never made for cells of a person's. */
export interface ClearCells {
  readonly kind: "clearCells";
  readonly sheet: string;
  readonly area: Area;
  /** As in RemoveTableColumns; the content is kept by the port. */
  readonly looks: readonly Edit[];
}

/** Taking back an AddChart; without effect where a person removed the chart. Taking this back brings no chart back. */
export interface RemoveChart {
  readonly kind: "removeChart";
  readonly sheet: string;
  readonly chart: string;
}

export interface RemoveName {
  readonly kind: "removeName";
  readonly name: string;
}
