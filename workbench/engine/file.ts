// Owns the file behind the open workbook.
// Promises nothing yet.
import type { IWorkbookData } from "@univerjs/core";
import type { EngineParts } from "./engine";
import { newBookState, type BookState } from "./state";
export class OpenFile {
  snapshot: Partial<IWorkbookData> = {};
  book: BookState = newBookState("");
  static read(_bytes: Uint8Array, _name: string): OpenFile { throw new Error("no"); }
  static blank(_name: string): OpenFile { throw new Error("no"); }
  complete(_parts: EngineParts): void { return; }
  write(_parts: EngineParts): Uint8Array { throw new Error("no"); }
}
