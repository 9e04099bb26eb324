// Owns detaching over Office.js: Microsoft's client library against the workbench's headless host.
// Promises that the workbook is as it was before attaching, beside the settings sheet, and that undo brings back cells, looks, choices and colours.
import { createService } from "../../../src/app/create-service";
import type { IsmsService } from "../../../src/app/service";
import type { Cell } from "../../../src/isms/cell";
import { startHost, type TestHost } from "../excel/host";

const headers = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル"];
const records: Cell[][] = [["R-1", "名簿", 3, 2, 1, "盗難", 1, "施錠なし", 2, 3], ["R-2", "契約書", 2, 2, 1, "火災", 3, "写しなし", 3, 2], ["R-3", "図面", 1, 1, 1, "漏えい", 2, "共有", 2, 1]];

let host: TestHost;
let service: IsmsService;

async function open(isTable: boolean): Promise<void> {
  host = await startHost();
  const area = { row: 0, column: 0, rowCount: 4, columnCount: 10 };
  await host.workbook.apply({ edits: [
    { kind: "addSheet", sheet: "台帳" },
    { kind: "writeCells", sheet: "台帳", row: 0, column: 0, values: [headers, ...records] },
    ...(isTable ? [{ kind: "addTable", sheet: "台帳", area, table: "Risks", style: "TableStyleLight1", showFilter: true } as const] : []),
  ] });
  service = createService(host.workbook, "ja");
}

async function attach(): Promise<void> {
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
}

/** Validation, colours and fill of the cells of our columns K to V. */
function looks(): Promise<unknown> {
  return host.edit(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台帳");
    const cells = ["K1", "K2", "M3", "N2", "R4"].map((address) => {
      const range = sheet.getRange(address);
      range.format.fill.load("color");
      range.dataValidation.load("type");
      return range;
    });
    const rules = sheet.getRange("K1:V4").conditionalFormats.load("items/type");
    await context.sync();
    return [cells.map(({ format, dataValidation }) => [format.fill.color, dataValidation.type]), rules.items.length];
  });
}

afterEach(() => host.stop());

it.each([["a table", true], ["a plain range", false]])("%s: attached twice, detached, taken back", async (_name, isTable) => {
  await open(isTable);
  const [before] = await host.workbook.read([{ sheet: "台帳" }]);
  const bare = await looks();
  await attach();
  const [candidate] = (await service.inspect()).candidates;
  const again = await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 });
  expect([again.plan.edits, again.changes]).toEqual([[], ["「台帳」の台帳は取り付け済みです。変更はありません。"]]);
  const attached = [await host.snapshot(), await looks()];
  await service.apply(await service.previewDetach({ keepsInputs: false, removesSheets: [] }));
  const [after] = await host.workbook.read([{ sheet: "台帳" }]);
  expect([after.values, await looks()]).toEqual([before.values, bare]);
  expect((await service.inspect()).attached).toBeNull();
  await service.undo();
  expect([await host.snapshot(), await looks()]).toEqual(attached);
});

it("a failure half-way leaves the register attached, whole", async () => {
  await open(false);
  await attach();
  const attached = [await host.snapshot(), await looks()];
  const preview = await service.previewDetach({ keepsInputs: false, removesSheets: [] });
  host.failAtWriteAction(9, "GeneralException");
  await expect(service.apply(preview)).rejects.toMatchObject({ problem: { code: "host-failed" } });
  host.clearFaults();
  expect([await host.snapshot(), await looks()]).toEqual(attached);
});

it("what people typed stays as plain values where they say so, and a sheet that was removed is no longer offered for undo", async () => {
  await open(true);
  await attach();
  const risk = (await service.assess()).risks[1];
  await service.apply(await service.previewTreatment([risk], { ...risk.treatment, option: "retain", reason: "費用" }));
  await service.apply(await service.previewDetach({ keepsInputs: true, removesSheets: ["ISMS 設定"] }));
  const { tables, sheets, names } = await host.workbook.overview();
  expect([tables.map(({ columns }) => columns.slice(10)), sheets.map(({ name }) => name), names, service.canUndo]).toEqual([[["ISMS 対応", "ISMS 理由"]], ["Sheet1", "台帳"], [], false]);
  const [{ values }] = await host.workbook.read([{ sheet: "台帳", area: { row: 2, column: 10, rowCount: 1, columnCount: 2 } }]);
  expect(values).toEqual([["保有", "費用"]]);
});
