// Owns making a method from what a person chose: a preset, a threshold, the register's own scales and words.
// Promises that what was written into the method table by hand goes along wherever it still has a meaning.
import type { Outcome } from "../../isms/cell";
import { ProblemError, problemError } from "../../isms/cell";
import { withRule, type MethodRule } from "../../isms/method/adapt";
import { checkedMethod } from "../../isms/method/consistency";
import { attributes, scaledFactors, scaleOf, type Method, type Scale, type ScaledFactor } from "../../isms/method/method";
import { preset, type PresetId } from "../../isms/method/presets";
import { maximumRisk } from "../../isms/method/risk";
import { textKey } from "../../isms/method/text";
import type { AttachChoice, MethodOutline, MethodScale } from "../service";

export type MethodChoice = Pick<AttachChoice, "preset" | "threshold" | "scales" | "labels" | "rule"> & Partial<Pick<AttachChoice, "columns">>;

/** The factors that a scale of AttachChoice stands for: the asset value is read on the scale of its attributes. */
export function factorsOf(scale: string): readonly ScaledFactor[] {
  return scale === "assetValue" ? attributes : [scale as ScaledFactor];
}

/** True where the method looks levels of the factor up in a table, which fits one scale only. */
function isTabled(method: Method, factor: ScaledFactor): boolean {
  if (method.formula !== "matrix") return false;
  return factor !== "impact" || method.impactRule !== "ignore";
}

/** The scales of the choice in place of the method's. Words of a scale with other levels go: the old ones would name the wrong levels. */
function withScales(method: Method, wanted: MethodChoice["scales"] = []): Method {
  const scales = { ...method.scales };
  for (const { scale, minimum, maximum } of wanted) {
    for (const factor of factorsOf(scale)) {
      const present = scales[factor];
      if (present === null || present === undefined || (present.minimum === minimum && present.maximum === maximum)) continue;
      if (isTabled(method, factor)) throw problemError("scale-in-table", { factor, preset: method.preset, minimum: present.minimum, maximum: present.maximum });
      scales[factor] = { minimum, maximum, labels: [] };
    }
  }
  return { ...method, scales };
}

function withLabel(present: Scale, label: string, level: number): Scale {
  if (level < present.minimum || level > present.maximum) return present;
  const isThere = present.labels.some((each) => textKey(each.text) === textKey(label) && each.level === level);
  return isThere ? present : { ...present, labels: [...present.labels.filter((each) => textKey(each.text) !== textKey(label)), { text: label, level }] };
}

/** The scales that a register's own words are given a level on. */
function withLabels(method: Method, labels: MethodChoice["labels"] = []): Method {
  const scales = { ...method.scales };
  for (const { scale, label, level } of labels) {
    for (const factor of factorsOf(scale)) {
      const present = scales[factor];
      if (present) scales[factor] = withLabel(present, label, level);
    }
  }
  return { ...method, scales };
}

const assetKeys: readonly string[] = [...attributes, "assetValue"];

/** A register with an impact and nothing about the asset's value: the impact alone is the consequence. */
function withImpactAlone(method: Method, columns: MethodChoice["columns"] = []): Method {
  const has = (keys: readonly string[]): boolean => columns.some(({ key }) => keys.includes(key));
  const isAlone = method.scales.impact !== null && has(["businessImpact", "impact"]) && !has(assetKeys);
  return isAlone && !method.assetValueOptional ? { ...method, assetValueOptional: true } : method;
}

/** The words of the present method on the new one's scales, where those have the same levels. */
function withWordsOf(method: Method, present: Method): Method {
  const entries = Object.entries(method.scales).map(([factor, scale]) => {
    const own = present.scales[factor as ScaledFactor];
    const isSame = scale !== null && own !== null && own !== undefined && own.minimum === scale.minimum && own.maximum === scale.maximum;
    return [factor, isSame ? own : scale];
  });
  return { ...method, scales: Object.fromEntries(entries) as Method["scales"] };
}

/**
 * The method that a person chose.
 * @param present the method of the workbook's table, edits of people included; null where there is none yet
 * @returns of the same preset the present method with the choice's threshold, scales, rule and words; of another preset that one,
 *   with the words of scales that have the same levels. Problems: scale-in-table {factor, preset, minimum, maximum}, and those of checkedMethod
 */
export function chosenMethod(choice: MethodChoice, present: Method | null): Outcome<Method> {
  try {
    const isSame = present !== null && present.preset === choice.preset;
    const start = isSame ? present : present === null ? preset(choice.preset as PresetId) : withWordsOf(preset(choice.preset as PresetId), present);
    const base = withImpactAlone(choice.rule ? withRule(start, choice.rule) : start, choice.columns);
    return { ok: true, value: checkedMethod({ ...withLabels(withScales(base, choice.scales), choice.labels), threshold: choice.threshold }) };
  } catch (failure) {
    if (failure instanceof ProblemError) return { ok: false, problem: failure.problem };
    throw failure;
  }
}

/**
 * A preset with adapted scales, before anything is attached.
 * @param id of a preset
 * @param rule the register's own, where it takes the place of the preset's
 */
export function methodOutline(id: string, wanted: readonly MethodScale[], rule?: MethodRule): MethodOutline {
  const published = preset(id as PresetId);
  const base = rule ? withRule(published, rule) : published;
  const scales = scaledFactors.flatMap((factor): MethodScale[] => {
    const scale = base.scales[factor];
    return scale === null ? [] : [{ scale: factor, minimum: scale.minimum, maximum: scale.maximum }];
  });
  const whole = scaleOf(base, "assetValue");
  const all = whole === null ? scales : [...scales, { scale: "assetValue", minimum: whole.minimum, maximum: whole.maximum }];
  const adapted = chosenMethod({ preset: id, threshold: base.threshold ?? 0, scales: wanted, rule }, null);
  return adapted.ok ? { scales: all, maximum: maximumRisk(adapted.value), problem: null } : { scales: all, maximum: maximumRisk(base), problem: adapted.problem };
}
