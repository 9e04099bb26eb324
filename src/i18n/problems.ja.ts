// Owns the Japanese text of every problem, one a code.
// Promises that each names the place, what was found and what to do; `{name}` stands for a fact of the problem.

import type { ProblemTexts } from "./problems";

export const problems = {
  internal: "ISMS for Excel の内部で問題が起きました（{code}）。何も変更していません。この番号を添えてお知らせください。",
  // --- levels, method and decision (src/isms) ---
  // --- statement of applicability (src/isms) ---
  // --- register recognition (src/isms) ---
  // --- custom functions (src/functions) ---
  "function-size-mismatch": "引数 {first} は {firstSize}（行×列）、引数 {second} は {secondSize} で、大きさが合いません。同じ大きさの範囲にするか、共通の値なら 1 つのセルを指定してください。",
  "function-wrong-width": "引数 {name} は {found} 列ですが、指定できるのは {widths} 列です。数式の範囲を確認してください。",
  "function-single-value": "引数 {name} が {size}（行×列）の範囲になっています。値かセルを 1 つだけ指定してください。",
  "function-error-value": "引数 {name} にエラー値 {error} があります。先にそのセルを直してください。",
  "function-too-large": "この呼び出しのデータは {size} MB になります。{limit} MB を超えると Excel に結果が届きません。範囲を分けて複数の数式にするか、作業ウィンドウから値を書き込んでください。",
  "function-many-problems": "計算できないセルが {count} 個あり、1 つずつ表示できません。最初は範囲の {row} 行目です：{text}",
  "function-failed": "関数を計算できませんでした（{reason}）。この文と数式を添えてお知らせください。",
  "preset-unknown": "「{value}」という評価方法はありません。{presets} のいずれか、または評価方法の表の範囲（ISMS.METHOD を参照）を指定してください。",
  "edition-unknown": "「{value}」は ISO/IEC 27001 の版ではありません（引数 {name}）。2005、2013、2022 のいずれかを指定してください。",
  "language-unknown": "「{value}」は指定できない言語です。\"ja\" か \"en\" を指定してください。",
  "control-id-is-number": "{control} は数値です。Excel は末尾の 0 を残さないため、5.1 が A.5.1 か A.5.10 か区別できません。A.5.1 のように文字列で入力してください。",
  "control-not-mapped": "{from} 年版の {control} に対応する管理策は {to} 年版にありません。どの管理策に引き継ぐかを検討してください。",
  "residual-not-a-value": "「{value}」はリスク値ではありません。対応後のリスク値を 0 以上の数値で入力するか、空白にしてください。",
  "approval-unknown": "「{value}」からは承認の有無がわかりません。承認時に記録された承認印、TRUE、「承認済」のいずれかにするか、空白にしてください。",
  // --- workbook: Excel and files (src/excel, src/xlsx) ---
  "range-too-large": "「{sheet}」の一つの範囲に {cells} 個のセルがあります（一度に扱えるのは {limit} 個までです）。台帳から離れた場所にある値を近くへ移すか、シートを分けてください。",
  "structure-locked": "ブックの構成が保護されているため、シートを追加・削除できません。［校閲］→［ブックの保護］で解除するか、新しいブックで作業してください。何も変更していません。",
  "sheet-protected": "シート「{sheet}」は保護されているため書き込めません。［校閲］→［シート保護の解除］で解除してから、もう一度お試しください。何も変更していません。",
  "table-filtered": "「{name}」はフィルターで行が隠れています。このまま書き込むと違う行に値が入るおそれがあります。［データ］→［クリア］でフィルターを解除してから、もう一度お試しください。何も変更していません。",
  "cell-edit-mode": "Excel でセルを編集中です。シートで Enter キーか Esc キーを押してから、もう一度お試しください。何も変更していません。",
  "sheet-exists": "「{sheet}」という名前のシートがすでにあります。そのシートの名前を変えるか削除してから、もう一度お試しください。何も変更していません。",
  "not-found": "「{name}」がブックに見つかりません。名前の変更や削除がなかったかを確かめ、概要を開き直してから、もう一度お試しください。何も変更していません。",
  "conflict": "「{name}」を変更できませんでした。同じ場所に別のテーブル・結合セル・名前があるか、ほかの人が編集中です。重なりを取り除いてから、もう一度お試しください。何も変更していません。",
  "host-failed": "Excel が処理を完了できませんでした（{hostCode}）。ブックを保存してから、もう一度お試しください。繰り返すときは、この番号をお知らせください。",
  "host-too-old": "お使いの Excel ではこの操作ができません（{need} が必要です）。Excel を更新するか、Web 版の Excel をお使いください。何も変更していません。",
  "list-too-long": "「{sheet}」の選択肢の一覧が {length} 文字あります（Excel の上限は {limit} 文字です）。選択肢のラベルを短くしてください。何も変更していません。",
  "rollback-failed": "Excel の処理が途中で止まり（{hostCode}）、すべてを元に戻すことができませんでした。Excel の［元に戻す］（Ctrl+Z）を使うか、保存せずにブックを閉じてから、もう一度お試しください。",
  // --- use cases (src/app) ---
} as const satisfies ProblemTexts;
