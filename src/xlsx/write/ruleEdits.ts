// Owns the edits that give cells choices and colours by their text.
// Promises that a cell has one validation at most, and that writing the same colours again adds nothing.
import { problemError } from "../../isms/cell";
import type { ColourCells, Edit, ValidateCells } from "../../app/workbook/plan";
import type { Area } from "../../app/workbook/port";
import { areaAddress, overlaps, parseAreas, subtract } from "../address";
import { storedFormula } from "../formula/spelling";
import type { OrderedDocument } from "../xml/document";
import { encodeCellText, escapeText } from "../xml/text";
import { textElement, XmlElement } from "../xml/tree";
import type { Draft } from "./draft";

/** Excel's limit for choices written into the rule itself. */
const choiceLimit = 255;
/** Excel's limits for the message of a rule. */
const titleLimit = 32;
const messageLimit = 255;

export function validateCells(draft: Draft, edit: ValidateCells): Edit[] {
  const sheet = draft.writable(edit.sheet);
  const { document } = sheet;
  const formula = choiceFormula(edit);
  const list = document.child("dataValidations") ?? new XmlElement("dataValidations");
  list.children = withoutArea(list.elements("dataValidation"), edit.area);
  const rule = new XmlElement("dataValidation", {
    type: "list",
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: edit.isOffer ? 0 : 1,
    errorTitle: encodeCellText(edit.errorTitle.slice(0, titleLimit)),
    error: encodeCellText(edit.errorText.slice(0, messageLimit)),
    sqref: areaAddress(edit.area),
  });
  rule.children.push(textElement("formula1", formula));
  list.children.push(rule);
  document.put("dataValidations", list.set("count", list.elements().length));
  freeNewerValidations(document, edit.area);
  return [];
}

/** @throws ProblemError list-too-long, choice-has-comma where the list cannot stand in the rule */
function choiceFormula(edit: ValidateCells): string {
  const { choices } = edit;
  if (!isList(choices)) return storedFormula(choices.formula);
  const comma = choices.find((choice) => choice.includes(","));
  if (comma !== undefined) throw problemError("choice-has-comma", { sheet: edit.sheet, choice: comma });
  const literal = choices.join(",");
  if (literal.length > choiceLimit) throw problemError("list-too-long", { sheet: edit.sheet, length: literal.length, limit: choiceLimit });
  return `"${literal.replace(/"/g, '""')}"`;
}

function isList(choices: ValidateCells["choices"]): choices is readonly string[] {
  return Array.isArray(choices);
}

function withoutArea(rules: readonly XmlElement[], area: Area): XmlElement[] {
  return rules.filter((rule) => {
    const left = remaining(rule.get("sqref") ?? "", area);
    if (left !== "") rule.set("sqref", left);
    return left !== "";
  });
}

function remaining(areas: string, hole: Area): string {
  return parseAreas(areas).flatMap((area) => subtract(area, hole)).map(areaAddress).join(" ");
}

/** Validations of the 2009 extension give way too. The extension is rewritten only where one of them is in the way. */
function freeNewerValidations(document: OrderedDocument, area: Area): void {
  const extensions = document.child("extLst");
  let isChanged = false;
  for (const extension of extensions?.elements("ext") ?? []) {
    const list = extension.child("x14:dataValidations");
    if (list === undefined) continue;
    for (const rule of list.elements("x14:dataValidation")) {
      const areas = rule.child("xm:sqref");
      const before = areas?.text() ?? "";
      const left = remaining(before, area);
      if (areas === undefined || left === parseAreas(before).map(areaAddress).join(" ")) continue;
      isChanged = true;
      areas.children = [escapeText(left)];
      if (left === "") list.children = list.children.filter((child) => child !== rule);
    }
    list.set("count", list.elements().length);
    if (list.elements().length === 0 && extensions !== undefined) extensions.children = extensions.children.filter((child) => child !== extension);
  }
  if (!isChanged || extensions === undefined) return;
  if (extensions.elements().length === 0) document.remove("extLst");
  else document.put("extLst", extensions);
}

/** Takes choices and colours away from an area; rules that reach beyond it keep the rest. */
export function clearRules(document: OrderedDocument, area: Area): void {
  const list = document.child("dataValidations");
  if (list !== undefined && list.elements("dataValidation").some((rule) => reaches(rule, area))) {
    list.children = withoutArea(list.elements("dataValidation"), area);
    if (list.elements().length === 0) document.remove("dataValidations");
    else document.put("dataValidations", list.set("count", list.elements().length));
  }
  freeNewerValidations(document, area);
  const formats = document.children("conditionalFormatting");
  if (formats.some((format) => reaches(format, area))) document.replaceAll("conditionalFormatting", withoutArea(formats, area));
}

function reaches(rule: XmlElement, area: Area): boolean {
  return parseAreas(rule.get("sqref") ?? "").some((each) => overlaps(each, area));
}

export function colourCells(draft: Draft, edit: ColourCells): Edit[] {
  const sheet = draft.writable(edit.sheet);
  const { document } = sheet;
  const sqref = areaAddress(edit.area);
  const formulas = new Set(edit.rules.flatMap((rule) => rule.texts.map(textFormula)));
  const formats = document.children("conditionalFormatting").filter((format) => dropSame(format, sqref, formulas));
  const newer = document.child("extLst")?.descendants("x14:cfRule") ?? [];
  const taken = [...formats.flatMap((format) => format.elements("cfRule")), ...newer].map((rule) => rule.number("priority") ?? 0);
  let priority = Math.max(0, ...taken);
  const made = new XmlElement("conditionalFormatting", { sqref });
  for (const rule of edit.rules) {
    const dxfId = draft.styles().difference(rule.style);
    for (const text of rule.texts) {
      made.children.push(new XmlElement("cfRule", { type: "cellIs", dxfId, priority: ++priority, operator: "equal" }, [textElement("formula", textFormula(text))]));
    }
  }
  document.replaceAll("conditionalFormatting", made.children.length > 0 ? [...formats, made] : formats);
  return [];
}

function textFormula(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Takes the rules away that are about to be written again; false where nothing is left. */
function dropSame(format: XmlElement, sqref: string, formulas: ReadonlySet<string>): boolean {
  if (format.get("sqref") !== sqref) return true;
  format.children = format.children.filter((child) => {
    const isSame = typeof child !== "string" && child.get("type") === "cellIs" && child.get("operator") === "equal" && formulas.has(child.child("formula")?.text() ?? "");
    return !isSame;
  });
  return format.elements("cfRule").length > 0;
}
