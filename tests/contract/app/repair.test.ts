// Owns the proof that formulas which a missing add-in left as #NAME? compute again: production functions, Microsoft's client library and dispatcher.
// Promises values worked out by hand from the manual's method: risk = max(asset value, impact) x threat x vulnerability.
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../../src/app/create-service";
import type { IsmsService } from "../../../src/app/service";
import { createExcelWorkbook } from "../../../src/excel/workbook";
import { functionNamespace } from "../../../manifest/spec";
import { functionList } from "../../../src/functions/list";
import { functionList as announced } from "../../../workbench/page/functionList";
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";
import { formulaBook, nameError, type StoredCells } from "../../integration/workbooks/formulaBooks";

jest.setTimeout(400_000);
const root = path.resolve(__dirname, "..", "..", "..");
const built = (name: string): string => fs.readFileSync(path.join(root, "dist", name), "utf8");
const functions = announced(JSON.parse(built("functions.json")), functionNamespace);

interface Desk {
  readonly host: HeadlessHost;
  readonly service: IsmsService;
}

/** Opens a workbook before the functions are known, as Excel does where the add-in comes later. */
async function opened(bytes: Uint8Array): Promise<Desk> {
  const host = await startHeadlessHost({ bytes, functionsBundle: built("functions.js") });
  await host.engine.settled(60_000);
  host.announce(functions);
  await host.engine.settled(60_000);
  const office = { context: { requirements: { isSetSupported: () => true } } } as unknown as typeof Office;
  return { host, service: createService(createExcelWorkbook({ Excel: host.Excel, Office: office }), "en", { functions: async () => functionList("en") }) };
}

function values(host: HeadlessHost, sheet: string, address: string): unknown[][] {
  return host.engine.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getValues() ?? [];
}

/** 3 x 2 x 2 = 12 in every spelling that Excel leaves behind. */
const spellings: StoredCells = {
  A1: { formula: "ISMS.RISK(3,2,2)", value: nameError },
  A2: { formula: "_xldudf_ISMS_RISK(3,2,2)", value: nameError },
  A3: { formula: "_xludf.ISMS.RISK(3,2,2)", value: nameError },
  A4: { formula: "[2]!_xldudf_ISMS_RISK(3,2,2)", value: nameError },
  A5: { formula: "'C:\\Program Files\\Office\\FUNCRES.XLAM'!_xldudf_ISMS_RISK(3,2,2)", value: nameError },
  A6: { formula: "'https://example.com/x.xlam'!ISMS.RISK(3,2,2)+1", value: nameError },
  A7: { formula: "_xlfn._xldudf_ISMS_RISK(3,2,2)", value: nameError },
};

describe("repairing formulas that show #NAME?", () => {
  it("makes every spelling that Excel leaves behind compute, on any sheet, in two lines of preview", async () => {
    const { host, service } = await opened(formulaBook({ Notes: spellings, Other: { C9: { formula: 'IF(ISMS.RISK(1,1,2)>1,"high","low")', value: nameError } } }));
    try {
      expect(values(host, "Notes", "A1:A7")).toEqual(Array.from({ length: 7 }, () => ["#NAME?"]));
      const preview = await service.previewRepair();
      expect(preview).toMatchObject({ changes: ["Sheet “Notes”: enter the formulas of 7 cells again.", "Sheet “Other”: enter the formulas of 1 cells again."], problems: [] });
      await service.apply(preview);
      await host.engine.settled(60_000);
      expect(values(host, "Notes", "A1:A7")).toEqual([[12], [12], [12], [12], [12], [13], [12]]);
      expect(values(host, "Other", "C9:C9")).toEqual([["high"]]);
    } finally {
      await host.dispose();
    }
  });

  it("gives a spilled result its cells again", async () => {
    const { host, service } = await opened(formulaBook({ Grid: { A1: 1, A2: 2, A3: 3, C1: { formula: "_xldudf_ISMS_RISK(3,A1:A3,2)", value: nameError, area: "C1" } } }));
    try {
      await service.apply(await service.previewRepair());
      await host.engine.settled(60_000);
      // 3 x 1 x 2, 3 x 2 x 2, 3 x 3 x 2
      expect(values(host, "Grid", "C1:C3")).toEqual([[6], [12], [18]]);
    } finally {
      await host.dispose();
    }
  });

  it("leaves other causes of #NAME? alone and names their cells", async () => {
    const { host, service } = await opened(formulaBook({ Mixed: { A1: { formula: "nonsense+1", value: nameError }, B1: { formula: "ISMS.RSIK(3,2,2)", value: nameError }, C1: { formula: "ISMS.RISK(3,2,2)", value: nameError } } }));
    try {
      const preview = await service.previewRepair();
      expect(preview.problems).toEqual([
        { code: "name-error-elsewhere", facts: { sheet: "Mixed", count: 1, cells: "Mixed!A1" } },
        { code: "name-error-function", facts: { sheet: "Mixed", count: 1, cells: "Mixed!B1", function: "ISMS.RSIK" } },
      ]);
      await service.apply(preview);
      await host.engine.settled(60_000);
      expect(values(host, "Mixed", "A1:C1")).toEqual([["#NAME?", "#NAME?", 12]]);
    } finally {
      await host.dispose();
    }
  });

  it("names a protected sheet and repairs the others", async () => {
    const lock = (parts: Record<string, string>): void => {
      parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    };
    const cell = { formula: "ISMS.RISK(3,2,2)", value: nameError };
    const { host, service } = await opened(formulaBook({ Locked: { A1: cell }, Open: { A1: cell } }, lock));
    try {
      const preview = await service.previewRepair();
      expect(preview).toMatchObject({ changes: ["Sheet “Open”: enter the formulas of 1 cells again."], problems: [{ code: "sheet-protected", facts: { sheet: "Locked" } }] });
      await service.apply(preview);
      await host.engine.settled(60_000);
      expect([values(host, "Locked", "A1:A1"), values(host, "Open", "A1:A1")]).toEqual([[["#NAME?"]], [[12]]]);
    } finally {
      await host.dispose();
    }
  });
});

describe("repairing many formulas", () => {
  it.each([["10 000 below each other", 10_000, 1, 24], ["3 000 in every second row", 3_000, 2, 32]])("travels in requests of less than 5 MB: %s", async (_, count, step, syncs) => {
    const cells = Object.fromEntries(Array.from({ length: count }, (_unused, index) => [`B${index * step + 1}`, { formula: `ISMS.RISK(3,2,${(index % 3) + 1})`, value: nameError }]));
    const { host, service } = await opened(formulaBook({ Many: cells }));
    try {
      const preview = await service.previewRepair();
      host.answerer.resetCounters();
      await service.apply(preview);
      expect(Math.max(host.counters.largestRequest, host.counters.largestResponse)).toBeLessThan(5 * 1024 * 1024);
      // The survey once more, because the workbook may have changed since it was shown, what is replaced, and the writing: a few requests where cells stand together, a few for every 1 000 where they do not.
      expect(host.counters.syncs).toBeLessThan(syncs);
      await host.engine.settled(120_000);
      // The third formula: 3 x 2 x 3 = 18.
      expect(values(host, "Many", `B${2 * step + 1}`)).toEqual([[18]]);
    } finally {
      await host.dispose();
    }
  });
});
