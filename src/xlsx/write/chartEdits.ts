// Owns the edits of charts: a chart's part, its anchor in the sheet's drawing, and the links between them.
// Promises that drawings, pictures and charts that were there before stay as they are.
import { problemError } from "../../isms/cell";
import type { AddChart, Edit, RemoveChart } from "../../app/workbook/plan";
import { placeName } from "../address";
import { addPart, freePart, removePart } from "../book/contentTypes";
import { addRelationship, readRelationships, relationshipsPart, removeRelationships } from "../book/relationships";
import { parseElement, XmlElement } from "../xml/tree";
import { anchorXml, chartXml } from "./chartXml";
import type { Draft } from "./draft";
import { contentTypes, declaration } from "./namespaces";
import type { SheetDraft } from "./sheetDraft";
import { linkTo } from "./sheetEdits";

/** The name of an element without its prefix: other programs choose other prefixes. */
function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

function inside(element: XmlElement, name: string): XmlElement[] {
  return element.elements().flatMap((child) => (localName(child) === name ? [child, ...inside(child, name)] : inside(child, name)));
}

/** The sheet's drawing; null where it has none. */
function drawingOf(draft: Draft, sheet: SheetDraft): string | null {
  return readRelationships(draft.pack, sheet.entry.part).find(({ kind, target }) => kind === "drawing" && draft.pack.has(target))?.target ?? null;
}

function newDrawing(draft: Draft, sheet: SheetDraft): string {
  const { pack, dialect } = draft;
  const part = freePart(pack, "xl/drawings/drawing", ".xml");
  addPart(pack, part, contentTypes.drawing, declaration + new XmlElement("xdr:wsDr", { "xmlns:xdr": dialect.sheetDrawing, "xmlns:a": dialect.drawing }).toString());
  const element = new XmlElement("drawing");
  linkTo(sheet.document.root, element, dialect, addRelationship(pack, sheet.entry.part, `${dialect.relationships}/drawing`, part));
  sheet.document.put("drawing", element);
  return part;
}

function frameNamed(anchor: XmlElement, chart: string): boolean {
  return inside(anchor, "cNvPr").some((properties) => properties.get("name") === chart);
}

/** @throws ProblemError conflict where the sheet has something drawn under that name */
export function addChart(draft: Draft, edit: AddChart): Edit[] {
  const sheet = draft.writable(edit.sheet);
  draft.checkArea(edit.sheet, edit.source);
  draft.checkArea(edit.sheet, edit.place);
  const { pack, dialect } = draft;
  const drawing = drawingOf(draft, sheet) ?? newDrawing(draft, sheet);
  const root = parseElement(pack.text(drawing), drawing);
  if (frameNamed(root, edit.chart)) throw problemError("conflict", { name: `${edit.chart} (${placeName(edit.sheet, edit.place)})` });
  const part = freePart(pack, "xl/charts/chart", ".xml");
  addPart(pack, part, contentTypes.chart, declaration + chartXml({ ...edit, sheet: sheet.entry.name }, dialect));
  const link = addRelationship(pack, drawing, `${dialect.relationships}/chart`, part);
  const id = Math.max(1, ...inside(root, "cNvPr").map((properties) => properties.number("id") ?? 0)) + 1;
  root.children.push(anchorXml(edit, dialect, id, link));
  pack.put(drawing, declaration + root.toString());
  return [{ kind: "removeChart", sheet: edit.sheet, chart: edit.chart }];
}

export function removeChart(draft: Draft, edit: RemoveChart): Edit[] {
  const sheet = draft.writable(edit.sheet);
  const { pack } = draft;
  const drawing = drawingOf(draft, sheet);
  if (drawing === null) return [];
  const root = parseElement(pack.text(drawing), drawing);
  const anchor = root.elements().find((each) => frameNamed(each, edit.chart));
  const link = anchor && inside(anchor, "chart").map((each) => [...each.attributes].find(([name]) => name.endsWith(":id"))?.[1])[0];
  if (anchor === undefined || link === undefined) return [];
  const part = readRelationships(pack, drawing).find(({ id }) => id === link)?.target;
  if (part !== undefined && pack.has(part)) removePart(pack, part, relationshipsPart(part));
  removeRelationships(pack, drawing, ({ id }) => id === link);
  root.children = root.children.filter((child) => child !== anchor);
  if (root.elements().length > 0) pack.put(drawing, declaration + root.toString());
  else dropDrawing(draft, sheet, drawing);
  return [];
}

function dropDrawing(draft: Draft, sheet: SheetDraft, drawing: string): void {
  removePart(draft.pack, drawing, relationshipsPart(drawing));
  removeRelationships(draft.pack, sheet.entry.part, ({ target }) => target === drawing);
  sheet.document.remove("drawing");
}
