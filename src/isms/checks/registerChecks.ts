// Owns the checks of the register's records: can everything be read, is every risk told apart and assessed.
// Promises that a cell which cannot be read is named, never taken for blank.
import type { CheckedBook, CheckedRisk } from "./book";
import { atRisk, eachRisk, type Check, type CheckOutcome, type Hit } from "./check";

const register = { subject: "register", unit: "risk", manual: "4.2.1" } as const;

const isLevel = (code: string): boolean => code.startsWith("level-");
/** Has a check of its own. */
const raised = "residual-above-current";

function problemHits(risk: CheckedRisk, belongs: (code: string) => boolean): Hit[] {
  return risk.problems.filter(({ code }) => belongs(code)).map(({ code, facts, key }) => atRisk(risk, key, code, facts));
}

function idsUnique({ risks }: CheckedBook): CheckOutcome {
  const firstRows = new Map<string, number>();
  const hits = risks.flatMap((risk) => {
    const first = firstRows.get(risk.id);
    if (first === undefined) firstRows.set(risk.id, risk.row);
    return first === undefined ? [] : [atRisk(risk, "riskId", "risk-id-twice", { row: first + 1 })];
  });
  return { looked: risks.length, hits };
}

export const registerChecks: readonly Check[] = [
  {
    ...register, id: "levels-on-scale", severity: "error", standard: "6.1.2 d",
    run: eachRisk(() => true, (risk) => problemHits(risk, isLevel)),
    question: { ja: "すべてのレベルは方法の尺度にありますか", en: "Are all levels on the method's scales?" },
    why: { ja: "尺度にない値からはリスク値を求められず、ほかのリスクと比べられません。", en: "A value that is on no scale gives no risk value and cannot be compared with other risks." },
    fix: { ja: "セルを尺度のレベルに直すか、未評価なら空白にしてください。", en: "Enter a level of the scale, or leave the cell blank for not assessed." },
  },
  {
    ...register, id: "entries-readable", severity: "error", standard: "7.5.3",
    run: eachRisk(() => true, (risk) => problemHits(risk, (code) => !isLevel(code) && code !== raised)),
    question: { ja: "対応・承認・対応後の値は読み取れますか", en: "Can treatment, approval and residual entries be read?" },
    why: { ja: "読み取れない記入は判定に使えず、記録として確かめられません。", en: "An entry that cannot be read counts for no decision and is no record that can be checked." },
    fix: { ja: "一覧にある言葉か数値に直してください。", en: "Write one of the choices, or a number." },
  },
  {
    ...register, id: "risk-ids-unique", severity: "error", standard: "6.1.2 c", run: idsUnique,
    question: { ja: "リスクIDは重なっていませんか", en: "Does every risk have an id of its own?" },
    why: { ja: "承認記録も適用宣言書もリスクIDで結ばれます。重なると、どのリスクの承認か分かりません。", en: "Approvals and the Statement of Applicability name risks by id. An id used twice leaves open which risk was approved." },
    fix: { ja: "リスクごとに別の番号を付けてください。", en: "Give each risk a number of its own." },
  },
  {
    ...register, id: "risks-assessed", severity: "warning", standard: "6.1.2 d",
    run: eachRisk(() => true, (risk) => (risk.decision === "unassessed" ? [atRisk(risk, "ismsRiskValue", "risk-not-assessed")] : [])),
    question: { ja: "すべてのリスクは評価されていますか", en: "Is every risk assessed?" },
    why: { ja: "識別したリスクは、もれなく評価することになっています。", en: "Every risk that was identified has to be assessed." },
    fix: { ja: "空白のレベルを記入してください。リスクでない行なら台帳から外してください。", en: "Fill in the blank levels. A line that is no risk belongs outside the register." },
  },
];
