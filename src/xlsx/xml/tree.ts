// Owns small XML trees: elements with their attributes and children, as read.
// Promises that reading and writing back changes no name, order, value or text.
import { problemError } from "../../isms/cell";
import { escapeAttribute, escapeText, unescapeXml } from "./text";

const depthLimit = 200;

/** An element. Attribute values and text children are kept in their XML spelling. */
export class XmlElement {
  readonly attributes = new Map<string, string>();
  children: (XmlElement | string)[] = [];

  constructor(
    readonly name: string,
    attributes: Readonly<Record<string, string | number | undefined>> = {},
    children: readonly (XmlElement | string)[] = [],
  ) {
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) this.set(key, value);
    this.children = [...children];
  }

  /** An attribute's value with its character references resolved. */
  get(name: string): string | undefined {
    const raw = this.attributes.get(name);
    return raw === undefined ? undefined : unescapeXml(raw);
  }

  set(name: string, value: string | number): this {
    this.attributes.set(name, escapeAttribute(String(value)));
    return this;
  }

  /** An attribute as a whole number; undefined where it is missing or no number. */
  number(name: string): number | undefined {
    const value = Number(this.get(name) ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  }

  /** True where a boolean attribute says so; `otherwise` where it is missing. */
  flag(name: string, otherwise = false): boolean {
    const value = this.get(name);
    return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
  }

  elements(name?: string): XmlElement[] {
    return this.children.filter((child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name));
  }

  child(name: string): XmlElement | undefined {
    return this.elements(name)[0];
  }

  /** All text inside, resolved. */
  text(): string {
    return this.children.map((child) => (typeof child === "string" ? unescapeXml(child) : child.text())).join("");
  }

  /** All elements below with this name, at any depth. */
  descendants(name: string): XmlElement[] {
    return this.elements().flatMap((child) => (child.name === name ? [child, ...child.descendants(name)] : child.descendants(name)));
  }

  toString(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`).join("");
    if (this.children.length === 0) return `<${this.name}${attributes}/>`;
    return `<${this.name}${attributes}>${this.children.join("")}</${this.name}>`;
  }
}

/** An element that holds one text. */
export function textElement(name: string, text: string, attributes: Readonly<Record<string, string | number | undefined>> = {}): XmlElement {
  return new XmlElement(name, attributes, text === "" ? [] : [escapeText(text)]);
}

/** The place of the ">" that ends the tag begun at `at`; a ">" inside an attribute's quotes does not end it. -1 without one. */
export function tagEnd(xml: string, at: number): number {
  let quote = 0;
  for (let index = at; index < xml.length; index++) {
    const code = xml.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return index;
  }
  return -1;
}

/** The name of the tag whose "<" or "</" ends before `at`. */
export function tagName(xml: string, at: number): string {
  let end = at;
  while (end < xml.length && !isNameEnd(xml.charCodeAt(end))) end++;
  return xml.slice(at, end);
}

function isNameEnd(code: number): boolean {
  return code === 32 || code === 62 || code === 47 || code === 10 || code === 13 || code === 9;
}

/** Reads the attributes of a tag's text into an element, in their XML spelling. */
export function readAttributes(tag: string, into: Map<string, string>): void {
  const pattern = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let match = pattern.exec(tag); match !== null; match = pattern.exec(tag)) into.set(match[1], match[2] ?? match[3]);
}

/**
 * Reads one element with everything inside it. What stands before and after it is passed over.
 * @param part name of the part, for the problem
 * @throws ProblemError file-damaged where tags do not match or are nested without end
 */
export function parseElement(xml: string, part: string): XmlElement {
  const top = new XmlElement("");
  const stack = [top];
  let at = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open < 0) break;
    const parent = stack[stack.length - 1];
    if (open > at && stack.length > 1) parent.children.push(xml.slice(at, open));
    const end = tagEnd(xml, open);
    if (end < 0) throw problemError("file-damaged", { part });
    if (xml.charCodeAt(open + 1) === 47) {
      if (stack.length === 1 || parent.name !== tagName(xml, open + 2)) throw problemError("file-damaged", { part });
      stack.pop();
    } else {
      const element = new XmlElement(tagName(xml, open + 1));
      readAttributes(xml.slice(open + 1 + element.name.length, end), element.attributes);
      parent.children.push(element);
      if (xml.charCodeAt(end - 1) !== 47) stack.push(element);
      if (stack.length > depthLimit) throw problemError("file-damaged", { part });
    }
    at = end + 1;
  }
  const root = top.elements()[0];
  if (stack.length !== 1 || root === undefined) throw problemError("file-damaged", { part });
  return root;
}
