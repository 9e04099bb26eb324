// Owns why a risk outside the degree of assurance is kept: the grounds as codes, and a person's own words beside them.
// Promises that one cell holds both, and that what people wrote without a code stays their words.
import { findCode, type CodeList } from "../method/codelist";
import type { Language } from "../method/text";

/** The grounds on which a remaining risk may be kept (the organisation's ISMS manual, 4.2.1: 環境・コスト・時間). */
export type Ground = "environment" | "cost" | "time";

export const groundList: CodeList<Ground> = {
  name: "ground",
  codes: ["environment", "cost", "time"],
  labels: {
    environment: { ja: "環境", en: "Environment" },
    cost: { ja: "コスト", en: "Cost" },
    time: { ja: "時間", en: "Time" },
  },
  synonyms: {
    environment: ["環境面", "環境上", "環境上の理由", "設備", "技術的制約", "environmental", "environmental reasons"],
    cost: ["費用", "コスト面", "費用面", "予算", "予算上の理由", "costs", "budget"],
    time: ["時間面", "期間", "時期", "時間的制約", "schedule", "deadline"],
  },
};

/** A reason as a cell holds it: codes in the order of the list, and the words that explain them. */
export interface Reason {
  readonly grounds: readonly Ground[];
  readonly text: string;
}

/** What may stand between two grounds: "コスト・時間", "Cost, time". */
const between = /[・、,，/／＋+&]|\band\b/;
const colon = /[:：]/;

function groundsIn(text: string): Ground[] | null {
  const found = text.split(between).map((part) => findCode(groundList, part.trim()));
  return found.length > 0 && found.every((ground) => ground !== null) ? groundList.codes.filter((code) => found.includes(code)) : null;
}

/**
 * Reads a reason: "コスト・時間：更改は来年度" or "Cost: renewal is next year"; grounds alone are a reason without words.
 * @returns grounds empty where the text names none before its first colon
 */
export function readReason(cell: string): Reason {
  const text = cell.trim();
  const end = text.search(colon);
  const grounds = groundsIn(end < 0 ? text : text.slice(0, end));
  return grounds === null ? { grounds: [], text } : { grounds, text: end < 0 ? "" : text.slice(end + 1).trim() };
}

/** The cell of a reason, read back as the same by readReason. */
export function writeReason({ grounds, text }: Reason, language: Language): string {
  const labels = groundList.codes.filter((code) => grounds.includes(code)).map((code) => groundList.labels[code][language]);
  if (labels.length === 0) return text.trim();
  const named = language === "ja" ? labels.join("・") : labels.map((label, index) => (index === 0 ? label : label.toLowerCase())).join(", ");
  return text.trim() === "" ? named : `${named}${language === "ja" ? "：" : ": "}${text.trim()}`;
}
