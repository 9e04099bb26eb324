// Owns the tests of copies that open anywhere: ISMS formulas as values, everything else as it was.
// Promises values as the original keeps them, read by programs that are not ours.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { openPackage } from "../../src/xlsx";
import { nastyWorkbook } from "../unit/xlsx/nastyWorkbook";
import { readBack, sheetOf, type ReadBook } from "./readBack";
import { Desk, typed } from "./workbooks/commands";
import { formulaBook, nameError, type StoredCells } from "./workbooks/formulaBooks";
import { riskSheet, sampleBytes } from "./workbooks/samples";

jest.setTimeout(400_000);
const desk = new Desk();
afterEach(() => desk.clear());
afterAll(() => desk.remove());

/** Freezes bytes through the command line. */
async function frozen(bytes: Uint8Array): Promise<Uint8Array> {
  const said = await typed(["freeze", desk.put("book.xlsx", bytes), "-o", desk.place("copy.xlsx"), "--lang", "en"]);
  expect([said.code, said.error]).toEqual([0, ""]);
  return new Uint8Array(desk.bytes("copy.xlsx"));
}

const ours = /ISMS[._][A-Z]+\(|_xldudf_/;

/** Every part that still speaks of our functions. */
function leftovers(bytes: Uint8Array): string[] {
  const pack = openPackage(bytes);
  return pack.names().filter((name) => /\.(xml|rels)$/.test(name) && ours.test(pack.text(name)));
}

function valuesOf(book: ReadBook): Record<string, ReadBook["sheets"][number]["values"]> {
  return Object.fromEntries(book.sheets.map(({ name, values }) => [name, values]));
}

function unchangedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [openPackage(before), openPackage(after)];
  return one.names().filter((name) => other.has(name) && Buffer.compare(one.content(name), other.content(name)) === 0);
}

async function attachedSample(): Promise<Uint8Array> {
  const said = await typed(["assess", desk.put("sample.xlsx", sampleBytes("ja")), "-o", desk.place("attached.xlsx")]);
  expect(said.code).toBeLessThan(2);
  return new Uint8Array(desk.bytes("attached.xlsx"));
}

describe("a frozen copy of an attached register", () => {
  it("reads the same everywhere without one formula of ours, and no other part is touched", async () => {
    const attached = await attachedSample();
    const copy = await frozen(attached);
    const [before, after] = [readBack(attached), readBack(copy)];
    expect(valuesOf(after)).toEqual(valuesOf(before));
    // 3 x 2 x 2 = 12.
    expect(sheetOf(after, riskSheet.ja).values.V15).toBe(12);
    expect(leftovers(attached).sort()).toEqual(["xl/tables/table1.xml", "xl/worksheets/sheet4.xml"]);
    expect(leftovers(copy)).toEqual([]);
    expect(Object.keys(sheetOf(after, riskSheet.ja).formulas)).toEqual([]);
    const changed = openPackage(attached).names().filter((name) => !unchangedParts(attached, copy).includes(name));
    // Types and links lose the mark of dynamic arrays, which no cell has any more.
    expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/metadata.xml", "xl/tables/table1.xml", "xl/worksheets/sheet4.xml"]);
    expect(openPackage(copy).has("xl/metadata.xml")).toBe(false);
    expect(openPackage(copy).text("[Content_Types].xml") + openPackage(copy).text("xl/_rels/workbook.xml.rels")).not.toContain("etadata");
  });

  const office = ["soffice", "libreoffice"].filter((program) => spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0).slice(0, 1);
  it.each(["openpyxl", ...office])("opens in %s with the values of the register", async (program) => {
    const copy = await frozen(await attachedSample());
    let read = copy;
    if (program !== "openpyxl") {
      const words = ["--headless", `-env:UserInstallation=file://${desk.place("profile")}`, "--convert-to", "xlsx", "--outdir", desk.place("converted"), desk.put("frozen.xlsx", copy)];
      expect(spawnSync(program, words, { encoding: "utf8" }).status).toBe(0);
      read = new Uint8Array(fs.readFileSync(path.join(desk.place("converted"), "frozen.xlsx")));
    }
    const { values, formulas } = sheetOf(readBack(read), riskSheet.ja);
    expect([values.V15, values.W15, values.X15, Object.keys(formulas)]).toEqual([12, "中", "残留リスク（承認待ち）", []]);
  });
});

/** What a sheet of the copy holds: the stored XML of single cells. */
function storedCell(bytes: Uint8Array, address: string, sheet = 1): string {
  return new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(openPackage(bytes).text(`xl/worksheets/sheet${sheet}.xml`))?.[0] ?? "";
}

const cells: StoredCells = {
  // A spilled result, and formulas that take it whole, by its cells, and not at all.
  A1: { formula: "_xldudf_ISMS_RISK(3,E1:E3,2)", value: 6, area: "A1:A3" }, A2: 12, A3: 18,
  B1: { formula: "SUM(_xlfn.ANCHORARRAY(A1))", value: 36 }, B2: { formula: "SUM(A1:A3)", value: 36 }, B3: { formula: "E1+E2", value: 3 },
  // Formulas that share their text: the first goes, the others stay whole.
  C1: { formula: "_xldudf_ISMS_LEVEL(3,E1,2)", value: "Low", shared: { number: 0, area: "C1:C2" } }, C2: { value: "Medium", shared: { number: 0 } },
  D1: { formula: "E1*2", value: 2, shared: { number: 1, area: "D1:D2" } }, D2: { value: 4, shared: { number: 1 } },
  E1: 1, E2: 2, E3: 3,
  F1: { formula: "_xldudf_ISMS_DECISION(\"\",E1,2)", value: "" }, F2: { formula: "_xldudf_ISMS_RISK(9,E1,2)", value: { error: "#VALUE!" } }, F3: { formula: "_xldudf_ISMS_RISK(3,2,2)>6", value: true },
  G1: { formula: "MyRisk*2", value: 24 }, G2: { formula: "ISMS_Method+1", value: 5 }, G3: { formula: "_xldudf_ISMS_RISK(1,1,1)", value: { error: "#VALUE!" }, attributes: 'vm="1"' },
  H1: { formula: "_xldudf_ISMS_RISK(3,E1:E2,1)", value: 3, area: "H1:H2", isLegacy: true }, H2: 6,
};

function special(parts: Record<string, string>): void {
  parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("</sheets>", '</sheets><definedNames><definedName name="ISMS_Method">Data!$E$1</definedName><definedName name="MyRisk">_xldudf_ISMS_RISK(3,2,2)</definedName><definedName name="Spilled">_xlfn.ANCHORARRAY(Data!$A$1)</definedName></definedNames>');
  parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/><dataValidations count="1"><dataValidation type="list" sqref="J1"><formula1>_xlfn.ANCHORARRAY($A$1)</formula1></dataValidation></dataValidations>');
}

describe("formulas of every kind", () => {
  it("become their values, on a protected sheet too, and others stay letter for letter", async () => {
    const book = formulaBook({ Data: cells }, special);
    const copy = await frozen(book);
    const sheet = sheetOf(readBack(copy), "Data");
    // openpyxl reads a formula's empty text as nothing, a constant's as what it is.
    expect(sheet.values).toEqual({ ...sheetOf(readBack(book), "Data").values, F1: "" });
    expect(sheet.values).toMatchObject({ A1: 6, A2: 12, A3: 18, B1: 36, C1: "Low", C2: "Medium", F2: "#VALUE!", F3: true, G1: 24, H1: 3, H2: 6 });
    expect(sheet.formulas).toEqual({ B2: "=SUM(A1:A3)", B3: "=E1+E2", D1: "=E1*2", D2: "=E2*2", G2: "=ISMS_Method+1" });
    expect(leftovers(copy)).toEqual([]);
    expect(openPackage(copy).text("xl/worksheets/sheet1.xml")).toContain('<sheetProtection sheet="1"/>');
  });

  it("keep an empty text a text, and an error of a newer Excel its mark", async () => {
    const copy = await frozen(formulaBook({ Data: cells }, special));
    expect(storedCell(copy, "F1")).toBe('<c r="F1" t="inlineStr"><is><t xml:space="preserve"></t></is></c>');
    expect(storedCell(copy, "G3")).toBe('<c r="G3" t="e" vm="1"><v>#VALUE!</v></c>');
    expect(storedCell(copy, "A2")).toBe('<c r="A2"><v>12</v></c>');
  });

  it("leave no name behind that computes with them, and give readers of a spilled range its cells", async () => {
    const copy = openPackage(await frozen(formulaBook({ Data: cells }, special)));
    expect(copy.text("xl/workbook.xml")).toContain('<definedNames><definedName name="ISMS_Method">Data!$E$1</definedName><definedName name="Spilled">Data!$A$1:$A$3</definedName></definedNames>');
    expect(copy.text("xl/worksheets/sheet1.xml")).toContain("<formula1>$A$1:$A$3</formula1>");
    // The cell with its own mark (vm) keeps the part that explains it.
    expect(copy.has("xl/metadata.xml")).toBe(true);
  });
});

describe("what has no value to keep", () => {
  it.each([
    [{ B2: { formula: "_xldudf_ISMS_RISK(3,2,2)", value: nameError } }, "freeze-name-error", "Data!B2"],
    [{ B2: { formula: "_xldudf_ISMS_RISK(3,2,2)" } }, "freeze-no-value", "Data!B2"],
    [{ B2: { formula: "_xldudf_ISMS_RISK(3,2,2)", value: { error: "#BUSY!" } } }, "freeze-calculating", "Data!B2"],
  ])("is named, and no copy is written: %j", async (data, code, address) => {
    const said = await typed(["freeze", desk.put("book.xlsx", formulaBook({ Data: { A1: 1, ...data } })), "-o", desk.place("copy.xlsx")]);
    expect(said.code).toBe(1);
    expect(said.out).toContain(code);
    expect(said.out).toContain(address);
    expect(desk.names()).toEqual(["book.xlsx"]);
  });
});

describe("a copy", () => {
  it("without anything to freeze has the bytes of its original", async () => {
    const said = await typed(["freeze", desk.put("book.xlsm", nastyWorkbook()), "-o", desk.place("copy.xlsm"), "--lang", "en"]);
    expect([said.code, said.out]).toEqual([0, "There are no ISMS formulas. The workbook opens without the add-in as it is.\n"]);
    expect(desk.bytes("copy.xlsm").equals(Buffer.from(nastyWorkbook()))).toBe(true);
  });

  it.each([[["--in-place"], "cli-copy-in-place"], [[], "cli-no-output"]])("never takes its original's place: %j", async (words, code) => {
    const book = formulaBook({ Data: cells }, special);
    const said = await typed(["freeze", desk.put("book.xlsx", book), ...words]);
    expect(said.code).toBeGreaterThan(0);
    expect(said.error).toContain(code);
    expect(desk.bytes("book.xlsx").equals(Buffer.from(book))).toBe(true);
  });
});
