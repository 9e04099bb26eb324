// Owns the edits of whole sheets: adding, removing, showing, panes and the page.
// Promises that positions that other parts count by (local names, the active tab) follow when a tab comes or goes.
import { problemError } from "../../isms/cell";
import type { AddSheet, Edit, FreezePanes, RemoveSheet, SetUpPage, ShowSheet } from "../../app/workbook/plan";
import { cellAddress, quotedSheet } from "../address";
import { addPart, freePart, removePart } from "../book/contentTypes";
import { addRelationship, readRelationships, relationshipsPart, removeRelationships } from "../book/relationships";
import { findSheet } from "../book/structure";
import type { OrderedDocument } from "../xml/document";
import { headerFooterOrder, placeChild, sheetPropertiesOrder } from "../xml/orders";
import { textElement, XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { contentTypes, declaration, type Dialect } from "./namespaces";

export function addSheet(draft: Draft, edit: AddSheet): Edit[] {
  const { structure, pack, dialect } = draft;
  if (structure.isStructureLocked) throw problemError("structure-locked");
  checkName(edit.sheet);
  if (structure.sheets.some((sheet) => sheet.name.toLowerCase() === edit.sheet.toLowerCase())) throw problemError("sheet-exists", { sheet: edit.sheet });
  const position = edit.after === undefined ? structure.sheets.length : findSheet(structure, edit.after).position + 1;
  const folder = structure.part.slice(0, structure.part.lastIndexOf("/") + 1);
  const part = freePart(pack, `${folder}worksheets/sheet`, ".xml");
  addPart(pack, part, contentTypes.worksheet, emptySheet(dialect, edit.tabColour));
  const id = addRelationship(pack, structure.part, `${dialect.relationships}/worksheet`, part);
  draft.changeWorkbook((document) => {
    const sheets = document.child("sheets") ?? new XmlElement("sheets");
    const element = new XmlElement("sheet", { name: edit.sheet, sheetId: Math.max(0, ...structure.sheets.map((sheet) => sheet.id)) + 1 });
    linkTo(document.root, element, dialect, id);
    const elements = sheets.elements("sheet");
    elements.splice(position, 0, element);
    sheets.children = elements;
    document.put("sheets", sheets);
    movePositions(document, position, 1);
  });
  draft.addSheet(edit.sheet);
  return [{ kind: "removeSheet", sheet: edit.sheet }];
}

/** Gives an element the relationship id under the prefix that the root declares, or declares one. */
export function linkTo(root: XmlElement, element: XmlElement, dialect: Dialect, id: string): void {
  const declared = [...root.attributes].find(([name, value]) => name.startsWith("xmlns:") && value === dialect.relationships)?.[0].slice(6);
  if (declared === undefined) element.set("xmlns:r", dialect.relationships);
  element.set(`${declared ?? "r"}:id`, id);
}

function checkName(name: string): void {
  const isValid = name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\]/.test(name) && !/^'|'$/.test(name) && name.trim() !== "" && name.toLowerCase() !== "history";
  if (!isValid) throw problemError("sheet-name-invalid", { sheet: name });
}

function emptySheet(dialect: Dialect, tabColour: string | undefined): string {
  const properties = tabColour === undefined ? "" : `<sheetPr><tabColor rgb="FF${tabColour.slice(1).toUpperCase()}"/></sheetPr>`;
  return (
    `${declaration}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">${properties}<dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}

/** Moves what counts tabs from `position` on by `step`: +1 after a tab came, -1 after it went. */
function movePositions(document: OrderedDocument, position: number, step: 1 | -1): void {
  const moved = (value: number) => (step === 1 ? (value >= position ? value + 1 : value) : value > position ? value - 1 : value);
  const names = document.child("definedNames");
  if (names !== undefined) {
    names.children = names.elements().filter((name) => step === 1 || name.number("localSheetId") !== position);
    for (const name of names.elements()) {
      const local = name.number("localSheetId");
      if (local !== undefined) name.set("localSheetId", moved(local));
    }
    storeNames(document, names);
  }
  const views = document.child("bookViews");
  for (const view of views?.elements("workbookView") ?? []) {
    for (const attribute of ["activeTab", "firstSheet"]) {
      const value = view.number(attribute);
      if (value !== undefined) view.set(attribute, Math.max(0, moved(value)));
    }
  }
  if (views !== undefined) document.put("bookViews", views);
}

/** Keeps the list of names, or drops it when it is empty: an empty one breaks the schema. */
export function storeNames(document: OrderedDocument, names: XmlElement): void {
  if (names.elements().length === 0) document.remove("definedNames");
  else document.put("definedNames", names);
}

export function removeSheet(draft: Draft, edit: RemoveSheet): Edit[] {
  const { structure, pack } = draft;
  if (structure.isStructureLocked) throw problemError("structure-locked");
  const sheet = findSheet(structure, edit.sheet);
  const others = structure.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  if (others.length === 0) throw problemError("last-sheet", { sheet: sheet.name });
  draft.dropSheet(sheet.part);
  for (const relationship of readRelationships(pack, sheet.part)) {
    const isOwn = !relationship.isExternal && ["table", "comments", "threadedComment", "vmlDrawing"].includes(relationship.kind);
    if (isOwn && pack.has(relationship.target)) removePart(pack, relationship.target, relationshipsPart(relationship.target));
  }
  removePart(pack, sheet.part, relationshipsPart(sheet.part));
  removeRelationships(pack, structure.part, (relationship) => relationship.target === sheet.part);
  draft.changeWorkbook((document) => {
    const sheets = document.child("sheets") ?? new XmlElement("sheets");
    sheets.children = sheets.elements("sheet").filter((_element, position) => position !== sheet.position);
    document.put("sheets", sheets);
    breakNames(document, sheet.name);
    movePositions(document, sheet.position, -1);
  });
  return [];
}

/** Names that point at the sheet are kept and marked broken, as Excel does. */
function breakNames(document: OrderedDocument, sheet: string): void {
  const names = document.child("definedNames");
  if (names === undefined) return;
  const spelled = [`${sheet}!`, `'${sheet.replace(/'/g, "''")}'!`].map((text) => text.toLowerCase());
  for (const name of names.elements("definedName")) {
    const text = name.text().toLowerCase();
    if (spelled.some((start) => text.startsWith(start))) name.children = ["#REF!"];
  }
  storeNames(document, names);
}

/** Selects one tab alone: with two selected, Excel would write into both. */
export function showSheet(draft: Draft, edit: ShowSheet): Edit[] {
  const { structure } = draft;
  const shown = findSheet(structure, edit.sheet);
  const before = structure.sheets[structure.activePosition];
  for (const sheet of structure.sheets.filter((candidate) => candidate.hasCells)) {
    const { document } = draft.sheet(sheet.name);
    const views = document.child("sheetViews") ?? new XmlElement("sheetViews", {}, [new XmlElement("sheetView", { workbookViewId: 0 })]);
    const isShown = sheet.part === shown.part;
    if (views.elements("sheetView").some((view) => view.flag("tabSelected")) === isShown) continue;
    for (const view of views.elements("sheetView")) {
      if (isShown) view.set("tabSelected", 1);
      else view.attributes.delete("tabSelected");
    }
    document.put("sheetViews", views);
  }
  draft.changeWorkbook((document) => {
    const views = document.child("bookViews") ?? new XmlElement("bookViews", {}, [new XmlElement("workbookView")]);
    views.elements("workbookView")[0]?.set("activeTab", shown.position);
    document.put("bookViews", views);
  });
  return before?.hasCells ? [{ kind: "showSheet", sheet: before.name }] : [];
}

export function freezePanes(draft: Draft, edit: FreezePanes): Edit[] {
  const sheet = draft.writable(edit.sheet);
  const { rows, columns } = edit;
  const views = sheet.document.child("sheetViews") ?? new XmlElement("sheetViews", {}, [new XmlElement("sheetView", { workbookViewId: 0 })]);
  const view = views.elements("sheetView")[0];
  const pane = view?.child("pane");
  const isFrozen = /^frozen/.test(pane?.get("state") ?? "");
  const undo: Edit = { ...edit, rows: isFrozen ? (pane?.number("ySplit") ?? 0) : 0, columns: isFrozen ? (pane?.number("xSplit") ?? 0) : 0 };
  if (view !== undefined) {
    const others = view.children.filter((child) => typeof child === "string" || (child.name !== "pane" && child.name !== "selection"));
    view.attributes.delete("topLeftCell");
    view.children = [...paneElements(rows, columns), ...others];
    sheet.document.put("sheetViews", views);
  }
  return sheet.isNew ? [] : [undo];
}

function paneElements(rows: number, columns: number): XmlElement[] {
  if (rows === 0 && columns === 0) return [];
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane = new XmlElement("pane", {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: active,
    state: "frozen",
  });
  const first = cellAddress(rows, columns);
  return [pane, new XmlElement("selection", { pane: active, activeCell: first, sqref: first })];
}

const paperSize = { A3: 8, A4: 9 } as const;

/** One page wide, as many pages high as it takes. A printer's own record of the old page is let go. */
export function setUpPage(draft: Draft, edit: SetUpPage): Edit[] {
  const sheet = draft.writable(edit.sheet);
  const { document } = sheet;
  const properties = document.child("sheetPr") ?? new XmlElement("sheetPr");
  const fit = properties.child("pageSetUpPr") ?? new XmlElement("pageSetUpPr");
  properties.children = placeChild(properties.children, fit.set("fitToPage", 1), sheetPropertiesOrder);
  document.put("sheetPr", properties);
  const setup = document.child("pageSetup") ?? new XmlElement("pageSetup");
  for (const name of [...setup.attributes.keys()]) if (name.endsWith(":id") || name === "scale") setup.attributes.delete(name);
  setup.set("paperSize", paperSize[edit.paper]).set("orientation", edit.orientation).set("fitToWidth", 1).set("fitToHeight", 0);
  document.put("pageSetup", setup);
  if (edit.margins) document.put("pageMargins", new XmlElement("pageMargins", { ...edit.margins }));
  const around = document.child("headerFooter") ?? new XmlElement("headerFooter");
  const footer = `${section("L", edit.footer.left)}${section("C", edit.footer.centre)}${section("R", edit.footer.right)}`;
  around.children = placeChild(around.children, textElement("oddFooter", footer), headerFooterOrder);
  document.put("headerFooter", around);
  setTitleRows(draft, sheet.entry.name, edit.titleRows);
  return [];
}

function section(letter: string, text: string): string {
  return text === "" ? "" : `&${letter}${text}`;
}

function setTitleRows(draft: Draft, sheetName: string, rows: SetUpPage["titleRows"]): void {
  const { position } = findSheet(draft.structure, sheetName);
  draft.changeWorkbook((document) => {
    const names = document.child("definedNames") ?? new XmlElement("definedNames");
    const isTitles = (name: XmlElement) => name.get("name") === "_xlnm.Print_Titles" && name.number("localSheetId") === position;
    const columns = names.elements().find(isTitles)?.text().split(",").filter((part) => /\$[A-Z]+:\$[A-Z]+$/.test(part)) ?? [];
    const parts = rows === null ? columns : [...columns, `${quotedSheet(sheetName)}!$${rows.first + 1}:$${rows.last + 1}`];
    names.children = names.elements().filter((name) => !isTitles(name));
    if (parts.length > 0) names.children.push(textElement("definedName", parts.join(","), { name: "_xlnm.Print_Titles", localSheetId: position }));
    storeNames(document, names);
  });
}
