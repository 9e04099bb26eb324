// Owns the .xlsx file behind the open workbook: reading it once, writing what changed since.
// Promises that saving changes only the parts of the file in which something was changed.
//
// What is not written to the file: a sheet's new name, place, tab colour or visibility; rows and columns put in or taken out (their cells' values are
// written where they now stand, looks stay behind); looks that are no named style of ours; rules other than choice lists and colours by text;
// of charts what the plan edit has no place for (the alternative text, which Office.js cannot set: the title stands for it).
import { FileBook, openPackage, type Package } from "../../src/xlsx";
import { readStructure } from "../../src/xlsx/book/structure";
import { readSharedStrings } from "../../src/xlsx/read/strings";
import { applyEdits } from "../../src/xlsx/write/apply";
import { Draft } from "../../src/xlsx/write/draft";
import type { Plan } from "../../src/app/workbook/plan";
import { generateRandomId, type IWorkbookData } from "@univerjs/core";
import type { EngineParts } from "./engine";
import { differences } from "./fileChanges";
import { blankRecord, takeRecord, type BookRecord } from "./fileRecord";
import { spillEdits } from "./fileSpills";
import { readSnapshot, type FileSnapshot } from "./fileSnapshot";
import { blankWorkbook } from "../../src/xlsx/blank";
import type { BookState } from "./state";

/** Applies a plan to a package at once; the port's own method gives the same through a promise. */
function applied(pack: Package, plan: Plan): Package {
  const structure = readStructure(pack);
  const part = structure.relationships.find((relationship) => relationship.kind === "sharedStrings")?.target;
  const strings = part !== undefined && pack.has(part) ? readSharedStrings(pack.text(part)) : [];
  const draft = new Draft(pack.fork(), { strings, is1904: structure.is1904 });
  applyEdits(draft, plan);
  return draft.finish();
}

export class OpenFile {
  private record: BookRecord = blankRecord;

  private constructor(private pack: Package, private readonly content: FileBook, readonly snapshot: Partial<IWorkbookData>, readonly book: BookState, private readonly activeSheetId: string, readonly dynamicCells: FileSnapshot["dynamicCells"]) {}

  /** @throws ProblemError file-not-a-workbook, file-encrypted, file-signed, file-damaged, file-too-large, file-zip-bomb */
  static read(bytes: Uint8Array, name: string): OpenFile {
    const pack = openPackage(bytes);
    const content = new FileBook(pack);
    const { snapshot, book, activeSheetId, dynamicCells } = readSnapshot(content, readStructure(pack), name, `book-${generateRandomId(6)}`);
    return new OpenFile(pack, content, snapshot, book, activeSheetId, dynamicCells);
  }

  /** The file of a workbook that was made here: one empty sheet. */
  static blank(name: string): OpenFile {
    return OpenFile.read(blankWorkbook(), name);
  }

  /** What can be told only to the spreadsheet that shows the file: tables, names, rules, the active sheet. */
  complete(parts: EngineParts): void {
    const { tables, names } = parts.book;
    for (const table of tables) parts.tables.show(table);
    for (const name of [...names]) parts.names.set(name);
    for (const sheet of parts.grid.sheets()) {
      parts.rules.showValidations(sheet.getSheetId());
      parts.rules.showConditionalFormats(sheet.getSheetId());
    }
    parts.sheets.activate(this.activeSheetId);
    this.record = takeRecord(parts);
    void this.content.overview().then(({ sheets }) => {
      for (const one of sheets) {
        const sheet = parts.grid.byName(one.name);
        if (sheet) Object.assign(parts.sheets.state(sheet.getSheetId()), { isProtected: one.isProtected, isFiltered: one.isFiltered });
      }
    });
  }

  /** The file with all that changed since it was read or written. @throws ProblemError of src/xlsx, and nothing is kept then */
  write(parts: EngineParts): Uint8Array {
    const now = takeRecord(parts);
    const edits = differences(this.record, now, parts);
    let pack = edits.length > 0 ? applied(this.pack, { edits }) : this.pack;
    const spills = spillEdits(parts, pack);
    if (spills.length > 0) pack = applied(pack, { edits: spills });
    this.pack = pack;
    this.record = now;
    return this.pack.bytes();
  }
}
