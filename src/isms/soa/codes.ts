// Owns the codes of the Statement of Applicability: applicability, reasons for selection, implementation status.
// Promises that excluded and undecided are never the same, and that each code has a label in both languages.
import type { Cell } from "../cell";
import { isBlank, isCellError } from "../cell";
import type { CodeList } from "../method/codelist";
import { findCode } from "../method/codelist";
import { isDash } from "../method/text";

export type Applicability = "applicable" | "excluded" | "undecided";
export type ReasonCode = "law" | "contract" | "business" | "baseline" | "risk";
export type ControlStatus = "yes" | "partly" | "planned" | "no" | "inherited" | "not-checked";

export const applicabilityList: CodeList<Applicability> = {
  name: "applicability",
  codes: ["applicable", "excluded", "undecided"],
  labels: {
    applicable: { ja: "適用", en: "Applicable" },
    excluded: { ja: "除外", en: "Excluded" },
    undecided: { ja: "未決定", en: "Undecided" },
  },
  synonyms: {
    applicable: ["適用する", "採用", "対象", "要", "yes", "y", "○", "●", "applies", "included"],
    excluded: ["除外する", "適用除外", "非適用", "不適用", "適用しない", "対象外", "該当なし", "no", "n", "n/a", "×", "not applicable", "exclude"],
    undecided: ["未定", "検討中", "未判断", "tbd", "to be decided", "?"],
  },
};

export const reasonList: CodeList<ReasonCode> = {
  name: "reason",
  codes: ["law", "contract", "business", "baseline", "risk"],
  labels: {
    law: { ja: "法令", en: "Law" },
    contract: { ja: "契約", en: "Contract" },
    business: { ja: "事業上の要求", en: "Business requirement" },
    baseline: { ja: "ベースライン", en: "Baseline" },
    risk: { ja: "リスク対応", en: "Risk treatment" },
  },
  synonyms: {
    law: ["法規制", "法的要求", "法的要求事項", "法令要求", "法令・規制", "legal", "legal requirement", "regulation", "lr"],
    contract: ["契約要求", "契約上の要求", "契約上の義務", "contractual", "contractual obligation", "co"],
    business: ["事業要求", "業務要求", "事業上の要求事項", "business", "business requirements", "best practice", "br", "br/bp"],
    baseline: ["基本対策", "ベースライン要求", "baseline requirement"],
    risk: ["リスク", "リスクアセスメント", "リスクアセスメント結果", "リスクアセスメントの結果", "risk", "risks", "risk assessment", "result of risk assessment", "rra"],
  },
};

export const statusList: CodeList<ControlStatus> = {
  name: "status",
  codes: ["yes", "partly", "planned", "no", "inherited", "not-checked"],
  labels: {
    yes: { ja: "実施済", en: "Implemented" },
    partly: { ja: "一部実施", en: "Partly implemented" },
    planned: { ja: "計画中", en: "Planned" },
    no: { ja: "未実施", en: "Not implemented" },
    inherited: { ja: "他組織で実施", en: "Inherited" },
    "not-checked": { ja: "未確認", en: "Not checked" },
  },
  synonyms: {
    yes: ["実施", "実施済み", "実施中", "実装済", "実装済み", "対応済", "対応済み", "済", "○", "◎", "y", "done", "in place", "complete", "fully implemented"],
    partly: ["一部", "一部実施済", "部分実施", "部分的に実施", "一部対応", "△", "partial", "partially", "partially implemented", "partly in place"],
    planned: ["計画", "予定", "実施予定", "計画済", "準備中", "対応中", "in progress", "to do"],
    no: ["未対応", "未導入", "実施していない", "×", "n", "not done", "not in place", "missing"],
    inherited: ["継承", "外部で実施", "委託先で実施", "共通で実施", "提供者で実施", "provided by others", "shared", "common control"],
    "not-checked": ["未調査", "不明", "確認中", "未評価", "unknown", "not assessed", "?"],
  },
};

/**
 * Reads the reasons for selection from a cell that may hold several ("法令、契約", one a line, ...).
 * @returns the codes found, in the order of the list, each once, and the words that are no code (a person's narrative)
 */
export function readReasons(cell: Cell): { readonly codes: ReasonCode[]; readonly words: string[] } {
  if (isBlank(cell) || isCellError(cell)) return { codes: [], words: [] };
  const found = new Set<ReasonCode>();
  const words: string[] = [];
  for (const part of String(cell).split(/[\r\n,、，;；]+/)) {
    const text = part.trim();
    if (text === "" || isDash(text)) continue;
    const code = findCode(reasonList, text);
    if (code === null) words.push(text);
    else found.add(code);
  }
  return { codes: reasonList.codes.filter((code) => found.has(code)), words };
}
