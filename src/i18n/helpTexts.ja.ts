// Owns the Japanese texts of the help inside the pane.
// Promises what a person needs to begin, in one screen.

import type { Texts } from "./texts";

export const helpTexts: Texts["help"] = {
  title: "ヘルプ",
  functionsText: "すべての ISMS 関数を、引数と例つきで調べられます。例はコピーや挿入ができます。",
  openFunctions: "関数の一覧を開く",
  start: "使い方",
  steps: {
    attach: "台帳を指定します。列は見出しから読み取り、数式は新しい列に入れます。",
    assess: "レベルを記入します。リスク値・レベル・判定は自動で求まります。",
    treat: "受容水準を超えるリスクの対応を選び、承認を記録します。",
    statement: "リスク対応の結果から適用宣言書を作成します。",
  },
  decisions: "判定の意味",
  keys: "キー操作",
  keyNext: "次のリスクへ",
  keySaveNext: "保存して次のリスクへ",
  keyList: "一覧の移動",
  keyOpen: "リスクを開く",
  keySelect: "リスクを選択",
  keyBack: "一覧に戻る",
  privacy: "データの扱い",
  privacyText: "計算はすべてこのブックの中で行います。セルの内容をどこにも送りません。",
};
