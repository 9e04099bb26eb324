// Owns the tests of workbooks in which nothing can be written as they are: locked, protected, filtered, without one clear register.
// Promises that what stands in the way is named in both languages with what to do, and that no byte changes.
import type { Problem } from "../../src/isms/cell";
import { problemText } from "../../src/i18n/problems";
import { createService } from "../../src/app/create-service";
import type { AttachChoice, Inspection, Language } from "../../src/app/service";
import { openBook, type FileBook } from "../../src/xlsx";
import { Desk, typed } from "./workbooks/commands";
import { handMade, type Row } from "./workbooks/handMade";
import { all, before, changed, parts, riskSheet, sampleBytes, withCell, withSecondRegister, withoutTable } from "./workbooks/samples";

jest.setTimeout(240_000);
const desk = new Desk();
afterEach(() => desk.clear());
afterAll(() => desk.remove());

interface Words {
  readonly ja: readonly string[];
  readonly en: readonly string[];
}

const lockStructure = (bytes: Uint8Array): Uint8Array => changed(bytes, { [parts.workbook]: before("bookViews", '<workbookProtection lockStructure="1"/>') });
const protectSheet = (attributes: string) => (bytes: Uint8Array): Uint8Array => changed(bytes, { [parts.risks]: before("dataValidations", `<sheetProtection ${attributes}/>`) });
const hideRow = (xml: string): string => xml.replace('<row r="8"', '<row r="8" hidden="1"');
const picked = '<filterColumn colId="8"><filters><filter val="3"/></filters></filterColumn>';
const pickRows = (xml: string): string => xml.replace('<autoFilter ref="A5:U150"/>', `<autoFilter ref="A5:U150">${picked}</autoFilter>`);
const filterTable = (bytes: Uint8Array): Uint8Array => changed(bytes, { [parts.table]: pickRows, [parts.risks]: hideRow });
const filterSheet = (bytes: Uint8Array): Uint8Array => changed(withoutTable(bytes), { [parts.risks]: all(before("dataValidations", `<autoFilter ref="A5:U150">${picked}</autoFilter>`), hideRow) });

const structureWords: Words = { ja: ["構成が保護", "［ブックの保護］で解除", "新しいブック", "何も変更していません"], en: ["structure is protected", "Review > Protect Workbook", "new workbook", "Nothing was changed"] };
const sheetWords: Words = { ja: ["「リスクアセスメント表」は保護", "［シート保護の解除］", "何も変更していません"], en: ['"Risk assessment" is protected', "Unprotect Sheet", "Nothing was changed"] };
const filterWords = (ja: string, en: string): Words => ({ ja: [`「${ja}」はフィルターで行が隠れ`, "［クリア］", "何も変更していません"], en: [`filter hides rows of "${en}"`, "Data > Clear", "Nothing was changed"] });

function opened(bytes: Uint8Array, language: Language): { book: FileBook; service: ReturnType<typeof createService> } {
  const book = openBook(bytes);
  return { book, service: createService(book, language) };
}

function choiceOf(inspection: Inspection): AttachChoice {
  const [candidate] = inspection.candidates;
  return { candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 };
}

function expectClear(problem: Problem | undefined, code: string, words: Words, language: Language): void {
  expect(problem?.code).toBe(code);
  const said = problemText(problem as Problem, language);
  expect(said).not.toMatch(/\{\w+\}/);
  for (const word of words[language]) expect(said).toContain(word);
}

const obstructed: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array, string, Words])[] = [
  ["a workbook with a locked structure", lockStructure, "structure-locked", structureWords],
  ["a protected sheet", protectSheet('sheet="1" objects="1" scenarios="1"'), "sheet-protected", sheetWords],
  ["a sheet protected with a password", protectSheet('algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="100000" sheet="true"'), "sheet-protected", sheetWords],
  ["a table whose filter hides rows", filterTable, "table-filtered", filterWords("RiskAssessment", "RiskAssessment")],
  ["a sheet whose filter hides rows", filterSheet, "table-filtered", filterWords(riskSheet.ja, riskSheet.en)],
];

describe("workbooks in which nothing can be written as they are", () => {
  it.each(obstructed)("%s: the use cases say so before anything is written", async (_name, make, code, words) => {
    for (const language of ["ja", "en"] as const) {
      const { book, service } = opened(make(sampleBytes(language)), language);
      const bytes = Buffer.from(book.bytes());
      const inspection = await service.inspect();
      expectClear(inspection.problems.find((problem) => problem.code === code), code, words, language);
      const preview = await service.previewAttach(choiceOf(inspection));
      expectClear(preview.problems[0], code, words, language);
      expect([preview.plan.edits, preview.changes]).toEqual([[], []]);
      await service.apply(preview);
      expect(bytes.equals(Buffer.from(book.bytes()))).toBe(true);
    }
  });

  it.each(obstructed)("%s: inspect shows it, assess and soa end with 1 and write nothing", async (_name, make, code, words) => {
    for (const language of ["ja", "en"] as const) {
      const content = make(sampleBytes(language));
      const file = desk.put("book.xlsx", content);
      const looked = await typed(["inspect", file]);
      expect([looked.code, looked.error]).toEqual([1, ""]);
      for (const word of words[language]) expect(looked.out).toContain(word);
      for (const command of [["assess", file, "-o", desk.place("out.xlsx")], ["soa", file, "--in-place"]]) {
        const said = await typed(command);
        expect([said.code, said.out]).toEqual([1, ""]);
        for (const word of [code, ...words[language]]) expect(said.error).toContain(word);
      }
      expect(desk.names()).toEqual(["book.xlsx"]);
      expect(desk.bytes("book.xlsx").equals(Buffer.from(content))).toBe(true);
    }
  });

  it("a workbook with a locked structure is worked on as a copy without the lock, and stays locked itself", async () => {
    const locked = Buffer.from(lockStructure(sampleBytes("ja")));
    const book = desk.put("book.xlsx", locked);
    const inPlace = await typed(["assess", book, "--in-place", "--unlock"]);
    expect([inPlace.code, inPlace.error.includes("cli-unlock-in-place")]).toEqual([1, true]);
    expect((await typed(["assess", book, "-o", desk.place("out.xlsx"), "--unlock"])).code).toBe(0);
    const overview = await openBook(new Uint8Array(desk.bytes("out.xlsx"))).overview();
    expect([overview.isStructureLocked, overview.tables.some(({ name }) => name === "ISMS_Columns"), desk.bytes("book.xlsx").equals(locked)]).toEqual([false, true, true]);
  });

  it("a workbook locked after attaching: the register is refreshed, a new sheet is refused", async () => {
    const { book, service } = opened(sampleBytes("ja"), "ja");
    await service.apply(await service.previewAttach(choiceOf(await service.inspect())));
    const locked = opened(lockStructure(book.bytes()), "ja");
    const bytes = Buffer.from(locked.book.bytes());
    expect((await locked.service.previewRefresh()).problems).toEqual([]);
    const preview = await locked.service.previewStatement("2022", { summary: "", author: "", reviewer: "", approver: "", date: "2026-11-22" });
    expectClear(preview.problems[0], "structure-locked", structureWords, "ja");
    expect(preview.plan.edits).toEqual([]);
    await expect(locked.book.apply({ edits: [{ kind: "addSheet", sheet: "適用宣言書(2022)" }] })).rejects.toMatchObject({ problem: { code: "structure-locked" } });
    expect(bytes.equals(Buffer.from(locked.book.bytes()))).toBe(true);
  });
});

describe("workbooks that only look obstructed", () => {
  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["sheetProtection without sheet=\"1\"", protectSheet('objects="1" scenarios="1"')],
    ["sheetProtection with sheet=\"0\"", protectSheet('sheet="0" objects="1"')],
    ["workbookProtection that locks only windows", (bytes) => changed(bytes, { [parts.workbook]: before("bookViews", '<workbookProtection lockWindows="1"/>') })],
    ["a filter that hides nothing", (bytes) => changed(bytes, { [parts.table]: pickRows })],
    ["rows that a person hid without a filter", (bytes) => changed(bytes, { [parts.risks]: hideRow })],
    ["filter buttons alone", (bytes) => changed(withoutTable(bytes), { [parts.risks]: before("dataValidations", '<autoFilter ref="A5:U150"/>') })],
  ])("%s stands in nobody's way", async (_name, make) => {
    const { service } = opened(make(sampleBytes("ja")), "ja");
    const inspection = await service.inspect();
    expect(inspection.problems).toEqual([]);
    const preview = await service.previewAttach(choiceOf(inspection));
    expect(preview.problems).toEqual([]);
    await service.apply(preview);
    const first = (await service.assess()).risks[0];
    // 3 x 1 x 2.
    expect([first.id, first.value]).toEqual(["R-001", 6]);
  });
});

describe("workbooks without one clear register", () => {
  const nothing = {
    ja: handMade({ 売上: [["月", "金額"], ["4月", 120], ["5月", 95]], メモ: [["次回の会議は月曜日"]] }),
    en: handMade({ Sales: [["Month", "Amount"], ["April", 120], ["May", 95]], Notes: [["Next meeting on Monday"]] }),
  };
  const nothingWords: Words = { ja: ["売上, メモ", "脅威と脆弱性のレベル", "台帳があるブックを開く"], en: ["Sales, Notes", "threat and vulnerability", "Open the workbook that holds the register"] };

  it.each(["ja", "en"] as const)("no register: what was looked for and where is said, nothing is written (%s)", async (language) => {
    const { service } = opened(nothing[language], language);
    const inspection = await service.inspect();
    expect([inspection.candidates, inspection.nextStep]).toEqual([[], "find-register"]);
    expect(inspection.declined.map(({ sheet }) => sheet)).toEqual(language === "ja" ? ["売上", "メモ"] : ["Sales", "Notes"]);
    expectClear(inspection.problems[0], "recognition-no-register", nothingWords, language);
    const file = desk.put("book.xlsx", nothing[language]);
    for (const words of [["inspect", file], ["assess", file, "-o", desk.place("out.xlsx")], ["soa", file, "--in-place"]]) {
      const said = await typed(words, language);
      expect(said.code).toBe(1);
      for (const word of nothingWords[language]) expect(said.out + said.error).toContain(word);
    }
    expect(desk.names()).toEqual(["book.xlsx"]);
    expect(desk.bytes("book.xlsx").equals(Buffer.from(nothing[language]))).toBe(true);
  });

  it("an asset register alone is shown, but is no risk register", async () => {
    const { service } = opened(handMade({ Assets: [["Asset ID", "Asset name", "Owner", "Confidentiality", "Integrity", "Availability"], ["A-1", "Mail", "IT", 3, 2, 2], ["A-2", "Archive", "Office", 2, 2, 1], ["A-3", "Shop", "Sales", 2, 3, 3]] }), "en");
    const inspection = await service.inspect();
    expect(inspection.candidates.map(({ document }) => document)).toEqual(["assetRegister"]);
    expect(inspection.problems.map(({ code }) => code)).toContain("recognition-only-assets");
  });

  it.each(["ja", "en"] as const)("two registers: both are named and neither is chosen (%s)", async (language) => {
    const content = withSecondRegister(sampleBytes(language), "Copy");
    const { book, service } = opened(content, language);
    const inspection = await service.inspect();
    expect(inspection.nextStep).toBe("choose-register");
    expectClear(inspection.problems[0], "recognition-several-registers", { ja: [`${riskSheet.ja} (5)`, "Copy (5)", "選んでください"], en: [`${riskSheet.en} (5)`, "Copy (5)", "Choose the one to use"] }, language);
    expect(Buffer.from(book.bytes()).equals(Buffer.from(content))).toBe(true);
  });

  it("a register that disappeared between looking and attaching is named", async () => {
    const { service } = opened(sampleBytes("en"), "en");
    const choice = choiceOf(await service.inspect());
    const { book, service: other } = opened(changed(sampleBytes("en"), { [parts.workbook]: (xml) => xml.replace('name="Risk assessment"', 'name="Renamed"') }), "en");
    const bytes = Buffer.from(book.bytes());
    await expect(other.previewAttach(choice)).rejects.toMatchObject({ problem: { code: "register-gone", facts: { register: "Risk assessment!A5" } } });
    expect(bytes.equals(Buffer.from(book.bytes()))).toBe(true);
  });

  it("a broken row of the method table is named, and the register is not assessed by another method", async () => {
    const { book, service } = opened(sampleBytes("ja"), "ja");
    await service.apply(await service.previewAttach(choiceOf(await service.inspect())));
    const settings = "ISMS 設定";
    const [{ values, area }] = await book.read([{ sheet: settings }]);
    const row = area.row + values.findIndex((cells) => cells[0] === "threshold");
    await book.apply({ edits: [{ kind: "writeCells", sheet: settings, row, column: 1, values: [["ろく"]] }] });
    await expect(service.assess()).rejects.toMatchObject({ problem: { code: "method-value-wrong", facts: { setting: "threshold", value: "ろく" } } });
    const file = desk.put("book.xlsx", book.bytes());
    const said = await typed(["assess", file, "-o", desk.place("out.xlsx")]);
    expect([said.code, said.error.includes("method-value-wrong"), said.error.includes("ろく")]).toEqual([1, true, true]);
    expect(desk.names()).toEqual(["book.xlsx"]);
  });
});

describe("a sheet that claims to use everything", () => {
  const strayCell = (xml: string): string => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>').replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
  const claimOnly = (xml: string): string => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>');

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["a stray cell in the last row and column, beside a table", (bytes) => changed(bytes, { [parts.risks]: strayCell })],
    ["a stray cell in the last row and column, beside a plain range", (bytes) => changed(withoutTable(bytes), { [parts.risks]: strayCell })],
    ["a used range that only claims to be that large", (bytes) => changed(bytes, { [parts.risks]: claimOnly })],
  ])("%s: the 145 records are found, assessed and stated, and the file does not swell", async (_name, make) => {
    const content = make(sampleBytes("ja"));
    const file = desk.put("book.xlsx", content);
    const inspection = JSON.parse((await typed(["inspect", file, "--json"])).out) as Inspection;
    expect([inspection.problems, inspection.candidates[0].recordCount, inspection.candidates[0].columns.length]).toEqual([[], 145, 21]);
    const said = await typed(["soa", file, "--in-place", "--json"]);
    expect([said.code, JSON.parse(said.out).counts.total]).toEqual([0, 93]);
    const { service, book } = opened(desk.bytes("book.xlsx"), "ja");
    const { risks } = await service.assess();
    // R-001 3 x 1 x 2, R-010 3 x 2 x 2.
    expect([risks.length, risks[0].value, risks[9].value]).toEqual([145, 6, 12]);
    const [headers] = await book.read([{ sheet: riskSheet.ja, area: { row: 4, column: 20, rowCount: 1, columnCount: 2 } }]);
    expect(headers.values).toEqual([["対応期限", "ISMS リスク値"]]);
    expect(desk.bytes("book.xlsx").length).toBeLessThan(content.length + 60_000);
  });

  /** So many copies of the sample's first rows, ... with the levels 3, 2, 1, 1, 2, 3. */
  const manyRows = (count: number, stray: (row: number) => Row): Row[] => [
    ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル"],
    ...Array.from({ length: count }, (_, index): Row => [`R-${index + 1}`, `資産 ${index + 1}`, 3, 2, 1, "盗難", 1, "施錠なし", 2, 3, ...stray(index)]),
  ];
  const farRight = (value: string): Row => [...Array.from({ length: 16_373 }, () => null), value];

  it.each<[string, (row: number) => Row, number]>([
    ["one record", (row) => (row === 4 ? farRight("x") : []), 1],
    // 16 384 columns of 500 rows would be 8 million cells.
    ["every twentieth record", (row) => (row % 20 === 0 ? farRight("x") : []), 500],
  ])("10 000 records with a cell in the last column of %s are read and assessed", async (_name, stray, strays) => {
    const { service, book } = opened(handMade({ 台帳: manyRows(10_000, stray) }), "ja");
    await service.apply(await service.previewAttach(choiceOf(await service.inspect())));
    const { risks } = await service.assess();
    // max(3, 2, 1, 3) x 1 x 2 = 6
    expect([risks.length, new Set(risks.map(({ value }) => value))]).toEqual([10_000, new Set([6])]);
    const [{ apart = [] }] = await book.read([{ sheet: "台帳" }]);
    expect(apart.map(({ area, values }) => [area.column, values.filter((row) => row.length > 0).length])).toEqual([[16_383, strays]]);
  });

  it("a cell typed into the last column of a record is kept", async () => {
    const content = changed(withoutTable(sampleBytes("ja")), { [parts.risks]: all(withCell("A6", "R-001"), (xml) => xml.replace(/(<row r="6".*?)<\/row>/s, '$1<c r="XFD6"><v>7</v></c></row>')) });
    const { service, book } = opened(content, "ja");
    await service.apply(await service.previewAttach(choiceOf(await service.inspect())));
    const [cell] = await book.read([{ sheet: riskSheet.ja, area: { row: 5, column: 16383, rowCount: 1, columnCount: 1 } }]);
    expect(cell.values).toEqual([[7]]);
    expect((await service.assess()).risks).toHaveLength(145);
  });
});
