// Owns adding looks to the styles part.
// Promises that existing entries keep their numbers and that an equal entry is used again.
import { type CellStyle, type StyleName, styles } from "../../app/workbook/styles";
import type { OrderedDocument } from "../xml/document";
import { placeChild } from "../xml/orders";
import { XmlElement } from "../xml/tree";

const fontOrder = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const cellFormatOrder = ["alignment", "protection", "extLst"];
const rgb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

/** A list of the styles part that only grows. */
class EntryList {
  private readonly element: XmlElement;
  private readonly entries: XmlElement[];
  private readonly places = new Map<string, number>();
  isChanged = false;

  constructor(document: OrderedDocument, readonly name: string, item: string) {
    this.element = document.child(name) ?? new XmlElement(name);
    this.entries = this.element.elements(item);
    this.entries.forEach((entry, index) => {
      if (!this.places.has(entry.toString())) this.places.set(entry.toString(), index);
    });
  }

  get(index: number): XmlElement | undefined {
    return this.entries[index];
  }

  find(test: (entry: XmlElement) => boolean): XmlElement | undefined {
    return this.entries.find(test);
  }

  /** The number of an equal entry, or of a new one. */
  place(entry: XmlElement): number {
    const key = entry.toString();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const index = this.entries.length;
    const last = this.element.children.indexOf(this.entries[index - 1]);
    this.element.children.splice(last < 0 ? 0 : last + 1, 0, entry);
    this.entries.push(entry);
    this.places.set(key, index);
    this.isChanged = true;
    return index;
  }

  store(document: OrderedDocument): void {
    if (this.isChanged) document.put(this.name, this.element.set("count", this.entries.length));
  }
}

export class StyleSheet {
  private readonly formats: EntryList;
  private readonly fonts: EntryList;
  private readonly fills: EntryList;
  private readonly borders: EntryList;
  private readonly cells: EntryList;
  private readonly differences: EntryList;
  private readonly known = new Map<string, number>();

  constructor(private readonly document: OrderedDocument) {
    this.formats = new EntryList(document, "numFmts", "numFmt");
    this.fonts = new EntryList(document, "fonts", "font");
    this.fills = new EntryList(document, "fills", "fill");
    this.borders = new EntryList(document, "borders", "border");
    this.cells = new EntryList(document, "cellXfs", "xf");
    this.differences = new EntryList(document, "dxfs", "dxf");
  }

  /** Points of the workbook's normal font. */
  normalSize(): number {
    return this.fonts.get(0)?.child("sz")?.number("val") ?? 11;
  }

  /** The style that a cell gets when named looks are laid over the one it has, in this order. */
  restyle(base: number, names: readonly StyleName[]): number {
    return names.reduce((index, name) => {
      const key = `${index} ${name}`;
      const made = this.known.get(key) ?? this.overlay(index, styles[name]);
      this.known.set(key, made);
      return made;
    }, base);
  }

  private overlay(base: number, style: CellStyle): number {
    const made = new XmlElement("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const found = this.cells.get(base) ?? this.cells.get(0);
    for (const [name, value] of found?.attributes ?? []) made.attributes.set(name, value);
    made.children = [...(found?.elements() ?? [])];
    if (style.bold !== undefined || style.italic || style.size || style.colour) made.set("fontId", this.font(made.number("fontId") ?? 0, style)).set("applyFont", 1);
    if (style.fill) made.set("fillId", this.fills.place(solidFill(style.fill))).set("applyFill", 1);
    if (style.border !== undefined) made.set("borderId", this.borders.place(style.border === null ? noBorder() : thinBorder(style.border))).set("applyBorder", 1);
    if (style.numberFormat) made.set("numFmtId", this.format(style.numberFormat)).set("applyNumberFormat", 1);
    if (style.horizontal || style.vertical || style.wrap) {
      made.children = placeChild(made.elements(), alignment(made.child("alignment"), style), cellFormatOrder);
      made.set("applyAlignment", 1);
    }
    return this.cells.place(made);
  }

  private font(base: number, style: CellStyle): number {
    let children: (XmlElement | string)[] = this.fonts.get(base)?.elements() ?? [];
    const place = (element: XmlElement) => (children = placeChild(children, element, fontOrder));
    if (style.bold) place(new XmlElement("b"));
    if (style.bold === false) children = children.filter((child) => typeof child === "string" || child.name !== "b");
    if (style.italic) place(new XmlElement("i"));
    if (style.size) place(new XmlElement("sz", { val: style.size }));
    if (style.colour) place(new XmlElement("color", { rgb: rgb(style.colour) }));
    return this.fonts.place(new XmlElement("font", {}, children));
  }

  private format(code: string): number {
    const found = this.formats.find((entry) => entry.get("formatCode") === code)?.number("numFmtId");
    if (found !== undefined) return found;
    let id = 164;
    while (this.formats.find((entry) => entry.number("numFmtId") === id)) id++;
    this.formats.place(new XmlElement("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  /** The number of the differential look that a conditional format gives. */
  difference(name: StyleName): number {
    const style: CellStyle = styles[name];
    const font: XmlElement[] = [];
    if (style.bold) font.push(new XmlElement("b"));
    if (style.italic) font.push(new XmlElement("i"));
    if (style.colour) font.push(new XmlElement("color", { rgb: rgb(style.colour) }));
    const children: XmlElement[] = [];
    if (font.length > 0) children.push(new XmlElement("font", {}, font));
    if (style.fill) children.push(differenceFill(style.fill));
    return this.differences.place(new XmlElement("dxf", {}, children));
  }

  get isChanged(): boolean {
    return this.lists().some((list) => list.isChanged);
  }

  toString(): string {
    for (const list of this.lists()) list.store(this.document);
    return this.document.toString();
  }

  private lists(): EntryList[] {
    return [this.formats, this.fonts, this.fills, this.borders, this.cells, this.differences];
  }
}

function solidFill(colour: string): XmlElement {
  return new XmlElement("fill", {}, [new XmlElement("patternFill", { patternType: "solid" }, [new XmlElement("fgColor", { rgb: rgb(colour) }), new XmlElement("bgColor", { indexed: 64 })])]);
}

/** In a differential look the background is what a solid fill shows. */
function differenceFill(colour: string): XmlElement {
  return new XmlElement("fill", {}, [new XmlElement("patternFill", {}, [new XmlElement("bgColor", { rgb: rgb(colour) })])]);
}

function thinBorder(colour: string): XmlElement {
  const sides = ["left", "right", "top", "bottom"].map((side) => new XmlElement(side, { style: "thin" }, [new XmlElement("color", { rgb: rgb(colour) })]));
  return new XmlElement("border", {}, [...sides, new XmlElement("diagonal")]);
}

function noBorder(): XmlElement {
  return new XmlElement("border", {}, ["left", "right", "top", "bottom", "diagonal"].map((side) => new XmlElement(side)));
}

function alignment(base: XmlElement | undefined, style: CellStyle): XmlElement {
  const made = new XmlElement("alignment");
  for (const [name, value] of base?.attributes ?? []) made.attributes.set(name, value);
  if (style.horizontal) made.set("horizontal", style.horizontal);
  if (style.vertical) made.set("vertical", style.vertical);
  if (style.wrap) made.set("wrapText", 1);
  return made;
}

/** A styles part for a workbook that has none. */
export function emptyStyles(namespace: string): string {
  return (
    `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
