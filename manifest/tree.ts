// Owns the reading of an XML manifest into a tree of elements.
// Promises element names without prefixes, in document order; a file that is not well-formed is an error.
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads XML text.
 * @throws Error of the parser with line and column where the text is not well-formed
 */
export function readTree(xml: string): Element {
  const root: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: OpenElement = { name: name.replace(/^\w+:/, ""), attributes: attributes as Record<string, string>, children: [], text: "" };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => void (open[open.length - 1].text += text));
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return root.children[0];
}

/** Every element of a tree, the root first. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** Elements of a name anywhere in a tree. */
export function named(element: Element, name: string): Element[] {
  return everyElement(element).filter((each) => each.name === name);
}

/** The first element of a name; an empty one where there is none. */
export function first(element: Element, name: string): Element {
  return named(element, name)[0] ?? { name, attributes: {}, children: [], text: "" };
}
