// Owns the way from a code to the label that a cell gets, and the code lists that only documents use.
// Promises that a label of either language is read as the same code.
import { readCode, type CodeList } from "../method/codelist";
import { textKey } from "../method/text";
import type { Language } from "./schema";

export { readCode };
export type { CodeList };

/** Which of the two kinds of accepted risk an approval is about (the organisation's ISMS manual, 4.2.1). */
export const riskKinds: CodeList<"residual" | "remaining"> = {
  name: "riskKind",
  codes: ["residual", "remaining"],
  labels: { residual: { ja: "残留リスク", en: "Residual risk" }, remaining: { ja: "残余リスク", en: "Remaining risk" } },
  synonyms: { residual: ["残留"], remaining: ["残余"] },
};

/** Words for a task that is completed, besides its label. */
const completedWords: readonly string[] = ["済", "対応済", "対応済み", "実施済", "実施済み", "完了済", "complete", "closed", "done", "finished", "implemented", "erledigt", "abgeschlossen", "completado", "cerrado", "terminé", "clos", "dokončeno", "uzavřeno"];
const completedLabel = { ja: "完了", en: "Completed" };
const completedKeys: ReadonlySet<string> = new Set(["completed", completedLabel.ja, ...completedWords].map(textKey));

/** True where a text says that a task is completed, in words of either language. */
export function saysCompleted(text: string): boolean {
  return completedKeys.has(textKey(text));
}

/** How far a planned task has come. */
export const taskStates: CodeList<"planned" | "in-progress" | "completed" | "cancelled"> = {
  name: "taskState",
  codes: ["planned", "in-progress", "completed", "cancelled"],
  labels: {
    planned: { ja: "未着手", en: "Planned" },
    "in-progress": { ja: "対応中", en: "In progress" },
    completed: completedLabel,
    cancelled: { ja: "中止", en: "Cancelled" },
  },
  synonyms: {
    planned: ["計画", "予定", "未対応", "未実施", "未完了", "open", "not started", "to do", "offen", "abierto", "ouvert", "otevřeno"],
    "in-progress": ["実施中", "進行中", "着手", "ongoing", "started", "in bearbeitung", "en curso", "en progreso", "en cours", "probíhá"],
    completed: completedWords,
    cancelled: ["取消", "取りやめ", "canceled", "dropped", "abgebrochen", "cancelado", "annulé", "zrušeno"],
  },
};

/**
 * The label that a cell gets for a code.
 * @param code a code of the list, or null for none
 * @returns the label in the language, "" for null
 */
export function writeCode<Code extends string>(list: CodeList<Code>, code: Code | null, language: Language): string {
  return code === null ? "" : list.labels[code][language];
}

/** The labels of a list in one language, in its order: the choices of a list validation. */
export function codeLabels<Code extends string>(list: CodeList<Code>, language: Language): string[] {
  return list.codes.map((code) => list.labels[code][language]);
}
