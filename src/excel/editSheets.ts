// Owns adding, showing and removing sheets and names.
// Promises that removing what is no longer there counts as done.
import { problemError } from "../isms/cell";
import type { AddName, AddSheet, RemoveName, RemoveSheet, ShowSheet } from "../app/workbook/plan";
import { findSheet, refuseLockedStructure, sheetGround } from "./ground";
import type { Prepare } from "./task";

export const addSheet: Prepare<AddSheet> = (edit, ground) => {
  refuseLockedStructure(ground);
  if (findSheet(ground, edit.sheet)) throw problemError("sheet-exists", { sheet: edit.sheet });
  const after = edit.after === undefined ? undefined : sheetGround(ground, edit.after);
  const position = after ? ground.sheets.indexOf(after) + 1 : ground.sheets.length;
  ground.sheets.splice(position, 0, { name: edit.sheet, isProtected: false, filter: null, isNew: true });
  return {
    sheet: null,
    inverse: [{ kind: "removeSheet", sheet: edit.sheet }],
    async write(writer) {
      await writer.reserve(4);
      const sheet = writer.context.workbook.worksheets.add(edit.sheet);
      if (after) sheet.position = position;
      if (edit.tabColour) sheet.tabColor = edit.tabColour;
    },
  };
};

export const removeSheet: Prepare<RemoveSheet> = (edit, ground) => {
  const sheet = findSheet(ground, edit.sheet);
  if (sheet) {
    refuseLockedStructure(ground);
    ground.sheets.splice(ground.sheets.indexOf(sheet), 1);
    const others = ground.tables.filter((table) => table.sheet.toLowerCase() !== edit.sheet.toLowerCase());
    ground.tables.splice(0, ground.tables.length, ...others);
  }
  return {
    sheet: null,
    async write(writer) {
      await writer.reserve(2);
      if (sheet) writer.context.workbook.worksheets.getItem(edit.sheet).delete();
    },
  };
};

export const showSheet: Prepare<ShowSheet> = (edit, ground) => {
  sheetGround(ground, edit.sheet);
  return {
    sheet: null,
    inverse: [{ kind: "showSheet", sheet: ground.activeSheet }],
    async write(writer) {
      await writer.reserve(2);
      writer.context.workbook.worksheets.getItem(edit.sheet).activate();
    },
  };
};

export const addName: Prepare<AddName> = (edit, ground) => {
  const before = ground.names.get(edit.name.toLowerCase());
  ground.names.set(edit.name.toLowerCase(), edit.refersTo);
  return {
    sheet: null,
    inverse: [before === undefined ? { kind: "removeName", name: edit.name } : { kind: "addName", name: edit.name, refersTo: before }],
    async write(writer) {
      await writer.reserve(3);
      const { names } = writer.context.workbook;
      if (before === undefined) names.add(edit.name, edit.refersTo);
      else names.getItem(edit.name).formula = edit.refersTo;
    },
  };
};

export const removeName: Prepare<RemoveName> = (edit, ground) => {
  const before = ground.names.get(edit.name.toLowerCase());
  ground.names.delete(edit.name.toLowerCase());
  return {
    sheet: null,
    inverse: before === undefined ? [] : [{ kind: "addName", name: edit.name, refersTo: before }],
    async write(writer) {
      await writer.reserve(2);
      if (before !== undefined) writer.context.workbook.names.getItem(edit.name).delete();
    },
  };
};
