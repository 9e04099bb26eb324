// Owns a register of 1 000 risks on a sheet whose used range reaches its last cell: Microsoft's client library against the workbench's headless host.
// Promises that the stray cell costs a few small requests, and that it stays where it is.
import { createService } from "../../../src/app/create-service";
import type { Cell } from "../../../src/isms/cell";
import { startHost } from "../excel/host";

const headers = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル"];

it("1 000 risks with a cell in XFD1048576 are attached and assessed in requests under 5 MB", async () => {
  const host = await startHost();
  try {
    const records = Array.from({ length: 1_000 }, (_, index): Cell[] => [`R-${index + 1}`, `資産 ${index + 1}`, 3, 2, 1, "盗難", 1, "施錠なし", 2, 3]);
    await host.workbook.apply({ edits: [{ kind: "addSheet", sheet: "台帳" }, { kind: "writeCells", sheet: "台帳", row: 0, column: 0, values: [headers, ...records] }] });
    await host.edit(async (context) => {
      context.workbook.worksheets.getItem("台帳").getRange("XFD1048576").values = [["x"]];
    });
    host.counters.reset();
    const service = createService(host.workbook, "ja");
    const [candidate] = (await service.inspect()).candidates;
    expect([candidate.recordCount, candidate.columns.length]).toEqual([1_000, 10]);
    await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
    const { risks } = await service.assess();
    // max(3, 2, 1, 3) x 1 x 2 = 6
    expect([risks.length, risks[999].value]).toEqual([1_000, 6]);
    expect(Math.max(host.counters.largestRequest(), host.counters.largestAnswer())).toBeLessThan(5 * 1024 * 1024);
    const [corner] = await host.workbook.read([{ sheet: "台帳", area: { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 } }]);
    expect(corner.values).toEqual([["x"]]);
  } finally {
    await host.stop();
  }
});
