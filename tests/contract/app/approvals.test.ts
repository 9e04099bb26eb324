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
