// Owns a workbook while a plan changes it: a fork of the package and everything that waits to be written into it.
// Promises that the open workbook does not change until the draft is finished without a problem.
import { problemError } from "../../isms/cell";
import type { Area } from "../../app/workbook/port";
import { columnLimit, overlaps, parseArea, rowLimit } from "../address";
import type { Package } from "../archive/package";
import { addPart, removePart } from "../book/contentTypes";
import { addRelationship, relationshipsPart, removeRelationships } from "../book/relationships";
import { findSheet, readStructure, type Structure, workbookDocument } from "../book/structure";
import { readTables, type StoredTable } from "../book/tables";
import type { ReadContext } from "../read/grid";
import { hidesRows } from "../read/rows";
import { OrderedDocument } from "../xml/document";
import { stylesOrder } from "../xml/orders";
import { XmlElement } from "../xml/tree";
import { dynamicArrayIndex } from "./dynamicArrays";
import { contentTypes, declaration, dialect, type Dialect } from "./namespaces";
import { SheetDraft } from "./sheetDraft";
import { emptyStyles, StyleSheet } from "./styleSheet";

/** Cells that one edit may touch. */
const editLimit = 2_000_000;

export class Draft {
  structure: Structure;
  readonly dialect: Dialect;
  private readonly sheets = new Map<string, SheetDraft>();
  private styleSheet: { sheet: StyleSheet; part: string } | null = null;
  private arrayNumber: number | null = null;
  private lostFormula = false;
  /** Set where a formula was written without its result. */
  needsCalculation = false;

  constructor(
    readonly pack: Package,
    private readonly context: Omit<ReadContext, "part">,
  ) {
    this.structure = readStructure(pack);
    this.dialect = dialect(this.structure.isStrict);
  }

  /** A sheet to be changed. @throws ProblemError not-found */
  sheet(name: string): SheetDraft {
    const entry = findSheet(this.structure, name);
    let draft = this.sheets.get(entry.part);
    if (draft === undefined) this.sheets.set(entry.part, (draft = new SheetDraft(entry, this.pack.text(entry.part), { ...this.context, part: entry.part }, false)));
    return draft;
  }

  /** A sheet whose cells may be written. @throws ProblemError not-found, sheet-protected */
  writable(name: string): SheetDraft {
    const draft = this.sheet(name);
    if (draft.document.child("sheetProtection")?.flag("sheet")) throw problemError("sheet-protected", { sheet: draft.entry.name });
    return draft;
  }

  /** Notes that the workbook part or its relationships have changed. */
  structureChanged(): void {
    this.structure = readStructure(this.pack);
  }

  addSheet(name: string): void {
    const entry = findSheet(this.structure, name);
    this.sheets.set(entry.part, new SheetDraft(entry, this.pack.text(entry.part), { ...this.context, part: entry.part }, true));
  }

  dropSheet(part: string): void {
    if (/<f[\s>/]/.test(this.pack.text(part))) this.lostFormula = true;
    this.sheets.delete(part);
  }

  tables(): StoredTable[] {
    return readTables(this.pack, this.structure);
  }

  /** @throws ProblemError not-found */
  table(name: string): StoredTable {
    const table = this.tables().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (table === undefined) throw problemError("not-found", { name });
    return table;
  }

  /** Opens the workbook part, lets a change be made and keeps it. */
  changeWorkbook(change: (document: OrderedDocument) => void): void {
    const document = workbookDocument(this.pack, this.structure.part);
    change(document);
    this.pack.put(this.structure.part, document.toString());
    this.structureChanged();
  }

  styles(): StyleSheet {
    this.styleSheet ??= this.openStyles();
    return this.styleSheet.sheet;
  }

  private openStyles(): { sheet: StyleSheet; part: string } {
    let part = this.structure.relationships.find((relationship) => relationship.kind === "styles")?.target;
    if (part === undefined) {
      part = `${this.structure.part.slice(0, this.structure.part.lastIndexOf("/") + 1)}styles.xml`;
      addPart(this.pack, part, contentTypes.styles, declaration + emptyStyles(this.dialect.main));
      addRelationship(this.pack, this.structure.part, `${this.dialect.relationships}/styles`, part);
      this.structureChanged();
    }
    return { sheet: new StyleSheet(OrderedDocument.parse(this.pack.text(part), stylesOrder, part)), part };
  }

  /** @throws ProblemError range-too-large where an area leaves the sheet or has too many cells for one edit */
  checkArea(sheet: string, area: Area): void {
    const { row, column, rowCount, columnCount } = area;
    const isWhole = [row, column, rowCount, columnCount].every((part) => Number.isInteger(part) && part >= 0);
    const fits = isWhole && row + rowCount <= rowLimit && column + columnCount <= columnLimit && rowCount * columnCount <= editLimit;
    if (!fits) throw problemError("range-too-large", { sheet, cells: rowCount * columnCount, limit: editLimit });
  }

  /** @throws ProblemError table-filtered where a filter hides rows that a write of several rows would reach */
  checkFilters(sheet: SheetDraft, area: Area): void {
    if (area.rowCount < 2) return;
    const own = sheet.document.child("autoFilter");
    const filters = this.tables().filter((table) => table.sheet === sheet.entry.name && table.filter !== null).map((table) => ({ name: table.name, area: table.area }));
    const ownArea = own !== undefined && own.elements("filterColumn").length > 0 ? parseArea(own.get("ref") ?? "") : null;
    if (ownArea !== null) filters.push({ name: sheet.entry.name, area: ownArea });
    const reached = filters.filter((filter) => overlaps(filter.area, { ...area, column: filter.area.column, columnCount: filter.area.columnCount }));
    if (reached.length === 0) return;
    const rows = sheet.rowLayouts();
    for (const filter of reached) {
      const first = Math.max(filter.area.row, area.row);
      const last = Math.min(filter.area.row + filter.area.rowCount, area.row + area.rowCount);
      if (hidesRows(rows, first, last - first)) throw problemError("table-filtered", { name: filter.name });
    }
  }

  private arrayIndex(): number {
    this.arrayNumber ??= dynamicArrayIndex(this.pack, this.structure);
    return this.arrayNumber;
  }

  /** Writes everything that waits into the package and gives it. */
  finish(): Package {
    const tools = {
      restyle: (style: number, names: readonly Parameters<StyleSheet["restyle"]>[1][number][]) => (names.length === 0 ? style : this.styles().restyle(style, names)),
      arrayIndex: () => this.arrayIndex(),
    };
    for (const sheet of this.sheets.values()) {
      if (sheet.finish(tools)) this.lostFormula = true;
      if (sheet.isChanged()) this.pack.put(sheet.entry.part, sheet.toString());
    }
    if (this.styleSheet?.sheet.isChanged) this.pack.put(this.styleSheet.part, this.styleSheet.sheet.toString());
    if (this.lostFormula) this.removeCalculationChain();
    if (this.needsCalculation) this.askForCalculation();
    return this.pack;
  }

  /** The chain lists cells with formulas; naming one without makes Excel repair the file, having none does not. */
  private removeCalculationChain(): void {
    const chain = this.structure.relationships.find((relationship) => relationship.kind === "calcChain");
    if (chain === undefined) return;
    removePart(this.pack, chain.target, relationshipsPart(chain.target));
    removeRelationships(this.pack, this.structure.part, (relationship) => relationship.kind === "calcChain");
  }

  private askForCalculation(): void {
    this.changeWorkbook((document) => document.put("calcPr", (document.child("calcPr") ?? new XmlElement("calcPr")).set("fullCalcOnLoad", 1)));
  }
}
