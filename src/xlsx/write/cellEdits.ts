// Owns the edits of cells: values, formulas, looks, widths, heights and merges.
// Promises for each the edits that take it back, as far as a plan can say them.
import type { Cell } from "../../isms/cell";
import { problemError } from "../../isms/cell";
import type { ClearCells, Edit, FillFormula, FormulaCell, MergeCells, SetColumnWidths, SetRowHeight, StyleCells, WriteCells, WrittenCell } from "../../app/workbook/plan";
import type { Area } from "../../app/workbook/port";
import { areaAddress, overlaps, placeName } from "../address";
import { isShiftless, shiftFormula } from "../formula/shift";
import { readMerges } from "../read/layout";
import { XmlElement } from "../xml/tree";
import { isFormula } from "./cellXml";
import type { Draft } from "./draft";
import { clearRules } from "./ruleEdits";
import type { SheetDraft } from "./sheetDraft";

/** The edit that puts back what an area held before the plan; none on a sheet that the plan adds. */
export function restoring(sheet: SheetDraft, area: Area): Edit[] {
  if (sheet.isNew || area.rowCount === 0 || area.columnCount === 0) return [];
  const values = Array.from({ length: area.rowCount }, (_row, row) =>
    Array.from({ length: area.columnCount }, (_column, column) => sheet.before(area.row + row, area.column + column)),
  );
  return [{ kind: "writeCells", sheet: sheet.entry.name, row: area.row, column: area.column, values }];
}

function put(draft: Draft, sheet: SheetDraft, row: number, column: number, content: WrittenCell): void {
  if (isFormula(content) && content.value === undefined) draft.needsCalculation = true;
  sheet.write(row, column, content);
  if (isFormula(content) && content.results) putResults(sheet, row, column, content.results);
}

/** A formula that fills several cells: the first holds it, each of the others its part of the result. */
function putResults(sheet: SheetDraft, row: number, column: number, results: readonly (readonly Cell[])[]): void {
  results.forEach((line, down) => line.forEach((value, right) => {
    if (down > 0 || right > 0) sheet.write(row + down, column + right, value);
  }));
  sheet.changes.at(row, column).area = { row, column, rowCount: results.length, columnCount: results[0]?.length ?? 1 };
}

export function writeCells(draft: Draft, edit: WriteCells): Edit[] {
  const sheet = draft.writable(edit.sheet);
  const area: Area = { row: edit.row, column: edit.column, rowCount: edit.values.length, columnCount: Math.max(0, ...edit.values.map((row) => row.length)) };
  draft.checkArea(edit.sheet, area);
  draft.checkFilters(sheet, area);
  const undo = restoring(sheet, area);
  edit.values.forEach((cells, row) => cells.forEach((content, column) => put(draft, sheet, edit.row + row, edit.column + column, content)));
  return undo;
}

/** Enters one formula in every cell of an area, moved from the first cell as a fill-down moves it. */
export function fillArea(draft: Draft, sheet: SheetDraft, area: Area, formula: string, values: readonly Cell[] | undefined): void {
  const isSame = isShiftless(formula);
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount; column++) {
      const content: FormulaCell = { formula: isSame ? formula : shiftFormula(formula, row, column), value: values?.[row * area.columnCount + column] };
      put(draft, sheet, area.row + row, area.column + column, content);
    }
  }
}

export function fillCells(draft: Draft, edit: FillFormula): Edit[] {
  const sheet = draft.writable(edit.sheet);
  draft.checkArea(edit.sheet, edit.area);
  draft.checkFilters(sheet, edit.area);
  const undo = restoring(sheet, edit.area);
  fillArea(draft, sheet, edit.area, edit.formula, edit.values);
  return undo;
}

export function clearCells(draft: Draft, edit: ClearCells): Edit[] {
  const sheet = draft.writable(edit.sheet);
  draft.checkArea(edit.sheet, edit.area);
  draft.checkFilters(sheet, edit.area);
  const undo = restoring(sheet, edit.area);
  eraseArea(sheet, edit.area);
  clearRules(sheet.document, edit.area);
  return [...undo, ...edit.looks];
}

/** Takes cells away with their styles. */
export function eraseArea(sheet: SheetDraft, area: Area): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) sheet.erase(row, column);
  }
}

export function styleCells(draft: Draft, edit: StyleCells): Edit[] {
  const sheet = draft.writable(edit.sheet);
  draft.checkArea(edit.sheet, edit.area);
  for (let row = 0; row < edit.area.rowCount; row++) {
    for (let column = 0; column < edit.area.columnCount; column++) sheet.changes.at(edit.area.row + row, edit.area.column + column).styles.push(edit.style);
  }
  return [];
}

/** A file counts five pixels of padding into the width, of seven a character (ISO/IEC 29500-1, 18.3.1.13). */
const padding = 5 / 7;
const storedWidth = (characters: number) => Math.trunc((characters + padding) * 256) / 256;
const shownWidth = (stored: number) => Math.max(0, Math.round((stored - padding) * 100) / 100);
const usualWidth = 8.43;

export function setColumnWidths(draft: Draft, edit: SetColumnWidths): Edit[] {
  const sheet = draft.writable(edit.sheet);
  draft.checkArea(edit.sheet, { row: 0, column: edit.column, rowCount: 1, columnCount: edit.widths.length });
  const usual = sheet.document.child("sheetFormatPr")?.number("defaultColWidth");
  const before = edit.widths.map((_width, index) => columnWidth(sheet, edit.column + index) ?? usual);
  const cols = sheet.document.child("cols") ?? new XmlElement("cols");
  edit.widths.forEach((width, index) => {
    cols.children = withWidth(cols.elements("col"), edit.column + index + 1, storedWidth(width));
  });
  if (edit.widths.length > 0) sheet.document.put("cols", cols);
  if (sheet.isNew) return [];
  return [{ ...edit, widths: before.map((width) => (width === undefined ? usualWidth : shownWidth(width))) }];
}

function columnWidth(sheet: SheetDraft, column: number): number | undefined {
  const elements = sheet.document.child("cols")?.elements("col") ?? [];
  return elements.find((element) => (element.number("min") ?? 0) <= column + 1 && (element.number("max") ?? 0) >= column + 1)?.number("width");
}

/** The column elements with one column, counted from 1, taken out of its run and given a width. */
function withWidth(elements: readonly XmlElement[], column: number, width: number): XmlElement[] {
  const result: XmlElement[] = [];
  const own = new XmlElement("col", { min: column, max: column });
  for (const element of elements) {
    const [min, max] = [element.number("min") ?? 0, element.number("max") ?? 0];
    if (column < min || column > max) {
      result.push(element);
      continue;
    }
    if (min < column) result.push(run(element, min, column - 1));
    for (const [name, value] of element.attributes) if (name !== "min" && name !== "max" && name !== "bestFit") own.attributes.set(name, value);
    if (max > column) result.push(run(element, column + 1, max));
  }
  result.push(own.set("width", width).set("customWidth", 1));
  return result.sort((one, other) => (one.number("min") ?? 0) - (other.number("min") ?? 0));
}

function run(element: XmlElement, min: number, max: number): XmlElement {
  const copy = new XmlElement("col");
  for (const [name, value] of element.attributes) copy.attributes.set(name, value);
  return copy.set("min", min).set("max", max);
}

export function setRowHeight(draft: Draft, edit: SetRowHeight): Edit[] {
  const sheet = draft.writable(edit.sheet);
  draft.checkArea(edit.sheet, { row: edit.row, column: 0, rowCount: edit.rowCount, columnCount: 1 });
  const usual = sheet.document.child("sheetFormatPr")?.number("defaultRowHeight") ?? 15;
  const heights = new Map(sheet.rowLayouts().map((layout) => [layout.row, layout.height]));
  const undo: Edit[] = [];
  for (let row = edit.row; row < edit.row + edit.rowCount; row++) {
    sheet.changes.heights.set(row, { points: edit.height, isFixed: true });
    undo.push({ ...edit, row, rowCount: 1, height: heights.get(row) ?? usual });
  }
  return sheet.isNew ? [] : undo;
}

export function mergeCells(draft: Draft, edit: MergeCells): Edit[] {
  const sheet = draft.writable(edit.sheet);
  draft.checkArea(edit.sheet, edit.area);
  const crossed = readMerges(sheet.document).filter((area) => overlaps(area, edit.area));
  const isInTable = draft.tables().some((table) => table.sheet === sheet.entry.name && overlaps(table.area, edit.area));
  const isPartly = crossed.some((area) => area.row < edit.area.row || area.column < edit.area.column || area.row + area.rowCount > edit.area.row + edit.area.rowCount || area.column + area.columnCount > edit.area.column + edit.area.columnCount);
  if (isInTable || isPartly) throw problemError("conflict", { name: placeName(edit.sheet, edit.area) });
  const merges = sheet.document.child("mergeCells") ?? new XmlElement("mergeCells");
  const kept = merges.elements("mergeCell").filter((element) => !crossed.some((area) => areaAddress(area) === element.get("ref")));
  merges.children = [...kept, new XmlElement("mergeCell", { ref: areaAddress(edit.area) })];
  sheet.document.put("mergeCells", merges.set("count", merges.children.length));
  return clearCovered(sheet, edit.area);
}

/** A merged area shows its first cell only; what the others hold would come back to light by itself. */
function clearCovered(sheet: SheetDraft, area: Area): Edit[] {
  const undo = restoring(sheet, area);
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if ((row !== area.row || column !== area.column) && sheet.now(row, column) !== null) sheet.write(row, column, null);
    }
  }
  return undo;
}
