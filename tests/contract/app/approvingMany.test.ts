// Owns the contract of approving thousands of risks at once: Microsoft's client library against the workbench's headless host.
// Promises as many requests for 2 400 risks as for 24, each under 5 MB, all or nothing where the host stops, and one undo; expectations counted by hand from the made register.
import { createService } from "../../../src/app/create-service";
import type { ApprovalDraft, IsmsService, Risk } from "../../../src/app/service";
import type { Cell } from "../../../src/isms/cell";
import { startHost, type TestHost } from "../excel/host";

jest.setTimeout(300_000);

const headers = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル", "リスク対応", "管理策番号", "対応後 脅威レベル", "対応後 脆弱性レベル", "保有の理由"];

/** Of every six risks five are retained: four at 2 x 1 x 1 = 2 (residual), one at 3 x 3 x 3 = 27 for reasons of cost (remaining); the sixth has no treatment. */
function register(count: number): Cell[][] {
  const rows = Array.from({ length: count }, (_, index): Cell[] => {
    const [isHigh, isOpen] = [index % 6 === 4, index % 6 === 5];
    const level = isHigh ? 3 : 1;
    return [`R-${index + 1}`, `資産 ${index + 1}`, isHigh ? 3 : 2, 1, 1, `脅威の説明 ${index}`, level, `脆弱性の説明 ${index}`, level, null, isOpen ? null : "保有", null, null, null, isHigh ? "コスト：更改は来年度" : null];
  });
  return [headers, ...rows];
}

const approval: ApprovalDraft = { approver: "小林", role: "management", date: "2026-11-20", meeting: "マネジメントレビュー", validUntil: "2027-11-19" };

interface Desk {
  readonly host: TestHost;
  readonly service: IsmsService;
  /** The risks that await approval. */
  readonly waiting: readonly Risk[];
}

async function desk(count: number): Promise<Desk> {
  const host = await startHost();
  const service = createService(host.workbook, "ja");
  const values = register(count);
  const area = { row: 0, column: 0, rowCount: values.length, columnCount: headers.length };
  await host.workbook.apply({ edits: [
    { kind: "addSheet", sheet: "台帳" },
    { kind: "writeCells", sheet: "台帳", row: 0, column: 0, values },
    { kind: "addTable", sheet: "台帳", area, table: "Risks", style: "TableStyleLight1", showFilter: true },
  ] });
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  const waiting = (await service.assess()).risks.filter(({ decision }) => decision === "residual-pending" || decision === "remaining-pending");
  return { host, service, waiting };
}

async function shownStates({ service }: Desk): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { approval: { state } } of (await service.assess("2026-11-20")).risks) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

describe("approving thousands of risks", () => {
  it("takes as many requests as approving a few, each under 5 MB, and one undo takes all of it back", async () => {
    const requests: number[] = [];
    for (const count of [24, 2400]) {
      const made = await desk(count);
      const { host, service, waiting } = made;
      expect(waiting).toHaveLength((count / 6) * 5);
      host.counters.reset();
      const preview = await service.previewApproval(waiting, approval);
      await service.apply(preview);
      requests.push(host.counters.syncs());
      expect(Math.max(host.counters.largestRequest(), host.counters.largestAnswer())).toBeLessThan(5 * 1024 * 1024);
      expect(await shownStates(made)).toEqual({ valid: (count / 6) * 5, none: count / 6 });
      await service.undo();
      expect(await shownStates(made)).toEqual({ none: count });
      await host.stop();
    }
    expect(requests[1]).toBe(requests[0]);
  });

  it("leaves the workbook as it was where the host stops, at whatever request", async () => {
    const { host, service, waiting } = await desk(600);
    const preview = await service.previewApproval(waiting, approval);
    const before = await host.snapshot();
    host.counters.reset();
    await service.apply(preview);
    const requests = host.counters.syncs();
    await service.undo();
    const outcomes: string[] = [];
    for (let stopAt = 1; stopAt <= requests; stopAt += 1) {
      host.failAtRequest(stopAt, "GeneralException");
      outcomes.push(await service.apply(preview).then(() => "applied", () => "refused"));
      host.clearFaults();
      if (outcomes[stopAt - 1] === "applied") await service.undo();
      expect(await host.snapshot()).toEqual(before);
    }
    expect(outcomes.filter((outcome) => outcome === "refused").length).toBeGreaterThanOrEqual(requests - 1);
    await host.stop();
  });

  it.each([3, 40, 90])("leaves the workbook as it was where the host refuses action %i of the writing", async (action) => {
    const { host, service, waiting } = await desk(120);
    const preview = await service.previewApproval(waiting, approval);
    const before = await host.snapshot();
    host.failAtWriteAction(action, "GeneralException");
    await expect(service.apply(preview)).rejects.toMatchObject({ problem: { code: "host-failed" } });
    host.clearFaults();
    expect(await host.snapshot()).toEqual(before);
    await service.apply(preview);
    expect((await service.assess("2026-11-20")).risks.filter(({ approval: { state } }) => state === "valid")).toHaveLength(waiting.length);
    await host.stop();
  });
});
