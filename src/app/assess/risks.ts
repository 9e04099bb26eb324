// Owns the list of risks that a register holds, each assessed now from its levels.
// Promises counts that add up to the number of records, and a place in the sheet for every risk.
import { readControlTokens } from "../../isms/catalogue/ids";
import { readReason } from "../../isms/decision/grounds";
import type { Method } from "../../isms/method/method";
import { levelFactors, scaleOf } from "../../isms/method/method";
import { maximumRisk } from "../../isms/method/risk";
import type { TreatedRisk } from "../../isms/soa/statement";
import { cellArea, placeAddress } from "../book/address";
import { usesLikelihood, type ColumnsByKey } from "../book/formulas";
import type { Register, RegisterRecord } from "../book/register";
import { dateText } from "../book/rows";
import { problemPlace } from "../attach/attach";
import { approvalBook, noApprovals, standingOf, type ApprovalBook } from "../approve/standing";
import { readApprovals } from "../approve/records";
import type { BookState } from "../book/state";
import { planIndex, planWords, readPlan, type PlanLine } from "../treat/plan";
import type { Assessment, Edition, FactorScale, Place, Risk, RiskLevels, TreatmentDraft } from "../service";
import { countRisks } from "./counts";
import { assessRecord, bandLabel, cellString, type Verdict } from "./facts";

type Language = "ja" | "en";
const noLevels: RiskLevels = { assetValue: null, threat: null, vulnerability: null, impact: null };

/** The id of a risk: what the register gives it, else its row. */
export function riskIdOf(record: RegisterRecord): string {
  return cellString(record.cells.riskId) || `#${record.row + 1}`;
}

/** What the workbook's other tables say about the risks of its register. */
export interface RiskBooks {
  readonly approvals: ApprovalBook;
  readonly plan: ReadonlyMap<string, PlanLine>;
}

const noBooks: RiskBooks = { approvals: noApprovals, plan: new Map() };

/** The approvals and the treatment plan of a workbook. @param today yyyy-mm-dd; "" leaves expiry out */
export function riskBooks(state: BookState, today: string): RiskBooks {
  return { approvals: approvalBook(readApprovals(state), today), plan: planIndex(readPlan(state)) };
}

function draftOf(record: RegisterRecord, verdict: Verdict, books: RiskBooks): TreatmentDraft {
  const { facts } = verdict;
  const reason = readReason(facts.reason);
  const words = planWords(books.plan, { id: riskIdOf(record), asset: cellString(record.cells.asset), threat: cellString(record.cells.threat), vulnerability: cellString(record.cells.vulnerability) });
  const text = (key: string): string => cellString(record.cells[key]);
  return {
    option: facts.option,
    controls: facts.controls,
    ownControls: readControlTokens(record.cells.controls ?? null).others,
    detail: text("treatmentDetail"),
    residual: facts.residual === null || typeof facts.residual === "number" ? noLevels : facts.residual,
    grounds: reason.grounds,
    reason: reason.text,
    owner: text("riskOwner"),
    due: dateText(record.cells.dueDate),
    isCompleted: facts.isCompleted,
    ...words,
    seal: text("approval"),
  };
}

function placeOf(register: Register, record: RegisterRecord): Place {
  const column = register.columns.ismsRiskValue ?? register.columns.riskId ?? register.columns.asset ?? 0;
  const area = cellArea(record.row, column);
  return { sheet: register.sheet, area, address: placeAddress(register.sheet, area) };
}

/** One record as a risk. @param books without them nothing is known of approvals and plan */
export function riskOf(register: Register, record: RegisterRecord, method: Method, language: Language, books: RiskBooks = noBooks): Risk {
  const verdict = assessRecord(method, record.cells);
  const text = (key: string): string => cellString(record.cells[key]);
  const place = placeOf(register, record);
  const problem = verdict.problem && { code: verdict.problem.code, facts: { ...verdict.problem.facts, address: problemPlace(register, record.row, verdict.problem).address } };
  return {
    id: riskIdOf(record),
    place,
    asset: text("asset"), threat: text("threat"), vulnerability: text("vulnerability"), currentControls: text("currentControls"), owner: text("riskOwner"),
    levels: verdict.facts.levels,
    value: verdict.value,
    band: bandLabel(method, verdict.value, language) || null,
    decision: verdict.decision,
    problem,
    treatment: draftOf(record, verdict, books),
    residualValue: verdict.residual,
    approval: standingOf(method, { id: riskIdOf(record), address: place.address }, verdict.facts, text("approval"), books.approvals, language),
  };
}

const factorNames: Readonly<Record<keyof RiskLevels, Readonly<Record<Language, string>>>> = {
  assetValue: { ja: "資産価値", en: "Asset value" },
  threat: { ja: "脅威", en: "Threat" },
  vulnerability: { ja: "脆弱性", en: "Vulnerability" },
  impact: { ja: "業務影響", en: "Business impact" },
};
const likelihoodName = { ja: "発生可能性", en: "Likelihood" };

const residualColumnKeys: Readonly<Record<keyof RiskLevels, readonly string[]>> = {
  assetValue: ["residualAssetValue"],
  threat: ["residualThreatLevel", "residualLikelihood"],
  vulnerability: ["residualVulnerabilityLevel"],
  impact: ["residualImpact"],
};

/** The scales of the factors that a treatment can re-assess in this register, to draw level pickers from. */
export function factorScales(method: Method, columns: ColumnsByKey, language: Language): FactorScale[] {
  return levelFactors.flatMap((factor): FactorScale[] => {
    const hasColumn = residualColumnKeys[factor].some((key) => columns[key] !== undefined);
    const scale = hasColumn ? scaleOf(method, factor) : null;
    if (scale === null) return [];
    const labelOf = (level: number): string => scale.labels.filter((label) => label.level === level).map((label) => label.text)[language === "ja" ? 0 : 1] ?? "";
    const choices = Array.from({ length: scale.maximum - scale.minimum + 1 }, (_, step) => ({ level: scale.minimum + step, label: labelOf(scale.minimum + step) }));
    return [{ factor, name: factor === "threat" && usesLikelihood(method) ? likelihoodName[language] : factorNames[factor][language], choices }];
  });
}

/** The treated risks of a register with the controls that their treatment selects. */
export function treatedRisks(risks: readonly Risk[]): TreatedRisk[] {
  return risks
    .filter((risk) => risk.treatment.option !== null && risk.treatment.option !== "retain" && risk.treatment.controls.length > 0)
    .map((risk) => ({ riskId: risk.id, controls: risk.treatment.controls }));
}

/** Everything the risk list shows. @param editionOf the edition whose numbers the treatments' controls have */
export function assessmentOf(register: Register, method: Method, language: Language, books: RiskBooks, editionOf: (treated: readonly TreatedRisk[]) => Edition): Omit<Assessment, "selected" | "ownControls"> {
  const risks = register.records.map((record) => riskOf(register, record, method, language, books));
  return {
    risks, counts: countRisks(risks), threshold: method.threshold ?? 0, upperThreshold: method.upperThreshold, maximum: maximumRisk(method),
    scales: factorScales(method, register.columns, language), edition: editionOf(treatedRisks(risks)),
  };
}
