// Owns how often the use cases travel to Excel: Microsoft's client library against the workbench's headless host.
// Promises that attaching, assessing and stating applicability each need a fixed number of requests, each under 5 MB, up to 10 000 risks.
import { createService } from "../../../src/app/create-service";
import type { IsmsService } from "../../../src/app/service";
import type { Cell } from "../../../src/isms/cell";
import { startHost, type TestHost } from "../excel/host";

const headers = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル", "リスク対応", "管理策番号", "対応後 脅威レベル", "対応後 脆弱性レベル", "保有の理由"];

/** A register of so many risks; every third is reduced by two controls. */
function register(count: number): Cell[][] {
  const rows = Array.from({ length: count }, (_, index): Cell[] => {
    const level = (shift: number): number => ((index + shift) % 3) + 1;
    const isReduced = index % 3 === 0;
    return [`R-${index + 1}`, `資産 ${index + 1}`, level(0), level(1), level(2), `脅威の説明 ${index}`, level(1), `脆弱性の説明 ${index}`, level(2), level(0), isReduced ? "低減" : null, isReduced ? "A.8.7\nA.8.13" : null, isReduced ? 1 : null, isReduced ? 1 : null, null];
  });
  return [headers, ...rows];
}

interface Journey {
  readonly attach: number;
  readonly assess: number;
  readonly statement: number;
  readonly largest: number;
}

async function counted(host: TestHost, work: () => Promise<unknown>): Promise<number> {
  host.counters.reset();
  await work();
  return host.counters.syncs();
}

async function attach(service: IsmsService): Promise<void> {
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
}

async function state(service: IsmsService): Promise<void> {
  await service.apply(await service.previewStatement("2022", { summary: "初版", author: "", reviewer: "", approver: "", date: "2026-11-22" }));
}

async function journey(count: number): Promise<Journey> {
  const host = await startHost();
  try {
    const service = createService(host.workbook, "ja");
    const values = register(count);
    const area = { row: 0, column: 0, rowCount: values.length, columnCount: headers.length };
    await host.workbook.apply({ edits: [
      { kind: "addSheet", sheet: "台帳" },
      { kind: "writeCells", sheet: "台帳", row: 0, column: 0, values },
      { kind: "addTable", sheet: "台帳", area, table: "Risks", style: "TableStyleLight1", showFilter: true },
    ] });
    let largest = 0;
    const step = async (work: () => Promise<unknown>): Promise<number> => {
      const syncs = await counted(host, work);
      largest = Math.max(largest, host.counters.largestRequest(), host.counters.largestAnswer());
      return syncs;
    };
    return { attach: await step(() => attach(service)), assess: await step(() => service.assess()), statement: await step(() => state(service)), largest };
  } finally {
    await host.stop();
  }
}

const requestLimit = 5 * 1024 * 1024;

describe("requests to Excel", () => {
  it("are as many for 10 risks as for 10 000, each under 5 MB", async () => {
    const few = await journey(10);
    const most = await journey(10_000);
    expect([most.attach, most.assess, most.statement]).toEqual([few.attach, few.assess, few.statement]);
    expect(most.largest).toBeLessThan(requestLimit);
  });
});
