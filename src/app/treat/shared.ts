// Owns what several risks have in common when they are treated alike, and what a draft for all of them means for each.
// Promises that a field which a person left as it was stays each risk's own.
import type { Risk, RiskLevels, TreatmentDraft } from "../service";

const noLevels: RiskLevels = { assetValue: null, threat: null, vulnerability: null, impact: null };

/** A treatment of which nothing is decided. */
export const noTreatment: TreatmentDraft = {
  option: null, controls: [], ownControls: [], detail: "", residual: noLevels, grounds: [], reason: "", owner: "", due: "", isCompleted: false, cost: "", indicator: "", contract: "", seal: "",
};

const textFields = ["detail", "reason", "owner", "due", "cost", "indicator", "contract"] as const satisfies readonly (keyof TreatmentDraft)[];
const levelFields = ["assetValue", "threat", "vulnerability", "impact"] as const satisfies readonly (keyof RiskLevels)[];

/** True where two lists hold the same, in whatever order. */
export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

function common<T>(values: readonly T[], isSame: (one: T, other: T) => boolean, otherwise: T): T {
  return values.length > 0 && values.every((value) => isSame(value, values[0])) ? values[0] : otherwise;
}

/**
 * What the treatments of some risks have in common, which is what a draft for them starts from.
 * @returns the treatment itself for one risk; for several a field is blank where they differ
 */
export function sharedTreatment(risks: readonly Risk[]): TreatmentDraft {
  if (risks.length === 1) return risks[0].treatment;
  const all = risks.map(({ treatment }) => treatment);
  const same = <T>(pick: (treatment: TreatmentDraft) => T, otherwise: T): T => common(all.map(pick), (one, other) => one === other, otherwise);
  return {
    ...noTreatment,
    ...Object.fromEntries(textFields.map((field) => [field, same((treatment) => treatment[field], "")])),
    option: same(({ option }) => option, null),
    controls: common(all.map(({ controls }) => controls), isSameList, []),
    ownControls: common(all.map(({ ownControls }) => ownControls), isSameList, []),
    grounds: common(all.map(({ grounds }) => grounds), isSameList, []),
    residual: Object.fromEntries(levelFields.map((factor) => [factor, same(({ residual }) => residual[factor], null)])) as unknown as RiskLevels,
    isCompleted: same(({ isCompleted }) => isCompleted, false),
  };
}

/**
 * What a draft for some risks means for one of them: the fields that were changed, and its own for the rest.
 * @param own the risk's treatment as it is now
 * @param start what the draft began as: sharedTreatment of the risks as they were shown
 */
export function ownDraft(own: TreatmentDraft, start: TreatmentDraft, draft: TreatmentDraft): TreatmentDraft {
  const pick = <T>(from: (treatment: TreatmentDraft) => T, isSame: (one: T, other: T) => boolean = (one, other) => one === other): T => from(isSame(from(draft), from(start)) ? own : draft);
  return {
    ...own,
    ...Object.fromEntries(textFields.map((field) => [field, pick((treatment) => treatment[field])])),
    option: pick(({ option }) => option),
    controls: pick(({ controls }) => controls, isSameList),
    ownControls: pick(({ ownControls }) => ownControls, isSameList),
    grounds: pick(({ grounds }) => grounds, isSameList),
    residual: Object.fromEntries(levelFields.map((factor) => [factor, pick(({ residual }) => residual[factor])])) as unknown as RiskLevels,
    isCompleted: pick(({ isCompleted }) => isCompleted),
  };
}
