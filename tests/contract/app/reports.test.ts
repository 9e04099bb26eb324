// Owns how reports and checks travel to Excel: Microsoft's client library against the workbench's headless host.
// Promises a report whose charts are there, an undo that leaves nothing, and as many requests for 10 risks as for 500.
import { createService } from "../../../src/app/create-service";
import type { IsmsService } from "../../../src/app/service";
import type { Cell } from "../../../src/isms/cell";
import { startHost, type TestHost } from "../excel/host";

const headers = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル", "リスク対応", "管理策番号", "対応後 脅威レベル", "対応後 脆弱性レベル", "保有の理由"];

/** A register of so many risks; every third is reduced: consequence 3 x 2 x 3 = 18 to 3 x 1 x 2 = 6. */
function register(count: number): Cell[][] {
  return [headers, ...Array.from({ length: count }, (_, index): Cell[] => {
    const isReduced = index % 3 === 0;
    return [`R-${index + 1}`, `資産 ${index + 1}`, 3, 1, 1, "不正アクセス", 2, "更新の遅れ", isReduced ? 3 : 1, 1, isReduced ? "低減" : null, isReduced ? "A.8.8" : null, isReduced ? 1 : null, isReduced ? 2 : null, null];
  })];
}

async function attached(host: TestHost, count: number): Promise<IsmsService> {
  const service = createService(host.workbook, "ja");
  const values = register(count);
  await host.workbook.apply({ edits: [
    { kind: "addSheet", sheet: "台帳" },
    { kind: "writeCells", sheet: "台帳", row: 0, column: 0, values },
    { kind: "addTable", sheet: "台帳", area: { row: 0, column: 0, rowCount: values.length, columnCount: headers.length }, table: "Risks", style: "TableStyleLight1", showFilter: true },
  ] });
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  return service;
}

it("a report is made with its charts and taken back without a trace", async () => {
  const host = await startHost();
  try {
    const service = await attached(host, 6);
    const before = await host.snapshot();
    await service.apply(await service.previewReport("assessment", "2026-11-22"));
    const seen = await host.edit(async (context) => {
      const sheet = context.workbook.worksheets.getItem("リスクアセスメント報告書");
      const charts = sheet.charts.load("items/name,items/chartType");
      const page = sheet.pageLayout.load("zoom,orientation");
      const list = context.workbook.tables.getItem("ISMS_ResidualRisks").getRange().load("values");
      await context.sync();
      return [charts.items.map(({ name, chartType }) => [name, chartType]), page.orientation, page.zoom.horizontalFitToPages, list.values.slice(1).map((row) => [row[0], row[4], row[7]])];
    });
    expect(seen).toEqual([[["ISMS decisions", "BarClustered"], ["ISMS levels", "ColumnClustered"]], "Portrait", 1, [["R-1", 18, 6], ["R-4", 18, 6]]]);
    await service.undo();
    expect(await host.snapshot()).toEqual(before);
  } finally {
    await host.stop();
  }
});

it("reports and checks need as many requests for 10 risks as for 500", async () => {
  const counted = async (count: number): Promise<readonly number[]> => {
    const host = await startHost();
    try {
      const service = await attached(host, count);
      const steps = [() => service.previewReport("assessment", "2026-11-22").then((preview) => service.apply(preview)), () => service.previewReport("plan", "2026-11-22").then((preview) => service.apply(preview)), () => service.check("2026-11-22")];
      const found: number[] = [];
      for (const step of steps) {
        host.counters.reset();
        await step();
        found.push(host.counters.syncs());
      }
      return found;
    } finally {
      await host.stop();
    }
  };
  expect(await counted(500)).toEqual(await counted(10));
});
