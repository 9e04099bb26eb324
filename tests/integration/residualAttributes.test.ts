// Owns a register in which C, I and A are assessed again after treatment.
// Promises that the values after treatment, worked out by hand, are those of the pane and what our formula is given.
import { createService } from "../../src/app/create-service";
import { openBook } from "../../src/xlsx";
import { handMade, type Row } from "./workbooks/handMade";

const rows: readonly Row[] = [
  ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威レベル", "脆弱性レベル", "対応", "対策後 機密性", "対策後 完全性", "対策後 可用性", "対策後 脅威", "対策後 脆弱性"],
  ["R-1", "名簿", 3, 2, 1, 2, 3, "低減", 1, 1, 1, 2, 1],
  ["R-2", "図面", 3, 3, 2, 3, 2, "低減", 1, null, 1, 1, 2],
  ["R-3", "契約", 1, 2, 2, 2, 2, "低減", null, null, null, null, null],
];

it("counts the asset value after treatment, a blank attribute as it is at present", async () => {
  const book = openBook(handMade({ 台帳: rows }));
  const service = createService(book, "ja");
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  // max(1, 1, 1) x 2 x 1; max(1, 3, 1) x 1 x 2; not assessed again.
  expect((await service.assess()).risks.map(({ value, residualValue, decision }) => [value, residualValue, decision])).toEqual([[18, 2, "residual-pending"], [18, 6, "residual-pending"], [8, null, "in-progress"]]);
  const [{ values, formulas = [] }] = await book.read([{ sheet: "台帳", withFormulas: true }]);
  const column = values[0].indexOf("ISMS 判定");
  expect([values[0].includes("ISMS 対応後 脅威"), values[1][column]]).toEqual([false, "残留リスク（承認待ち）"]);
  // The method has a business impact, which the register does not assess again: its place is blank.
  expect(formulas[1][column]).toContain("CHOOSE({1,2,3,4,5,6},$I2,$J2,$K2,$L2,$M2,\"\")");
});
