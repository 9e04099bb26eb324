// Owns turning formulas of a file into values, and taking out what only those formulas needed.
// Promises that values stay letter for letter, also on protected sheets, and that parts without such formulas keep their bytes.
import { placeKey, withoutSpills } from "../../app/freeze/spills";
import type { Freeze } from "../../app/freeze/file";
import { calledFunctions, namesIn } from "../../app/formula/calls";
import type { Area } from "../../app/workbook/port";
import type { Package } from "../archive/package";
import { removePart } from "../book/contentTypes";
import { relationshipsPart, removeRelationships } from "../book/relationships";
import type { Structure } from "../book/structure";
import { OrderedDocument } from "../xml/document";
import { metadataOrder } from "../xml/orders";
import { escapeText, unescapeXml } from "../xml/text";
import type { XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { storeNames } from "./sheetEdits";

/**
 * Carries out a freeze.
 * @returns the package of the copy
 * @throws ProblemError file-damaged
 */
export function freezeFormulas(draft: Draft, freeze: Freeze): Package {
  if (freeze.cells.length === 0 && freeze.names.length === 0) return draft.pack;
  const spills = new Map(freeze.cells.flatMap(({ sheet, row, column, spill }) => (spill === null ? [] : [[placeKey(sheet, row, column), spill] as const])));
  for (const { sheet, row, column } of freeze.cells) draft.sheet(sheet).changes.at(row, column).isFrozen = true;
  freezeNames(draft, freeze, spills);
  const tables = draft.tables();
  const { structure } = draft;
  const pack = draft.finish();
  const own = new Set(freeze.names.map(({ name }) => name.toLowerCase()));
  const isOurs = (formula: string): boolean => calledFunctions(formula).length > 0 || [...namesIn(formula)].some((name) => own.has(name));
  for (const { part } of tables) replaceText(pack, part, (xml) => withoutTableFormulas(xml, isOurs));
  for (const { part, name } of structure.sheets.filter(({ hasCells }) => hasCells)) replaceText(pack, part, (xml) => withoutRuleSpills(xml, name, spills));
  dropUnusedMetadata(pack, structure);
  return pack;
}

function replaceText(pack: Package, part: string, change: (xml: string) => string): void {
  const before = pack.text(part);
  const after = change(before);
  if (after !== before) pack.put(part, after);
}

function freezeNames(draft: Draft, freeze: Freeze, spills: ReadonlyMap<string, Area>): void {
  const sheetNames = new Map(draft.structure.sheets.map(({ position, name }) => [position, name]));
  const goes = (element: XmlElement): boolean => {
    const sheet = sheetNames.get(element.number("localSheetId") ?? -1) ?? null;
    return freeze.names.some((name) => name.name === element.get("name") && name.sheet === sheet);
  };
  const takesSpill = (element: XmlElement): boolean => withoutSpills(element.text(), "", spills) !== element.text();
  if (!draft.structure.names.some(({ refersTo }) => withoutSpills(refersTo, "", spills) !== refersTo) && freeze.names.length === 0) return;
  draft.changeWorkbook((document) => {
    const names = document.child("definedNames");
    if (names === undefined) return;
    names.children = names.children.filter((child) => typeof child === "string" || !goes(child));
    for (const name of names.elements().filter(takesSpill)) name.children = [escapeText(withoutSpills(name.text(), "", spills))];
    storeNames(document, names);
  });
}

const tableColumn = /<tableColumn\s(?:[^>"']|"[^"]*"|'[^']*')*(?<!\/)>[\s\S]*?<\/tableColumn\s*>/g;
const tableFormula = /<(calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>([\s\S]*?)<\/\1\s*>/g;

/** New rows of a table must not bring back a formula that the copy is free of. A totals row that loses its formula loses its mark too. */
function withoutTableFormulas(xml: string, isOurs: (formula: string) => boolean): string {
  return xml.replace(tableColumn, (column) => {
    let lostTotal = false;
    const kept = column.replace(tableFormula, (whole, name: string, text: string) => {
      if (!isOurs(unescapeXml(text))) return whole;
      lostTotal ||= name === "totalsRowFormula";
      return "";
    });
    return lostTotal ? kept.replace(/\stotalsRowFunction="custom"/, "") : kept;
  });
}

/** Choices and colours may take a spilled range by its first cell. */
function withoutRuleSpills(xml: string, sheet: string, spills: ReadonlyMap<string, Area>): string {
  if (spills.size === 0 || !xml.includes("ANCHORARRAY")) return xml;
  return xml.replace(/<(formula[12]?|xm:f)>([^<]*ANCHORARRAY[^<]*)<\//g, (_whole, name: string, text: string) => `<${name}>${escapeText(withoutSpills(unescapeXml(text), sheet, spills))}</`);
}

/** The part that marks dynamic arrays goes once no cell has the mark, unless it says something else too. */
function dropUnusedMetadata(pack: Package, structure: Structure): void {
  const part = structure.relationships.find(({ kind }) => kind === "sheetMetadata")?.target;
  if (part === undefined || !pack.has(part)) return;
  if (structure.sheets.some((sheet) => sheet.hasCells && /\s[cv]m="/.test(pack.text(sheet.part)))) return;
  const document = OrderedDocument.parse(pack.text(part), metadataOrder, part);
  const hasOther = ["metadataStrings", "mdxMetadata", "valueMetadata"].some((name) => document.raw(name) !== undefined) || document.children("futureMetadata").some((list) => list.get("name") !== "XLDAPR");
  if (hasOther) return;
  removePart(pack, part, relationshipsPart(part));
  removeRelationships(pack, structure.part, ({ kind }) => kind === "sheetMetadata");
}
