// Owns the published methods that an organisation can start from, as data.
// Promises that a preset is its publication's rule; where this product chose, the comment says so.
import type { Band, Bilingual, Method, Scale } from "./method";

export type PresetId = "manual" | "jipdec" | "ipa-exam" | "tokyo" | "iso27005" | "monarc" | "matrix5";

/** The presets in the order in which they are offered. */
export const presetIds: readonly PresetId[] = ["manual", "jipdec", "ipa-exam", "tokyo", "iso27005", "monarc", "matrix5"];

/** A scale that begins at `minimum` with one list of labels a level, from the lowest up. */
function scale(minimum: number, labels: readonly (readonly string[])[]): Scale {
  return {
    minimum,
    maximum: minimum + labels.length - 1,
    labels: labels.flatMap((texts, step) => texts.map((text) => ({ text, level: minimum + step }))),
  };
}

function bands(...list: readonly (readonly [from: number, ja: string, en: string])[]): Band[] {
  return list.map(([from, ja, en]) => ({ from, label: { ja, en } }));
}

/** A table of rows by row level and columns by column level, each level from 1. */
function table(rows: number, columns: number, cell: (row: number, column: number) => number): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row + 1, column + 1)));
}

// Labels are this product's default: the publications give numbers, or words of their own for each use.
const low = ["低", "Low", "L"];
const medium = ["中", "Medium", "M", "Moderate"];
const high = ["高", "High", "H"];
const veryLow = ["非常に低い", "Very low"];
const veryHigh = ["非常に高い", "Very high"];
const none = ["なし", "None"];
const three = [low, medium, high];
const four = [low, medium, high, veryHigh];
const five = [veryLow, low, medium, high, veryHigh];
const likelihoodFive = [[...veryLow, "Rare"], [...low, "Unlikely"], [...medium, "Possible"], [...high, "Likely"], [...veryHigh, "Almost certain"]];
const impactFive = [[...veryLow, "Insignificant", "Negligible"], [...low, "Minor"], medium, [...high, "Major"], [...veryHigh, "Severe", "Catastrophic", "Critical"]];

function assetScales(all: Scale): Pick<Method["scales"], "confidentiality" | "integrity" | "availability"> {
  return { confidentiality: all, integrity: all, availability: all };
}

const common = {
  assetValueRule: "max", impactRule: "ignore", formula: "product", perAttribute: false, threshold: null, upperThreshold: null,
  likelihood: null, matrix: null, assetValueOptional: false, notAssessed: null,
} as const satisfies Partial<Method>;

const methods: Readonly<Record<PresetId, Method>> = {
  // The organisation's ISMS manual, 4.2.1: four factors, acceptable at 6 or below. Scales 1-3, product and bands: this product's default.
  manual: {
    ...common, preset: "manual", impactRule: "max", threshold: 6,
    scales: { ...assetScales(scale(1, three)), threat: scale(1, three), vulnerability: scale(1, three), impact: scale(1, three) },
    bands: bands([1, "低", "Low"], [7, "中", "Medium"], [13, "高", "High"]),
  },
  // JIPDEC, ISMS user's guide, risk management: value 1-4 x threat 1-3 x vulnerability 1-3 for each attribute. Bands: this product's default.
  jipdec: {
    ...common, preset: "jipdec", perAttribute: true,
    scales: { ...assetScales(scale(1, four)), threat: scale(1, three), vulnerability: scale(1, three), impact: null },
    bands: bands([1, "低", "Low"], [9, "中", "Medium"], [18, "高", "High"]),
  },
  // IPA, information security management examination: max(C, I, A) x threat x vulnerability, each 0-2, acceptable at 5 or below. Bands: this product's default.
  "ipa-exam": {
    ...common, preset: "ipa-exam", threshold: 5,
    scales: { ...assetScales(scale(0, three)), threat: scale(0, three), vulnerability: scale(0, three), impact: null },
    bands: bands([0, "低", "Low"], [3, "中", "Medium"], [6, "高", "High"]),
  },
  // Tokyo Metropolitan Government, security guide for small businesses: likelihood = max(1, T + V - 3), risk = importance x likelihood, three
  // acceptance bands. The guide draws the bands in colour without numbers; the bounds 1-2, 3-4 and 6-9 are this product's choice.
  tokyo: {
    ...common, preset: "tokyo", formula: "matrix", threshold: 2, upperThreshold: 4,
    scales: { ...assetScales(scale(1, three)), threat: scale(1, three), vulnerability: scale(1, three), impact: null },
    bands: bands([1, "低", "Low"], [3, "中", "Medium"], [5, "高", "High"]),
    likelihood: table(3, 3, (threat, vulnerability) => Math.max(1, threat + vulnerability - 3)),
    matrix: table(3, 3, (likelihood, importance) => likelihood * importance),
  },
  // ISO/IEC 27005:2008, annex E.2.1: value 0-4 + likelihood of threat 0-2 + ease of exploitation 0-2; low 0-2, medium 3-5, high 6-8.
  iso27005: {
    ...common, preset: "iso27005", formula: "additive",
    scales: { ...assetScales(scale(0, five)), threat: scale(0, three), vulnerability: scale(0, three), impact: null },
    bands: bands([0, "低", "Low"], [3, "中", "Medium"], [6, "高", "High"]),
  },
  // MONARC: impact 0-4 a attribute x threat 0-4 x vulnerability 0-5, the highest; thresholds 4 and 8, both inclusive; -1 = not assessed.
  monarc: {
    ...common, preset: "monarc", impactRule: "max", perAttribute: true, threshold: 4, upperThreshold: 8, notAssessed: -1,
    scales: { ...assetScales(scale(0, five)), threat: scale(0, five), vulnerability: scale(0, [none, ...five]), impact: scale(0, five) },
    bands: bands([0, "低", "Low"], [5, "中", "Medium"], [9, "高", "High"]),
  },
  // Likelihood 1-5 x impact 1-5, in wide use. The bands are this product's default.
  matrix5: {
    ...common, preset: "matrix5", impactRule: "max", formula: "matrix", assetValueOptional: true,
    scales: { ...assetScales(scale(1, five)), threat: scale(1, likelihoodFive), vulnerability: null, impact: scale(1, impactFive) },
    bands: bands([1, "低", "Low"], [5, "中", "Medium"], [10, "高", "High"], [15, "非常に高い", "Very high"]),
    matrix: table(5, 5, (likelihood, consequence) => likelihood * consequence),
  },
};

/** Names of the presets. */
export const presetNames: Readonly<Record<PresetId, Bilingual>> = {
  manual: { ja: "ISMS マニュアルの方法", en: "The ISMS manual's method" },
  jipdec: { ja: "JIPDEC ユーザーズガイド", en: "JIPDEC user's guide" },
  "ipa-exam": { ja: "IPA 情報セキュリティマネジメント試験", en: "IPA examination" },
  tokyo: { ja: "東京都 中小企業向けガイド", en: "Tokyo guide for small businesses" },
  iso27005: { ja: "ISO/IEC 27005 加算方式", en: "ISO/IEC 27005, additive" },
  monarc: { ja: "MONARC", en: "MONARC" },
  matrix5: { ja: "発生可能性×影響度（5×5）", en: "Likelihood x impact (5 x 5)" },
};

/** One line each on how a preset computes the risk value and what it accepts. */
export const presetSummaries: Readonly<Record<PresetId, Bilingual>> = {
  manual: { ja: "max(資産価値, 業務影響) × 脅威 × 脆弱性、各 1～3。6 以下を受容", en: "max(asset value, business impact) x threat x vulnerability, each 1-3; 6 or below is acceptable" },
  jipdec: { ja: "資産価値 1～4 × 脅威 1～3 × 脆弱性 1～3 を機密性・完全性・可用性ごとに計算。受容水準は組織が決定", en: "Value 1-4 x threat 1-3 x vulnerability 1-3 for each of C, I and A; the organisation sets the threshold" },
  "ipa-exam": { ja: "重要度 × 脅威 × 脆弱性、各 0～2。5 以下を受容", en: "Importance x threat x vulnerability, each 0-2; 5 or below is acceptable" },
  tokyo: { ja: "重要度 1～3 × 被害発生可能性 1～3（脅威と脆弱性から換算）。受容の境（2 以下はそのまま、4 以下は管理下）は本製品の設定", en: "Importance 1-3 x likelihood 1-3 (from threat and vulnerability); the bounds (2 or below as it is, 4 or below under control) are this product's choice" },
  iso27005: { ja: "資産価値 0～4 ＋ 脅威 0～2 ＋ 脆弱性 0～2。受容水準は組織が決定", en: "Value 0-4 + threat 0-2 + ease 0-2; the organisation sets the threshold" },
  monarc: { ja: "影響 0～4 × 脅威 0～4 × 脆弱性 0～5 を属性ごとに計算。しきい値は 4 と 8", en: "Impact 0-4 x threat 0-4 x vulnerability 0-5 for each attribute; thresholds 4 and 8" },
  matrix5: { ja: "発生可能性 1～5 × 影響度 1～5。受容水準は組織が決定", en: "Likelihood 1-5 x impact 1-5; the organisation sets the threshold" },
};

/** True where a text is a preset's id. */
export function isPresetId(text: string): text is PresetId {
  return (presetIds as readonly string[]).includes(text);
}

/** A preset's method. The same object each time; changes are made on a copy. */
export function preset(id: PresetId): Method {
  return methods[id];
}
