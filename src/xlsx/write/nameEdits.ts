// Owns the edits of defined names.
// Promises that only names Excel accepts are written, each once.
import { problemError } from "../../isms/cell";
import type { AddName, Edit, RemoveName } from "../../app/workbook/plan";
import { parseArea } from "../address";
import { storedFormula } from "../formula/spelling";
import { textElement, XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { storeNames } from "./sheetEdits";

function isGlobal(element: XmlElement, name: string): boolean {
  return element.number("localSheetId") === undefined && (element.get("name") ?? "").toLowerCase() === name.toLowerCase();
}

/** Replaces a name of the same spelling: capitals do not make a difference. */
export function addName(draft: Draft, edit: AddName): Edit[] {
  checkSpelling(edit.name);
  if (draft.tables().some((table) => table.name.toLowerCase() === edit.name.toLowerCase())) throw problemError("name-taken", { name: edit.name });
  let undo: Edit = { kind: "removeName", name: edit.name };
  draft.changeWorkbook((document) => {
    const names = document.child("definedNames") ?? new XmlElement("definedNames");
    const before = names.elements().find((element) => isGlobal(element, edit.name));
    if (before !== undefined) undo = { kind: "addName", name: before.get("name") ?? edit.name, refersTo: `=${before.text()}` };
    const made = textElement("definedName", storedFormula(edit.refersTo), { name: edit.name });
    if (before === undefined) names.children.push(made);
    else names.children[names.children.indexOf(before)] = made;
    document.put("definedNames", names);
  });
  return [undo];
}

export function removeName(draft: Draft, edit: RemoveName): Edit[] {
  const undo: Edit[] = [];
  draft.changeWorkbook((document) => {
    const names = document.child("definedNames");
    const found = names?.elements().find((element) => isGlobal(element, edit.name));
    if (names === undefined || found === undefined) throw problemError("not-found", { name: edit.name });
    undo.push({ kind: "addName", name: found.get("name") ?? edit.name, refersTo: `=${found.text()}` });
    names.children = names.children.filter((child) => child !== found);
    storeNames(document, names);
  });
  return undo;
}

/** @throws ProblemError name-invalid, name-taken where a table cannot have the name */
export function checkNewName(draft: Draft, name: string): void {
  checkSpelling(name);
  const wanted = name.toLowerCase();
  const isTaken = draft.tables().some((table) => table.name.toLowerCase() === wanted) || draft.structure.names.some((known) => known.name.toLowerCase() === wanted);
  if (isTaken) throw problemError("name-taken", { name });
}

/** Excel's rules: a letter, _ or \ first, no spaces, at most 255 characters, nothing that reads as a cell. */
function checkSpelling(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) && name.length <= 255;
  const isReference = parseArea(name) !== null || /^(?:r\d*c\d*|[rc])$/i.test(name);
  if (!isWord || isReference) throw problemError("name-invalid", { name });
}
