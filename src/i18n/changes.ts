// Owns the words that use cases put into workbooks and previews: sheet headings, lines of change, names of presets' columns.
// Promises both languages for each; `{name}` stands for a fact.

interface Words {
  readonly ja: string;
  readonly en: string;
}

const words = {
  settingsTitle: { ja: "ISMS for Excel の設定", en: "ISMS for Excel settings" },
  settingsNote: {
    ja: "左の表はリスクアセスメントの方法です。値を書き換えると、台帳のリスク値・レベル・判定がすぐに計算し直されます。右の表は、台帳のどの列に何が書かれているかの記録です。",
    en: "The left table is the risk assessment method: change a value and every risk value, level and decision is calculated again. The right table records which column of the register holds what.",
  },
  approvalsTitle: { ja: "リスク承認記録", en: "Risk approvals" },
  approvalsNote: {
    ja: "承認は書き換えません。事実が変わると台帳の判定が「承認失効」になり、あらためて承認した行が加わります。",
    en: "Approvals are never edited. When a fact changes the register shows “Approval lapsed”, and a new approval adds a row.",
  },
  planTitle: { ja: "リスク対応計画", en: "Risk treatment plan" },
  planNote: {
    ja: "対応を保存すると、リスクID で照合して行が加わり、更新されます。契約・費用・経営資源・担当者・期限・状況・指標・備考に書いた内容は残ります。",
    en: "Saving a treatment adds or updates its row, matched by risk id. What you write under contract, cost, resources, responsible, due date, status, indicator and remarks stays.",
  },
  revisionsTitle: { ja: "適用宣言書 改訂履歴", en: "Statement of Applicability: revisions" },
  generatedTitle: { ja: "適用宣言書 自動記入の控え", en: "Statement of Applicability: last generated" },
  generatedNote: {
    ja: "アドインが適用宣言書に前回書き込んだ内容です。次に作り直すとき、人が書き換えたところを見分けるために使います。書き換えないでください。",
    en: "What the add-in last wrote into the Statements of Applicability. The next time it tells from this what people changed. Please do not edit it.",
  },
  documentNumber: { ja: "文書番号", en: "Document number" },
  classification: { ja: "機密区分", en: "Classification" },
  established: { ja: "制定日", en: "Established" },
  revised: { ja: "改定日", en: "Revised" },
  statementTitle: { ja: "適用宣言書", en: "Statement of Applicability" },
  statementSubtitle: { ja: "{jis} 附属書A（{standard}）　管理策 {count} 件", en: "{standard}: {count} controls" },
  otherWord: { ja: "その他の語", en: "Other words" },
  carriedTitle: { ja: "適用宣言書 版の引き継ぎ", en: "Statement of Applicability: change of edition" },
  carriedNote: {
    ja: "版を変えたときに人が確かめることの一覧です。引き継ぎ先が空白の管理策は、新しい版にありません。確かめたら右端の列に日付や結果を書いてください。",
    en: "What people check after a change of edition. Controls without “Carried to” are not in the new edition. Write date or result into the last column once they are checked.",
  },
  withdrawnNote: { ja: "引き継ぎ先のない管理策があります。シート「{sheet}」で確かめてください：{controls}", en: "Controls that this edition no longer has: {controls}. See the sheet “{sheet}”." },
  reviewWithdrawn: { ja: "この版に引き継ぎ先がありません：{from}", en: "Not in this edition: {from}" },
  reviewUnknown: { ja: "前の版にない番号です。そのまま残しました", en: "Not a control of the former edition; kept as it was" },
  reviewNew: { ja: "新しい管理策です。適用か除外かを決めてください", en: "A new control: decide whether it applies" },
  reviewConflict: { ja: "元の管理策で判断が分かれています：{from}", en: "Its former controls were decided differently: {from}" },
  reviewMerged: { ja: "複数の管理策をまとめました：{from}", en: "Several controls became one: {from}" },
  reviewSplit: { ja: "一つの管理策が分かれました：{from}", en: "One control became several: {from}" },
  reviewUncertain: { ja: "対応関係に見解の違いがあります：{from}", en: "Publications map it differently: {from}" },
  approved: { ja: "承認", en: "Approved" },
  reviewed: { ja: "査問", en: "Reviewed" },
  prepared: { ja: "作成", en: "Prepared" },
  edition: { ja: "版（規格）", en: "Edition" },
  version: { ja: "版数", en: "Version" },
  summary: { ja: "主旨", en: "Summary" },
  date: { ja: "日付", en: "Date" },
  changeAddColumns: { ja: "「{sheet}」の右端に {count} 列を加えます：{headers}", en: "Add {count} columns at the right of “{sheet}”: {headers}" },
  changeFillFormulas: { ja: "{count} 行の数式（{headers}）を入れます。", en: "Enter formulas ({headers}) in {count} rows." },
  changeSettings: { ja: "シート「{sheet}」に方法（{preset}、受容水準 {threshold}）と列の対応を置きます。", en: "Keep the method ({preset}, acceptance threshold {threshold}) and the column map on the sheet “{sheet}”." },
  changeAlreadyAttached: { ja: "「{sheet}」の台帳は取り付け済みです。変更はありません。", en: "The register on “{sheet}” is attached already. Nothing to change." },
  changeMethod: { ja: "評価方法を「{before}」（受容水準 {thresholdBefore}）から「{after}」（受容水準 {threshold}）に変えます。", en: "Change the method from {before} (threshold {thresholdBefore}) to {after} (threshold {threshold})." },
  changeRule: { ja: "リスク値は台帳の数式と同じ規則で計算します。規則は「{sheet}」の方法の表に書きます：{settings}", en: "Risk values follow the rule of the register's own formula. It is written into the method table on “{sheet}”: {settings}" },
  changeScales: { ja: "方法の表（{after}）の尺度を書き換えます。", en: "Change the scales of the method table ({after})." },
  changeOwnEntry: { ja: "方法の表に書かれていた「{setting}：{entry}」は、新しい方法の値に置き換わります。", en: "Your own entry “{setting}: {entry}” in the method table is replaced by the new method's." },
  changeMap: { ja: "「{sheet}」の列の対応を変えます：{columns}", en: "Change the column map on “{sheet}”: {columns}" },
  changeMapAgain: { ja: "「{sheet}」に列の対応を書き込みます。方法の表（{preset}、受容水準 {threshold}）はそのまま使います。", en: "Write the column map on “{sheet}”; its method table ({preset}, threshold {threshold}) is used." },
  changeRemoveColumns: { ja: "「{sheet}」から ISMS の {count} 列を取り除きます：{headers}", en: "Remove {count} ISMS columns from “{sheet}”: {headers}" },
  changeTypedGoes: { ja: "「{header}」に記入された {count} 件も一緒に消えます。", en: "{count} entries that people typed into “{header}” go with it." },
  changeTypedStays: { ja: "「{header}」は、記入された {count} 件を値として残します。", en: "“{header}” stays with its {count} entries as plain values." },
  changeMapCleared: { ja: "「{sheet}」の列の対応を空にします。方法の表は残します。", en: "Empty the column map on “{sheet}”. The method table stays." },
  changeRemoveSheets: { ja: "シートを削除します：{sheets}。Excel では元に戻せません。", en: "Remove the sheets {sheets}. Excel cannot bring them back." },
  changeNothing: { ja: "変更はありません。", en: "Nothing to change." },
  changeTreatment: { ja: "{count} 件のリスクに対応を書き込みます：{risks}", en: "Write the treatment of {count} risks: {risks}" },
  changeApproval: { ja: "{count} 件のリスクの承認を「{sheet}」に記録します：{risks}", en: "Record the approval of {count} risks on “{sheet}”: {risks}" },
  changeRevocation: { ja: "{count} 件のリスクの承認の取消を「{sheet}」に記録します：{risks}", en: "Record on “{sheet}” that the approval of {count} risks is revoked: {risks}" },
  changeLookUp: { ja: "「{header}」を、リスクIDで承認記録を引く式にします（{count} 行）。承認記録を書き加えると、すぐ台帳に現れます。", en: "“{header}” becomes a formula that looks the record of approvals up by risk id ({count} rows): what is added to the record shows in the register at once." },
  changeLookUpKept: { ja: "「{header}」の {count} 行は承認記録と違うため、書かれたまま残します（行 {rows}）。", en: "{count} rows of “{header}” say something else than the record and stay as they were written (rows {rows})." },
  changePlan: { ja: "「{sheet}」に {added} 行を加え、{changed} 行を更新します。", en: "Add {added} rows to “{sheet}” and update {changed}." },
  changePlanLater: { ja: "「{sheet}」は、保護または絞り込みのため今は更新しません。解除した後に計画を更新してください。", en: "“{sheet}” is protected or filtered and is not updated now. Update the plan once it is not." },
  changeNewSheet: { ja: "シート「{sheet}」を作ります（{count} 行）。", en: "Make the sheet “{sheet}” ({count} rows)." },
  changeRows: { ja: "シート「{sheet}」の {count} 行を更新します。", en: "Update {count} rows of the sheet “{sheet}”." },
  changeRemember: { ja: "自動記入の控えだけを新しくします。適用宣言書のセルは変わりません。", en: "Only the record of what was generated is renewed. No cell of the statement changes." },
  changeKept: { ja: "両方で変わった {count} か所は、シートの内容を残します。", en: "{count} cells changed on both sides keep what the sheet says." },
  changeTaken: { ja: "両方で変わった {count} か所を、新しい内容に置き換えます。", en: "{count} cells changed on both sides take the new content." },
  changeRevision: { ja: "改訂履歴に版数 {version} を加えます。", en: "Add version {version} to the revisions." },
  changeRepair: { ja: "シート「{sheet}」：{count} 個のセルの数式を入力し直します。", en: "Sheet “{sheet}”: enter the formulas of {count} cells again." },
  changeFreeze: { ja: "シート「{sheet}」：{count} 個の数式を値にしました。", en: "Sheet “{sheet}”: {count} formulas are values in the copy." },
  changeFreezeNothing: { ja: "ISMS 関数を使った数式はありません。ブックはそのまま、アドインなしで開けます。", en: "There are no ISMS formulas. The workbook opens without the add-in as it is." },
  copyName: { ja: "{name}（値のみ）", en: "{name} (values)" },
  unlockedName: { ja: "{name}（作業用）", en: "{name} (to work in)" },
  copyNameless: { ja: "台帳", en: "Workbook" },
  levelErrorTitle: { ja: "レベル", en: "Level" },
  choiceErrorTitle: { ja: "選択肢", en: "Choices" },
  choiceErrorText: { ja: "一覧から選んでください。", en: "Choose one of the list." },
  checkSource: { ja: "ISMS マニュアル {manual}、ISO/IEC 27001:2022 {standard}", en: "ISMS manual {manual}; ISO/IEC 27001:2022 {standard}" },
  completed: { ja: "完了", en: "Completed" },
  mappedFrom: { ja: "{ids}（{edition}年版）から", en: "from {ids} ({edition})" },
} as const satisfies Readonly<Record<string, Words>>;

export type ChangeWord = keyof typeof words;

/** A list in one line. */
export function listed(items: readonly string[], language: "ja" | "en"): string {
  return items.join(language === "ja" ? "、" : ", ");
}

/**
 * A text for a workbook or a preview.
 * @param facts replace `{name}` in the text
 */
export function changeText(word: ChangeWord, language: "ja" | "en", facts: Readonly<Record<string, string | number>> = {}): string {
  return words[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
