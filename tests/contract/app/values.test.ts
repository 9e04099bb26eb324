// Owns the proof that values in the sheet come from the add-in's own functions: production functions bundle, Microsoft's dispatcher, the embedded engine.
// Promises expectations worked out by hand: consequence = max(C, I, A, impact), risk = consequence x threat x vulnerability.
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../../src/app/create-service";
import { createExcelWorkbook } from "../../../src/excel/workbook";
import { functionNamespace } from "../../../manifest/spec";
import { functionList } from "../../../workbench/page/functionList";
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

jest.setTimeout(400_000);
const root = path.resolve(__dirname, "..", "..", "..");

function cells(host: HeadlessHost, address: string): unknown[][] {
  return host.engine.api.getActiveWorkbook()?.getSheetByName("リスクアセスメント表")?.getRange(address).getValues() ?? [];
}

it("an attached sample shows values, levels and decisions that the functions computed, and keeps their formulas", async () => {
  const bytes = new Uint8Array(fs.readFileSync(path.join(root, "assets", "samples", "risk-register-ja.xlsx")));
  const built = (name: string): string => fs.readFileSync(path.join(root, "dist", name), "utf8");
  const host = await startHeadlessHost({ bytes, functionsBundle: built("functions.js"), functions: functionList(JSON.parse(built("functions.json")), functionNamespace) });
  try {
    const office = { context: { requirements: { isSetSupported: () => true } } } as unknown as typeof Office;
    const workbook = createExcelWorkbook({ Excel: host.Excel, Office: office });
    const service = createService(workbook, "ja");
    const candidate = (await service.inspect()).candidates.find((each) => each.document === "riskRegister");
    if (!candidate) throw new Error("no register");
    await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
    await host.engine.settled(60_000);
    // The headless host speaks English, so the labels do. R-001: max(3,2,1,3) x 1 x 2 = 6. R-010: 3 x 2 x 2 = 12, reduced to 3 x 1 x 2 = 6, not approved.
    expect([cells(host, "V6:X6"), cells(host, "V15:X15")]).toEqual([[[6, "Low", "Acceptable"]], [[12, "Medium", "Residual risk (awaiting approval)"]]]);
    const [{ formulas }] = await workbook.read([{ sheet: "リスクアセスメント表", area: { row: 149, column: 21, rowCount: 1, columnCount: 3 }, withFormulas: true }]);
    expect(formulas?.[0].map((formula) => formula?.slice(0, 14))).toEqual(["=ISMS.RISK(Ris", "=ISMS.LEVEL(Ri", "=ISMS.DECISION"]);
  } finally {
    await host.dispose();
  }
});
