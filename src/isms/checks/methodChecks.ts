// Owns the checks of the method: threshold, bands, and whether method and register speak of the same things.
// Promises that a threshold or a band is measured against every value that the method can give.
import type { Band, Method } from "../method/method";
import { reachableValues } from "../method/reachable";
import { bandOf, isAtMost } from "../method/risk";
import type { CheckedBook } from "./book";
import type { Check, CheckOutcome, Hit } from "./check";

const assessment = { subject: "method", unit: "setting", manual: "4.2.1", standard: "6.1.2 a" } as const;

function labelOf({ label }: Band): string {
  return label.ja === label.en ? label.ja : `${label.ja} / ${label.en}`;
}

function atSetting(setting: string, value: number | null, code: string, facts: Hit["facts"]): Hit {
  return { code, facts, at: { kind: "setting", setting, value } };
}

function thresholdSet({ method }: CheckedBook): CheckOutcome {
  return { looked: 1, hits: method.threshold === null ? [atSetting("threshold", null, "threshold-not-set", { preset: method.preset })] : [] };
}

function thresholdInRange({ method }: CheckedBook): CheckOutcome {
  const { threshold } = method;
  if (threshold === null) return { looked: 0, hits: [] };
  const values = reachableValues(method);
  if (values.length === 0) return { looked: 0, hits: [] };
  const [minimum, maximum] = [values[0], values[values.length - 1]];
  const isOut = !isAtMost(minimum, threshold) || isAtMost(maximum, threshold);
  return { looked: 1, hits: isOut ? [atSetting("threshold", null, "threshold-decides-nothing", { threshold, minimum, maximum })] : [] };
}

/** The values that fall into each band. */
function valuesByBand(method: Method): { readonly band: Band; readonly values: readonly number[] }[] {
  const values = reachableValues(method);
  return method.bands.map((band) => ({ band, values: values.filter((value) => bandOf(method, value) === band) }));
}

function bandsCover({ method }: CheckedBook): CheckOutcome {
  const lowest = reachableValues(method)[0];
  if (lowest === undefined) return { looked: 0, hits: [] };
  const first = method.bands[0];
  const below = first !== undefined && bandOf(method, lowest) === null ? [atSetting("band", first.from, "band-missing-below", { value: lowest, from: first.from })] : [];
  const empty = valuesByBand(method).filter(({ values }) => values.length === 0).map(({ band }) => atSetting("band", band.from, "band-never-reached", { label: labelOf(band), from: band.from }));
  return { looked: method.bands.length, hits: [...below, ...empty] };
}

function bandsAgree({ method }: CheckedBook): CheckOutcome {
  const { threshold } = method;
  if (threshold === null) return { looked: 0, hits: [] };
  const split = valuesByBand(method).filter(({ values }) => values.some((value) => isAtMost(value, threshold)) && values.some((value) => !isAtMost(value, threshold)));
  return { looked: method.bands.length, hits: split.map(({ band }) => atSetting("band", band.from, "band-split-by-threshold", { label: labelOf(band), from: band.from, threshold })) };
}

/** Level columns that a method without the factor passes over, with the factor. */
const passedOver: readonly { readonly key: string; readonly isUsed: (method: Method) => boolean }[] = [
  { key: "businessImpact", isUsed: (method) => method.scales.impact !== null },
  { key: "threatLevel", isUsed: (method) => method.scales.vulnerability !== null },
  { key: "vulnerabilityLevel", isUsed: (method) => method.scales.vulnerability !== null },
];

function levelsUsed({ method, filledLevels }: CheckedBook): CheckOutcome {
  const unused = passedOver.filter(({ key, isUsed }) => filledLevels.includes(key) && !isUsed(method));
  return { looked: filledLevels.length, hits: unused.map(({ key }) => ({ code: "levels-not-used", facts: { column: key, preset: method.preset }, at: { kind: "header", key } })) };
}

function columnsFound({ lostColumns, mappedColumns }: CheckedBook): CheckOutcome {
  return { looked: mappedColumns, hits: lostColumns.map(({ key, header }) => ({ code: "mapped-column-gone", facts: { header, column: key }, at: { kind: "mapped", key } })) };
}

export const methodChecks: readonly Check[] = [
  {
    ...assessment, id: "threshold-set", severity: "error", run: thresholdSet,
    question: { ja: "受容水準は決まっていますか", en: "Is the acceptance threshold set?" },
    why: { ja: "受容水準（保証の度合）は経営陣が決めます。決まっていなければ、どのリスクも受容できるか判定できません。", en: "Management sets the degree of assurance. Without it no risk can be judged acceptable or not." },
    fix: { ja: "設定シートの方法の表で threshold に数を入れてください。", en: "Enter the number in the row threshold of the method table." },
  },
  {
    ...assessment, id: "threshold-in-range", severity: "warning", run: thresholdInRange,
    question: { ja: "受容水準は、受容できるリスクとできないリスクを分けていますか", en: "Does the threshold part acceptable risks from others?" },
    why: { ja: "方法が出せる値の外に受容水準があると、すべてのリスクが受容可（または要対応）になり、判定になりません。", en: "A threshold outside the values that the method can give accepts every risk, or none: it decides nothing." },
    fix: { ja: "受容水準か、尺度と計算式を見直してください。", en: "Review the threshold, or the scales and the formula." },
  },
  {
    ...assessment, id: "bands-cover-values", severity: "warning", run: bandsCover,
    question: { ja: "レベルの区分は、方法が出す値に合っていますか", en: "Do the bands fit the values of the method?" },
    why: { ja: "区分のない値や、どの値も入らない区分があると、レベルの表示が方法と食い違います。", en: "A value without a band, or a band without a value, makes the level say something else than the method." },
    fix: { ja: "方法の表の band の下限を直してください。", en: "Correct the lower bounds in the rows band of the method table." },
  },
  {
    ...assessment, id: "bands-agree-with-threshold", severity: "warning", run: bandsAgree,
    question: { ja: "レベルの区分と受容水準は食い違っていませんか", en: "Do bands and threshold agree?" },
    why: { ja: "同じレベルの中に受容できる値とできない値があると、レベルを見た人が判定を取り違えます。", en: "Where one level holds both acceptable and unacceptable values, whoever reads the level mistakes the decision." },
    fix: { ja: "band の下限を受容水準のすぐ上に合わせるか、受容水準を区分の上端に合わせてください。", en: "Let a band begin just above the threshold, or set the threshold to the upper end of a band." },
  },
  {
    ...assessment, id: "levels-used", severity: "warning", unit: "column", run: levelsUsed,
    question: { ja: "台帳のレベルは、すべて方法で使われていますか", en: "Does the method use the levels that the register has?" },
    why: { ja: "評価したのに計算に入らないレベルがあると、リスク値が評価を表していません。", en: "Levels that were assessed but do not count mean that the risk value does not say what was assessed." },
    fix: { ja: "方法の表にその尺度を加えるか、台帳の列の対応を見直してください。", en: "Add the scale to the method table, or review which column holds what." },
  },
  {
    ...assessment, id: "columns-found", severity: "error", unit: "column", standard: "6.1.2 b", run: columnsFound,
    question: { ja: "設定が指す列は台帳にありますか", en: "Are the columns that the settings name in the register?" },
    why: { ja: "列が見つからないと、その項目は空白として計算されます。", en: "What stands in a column that is not found counts as blank." },
    fix: { ja: "列の見出しを元に戻すか、設定シートの列の表を直してください。", en: "Restore the header of the column, or correct the table of columns on the settings sheet." },
  },
];
