// Owns attaching again, changing how a register is attached, and detaching, over files.
// Promises expectations written by hand: what the workbook held before, and what the preview said.
import { createService } from "../../src/app/create-service";
import type { AttachChoice, IsmsService, Preview } from "../../src/app/service";
import { methodOutline } from "../../src/app/settings/adapt";
import type { Cell } from "../../src/isms/cell";
import { openBook, type FileBook } from "../../src/xlsx";
import { Desk, typed } from "./workbooks/commands";
import { handMade, type Row } from "./workbooks/handMade";
import { sampleBytes, withoutTable } from "./workbooks/samples";

jest.setTimeout(240_000);

const headers: Row = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル"];
const small: readonly Row[] = [headers, ["R-1", "名簿", 3, 2, 1, "盗難", 1, "施錠なし", 2, 3], ["R-2", "契約書", 2, 2, 1, "火災", 3, "写しなし", 3, 2], ["R-3", "図面", 1, 1, 1, "漏えい", 2, "共有", 2, 1]];
/** The sample's register as a table and as a plain range, and a small plain one. */
const books: readonly [string, Uint8Array, string][] = [["a table", sampleBytes("ja"), "リスクアセスメント表"], ["a plain range", withoutTable(sampleBytes("ja")), "リスクアセスメント表"], ["a small plain range", handMade({ 台帳: small }), "台帳"]];

interface Opened {
  readonly book: FileBook;
  readonly service: IsmsService;
}

function open(bytes: Uint8Array): Opened {
  const book = openBook(bytes);
  return { book, service: createService(book, "ja") };
}

async function choiceOf(service: IsmsService, more: Partial<AttachChoice> = {}): Promise<AttachChoice> {
  const candidate = (await service.inspect()).candidates.find(({ document }) => document === "riskRegister");
  if (!candidate) throw new Error("no register");
  return { candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6, ...more };
}

async function attached(bytes: Uint8Array): Promise<Opened> {
  const opened = open(bytes);
  await opened.service.apply(await opened.service.previewAttach(await choiceOf(opened.service)));
  return opened;
}

async function sheetValues(book: FileBook, sheet: string): Promise<readonly (readonly Cell[])[]> {
  const [{ values }] = await book.read([{ sheet }]);
  const isFilled = (cell: Cell): boolean => cell !== null && cell !== "";
  return values.map((row) => row.slice(0, row.reduce<number>((length, cell, index) => (isFilled(cell) ? index + 1 : length), 0)));
}

async function methodEntry(book: FileBook, setting: string, value?: number): Promise<{ row: number; cells: readonly Cell[] }> {
  const [{ values, area }] = await book.read([{ sheet: "ISMS 設定" }]);
  const index = values.findIndex((cells) => cells[0] === setting && (value === undefined || cells[1] === value));
  return { row: area.row + index, cells: values[index]?.slice(0, 3) ?? [] };
}

const nothing = (sheet: string): Partial<Preview> => ({ plan: { edits: [] }, changes: [`「${sheet}」の台帳は取り付け済みです。変更はありません。`], problems: [] });

describe.each(books)("%s that is attached", (_name, bytes, sheet) => {
  it("finds itself again, as recognised anew and as it was attached, and changes nothing", async () => {
    const { service } = await attached(bytes);
    expect(await service.previewAttach(await choiceOf(service))).toEqual(nothing(sheet));
    const now = (await service.inspect()).attached;
    expect(await service.previewAttach({ candidateId: now?.candidateId ?? "", columns: now?.columns ?? [], preset: "manual", threshold: 6 })).toEqual(nothing(sheet));
  });

  it("is as it was once it is detached, and the settings keep the method only", async () => {
    const before = await sheetValues(openBook(bytes), sheet);
    const { book, service } = await attached(bytes);
    const preview = await service.previewDetach({ keepsInputs: false, removesSheets: [] });
    expect([preview.inputs, preview.sheets]).toEqual([[], [{ sheet: "ISMS 設定", records: 0 }]]);
    await service.apply(preview);
    expect(await sheetValues(book, sheet)).toEqual(before);
    expect(await service.inspect()).toMatchObject({ attached: null, nextStep: "attach", problems: [] });
    expect((await methodEntry(book, "threshold")).cells.slice(0, 2)).toEqual(["threshold", 6]);
    await expect(service.previewDetach({ keepsInputs: false, removesSheets: [] })).rejects.toMatchObject({ problem: { code: "not-attached" } });
  });

  it("is attached again by one undo, and after detaching by attaching", async () => {
    const { book, service } = await attached(bytes);
    const before = book.bytes();
    const values = await sheetValues(book, sheet);
    await service.apply(await service.previewDetach({ keepsInputs: false, removesSheets: [] }));
    await service.undo();
    expect(Buffer.compare(book.bytes(), before)).toBe(0);
    await service.apply(await service.previewDetach({ keepsInputs: false, removesSheets: [] }));
    await service.apply(await service.previewAttach(await choiceOf(service)));
    expect(await sheetValues(book, sheet)).toEqual(values);
    expect(await service.previewAttach(await choiceOf(service))).toEqual(nothing(sheet));
  });
});

it("keeps the headers of cells that are merged down through a header of two rows", async () => {
  const rows: readonly Row[] = [["No.", "情報資産", "評価値", null, null, "脅威レベル", "脆弱性レベル"], [null, null, "機密性", "完全性", "可用性", null, null], [1, "名簿", 3, 2, 1, 2, 3], [2, "図面", 1, 1, 2, 1, 1], [3, "契約書", 2, 2, 2, 3, 2]];
  const merged = openBook(handMade({ 台帳: rows }));
  await merged.apply({ edits: [[0, 0, 2, 1], [0, 1, 2, 1], [0, 2, 1, 3], [0, 5, 2, 1], [0, 6, 2, 1]].map(([row, column, rowCount, columnCount]) => ({ kind: "mergeCells", sheet: "台帳", area: { row, column, rowCount, columnCount } })) });
  const { book } = await attached(merged.bytes());
  const [{ values }] = await book.read([{ sheet: "ISMS 設定" }]);
  const headersOf = (key: string): Cell[] => values.filter((row) => row[8] === key).map((row) => row[9]);
  expect(["riskId", "asset", "confidentiality", "threatLevel", "vulnerabilityLevel"].flatMap(headersOf)).toEqual(["No.", "情報資産", "機密性", "脅威レベル", "脆弱性レベル"]);
});

describe("what people typed into our columns", () => {
  /** R-2 is 2 x 3 x 3 = 18 and retained with a reason. */
  async function treated(): Promise<Opened> {
    const opened = await attached(handMade({ 台帳: small }));
    const risk = (await opened.service.assess()).risks[1];
    await opened.service.apply(await opened.service.previewTreatment([risk], { ...risk.treatment, option: "retain", reason: "費用", due: "2027-03-31" }));
    return opened;
  }

  it("is named in the preview before it goes", async () => {
    const { service, book } = await treated();
    const preview = await service.previewDetach({ keepsInputs: false, removesSheets: [] });
    expect(preview.inputs).toEqual([{ header: "ISMS 対応", count: 1 }, { header: "ISMS 理由", count: 1 }, { header: "ISMS 期限", count: 1 }]);
    expect(preview.changes).toContain("「ISMS 理由」に記入された 1 件も一緒に消えます。");
    await service.apply(preview);
    expect(await sheetValues(book, "台帳")).toEqual(small);
  });

  it("can stay as plain values, and is taken up when the register is attached again", async () => {
    const { service, book } = await treated();
    const preview = await service.previewDetach({ keepsInputs: true, removesSheets: [] });
    expect(preview.changes).toContain("「ISMS 理由」は、記入された 1 件を値として残します。");
    await service.apply(preview);
    // 2027-03-31 is serial 46477: 46113 is 2026-04-01, 364 days before.
    expect(await sheetValues(book, "台帳")).toEqual([[...headers, "ISMS 対応", "ISMS 理由", "ISMS 期限"], small[1], [...small[2], "保有", "費用", 46_477], small[3]]);
    await service.apply(await service.previewAttach(await choiceOf(service)));
    const risk = (await service.assess()).risks[1];
    expect([risk.treatment.option, risk.treatment.due, risk.decision]).toEqual(["retain", "2027-03-31", "remaining-pending"]);
  });

  it("stays in a table too, at its right end", async () => {
    const { service, book } = await attached(sampleBytes("ja"));
    const column = (await service.inspect()).attached?.columns.find(({ header }) => header === "ISMS 承認")?.column ?? -1;
    await book.apply({ edits: [{ kind: "writeCells", sheet: "リスクアセスメント表", row: 6, column, values: [["口頭で承認"]] }] });
    await service.apply(await service.previewDetach({ keepsInputs: true, removesSheets: [] }));
    // The sample's own 21 columns A to U, then ours.
    expect((await book.overview()).tables[0].columns.slice(20)).toEqual(["対応期限", "ISMS 承認"]);
    expect((await sheetValues(book, "リスクアセスメント表"))[6][21]).toBe("口頭で承認");
  });
});

describe("sheets of the product", () => {
  it("go only where a person says so, with the name of the method", async () => {
    const { service, book } = await attached(handMade({ 台帳: small }));
    await service.apply(await service.previewStatement("2022", { summary: "初版", author: "", reviewer: "", approver: "", date: "2026-11-22" }));
    const { sheets } = await service.previewDetach({ keepsInputs: false, removesSheets: [] });
    // The statement has all 93 controls of 2022, the record of what was last generated a line for each.
    expect([...sheets].sort((one, other) => one.sheet.localeCompare(other.sheet, "ja"))).toEqual([
      { sheet: "適用宣言書 改訂履歴", records: 1 }, { sheet: "適用宣言書 自動記入の控え", records: 93 }, { sheet: "適用宣言書(2022)", records: 93 }, { sheet: "ISMS 設定", records: 0 },
    ].sort((one, other) => one.sheet.localeCompare(other.sheet, "ja")));
    const preview = await service.previewDetach({ keepsInputs: false, removesSheets: ["ISMS 設定", "台帳"] });
    expect(preview.changes).toContain("シートを削除します：ISMS 設定。Excel では元に戻せません。");
    await service.apply(preview);
    const { sheets: left, names } = await book.overview();
    expect(left.map(({ name }) => name).sort()).toEqual(["台帳", "適用宣言書 改訂履歴", "適用宣言書 自動記入の控え", "適用宣言書(2022)"].sort());
    expect(names).toEqual([]);
  });
});

describe("another method for an attached register", () => {
  it("changes one cell of the method table for another threshold, and keeps what people wrote there", async () => {
    const { service, book } = await attached(handMade({ 台帳: small }));
    const label = await methodEntry(book, "scale.threat", 3);
    await book.apply({ edits: [{ kind: "writeCells", sheet: "ISMS 設定", row: label.row, column: 2, values: [["高 / High / 甚大"]] }] });
    const preview = await service.previewAttach(await choiceOf(service, { threshold: 9 }));
    expect(preview.changes).toEqual(["評価方法を「ISMS マニュアルの方法」（受容水準 6）から「ISMS マニュアルの方法」（受容水準 9）に変えます。", "3 行の数式（ISMS）を入れます。"]);
    expect(preview.plan.edits.filter((edit) => "sheet" in edit && edit.sheet === "ISMS 設定")).toEqual([{ kind: "writeCells", sheet: "ISMS 設定", row: (await methodEntry(book, "threshold")).row, column: 1, values: [[9, ""]] }]);
    await service.apply(preview);
    expect([(await methodEntry(book, "threshold")).cells[1], (await methodEntry(book, "scale.threat", 3)).cells[2]]).toEqual([9, "高 / High / 甚大"]);
    // 6, 18 and 4 of threshold 9
    expect((await service.assess()).risks.map(({ decision }) => decision)).toEqual(["acceptable", "treat", "acceptable"]);
  });

  it("names entries of people's that another preset replaces, and enters the formulas again", async () => {
    const { service, book } = await attached(handMade({ 台帳: small }));
    const band = await methodEntry(book, "band", 7);
    await book.apply({ edits: [{ kind: "writeCells", sheet: "ISMS 設定", row: band.row, column: 1, values: [[8]] }] });
    const label = await methodEntry(book, "scale.threat", 3);
    await book.apply({ edits: [{ kind: "writeCells", sheet: "ISMS 設定", row: label.row, column: 2, values: [["高 / High / 甚大"]] }] });
    const preview = await service.previewAttach(await choiceOf(service, { preset: "tokyo", threshold: 2 }));
    expect(preview.changes.filter((line) => line.includes("置き換わります"))).toEqual(["方法の表に書かれていた「band：8 中 / Medium」は、新しい方法の値に置き換わります。"]);
    await service.apply(preview);
    // The scale of threats is 1-3 in both, so the word stays. Likelihood max(1, T + V - 3) = 1, 3, 1; times max(C, I, A) = 3, 2, 1.
    expect((await methodEntry(book, "scale.threat", 3)).cells[2]).toBe("高 / High / 甚大");
    expect((await service.assess()).risks.map(({ value }) => value)).toEqual([3, 6, 1]);
    expect(await service.previewAttach(await choiceOf(service, { preset: "tokyo", threshold: 2 }))).toEqual(nothing("台帳"));
  });

  it("adapts a scale to the register's levels, and the method table says so", async () => {
    const rows = small.map((row, index) => (index === 2 ? row.map((cell, column) => (column === 6 ? 5 : cell)) : row));
    const { service, book } = open(handMade({ 台帳: rows }));
    const candidate = (await service.inspect()).candidates[0];
    expect(candidate.scales.find(({ key }) => key === "threatLevel")).toMatchObject({ minimum: 1, maximum: 5 });
    // 3 x 5 x 3
    expect(methodOutline("manual", [{ scale: "threat", minimum: 1, maximum: 5 }])).toMatchObject({ maximum: 45, problem: null });
    await service.apply(await service.previewAttach(await choiceOf(service, { scales: [{ scale: "threat", minimum: 1, maximum: 5 }] })));
    expect((await methodEntry(book, "scale.threat", 5)).cells).toEqual(["scale.threat", 5, null]);
    // 2 x 5 x 3
    expect((await service.assess()).risks[1]).toMatchObject({ value: 30, decision: "treat" });
  });

  it("counts the business impact alone where the register says nothing of the asset's value", async () => {
    const rows: readonly Row[] = [["リスクID", "業務", "脅威", "脅威レベル", "脆弱性レベル", "業務影響度"], ["B-1", "受注", "停止", 2, 3, 3], ["B-2", "出荷", "誤出荷", 1, 2, 2], ["B-3", "請求", "漏えい", 3, 2, 1]];
    const { service, book } = open(handMade({ 業務リスク: rows }));
    await service.apply(await service.previewAttach(await choiceOf(service)));
    // 3 x 2 x 3, 2 x 1 x 2, 1 x 3 x 2
    expect((await service.assess()).risks.map(({ value }) => value)).toEqual([18, 4, 6]);
    expect((await methodEntry(book, "assetValueOptional")).cells[1]).toBe("yes");
  });

  it("refuses to adapt a scale that the method looks up in a table, with the reason", () => {
    expect(methodOutline("matrix5", [{ scale: "threat", minimum: 1, maximum: 4 }]).problem).toEqual({ code: "scale-in-table", facts: { factor: "threat", preset: "matrix5", minimum: 1, maximum: 5 } });
  });

  it("is asked for another column: the map and the formulas follow", async () => {
    const { service } = await attached(handMade({ 台帳: small }));
    const { candidateId, columns } = (await service.inspect()).attached ?? { candidateId: "", columns: [] };
    const swapped = columns.map(({ key, column }) => ({ key: key === "confidentiality" ? "integrity" : key === "integrity" ? "confidentiality" : key, column }));
    const preview = await service.previewAttach({ candidateId, columns: swapped.filter(({ key }) => key !== "businessImpact"), preset: "manual", threshold: 6 });
    expect(preview.changes[0]).toBe("「ISMS 設定」の列の対応を変えます：機密性 C → D、完全性 D → C、業務影響レベル J → -");
    await service.apply(preview);
    // Without the impact: 3 x 1 x 2, 2 x 3 x 3, 1 x 2 x 2.
    expect((await service.assess()).risks.map(({ value }) => value)).toEqual([6, 18, 4]);
  });

  it("says that another register is attached already", async () => {
    const { service } = await attached(handMade({ 台帳: small, 別の台帳: small }));
    const other = (await service.inspect()).candidates.find(({ sheet }) => sheet === "別の台帳");
    const preview = await service.previewAttach({ candidateId: other?.id ?? "", columns: other?.columns ?? [], preset: "manual", threshold: 6 });
    expect(preview.problems).toEqual([{ code: "other-register-attached", facts: { sheet: "台帳", wanted: "別の台帳" } }]);
  });
});

describe("isms detach", () => {
  const desk = new Desk();
  afterEach(() => desk.clear());
  afterAll(() => desk.remove());

  it("takes the columns away, says what went, and leaves the rest", async () => {
    const { book } = await attached(handMade({ 台帳: small }));
    const file = desk.put("book.xlsx", book.bytes());
    const said = await typed(["detach", file, "-o", desk.place("out.xlsx")], "ja");
    expect([said.code, said.out.split("\n")[0]]).toEqual([0, "「台帳」から ISMS の 16 列を取り除きます：ISMS リスク値、ISMS レベル、ISMS 判定、ISMS 対応、ISMS 管理策、ISMS 対応内容、ISMS 対応後 脅威、ISMS 対応後 脆弱性、ISMS 対応後 影響、ISMS 理由、ISMS リスク所有者、ISMS 期限、ISMS 状況、ISMS 承認、ISMS 承認記録の行、ISMS 承認の状態"]);
    expect(await sheetValues(openBook(desk.bytes("out.xlsx")), "台帳")).toEqual(small);
  });

  it("writes nothing where no register is attached, and where a sheet is none of the product's", async () => {
    const plain = desk.put("plain.xlsx", handMade({ 台帳: small }));
    expect((await typed(["detach", plain, "--in-place"])).error).toContain("cli-not-attached");
    const { book } = await attached(handMade({ 台帳: small }));
    const file = desk.put("book.xlsx", book.bytes());
    const said = await typed(["detach", file, "--in-place", "--remove-sheet", "台帳"]);
    expect([said.code, said.error.includes("--remove-sheet"), desk.bytes("book.xlsx").equals(Buffer.from(book.bytes()))]).toEqual([2, true, true]);
  });
});
