// Owns a part as a row of top-level elements whose order the standard fixes.
// Promises that elements that are not asked for keep their text, and that new ones stand where the standard wants them.
import { problemError } from "../../isms/cell";
import { parseElement, readAttributes, tagEnd, tagName, XmlElement } from "./tree";

interface Piece {
  /** "" for white space between elements. */
  readonly name: string;
  readonly xml: string;
}

/** A part split at its top level. */
export class OrderedDocument {
  private constructor(
    private readonly part: string,
    private readonly order: readonly string[],
    private readonly before: string,
    readonly root: XmlElement,
    private pieces: Piece[],
  ) {}

  /**
   * @param order names of the root's children as ISO/IEC 29500-1 lists them
   * @throws ProblemError file-damaged
   */
  static parse(xml: string, order: readonly string[], part: string): OrderedDocument {
    const rootStart = xml.indexOf("<", xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0);
    const rootEnd = rootStart < 0 ? -1 : tagEnd(xml, rootStart);
    if (rootEnd < 0) throw problemError("file-damaged", { part });
    const root = new XmlElement(tagName(xml, rootStart + 1));
    readAttributes(xml.slice(rootStart + 1 + root.name.length, rootEnd), root.attributes);
    const isEmpty = xml.charCodeAt(rootEnd - 1) === 47;
    const pieces = isEmpty ? [] : splitChildren(xml, rootEnd + 1, root.name, part);
    return new OrderedDocument(part, order, xml.slice(0, rootStart), root, pieces);
  }

  /** The XML text of the first child with this name. */
  raw(name: string): string | undefined {
    return this.pieces.find((piece) => piece.name === name)?.xml;
  }

  child(name: string): XmlElement | undefined {
    const xml = this.raw(name);
    return xml === undefined ? undefined : parseElement(xml, this.part);
  }

  children(name: string): XmlElement[] {
    return this.pieces.filter((piece) => piece.name === name).map((piece) => parseElement(piece.xml, this.part));
  }

  /** Puts an element in the place of the first child with its name, or adds it where the order wants it. */
  put(name: string, content: XmlElement | string): void {
    const index = this.pieces.findIndex((piece) => piece.name === name);
    if (index >= 0) this.pieces[index] = { name, xml: String(content) };
    else this.add(name, content);
  }

  /** Adds an element behind those with the same or an earlier name. */
  add(name: string, content: XmlElement | string): void {
    const rank = this.order.indexOf(name);
    let index = this.pieces.findIndex((piece) => this.rankOf(piece) > rank);
    if (index < 0) index = this.pieces.length;
    this.pieces.splice(index, 0, { name, xml: String(content) });
  }

  /** Puts these elements in the place of all children with this name. */
  replaceAll(name: string, elements: readonly XmlElement[]): void {
    this.remove(name);
    for (const element of elements) this.add(name, element);
  }

  remove(name: string): void {
    this.pieces = this.pieces.filter((piece) => piece.name !== name);
  }

  toString(): string {
    const tag = new XmlElement(this.root.name);
    for (const [name, value] of this.root.attributes) tag.attributes.set(name, value);
    const open = tag.toString().replace(/\/>$/, ">");
    return `${this.before}${open}${this.pieces.map((piece) => piece.xml).join("")}</${this.root.name}>`;
  }

  /** Alternate content stands where the element inside it would stand. */
  private rankOf(piece: Piece): number {
    if (piece.name !== "mc:AlternateContent") return this.order.indexOf(piece.name);
    const inside = [...piece.xml.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)].map((match) => this.order.indexOf(match[1])).filter((rank) => rank >= 0);
    return inside[0] ?? -1;
  }
}

function splitChildren(xml: string, start: number, rootName: string, part: string): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open < 0) throw problemError("file-damaged", { part });
    if (open > at) pieces.push({ name: "", xml: xml.slice(at, open) });
    if (xml.charCodeAt(open + 1) === 47) {
      if (tagName(xml, open + 2) !== rootName) throw problemError("file-damaged", { part });
      return pieces;
    }
    const name = tagName(xml, open + 1);
    at = elementEnd(xml, open, name, part);
    pieces.push({ name, xml: xml.slice(open, at) });
  }
}

/** The place behind an element. Cells are too many to look at one by one here: their end is searched for. */
function elementEnd(xml: string, open: number, name: string, part: string): number {
  const first = tagEnd(xml, open);
  if (first < 0) throw problemError("file-damaged", { part });
  if (xml.charCodeAt(first - 1) === 47) return first + 1;
  if (name === "sheetData") return closingEnd(xml, `</${name}`, first, part);
  let depth = 1;
  let at = first + 1;
  while (depth > 0) {
    const next = xml.indexOf("<", at);
    const end = next < 0 ? -1 : tagEnd(xml, next);
    if (end < 0) throw problemError("file-damaged", { part });
    if (xml.charCodeAt(next + 1) === 47) depth--;
    else if (xml.charCodeAt(end - 1) !== 47) depth++;
    at = end + 1;
  }
  return at;
}

function closingEnd(xml: string, closing: string, from: number, part: string): number {
  const close = xml.indexOf(closing, from);
  const end = close < 0 ? -1 : xml.indexOf(">", close);
  if (end < 0) throw problemError("file-damaged", { part });
  return end + 1;
}
