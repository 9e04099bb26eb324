// Owns the checks of the treatments: chosen, believable, planned and in time.
// Promises that a treatment is late only against a day that the caller gives.
import { findControl } from "../catalogue/catalogue";
import { isAtMost } from "../method/risk";
import { levelFactors } from "../method/method";
import { residualLevels } from "../decision/residual";
import type { CheckedBook, CheckedRisk } from "./book";
import { atRisk, eachRisk, type Check, type Hit } from "./check";
import { readDay } from "./day";

const treatment = { subject: "treatment", unit: "risk", manual: "4.2.2" } as const;

/** Options that have something to carry out. */
function hasPlan({ facts, isCancelled }: CheckedRisk): boolean {
  return facts.option !== null && facts.option !== "retain" && !facts.isCompleted && !isCancelled;
}

/** True where the re-assessment says less than the assessment: in the value, or in one level. What could not be read says nothing. */
function isLowered({ facts, value, residual, problems }: CheckedRisk): boolean {
  if (problems.length > 0) return false;
  if (value !== null && residual !== null && !isAtMost(value, residual)) return true;
  if (typeof facts.residual === "number") return false;
  const after = residualLevels(facts.levels, facts.residual);
  return after !== null && levelFactors.some((factor) => facts.levels[factor] !== null && after[factor] !== null && (after[factor] as number) < (facts.levels[factor] as number));
}

function loweredHits(risk: CheckedRisk): Hit[] {
  const { option, controls } = risk.facts;
  const facts = { value: risk.value ?? "-", residual: risk.residual ?? "-" };
  if (option === null || option === "retain") return [atRisk(risk, "treatment", "lowered-without-option", facts)];
  const isSupported = controls.length > 0 || risk.ownControls.length > 0 || option === "avoid" || (option === "transfer" && risk.detail !== "");
  return isSupported ? [] : [atRisk(risk, "controls", "lowered-without-control", facts)];
}

function overdueHits(risk: CheckedRisk, { today }: CheckedBook): Hit[] {
  const day = readDay(risk.due);
  if (day === null) return [atRisk(risk, "dueDate", "due-unreadable", { due: risk.due })];
  return day < today ? [atRisk(risk, "dueDate", "treatment-overdue", { due: day, today })] : [];
}

function unknownControls(risk: CheckedRisk, { edition }: CheckedBook): Hit[] {
  const unknown = risk.facts.controls.filter((id) => findControl(id, edition) === null);
  return unknown.length === 0 ? [] : [atRisk(risk, "controls", "control-unknown", { control: unknown.join(", "), edition })];
}

function planHits(risk: CheckedRisk): Hit[] {
  if (risk.owner === "" && risk.due === "") return [atRisk(risk, "riskOwner", "plan-without-owner-and-due")];
  if (risk.owner === "") return [atRisk(risk, "riskOwner", "plan-without-owner")];
  return risk.due === "" ? [atRisk(risk, "dueDate", "plan-without-due")] : [];
}

export const treatmentChecks: readonly Check[] = [
  {
    ...treatment, id: "treatment-chosen", severity: "warning", manual: "4.2.1", standard: "6.1.3 a",
    run: eachRisk((risk) => risk.value !== null, (risk) => (risk.decision === "treat" ? [atRisk(risk, "treatment", "treatment-missing", { value: risk.value ?? "-" })] : [])),
    question: { ja: "受容水準を超えるリスクには、対応が選ばれていますか", en: "Is a treatment chosen for every risk above the threshold?" },
    why: { ja: "受容水準を超えるリスクは、低減・保有・回避・移転のどれかに決めることになっています。", en: "A risk above the threshold has to be reduced, retained, avoided or transferred." },
    fix: { ja: "「リスク」で対応を選んでください。", en: "Choose a treatment on the Risks screen." },
  },
  {
    ...treatment, id: "residual-not-above", severity: "error", standard: "6.1.3 a",
    run: eachRisk((risk) => risk.residual !== null || risk.problems.some(({ code }) => code === "residual-above-current"), (risk) => risk.problems.filter(({ code }) => code === "residual-above-current").map(({ code, facts, key }) => atRisk(risk, key, code, facts))),
    question: { ja: "対応後のリスク値は、いまより高くなっていませんか", en: "Is no risk higher after its treatment than now?" },
    why: { ja: "対応でリスクが増えるなら、どちらかの評価が誤っています。", en: "A treatment that raises the risk means that one of the two assessments is wrong." },
    fix: { ja: "現在と対応後のレベルを見直してください。", en: "Review the levels before and after treatment." },
  },
  {
    ...treatment, id: "lowered-by-control", severity: "error", standard: "6.1.3 b",
    run: eachRisk(isLowered, loweredHits),
    question: { ja: "下がったレベルには、下げる対応と管理策がありますか", en: "Is every lowered level backed by a treatment and a control?" },
    why: { ja: "何も変えずにレベルだけを下げた評価は、根拠がありません。", en: "Levels that fall while nothing is done have no ground." },
    fix: { ja: "対応（低減または移転）と、下げる管理策を書いてください。なければ対応後のレベルを消してください。", en: "Name the treatment (reduce or transfer) and the control that lowers it, or clear the levels after treatment." },
  },
  {
    ...treatment, id: "reduction-names-controls", severity: "warning", standard: "6.1.3 b",
    run: eachRisk((risk) => risk.facts.option === "reduce", (risk) => (risk.facts.controls.length === 0 && risk.ownControls.length === 0 && !isLowered(risk) ? [atRisk(risk, "controls", "reduced-without-control")] : [])),
    question: { ja: "低減するリスクには、管理策が書かれていますか", en: "Does every reduced risk name its controls?" },
    why: { ja: "管理策が分からない低減は、計画にも適用宣言書にも結び付きません。", en: "A reduction without controls leads into no plan and no Statement of Applicability." },
    fix: { ja: "管理策番号を書いてください。", en: "Enter the control ids." },
  },
  {
    ...treatment, id: "controls-known", severity: "error", standard: "6.1.3 c",
    run: eachRisk((risk) => risk.facts.controls.length > 0, unknownControls),
    question: { ja: "管理策番号は、使っている版にありますか", en: "Are all control ids in the edition in use?" },
    why: { ja: "版にない番号は適用宣言書の行に結び付かず、選んだ理由をたどれません。", en: "An id that the edition lacks leads to no row of the Statement of Applicability." },
    fix: { ja: "番号と版を確かめて直してください。", en: "Check the number and the edition." },
  },
  {
    ...treatment, id: "treatment-planned", severity: "information", standard: "6.1.3 e",
    run: eachRisk(hasPlan, planHits),
    question: { ja: "対応には、責任者と期限がありますか", en: "Does every treatment have an owner and a due date?" },
    why: { ja: "リスク対応計画には、責任者と期限を定めることになっています。", en: "The treatment plan has to say who does it and by when." },
    fix: { ja: "責任者と期限を書いてください。", en: "Enter owner and due date." },
  },
  {
    ...treatment, id: "treatment-in-time", severity: "warning", standard: "8.3",
    run: eachRisk((risk) => hasPlan(risk) && risk.due !== "", overdueHits),
    question: { ja: "期限を過ぎた対応はありませんか", en: "Is no treatment past its due date?" },
    why: { ja: "期限を過ぎた対応のあいだ、リスクは下がらないまま残ります。", en: "While a treatment is late, the risk stays as it was." },
    fix: { ja: "進み具合を確かめ、完了にするか、期限を改めて承認を受けてください。", en: "Find out how far it is: mark it completed, or have a new date agreed." },
  },
];
