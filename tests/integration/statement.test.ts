// Owns the Statement of Applicability over files: written by the command line, edited in bulk by another program, written again, read back.
// Promises that nothing a person wrote is lost, that both sides' changes meet in the file, and that the page is set up for printing.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../src/app/create-service";
import type { IsmsService, StatementPreview } from "../../src/app/service";
import { openBook, type FileBook } from "../../src/xlsx";
import { readBack, sheetOf, type ReadSheet } from "./readBack";
import { Desk, typed } from "./workbooks/commands";

const root = path.resolve(__dirname, "..", "..");
const sample = path.join(root, "assets", "samples", "risk-register-ja.xlsx");
const soaSheet = "適用宣言書(2022)";
const desk = new Desk();
afterAll(() => desk.remove());

jest.setTimeout(400_000);

/** What a person does with another program: openpyxl opens the file, runs these lines on `ws` and `wb`, saves it. */
function edit(file: string, lines: readonly string[]): void {
  const script = ["import sys, openpyxl", "wb = openpyxl.load_workbook(sys.argv[1])", `ws = wb["${soaSheet}"]`, "row = {ws.cell(r, 1).value: r for r in range(7, ws.max_row + 1)}", ...lines, "wb.save(sys.argv[1])"].join("\n");
  const result = spawnSync("/usr/bin/python3", ["-c", script, file], { encoding: "utf8" });
  if (result.status !== 0) throw new Error(result.stderr);
}

function read(file: string, name = soaSheet): ReadSheet {
  return sheetOf(readBack(new Uint8Array(fs.readFileSync(file))), name);
}

/** Cells of one control by column letter. */
function control(sheet: ReadSheet, id: string): Record<string, unknown> {
  const row = Object.entries(sheet.values).find(([address, value]) => /^A\d+$/.test(address) && value === id)?.[0].slice(1);
  return Object.fromEntries([..."ABCDEFGHIJKLMNO"].map((letter) => [letter, sheet.values[`${letter}${row}`] ?? null]));
}

function open(file: string): { book: FileBook; service: IsmsService } {
  const book = openBook(new Uint8Array(fs.readFileSync(file)));
  return { book, service: createService(book, "ja") };
}

async function treatedBy(service: IsmsService, risk: string, controls: readonly string[]): Promise<void> {
  const found = (await service.assess()).risks.find((each) => each.id === risk);
  if (!found) throw new Error(`no risk ${risk}`);
  await service.apply(await service.previewTreatment([found], { ...found.treatment, option: "reduce", controls, residual: { assetValue: null, threat: 1, vulnerability: 1, impact: null } }));
}

const rowOf = (preview: StatementPreview, id: string) => preview.domains.flatMap(({ rows }) => rows).find((row) => row.id === id);

async function written(name: string, words: readonly string[] = []): Promise<string> {
  const file = desk.place(name);
  const said = await typed(["soa", sample, "-o", file, "--lang", "ja", ...words], "ja");
  expect(said.error).toBe("");
  return file;
}

describe("a new statement from the command line", () => {
  it("has document control, boxes for signatures and live counts above its 93 rows, and lists in its coded columns", async () => {
    const sheet = read(await written("new.xlsx"));
    expect(["A3", "C3", "D3", "E3", "F3", "G3", "L1", "M1", "N1"].map((address) => sheet.values[address])).toEqual(["文書番号", "機密区分", "版数", "制定日", "改定日", "主旨", "承認", "査問", "作成"]);
    expect([sheet.values.D4, sheet.values.E4, sheet.values.F4, sheet.values.N5]).toEqual([1, "2026-11-22", undefined, "2026-11-22"]);
    // 26 controls are selected by the sample's treatments, 67 of 93 are not; nobody excluded or implemented any.
    expect(sheet.values.A5).toBe("適用 26　除外 0　未決定 67　｜　実施済 0　一部実施 0　計画中 0　未実施 0　他組織で実施 0　未確認 26");
    expect(sheet.formulas.A5).toContain('COUNTIF(ISMS_SoA_2022[適用／除外],"適用")');
    expect(sheet.tables).toEqual({ ISMS_SoA_2022: "A6:N99" });
    expect([...sheet.validations].sort()).toEqual(["D7:D99", "E7:E99", "H7:H99"]);
  });

  it.each([["A3", "8"], ["A4", "9"]])("is set up for %s: landscape, one page wide, its header repeated, pages counted", async (paper, code) => {
    const file = await written(`paper-${paper}.xlsx`, ["--paper", paper]);
    const script = `import sys, json, openpyxl\nws = openpyxl.load_workbook(sys.argv[1])["${soaSheet}"]\np = ws.page_setup\nprint(json.dumps([str(p.paperSize), p.orientation, p.fitToWidth, p.fitToHeight, ws.sheet_properties.pageSetUpPr.fitToPage, ws.print_title_rows, ws.oddFooter.center.text, ws.page_margins.left, sum(d.width for d in ws.column_dimensions.values())]))`;
    const [size, orientation, wide, high, fits, titles, pages, margin, width] = JSON.parse(spawnSync("/usr/bin/python3", ["-c", script, file], { encoding: "utf8" }).stdout) as (string | number | boolean)[];
    expect([size, orientation, wide, high, fits, titles, pages, margin]).toEqual([code, "landscape", 1, 0, true, "$6:$6", "&P / &N", 0.4]);
    // Columns of about 205 characters shrink to no less than three quarters on A4 landscape, of about 300 on A3: 8 points of 11.
    expect(Number(width)).toBeLessThan(paper === "A4" ? 225 : 320);
  });

  it("gives rows the height that their texts need, and lets programs change it", async () => {
    const file = await written("heights.xlsx");
    const script = `import sys, json, openpyxl\nws = openpyxl.load_workbook(sys.argv[1])["${soaSheet}"]\nrow = {ws.cell(r, 1).value: r for r in range(7, 100)}\nprint(json.dumps([ws.row_dimensions[row["A.5.3"]].height, ws.row_dimensions[row["A.5.17"]].height]))`;
    const [one, more] = JSON.parse(spawnSync("/usr/bin/python3", ["-c", script, file], { encoding: "utf8" }).stdout) as number[];
    // A.5.3 職務の分離 takes one line; the five risks of A.5.17 take at least two in a column of 18 characters.
    expect(more).toBeGreaterThanOrEqual(2 * 15);
    expect(one).toBeLessThan(more);
    const xml = spawnSync("unzip", ["-p", file, "xl/worksheets/sheet6.xml"], { encoding: "utf8" }).stdout;
    expect(xml).toMatch(/<row r="7" ht="[\d.]+">/);
  });
});

describe("a statement that people edited in bulk, written again", () => {
  it("keeps every word, cell, added column and own control, and takes what the treatments changed", async () => {
    const file = await written("bulk.xlsx");
    edit(file, [
      "for r in range(7, 100):",
      '    if ws.cell(r, 4).value == "未決定": ws.cell(r, 4).value = "適用"; ws.cell(r, 5).value = "法令、契約"; ws.cell(r, 8).value = "実施済"; ws.cell(r, 9).value = "規程 " + ws.cell(r, 1).value',
      'ws.cell(row["A.7.4"], 4).value = "除外"; ws.cell(row["A.7.4"], 10).value = "建物は借りている"',
      'ws.cell(row["A.5.15"], 2).value = "アクセス制御（当社）"; ws.cell(row["A.5.15"], 11).value = "情シス"',
      'ws.cell(row["A.5.17"], 7).value = "R-010, 本社-7"',
      'ws.cell(6, 15).value = "監査メモ"; ws.cell(row["A.5.1"], 15).value = "2026年度に確認"',
      'ws.cell(100, 1).value = "ORG-01"; ws.cell(100, 2).value = "委託先の監査"; ws.cell(100, 4).value = "適用"; ws.cell(100, 5).value = "契約"',
      'ws.tables["ISMS_SoA_2022"].ref = "A6:O100"; ws.tables["ISMS_SoA_2022"].autoFilter.ref = "A6:O100"',
      "from openpyxl.worksheet.table import TableColumn",
      'ws.tables["ISMS_SoA_2022"].tableColumns.append(TableColumn(id=15, name="監査メモ"))',
      'ws["L2"] = "小林"; ws["A4"] = "ISMS-S-001"; ws["C4"] = "社外秘"',
    ]);
    const { book, service } = open(file);
    await treatedBy(service, "R-134", ["A.8.20"]);
    const row = (await service.assess()).risks.find(({ id }) => id === "R-134")?.place.area.row ?? -1;
    await book.apply({ edits: [{ kind: "writeCells", sheet: "リスクアセスメント表", row, column: 15, values: [["A.8.20\nORG-01"]] }] });
    const preview = await service.previewStatement("2022", { summary: "R-134 の対応", date: "2026-11-25" });
    expect(rowOf(preview, "A.8.20")?.cells).toEqual([{ column: "対応するリスク", before: "R-100", after: "R-100, R-134" }]);
    expect(rowOf(preview, "ORG-01")?.cells).toEqual([
      { column: "選択理由の区分", before: "契約", after: "契約、リスク対応" },
      { column: "対応するリスク", before: "", after: "R-134" },
    ]);
    // 92 controls of the edition by treatment or in bulk and the own one; A.7.4 is excluded.
    expect(preview.counts).toMatchObject({ total: 94, applicable: 93, excluded: 1, undecided: 0 });
    await service.apply(preview);
    fs.writeFileSync(file, book.bytes());
    const sheet = read(file);
    expect(sheet.tables).toEqual({ ISMS_SoA_2022: "A6:O100" });
    expect(control(sheet, "A.7.4")).toMatchObject({ D: "除外", J: "建物は借りている" });
    expect(control(sheet, "A.5.15")).toMatchObject({ B: "アクセス制御（当社）", K: "情シス" });
    expect(control(sheet, "A.5.17").G).toBe("R-010, 本社-7");
    expect(control(sheet, "A.5.1")).toMatchObject({ D: "適用", E: "法令、契約", H: "実施済", I: "規程 A.5.1", O: "2026年度に確認" });
    expect(control(sheet, "ORG-01")).toMatchObject({ B: "委託先の監査", D: "適用", E: "契約、リスク対応", G: "R-134" });
    expect(["L2", "A4", "C4", "D4", "E4", "F4", "G4"].map((address) => sheet.values[address])).toEqual(["小林", "ISMS-S-001", "社外秘", 2, "2026-11-22", "2026-11-25", "R-134 の対応"]);
    expect(read(file, "適用宣言書 改訂履歴").values).toMatchObject({ B6: 2, C6: "R-134 の対応", D6: "小林" });
  });

  it("asks about an excluded control that a treatment newly selects, keeps it, and does not ask again", async () => {
    const file = await written("conflict.xlsx");
    edit(file, ['ws.cell(row["A.7.14"], 4).value = "除外"; ws.cell(row["A.7.14"], 10).value = "該当なし"']);
    const { service } = open(file);
    await treatedBy(service, "R-134", ["A.7.14"]);
    const preview = await service.previewStatement("2022", { summary: "", date: "2026-11-25" });
    expect(preview.conflicts).toMatchObject([{ key: "A.7.14:applicability", control: "A.7.14", column: "適用／除外", last: "未決定", sheet: "除外", generated: "適用", isTaken: false, place: { sheet: soaSheet } }]);
    expect(preview.findings.filter(({ problem }) => problem.facts.control === "A.7.14").map(({ id, place }) => [id, place !== null])).toEqual([["soa-excluded-but-used", true]]);
    const taken = await service.previewStatement("2022", { summary: "", date: "2026-11-25" }, { taken: ["A.7.14:applicability"] });
    expect(rowOf(taken, "A.7.14")).toMatchObject({ applicability: "applicable", change: "changed" });
    expect(rowOf(preview, "A.7.14")).toMatchObject({ applicability: "excluded" });
    await service.apply(preview);
    const again = await service.previewStatement("2022", { summary: "", date: "2026-11-26" });
    expect([again.conflicts, again.plan.edits]).toEqual([[], []]);
    expect(rowOf(again, "A.7.14")).toMatchObject({ applicability: "excluded", riskIds: ["R-134"] });
  });

  it("leaves words that it cannot read where they are, and names their cells", async () => {
    const file = await written("words.xlsx");
    edit(file, ['ws.cell(row["A.5.14"], 4).value = "たぶん適用"; ws.cell(row["A.5.15"], 5).value = "親会社指示"']);
    const { book, service } = open(file);
    await treatedBy(service, "R-134", ["A.5.14", "A.5.15"]);
    const preview = await service.previewStatement("2022", { summary: "", date: "2026-11-25" });
    expect(preview.findings.filter(({ id }) => id === "code-unknown").map(({ problem, place }) => [problem.facts.value, place?.address.replace(/\d+$/, "")])).toEqual([["たぶん適用", `${soaSheet}!D`], ["親会社指示", `${soaSheet}!E`]]);
    await service.apply(preview);
    fs.writeFileSync(file, book.bytes());
    expect(control(read(file), "A.5.14").D).toBe("たぶん適用");
    expect(String(control(read(file), "A.5.15").E)).toContain("親会社指示");
  });

  it("is refused while its table is filtered: rows would be written into hidden ones", async () => {
    const file = await written("filtered.xlsx");
    edit(file, ["from openpyxl.worksheet.filters import FilterColumn, Filters", 'ws.tables["ISMS_SoA_2022"].autoFilter.filterColumn.append(FilterColumn(colId=3, filters=Filters(filter=["適用"])))', "ws.row_dimensions[7].hidden = True"]);
    const { service } = open(file);
    const preview = await service.previewStatement("2022", { summary: "", date: "2026-11-25" });
    expect(preview.problems).toMatchObject([{ code: "table-filtered", facts: { sheet: soaSheet } }]);
    expect(preview.plan.edits).toEqual([]);
  });

  it("is refused where a totals row stands below rows that must be added, with the way to turn it off", async () => {
    const file = await written("totals.xlsx");
    edit(file, ['ws.delete_rows(row["A.8.34"])', 'ws.cell(99, 1).value = "集計"', 't = ws.tables["ISMS_SoA_2022"]', "t.totalsRowCount = 1", "t.totalsRowShown = True"]);
    const preview = await open(file).service.previewStatement("2022", { summary: "", date: "2026-11-25" });
    expect(preview.problems).toEqual([{ code: "table-has-totals", facts: { table: "ISMS_SoA_2022" } }]);
  });

  it("records a version of what people changed themselves, and is in the sheet's language whatever the pane speaks", async () => {
    const file = await written("version.xlsx");
    edit(file, ['ws.cell(row["A.5.2"], 4).value = "適用"; ws.cell(row["A.5.2"], 5).value = "法令"']);
    const book = openBook(new Uint8Array(fs.readFileSync(file)));
    const service = createService(book, "en");
    expect((await service.previewStatement("2022", { summary: "By hand", date: "2026-11-25" })).plan.edits).toEqual([]);
    await service.apply(await service.previewStatement("2022", { summary: "By hand", date: "2026-11-25", approver: "森" }, { isNewVersion: true }));
    fs.writeFileSync(file, book.bytes());
    const sheet = read(file);
    expect([sheet.values.D4, sheet.values.G4, sheet.values.L2, control(sheet, "A.5.2").B]).toEqual([2, "By hand", "森", "情報セキュリティの役割及び責任"]);
  });
});

describe("another edition's statement", () => {
  it("lists what a person must check in its last column and above the table, until the cells are cleared", async () => {
    const first = desk.place("edition.xlsx");
    expect((await typed(["soa", sample, "-o", first, "--edition", "2005", "--lang", "ja"], "ja")).error).toBe("");
    const { book, service } = open(first);
    const rows = sheetOf(readBack(book.bytes()), "適用宣言書(2005)").values;
    const at = (id: string): number => Number(Object.entries(rows).find(([address, value]) => /^A\d+$/.test(address) && value === id)?.[0].slice(1)) - 1;
    // ISO/IEC 27002:2022, annex B, with 27002:2013's own: A.6.1.1 of 2005 has no successor; A.5.1.1 and A.5.1.2 became A.5.1.
    await book.apply({ edits: [
      { kind: "writeCells", sheet: "適用宣言書(2005)", row: at("A.6.1.1"), column: 3, values: [["適用"]] },
      { kind: "writeCells", sheet: "適用宣言書(2005)", row: at("A.5.1.1"), column: 3, values: [["適用"]] },
      { kind: "writeCells", sheet: "適用宣言書(2005)", row: at("A.5.1.2"), column: 3, values: [["除外"]] },
    ] });
    const preview = await service.previewStatement("2022", { summary: "版の変更", date: "2026-11-25" });
    expect(preview.review.find(({ control: id }) => id === "A.5.1")?.text).toBe("元の管理策で判断が分かれています：A.5.1.1 適用・未確認、A.5.1.2 除外");
    expect(preview.review.find(({ control: id }) => id === "A.6.1.1")?.text).toBe("この版に引き継ぎ先がありません：A.6.1.1 適用・未確認");
    await service.apply(preview);
    const sheet = sheetOf(readBack(book.bytes()), soaSheet);
    expect(sheet.tables).toEqual({ ISMS_SoA_2022: "A6:O99" });
    expect(sheet.values.O6).toBe("要確認（済んだら消す）");
    expect(sheet.values.D2).toContain("A.6.1.1");
    const after = await service.previewStatement("2022", { summary: "", date: "2026-11-26" });
    // The withdrawn control has no row: it stands in the record of the change, with what was decided, until somebody writes that it is checked.
    expect(after.review).toHaveLength(preview.review.length);
    expect(after.review[0]?.place?.address).toMatch(/!O7$/);
    const record = sheetOf(readBack(book.bytes()), "適用宣言書 版の引き継ぎ");
    expect([4, 5].map((line) => "ABCDEFGHIJ".split("").map((letter) => record.values[`${letter}${line}`] ?? null))).toEqual([
      ["新しい版", "引き継ぎ先", "前の版", "前の管理策番号", "前の管理策", "前の適用／除外", "前の実施状況", "前の理由・実施方法", "確認すること", "確認した日・結果"],
      ["2022", null, "2005", "A.6.1.1", "情報セキュリティに対する経営陣の責任", "適用", "未確認", null, "この版に引き継ぎ先がありません：A.6.1.1 適用・未確認", null],
    ]);
    expect(Object.entries(record.values).filter(([address, value]) => address.startsWith("B") && value === "A.5.1")).toHaveLength(2);
    const withdrawn = after.review.find(({ control: id }) => id === "A.6.1.1");
    expect([withdrawn?.place?.address, sheet.values.D2]).toEqual(["適用宣言書 版の引き継ぎ!J5", "引き継ぎ先のない管理策があります。シート「適用宣言書 版の引き継ぎ」で確かめてください：A.6.1.1"]);
    await book.apply({ edits: [{ kind: "writeCells", sheet: "適用宣言書 版の引き継ぎ", row: 4, column: 9, values: [["2026-11-26 経営会議の議事録で確認"]] }] });
    expect((await service.previewStatement("2022", { summary: "", date: "2026-11-26" })).review.map(({ control: id }) => id)).not.toContain("A.6.1.1");
    await book.apply({ edits: [{ kind: "writeCells", sheet: soaSheet, row: 6, column: 14, values: [[null]] }] });
    expect((await service.previewStatement("2022", { summary: "", date: "2026-11-26" })).review).toHaveLength(after.review.length - 2);
  });
});
