// Owns the XML of a cell that keeps its value and loses its formula.
// Promises the value letter for letter as the file had it, an error of a newer Excel included.
import { readAttributes, XmlElement } from "../xml/tree";

const formula = /<f(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/f\s*>)/;
const value = /<v(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/v\s*>)/;

/**
 * The cell without its formula. A formula's text becomes a constant's; "" stays a text, which COUNTA and ISBLANK tell from a blank cell.
 * @param cell the element as it stands, with a formula
 */
export function frozenCell(cell: string, address: string): string {
  const tagEnd = cell.indexOf(">");
  const element = new XmlElement("c");
  readAttributes(cell.slice(2, tagEnd), element.attributes);
  if (!element.attributes.has("r")) element.set("r", address);
  element.attributes.delete("cm");
  const isText = element.get("t") === "str";
  if (isText) element.set("t", "inlineStr");
  const body = cell.slice(tagEnd + 1).replace(formula, "");
  const inside = isText ? textBody(body) : body;
  return element.toString().replace(/\/>$/, ">") + inside;
}

/** A text without a value element is the empty one. */
function textBody(body: string): string {
  const inline = (text: string): string => `<is><t xml:space="preserve">${text}</t></is>`;
  return value.test(body) ? body.replace(value, (_whole, text: string | undefined) => inline(text ?? "")) : `${inline("")}${body}`;
}
