// Owns an .xlsx file as a workbook: the port's methods over its parts.
// Promises that reading changes nothing and that a plan is applied whole or not at all.
import { problemError, type Cell } from "../isms/cell";
import type { FileFormulas, FreezableFile, Freeze } from "../app/freeze/file";
import type { Plan } from "../app/workbook/plan";
import type { Applied, Area, ReadRequest, SheetCells, SheetInfo, Workbook, WorkbookOverview } from "../app/workbook/port";
import { overlaps, parseArea } from "./address";
import { openPackage, type Package } from "./archive/package";
import type { PackageLimits } from "./archive/limits";
import { findSheet, readStructure, type SheetEntry, type Structure } from "./book/structure";
import { readTables, type StoredTable } from "./book/tables";
import { type Grid, gridArea, type GridBlock, gridBlocks, layOut, readGrid } from "./read/grid";
import { formulaPlaces, listCells, type SheetContent } from "./content";
import { readLayout, readMerges, readValidations } from "./read/layout";
import { hidesRows, readRows } from "./read/rows";
import { readSharedStrings } from "./read/strings";
import { readStyles, type ResolvedDifference, type ResolvedStyle, type ResolvedStyles } from "./read/styles";
import { OrderedDocument } from "./xml/document";
import { worksheetOrder } from "./xml/orders";
import { applyEdits } from "./write/apply";
import { Draft } from "./write/draft";
import { freezeFormulas } from "./write/freeze";
import { shownFormula } from "./formula/spelling";

/** What is read from a package at most once. */
interface Readings {
  readonly structure: Structure;
  readonly documents: Map<string, OrderedDocument>;
  readonly grids: Map<string, Grid>;
  strings: readonly string[] | null;
  styles: ResolvedStyles | null;
  tables: readonly StoredTable[] | null;
}

/** An open .xlsx file. */
export class FileBook implements Workbook, FreezableFile {
  private readings: Readings;
  private shown: { sheet: string; area: Area } | null = null;
  private readonly snapshots = new WeakMap<Plan, { from: Package; to: Package }>();

  constructor(private pack: Package) {
    this.readings = newReadings(pack);
  }

  async overview(): Promise<WorkbookOverview> {
    const { structure } = this.readings;
    const sheets = structure.sheets.filter((sheet) => sheet.hasCells);
    const active = sheets.find((sheet) => sheet.position === structure.activePosition) ?? sheets[0];
    const activeSheet = this.shown?.sheet ?? active.name;
    return {
      sheets: sheets.map((sheet) => this.sheetInfo(sheet)),
      tables: this.storedTables().map((table) => ({
        name: table.name,
        sheet: table.sheet,
        area: table.area,
        hasHeader: table.headerRows > 0,
        hasTotals: table.totalsRows > 0,
        columns: table.columns.map((column) => column.header),
        isFiltered: table.filter !== null && this.hidesRows(table.sheet, table.area),
      })),
      names: structure.names
        .filter((name) => name.position === null && !name.name.startsWith("_xlnm."))
        .map((name) => ({ name: name.name, refersTo: shownFormula(name.refersTo) })),
      isStructureLocked: structure.isStructureLocked,
      activeSheet,
      selection: this.shown?.area ?? this.selection(active),
    };
  }

  private sheetInfo(sheet: SheetEntry): SheetInfo {
    const document = this.document(sheet);
    const filter = document.child("autoFilter");
    const area = filter !== undefined && filter.elements("filterColumn").length > 0 ? parseArea(filter.get("ref") ?? "") : null;
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: document.child("sheetProtection")?.flag("sheet") ?? false,
      used: gridArea(this.grid(sheet)),
      isFiltered: area !== null && this.hidesRows(sheet.name, area),
    };
  }

  private hidesRows(sheetName: string, area: Area): boolean {
    const sheet = findSheet(this.readings.structure, sheetName);
    return hidesRows(readRows(this.rowsXml(sheet), sheet.part).rows, area.row, area.rowCount);
  }

  private selection(sheet: SheetEntry): Area | null {
    const view = this.document(sheet).child("sheetViews")?.child("sheetView");
    const pane = view?.child("pane")?.get("activePane");
    const selections = view?.elements("selection") ?? [];
    const selection = selections.find((element) => element.get("pane") === pane) ?? selections[0];
    return parseArea((selection?.get("sqref") ?? "A1").split(" ")[0]);
  }

  async read(requests: readonly ReadRequest[]): Promise<SheetCells[]> {
    return requests.map((request) => this.readSheet(request));
  }

  private readSheet(request: ReadRequest): SheetCells {
    const sheet = findSheet(this.readings.structure, request.sheet);
    const grid = this.grid(sheet);
    const blocks = gridBlocks(grid, request.area ?? null);
    const nothing: GridBlock = { area: { row: request.area?.row ?? 0, column: request.area?.column ?? 0, rowCount: 0, columnCount: 0 }, indexes: [] };
    const [main, ...apart] = (blocks.length === 0 ? [nothing] : blocks).map((block): SheetCells => ({
      sheet: sheet.name,
      area: block.area,
      values: layOut<Cell>(grid, block, sheet.name, null, (index) => grid.values[index]),
      ...(request.withFormulas ? { formulas: layOut<string | null>(grid, block, sheet.name, null, (index) => grid.formula(index)) } : {}),
    }));
    const isInside = (other: Area) => request.area === undefined || overlaps(other, request.area);
    const document = this.document(sheet);
    return {
      ...main,
      ...(apart.length > 0 ? { apart } : {}),
      ...(request.withLayout ? { merges: readMerges(document).filter(isInside), validations: readValidations(document).filter((validation) => isInside(validation.area)) } : {}),
    };
  }

  /**
   * Applies a plan. The plan that it returns restores the very bytes from before, as long as nothing else has changed since;
   * after another change it is carried out edit by edit.
   * @throws ProblemError structure-locked, sheet-protected, table-filtered, table-has-totals, columns-not-last, sheet-exists, sheet-name-invalid,
   *   last-sheet, not-found, name-invalid, name-taken, conflict, range-too-large, text-too-long, list-too-long, choice-has-comma, file-damaged
   */
  async apply(plan: Plan): Promise<Applied> {
    const before = this.pack;
    const snapshot = this.snapshots.get(plan);
    if (snapshot !== undefined && snapshot.from === before) return this.keep(snapshot.to, { edits: [...plan.edits] }, before);
    const draft = this.draft();
    const undo = applyEdits(draft, plan);
    return this.keep(draft.finish(), undo, before);
  }

  private draft(): Draft {
    return new Draft(this.pack.fork(), { strings: this.strings(), is1904: this.readings.structure.is1904 });
  }

  /** Every formula of the workbook, and every name. */
  formulas(): FileFormulas {
    const { sheets, names } = this.readings.structure;
    const cells = sheets.filter((sheet) => sheet.hasCells).flatMap((sheet) => formulaPlaces(this.grid(sheet), sheet.name));
    const sheetAt = (position: number | null): string | null => sheets.find((sheet) => sheet.position === position)?.name ?? null;
    return { cells, names: names.map(({ name, refersTo, position }) => ({ name, refersTo: shownFormula(refersTo), sheet: sheetAt(position) })) };
  }

  /** A copy of the file with formulas turned into values; this one stays as it is. @throws ProblemError file-damaged */
  frozen(freeze: Freeze): Uint8Array {
    return freezeFormulas(this.draft(), freeze).bytes();
  }

  /** A copy of the file whose structure is not protected; this one stays as it is. @throws ProblemError file-damaged */
  unlocked(): Uint8Array {
    const draft = this.draft();
    draft.changeWorkbook((document) => document.remove("workbookProtection"));
    return draft.finish().bytes();
  }

  private keep(pack: Package, undo: Plan, before: Package): Applied {
    const readings = newReadings(pack);
    this.pack = pack;
    this.readings = readings;
    if (this.shown !== null && !readings.structure.sheets.some((sheet) => sheet.name === this.shown?.sheet)) this.shown = null;
    this.snapshots.set(undo, { from: pack, to: before });
    return { undo };
  }

  /** Remembers what is shown. The file keeps the selection it came with: looking at a cell is no change. */
  async select(sheet: string, area: Area): Promise<void> {
    this.shown = { sheet: findSheet(this.readings.structure, sheet).name, area };
  }

  /** Nobody types into a file: the listener is never called. */
  async watch(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  /** The file with all plans applied. Parts that no plan changed have the bytes they came with. */
  bytes(): Uint8Array {
    return this.pack.bytes();
  }

  /** All there is to draw of a sheet. @throws ProblemError not-found, file-damaged */
  content(sheetName: string): SheetContent {
    const sheet = findSheet(this.readings.structure, sheetName);
    const { rows, runs } = readRows(this.rowsXml(sheet), sheet.part);
    return { sheet: sheet.name, cells: listCells(this.grid(sheet)), rows, runs, ...readLayout(this.document(sheet)) };
  }

  /** How cells with this style index look. */
  style(index: number): ResolvedStyle {
    return this.styles().style(index);
  }

  /** What a conditional format with this number changes; null where the workbook lacks it. */
  difference(index: number): ResolvedDifference | null {
    return this.styles().difference(index);
  }

  /** The tables with what the port does not tell: calculated formulas and styles. */
  storedTables(): readonly StoredTable[] {
    this.readings.tables ??= readTables(this.pack, this.readings.structure);
    return this.readings.tables;
  }

  private styles(): ResolvedStyles {
    this.readings.styles ??= readStyles(this.pack, this.readings.structure);
    return this.readings.styles;
  }

  private strings(): readonly string[] {
    const part = this.readings.structure.relationships.find((relationship) => relationship.kind === "sharedStrings")?.target;
    this.readings.strings ??= part !== undefined && this.pack.has(part) ? readSharedStrings(this.pack.text(part)) : [];
    return this.readings.strings;
  }

  private document(sheet: SheetEntry): OrderedDocument {
    const known = this.readings.documents.get(sheet.part) ?? OrderedDocument.parse(this.pack.text(sheet.part), worksheetOrder, sheet.part);
    this.readings.documents.set(sheet.part, known);
    return known;
  }

  private rowsXml(sheet: SheetEntry): string {
    return this.document(sheet).raw("sheetData") ?? "";
  }

  private grid(sheet: SheetEntry): Grid {
    const context = { part: sheet.part, strings: this.strings(), is1904: this.readings.structure.is1904 };
    const known = this.readings.grids.get(sheet.part) ?? readGrid(this.rowsXml(sheet), context);
    this.readings.grids.set(sheet.part, known);
    return known;
  }
}

function newReadings(pack: Package): Readings {
  const structure = readStructure(pack);
  if (structure.sheets.length === 0) throw problemError("file-damaged", { part: structure.part });
  return { structure, documents: new Map(), grids: new Map(), strings: null, styles: null, tables: null };
}

/**
 * Opens an .xlsx, .xlsm, .xltx or .xltm file as a workbook.
 * @param bytes the file; kept, not copied
 * @throws ProblemError file-not-a-workbook, file-encrypted, file-signed, file-damaged, file-too-large, file-zip-bomb
 */
export function openBook(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): FileBook {
  return new FileBook(openPackage(bytes, limits));
}
