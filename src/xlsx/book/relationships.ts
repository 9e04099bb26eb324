// Owns the relationships between parts (ECMA-376 part 2, clause 6.5).
// Promises part names without a leading slash, whatever way a target is spelled.
import type { Package } from "../archive/package";
import { parseElement, XmlElement } from "../xml/tree";

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: "worksheet", "table", ... */
  readonly kind: string;
  /** Name of the part, or the address of what lies outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** The part that holds a part's relationships; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part, in the order of the file. */
export function readRelationships(pack: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pack.has(name)) return [];
  return parseElement(pack.text(name), name)
    .elements("Relationship")
    .map((element) => {
      const isExternal = element.get("TargetMode") === "External";
      const target = element.get("Target") ?? "";
      return { id: element.get("Id") ?? "", kind: (element.get("Type") ?? "").split("/").pop() ?? "", target: isExternal ? target : resolve(part, target), isExternal };
    });
}

function resolve(part: string, target: string): string {
  const steps = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(decode(step));
  }
  return steps.join("/");
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/**
 * Adds a relationship from one part to another.
 * @param type the full type address
 * @returns its new id
 */
export function addRelationship(pack: Package, part: string, type: string, target: string): string {
  const name = relationshipsPart(part);
  const root = pack.has(name) ? parseElement(pack.text(name), name) : new XmlElement("Relationships", { xmlns: relationshipsNamespace });
  const taken = new Set(root.elements("Relationship").map((element) => element.get("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  root.children.push(new XmlElement("Relationship", { Id: id, Type: type, Target: `/${target}` }));
  pack.put(name, declaration + root.toString());
  return id;
}

/** Removes the relationships that a test picks. */
export function removeRelationships(pack: Package, part: string, test: (relationship: Relationship) => boolean): void {
  const name = relationshipsPart(part);
  if (!pack.has(name)) return;
  const gone = new Set(readRelationships(pack, part).filter(test).map((relationship) => relationship.id));
  if (gone.size === 0) return;
  const root = parseElement(pack.text(name), name);
  root.children = root.children.filter((child) => typeof child === "string" || !gone.has(child.get("Id") ?? ""));
  pack.put(name, declaration + root.toString());
}
