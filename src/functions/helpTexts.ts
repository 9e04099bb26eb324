// Owns the words of the help pages: rules for all functions, and what a function's own rule is.
// Promises the same content in both languages; nothing of it is in functions.js.
import type { FunctionId } from "./declarations";
import type { Language } from "./failure";
import type { ResultShape } from "./kinds";

interface HelpWords {
  readonly title: string;
  readonly parameters: string;
  readonly examples: string;
  readonly optional: string;
  readonly blank: string;
  readonly like: string;
  readonly size: string;
  readonly results: Readonly<Record<ResultShape, string>>;
  readonly rules: readonly string[];
  /** Rules of one function. */
  readonly notes: Readonly<Partial<Record<FunctionId, readonly string[]>>>;
}

export const helpWords: Readonly<Record<Language, HelpWords>> = {
  ja: {
    title: "ISMS 関数", parameters: "引数", examples: "例", optional: "省略可",
    blank: "（空白）", like: "{text} のような文字列", size: "{rows} 行 {columns} 列の表",
    results: {
      cell: "1 行につき 1 つのセルを返すので、Excel のテーブルの中でも使えます。",
      row: "1 行につき複数のセルを返します。テーブルの外に入力してください。",
      table: "表全体を返します。テーブルの外の、空いている場所に入力してください。",
    },
    rules: [
      "セル、列、表の範囲のどれでも渡せます。1 つのセルは列の各行に共通の値として使われます。大きさが合わない範囲はエラーになります。",
      "空白は「未評価」で、結果は空の文字列です。0 から始まる尺度では、デスクトップ版の Excel は空白のセルを 0 として渡します。未評価は「－」と入力してください。1 から始まる尺度の 0 は空白として扱います。",
      "レベルは数値、全角数字、尺度の名前（高・中・低、High・Medium・Low など）で入力できます。尺度の外の値は #VALUE! になり、理由が表示されます。",
      "範囲の中のエラー値は、その行だけに残ります。全体を数える関数では、エラー値のある行が結果全体をエラーにします。最後に入力のある行より下の行は空白になります。",
      "1 回の呼び出しで扱えるデータは 4 MB までです。",
      "結果の名前とエラーの文は Excel の表示言語で表示されます。",
    ],
    notes: {
      REQUIRED: ["資産価値は変えず、脅威・脆弱性・業務影響のレベルを合計でいちばん少ない段数だけ下げる方法を、すべて「または」で並べます（5 通り以上あれば最初の 4 通りと残りの数）。どこまで下げても届かないときは、その旨を返します。"],
      HEATMAP: ["縦は資産価値と業務影響を合わせた影響、横は評価方法が脅威と脆弱性を合わせたもの（積、和、または表の発生可能性）です。軸は評価方法で決まるので、対応の前と後を並べて比べられます。未評価のリスクは数えません。"],
      SEAL: ["引数の読み方は DECISION と同じです。未評価の行は空白です。照合印は取り違えを防ぐもので、電子署名ではありません。"],
      GAP: ["目標－評点です。目標を超えた分は 0 とし、ほかの不足を打ち消しません。実施状況は、実施済・他組織で実施＝1、一部実施＝0.5、計画中・未実施＝0 と読みます。未確認と除外は空白になります。割合と別の尺度（1 より大きい数）を組み合わせるとエラーになります。", "デスクトップ版の Excel は空白の評点を 0 として渡します。未評価は「－」と入力してください。"],
      EFFECTIVENESS: ["高いほど良い指標は 実績÷目標 です。低いほど良い指標は、目標を超えたら 目標÷実績、目標以内なら 1＋（目標－実績）÷目標 です（実績 0 は 2）。1 以上が達成です。", "低いほど良い指標の目標 0（違反 0 件など）は、実績 0 で 1、それ以外は 0 です。高いほど良い指標の目標 0 は目標なしとみなし、空白を返します。", "デスクトップ版の Excel は空白のセルを 0 として渡します。未測定は「－」と入力してください。"],
      MAPCONTROL: ["複数の管理策に分かれる対応と、定説のない対応には（要確認）を付けます。番号だけが要るときは show に \"ids\"、印だけの列を作るときは \"review\" を指定します。"],
      SOA: ["4 列（番号、名称、適用・除外・未決定、リスク ID）を返します。適用宣言書を作るときと同じ規則です。版の違う番号は対応表で読み替えます。除外した管理策をリスク対応が選んでいるときは、除外のままリスク ID が表示されるので、どちらかを直してください。"],
    },
  },
  en: {
    title: "ISMS functions", parameters: "Arguments", examples: "Examples", optional: "optional",
    blank: "(blank)", like: "a text like {text}", size: "a table of {rows} rows and {columns} columns",
    results: {
      cell: "Gives one cell a row, so it can stand inside an Excel table.",
      row: "Gives several cells a row. Enter it outside of tables.",
      table: "Gives a whole table. Enter it outside of tables, where there is room.",
    },
    rules: [
      "Pass cells, columns or table columns. A single cell counts for every row of a column. Ranges of different sizes are an error.",
      "A blank is \"not assessed\" and gives an empty text. On a scale that begins at 0, desktop Excel passes a blank cell as 0: type \"-\" for not assessed. On a scale that begins at 1, 0 counts as blank.",
      "Type levels as numbers, full-width digits or the scale's labels (High, Medium, Low, 高・中・低). A value off the scale is #VALUE! with the reason.",
      "An error value in a range stays in its own row. In a function that counts a whole range it makes the whole result an error. Rows below the last one that holds anything stay blank.",
      "One call can carry 4 MB of data.",
      "Labels and error texts are shown in the display language of Excel.",
    ],
    notes: {
      REQUIRED: ["The asset keeps its value. All ways to lower threat, vulnerability and business impact by the fewest steps in all are listed (the first four, where there are more, and the number of the others). Where no level is low enough, it says so."],
      HEATMAP: ["Down: asset value and business impact joined. Across: threat and vulnerability as the method joins them (their product, their sum, or the likelihood of its table). The axes follow from the method, so that maps before and after treatment can be compared. Risks that are not assessed are not counted."],
      SEAL: ["The arguments are read as DECISION reads them. A row that is not assessed is blank. The seal guards against mix-ups; it is no electronic signature."],
      GAP: ["Target minus score. What is above its target counts as 0 and makes up for nothing else. States are read as: implemented and inherited 1, partly implemented 0.5, planned and not implemented 0. Not checked and excluded are blank. A share of 1 with a number above 1 on the other side is an error.", "Desktop Excel passes a blank score as 0: type \"-\" for not assessed."],
      EFFECTIVENESS: ["Higher is better: actual / target. Lower is better: target / actual where the target is missed, 1 + (target - actual) / target where it is kept (2 for an actual of 0). 1 or more is achieved.", "Lower is better with a target of 0 (no violation): 1 for an actual of 0, else 0. Higher is better with a target of 0: there is no target, and the result is blank.", "Desktop Excel passes a blank cell as 0: type \"-\" for not measured."],
      MAPCONTROL: ["A mapping to several controls, and a disputed one, is marked (review). Set show to \"ids\" for the ids alone, to \"review\" for a column with the mark alone."],
      SOA: ["Gives 4 columns: id, title, applicable / excluded / undecided, risk ids, by the rules by which the statement is made. Ids of another edition are read through the mapping table. An excluded control that a treatment selects stays excluded and shows the risks: change one of the two."],
    },
  },
};
