// Owns the main job over files: attach, assess, treat, approve, state applicability, save, read with another program.
// Promises expectations worked out by hand from the sample's levels: consequence = max(C, I, A, impact), risk = consequence x threat x vulnerability.
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../src/app/create-service";
import type { AttachChoice, IsmsService, Language, Risk } from "../../src/app/service";
import { openBook, type FileBook } from "../../src/xlsx";
import { readBack, sheetOf } from "./readBack";

const root = path.resolve(__dirname, "..", "..");
const revision = { summary: "初版", author: "山口", reviewer: "森", approver: "小林", date: "2026-11-22" };

function open(file: string, language: Language): { book: FileBook; service: IsmsService } {
  const book = openBook(new Uint8Array(fs.readFileSync(file)));
  return { book, service: createService(book, language) };
}

async function choiceFor(service: IsmsService, preset: string, threshold: number): Promise<AttachChoice> {
  const { candidates } = await service.inspect();
  const candidate = candidates.find((each) => each.document === "riskRegister");
  if (!candidate) throw new Error("no register");
  return { candidateId: candidate.id, columns: candidate.columns, preset, threshold };
}

async function attach(service: IsmsService, preset = "manual", threshold = 6): Promise<void> {
  await service.apply(await service.previewAttach(await choiceFor(service, preset, threshold)));
}

async function riskOf(service: IsmsService, id: string): Promise<Risk> {
  const risk = (await service.assess()).risks.find((each) => each.id === id);
  if (!risk) throw new Error(`no risk ${id}`);
  return risk;
}

const sample = path.join(root, "assets", "samples", "risk-register-ja.xlsx");

describe("the Japanese sample, over its file", () => {
  it("names the next step before and after attaching", async () => {
    const { service } = open(sample, "ja");
    expect(await service.inspect()).toMatchObject({ nextStep: "attach", attached: null, problems: [] });
    await attach(service);
    expect(await service.inspect()).toMatchObject({ nextStep: "treat", attached: { sheet: "リスクアセスメント表", table: "RiskAssessment", preset: "manual", threshold: 6, recordCount: 145 } });
  });

  it("computes values, levels and decisions beside the register and leaves the rest as it was", async () => {
    const { book, service } = open(sample, "ja");
    const before = sheetOf(readBack(book.bytes()), "リスクアセスメント表");
    await attach(service);
    const after = sheetOf(readBack(book.bytes()), "リスクアセスメント表");
    // R-001 C3 I2 A1, threat 1, vulnerability 2, impact 3: 3 x 1 x 2 = 6, not above 6.
    expect([after.values.V6, after.values.W6, after.values.X6]).toEqual([6, "低", "受容可"]);
    // R-010 C3 I3 A2, 2, 2, 3: 12; reduced to threat 1, vulnerability 2: 3 x 1 x 2 = 6, within, not approved.
    expect([after.values.A15, after.values.V15, after.values.W15, after.values.X15]).toEqual(["R-010", 12, "中", "残留リスク（承認待ち）"]);
    // IA-061 VPN gateway: 3, 3, 3, 3 -> 27, nothing decided.
    const vpn = Object.entries(after.values).find(([address, value]) => address.startsWith("D") && value === "ファイアウォール・VPN装置")?.[0].slice(1);
    expect([after.values[`V${vpn}`], after.values[`W${vpn}`], after.values[`X${vpn}`]]).toEqual([27, "高", "要対応"]);
    for (const [address, value] of Object.entries(before.values)) expect([address, after.values[address]]).toEqual([address, value]);
    expect(after.tables).toEqual({ RiskAssessment: "A5:AB150" });
    expect(after.formulas.V6).toMatch(/^=_xldudf_ISMS_RISK\(/);
  });

  it("changes nothing when attached again", async () => {
    const { book, service } = open(sample, "ja");
    await attach(service);
    const bytes = Buffer.from(book.bytes());
    const again = await service.previewAttach(await choiceFor(service, "manual", 6));
    expect(again.plan.edits).toEqual([]);
    await service.apply(again);
    expect(bytes.equals(Buffer.from(book.bytes()))).toBe(true);
  });

  it("takes an attachment back in one step", async () => {
    const { book, service } = open(sample, "ja");
    const before = readBack(book.bytes());
    await attach(service);
    await service.undo();
    const after = readBack(book.bytes());
    expect(after.sheets.map(({ name, values, tables }) => ({ name, values, tables }))).toEqual(before.sheets.map(({ name, values, tables }) => ({ name, values, tables })));
    expect(service.canUndo).toBe(false);
  });

  it("writes a treatment, records its approval with a seal, and lets the approval lapse when a fact changes", async () => {
    const { service } = open(sample, "ja");
    await attach(service);
    const risk = await riskOf(service, "R-134");
    expect(risk.decision).toBe("treat");
    const draft = { ...risk.treatment, option: "reduce" as const, controls: ["A.8.8", "A.8.20"], detail: "更新の契約を結ぶ", residual: { assetValue: null, threat: 2, vulnerability: 1, impact: null } };
    // 3 x 2 x 1 = 6
    expect(service.checkTreatment(risk, draft)).toMatchObject({ decision: "residual-pending", residualValue: 6, problems: [] });
    await service.apply(await service.previewTreatment([risk], draft));
    const pending = await riskOf(service, "R-134");
    expect(pending).toMatchObject({ decision: "residual-pending", residualValue: 6, treatment: { option: "reduce", controls: ["A.8.8", "A.8.20"] } });
    await service.apply(await service.previewApproval([pending], { approver: "小林", role: "management", date: "2026-11-20", meeting: "マネジメントレビュー", validUntil: "" }));
    const approved = await riskOf(service, "R-134");
    expect(approved.decision).toBe("residual-approved");
    expect(approved.treatment.seal).toMatch(/^S2-[0-9A-F]{10}$/);
    await service.apply(await service.previewTreatment([approved], { ...approved.treatment, controls: ["A.8.8"] }));
    expect((await riskOf(service, "R-134")).decision).toBe("approval-lapsed");
    expect((await service.check("2026-11-22")).findings.map((finding) => finding.id)).toContain("approval-lapsed");
  });

  it("refuses a residual level above the present one before anything is written", async () => {
    const { book, service } = open(sample, "ja");
    await attach(service);
    const risk = await riskOf(service, "R-001");
    const bytes = Buffer.from(book.bytes());
    const draft = { ...risk.treatment, option: "reduce" as const, residual: { assetValue: null, threat: 3, vulnerability: 3, impact: null } };
    await expect(service.previewTreatment([risk], draft)).rejects.toMatchObject({ problem: { code: "residual-above-current", facts: { value: 6, residual: 27, risk: "R-001" } } });
    expect(bytes.equals(Buffer.from(book.bytes()))).toBe(true);
  });

  it.each([["2005", 133], ["2013", 114], ["2022", 93]] as const)("makes the statement of %s with all its %i controls, and keeps what people write there", async (edition, count) => {
    const { book, service } = open(sample, "ja");
    await attach(service);
    const preview = await service.previewStatement(edition, revision);
    expect(preview.counts.total).toBe(count);
    await service.apply(preview);
    const table = `ISMS_SoA_${edition}`;
    const sheet = sheetOf(readBack(book.bytes()), `適用宣言書(${edition})`);
    expect(sheet.tables).toEqual({ [table]: `A6:N${6 + count}` });
    expect(Object.keys(sheet.values).filter((address) => /^A\d+$/.test(address) && Number(address.slice(1)) > 6)).toHaveLength(count);
    expect([sheet.printTitleRows?.replace(/\$/g, ""), sheet.orientation]).toEqual(["6:6", "landscape"]);
    const again = await service.previewStatement(edition, revision);
    expect(again.plan.edits).toEqual([]);
  });

  it("keeps a person's exclusion and words when the statement is made again", async () => {
    const { book, service } = open(sample, "ja");
    await attach(service);
    await service.apply(await service.previewStatement("2022", revision));
    const name = "適用宣言書(2022)";
    const before = sheetOf(readBack(book.bytes()), name);
    const rowOf = (id: string): number => Number(Object.entries(before.values).find(([address, value]) => address.startsWith("A") && value === id)?.[0].slice(1));
    // A.5.17 is selected by reduce-mfa treatments; a person excludes it all the same. A.7.6 no treatment selects.
    await book.apply({ edits: [
      { kind: "writeCells", sheet: name, row: rowOf("A.5.17") - 1, column: 3, values: [["除外"]] },
      { kind: "writeCells", sheet: name, row: rowOf("A.7.6") - 1, column: 8, values: [["入室記録は別紙3"]] },
    ] });
    const preview = await service.previewStatement("2022", revision);
    expect(preview.plan.edits).toEqual([]);
    expect(preview.findings.filter((finding) => finding.problem.facts.control === "A.5.17").map((finding) => finding.id).sort()).toEqual(["soa-excluded-but-used", "soa-exclusion-without-reason"]);
    const risk = await riskOf(service, "R-134");
    await service.apply(await service.previewTreatment([risk], { ...risk.treatment, option: "reduce", controls: ["A.8.20"], residual: { assetValue: null, threat: 2, vulnerability: 1, impact: null } }));
    await service.apply(await service.previewStatement("2022", { ...revision, summary: "R-134 の対応" }));
    const after = sheetOf(readBack(book.bytes()), name);
    expect(after.values[`D${rowOf("A.5.17")}`]).toBe("除外");
    expect(after.values[`I${rowOf("A.7.6")}`]).toBe("入室記録は別紙3");
    expect(String(after.values[`G${rowOf("A.8.20")}`])).toContain("R-134");
    expect(sheetOf(readBack(book.bytes()), "適用宣言書 改訂履歴").values).toMatchObject({ B5: 1, B6: 2, C6: "R-134 の対応" });
  });
});

describe("the English sample, over its file", () => {
  it("gives the same values and decisions in English", async () => {
    const { book, service } = open(path.join(root, "assets", "samples", "risk-register-en.xlsx"), "en");
    await attach(service);
    const sheet = sheetOf(readBack(book.bytes()), "Risk assessment");
    expect([sheet.values.V15, sheet.values.W15, sheet.values.X15]).toEqual([12, "Medium", "Residual risk (awaiting approval)"]);
  });
});

const health = path.resolve(root, "..", "shared", "registers", "risk-register-health.xlsx");
if (fs.existsSync(health)) {
  describe("a real register of likelihood and impact", () => {
    it("is attached with the 5 x 5 method, and our value equals its own score in every row", async () => {
      const { book, service } = open(health, "en");
      await attach(service, "matrix5", 9);
      const sheet = sheetOf(readBack(book.bytes()), "Sheet1");
      const values = Array.from({ length: 10 }, (_, index) => sheet.values[`L${index + 2}`]);
      // The register's own scores, column G: 5x5, 4x5, 4x4, 3x5, 3x5, 5x4, 3x3, 2x4, 4x5, 2x5.
      expect(values).toEqual([25, 20, 16, 15, 15, 20, 9, 8, 20, 10]);
      expect([sheet.values.N8, sheet.values.N9, sheet.values.N2]).toEqual(["Acceptable", "Acceptable", "To be treated"]);
      await service.apply(await service.previewStatement("2005", revision));
      expect(Object.keys(sheetOf(readBack(book.bytes()), "SoA (2005)").values).filter((address) => /^A\d+$/.test(address) && Number(address.slice(1)) > 6)).toHaveLength(133);
    });
  });
}

describe("another edition's statement", () => {
  it("gets what people decided, and its own selection by the treatments: nothing is applicable without a reason", async () => {
    const { book, service } = open(sample, "ja");
    await attach(service);
    await service.apply(await service.previewStatement("2005", revision));
    const first = sheetOf(readBack(book.bytes()), "適用宣言書(2005)");
    const row = Number(Object.entries(first.values).find(([address, value]) => address.startsWith("A") && value === "A.9.1.6")?.[0].slice(1));
    // A.9.1.6 of 2005 is A.11.1.6 of 2013 and A.7.2 of 2022 (ISO/IEC 27002:2022, Annex B), joined there with other controls.
    await book.apply({ edits: [{ kind: "writeCells", sheet: "適用宣言書(2005)", row: row - 1, column: 8, values: [["受渡場所は守衛室に限る"]] }] });
    const preview = await service.previewStatement("2022", revision);
    expect(preview.findings.filter((finding) => finding.id === "soa-applicable-without-reason")).toEqual([]);
    await service.apply(preview);
    const words = Object.entries(sheetOf(readBack(book.bytes()), "適用宣言書(2022)").values).filter(([address]) => address.startsWith("I")).map(([, value]) => String(value));
    expect(words.some((text) => text.includes("受渡場所は守衛室に限る"))).toBe(true);
  });
});

it("a register's word replaces the method's own meaning of it, however it is written", async () => {
  const { service } = open(sample, "ja");
  const choice = await choiceFor(service, "manual", 6);
  // "low" is level 1 of the manual's scale as "Low"; this organisation says it for 2.
  await service.apply(await service.previewAttach({ ...choice, labels: [{ scale: "threat", label: "low", level: 2 }] }));
  expect((await service.assess()).counts).toMatchObject({ total: 145, invalid: 0 });
});
