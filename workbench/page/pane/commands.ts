// Owns the buttons of the page's ISMS strip: the add-in's ribbon as the manifest declares it.
// Promises that each button runs the action that the add-in associated, by the same id as in Excel.
import type { ActionId } from "../../../src/commands/handlers";
import type { Language } from "../texts";

export interface RibbonCommand {
  /** "showPane" is the manifest's task pane button; all others are functions of the add-in. */
  readonly id: ActionId | "showPane";
  readonly label: Readonly<Record<Language, string>>;
  readonly hint: Readonly<Record<Language, string>>;
}

export const ribbonCommands: readonly RibbonCommand[] = [
  {
    id: "showPane",
    label: { ja: "ISMS ウィンドウ", en: "ISMS pane" },
    hint: { ja: "作業ウィンドウを表示し、次にすることを確かめます。", en: "Shows the task pane with what comes next." },
  },
  {
    id: "attachRegister",
    label: { ja: "台帳を使う", en: "Use register" },
    hint: { ja: "開いているブックの台帳を選び、リスク値の列を加えます。", en: "Picks the register of this workbook and adds the risk columns." },
  },
  {
    id: "makeStatement",
    label: { ja: "適用宣言書", en: "Statement of Applicability" },
    hint: { ja: "適用宣言書を作成または更新します。", en: "Makes or updates the Statement of Applicability." },
  },
  {
    id: "repairFormulas",
    label: { ja: "数式を直す", en: "Repair formulas" },
    hint: { ja: "#NAME? のままの数式を入力し直します。", en: "Enters formulas again that stayed at #NAME?." },
  },
  {
    id: "help",
    label: { ja: "ヘルプ", en: "Help" },
    hint: { ja: "関数と方法の説明を表示します。", en: "Explains the functions and the method." },
  },
];

/** The action that leads to a screen of the pane, or null where the pane shows it by itself. */
export function actionForScreen(screen: string, screens: Readonly<Record<ActionId, string>>): ActionId | null {
  const found = (Object.entries(screens) as [ActionId, string][]).find(([, shown]) => shown === screen);
  return found?.[0] ?? null;
}
