// Owns how a rule of risk values is said: what is multiplied, added, looked up.
// Promises one line in each language, with the names that the documents give their columns.

export interface RuleWords {
  readonly list: (parts: readonly string[]) => string;
  readonly highest: (parts: readonly string[]) => string;
  readonly mean: (parts: readonly string[]) => string;
  readonly product: (parts: readonly string[]) => string;
  readonly sum: (parts: readonly string[]) => string;
  readonly table: (parts: readonly string[]) => string;
}

export const ruleWords: Readonly<Record<"ja" | "en", RuleWords>> = {
  ja: {
    list: (parts) => parts.join("、"),
    highest: (parts) => `${parts.join("・")}の最大`,
    mean: (parts) => `${parts.join("・")}の平均`,
    product: (parts) => parts.join(" × "),
    sum: (parts) => parts.join(" ＋ "),
    table: (parts) => `${parts.join("と")}から表を引く`,
  },
  en: {
    list: (parts) => parts.join(", "),
    highest: (parts) => `the highest of ${parts.join(", ")}`,
    mean: (parts) => `the mean of ${parts.join(", ")}`,
    product: (parts) => parts.join(" × "),
    sum: (parts) => parts.join(" + "),
    table: (parts) => `looked up by ${parts.join(" and ")}`,
  },
};
