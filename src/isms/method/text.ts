// Owns how texts that people type are compared: width, case, spaces and look-alike symbols do not count.
// Promises that a text which is written is never changed by it: only comparison keys come from here.

/** The languages in which the product writes. Both are always read. */
export type Language = "ja" | "en";

/** A text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** Symbols that look the same on paper but are different characters, each with the one they are compared as. */
const lookAlikes: Readonly<Record<string, string>> = {
  "〇": "○", "◯": "○", "⭕": "○", "⚪": "○",
  "✕": "×", "✖": "×", "╳": "×", "❌": "×", "✗": "×",
  "▲": "△",
  "‐": "-", "–": "-", "—": "-", "―": "-", "−": "-", "─": "-", "━": "-", "﹣": "-",
  "～": "~", "〜": "~", "∼": "~",
};
const lookAlikePattern = new RegExp(`[${Object.keys(lookAlikes).join("")}]`, "gu");

/**
 * The key under which two texts count as the same: NFKC, trimmed, lower case, one space for many, look-alikes joined, Latin letters without accents.
 * @param text as typed, for example "Ｈｉｇｈ " or "〇"
 * @returns for example "high" or "○"
 */
export function textKey(text: string): string {
  // Plain letters have no other form: what a large register mostly holds is read in a third of the time.
  const joined = /[^ -~]/.test(text) ? text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFKC").replace(lookAlikePattern, (symbol) => lookAlikes[symbol] ?? symbol) : text;
  return joined.replace(/\s+/g, " ").trim().toLowerCase();
}

/** True where a text is nothing but dashes, as people write for "not assessed" or "none": －, -, ―, ー. */
export function isDash(text: string): boolean {
  return /^[-ー]+$/.test(textKey(text));
}
