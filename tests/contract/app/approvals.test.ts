// Owns the proof that an approval stands and lapses in the sheet and in the use cases alike: Microsoft's client library, the production functions, the embedded engine.
// Promises expectations worked out by hand: consequence = max(C, I, A, impact), risk = consequence x threat x vulnerability.
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../../src/app/create-service";
import type { IsmsService, Risk } from "../../../src/app/service";
import { createExcelWorkbook } from "../../../src/excel/workbook";
import { functionNamespace } from "../../../manifest/spec";
import { functionList } from "../../../workbench/page/functionList";
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

jest.setTimeout(300_000);
const root = path.resolve(__dirname, "..", "..", "..");
const register = "リスクアセスメント表";

let host: HeadlessHost;
let service: IsmsService;

beforeAll(async () => {
  const bytes = new Uint8Array(fs.readFileSync(path.join(root, "assets", "samples", "risk-register-ja.xlsx")));
  const built = (name: string): string => fs.readFileSync(path.join(root, "dist", name), "utf8");
  host = await startHeadlessHost({ bytes, functionsBundle: built("functions.js"), functions: functionList(JSON.parse(built("functions.json")), functionNamespace) });
  const office = { context: { requirements: { isSetSupported: () => true } } } as unknown as typeof Office;
  service = createService(createExcelWorkbook({ Excel: host.Excel, Office: office }), "ja");
  const candidate = (await service.inspect()).candidates.find((each) => each.document === "riskRegister");
  if (!candidate) throw new Error("no register");
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
});

afterAll(() => host.dispose());

async function risk(id: string): Promise<Risk> {
  const found = (await service.assess("2026-11-22")).risks.find((each) => each.id === id);
  if (!found) throw new Error(`no risk ${id}`);
  return found;
}

/** What a cell of a sheet shows once everything is computed. */
async function shown(sheet: string, address: string): Promise<unknown> {
  await host.engine.settled(60_000);
  return host.engine.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getValue();
}

it("an approval stands in the sheet and in the pane, lapses in both when a level changes, and comes back with it", async () => {
  // R-010 in row 15: 3 x 2 x 2 = 12, reduced to 3 x 1 x 2 = 6; the headless host speaks English.
  await service.apply(await service.previewApproval([await risk("R-010")], { approver: "小林", role: "management", date: "2026-11-20", meeting: "マネジメントレビュー", validUntil: "" }));
  expect(await shown(register, "X15")).toBe("Residual risk (approved)");
  expect([await shown("リスク承認記録", "A5"), await shown("リスク承認記録", "D5"), await shown("リスク承認記録", "G5")]).toEqual(["AP-001", "R-010", 6]);
  host.engine.api.getActiveWorkbook()?.getSheetByName(register)?.getRange("I15").setValue(3);
  expect(await shown(register, "X15")).toBe("Approval lapsed");
  // Threat 3: 3 x 3 x 2 = 18.
  expect((await risk("R-010")).approval).toMatchObject({ state: "lapsed", changes: [{ fact: "threat", from: "2", to: "3" }, { fact: "value", from: "12", to: "18" }] });
  host.engine.api.getActiveWorkbook()?.getSheetByName(register)?.getRange("I15").setValue(2);
  expect(await shown(register, "X15")).toBe("Residual risk (approved)");
});

describe("an approval by lookup", () => {
  const record = "リスク承認記録";
  /** R-014 stands in row 19; X is the decision, Z to AB the approval, its entry and its state. */
  const row = (): Promise<unknown[]> => Promise.all(["X19", "Z19", "AA19", "AB19"].map((address) => shown(register, address)));
  const seal = (): Promise<unknown> => shown(record, "AB6");

  /** A person fills the row below the record's last one. */
  function typeEntry(at: number, cells: Readonly<Record<string, string | number>>): void {
    const sheet = host.engine.api.getActiveWorkbook()?.getSheetByName(record);
    for (const [column, value] of Object.entries(cells)) sheet?.getRange(`${column}${at}`).setValue(value);
  }

  it("shows in the register what the record says: its newest entry, by risk id", async () => {
    expect(await Promise.all(["Z5", "AA5", "AB5"].map((address) => shown(register, address)))).toEqual(["ISMS 承認", "ISMS 承認記録の行", "ISMS 承認の状態"]);
    expect((await row()).slice(1)).toEqual(["", "", ""]);
    await service.apply(await service.previewApproval([await risk("R-014")], { approver: "小林", role: "management", date: "2026-11-20", meeting: "", validUntil: "" }));
    expect(await seal()).toMatch(/^S2-/);
    // The second entry of the record: R-010 has the first.
    expect(await row()).toEqual(["Residual risk (approved)", await seal(), 2, "有効"]);
  });

  it("lapses, runs out and is taken back in the sheet by rows of the record alone", async () => {
    const approved = await seal();
    // 40000 is 2009-07-06: the day is past, so the state says so; the decision depends on no day.
    typeEntry(7, { A: "AP-003", B: "承認", C: "AP-002", D: "R-014", AA: 40000, AB: String(approved) });
    expect(await row()).toEqual(["Residual risk (approved)", approved, 3, "期限切れ"]);
    expect((await risk("R-014")).approval).toMatchObject({ state: "expired", entry: { id: "AP-003", validUntil: "2009-07-06" } });
    typeEntry(8, { A: "AP-004", B: "承認", C: "AP-003", D: "R-014", AB: "S2-0000000000" });
    expect(await row()).toEqual(["Approval lapsed", "S2-0000000000", 4, "有効"]);
    typeEntry(9, { A: "AP-005", B: "取消", C: "AP-004", D: "R-014", AB: "S2-0000000000" });
    expect(await row()).toEqual(["Residual risk (awaiting approval)", "", 5, "取消"]);
    expect((await risk("R-014")).approval.state).toBe("revoked");
  });

  it("follows the risk's id, not its row", async () => {
    const sheet = host.engine.api.getActiveWorkbook()?.getSheetByName(register);
    const id = await shown(register, "A15");
    expect(id).toBe("R-010");
    sheet?.getRange("A15").setValue("R-910");
    expect([await shown(register, "Z15"), await shown(register, "X15")]).toEqual(["", "Residual risk (awaiting approval)"]);
    sheet?.getRange("A15").setValue("R-010");
    expect(await shown(register, "X15")).toBe("Residual risk (approved)");
  });
});

it("an approval covers the organisation's own controls: another one lapses it in the sheet and in the pane", async () => {
  const type = (controls: string): unknown => host.engine.api.getActiveWorkbook()?.getSheetByName(register)?.getRange("P15").setValue(controls);
  type("A.8.5\nORG-1 端末の検疫");
  await service.apply(await service.previewApproval([await risk("R-010")], { approver: "小林", role: "management", date: "2026-11-21", meeting: "", validUntil: "" }));
  expect([await shown(register, "X15"), (await risk("R-010")).approval.state]).toEqual(["Residual risk (approved)", "valid"]);
  type("ORG-2、8.5");
  expect(await shown(register, "X15")).toBe("Approval lapsed");
  expect((await risk("R-010")).approval).toMatchObject({ state: "lapsed", changes: [{ fact: "controls", from: "A.8.5、ORG-1", to: "A.8.5、ORG-2" }] });
  type("org-1 8.5");
  expect([await shown(register, "X15"), (await risk("R-010")).approval.state]).toEqual(["Residual risk (approved)", "valid"]);
});

it("several treatments and their lines of the plan are written in one step, and taken back in one", async () => {
  const several = [await risk("R-002"), await risk("R-008")];
  const draft = { ...several[0].treatment, option: "reduce" as const, controls: ["A.5.18"], owner: "", residual: { ...several[0].treatment.residual, vulnerability: 1 } };
  await service.apply(await service.previewTreatment(several, draft));
  // 3 x 2 x 2 = 12, to 3 x 2 x 1 = 6.
  expect([await shown(register, "X7"), await shown("リスク対応計画", "B5"), await shown("リスク対応計画", "B6")]).toEqual(["Residual risk (awaiting approval)", "R-002", "R-008"]);
  await service.undo();
  expect(await shown(register, "X7")).toBe("To be treated");
  expect(host.engine.api.getActiveWorkbook()?.getSheetByName("リスク対応計画") ?? null).toBeNull();
});
