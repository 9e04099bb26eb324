import * as fc from "fast-check";
import { zipSync } from "fflate";
import { ProblemError } from "../../../src/isms/cell";
import { openBook, openPackage, type PackageLimits } from "../../../src/xlsx";
import { nastyWorkbook } from "./nastyWorkbook";
import { contentTypes, relationships, smallBook, smallParts, zip } from "./zipParts";

const text = (content: string) => new TextEncoder().encode(content);
const sheet = "<sheetData/>";
const good = () => smallBook({ sheets: { A: sheet } });

function codeOf(open: () => unknown): string {
  try {
    open();
    return "opened";
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : `not a ProblemError: ${String(error)}`;
  }
}
const opening = (bytes: Uint8Array, limits: Partial<PackageLimits> = {}) => codeOf(() => openBook(bytes, limits));

/** A compound file: its signature, then one directory record with the stream's name in UTF-16. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 128 + index * 2] = letter.charCodeAt(0)));
  return bytes;
}

/** Where the local header (0x04034b50) or the directory record (0x02014b50) of an entry begins. */
function recordOf(bytes: Uint8Array, signature: number, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const nameAt = signature === 0x04034b50 ? 30 : 46;
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === signature && new TextDecoder().decode(bytes.subarray(at + nameAt, at + nameAt + name.length)) === name) return at;
  }
  throw new Error(`no record of ${name}`);
}

function changed(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

describe("what is no workbook", () => {
  it.each([
    ["a text renamed to .xlsx", text("No.,asset\n1,PC\n"), "file-not-a-workbook"],
    ["a CSV file with a byte-order mark", text("\ufeff番号,資産\r\n"), "file-not-a-workbook"],
    ["an old .xls file", compoundFile("Workbook"), "file-not-a-workbook"],
    ["a workbook with a password", compoundFile("EncryptedPackage"), "file-encrypted"],
    ["an OpenDocument spreadsheet", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }), "file-not-a-workbook"],
    ["a ZIP archive of something else", zip({ "readme.txt": "hello" }), "file-not-a-workbook"],
    ["a package without a workbook", zip({ "[Content_Types].xml": contentTypes({}), "_rels/.rels": relationships([]) }), "file-not-a-workbook"],
    ["a Word document", zip({ "[Content_Types].xml": contentTypes({}), "_rels/.rels": relationships([["rId1", "officeDocument", "word/document.xml"]]), "word/document.xml": "<w:document xmlns:w='x'/>" }), "file-not-a-workbook"],
    ["a binary workbook", zip({ ...smallParts({ sheets: { A: sheet } }), "xl/workbook.bin": "x" }), "file-not-a-workbook"],
    ["an empty file", new Uint8Array(0), "file-damaged"],
  ])("%s is refused", (_name, bytes, code) => {
    expect(opening(bytes)).toBe(code);
  });

  it("opens the good workbook that the bad ones are made of", () => {
    expect(opening(good())).toBe("opened");
  });
});

describe("signed, encrypted and damaged packages", () => {
  it("refuses a signed workbook", () => {
    expect(opening(zip({ ...smallParts({ sheets: { A: sheet } }), "_xmlsignatures/sig1.xml": "<Signature/>" }))).toBe("file-signed");
  });

  it("refuses entries that the archive itself encrypts", () => {
    const bytes = changed(good(), (view, copy) => view.setUint16(recordOf(copy, 0x02014b50, "xl/workbook.xml") + 8, 1, true));
    expect(opening(bytes)).toBe("file-encrypted");
  });

  it("refuses a file that was cut off while it was copied", () => {
    expect(opening(good().slice(0, -200))).toBe("file-damaged");
    expect(opening(good().slice(0, 100))).toBe("file-damaged");
  });

  it("refuses a part whose checksum does not fit its data", () => {
    const bytes = changed(good(), (view, copy) => view.setUint32(recordOf(copy, 0x02014b50, "xl/workbook.xml") + 16, 1, true));
    expect(opening(bytes)).toBe("file-damaged");
  });

  it.each([[-1], [1], [5000]])("refuses a part that declares %i bytes more than it holds", (more) => {
    const bytes = changed(good(), (view, copy) => {
      const at = recordOf(copy, 0x02014b50, "xl/workbook.xml") + 24;
      view.setUint32(at, view.getUint32(at, true) + more, true);
    });
    expect(opening(bytes)).toBe("file-damaged");
  });

  it("refuses an entry whose two names differ", () => {
    const bytes = changed(good(), (_view, copy) => (copy[recordOf(copy, 0x04034b50, "xl/workbook.xml") + 30] = 0x79));
    expect(opening(bytes)).toBe("file-damaged");
  });

  it.each(["../evil.xml", "/abs.xml", "a/../../b.xml", "C:\\x.xml", "a\\..\\b.xml"])("refuses the part name %s", (name) => {
    expect(opening(zip({ ...smallParts({ sheets: { A: sheet } }), [name]: "x" }))).toBe("file-damaged");
  });

  it("refuses two parts that differ in capitals only", () => {
    expect(opening(zip({ ...smallParts({ sheets: { A: sheet } }), "XL/Workbook.xml": "<workbook/>" }))).toBe("file-damaged");
  });

  it.each([
    ["a document type", '<!DOCTYPE workbook [<!ENTITY a "aaaa">]>'],
    ["an entity", '<!ENTITY a "b">'],
  ])("refuses a part that declares %s", (_name, declaration) => {
    const parts = smallParts({ sheets: { A: sheet } });
    expect(opening(zip({ ...parts, "xl/workbook.xml": `${declaration}${String(parts["xl/workbook.xml"]).replace(/^<\?xml.*?\?>/, "")}` }))).toBe("file-damaged");
  });

  it("refuses a document type hidden in UTF-16", () => {
    const parts = smallParts({ sheets: { A: sheet } });
    const hidden = `\ufeff<!DOCTYPE a>${String(parts["xl/workbook.xml"])}`;
    const bytes = new Uint8Array(hidden.length * 2);
    [...hidden].forEach((letter, index) => new DataView(bytes.buffer).setUint16(index * 2, letter.charCodeAt(0), true));
    expect(opening(zip({ ...parts, "xl/workbook.xml": bytes }))).toBe("file-damaged");
  });

  it("refuses elements nested without end", () => {
    const parts = smallParts({ sheets: { A: sheet } });
    const deep = `${"<a>".repeat(1000)}${"</a>".repeat(1000)}`;
    expect(opening(zip({ ...parts, "_rels/.rels": deep }))).toBe("file-damaged");
  });
});

describe("files made to exhaust the machine", () => {
  const bomb = () => zip({ ...smallParts({ sheets: { A: sheet } }), "xl/media/a.bin": new Uint8Array(5_000_000) });

  it("refuses a part that unpacks to hundreds of times its size", () => {
    expect(opening(bomb())).toBe("file-zip-bomb");
  });

  it("refuses parts that share their data", () => {
    const bytes = changed(good(), (view, copy) => {
      const other = view.getUint32(recordOf(copy, 0x02014b50, "xl/workbook.xml") + 42, true);
      view.setUint32(other + 18, 2, true);
      const at = recordOf(copy, 0x02014b50, "xl/workbook.xml");
      view.setUint32(at + 20, view.getUint32(at + 20, true) + 60, true);
    });
    expect(opening(bytes)).toBe("file-zip-bomb");
  });

  it.each<[string, Partial<PackageLimits>]>([
    ["too many bytes", { fileBytes: 100 }],
    ["too many parts", { entries: 3 }],
    ["too large a part", { partBytes: 200 }],
    ["too much in all parts together", { totalBytes: 1000 }],
  ])("refuses %s", (_name, limits) => {
    expect(opening(good(), limits)).toBe("file-too-large");
  });

  it("stops unpacking a part that declares less than it holds", () => {
    const bytes = changed(bomb(), (view, copy) => view.setUint32(recordOf(copy, 0x02014b50, "xl/media/a.bin") + 24, 10, true));
    expect(codeOf(() => openPackage(bytes).content("xl/media/a.bin"))).toBe("file-damaged");
  });
});

describe("any damage at all", () => {
  /** Opens, reads everything and writes a cell; only a ProblemError may stop it. */
  async function use(bytes: Uint8Array): Promise<string> {
    try {
      const book = openBook(bytes);
      const { sheets } = await book.overview();
      for (const { name } of sheets) {
        await book.read([{ sheet: name, withFormulas: true, withLayout: true }]);
        book.content(name);
      }
      await book.apply({ edits: [{ kind: "writeCells", sheet: sheets[0].name, row: 1, column: 1, values: [["x"]] }, { kind: "styleCells", sheet: sheets[0].name, area: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, style: "bad" }] });
      book.bytes();
      return "used";
    } catch (error) {
      return error instanceof ProblemError ? "refused" : `not a ProblemError: ${String(error)}`;
    }
  }
  const whole = nastyWorkbook();
  const sheetXml = new TextDecoder().decode(openPackage(whole).content("xl/worksheets/sheet1.xml"));

  it("a file cut off anywhere is refused", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => expect(await use(whole.slice(0, length))).toBe("refused")), { numRuns: 60, seed: 1 });
  });

  it("a file with wrong bits is used or refused, and nothing else", async () => {
    const flips = fc.array(fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(flips, async (list) => {
        const bytes = whole.slice();
        for (const [at, mask] of list) bytes[at] ^= mask;
        expect(["used", "refused"]).toContain(await use(bytes));
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it("a sheet with wrong characters is used or refused, and nothing else", async () => {
    const edits = fc.array(fc.tuple(fc.integer({ min: 60, max: sheetXml.length - 1 }), fc.constantFrom("<", ">", "/", '"', "'", "&", "c", "9", "", "</c>", "<row ", "<c r=", "</row>")), { minLength: 1, maxLength: 3 });
    const parts = Object.fromEntries(openPackage(whole).names().filter((name) => !name.endsWith("/")).map((name) => [name, openPackage(whole).content(name)]));
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        let xml = sheetXml;
        for (const [at, piece] of list) xml = xml.slice(0, at) + piece + xml.slice(at + 1);
        expect(["used", "refused"]).toContain(await use(zipSync({ ...parts, "xl/worksheets/sheet1.xml": text(xml) }, { level: 0 })));
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});
