// Owns the Statement of Applicability over Office.js: made, edited in bulk in the sheet, made again, taken back.
// Promises that people's edits win, that both sides' changes meet, and as many requests for ninety edited rows as for one.
import { createService } from "../../../src/app/create-service";
import type { IsmsService, StatementPreview } from "../../../src/app/service";
import type { Cell } from "../../../src/isms/cell";
import { startHost, type TestHost } from "../excel/host";

const headers = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル", "リスク対応", "管理策番号", "対応後 脅威レベル", "対応後 脆弱性レベル", "保有の理由"];
const register: Cell[][] = [headers, ...[["R-1", "A.8.7"], ["R-2", "A.8.13"]].map(([id, controls]): Cell[] => [id, `資産 ${id}`, 3, 2, 1, "不正アクセス", 2, "設定の不備", 3, 2, "低減", controls, 1, 1, null])];
const sheet = "適用宣言書(2022)";
/** Rows from 0: the table's header stands in row 5, A.5.1 in the next. */
const firstRow = 6;

async function attached(host: TestHost): Promise<IsmsService> {
  await host.workbook.apply({ edits: [
    { kind: "addSheet", sheet: "台帳" },
    { kind: "writeCells", sheet: "台帳", row: 0, column: 0, values: register },
    { kind: "addTable", sheet: "台帳", area: { row: 0, column: 0, rowCount: 3, columnCount: headers.length }, table: "Risks", style: "TableStyleLight1", showFilter: true },
  ] });
  const service = createService(host.workbook, "ja");
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  return service;
}

const preview = (service: IsmsService): Promise<StatementPreview> => service.previewStatement("2022", { summary: "見直し", date: "2026-11-25" });
const rowOf = (shown: StatementPreview, id: string) => shown.domains.flatMap(({ rows }) => rows).find((row) => row.id === id);

/** The sheet row of a control, from 0. */
function placeOf(shown: StatementPreview, id: string): number {
  return rowOf(shown, id)?.place?.area.row ?? -1;
}

async function values(host: TestHost, row: number): Promise<readonly Cell[]> {
  const [cells] = await host.workbook.read([{ sheet, area: { row, column: 0, rowCount: 1, columnCount: 14 } }]);
  return cells.values[0];
}

describe("the statement in the sheet", () => {
  let host: TestHost;
  let service: IsmsService;
  beforeEach(async () => {
    host = await startHost();
    service = await attached(host);
    await service.apply(await preview(service));
  });
  afterEach(() => host.stop());

  it("counts live above its table, and follows a person who fills a column down", async () => {
    const shown = async (): Promise<unknown> => (await values(host, 4))[0];
    expect(await shown()).toBe("適用 2　除外 0　未決定 91　｜　実施済 0　一部実施 0　計画中 0　未実施 0　他組織で実施 0　未確認 2");
    await host.person.write(sheet, { row: firstRow, column: 3, rowCount: 5, columnCount: 1 }, Array.from({ length: 5 }, () => ["除外"]));
    await host.settled();
    expect(await shown()).toBe("適用 2　除外 5　未決定 86　｜　実施済 0　一部実施 0　計画中 0　未実施 0　他組織で実施 0　未確認 2");
    expect((await preview(service)).counts).toMatchObject({ excluded: 5, undecided: 86 });
  });

  it("puts a deleted control back where the standard has it; what people have on other rows stays with its control, and goes back with undo", async () => {
    // A column of a person's own at the table's right, a colour, and rows that a person deleted: the first, one in the middle, two neighbours.
    const shown = await preview(service);
    const kept = placeOf(shown, "A.5.16");
    await host.person.write(sheet, { row: firstRow - 1, column: 14, rowCount: 1, columnCount: 1 }, [["メモ"]]);
    await host.edit(async (context) => {
      const page = context.workbook.worksheets.getItem(sheet);
      page.tables.getItem("ISMS_SoA_2022").resize(page.getRangeByIndexes(firstRow - 1, 0, 94, 15));
      page.getRangeByIndexes(kept, 14, 1, 1).values = [["規程 4 章"]];
      page.getRangeByIndexes(kept, 1, 1, 1).format.fill.color = "#FFC000";
      for (const id of ["A.8.14", "A.8.13", "A.5.15", "A.5.1"]) {
        const row = placeOf(shown, id) + 1;
        page.getRange(`${row}:${row}`).delete("Up");
        await context.sync();
      }
    });
    const before = await host.snapshot();
    await service.apply(await preview(service));
    const after = await preview(service);
    const places = after.domains.flatMap(({ rows }) => rows).map(({ place }) => place?.area.row);
    expect(places).toEqual(Array.from({ length: 93 }, (_, index) => firstRow + index));
    // A.8.13 is selected by R-2.
    expect([(await values(host, placeOf(after, "A.8.13")))[6], (await values(host, placeOf(after, "A.5.1")))[3]]).toEqual(["R-2", "未決定"]);
    const row = placeOf(after, "A.5.16");
    const [memo] = await host.workbook.read([{ sheet, area: { row, column: 14, rowCount: 1, columnCount: 1 } }]);
    const fill = await host.edit(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, 1, 1, 1).format.fill.load("color");
      await context.sync();
      return cell.color;
    });
    expect([memo.values[0][0], fill]).toEqual(["規程 4 章", "#FFC000"]);
    await service.undo();
    expect(await host.snapshot()).toEqual(before);
  });

  it("leaves the sheet as it was where the host stops while rows are put back", async () => {
    const shown = await preview(service);
    await host.edit(async (context) => {
      for (const id of ["A.8.14", "A.5.15"]) {
        const row = placeOf(shown, id) + 1;
        context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).delete("Up");
        await context.sync();
      }
    });
    const before = await host.snapshot();
    for (const action of [3, 8, 14, 20, 40]) {
      const again = await preview(service);
      host.failAtWriteAction(action, "GeneralException");
      const outcome = await service.apply(again).then(() => "applied", () => "refused");
      host.clearFaults();
      if (outcome === "applied") await service.undo();
      expect(await host.snapshot()).toEqual(before);
    }
  });

  it("keeps an exclusion against a new selection, writes a person's choice, and takes it back", async () => {
    const before = await preview(service);
    const row = placeOf(before, "A.7.14");
    await host.person.write(sheet, { row, column: 3, rowCount: 1, columnCount: 1 }, [["除外"]]);
    await host.person.write("台帳", { row: 1, column: 11, rowCount: 1, columnCount: 1 }, [["A.8.7\nA.7.14"]]);
    const shown = await preview(service);
    expect(shown.conflicts).toMatchObject([{ key: "A.7.14:applicability", sheet: "除外", generated: "適用", isTaken: false }]);
    expect(rowOf(shown, "A.7.14")?.cells).toEqual([{ column: "選択理由の区分", before: "", after: "リスク対応" }, { column: "対応するリスク", before: "", after: "R-1" }]);
    await service.apply(await service.previewStatement("2022", { summary: "", date: "2026-11-25" }, { taken: ["A.7.14:applicability"] }));
    expect((await values(host, row)).slice(3, 7)).toEqual(["適用", "リスク対応", null, "R-1"]);
    await service.undo();
    expect((await values(host, row)).slice(3, 7)).toEqual(["除外", null, null, null]);
    expect((await preview(service)).conflicts).toHaveLength(1);
  });

  it("needs as many requests for ninety changed rows as for one", async () => {
    const made = async (count: number): Promise<number> => {
      // Emptied titles are the product's to fill in again: each is a changed row.
      await host.person.write(sheet, { row: firstRow, column: 1, rowCount: count, columnCount: 1 }, Array.from({ length: count }, () => [""]));
      host.counters.reset();
      const shown = await preview(service);
      expect(shown.domains.flatMap(({ rows }) => rows).filter(({ change }) => change === "changed")).toHaveLength(count);
      await service.apply(shown);
      return host.counters.syncs();
    };
    expect(await made(90)).toBe(await made(1));
  });
});
