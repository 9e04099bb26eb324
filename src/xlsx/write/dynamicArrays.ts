// Owns the metadata part that marks a formula's cell as a dynamic array ([MS-XLSX] 2.2.4.5, XLDAPR).
// Promises that what the part already says is kept and that an existing mark is used again.
import { addPart } from "../book/contentTypes";
import { addRelationship } from "../book/relationships";
import type { Structure } from "../book/structure";
import type { Package } from "../archive/package";
import { OrderedDocument } from "../xml/document";
import { metadataOrder } from "../xml/orders";
import { XmlElement } from "../xml/tree";
import { contentTypes, declaration, dialect } from "./namespaces";

const typeName = "XLDAPR";
const arrayNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const arrayExtension = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const typeFlags = ["copy", "pasteAll", "pasteValues", "merge", "splitFirst", "rowColShift", "clearFormats", "clearComments", "assign", "coerce", "cellMeta"];

/** The cell-metadata number of a dynamic array; the part is made or extended where it lacks one. */
export function dynamicArrayIndex(pack: Package, structure: Structure): number {
  const existing = structure.relationships.find((relationship) => relationship.kind === "sheetMetadata")?.target;
  const part = existing ?? `${structure.part.slice(0, structure.part.lastIndexOf("/") + 1)}metadata.xml`;
  const { main, relationships } = dialect(structure.isStrict);
  const text = pack.has(part) ? pack.text(part) : `${declaration}<metadata xmlns="${main}"></metadata>`;
  const document = OrderedDocument.parse(text, metadataOrder, part);
  const type = ensureType(document);
  const value = ensureValue(document);
  const { index, isNew } = ensureRecord(document, type, value);
  if (isNew && pack.has(part)) pack.put(part, document.toString());
  else if (isNew) addPart(pack, part, contentTypes.metadata, document.toString());
  if (existing === undefined && isNew) addRelationship(pack, structure.part, `${relationships}/sheetMetadata`, part);
  return index;
}

/** Number of the XLDAPR type, from 1. */
function ensureType(document: OrderedDocument): number {
  const types = document.child("metadataTypes") ?? new XmlElement("metadataTypes");
  const index = types.elements("metadataType").findIndex((type) => type.get("name") === typeName);
  if (index >= 0) return index + 1;
  const flags = Object.fromEntries(typeFlags.map((flag) => [flag, 1]));
  types.children.push(new XmlElement("metadataType", { name: typeName, minSupportedVersion: 120000, ...flags }));
  const count = types.elements("metadataType").length;
  document.put("metadataTypes", types.set("count", count));
  return count;
}

/** Number of the value "dynamic, not collapsed" among the XLDAPR values, from 0. */
function ensureValue(document: OrderedDocument): number {
  const lists = document.children("futureMetadata");
  const list = lists.find((element) => element.get("name") === typeName) ?? new XmlElement("futureMetadata", { name: typeName });
  const blocks = list.elements("bk");
  const index = blocks.findIndex((block) => {
    const properties = block.descendants("xda:dynamicArrayProperties")[0];
    return properties !== undefined && properties.flag("fDynamic") && !properties.flag("fCollapsed");
  });
  if (index >= 0) return index;
  const properties = new XmlElement("xda:dynamicArrayProperties", { "xmlns:xda": arrayNamespace, fDynamic: 1, fCollapsed: 0 });
  list.children.push(new XmlElement("bk", {}, [new XmlElement("extLst", {}, [new XmlElement("ext", { uri: arrayExtension }, [properties])])]));
  list.set("count", blocks.length + 1);
  document.replaceAll("futureMetadata", lists.includes(list) ? lists : [...lists, list]);
  return blocks.length;
}

/** Number of the cell-metadata record for this type and value, from 1 as cells count. */
function ensureRecord(document: OrderedDocument, type: number, value: number): { index: number; isNew: boolean } {
  const list = document.child("cellMetadata") ?? new XmlElement("cellMetadata");
  const blocks = list.elements("bk");
  const index = blocks.findIndex((block) => {
    const records = block.elements("rc");
    return records.length === 1 && records[0].number("t") === type && records[0].number("v") === value;
  });
  if (index >= 0) return { index: index + 1, isNew: false };
  list.children.push(new XmlElement("bk", {}, [new XmlElement("rc", { t: type, v: value })]));
  document.put("cellMetadata", list.set("count", blocks.length + 1));
  return { index: blocks.length + 1, isNew: true };
}
