// Owns the tests of files that cannot be read: each is refused with what it is and what to do, in both languages.
// Promises that the file given is the same afterwards and that nothing else is written.
import { ProblemError, type Problem } from "../../src/isms/cell";
import { problemText } from "../../src/i18n/problems";
import { createService } from "../../src/app/create-service";
import { openBook } from "../../src/xlsx";
import { zipSync } from "fflate";
import { Desk, typed } from "./workbooks/commands";
import { compoundFile, lyingZipBomb, text, zipBomb } from "./workbooks/hostile";
import { changed, parts, sampleBytes } from "./workbooks/samples";

jest.setTimeout(240_000);
const desk = new Desk();
afterEach(() => desk.clear());
afterAll(() => desk.remove());

const whole = sampleBytes("ja");

/** What stands in the way, as the use cases meet it. */
async function problemOf(bytes: Uint8Array): Promise<Problem | null> {
  try {
    await createService(openBook(bytes), "ja").inspect();
    return null;
  } catch (failure) {
    if (failure instanceof ProblemError) return failure.problem;
    throw failure;
  }
}

const notWorkbook = { ja: ["Excel ブックではありません", ".xlsx 形式で保存"], en: ["not an Excel workbook", "save it as .xlsx"] };
const damaged = { ja: ["壊れているか、途中まで", "入手し直す"], en: ["damaged or incomplete", "Get it again"] };
const bomb = { ja: ["展開すると", "入手元を確かめ"], en: ["unpack to far more", "Check where it comes from"] };
const encrypted = { ja: ["パスワードで保護", "パスワードを外して"], en: ["protected with a password", "remove the password"] };
const signed = { ja: ["デジタル署名", "署名のないコピー"], en: ["digital signature", "copy without the signature"] };

const cases: readonly (readonly [name: string, bytes: () => Uint8Array, code: string, words: Readonly<Record<"ja" | "en", readonly string[]>>])[] = [
  ["a text file renamed to .xlsx", () => text("No.,情報資産,脅威\r\n1,メール,ウイルス\r\n"), "file-not-a-workbook", notWorkbook],
  ["a web page saved under the name of a workbook", () => text("<html><table><tr><td>Asset</td></tr></table></html>"), "file-not-a-workbook", notWorkbook],
  ["a PDF", () => text("%PDF-1.7\n1 0 obj\n"), "file-not-a-workbook", notWorkbook],
  ["an old .xls workbook", () => compoundFile("Workbook"), "file-not-a-workbook", notWorkbook],
  ["an archive of something else", () => zipSync({ "photo.txt": text("hello") }), "file-not-a-workbook", notWorkbook],
  ["a workbook with a password", () => compoundFile("EncryptedPackage"), "file-encrypted", encrypted],
  ["a signed workbook", () => changed(whole, { "_xmlsignatures/sig1.xml": () => "<Signature/>" }), "file-signed", signed],
  ["an empty file", () => new Uint8Array(0), "file-damaged", damaged],
  ["a workbook of which half arrived", () => whole.slice(0, whole.length / 2), "file-damaged", damaged],
  ["a workbook closed before its directory was written", () => whole.slice(0, -400), "file-damaged", damaged],
  ["a sheet that breaks off in the middle of a row", () => changed(whole, { [parts.risks]: (xml) => xml.slice(0, xml.indexOf('<c r="H20"') + 30) }), "file-damaged", damaged],
  ["a part that unpacks to a thousand times its size", () => zipBomb(whole), "file-zip-bomb", bomb],
  ["a sheet that unpacks to more than it declares", () => lyingZipBomb(whole, parts.risks), "file-damaged", damaged],
];

describe("files that cannot be read", () => {
  it.each(cases)("%s is refused and explained", async (_name, bytes, code, words) => {
    const problem = await problemOf(bytes());
    expect(problem?.code).toBe(code);
    for (const language of ["ja", "en"] as const) {
      const said = problemText(problem as Problem, language);
      expect(said).not.toMatch(/\{\w+\}/);
      for (const word of words[language]) expect(said).toContain(word);
    }
  });

  it.each(cases)("%s: every command ends with 2, names the file and leaves it as it was", async (_name, bytes, code, words) => {
    const content = bytes();
    const file = desk.put("book.xlsx", content);
    const output = desk.place("out.xlsx");
    for (const command of [["inspect", file], ["assess", file, "-o", output], ["soa", file, "--in-place"], ["check", file]]) {
      const language = command[0] === "soa" ? "ja" : "en";
      const said = await typed(command, language);
      expect([said.code, said.out]).toEqual([2, ""]);
      for (const word of [file, code, ...words[language]]) expect(said.error).toContain(word);
    }
    expect(desk.names()).toEqual(["book.xlsx"]);
    expect(desk.bytes("book.xlsx").equals(Buffer.from(content))).toBe(true);
  });

  it("opens the whole workbook that the broken ones are made of", async () => {
    expect(await problemOf(whole)).toBeNull();
  });
});
