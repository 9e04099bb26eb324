// Owns the walk of risk owners and of the management over a file: treat, treat several alike, plan, approve, change, lapse, revoke.
// Promises expectations worked out by hand from the sample's levels (consequence = max(C, I, A, impact), times threat, times vulnerability), read back by openpyxl.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../src/app/create-service";
import type { ApprovalDraft, IsmsService, Risk } from "../../src/app/service";
import { approvalBatch } from "../../src/app/approve/batch";
import { sharedTreatment } from "../../src/app/treat/shared";
import type { Cell } from "../../src/isms/cell";
import { openBook, type FileBook } from "../../src/xlsx";
import { readBack, sheetOf, type ReadSheet } from "./readBack";

const sample = fs.readFileSync(path.resolve(__dirname, "..", "..", "assets", "samples", "risk-register-ja.xlsx"));
const register = "リスクアセスメント表";
const approval: ApprovalDraft = { approver: "小林", role: "management", date: "2026-11-20", meeting: "マネジメントレビュー", validUntil: "2027-11-19" };

interface Desk {
  readonly book: FileBook;
  readonly service: IsmsService;
}

/** The sample with its register attached; made once, opened anew for every test. */
let start: Uint8Array;

beforeAll(async () => {
  const book = openBook(new Uint8Array(sample));
  const service = createService(book, "ja");
  const candidate = (await service.inspect()).candidates.find((each) => each.document === "riskRegister");
  if (!candidate) throw new Error("no register");
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  start = book.bytes();
});

async function attached(): Promise<Desk> {
  const book = openBook(start);
  return { book, service: createService(book, "ja") };
}

async function risk({ service }: Desk, id: string, today = ""): Promise<Risk> {
  const found = (await service.assess(today)).risks.find((each) => each.id === id);
  if (!found) throw new Error(`no risk ${id}`);
  return found;
}

async function approve(desk: Desk, ids: readonly string[], draft = approval): Promise<void> {
  const risks = await Promise.all(ids.map((id) => risk(desk, id)));
  await desk.service.apply(await desk.service.previewApproval(risks, draft));
}

/** A person types into a cell of the sheet; the row counts from 1. */
function type({ book }: Desk, sheet: string, address: string, value: Cell): Promise<unknown> {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) as unknown as [string, string, string];
  const column = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return book.apply({ edits: [{ kind: "writeCells", sheet, row: Number(row) - 1, column, values: [[value]] }] });
}

/** A row of a table as its headers name it; the row counts from 0 under the header. */
function line(sheet: ReadSheet, row: number, headerRow = 4): Record<string, unknown> {
  const headers = Object.entries(sheet.values).filter(([address]) => address.replace(/[A-Z]+/, "") === String(headerRow));
  return Object.fromEntries(headers.map(([address, header]) => [String(header), sheet.values[`${address.replace(/\d+/, "")}${headerRow + 1 + row}`] ?? null]));
}

/** How a sheet of a saved file is set up for print, as openpyxl reads it. */
function printed(bytes: Uint8Array, name: string): Readonly<Record<string, unknown>> & { readonly merges: readonly string[]; readonly tallest: number; readonly narrowest: number } {
  const script = `import sys, json, io, openpyxl
ws = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))[sys.argv[1]]
p = ws.page_setup
print(json.dumps({"paper": str(p.paperSize), "orientation": p.orientation, "wide": p.fitToWidth, "high": p.fitToHeight, "titles": ws.print_title_rows, "pages": ws.oddFooter.center.text,
  "merges": [str(m) for m in ws.merged_cells.ranges], "tallest": max(d.height or 0 for i, d in ws.row_dimensions.items() if i > 4), "narrowest": min(d.width for d in ws.column_dimensions.values())}))`;
  return JSON.parse(spawnSync("/usr/bin/python3", ["-c", script, name], { input: bytes, encoding: "utf8" }).stdout) as ReturnType<typeof printed>;
}

describe("a treatment", () => {
  it("goes into the register and, with cost, indicator and contract, into the treatment plan", async () => {
    const desk = await attached();
    const vpn = await risk(desk, "R-134");
    const draft = { ...vpn.treatment, option: "transfer" as const, controls: ["A.8.8"], detail: "保守契約を結ぶ", due: "2027-01-29", residual: { ...vpn.treatment.residual, threat: 2, vulnerability: 1 }, cost: "60 万円／年", indicator: "更新の遅れ 0 件", contract: "機器保守契約" };
    const preview = await desk.service.previewTreatment([vpn], draft);
    expect(preview.changes).toEqual(["1 件のリスクに対応を書き込みます：R-134", "「リスク対応計画」に 1 行を加え、0 行を更新します。"]);
    await desk.service.apply(preview);
    const plan = sheetOf(readBack(desk.book.bytes()), "リスク対応計画");
    // 3 x 3 x 3 = 27, after treatment 3 x 2 x 1 = 6.
    expect(line(plan, 0)).toMatchObject({ 計画番号: "TP-001", リスクID: "R-134", リスク値: 27, 対応: "移転", 管理策: "A.8.8", 対応内容: "保守契約を結ぶ", "契約・保険": "機器保守契約", 優先度: "高", 費用: "60 万円／年", 担当者: "情報システム課長", 期限: "2027-01-29", 有効性の指標: "更新の遅れ 0 件", 対応後リスク値: 6 });
    expect(plan.tables).toEqual({ ISMS_TreatmentPlan: "A4:T5" });
    expect((await risk(desk, "R-134")).treatment).toMatchObject({ cost: "60 万円／年", indicator: "更新の遅れ 0 件", contract: "機器保守契約" });
  });

  it("is taken back in one step, with its line in the plan", async () => {
    const desk = await attached();
    const before = readBack(desk.book.bytes());
    const vpn = await risk(desk, "R-134");
    await desk.service.apply(await desk.service.previewTreatment([vpn], { ...vpn.treatment, option: "avoid", detail: "撤去する" }));
    await desk.service.undo();
    const after = readBack(desk.book.bytes());
    expect(after.sheets.map(({ name, values }) => ({ name, values }))).toEqual(before.sheets.map(({ name, values }) => ({ name, values })));
  });

  it("keeps a person's words in the plan, while what the register says follows it", async () => {
    const desk = await attached();
    const first = await risk(desk, "R-134");
    await desk.service.apply(await desk.service.previewTreatment([first], { ...first.treatment, option: "reduce", controls: ["A.8.8"] }));
    // L: cost, N: responsible, T: remarks.
    await type(desk, "リスク対応計画", "L5", "見積り中");
    await type(desk, "リスク対応計画", "N5", "高橋");
    const second = await risk(desk, "R-134");
    expect(second.treatment.cost).toBe("見積り中");
    await desk.service.apply(await desk.service.previewTreatment([second], { ...second.treatment, controls: ["A.8.8", "A.8.20"] }));
    expect(line(sheetOf(readBack(desk.book.bytes()), "リスク対応計画"), 0)).toMatchObject({ 管理策: "A.8.8\nA.8.20", 費用: "見積り中", 担当者: "高橋" });
  });

  it("leaves cells that it does not change as people wrote them", async () => {
    const desk = await attached();
    // R-010 stands in row 15: option O, controls P.
    await type(desk, register, "O15", "軽減");
    await type(desk, register, "P15", "A.8.5 （認証）、A.5.17");
    const pay = await risk(desk, "R-010");
    await desk.service.apply(await desk.service.previewTreatment([pay], { ...pay.treatment, due: "2027-06-30" }));
    const sheet = sheetOf(readBack(desk.book.bytes()), register);
    expect([sheet.values.O15, sheet.values.P15, sheet.values.U15]).toEqual(["軽減", "A.8.5 （認証）、A.5.17", "2027-06-30"]);
  });

  it("keeps the organisation's own controls of a cell, and takes others of them", async () => {
    const desk = await attached();
    // R-010 stands in row 15: controls in P. ORG-1 is an id of the organisation's, the rest of the line a person's words.
    await type(desk, register, "P15", "A.8.5、ORG-1、見直し");
    const pay = await risk(desk, "R-010");
    expect([pay.treatment.controls, pay.treatment.ownControls]).toEqual([["A.8.5"], ["ORG-1", "見直し"]]);
    await desk.service.apply(await desk.service.previewTreatment([pay], { ...pay.treatment, controls: ["A.8.5", "A.5.17"], ownControls: [...pay.treatment.ownControls, "ORG-2"] }));
    const book = readBack(desk.book.bytes());
    expect(sheetOf(book, register).values.P15).toBe("A.8.5\nA.5.17\nORG-1\n見直し\nORG-2");
    expect(line(sheetOf(book, "リスク対応計画"), 0)).toMatchObject({ リスクID: "R-010", 管理策: "A.8.5\nA.5.17\nORG-1\n見直し\nORG-2" });
    expect((await desk.service.assess()).ownControls).toEqual([{ id: "ORG-1", title: "" }, { id: "ORG-2", title: "" }]);
  });

  it("refuses to take a number of another edition, or a range, for an own control", async () => {
    const desk = await attached();
    const pay = await risk(desk, "R-010");
    const check = (id: string): unknown => desk.service.checkTreatment(pay, { ...pay.treatment, ownControls: [id] }).problems;
    expect(check("ORG-9")).toEqual([]);
    expect(check("A.5.1～A.5.3")).toEqual([{ code: "control-unknown", facts: { control: "A.5.1～A.5.3", edition: "2022" } }]);
    expect(desk.service.checkTreatment(pay, { ...pay.treatment, controls: ["A.9.2.3"] }).problems).toEqual([{ code: "control-unknown", facts: { control: "A.9.2.3", edition: "2022" } }]);
  });

  it("by an own control counts as a treatment with a control", async () => {
    const desk = await attached();
    const pay = await risk(desk, "R-010");
    const questions = async (): Promise<readonly string[]> => (await desk.service.check("2026-11-20")).checks.flatMap(({ id, findings }) => findings.filter(({ place }) => place?.area.row === 14).map(() => id));
    await desk.service.apply(await desk.service.previewTreatment([pay], { ...pay.treatment, controls: [], ownControls: [] }));
    expect(await questions()).toContain("lowered-by-control");
    const bare = await risk(desk, "R-010");
    await desk.service.apply(await desk.service.previewTreatment([bare], { ...bare.treatment, ownControls: ["ORG-1"] }));
    expect(await questions()).not.toContain("lowered-by-control");
  });

  it("of several risks writes what they share, and leaves each its own owner and date", async () => {
    const desk = await attached();
    const several = [await risk(desk, "R-002"), await risk(desk, "R-008")];
    const start = sharedTreatment(several);
    expect([start.owner, start.option]).toEqual(["", null]);
    await desk.service.apply(await desk.service.previewTreatment(several, { ...start, option: "reduce", controls: ["A.5.18"], residual: { ...start.residual, vulnerability: 1 } }));
    const sheet = sheetOf(readBack(desk.book.bytes()), register);
    expect([sheet.values.N7, sheet.values.O7, sheet.values.P7, sheet.values.S7]).toEqual(["経営企画室長", "低減", "A.5.18", 1]);
    expect([sheet.values.N13, sheet.values.O13, sheet.values.P13, sheet.values.S13]).toEqual(["総務人事部長", "低減", "A.5.18", 1]);
    const plan = sheetOf(readBack(desk.book.bytes()), "リスク対応計画");
    expect([line(plan, 0).リスクID, line(plan, 1).リスクID, line(plan, 1).担当者]).toEqual(["R-002", "R-008", "総務人事部長"]);
  });

  it("brings the plan up to date with treatments that were typed into the register", async () => {
    const desk = await attached();
    await desk.service.apply(await desk.service.previewTreatmentPlan());
    const treated = (await desk.service.assess()).risks.filter(({ treatment }) => treatment.option !== null && treatment.option !== "retain");
    expect(treated.length).toBeGreaterThan(1);
    expect(sheetOf(readBack(desk.book.bytes()), "リスク対応計画").tables).toEqual({ ISMS_TreatmentPlan: `A4:T${4 + treated.length}` });
    expect((await desk.service.previewTreatmentPlan()).plan.edits).toEqual([]);
  });
});

describe("an approval", () => {
  it("is recorded with who, in which role, until when, and everything that was approved", async () => {
    const desk = await attached();
    // 3 x 2 x 2 = 12, reduced to 3 x 1 x 2 = 6. R-019 is retained at 12 for reasons of time.
    await approve(desk, ["R-010", "R-019"]);
    const sheet = sheetOf(readBack(desk.book.bytes()), "リスク承認記録");
    expect(line(sheet, 0)).toMatchObject({ 承認番号: "AP-001", 区分: "承認", リスクID: "R-010", 種別: "残留リスク", 承認したリスク値: 6, 受容水準: 6, 資産価値: 3, "脅威・発生可能性": 2, 脆弱性: 2, 業務影響: 3, 対応前リスク値: 12, 対応: "低減", 管理策: "A.5.17\nA.8.5", "対応後 脅威・発生可能性": 1, "対応後 脆弱性": 2, 対応後リスク値: 6, 承認者: "小林", 役割: "経営者", 承認日: "2026-11-20", 会議: "マネジメントレビュー", 有効期限: "2027-11-19" });
    expect(line(sheet, 1)).toMatchObject({ 承認番号: "AP-002", リスクID: "R-019", 種別: "残余リスク", 承認したリスク値: 12, 理由の区分: "時間", 理由: "委託先の二重化が2027年度に完了するまで代替手段がない" });
    expect((await risk(desk, "R-010")).approval).toMatchObject({ state: "valid", kind: "residual", entry: { id: "AP-001", approver: "小林", role: "management" }, changes: [] });
  });

  it("lapses with the facts that changed, each from what to what", async () => {
    const desk = await attached();
    await approve(desk, ["R-010"]);
    // threat from 2 to 3, so 3 x 3 x 2 = 18. The level after treatment stays as it is.
    await type(desk, register, "I15", 3);
    expect(await risk(desk, "R-010")).toMatchObject({
      decision: "approval-lapsed",
      approval: { state: "lapsed", entry: { id: "AP-001" }, changes: [{ fact: "threat", from: "2", to: "3" }, { fact: "value", from: "12", to: "18" }] },
    });
    await type(desk, register, "I15", 2);
    expect((await risk(desk, "R-010")).approval.state).toBe("valid");
    await type(desk, register, "P15", "A.5.17");
    expect((await risk(desk, "R-010")).approval.changes).toEqual([{ fact: "controls", from: "A.5.17、A.8.5", to: "A.5.17" }]);
  });

  it("lapses where a new threshold makes the risk another kind, and only then", async () => {
    const desk = await attached();
    await approve(desk, ["R-010"]);
    const settings = sheetOf(readBack(desk.book.bytes()), "ISMS 設定");
    const row = Object.entries(settings.values).find(([address, value]) => address.startsWith("A") && value === "threshold")?.[0].slice(1);
    await type(desk, "ISMS 設定", `B${row}`, 8);
    expect((await risk(desk, "R-010")).approval.state).toBe("valid");
    await type(desk, "ISMS 設定", `B${row}`, 5);
    expect((await risk(desk, "R-010")).approval).toMatchObject({ state: "lapsed", changes: [{ fact: "kind", from: "残留リスク", to: "残余リスク" }] });
  });

  it("is never edited: a new one names the one before it, and taking it back is an entry too", async () => {
    const desk = await attached();
    await approve(desk, ["R-010"]);
    await type(desk, register, "I15", 3);
    await approve(desk, ["R-010"], { ...approval, date: "2026-12-01" });
    const again = await risk(desk, "R-010");
    expect(again.approval).toMatchObject({ state: "valid", entry: { id: "AP-002", date: "2026-12-01" } });
    await desk.service.apply(await desk.service.previewRevocation([again], { by: "小林", role: "management", date: "2026-12-10", reason: "対策の延期" }));
    const sheet = sheetOf(readBack(desk.book.bytes()), "リスク承認記録");
    expect([0, 1, 2].map((row) => [line(sheet, row).承認番号, line(sheet, row).区分, line(sheet, row).前の承認番号, line(sheet, row)["脅威・発生可能性"]])).toEqual([["AP-001", "承認", null, 2], ["AP-002", "承認", "AP-001", 3], ["AP-003", "取消", "AP-002", 3]]);
    expect(await risk(desk, "R-010")).toMatchObject({ decision: "residual-pending", approval: { state: "revoked", entry: { id: "AP-003" } } });
    await expect(desk.service.previewRevocation([await risk(desk, "R-010")], { by: "小林", role: "management", date: "2026-12-11", reason: "重ねて" })).rejects.toMatchObject({ problem: { code: "revocation-nothing" } });
  });

  it("runs out after its last day", async () => {
    const desk = await attached();
    await approve(desk, ["R-010"]);
    expect((await risk(desk, "R-010", "2027-11-19")).approval.state).toBe("valid");
    expect((await risk(desk, "R-010", "2027-11-20")).approval.state).toBe("expired");
    expect((await risk(desk, "R-010")).approval.state).toBe("valid");
  });

  it.each<[string, Partial<ApprovalDraft>, string]>([
    ["a risk owner for a remaining risk", { role: "risk-owner" }, "approval-role"],
    ["without an approver", { approver: " " }, "approval-incomplete"],
    ["to end before it begins", { validUntil: "2026-11-19" }, "approval-validity"],
  ])("is refused %s", async (_, change, code) => {
    const desk = await attached();
    const bytes = Buffer.from(desk.book.bytes());
    await expect(approve(desk, ["R-019"], { ...approval, ...change })).rejects.toMatchObject({ problem: { code } });
    expect(bytes.equals(Buffer.from(desk.book.bytes()))).toBe(true);
  });

  it("is refused where a remaining risk names no ground, and where the facts are no longer those that were shown", async () => {
    const desk = await attached();
    await type(desk, register, "T24", "代替手段がない");
    await expect(approve(desk, ["R-019"])).rejects.toMatchObject({ problem: { code: "approval-reason", facts: { risk: "R-019" } } });
    const shown = await risk(desk, "R-010");
    await type(desk, register, "I15", 3);
    await expect(desk.service.previewApproval([shown], approval)).rejects.toMatchObject({ problem: { code: "risk-changed", facts: { risk: "R-010" } } });
  });

  it("that stands in the register without an entry is not taken for one", async () => {
    const desk = await attached();
    await approve(desk, ["R-010"]);
    // R-018 in row 23 has the same levels and controls as R-010, so that the sheet alone cannot tell a copied seal.
    const sheet = sheetOf(readBack(desk.book.bytes()), register);
    const column = Object.entries(sheet.values).find(([, value]) => value === "ISMS 承認")?.[0].replace(/\d+/, "") ?? "";
    await type(desk, register, `${column}23`, sheet.values[`${column}15`]);
    const copied = await risk(desk, "R-018");
    expect([copied.decision, copied.approval.state]).toEqual(["residual-approved", "unrecorded"]);
    expect(approvalBatch((await desk.service.assess()).risks).unrecorded.map(({ id }) => id)).toEqual(["R-018"]);
  });

  it("goes on a table of the first version, which gets the columns that it lacks", async () => {
    const desk = await attached();
    const headers = ["承認番号", "リスクID", "種別", "承認したリスク値", "対応", "理由", "承認者", "承認日", "会議", "照合印"];
    await desk.book.apply({ edits: [
      { kind: "addSheet", sheet: "リスク承認記録" },
      { kind: "writeCells", sheet: "リスク承認記録", row: 3, column: 0, values: [headers, ["AP-001", "R-014", "残留リスク", 6, "低減", null, "森", 46000, null, "S1-0123456789"]] },
      { kind: "addTable", sheet: "リスク承認記録", area: { row: 3, column: 0, rowCount: 2, columnCount: 10 }, table: "ISMS_Approvals", style: "TableStyleLight1", showFilter: true },
    ] });
    await approve(desk, ["R-010"]);
    const sheet = sheetOf(readBack(desk.book.bytes()), "リスク承認記録");
    expect(line(sheet, 0)).toMatchObject({ 承認番号: "AP-001", 照合印: "S1-0123456789", 区分: null });
    expect(line(sheet, 1)).toMatchObject({ 承認番号: "AP-002", リスクID: "R-010", 区分: "承認", 対応前リスク値: 12 });
    expect((await risk(desk, "R-010")).approval.state).toBe("valid");
  });
});

describe("what is printed and signed", () => {
  it.each([["リスク対応計画", "R4"], ["リスク承認記録", "Z4"]])("%s: A3 across, one page wide, header repeated, boxes for signatures, dates and seals whole", async (name, first) => {
    const desk = await attached();
    await desk.service.apply(await desk.service.previewTreatmentPlan());
    await approve(desk, ["R-010", "R-019"]);
    const facts = printed(desk.book.bytes(), name);
    // Paper 8 is A3 (ISO/IEC 29500-1, 18.3.1.63). The boxes stand over the last three columns.
    expect(facts).toMatchObject({ paper: "8", orientation: "landscape", wide: 1, high: 0, titles: "$4:$4", pages: "&P / &N" });
    const column = first.replace(/\d+/, "");
    const sheet = sheetOf(readBack(desk.book.bytes()), name);
    expect(sheet.values[`${column}1`]).toBe("承認");
    expect(facts.merges).toContain(`${column}2:${column}3`);
    // Rows are higher than one line where their texts need it: 11-point lines take 15 points.
    expect(facts.tallest).toBeGreaterThanOrEqual(30);
    expect(facts.narrowest).toBeGreaterThanOrEqual(10);
  });
});

describe("the batch of a management review", () => {
  it("keeps residual and remaining risks apart, and counts every place of the maps once", async () => {
    const desk = await attached();
    const { risks } = await desk.service.assess();
    const batch = approvalBatch(risks);
    expect(batch.waiting.residual.map(({ decision }) => decision).every((decision) => decision === "residual-pending")).toBe(true);
    expect(batch.waiting.remaining.map(({ decision }) => decision).every((decision) => decision === "remaining-pending")).toBe(true);
    expect(batch.waiting.residual.map(({ id }) => id)).toContain("R-010");
    expect(batch.waiting.remaining.map(({ id }) => id)).toContain("R-019");
    const maps = desk.service.riskMaps(risks);
    const sum = (counts: readonly (readonly { readonly count: number }[])[]): number => counts.flat().reduce((total, { count }) => total + count, 0);
    expect(sum(maps.before.cells)).toBe(145);
    expect(sum(maps.after.cells) + maps.avoided).toBe(145);
  });
});
