// Owns writing a treatment into the register, and its line in the treatment plan.
// Promises that only what a person changed is written, that a wrong residual level is refused before anything is written, and that other words in a cell stay.
import { problemError, type Cell, type Problem } from "../../isms/cell";
import { findControl } from "../../isms/catalogue/catalogue";
import { readOwnIds } from "../../isms/catalogue/ids";
import { readApproval } from "../../isms/decision/approval";
import { checkResidual, decide, optionLabels, residualValue, type DecisionFacts } from "../../isms/decision/decision";
import { writeReason } from "../../isms/decision/grounds";
import { riskRegister } from "../../isms/documents/riskRegister";
import { findColumn } from "../../isms/documents/schema";
import { treatmentPlan } from "../../isms/documents/treatmentDocuments";
import type { Method } from "../../isms/method/method";
import { changeText } from "../../i18n/changes";
import { cellString, isCompletedStatus } from "../assess/facts";
import { usesLikelihood, type ColumnsByKey } from "../book/formulas";
import { recordOn, type Register } from "../book/register";
import { dateCell } from "../book/rows";
import type { BookState } from "../book/state";
import type { Edition, Language, Risk, RiskLevels, TreatmentCheck, TreatmentDraft } from "../service";
import type { Edit } from "../workbook/plan";
import { ownControlId } from "./ownControls";
import { planEdits, planObstacles, planWish, readPlan, type PlanWish } from "./plan";
import { isSameList, ownDraft, sharedTreatment } from "./shared";

function hasLevels(levels: RiskLevels): boolean {
  return Object.values(levels).some((level) => level !== null);
}

/** The value after treatment that the register gives itself, where it has no levels after treatment. */
function givenValue({ treatment, residualValue: given }: Risk): number | null {
  return hasLevels(treatment.residual) ? null : given;
}

function factsOf(risk: Risk, draft: TreatmentDraft): DecisionFacts {
  const approved = readApproval(draft.seal);
  return {
    levels: risk.levels,
    option: draft.option,
    controls: draft.controls,
    ownControls: draft.ownControls.flatMap(readOwnIds),
    residual: hasLevels(draft.residual) ? draft.residual : givenValue(risk),
    // The language does not matter: only whether there is a reason.
    reason: writeReason({ grounds: draft.grounds, text: draft.reason }, "en"),
    isCompleted: draft.isCompleted,
    approved: approved.ok ? approved.value : false,
  };
}

/** What stands in the cell already stays, whatever it says; what is added must be a control. */
function unknownControls(risk: Risk, draft: TreatmentDraft, edition: Edition): Problem[] {
  const added = draft.ownControls.filter((id) => !risk.treatment.ownControls.includes(id));
  const unknown = [...draft.controls.filter((id) => findControl(id, edition) === null), ...added.filter((id) => ownControlId(id) === null)];
  return unknown.length === 0 ? [] : [{ code: "control-unknown", facts: { control: unknown.join(", "), edition } }];
}

/** The decision that a draft would have, with what is wrong about it. */
export function checkDraft(method: Method, risk: Risk, draft: TreatmentDraft, edition: Edition): TreatmentCheck {
  const facts = factsOf(risk, draft);
  const above = checkResidual(method, facts);
  const problems = [...(above ? [above] : []), ...unknownControls(risk, draft, edition)];
  const decision = risk.problem || method.threshold === null ? null : decide(method, facts);
  return { decision, residualValue: residualValue(method, facts), problems };
}

/** The cells of what changed between two treatments, by schema key, in the language of the workbook's labels. */
function changedCells(before: TreatmentDraft, after: TreatmentDraft, method: Method, language: Language): Readonly<Record<string, Cell>> {
  const filled = (value: string): Cell => (value === "" ? null : value);
  const [old, levels] = [before.residual, after.residual];
  const isReasonSame = before.reason === after.reason && isSameList(before.grounds, after.grounds);
  const fields: readonly (readonly [key: string, isSame: boolean, cell: Cell])[] = [
    ["treatment", before.option === after.option, after.option === null ? null : optionLabels[after.option][language]],
    ["controls", isSameList(before.controls, after.controls) && isSameList(before.ownControls, after.ownControls), filled([...after.controls, ...after.ownControls].join("\n"))],
    ["treatmentDetail", before.detail === after.detail, filled(after.detail)],
    [usesLikelihood(method) ? "residualLikelihood" : "residualThreatLevel", old.threat === levels.threat, levels.threat],
    ["residualVulnerabilityLevel", old.vulnerability === levels.vulnerability, levels.vulnerability],
    ["residualImpact", old.impact === levels.impact, levels.impact],
    ["residualAssetValue", old.assetValue === levels.assetValue, levels.assetValue],
    ["reason", isReasonSame, filled(writeReason({ grounds: after.grounds, text: after.reason }, language))],
    ["riskOwner", before.owner === after.owner, filled(after.owner)],
    ["dueDate", before.due === after.due, dateCell(after.due)],
  ];
  return Object.fromEntries(fields.filter(([, isSame]) => !isSame).map(([key, , cell]) => [key, cell]));
}

function columnName(key: string, language: Language): string {
  return findColumn(riskRegister, key)?.header[language] ?? key;
}

/** Cells for which the register has no column. */
function missingColumns(cells: Readonly<Record<string, Cell>>, columns: ColumnsByKey): string[] {
  return Object.entries(cells).filter(([key, cell]) => columns[key] === undefined && cell !== null).map(([key]) => key);
}

/** A status is a person's own word: it is only changed between completed and not. */
function statusCell(isCompleted: boolean, before: Cell, language: Language): { readonly status?: Cell } {
  const wasCompleted = isCompletedStatus(cellString(before));
  if (wasCompleted === isCompleted) return {};
  return { status: isCompleted ? changeText("completed", language) : null };
}

/** What a treatment is written into. */
export interface TreatmentContext {
  readonly state: BookState;
  readonly register: Register;
  readonly method: Method;
  readonly edition: Edition;
  readonly language: Language;
}

/** One risk as it is now, with its treatment as it is to be. */
interface Change {
  readonly risk: Risk;
  readonly after: TreatmentDraft;
}

function registerEdits({ register, method, language }: TreatmentContext, { risk, after }: Change): Edit[] {
  const cells = changedCells(risk.treatment, after, method, language);
  const missing = missingColumns(cells, register.columns);
  if (missing.length > 0) throw problemError("treatment-column-missing", { columns: missing.map((key) => columnName(key, language)).join(", "), sheet: register.sheet });
  const row = risk.place.area.row;
  const status = recordOn(register, row)?.cells.status ?? null;
  return Object.entries({ ...cells, ...statusCell(after.isCompleted, status, language) }).flatMap(([key, cell]): Edit[] => {
    const column = register.columns[key];
    return column === undefined ? [] : [{ kind: "writeCells", sheet: register.sheet, row, column, values: [[cell]] }];
  });
}

function hasPlanWords(before: TreatmentDraft, after: TreatmentDraft): boolean {
  return before.cost !== after.cost || before.indicator !== after.indicator || before.contract !== after.contract;
}

/** True where a risk belongs into the plan: something is to be done about it. A line that is there follows its risk anyway. */
function isPlanned({ option }: TreatmentDraft): boolean {
  return option === "reduce" || option === "transfer" || option === "avoid";
}

function wishOf({ method, language }: TreatmentContext, { risk, after }: Change): PlanWish {
  return planWish(risk, after, risk.treatment, residualValue(method, factsOf(risk, after)), language);
}

/** The plan's part. A plan that cannot be written now is left for later, unless a person typed what only the plan can hold. */
function planPart(context: TreatmentContext, changes: readonly Change[]): { edits: readonly Edit[]; lines: readonly string[] } {
  const { state, language } = context;
  const present = new Set(readPlan(state).map(({ cells }) => cellString(cells.riskId)));
  const planned = changes.filter(({ risk, after }) => isPlanned(after) || present.has(risk.id));
  if (planned.length === 0) return { edits: [], lines: [] };
  const [obstacle] = planObstacles(state);
  if (obstacle) {
    if (changes.some(({ risk, after }) => hasPlanWords(risk.treatment, after))) throw problemError(obstacle.code, obstacle.facts);
    return { edits: [], lines: [changeText("changePlanLater", language, { sheet: treatmentPlan.sheet[language] })] };
  }
  const { edits, sheet, added, changed } = planEdits(state, planned.map((change) => wishOf(context, change)), language);
  return { edits, lines: edits.length === 0 ? [] : [changeText("changePlan", language, { sheet, added, changed })] };
}

/**
 * Plans to write what a draft changes to the chosen risks, into the register and the treatment plan.
 * @param shown the risks as they were when the draft was begun
 * @param present the same risks as they are now, in the same order
 * @throws ProblemError the first problem of the draft; treatment-column-missing {columns} where the register cannot hold it
 */
export function planTreatment(context: TreatmentContext, shown: readonly Risk[], present: readonly Risk[], draft: TreatmentDraft): { edits: Edit[]; lines: string[] } {
  const { method, edition, language } = context;
  const start = sharedTreatment(shown);
  const changes = present.map((risk): Change => ({ risk, after: ownDraft(risk.treatment, start, draft) }));
  for (const { risk, after } of changes) {
    const [problem] = checkDraft(method, risk, after, edition).problems;
    if (problem) throw problemError(problem.code, { ...problem.facts, risk: risk.id, address: risk.place.address });
  }
  const own = changes.flatMap((change) => registerEdits(context, change));
  const plan = planPart(context, changes);
  const edits = [...own, ...plan.edits];
  const line = changeText(edits.length === 0 ? "changeNothing" : "changeTreatment", language, { count: present.length, risks: present.map((risk) => risk.id).join(", ") });
  return { edits, lines: [line, ...plan.lines] };
}

/** Plans to bring the whole treatment plan up to date with the register. */
export function planRefresh(context: TreatmentContext, risks: readonly Risk[]): { edits: readonly Edit[]; lines: readonly string[]; problems: readonly Problem[] } {
  const problems = planObstacles(context.state);
  if (problems.length > 0) return { edits: [], lines: [], problems };
  const present = new Set(readPlan(context.state).map(({ cells }) => cellString(cells.riskId)));
  const planned = risks.filter((risk) => isPlanned(risk.treatment) || present.has(risk.id)).map((risk) => ({ risk, after: risk.treatment }));
  const { edits, sheet, added, changed } = planEdits(context.state, planned.map((change) => wishOf(context, change)), context.language);
  const line = edits.length === 0 ? changeText("changeNothing", context.language) : changeText("changePlan", context.language, { sheet, added, changed });
  return { edits, lines: [line], problems: [] };
}
