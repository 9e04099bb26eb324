// Owns the list of what kind of content each part holds (ECMA-376 part 2, clause 7.2.3).
// Promises that a part added or removed here is added or removed in the list.
import type { Package } from "../archive/package";
import { parseElement, XmlElement } from "../xml/tree";

const listPart = "[Content_Types].xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Adds a part together with its content type. */
export function addPart(pack: Package, part: string, contentType: string, text: string): void {
  pack.put(part, text);
  change(pack, (children) => [...children, new XmlElement("Override", { PartName: `/${part}`, ContentType: contentType })]);
}

/** Removes a part, its own relationships and its content type. */
export function removePart(pack: Package, part: string, relationships: string): void {
  pack.remove(part);
  pack.remove(relationships);
  const name = `/${part}`.toLowerCase();
  change(pack, (children) => children.filter((child) => typeof child === "string" || child.get("PartName")?.toLowerCase() !== name));
}

function change(pack: Package, edit: (children: (XmlElement | string)[]) => (XmlElement | string)[]): void {
  const root = parseElement(pack.text(listPart), listPart);
  root.children = edit(root.children);
  pack.put(listPart, declaration + root.toString());
}

/** A part name with the first number that is free: freePart(pack, "xl/tables/table", ".xml"). */
export function freePart(pack: Package, stem: string, ending: string): string {
  let number = 1;
  while (pack.has(`${stem}${number}${ending}`)) number++;
  return `${stem}${number}${ending}`;
}
