// Owns the Japanese texts about formulas: their repair, the copy with values, the list of functions.
// Promises words for what surrounds a function; what it does is told by its own texts.

import type { Texts } from "./texts";

export const functionTexts: Texts["functions"] = {
  title: "関数",
  lead: "セルに「=ISMS.」と入力して使える関数です。",
  search: "関数を検索",
  found: "{count} 個の関数",
  noneTitle: "見つかりません",
  none: "名前や説明に「{text}」を含む関数はありません。",
  clear: "検索を消す",
  group: { risk: "リスクの値を求める", decision: "対応を判定する", measure: "管理策を測る", controls: "管理策を調べる" },
  parameters: "引数",
  optional: "省略可",
  codes: "指定できる値：{codes}",
  examples: "例",
  result: "結果",
  notes: "補足",
  copy: "コピー",
  copyOf: "{formula} をコピー",
  copied: "コピーしました：{formula}",
  notCopied: "お使いの Excel ではアドインからコピーできません。数式を選択して Ctrl+C キーを押してください。",
  insert: "挿入",
  insertOf: "{formula} を選択中のセルに挿入",
  inserting: "数式を入力しています…",
  inserted: "選択中のセルに数式を入力しました。",
  insertAnyway: "それでも挿入する",
};

export const copyTexts: Texts["home"]["copy"] = {
  title: "値だけのコピー",
  text: "ISMS 関数の数式を値に置き換えた新しいブックを作ります。監査員など、このアドインのない人に渡せます。このブックは変わりません。",
  make: "コピーを作る",
  making: "コピーを作っています…",
  nothing: "ISMS 関数を使った数式はありません。このブックはそのまま、アドインなしで開けます。",
  opened: "{count} 個の数式を値にしたコピーを開きました。別の名前で保存してください。",
  notOpened: "コピーはできましたが、Excel で開けませんでした。下のボタンでファイルに保存してください。",
  save: "{name} を保存",
  saveNote: "何も起きないときは、お使いの Excel がアドインからの保存を許していません。Web 版の Excel か、コマンド isms freeze をお使いください。",
};

export const repairTexts: Texts["home"]["repair"] = {
  title: "数式の修復",
  text: "#NAME? と表示された ISMS 関数を入力し直します。メールで受け取ったブックなどで起こります。",
  look: "壊れた数式を探す",
  looking: "壊れた数式を探しています…",
  nothing: "壊れた数式はありませんでした。",
  apply: "修復する",
  done: "数式を入力し直しました。",
};
