// Owns saying a rule of risk values in one line, with the names of the columns that it uses.
// Promises the same line to the screen, the preview and the command line.
import { findColumn } from "../../isms/documents/schema";
import { riskRegister } from "../../isms/documents/riskRegister";
import type { MethodRule } from "../../isms/method/adapt";
import { attributes } from "../../isms/method/method";
import { ruleWords, type RuleWords } from "../../i18n/ruleTexts";

type Language = "ja" | "en";

/** What is joined of several is one thing in what it is joined with. */
function bracketed(text: string): string {
  return /[×＋+、,・]| of |の最大|の平均/.test(text) ? `(${text})` : text;
}

function assetWords(rule: MethodRule, parts: readonly string[], words: RuleWords): string {
  if (parts.length < 2) return parts[0] ?? "";
  if (rule.assetValueRule === "max") return words.highest(parts);
  return words[rule.assetValueRule](parts);
}

function consequenceWords(rule: MethodRule, asset: string, impact: string, words: RuleWords): string {
  if (asset === "" || impact === "") return asset + impact;
  if (rule.impactRule === "multiply") return words.product([bracketed(asset), impact]);
  if (rule.impactRule === "mean") return words.mean([bracketed(asset), impact]);
  return rule.impactRule === "ignore" ? asset : words.highest([bracketed(asset), impact]);
}

/**
 * A rule in words.
 * @param keys of the level columns that it uses
 */
export function ruleInWords(rule: MethodRule, keys: readonly string[], language: Language): string {
  const words = ruleWords[language];
  const name = (key: string): string => findColumn(riskRegister, key)?.header[language] ?? key;
  const among = (all: readonly string[]): string[] => all.filter((key) => keys.includes(key)).map(name);
  const asset = keys.includes("assetValue") ? name("assetValue") : assetWords(rule, among(attributes), words);
  const consequence = consequenceWords(rule, asset, among(["impact", "businessImpact"])[0] ?? "", words);
  const causes = among(["threatLevel", "vulnerabilityLevel", "likelihood"]);
  if (rule.formula === "matrix") return words.table([...causes, consequence]);
  const parts = [bracketed(consequence), ...causes];
  if (rule.formula === "product") return words.product(parts);
  return rule.formula === "additive" ? words.sum(parts) : `${words.sum(parts)} − ${causes.length}`;
}
