// Owns the sheets of a workbook that are no register: statements, plans, matrices, lists, dashboards, histories.
// Promises sheets that share words with registers, as those of real workbooks do.
import type { Cell } from "../../src/isms/cell";
import { Canvas } from "./canvas";
import type { Chance } from "./chance";
import type { Tongue } from "./headers";
import { cellWords, controlIds } from "./words";

export type OtherKind = "statement" | "plan" | "matrix" | "criteria" | "threat list" | "server inventory" | "checklist" | "requirements" | "dashboard" | "history" | "tasks" | "incidents" | "glossary";

function sheetOf(name: string, rows: readonly (readonly Cell[])[], top = 0): Canvas {
  const canvas = new Canvas(name);
  rows.forEach((row, index) => row.forEach((cell, column) => canvas.put(top + index, column, cell)));
  return canvas;
}

const isJapanese = (tongue: Tongue): boolean => tongue === "ja";

function statement(chance: Chance, tongue: Tongue): Canvas {
  const edition = chance.pick(["2005", "2013", "2022"] as const);
  const header = isJapanese(tongue)
    ? ["管理策番号", "管理策", chance.pick(["適用/除外", "適用の有無", "採否"]), chance.pick(["選択の理由", "採用理由"]), "実施状況", "関連文書", "除外の理由"]
    : [chance.pick(["Control", "Ref.", "Annex A"]), "Control title", chance.pick(["Applicable", "Applicable (Y/N)", "Applicability"]), "Justification", "Implementation status", "Evidence", "Reason for exclusion"];
  const rows = controlIds[edition].map((id, index): Cell[] => [id, `${isJapanese(tongue) ? "管理策" : "Title"} ${index}`, isJapanese(tongue) ? "適用" : "Yes", isJapanese(tongue) ? "リスク対応" : "Risk treatment", isJapanese(tongue) ? "実施済" : "Implemented", "ISMS-A-01", null]);
  return sheetOf(isJapanese(tongue) ? "適用宣言書" : "SoA", [[isJapanese(tongue) ? "適用宣言書" : "Statement of Applicability"], [], header, ...rows]);
}

function plan(chance: Chance, tongue: Tongue): Canvas {
  const words = cellWords[tongue];
  const header = isJapanese(tongue) ? ["計画No", "リスクID", "対応内容", "管理策", "担当者", "期限", "費用", "状況"] : ["Plan no.", "Risk ID", "Action", "Control", "Responsible", "Due date", "Cost", "Status"];
  const rows = Array.from({ length: 6 }, (_, index): Cell[] => [`P-${index + 1}`, `R-00${index + 1}`, chance.pick(words.actions), "A.8.7", chance.pick(words.people), 45_500 + index, 1000 * index, chance.pick(words.states)]);
  return sheetOf(isJapanese(tongue) ? "リスク対応計画" : "Treatment plan", [header, ...rows]);
}

const others: Readonly<Record<Exclude<OtherKind, "statement" | "plan">, (chance: Chance, tongue: Tongue) => Canvas>> = {
  matrix: (_chance, tongue) => (isJapanese(tongue) ? sheetOf("リスク評価表", [["", "影響度", 1, 2, 3], ["発生可能性", 1, 1, 2, 3], ["", 2, 2, 4, 6], ["", 3, 3, 6, 9]]) : sheetOf("Matrix", [["Likelihood \\ Impact", "Minor", "Moderate", "Major"], ["Rare", "Low", "Low", "Medium"], ["Possible", "Low", "Medium", "High"], ["Likely", "Medium", "High", "High"]])),
  criteria: (_chance, tongue) => (isJapanese(tongue) ? sheetOf("評価基準", [["レベル", "機密性", "完全性", "可用性"], [1, "漏れても影響がない", "改ざんされても影響がない", "止まっても影響がない"], [2, "業務に影響がある", "業務に影響がある", "1日以内の復旧が必要"], [3, "経営に影響がある", "経営に影響がある", "1時間以内の復旧が必要"]]) : sheetOf("Criteria", [["Level", "Likelihood", "Impact"], [1, "Once in ten years or less", "No harm worth mentioning"], [2, "Once in a year at the most", "Work is interrupted for a day"], [3, "Several times in a year", "The company is in danger"]])),
  "threat list": (_chance, tongue) => (isJapanese(tongue) ? sheetOf("脅威一覧", [["No.", "脅威の分類", "脅威の例"], [1, "人的", "盗難"], [2, "環境的", "火災"], [3, "技術的", "故障"]]) : sheetOf("Threat catalogue", [["No.", "Threat", "Category", "Example"], [1, "Theft", "Human", "A laptop is stolen"], [2, "Fire", "Environment", "The building burns"]])),
  "server inventory": (_chance, tongue) => (isJapanese(tongue) ? sheetOf("サーバ一覧", [["No", "ホスト名", "機種", "OS", "CPU", "メモリ", "備考"], [1, "web01", "R640", "Linux", 4, 16, null], [2, "db01", "R740", "Linux", 8, 64, null]]) : sheetOf("Servers", [["No.", "Host", "Model", "OS", "CPUs", "Memory", "Notes"], [1, "web01", "R640", "Linux", 4, 16, null], [2, "db01", "R740", "Linux", 8, 64, null]])),
  checklist: (_chance, tongue) => (isJapanese(tongue) ? sheetOf("チェックリスト", [["No.", "確認項目", "結果", "証跡", "備考"], [1, "鍵を管理しているか", "○", "台帳", null], [2, "教育を行ったか", "×", null, "来月"]]) : sheetOf("Checklist", [["No.", "Question", "Result", "Evidence", "Comment"], [1, "Are keys managed?", "Yes", "List", null], [2, "Was training held?", "No", null, "next month"]])),
  requirements: () => sheetOf("Requirements", [["assessable", "depth", "ref_id", "name", "description"], [null, 1, "A.1", "Strategy", null], ["x", 2, "A.1.a", null, "There is a strategy"], ["x", 2, "A.1.b", null, "It is reviewed"]]),
  dashboard: () => sheetOf("Dashboard", [["Metric", "Value"], ["Total risks", 10], ["High risks", 7], ["Open risks", 4]]),
  history: (_chance, tongue) => (isJapanese(tongue) ? sheetOf("改訂履歴", [["版数", "主旨", "承認", "査問", "作成", "日付"], ["1.0", "初版", "山田", "佐藤", "鈴木", "2023/4/1"], ["1.1", "見直し", "山田", "佐藤", "鈴木", "2024/4/1"]]) : sheetOf("Version history", [["Version", "Date", "Author", "Comment"], ["1.0", 45_000, "JS", "First issue"], ["1.1", 45_400, "JS", "Yearly review"]])),
  tasks: (_chance, tongue) => (isJapanese(tongue) ? sheetOf("課題管理", [["No.", "課題", "担当者", "期限", "状況", "備考"], [1, "規程の改訂", "田中", 45_748, "完了", null], [2, "教育の実施", "高橋", 45_800, "対応中", null]]) : sheetOf("Actions", [["No.", "Task", "Responsible", "Due date", "Status", "Notes"], [1, "Update the policy", "JS", 45_748, "Closed", null], [2, "Hold training", "ML", 45_800, "Open", null]])),
  incidents: (_chance, tongue) => (isJapanese(tongue) ? sheetOf("事故記録", [["No.", "発生日", "事故の内容", "影響度", "原因", "再発防止策", "状況"], [1, 45_700, "メール誤送信", 2, "宛先確認不足", "確認の徹底", "完了"], [2, 45_720, "PC紛失", 3, "持出規程違反", "教育", "対応中"]]) : sheetOf("Incidents", [["No.", "Date", "Incident", "Severity", "Cause", "Corrective action", "Status"], [1, 45_700, "Mail to the wrong person", 2, "No check", "Check recipients", "Closed"], [2, 45_720, "Laptop lost", 3, "Carelessness", "Training", "Open"]])),
  glossary: (_chance, tongue) => (isJapanese(tongue) ? sheetOf("用語", [["用語", "説明"], ["脅威", "損害を与える可能性のある原因"], ["脆弱性", "脅威によって利用される弱点"], ["リスク値", "資産価値×脅威×脆弱性"]]) : sheetOf("Glossary", [["Term", "Meaning"], ["Threat", "Cause of an incident"], ["Vulnerability", "Weakness that a threat uses"], ["Likelihood", "Chance of something happening"]])),
};

export const otherKinds: readonly OtherKind[] = ["statement", "plan", ...(Object.keys(others) as Exclude<OtherKind, "statement" | "plan">[])];

/** One sheet that is no register. */
export function otherSheet(chance: Chance, tongue: Tongue, kind: OtherKind): Canvas {
  return kind === "statement" ? statement(chance, tongue) : kind === "plan" ? plan(chance, tongue) : others[kind](chance, tongue);
}

/** Some of them, each once. */
export function otherSheets(chance: Chance, tongue: Tongue): Canvas[] {
  return chance.shuffled(otherKinds).slice(0, chance.whole(2, 5)).map((kind) => otherSheet(chance, tongue, kind));
}
