// Owns the workbook part: sheets, names, protection and the active sheet.
// Promises sheets in the order of their tabs, each with the part that holds it.
import { problemError } from "../../isms/cell";
import type { Package } from "../archive/package";
import { OrderedDocument } from "../xml/document";
import { workbookOrder } from "../xml/orders";
import type { XmlElement } from "../xml/tree";
import { readRelationships, type Relationship } from "./relationships";

export interface SheetEntry {
  readonly name: string;
  /** Number that the workbook gives the sheet for good. */
  readonly id: number;
  /** Place among all tabs, chart sheets included: what local names and the active tab count with. */
  readonly position: number;
  readonly part: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** False for chart sheets and others without cells. */
  readonly hasCells: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
  /** Position of the sheet that the name is local to; null for the whole workbook. */
  readonly position: number | null;
  readonly isHidden: boolean;
}

/** What the workbook part says, read once. */
export interface Structure {
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly isStructureLocked: boolean;
  readonly activePosition: number;
  readonly is1904: boolean;
  readonly isStrict: boolean;
}

/**
 * Finds the workbook part of a package.
 * @throws ProblemError file-not-a-workbook
 */
export function workbookPart(pack: Package): string {
  const part = readRelationships(pack, "").find((relationship) => relationship.kind === "officeDocument")?.target;
  if (part === undefined || !pack.has(part)) throw problemError("file-not-a-workbook", { found: "zip" });
  if (!/<workbook[\s>]/.test(pack.text(part).slice(0, 4096))) throw problemError("file-not-a-workbook", { found: "other-office" });
  return part;
}

/** Opens the workbook part for reading or changing. */
export function workbookDocument(pack: Package, part: string): OrderedDocument {
  return OrderedDocument.parse(pack.text(part), workbookOrder, part);
}

/** @throws ProblemError file-not-a-workbook, file-damaged */
export function readStructure(pack: Package): Structure {
  const part = workbookPart(pack);
  const document = workbookDocument(pack, part);
  const relationships = readRelationships(pack, part);
  const sheets = (document.child("sheets")?.elements("sheet") ?? []).map((element, position) => readSheet(pack, element, position, relationships));
  if (!sheets.some((sheet) => sheet.hasCells)) throw problemError("file-damaged", { part });
  return {
    part,
    relationships,
    sheets,
    names: (document.child("definedNames")?.elements("definedName") ?? []).map(readName),
    isStructureLocked: document.child("workbookProtection")?.flag("lockStructure") ?? false,
    activePosition: document.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0,
    is1904: document.child("workbookPr")?.flag("date1904") ?? false,
    isStrict: (document.root.get("xmlns") ?? "").includes("purl.oclc.org"),
  };
}

function readSheet(pack: Package, element: XmlElement, position: number, relationships: readonly Relationship[]): SheetEntry {
  const id = [...element.attributes].find(([name]) => name.endsWith(":id"))?.[1];
  const relationship = relationships.find((candidate) => candidate.id === id);
  const state = element.get("state");
  const part = relationship?.target ?? "";
  // A sheet whose cells are gone is not an empty sheet.
  if (relationship === undefined || (relationship.kind === "worksheet" && !pack.has(part))) throw problemError("file-damaged", { part: part || (element.get("name") ?? "") });
  return {
    name: element.get("name") ?? "",
    id: element.number("sheetId") ?? 0,
    position,
    part,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    hasCells: relationship.kind === "worksheet",
  };
}

function readName(element: XmlElement): DefinedName {
  return { name: element.get("name") ?? "", refersTo: element.text(), position: element.number("localSheetId") ?? null, isHidden: element.flag("hidden") };
}

/** Finds a sheet with cells by its name, capitals aside. @throws ProblemError not-found */
export function findSheet(structure: Structure, name: string): SheetEntry {
  const wanted = name.toLowerCase();
  const sheet = structure.sheets.find((candidate) => candidate.hasCells && candidate.name.toLowerCase() === wanted);
  if (sheet === undefined) throw problemError("not-found", { name });
  return sheet;
}
