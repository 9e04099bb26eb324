// Owns the XML of a chart: bars over cells of a sheet, as DrawingML spells it (ISO/IEC 29500-1, 21.2).
// Promises references to the cells and no copy of their values, so that a chart never shows what its cells no longer hold.
import type { AddChart } from "../../app/workbook/plan";
import type { Area } from "../../app/workbook/port";
import { absoluteArea, quotedSheet } from "../address";
import { textElement, XmlElement } from "../xml/tree";
import type { Dialect } from "./namespaces";

type Child = XmlElement | string;

const element = (name: string, children: readonly Child[] = []): XmlElement => new XmlElement(name, {}, children);
const value = (name: string, val: string | number): XmlElement => new XmlElement(name, { val });

/** Noughts say nothing that the missing bar does not say. */
const withoutNoughts = "#,##0;;;";
const categoryAxis = 500_001;
const valueAxis = 500_002;
const textSize = 800;
const titleSize = 1200;

function paragraph(text: string, size: number): XmlElement {
  const look = { sz: size, b: 1 };
  return element("a:p", [element("a:pPr", [new XmlElement("a:defRPr", look)]), element("a:r", [new XmlElement("a:rPr", look), textElement("a:t", text)])]);
}

function title(text: string): XmlElement {
  return element("c:title", [element("c:tx", [element("c:rich", [element("a:bodyPr"), element("a:lstStyle"), paragraph(text, titleSize)])]), value("c:overlay", 0)]);
}

function reference(kind: "c:strRef" | "c:numRef", sheet: string, area: Area): XmlElement {
  return element(kind, [textElement("c:f", `${quotedSheet(sheet)}!${absoluteArea(area)}`)]);
}

/** Every bar has its number at its end (or in its middle, where bars are stacked). */
function labels(): XmlElement {
  return element("c:dLbls", [
    new XmlElement("c:numFmt", { formatCode: withoutNoughts, sourceLinked: 0 }),
    value("c:showLegendKey", 0), value("c:showVal", 1), value("c:showCatName", 0), value("c:showSerName", 0), value("c:showPercent", 0), value("c:showBubbleSize", 0),
  ]);
}

function series(edit: AddChart, index: number): XmlElement {
  const { sheet, source, colours } = edit;
  const column = source.column + 1 + index;
  const body = { row: source.row + 1, rowCount: source.rowCount - 1, columnCount: 1 };
  const colour = colours[index];
  const fill = !colour ? [] : [element("c:spPr", [element("a:solidFill", [value("a:srgbClr", colour.slice(1).toUpperCase())])])];
  return element("c:ser", [
    value("c:idx", index), value("c:order", index),
    element("c:tx", [reference("c:strRef", sheet, { row: source.row, column, rowCount: 1, columnCount: 1 })]),
    ...fill,
    value("c:invertIfNegative", 0),
    labels(),
    element("c:cat", [reference("c:strRef", sheet, { ...body, column: source.column })]),
    element("c:val", [reference("c:numRef", sheet, { ...body, column })]),
  ]);
}

function bars(edit: AddChart): XmlElement {
  const isStacked = edit.type.endsWith("Stacked");
  return element("c:barChart", [
    value("c:barDir", edit.type.startsWith("bar") ? "bar" : "col"),
    value("c:grouping", isStacked ? "stacked" : "clustered"),
    value("c:varyColors", 0),
    ...Array.from({ length: edit.source.columnCount - 1 }, (_, index) => series(edit, index)),
    value("c:gapWidth", 60),
    ...(isStacked ? [value("c:overlap", 100)] : []),
    value("c:axId", categoryAxis), value("c:axId", valueAxis),
  ]);
}

function axisText(): XmlElement {
  return element("c:txPr", [element("a:bodyPr"), element("a:lstStyle"), element("a:p", [element("a:pPr", [new XmlElement("a:defRPr", { sz: textSize })]), new XmlElement("a:endParaRPr", { lang: "en-US" })])]);
}

/** Lying bars begin at the axis, below; people read from the top, so that the order is turned round and the numbers stay below. */
function axes(isLying: boolean): XmlElement[] {
  const category = element("c:catAx", [
    value("c:axId", categoryAxis), element("c:scaling", [value("c:orientation", isLying ? "maxMin" : "minMax")]), value("c:delete", 0), value("c:axPos", isLying ? "l" : "b"),
    value("c:majorTickMark", "none"), value("c:minorTickMark", "none"), value("c:tickLblPos", "low"), axisText(), value("c:crossAx", valueAxis), value("c:crosses", "autoZero"), value("c:tickLblSkip", 1),
  ]);
  const numbers = element("c:valAx", [
    value("c:axId", valueAxis), element("c:scaling", [value("c:orientation", "minMax")]), value("c:delete", 0), value("c:axPos", isLying ? "b" : "l"), element("c:majorGridlines"),
    new XmlElement("c:numFmt", { formatCode: "0", sourceLinked: 0 }), value("c:majorTickMark", "none"), value("c:minorTickMark", "none"), value("c:tickLblPos", "nextTo"), axisText(),
    value("c:crossAx", categoryAxis), value("c:crosses", isLying ? "max" : "autoZero"),
  ]);
  return [category, numbers];
}

/** The part of a chart. */
export function chartXml(edit: AddChart, dialect: Dialect): string {
  const legend = edit.source.columnCount > 2 ? [element("c:legend", [value("c:legendPos", "b"), value("c:overlay", 0)])] : [];
  const chart = element("c:chart", [
    title(edit.title), value("c:autoTitleDeleted", 0),
    element("c:plotArea", [element("c:layout"), bars(edit), ...axes(edit.type.startsWith("bar"))]),
    ...legend, value("c:plotVisOnly", 1), value("c:dispBlanksAs", "gap"),
  ]);
  return new XmlElement("c:chartSpace", { "xmlns:c": dialect.chart, "xmlns:a": dialect.drawing, "xmlns:r": dialect.relationships }, [value("c:roundedCorners", 0), chart]).toString();
}

/** The anchor that holds a chart on its sheet. It declares what it uses, whatever the drawing around it declares. */
export function anchorXml(edit: AddChart, dialect: Dialect, id: number, link: string): XmlElement {
  const corner = (name: string, row: number, column: number): XmlElement =>
    element(name, [textElement("xdr:col", String(column)), textElement("xdr:colOff", "0"), textElement("xdr:row", String(row)), textElement("xdr:rowOff", "0")]);
  const { row, column, rowCount, columnCount } = edit.place;
  const graphic = element("a:graphic", [
    new XmlElement("a:graphicData", { uri: dialect.chart }, [new XmlElement("c:chart", { "xmlns:c": dialect.chart, "xmlns:r": dialect.relationships, "r:id": link })]),
  ]);
  const properties = element("xdr:nvGraphicFramePr", [new XmlElement("xdr:cNvPr", { id, name: edit.chart, descr: edit.altText }), element("xdr:cNvGraphicFramePr")]);
  const place = element("xdr:xfrm", [new XmlElement("a:off", { x: 0, y: 0 }), new XmlElement("a:ext", { cx: 0, cy: 0 })]);
  return new XmlElement("xdr:twoCellAnchor", { "xmlns:xdr": dialect.sheetDrawing, "xmlns:a": dialect.drawing }, [
    corner("xdr:from", row, column), corner("xdr:to", row + rowCount, column + columnCount),
    new XmlElement("xdr:graphicFrame", { macro: "" }, [properties, place, graphic]),
    element("xdr:clientData"),
  ]);
}
