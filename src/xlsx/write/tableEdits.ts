// Owns the edits of tables: making one, giving it columns, taking them back, giving it another area.
// Promises that a table's column names are texts, all different, and the same as the cells of its header row.
import type { Cell } from "../../isms/cell";
import { isBlank, isCellError, problemError } from "../../isms/cell";
import type { AddTable, AddTableColumns, Edit, FillFormula, InsertTableRows, RemoveTableColumns, ResizeTable } from "../../app/workbook/plan";
import type { Area } from "../../app/workbook/port";
import { areaAddress, overlaps, placeName } from "../address";
import { addPart, freePart } from "../book/contentTypes";
import { addRelationship } from "../book/relationships";
import type { StoredTable } from "../book/tables";
import { mayGiveArray, storedFormula } from "../formula/spelling";
import { isShiftless, shiftFormula } from "../formula/shift";
import { OrderedDocument } from "../xml/document";
import { tableOrder } from "../xml/orders";
import { encodeCellText } from "../xml/text";
import { textElement, XmlElement } from "../xml/tree";
import { eraseArea, fillArea, fillCells, restoring } from "./cellEdits";
import type { Draft } from "./draft";
import { checkNewName } from "./nameEdits";
import { contentTypes, declaration } from "./namespaces";
import { clearRules } from "./ruleEdits";
import { linkTo } from "./sheetEdits";
import type { SheetDraft } from "./sheetDraft";

export function addTable(draft: Draft, edit: AddTable): Edit[] {
  const sheet = draft.writable(edit.sheet);
  // A table has a row for records even while it has none.
  const area: Area = { ...edit.area, rowCount: Math.max(2, edit.area.rowCount) };
  draft.checkArea(edit.sheet, area);
  checkNewName(draft, edit.table);
  checkRoom(draft, sheet, area, null);
  const headers = settleHeaders(sheet, area, new Set());
  const part = freePart(draft.pack, "xl/tables/table", ".xml");
  const id = Math.max(0, ...draft.tables().map((table) => table.id)) + 1;
  addPart(draft.pack, part, contentTypes.table, declaration + tableXml(draft, edit, area, headers, id));
  const link = addRelationship(draft.pack, sheet.entry.part, `${draft.dialect.relationships}/table`, part);
  const parts = sheet.document.child("tableParts") ?? new XmlElement("tableParts");
  const element = new XmlElement("tablePart");
  linkTo(sheet.document.root, element, draft.dialect, link);
  parts.children.push(element);
  sheet.document.put("tableParts", parts.set("count", parts.elements().length));
  return [];
}

function tableXml(draft: Draft, edit: AddTable, area: Area, headers: readonly string[], id: number): string {
  const ref = areaAddress(area);
  const columns = headers.map((header, index) => columnElement(index + 1, header));
  const filter = edit.showFilter ? [new XmlElement("autoFilter", { ref })] : [];
  const look = { name: edit.style, showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 };
  return new XmlElement("table", { xmlns: draft.dialect.main, id, name: edit.table, displayName: edit.table, ref, totalsRowShown: 0 }, [
    ...filter,
    new XmlElement("tableColumns", { count: headers.length }, columns),
    new XmlElement("tableStyleInfo", look),
  ]).toString();
}

function columnElement(id: number, header: string): XmlElement {
  return new XmlElement("tableColumn", { id, name: encodedHeader(header) });
}

/** Column names spell line breaks as _x000a_. */
function encodedHeader(header: string): string {
  return encodeCellText(header).replace(/\r?\n/g, "_x000a_");
}

/** @throws ProblemError conflict where an area meets another table or a merged area */
function checkRoom(draft: Draft, sheet: SheetDraft, area: Area, own: StoredTable | null): void {
  const others = draft.tables().filter((table) => table.sheet === sheet.entry.name && table.part !== own?.part);
  if (others.some((table) => overlaps(table.area, area))) throw problemError("conflict", { name: placeName(sheet.entry.name, area) });
}

/** Makes the cells of a header row texts that differ from each other, and gives them. */
function settleHeaders(sheet: SheetDraft, area: Area, taken: Set<string>): string[] {
  return Array.from({ length: area.columnCount }, (_item, index) => {
    const cell = sheet.value(area.row, area.column + index);
    const header = freeHeader(headerText(cell) || `Column${index + 1}`, taken);
    if (header !== cell) sheet.write(area.row, area.column + index, header);
    return header;
  });
}

function headerText(cell: Cell): string {
  if (cell === null || isBlank(cell)) return "";
  return isCellError(cell) ? cell.error : String(cell);
}

/** The header itself, or with the first number from 2 that makes it different from those taken. */
function freeHeader(header: string, taken: Set<string>): string {
  let free = header;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${header}${number}`;
  taken.add(free.toLowerCase());
  return free;
}

function open(draft: Draft, table: StoredTable): OrderedDocument {
  return OrderedDocument.parse(draft.pack.text(table.part), tableOrder, table.part);
}

/** Gives a table another area, its filter too, and keeps it. */
function store(draft: Draft, table: StoredTable, document: OrderedDocument, area: Area, columns: XmlElement): void {
  document.root.set("ref", areaAddress(area));
  const filter = document.child("autoFilter");
  if (filter !== undefined) document.put("autoFilter", filter.set("ref", areaAddress({ ...area, rowCount: area.rowCount - table.totalsRows })));
  document.put("tableColumns", columns.set("count", columns.elements().length));
  draft.pack.put(table.part, document.toString());
}

function nextId(columns: XmlElement): number {
  return Math.max(0, ...columns.elements().map((column) => column.number("id") ?? 0)) + 1;
}

/** The rows of a table that hold records. */
function recordRows(table: StoredTable): { first: number; count: number } {
  return { first: table.area.row + table.headerRows, count: table.area.rowCount - table.headerRows - table.totalsRows };
}

export function addTableColumns(draft: Draft, edit: AddTableColumns): Edit[] {
  const table = draft.table(edit.table);
  const sheet = draft.writable(table.sheet);
  const added: Area = { ...table.area, column: table.area.column + table.area.columnCount, columnCount: edit.columns.length };
  const area: Area = { ...table.area, columnCount: table.area.columnCount + edit.columns.length };
  draft.checkArea(table.sheet, area);
  draft.checkFilters(sheet, added);
  checkRoom(draft, sheet, area, table);
  if (sheet.hasContent(added)) throw problemError("conflict", { name: placeName(table.sheet, added) });
  const document = open(draft, table);
  const columns = document.child("tableColumns") ?? new XmlElement("tableColumns");
  const taken = new Set(table.columns.map((column) => column.header.toLowerCase()));
  const { first, count } = recordRows(table);
  const headers = edit.columns.map((column, index) => {
    const header = freeHeader(column.header, taken);
    const place = added.column + index;
    const element = columnElement(nextId(columns), header);
    columns.children.push(element);
    if (table.headerRows > 0) sheet.write(table.area.row, place, header);
    const cells: Area = { row: first, column: place, rowCount: count, columnCount: 1 };
    if (column.formula !== undefined) {
      element.children.push(calculated(column.formula));
      fillArea(draft, sheet, cells, column.formula, column.values);
    } else column.values?.slice(0, count).forEach((value, row) => sheet.write(first + row, place, value));
    return header;
  });
  store(draft, table, document, area, columns);
  return [{ kind: "removeTableColumns", table: table.name, headers }];
}

function calculated(formula: string): XmlElement {
  const stored = storedFormula(formula);
  return textElement("calculatedColumnFormula", stored, mayGiveArray(stored) ? { array: 1 } : {});
}

/** Fills cells; a formula that fills a column of a table from the first record to the last becomes the column's own, so that new rows get it as they do in Excel. */
export function fillFormula(draft: Draft, edit: FillFormula): Edit[] {
  const undo = fillCells(draft, edit);
  const { sheet, area, formula } = edit;
  const table = draft.tables().find((each) => each.sheet === sheet && overlaps(each.area, area));
  if (table === undefined || area.columnCount !== 1 || !isShiftless(formula)) return undo;
  const { first, count } = recordRows(table);
  const index = area.column - table.area.column;
  if (area.row !== first || area.rowCount !== count || table.columns[index].formula === storedFormula(formula)) return undo;
  const document = open(draft, table);
  const columns = document.child("tableColumns") ?? new XmlElement("tableColumns");
  const column = columns.elements("tableColumn")[index];
  column.children = [calculated(formula), ...column.elements().filter(({ name }) => name !== "calculatedColumnFormula")];
  store(draft, table, document, table.area, columns);
  return undo;
}

/** Only columns at the right end can go from a file: the cells beside others would have to move, and what points at them. */
export function removeTableColumns(draft: Draft, edit: RemoveTableColumns): Edit[] {
  const table = draft.table(edit.table);
  const sheet = draft.writable(table.sheet);
  const wanted = new Set(edit.headers.map((header) => header.toLowerCase()));
  const kept = table.columns.filter((column) => !wanted.has(column.header.toLowerCase())).length;
  const missing = edit.headers.find((header) => !table.columns.some((column) => column.header.toLowerCase() === header.toLowerCase()));
  if (missing !== undefined) throw problemError("not-found", { name: `${table.name}[${missing}]` });
  const gone = table.columns.slice(kept);
  if (kept === 0 || gone.some((column) => !wanted.has(column.header.toLowerCase()))) throw problemError("columns-not-last", { table: table.name });
  const removed: Area = { ...table.area, column: table.area.column + kept, columnCount: gone.length };
  const { first, count } = recordRows(table);
  const back: Edit = {
    kind: "addTableColumns",
    table: table.name,
    columns: gone.map((column, index) => {
      const values = Array.from({ length: count }, (_item, row) => sheet.value(first + row, removed.column + index));
      return { header: column.header, values, formula: formulaOf(sheet, first, removed.column + index, column.formula) };
    }),
  };
  eraseArea(sheet, removed);
  clearRules(sheet.document, removed);
  const document = open(draft, table);
  shrinkColumns(document, kept, removed);
  const columns = document.child("tableColumns") ?? new XmlElement("tableColumns");
  columns.children = columns.elements().slice(0, kept);
  store(draft, table, document, { ...table.area, columnCount: kept }, columns);
  return [back, ...(edit.looks ?? [])];
}

function formulaOf(sheet: SheetDraft, row: number, column: number, calculatedFormula: string | null): string | undefined {
  const before = sheet.before(row, column);
  return calculatedFormula !== null && typeof before === "object" && before !== null && "formula" in before ? before.formula : undefined;
}

/** A filter or a sorting must not name a column that is gone. */
function shrinkColumns(document: OrderedDocument, kept: number, removed: Area): void {
  const filter = document.child("autoFilter");
  if (filter !== undefined) {
    filter.children = filter.elements().filter((child) => child.name !== "filterColumn" || (child.number("colId") ?? 0) < kept);
    document.put("autoFilter", filter);
  }
  const sorting = document.raw("sortState");
  if (sorting !== undefined && removed.columnCount > 0) document.remove("sortState");
}

export function resizeTable(draft: Draft, edit: ResizeTable): Edit[] {
  const table = draft.table(edit.table);
  const sheet = draft.writable(table.sheet);
  const area: Area = { ...edit.area, rowCount: Math.max(table.headerRows + 1, edit.area.rowCount) };
  draft.checkArea(table.sheet, area);
  if (area.row !== table.area.row || area.column !== table.area.column || area.columnCount < 1) throw problemError("conflict", { name: placeName(table.sheet, area) });
  if (table.totalsRows > 0 && area.rowCount !== table.area.rowCount) throw problemError("table-has-totals", { table: table.name });
  checkRoom(draft, sheet, area, table);
  const document = open(draft, table);
  const columns = document.child("tableColumns") ?? new XmlElement("tableColumns");
  const kept = columns.elements().slice(0, area.columnCount);
  if (area.columnCount < table.area.columnCount) shrinkColumns(document, area.columnCount, { ...table.area, columnCount: table.area.columnCount - area.columnCount });
  columns.children = kept;
  const taken = new Set(table.columns.slice(0, kept.length).map((column) => column.header.toLowerCase()));
  const grown: Area = { row: area.row, column: area.column + kept.length, rowCount: 1, columnCount: area.columnCount - kept.length };
  for (const header of settleHeaders(sheet, grown, taken)) columns.children.push(columnElement(nextId(columns), header));
  const undo = growRows(draft, sheet, table, area);
  store(draft, table, document, area, columns);
  return [{ kind: "resizeTable", table: table.name, area: table.area }, ...undo];
}

/** @throws ProblemError conflict: rows of a file are not moved, because its other parts name cells by their place */
export function insertTableRows(_draft: Draft, edit: InsertTableRows): Edit[] {
  throw problemError("conflict", { name: edit.table });
}

/** New rows get the formulas of calculated columns wherever their cells are still blank, as they do in Excel. */
function growRows(draft: Draft, sheet: SheetDraft, table: StoredTable, area: Area): Edit[] {
  const from = table.area.row + table.area.rowCount;
  const count = area.row + area.rowCount - from;
  if (count <= 0) return [];
  const undo: Edit[] = [];
  table.columns.slice(0, area.columnCount).forEach((column, index) => {
    const place = table.area.column + index;
    const last = column.formula === null ? null : sheet.now(from - 1, place);
    const formula = typeof last === "object" && last !== null && "formula" in last ? last.formula : null;
    if (formula === null) return;
    undo.push(...restoring(sheet, { row: from, column: place, rowCount: count, columnCount: 1 }));
    for (let row = 0; row < count; row++) {
      if (sheet.now(from + row, place) !== null) continue;
      const moved = isShiftless(formula) ? formula : shiftFormula(formula, row + 1, 0);
      sheet.write(from + row, place, { formula: moved });
      draft.needsCalculation = true;
    }
  });
  return undo;
}
