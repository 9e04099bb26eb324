// Owns taking over a register's own rule, from its formula to the values beside it, over files.
// Promises that our column is compared with the register's own scores, which were worked out by hand from its formula or matrix.
import { createService } from "../../src/app/create-service";
import type { AttachChoice, IsmsService, OwnRuleReading } from "../../src/app/service";
import { columnLetters } from "../../src/app/book/address";
import type { Cell } from "../../src/isms/cell";
import { openBook, type FileBook } from "../../src/xlsx";
import { Desk, typed } from "./workbooks/commands";
import { handMade, type Row } from "./workbooks/handMade";

jest.setTimeout(240_000);

const header: Row = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "リスク値"];
const risks: readonly Row[] = [["R-1", "名簿", 3, 2, 1, "盗難", 1, "施錠なし", 2], ["R-2", "契約書", 2, 2, 1, "火災", 3, "写しなし", 3], ["R-3", "図面", 1, 1, 1, "漏えい", 2, "共有", 1]];
const scores: Row = ["Risk ID", "Asset", "Likelihood", "Impact", "Risk score"];
const matrix: readonly Row[] = [[null, 1, 2, 3, 4, 5], [1, 1, 2, 4, 7, 11], [2, 3, 5, 8, 12, 16], [3, 6, 9, 13, 17, 20], [4, 10, 14, 18, 21, 23], [5, 15, 19, 22, 24, 25]];

/** A workbook whose first sheet's last column holds formulas with the values that Excel would show. */
async function book(sheets: Readonly<Record<string, readonly Row[]>>, formula: (row: number) => string, values: readonly (number | string)[]): Promise<Uint8Array> {
  const [sheet] = Object.keys(sheets);
  const opened = openBook(handMade(sheets));
  await opened.apply({ edits: [{ kind: "writeCells", sheet, row: 1, column: sheets[sheet][0].length - 1, values: values.map((value, index) => [{ formula: formula(index + 2), value }]) }] });
  return opened.bytes();
}

interface Read {
  readonly file: FileBook;
  readonly service: IsmsService;
  readonly choice: Pick<AttachChoice, "candidateId" | "columns">;
  readonly reading: OwnRuleReading;
}

async function read(bytes: Uint8Array): Promise<Read> {
  const file = openBook(bytes);
  const service = createService(file, "ja");
  const [candidate] = (await service.inspect()).candidates;
  return { file, service, choice: { candidateId: candidate.id, columns: candidate.columns }, reading: await service.ownRule(candidate.id, { columns: candidate.columns }) };
}

/** Attaches with the rule that was read; our values beside the register's own. */
async function valuesWithRule({ file, service, choice, reading }: Read, sheet: string): Promise<{ own: Cell[]; ours: Cell[] }> {
  const { found } = reading;
  if (!found) throw new Error(JSON.stringify(reading));
  await service.apply(await service.previewAttach({ ...choice, preset: found.preset, threshold: 5, rule: found.rule }));
  const [{ values }] = await file.read([{ sheet }]);
  const at = (header: Cell): Cell[] => values.slice(1).map((row) => row[values[0].indexOf(header)]);
  return { own: at(values[0].includes("リスク値") ? "リスク値" : "Risk score"), ours: at("ISMS リスク値") };
}

describe("a register that adds where the methods multiply", () => {
  // 3+1+2-2, 2+3+3-2, 1+2+1-2
  const bytes = book({ 台帳: [header, ...risks.map((row) => [...row, null])] }, (row) => `=MAX(C${row}:E${row})+G${row}+I${row}-2`, [4, 6, 2]);

  it("is told in words, with the cell and the values that agree", async () => {
    const { reading } = await read(await bytes);
    expect(reading.found).toMatchObject({ words: "(機密性・完全性・可用性の最大) ＋ 脅威レベル ＋ 脆弱性レベル − 2", address: "台帳!J2", formula: "=MAX(C2:E2)+G2+I2-2", looked: 3, agreeing: 3, isPresets: false, isCertain: true });
  });

  it("has the same values beside it once it is attached, and the rule in the method table", async () => {
    const opened = await read(await bytes);
    expect(await valuesWithRule(opened, "台帳")).toEqual({ own: [4, 6, 2], ours: [4, 6, 2] });
    const [{ values }] = await opened.file.read([{ sheet: "ISMS 設定" }]);
    expect(values.find(([setting]) => setting === "formula")?.[1]).toBe("offset");
    expect((await opened.service.assess()).risks.map(({ value, decision }) => [value, decision])).toEqual([[4, "acceptable"], [6, "treat"], [2, "acceptable"]]);
  });

  it("is not called certain where a computed value differs", async () => {
    const { reading } = await read(await book({ 台帳: [header, ...risks.map((row) => [...row, null])] }, (row) => `=MAX(C${row}:E${row})+G${row}+I${row}-2`, [4, 6, 3]));
    expect(reading.found).toMatchObject({ looked: 3, agreeing: 2, differing: [{ address: "台帳!J4", found: "3", value: "2" }], isCertain: false });
  });
});

describe("a register that looks its values up in its own matrix", () => {
  const rows: readonly Row[] = [scores, ["R-1", "ERP", 4, 5, null], ["R-2", "Mail", 1, 2, null], ["R-3", "Files", 3, 3, null], ["R-4", "Lab", 5, 1, null]];
  const bytes = book({ Risks: rows, Matrix: matrix }, (row) => `=INDEX(Matrix!$B$2:$F$6,C${row},D${row})`, [23, 2, 13, 15]);

  it("has the same values beside it, and the matrix's cells in the method table", async () => {
    const opened = await read(await bytes);
    expect(opened.reading.found).toMatchObject({ places: ["Matrix!B2:F6"], looked: 4, agreeing: 4, isCertain: true });
    expect(await valuesWithRule(opened, "Risks")).toEqual({ own: [23, 2, 13, 15], ours: [23, 2, 13, 15] });
    const [{ values }] = await opened.file.read([{ sheet: "ISMS 設定" }]);
    expect(values.filter(([setting]) => setting === "matrix").map(([, value, label]) => [value, label])).toEqual([[1, "1 2 4 7 11"], [2, "3 5 8 12 16"], [3, "6 9 13 17 20"], [4, "10 14 18 21 23"], [5, "15 19 22 24 25"]]);
  });

  it("keeps the rule when it is attached again with another threshold", async () => {
    const opened = await read(await bytes);
    await valuesWithRule(opened, "Risks");
    const attached = (await opened.service.inspect()).attached;
    const preview = await opened.service.previewAttach({ candidateId: attached?.candidateId ?? "", columns: attached?.columns ?? [], preset: attached?.preset ?? "", threshold: 12 });
    await opened.service.apply(preview);
    expect((await opened.service.assess()).risks.map(({ value, decision }) => [value, decision])).toEqual([[23, "treat"], [2, "acceptable"], [13, "treat"], [15, "treat"]]);
  });

  it("names its words as levels where the matrix holds words", async () => {
    const words: readonly Row[] = [[null, "Minor", "Moderate", "Major"], ["Unlikely", "Low", "Low", "Medium"], ["Possible", "Low", "Medium", "High"], ["Likely", "Medium", "High", "High"]];
    const register: readonly Row[] = [["Risk ID", "Asset", "Likelihood", "Impact", "Risk level"], ["R-1", "ERP", "Likely", "Major", null], ["R-2", "Mail", "Unlikely", "Minor", null], ["R-3", "Files", "Possible", "Moderate", null]];
    const { service, reading, choice, file } = await read(await book({ Risks: register, Matrix: words }, (row) => `=INDEX(Matrix!$B$2:$D$4,MATCH(C${row},Matrix!$A$2:$A$4,0),MATCH(D${row},Matrix!$B$1:$D$1,0))`, ["High", "Low", "Medium"]));
    expect(reading.found).toMatchObject({ looked: 3, agreeing: 3, isCertain: true });
    const [candidate] = (await service.inspect()).candidates;
    const labels = candidate.scales.flatMap(({ key, mapping }) => mapping.map(({ label, level }) => ({ scale: key === "likelihood" ? "threat" : key, label, level })));
    await service.apply(await service.previewAttach({ ...choice, preset: "matrix5", threshold: 1, rule: reading.found?.rule, labels }));
    const [{ values }] = await file.read([{ sheet: "Risks" }]);
    const level = values[0].indexOf("ISMS レベル");
    expect(values.slice(1).map((row) => row[level])).toEqual(["High", "Low", "Medium"]);
  });
});

describe("isms assess", () => {
  const desk = new Desk();
  afterEach(() => desk.clear());
  afterAll(() => desk.remove());
  const rows: readonly Row[] = [scores, ["R-1", "ERP", 4, 5, null], ["R-2", "Mail", 1, 2, null], ["R-3", "Files", 3, 3, null]];
  const put = async (): Promise<string> => desk.put("book.xlsx", await book({ Risks: rows, Matrix: matrix }, (row) => `=INDEX(Matrix!$B$2:$F$6,C${row},D${row})`, [23, 2, 13]));

  it("asks whose rule counts, with the cell, and writes nothing before", async () => {
    const path = await put();
    const bytes = desk.bytes("book.xlsx");
    const said = await typed(["assess", path, "--in-place", "--threshold", "9"]);
    expect([said.code, said.error.includes("cli-choose-rule"), said.error.includes("Risks!E2"), said.error.includes("--rule own")]).toEqual([1, true, true, true]);
    expect(desk.bytes("book.xlsx").equals(bytes)).toBe(true);
  });

  it("takes the register's own, or the method's", async () => {
    const path = await put();
    const own = await typed(["assess", path, "-o", desk.place("own.xlsx"), "--threshold", "9", "--rule", "own"]);
    expect([own.code, own.out.includes("It gives 3 of 3 values of the register.")]).toEqual([0, true]);
    await typed(["assess", path, "-o", desk.place("preset.xlsx"), "--threshold", "9", "--rule", "preset"]);
    const valuesOf = async (name: string): Promise<(number | null)[]> => (await createService(openBook(new Uint8Array(desk.bytes(name))), "en").assess()).risks.map(({ value }) => value);
    // By the matrix 23, 2, 13; by likelihood times impact 20, 2, 9.
    expect([await valuesOf("own.xlsx"), await valuesOf("preset.xlsx")]).toEqual([[23, 2, 13], [20, 2, 9]]);
  });

  it("says what it read, and which formulas it could not take over", async () => {
    const read = await typed(["inspect", await put()]);
    expect(read.out).toContain("the register's own rule: looked up by Likelihood and Impact (Risks!E2 =INDEX(Matrix!$B$2:$F$6,C2,D2))");
    expect(read.out).toContain("matrix Matrix!B2:F6: 1 2 4 7 11 / 3 5 8 12 16 / 6 9 13 17 20 / 10 14 18 21 23 / 15 19 22 24 25");
    const other = desk.put("other.xlsx", await book({ Risks: rows }, (row) => `=INDEX(INDIRECT("Matrix"),C${row},D${row})`, [23, 2, 13]));
    expect((await typed(["inspect", other])).out).toContain('formula not taken over: Risks!E2 =INDEX(INDIRECT("Matrix"),C2,D2): the function INDIRECT is not understood');
    expect((await typed(["assess", other, "--in-place", "--rule", "own", "--threshold", "9"])).error).toContain("cli-no-own-rule");
  });

  it("adapts the scales where it is told to, and says so where it is not", async () => {
    // Levels up to 5 of threat where the method has 3: 2 x 5 x 3 = 30.
    const further = risks.map((row, index) => (index === 1 ? row.map((cell, column) => (column === 6 ? 5 : cell)) : row));
    const path = desk.put("further.xlsx", handMade({ 台帳: [header.slice(0, -1), ...further] }));
    const said = await typed(["assess", path, "-o", desk.place("off.xlsx"), "--threshold", "6", "--lang", "en"]);
    expect([said.code, said.out.includes("Add --adapt-scales")]).toEqual([1, true]);
    const adapted = await typed(["assess", path, "-o", desk.place("on.xlsx"), "--threshold", "6", "--adapt-scales", "--lang", "en"]);
    expect([adapted.code, adapted.out.includes("Scale threat is adapted to 1-5.")]).toEqual([0, true]);
    const { risks: found } = await createService(openBook(new Uint8Array(desk.bytes("on.xlsx"))), "en").assess();
    expect(found.map(({ value, place }) => [value, columnLetters(place.area.column)])[1][0]).toBe(30);
  });
});
