// Owns walking through the rows and cells of a sheet's XML.
// Promises one pass without an object a tag: the cursor's own fields describe the row and the cell it stands on.
import { problemError } from "../../isms/cell";
import { columnLimit, rowLimit } from "../address";

const [slash, close, quoteDouble, quoteSingle, letterC, letterF, letterI, letterV] = [47, 62, 34, 39, 99, 102, 105, 118];

/** The kind of a cell's stored value: n number, s shared text, x formula's text, i inline text, b boolean, e error, d date. */
export type StoredType = "n" | "s" | "x" | "i" | "b" | "e" | "d";

const types: Readonly<Record<string, StoredType>> = { n: "n", s: "s", str: "x", inlineStr: "i", b: "b", e: "e", d: "d" };

/** Walks over the text of a sheetData element. Places are offsets in `xml`; -1 stands for what a cell lacks. */
export class CellCursor {
  /** The row the cursor is in, from 0. */
  row = -1;
  rowStart = 0;
  /** Behind the row's opening tag. */
  rowOpenEnd = 0;
  isRowEmpty = false;
  column = -1;
  cellStart = 0;
  cellEnd = 0;
  style = 0;
  hasStyle = false;
  type: StoredType = "n";
  valueStart = -1;
  valueEnd = -1;
  formulaTagStart = -1;
  formulaTagEnd = -1;
  formulaEnd = -1;
  inlineStart = -1;
  inlineEnd = -1;
  private at: number;

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {
    this.at = 0;
  }

  /** Goes to the next row, past what is left of the present one. False where there is none. */
  nextRow(): boolean {
    const xml = this.xml;
    let start = xml.indexOf("<row", this.at);
    while (start >= 0 && !isTagNameEnd(xml.charCodeAt(start + 4))) start = xml.indexOf("<row", start + 4);
    if (start < 0) return false;
    this.rowStart = start;
    const previous = this.row;
    this.row = previous + 1;
    this.at = this.rowAttributes(start + 4);
    this.column = -1;
    if (!(this.row >= 0 && this.row < rowLimit)) this.fail();
    return true;
  }

  private rowAttributes(from: number): number {
    const xml = this.xml;
    let index = from;
    for (;;) {
      const code = xml.charCodeAt(index);
      if (code === close) break;
      if (code === quoteDouble || code === quoteSingle) {
        const end = xml.indexOf(code === quoteDouble ? '"' : "'", index + 1);
        if (end < 0) this.fail();
        if (xml.charCodeAt(index - 1) === 61 && xml.charCodeAt(index - 2) === 114 && xml.charCodeAt(index - 3) <= 32) this.row = Number(xml.slice(index + 1, end)) - 1;
        index = end + 1;
      } else if (Number.isNaN(code)) this.fail();
      else index++;
    }
    this.isRowEmpty = xml.charCodeAt(index - 1) === slash;
    this.rowOpenEnd = index + 1;
    return index + 1;
  }

  /** Goes to the next cell of the row. False where the row ends; the cursor then stands behind it. */
  nextCell(): boolean {
    if (this.isRowEmpty) return false;
    const xml = this.xml;
    const open = xml.indexOf("<", this.at);
    if (open < 0) this.fail();
    const code = xml.charCodeAt(open + 1);
    if (code === slash) {
      this.rowEnd = open;
      this.at = open;
      this.isRowEmpty = true;
      return false;
    }
    if (code !== letterC || !isTagNameEnd(xml.charCodeAt(open + 2))) {
      this.at = this.pastForeign(open);
      return this.nextCell();
    }
    this.readCell(open);
    return true;
  }

  /** Where the row's closing tag begins, once nextCell has given false. */
  rowEnd = 0;

  private pastForeign(open: number): number {
    const end = this.xml.indexOf("</row", open);
    if (end < 0) this.fail();
    return end;
  }

  private readCell(open: number): void {
    this.cellStart = open;
    this.column++;
    this.style = 0;
    this.hasStyle = false;
    this.type = "n";
    this.valueStart = this.formulaTagStart = this.inlineStart = -1;
    const tagClose = this.cellAttributes(open + 2);
    if (this.column >= columnLimit) this.fail();
    if (this.xml.charCodeAt(tagClose - 1) === slash) this.cellEnd = tagClose + 1;
    else this.cellEnd = this.readBody(tagClose + 1);
    this.at = this.cellEnd;
  }

  /** The one-letter attributes r, s and t; others are passed over. Gives the place of the tag's ">". */
  private cellAttributes(from: number): number {
    const xml = this.xml;
    let index = from;
    for (;;) {
      const code = xml.charCodeAt(index);
      if (code === close) return index;
      if (code <= 32 || code === slash) {
        index++;
        continue;
      }
      const equals = xml.charCodeAt(index + 1) === 61 ? index + 1 : xml.indexOf("=", index);
      const quote = xml.charCodeAt(equals + 1);
      if (equals < 0 || (quote !== quoteDouble && quote !== quoteSingle)) this.fail();
      const end = xml.indexOf(quote === quoteDouble ? '"' : "'", equals + 2);
      if (end < 0) this.fail();
      if (equals === index + 1) this.cellAttribute(code, equals + 2, end);
      index = end + 1;
    }
  }

  private cellAttribute(letter: number, start: number, end: number): void {
    const xml = this.xml;
    if (letter === 114) {
      let column = 0;
      for (let index = start; index < end; index++) {
        const code = xml.charCodeAt(index);
        if (code < 65) break;
        column = column * 26 + (code & 31);
      }
      if (column < 1) this.fail();
      this.column = column - 1;
    } else if (letter === 115) {
      this.style = Number(xml.slice(start, end)) || 0;
      this.hasStyle = true;
    } else if (letter === 116) this.type = end === start + 1 && xml.charCodeAt(start) === 115 ? "s" : (types[xml.slice(start, end)] ?? "n");
  }

  private readBody(from: number): number {
    const xml = this.xml;
    let at = from;
    for (;;) {
      const open = xml.indexOf("<", at);
      if (open < 0) this.fail();
      const code = xml.charCodeAt(open + 1);
      if (code === slash) {
        const end = xml.indexOf(">", open);
        if (end < 0 || xml.charCodeAt(open + 2) !== letterC) this.fail();
        return end + 1;
      }
      at = this.readPart(open, code);
    }
  }

  /** One of f, v, is; anything else is passed over. */
  private readPart(open: number, code: number): number {
    const xml = this.xml;
    if (code === letterV && xml.charCodeAt(open + 2) === close) return this.readPlainValue(open + 3);
    const tagClose = xml.indexOf(">", open);
    if (tagClose < 0) this.fail();
    const isAlone = xml.charCodeAt(tagClose - 1) === slash;
    const second = xml.charCodeAt(open + 2);
    const isLetter = isTagNameEnd(second);
    const name = isLetter ? "" : xml.slice(open + 1, nameEnd(xml, open + 1));
    const closing = isLetter && code === letterV ? "</v" : isLetter && code === letterF ? "</f" : `</${name === "" ? xml[open + 1] : name}`;
    const end = isAlone ? tagClose : xml.indexOf(closing, tagClose);
    const after = isAlone ? tagClose + 1 : xml.indexOf(">", end) + 1;
    if (end < 0 || after <= 0) this.fail();
    if (isLetter && code === letterV && !isAlone) {
      this.valueStart = tagClose + 1;
      this.valueEnd = end;
    } else if (isLetter && code === letterF) {
      this.formulaTagStart = open;
      this.formulaTagEnd = tagClose + 1;
      this.formulaEnd = isAlone ? tagClose + 1 : end;
    } else if (code === letterI && name === "is" && !isAlone) {
      this.inlineStart = tagClose + 1;
      this.inlineEnd = end;
    }
    return after;
  }

  /** The value of nearly every cell: a v element without attributes. */
  private readPlainValue(start: number): number {
    const end = this.xml.indexOf("<", start);
    if (end < 0 || this.xml.charCodeAt(end + 1) !== slash || this.xml.charCodeAt(end + 2) !== letterV) this.fail();
    this.valueStart = start;
    this.valueEnd = end;
    return this.xml.charCodeAt(end + 3) === close ? end + 4 : this.xml.indexOf(">", end) + 1;
  }

  private fail(): never {
    throw problemError("file-damaged", { part: this.part });
  }
}

function isTagNameEnd(code: number): boolean {
  return code === 32 || code === close || code === slash || code === 10 || code === 13 || code === 9;
}

function nameEnd(xml: string, from: number): number {
  let end = from;
  while (end < xml.length && !isTagNameEnd(xml.charCodeAt(end))) end++;
  return end;
}
