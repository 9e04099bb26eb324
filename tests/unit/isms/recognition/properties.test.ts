// Owns the property tests of recognition: what must hold for every register, however it is laid out.
// Promises that the truth is known because the layout is made here, column by column.
import fc from "fast-check";
import type { Cell } from "../../../../src/isms/cell";
import { documents } from "../../../../src/isms/documents/documents";
import { recognise } from "../../../../src/isms/recognition/recognise";
import { readRecords } from "../../../../src/isms/recognition/records";
import { best, sheetOf } from "./sheets";

interface MadeColumn {
  readonly key: string;
  readonly headers: readonly string[];
  readonly cell: (record: number) => Cell;
}

const columns: readonly MadeColumn[] = [
  { key: "riskId", headers: ["No.", "リスクID", "Risk ID", "管理番号", "ref_id"], cell: (record) => `R-${record}` },
  { key: "asset", headers: ["情報資産", "資産名", "Asset name", "Information asset", "Name of the asset"], cell: (record) => `サーバ ${record}` },
  { key: "confidentiality", headers: ["機密性", "Confidentiality", "機密性\n(1-3)", "Vertraulichkeit"], cell: (record) => (record % 3) + 1 },
  { key: "integrity", headers: ["完全性", "INTEGRITY", "完全性（I）", "Integridad"], cell: (record) => ((record * 2) % 3) + 1 },
  { key: "availability", headers: ["可用性", "Availability", " 可 用 性 ", "Disponibilité"], cell: (record) => ((record + 1) % 3) + 1 },
  { key: "threat", headers: ["脅威の内容", "Threat description", "想定される脅威"], cell: (record) => `不正アクセスの場合 ${record}` },
  { key: "threatLevel", headers: ["脅威レベル", "Threat level", "脅威の発生頻度"], cell: (record) => (record % 2) + 1 },
  { key: "vulnerabilityLevel", headers: ["脆弱性レベル", "Vulnerability rating", "脆弱性（レベル）"], cell: (record) => ((record * 5) % 3) + 1 },
  { key: "riskOwner", headers: ["リスク所有者", "Risk owner", "担当者"], cell: () => "田中" },
  { key: "remarks", headers: ["備考", "Notes", "Comments"], cell: (record) => (record % 2 === 0 ? null : "確認中の事項あり") },
];

const layout = fc.record({
  order: fc.shuffledSubarray(columns.map((_, index) => index), { minLength: columns.length }),
  spelling: fc.array(fc.nat(20), { minLength: columns.length, maxLength: columns.length }),
  row: fc.integer({ min: 1, max: 40 }),
  column: fc.constantFrom("A", "B", "F", "Z"),
  titleRows: fc.integer({ min: 0, max: 4 }),
  records: fc.integer({ min: 3, max: 12 }),
});

describe("recognition of made registers", () => {
  it("maps every column, whatever the order, spelling and place, and reads the records back", () => {
    fc.assert(
      fc.property(layout, ({ order, spelling, row, column, titleRows, records }) => {
        const made = order.map((index) => columns[index] as MadeColumn);
        const header = made.map((each, index) => each.headers[(spelling[index] ?? 0) % each.headers.length] as string);
        const body = Array.from({ length: records }, (_, record) => made.map((each) => each.cell(record)));
        const titles: Cell[][] = Array.from({ length: titleRows }, (_, index) => (index === titleRows - 1 ? [] : [`帳票 ${index}`]));
        const sheet = sheetOf([...titles, header, ...body], { at: `${column}${row}` });
        const candidate = best(sheet);
        expect(candidate.columns.map(({ key }) => key)).toEqual(made.map(({ key }) => key));
        const values = readRecords(candidate, sheet).filter(({ isRecord }) => isRecord).map(({ values: cells }) => made.map(({ key }) => cells[key] ?? null));
        expect(values).toEqual(body);
      }),
      { numRuns: 150 },
    );
  });

  it("never fails and gives no key twice, whatever a sheet holds", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.constantFrom<Cell>(null, "", "情報資産", "脅威", "脆弱性", "対応後", "Likelihood", "Impact", "C", "I", "A", "合計", "-", "高", true, { error: "#REF!" }),
      fc.integer({ min: -1, max: 50_000 }),
      fc.string({ maxLength: 12 }),
    );
    const keys = new Set(Object.values(documents).flatMap(({ columns: all }) => all.map(({ key }) => key)));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 }), (rows) => {
        for (const candidate of recognise([sheetOf(rows)]).candidates) {
          const given = candidate.columns.map(({ key }) => key);
          expect(new Set(given).size).toBe(given.length);
          expect(given.every((key) => keys.has(key))).toBe(true);
          expect(candidate.score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
