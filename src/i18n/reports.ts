// Owns the words of the reports that are written as worksheets.
// Promises both languages for each; `{name}` stands for a fact.

interface Words {
  readonly ja: string;
  readonly en: string;
}

const words = {
  assessmentTitle: { ja: "リスクアセスメント報告書", en: "Risk Assessment Report" },
  assessmentSheet: { ja: "リスクアセスメント報告書", en: "Risk Assessment Report" },
  madeOn: { ja: "{date} 現在", en: "As of {date}" },
  summaryHead: { ja: "1. 要約", en: "1. Summary" },
  register: { ja: "台帳", en: "Register" },
  registerText: { ja: "{sheet}（リスク {count} 件）", en: "{sheet} ({count} risks)" },
  method: { ja: "評価方法", en: "Method" },
  threshold: { ja: "受容水準", en: "Acceptance threshold" },
  thresholdText: { ja: "{threshold} 以下（この方法の最大は {maximum}）", en: "{threshold} or below (the method's maximum is {maximum})" },
  thresholdNone: { ja: "決まっていません", en: "Not set" },
  open: { ja: "評価の残り", en: "Still to be assessed" },
  openText: { ja: "未評価 {unassessed} 件、読み取れない記入のある行 {invalid} 件", en: "{unassessed} not assessed, {invalid} with entries that cannot be read" },
  above: { ja: "受容水準を超えるリスク", en: "Risks above the threshold" },
  aboveText: { ja: "対応前 {before} 件 → 対応後 {after} 件", en: "{before} before treatment, {after} after" },
  residual: { ja: "残留リスク", en: "Residual risk" },
  remaining: { ja: "残余リスク", en: "Remaining risk" },
  acceptedText: { ja: "{total} 件（うち承認済 {approved} 件）。一覧はシート「{sheet}」", en: "{total} ({approved} of them approved); listed on the sheet “{sheet}”" },
  residualDefinition: { ja: "保証の度合の内側（受容水準以下）にあり、受け入れるリスク。", en: "A risk inside the degree of assurance (at or below the threshold) that is accepted." },
  remainingDefinition: { ja: "保証の度合の外側（受容水準超）にあり、環境・コスト・時間の理由で対応できず、経営陣の承認を得て残すリスク。", en: "A risk outside the degree of assurance (above the threshold) that cannot be dealt with for reasons of environment, cost or time and stays with management's approval." },
  decisionsHead: { ja: "2. 判定別の件数", en: "2. Risks by decision" },
  decision: { ja: "判定", en: "Decision" },
  count: { ja: "件数", en: "Risks" },
  invalid: { ja: "入力要確認", en: "Input to correct" },
  levelsHead: { ja: "3. レベル別の件数（対応前・対応後）", en: "3. Risks by level, before and after treatment" },
  level: { ja: "レベル", en: "Level" },
  before: { ja: "対応前", en: "Before" },
  after: { ja: "対応後", en: "After" },
  heatBeforeHead: { ja: "4. ヒートマップ：対応前", en: "4. Heat map before treatment" },
  heatAfterHead: { ja: "5. ヒートマップ：対応後", en: "5. Heat map after treatment" },
  heatCorner: { ja: "影響 ＼ 発生の度合", en: "Consequence \\ likelihood" },
  heatNote: { ja: "数はリスクの件数です。太字の赤い欄は受容水準を超え、緑の欄は受容水準以下です。", en: "Numbers are risks. Bold red places are above the threshold, green ones at or below it." },
  heatAfterNote: {
    ja: "対応後のレベルがないリスクは、いまのレベルで数えています。回避済 {avoided} 件は数えていません。対応後の値だけがあるリスク {withoutLevels} 件は図に含みません。",
    en: "Risks without levels after treatment count with their present ones. {avoided} avoided risks are not counted; {withoutLevels} risks with only a value after treatment are not in the map.",
  },
  acceptedHead: { ja: "6. 残留リスクと残余リスク", en: "6. Residual and remaining risk" },
  approved: { ja: "承認", en: "Approved" },
  reviewed: { ja: "査問", en: "Reviewed" },
  prepared: { ja: "作成", en: "Prepared" },
  decisionsAlt: { ja: "判定別のリスクの件数の棒グラフ。数は左の表のとおりです。", en: "Bar chart of risks by decision; the numbers stand in the table at its left." },
  levelsAlt: { ja: "レベル別のリスクの件数を対応前と対応後で比べた棒グラフ。数は左の表のとおりです。", en: "Column chart of risks by level before and after treatment; the numbers stand in the table at its left." },
  "state-none": { ja: "承認待ち", en: "Awaiting approval" },
  "state-valid": { ja: "承認済", en: "Approved" },
  "state-expired": { ja: "期限切れ", en: "Run out" },
  "state-lapsed": { ja: "承認失効", en: "Approval lapsed" },
  "state-revoked": { ja: "取消", en: "Taken back" },
  "state-unrecorded": { ja: "記録なし", en: "Not in the record" },
  "state-reason-required": { ja: "理由要記入", en: "Reason required" },
  listNone: { ja: "該当するリスクはありません。", en: "There is no such risk." },
  planNone: { ja: "対応を選んだリスクがまだありません。「リスク」で対応を選ぶと、計画書を作れます。", en: "No risk has a treatment yet. Choose treatments on the Risks screen, then the report can be made." },
  planNote: {
    ja: "{date} 現在：対応 {total} 件（未着手 {planned}、対応中 {inProgress}、完了 {completed}、中止 {cancelled}）、うち期限切れ {overdue} 件。台帳とシート「リスク対応計画」から作ります。記入はそちらにしてください。",
    en: "As of {date}: {total} treatments ({planned} planned, {inProgress} in progress, {completed} completed, {cancelled} cancelled), {overdue} of them overdue. Made from the register and the sheet Risk Treatment Plan: write there.",
  },
  overdueState: { ja: "{state}（期限切れ）", en: "{state} (overdue)" },
  changeNewReport: { ja: "シート「{sheet}」に報告書を作ります（要約、ヒートマップ、グラフ）。", en: "Make the report on the sheet “{sheet}” (summary, heat maps, charts)." },
  changeUpdateReport: { ja: "シート「{sheet}」の報告書を {date} 現在に更新します。報告書の欄だけを書き換えます。", en: "Bring the report on “{sheet}” up to {date}. Only the report's own cells are written." },
  changeList: { ja: "シート「{sheet}」に {count} 件の一覧を書きます。", en: "Write the list of {count} risks on “{sheet}”." },
  changeNotesDropped: { ja: "「{sheet}」の一覧から外れるリスク（{risks}）の行にある、独自の列の記入は消えます。必要なら先に写してください。", en: "What stands in columns of your own beside risks that leave the list on “{sheet}” ({risks}) goes. Copy it first where you need it." },
} as const satisfies Readonly<Record<string, Words>>;

export type ReportWord = keyof typeof words;

/**
 * A text for a report.
 * @param facts replace `{name}` in the text
 */
export function reportText(word: ReportWord, language: "ja" | "en", facts: Readonly<Record<string, string | number>> = {}): string {
  return words[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
