// Owns the words that people write for levels, in order, in the languages of the header dictionary.
// Promises families from the lowest level up; a family fits a column where it holds every word of it.
import { comparable } from "../documents/wording";
import { isDash, textKey } from "../method/text";

type Family = readonly (readonly string[])[];

const low = ["低", "低い", "小", "小さい", "low", "lo", "l", "niedrig", "gering", "bajo", "baja", "faible", "bas", "nízká", "nízký", "nízké"];
const medium = ["中", "中程度", "普通", "medium", "med", "m", "moderate", "mittel", "medio", "media", "moyen", "moyenne", "modéré", "střední"];
const high = ["高", "高い", "大", "大きい", "high", "hi", "h", "hoch", "alto", "alta", "élevé", "élevée", "fort", "forte", "vysoká", "vysoký", "vysoké"];
const critical = ["極高", "極めて高い", "重大", "最重要", "critical", "very high", "extreme", "kritisch", "sehr hoch", "crítico", "crítica", "critique", "kritická", "kritický", "kritické"];
const veryLow = ["極低", "極めて低い", "非常に低い", "ごく低い", "極小", "very low", "vl", "negligible", "none", "sehr niedrig", "sehr gering", "muy bajo", "muy baja", "très faible", "velmi nízká", "velmi nízký"];
const veryHigh = ["極高", "極めて高い", "非常に高い", "極大", "特大", "very high", "vh", "critical", "extreme", "sehr hoch", "muy alto", "muy alta", "très élevé", "très élevée", "très forte", "velmi vysoká", "velmi vysoký"];
const minor = ["軽微", "minor", "mineur", "mineure", "menor", "geringfügig"];

const families: readonly Family[] = [
  [low, medium, high],
  [["△"], ["○"], ["◎"]],
  [["c"], ["b"], ["a"]],
  [["軽微"], ["中程度", "普通"], ["重大", "甚大"]],
  [["まれ", "ほとんどない", "低頻度"], ["時々", "ときどき", "たまに"], ["頻繁", "頻繁にある", "高頻度"]],
  [low, medium, high, critical],
  [minor, ["significant", "significatif", "significative", "significativo"], ["important", "importante", "serious", "grave"], ["critical", "critique", "crítico"]],
  [["×"], ["△"], ["○"], ["◎"]],
  [["d"], ["c"], ["b"], ["a"]],
  [["c"], ["b"], ["a"], ["s"]],
  [["公開", "public"], ["社外秘", "internal"], ["秘", "confidential"], ["極秘", "strictly confidential", "secret"]],
  [veryLow, low, medium, high, veryHigh],
  [
    ["very unlikely", "rare", "très peu vraisemblable", "invraisemblable"], ["unlikely", "peu vraisemblable", "peu probable"], ["likely", "possible", "vraisemblable", "probable"],
    ["very likely", "très vraisemblable", "très probable"], ["certain", "almost certain", "quasi certain", "certaine"],
  ],
  [
    ["rare", "remote", "very unlikely", "まれ", "ほとんどない", "selten", "raro", "vzácná"], ["unlikely", "improbable", "起こりにくい", "unwahrscheinlich", "improbable", "nepravděpodobná"], ["possible", "occasional", "moderate", "時々", "可能性あり", "möglich", "posible", "možná"],
    ["likely", "probable", "起こりやすい", "wahrscheinlich", "probable", "pravděpodobná"], ["almost certain", "certain", "very likely", "frequent", "ほぼ確実", "確実", "頻繁", "fast sicher", "sicher", "casi seguro", "jistá"],
  ],
  [
    ["negligible", "insignificant", "無視できる", "négligeable", "vernachlässigbar", "insignificante", "zanedbatelná"], [...minor, "小"], ["moderate", "medium", "中程度", "中", "modéré", "mittel", "moderado"],
    ["major", "significant", "serious", "重大", "大", "majeur", "erheblich", "mayor"], ["catastrophic", "severe", "critical", "extreme", "壊滅的", "致命的", "甚大", "catastrophique", "katastrophal", "existenzbedrohend", "catastrófico", "katastrofická"],
  ],
];

const keyedFamilies = families.map((family) => family.map((words) => new Set(words.map(levelKey))));
const allWords = new Set(keyedFamilies.flatMap((family) => family.flatMap((words) => [...words])));
const notAssessedWords = new Set(["n/a", "na", "n.a.", "未", "未評価", "未実施", "対象外", "該当なし", "なし", "tbd", "?", "not assessed", "k.a.", "s/o", "n/d"].map(levelKey));

/** The form in which level words are compared. */
export function levelKey(text: string): string {
  return comparable(textKey(text));
}

/** True where a text is a level's word in any of the families. */
export function isLevelWord(text: string): boolean {
  return allWords.has(levelKey(text));
}

/** True where a text stands for "not assessed": a dash, N/A, 未評価, 対象外. */
export function isNotAssessed(text: string): boolean {
  return isDash(text) || notAssessedWords.has(levelKey(text));
}

/**
 * The number that a text gives for a level: "3", "３", "4 - likely", "3（高）", "高(3)", "レベル2".
 * @returns the number, or null where the text gives none
 */
export function levelNumber(text: string): number | null {
  const key = textKey(text);
  const whole = /^(?:レベル|level|lv\.?|ランク)?\s*(-?\d{1,2}(?:\.\d+)?)$/.exec(key) ?? /^(-?\d{1,2})\s*[-:.=(、]\s*[^\d\s].{0,30}$/.exec(key) ?? /^[^\d(]{1,20}[(:=]\s*(\d{1,2})\s*\)?$/.exec(key);
  return whole?.[1] === undefined ? null : Number(whole[1]);
}

/**
 * What the labels of a column mean, lowest first, by the family that holds most of them, of those the one that tells most of them apart, of those the shortest.
 * @param labels different labels found
 * @returns level from 1 up for each label of the family; labels outside it are left out
 */
export function proposeLevels(labels: readonly string[]): readonly { readonly label: string; readonly level: number }[] {
  const levelsIn = (family: readonly ReadonlySet<string>[]): { label: string; level: number }[] =>
    labels.flatMap((label) => {
      const index = family.findIndex((words) => words.has(levelKey(label)));
      return index < 0 ? [] : [{ label, level: index + 1 }];
    });
  const told = (found: readonly { readonly level: number }[]): number => new Set(found.map(({ level }) => level)).size;
  let best: { label: string; level: number }[] = [];
  for (const family of keyedFamilies) {
    const found = levelsIn(family);
    if (found.length > best.length || (found.length === best.length && told(found) > told(best))) best = found;
  }
  return best.sort((a, b) => a.level - b.level);
}
