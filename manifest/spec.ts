// Owns what the add-in is to Office: identity, requirements, addresses, ribbon and its texts.
// Promises one source for manifest.xml and manifest.json, so that the two cannot disagree.

/** A text in both languages of the product. English is Office's fallback for every other display language. */
export interface LocalisedText {
  readonly en: string;
  readonly ja: string;
}

/** What a ribbon button does: shows the pane, or runs an action that the page has associated under this id. */
export type CommandAction = { readonly kind: "showTaskpane"; readonly taskpaneId: string } | { readonly kind: "execute"; readonly actionId: string };

export interface Command {
  /** Stable part of the ids in the manifests. */
  readonly id: string;
  readonly label: LocalisedText;
  readonly tip: LocalisedText;
  /** Name of the picture: assets/<icon>-16.png and so on. */
  readonly icon: string;
  /** Letters of the key tip after the tab's own. */
  readonly keytip: string;
  readonly action: CommandAction;
}

export interface CommandGroup {
  readonly id: string;
  readonly label: LocalisedText;
  readonly commands: readonly Command[];
}

/** Identity of the add-in; a change makes it another add-in for every workbook that uses it. */
export const addInId = "6f1d0c52-8a7e-4b0f-9c3d-2e5b71a4d986";

/** Where the dev server serves; webpack replaces it by the production origin. */
export const developmentOrigin = "https://localhost:3000";

export const version = "0.1.0";

export const defaultLocale = "en-US";
export const otherLocale = "ja-JP";

/** Requirement sets without which the add-in cannot work: below them Office does not offer it. */
export const requirements = [
  { name: "SharedRuntime", minVersion: "1.1" },
  { name: "ExcelApi", minVersion: "1.9" },
  { name: "CustomFunctionsRuntime", minVersion: "1.1" },
] as const;

/** Prefix of the functions in formulas: a public file format. */
export const functionNamespace = "ISMS";

export const name: LocalisedText = { en: "ISMS for Excel", ja: "ISMS for Excel" };
export const providerName = "ISMS for Excel";
export const accentColour = "#107C41";

export const shortDescription: LocalisedText = {
  en: "Risk assessment, treatment and Statement of Applicability in your workbook.",
  ja: "いまお使いのブックで、リスクアセスメントと適用宣言書の作成ができます。",
};

export const description: LocalisedText = {
  en: "Computes risk values, decisions and the Statement of Applicability (ISO/IEC 27001) in the registers that you already keep in Excel. Nothing leaves the workbook.",
  ja: "いまお使いの台帳の中で、ISO/IEC 27001 のリスク値と判定を計算し、リスク対応計画と適用宣言書を作成します。データがブックの外に送られることはありません。",
};

/** Pages and scripts below the origin. */
export const pages = {
  taskpane: "taskpane.html",
  functions: "functions.js",
  metadata: { en: "functions.en.json", ja: "functions.ja.json" },
  help: { en: "help/about.en.html", ja: "help/about.ja.html" },
} as const;

/** Sizes of the ribbon's pictures in pixels. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Pictures outside the ribbon, with their sizes in pixels. */
export const icons = {
  small: { file: "assets/icon-32.png", size: 32 },
  highResolution: { file: "assets/icon-64.png", size: 64 },
  colour: { file: "assets/color.png", size: 192 },
  outline: { file: "assets/outline.png", size: 32 },
} as const;

export const tab = { id: "Isms.Tab", label: { en: "ISMS", ja: "ISMS" }, keytip: "Y1" } as const;

/** The ribbon's groups from left to right. Action ids are those that src/commands associates. */
export const groups: readonly CommandGroup[] = [
  {
    id: "Isms.Assessment",
    label: { en: "Risk assessment", ja: "リスクアセスメント" },
    commands: [
      {
        id: "Isms.Open", icon: "icon", keytip: "O",
        label: { en: "Open pane", ja: "作業ウィンドウ" },
        tip: { en: "Shows the task pane: what the workbook holds, what is missing and what comes next.", ja: "作業ウィンドウを開き、ブックの現状、足りないもの、次にすることを表示します。" },
        action: { kind: "showTaskpane", taskpaneId: "Isms.Taskpane" },
      },
      {
        id: "Isms.Attach", icon: "attach", keytip: "R",
        label: { en: "Use register", ja: "台帳を使う" },
        tip: { en: "Finds the risk register in this workbook and adds risk value, level and decision in new columns.", ja: "ブックの台帳を見つけ、リスク値・レベル・判定の列を新しく加えます。もとの列は変えません。" },
        action: { kind: "execute", actionId: "attachRegister" },
      },
      {
        id: "Isms.Approvals", icon: "approvals", keytip: "A",
        label: { en: "Approvals", ja: "リスクの承認" },
        tip: { en: "Lists the residual and remaining risks that wait for management's approval, and records it.", ja: "経営陣の承認を待つ残留リスクと残余リスクをまとめ、承認を記録します。" },
        action: { kind: "execute", actionId: "approveRisks" },
      },
      {
        id: "Isms.Statement", icon: "statement", keytip: "S",
        label: { en: "Statement of Applicability", ja: "適用宣言書" },
        tip: { en: "Makes or updates the Statement of Applicability. What people wrote stays.", ja: "適用宣言書を作成または更新します。記入済みの内容は残ります。" },
        action: { kind: "execute", actionId: "makeStatement" },
      },
    ],
  },
  {
    id: "Isms.Review",
    label: { en: "Review", ja: "点検と報告" },
    commands: [
      {
        id: "Isms.Checks", icon: "checks", keytip: "C",
        label: { en: "Checks", ja: "点検" },
        tip: { en: "Asks what an internal audit would ask of this workbook. Changes nothing.", ja: "内部監査で確認される点をブックについて点検します。何も書き換えません。" },
        action: { kind: "execute", actionId: "runChecks" },
      },
      {
        id: "Isms.Reports", icon: "reports", keytip: "P",
        label: { en: "Reports", ja: "報告書" },
        tip: { en: "Makes the risk assessment report or the treatment plan's report as worksheets.", ja: "リスクアセスメント報告書やリスク対応計画書を、シートとして作ります。" },
        action: { kind: "execute", actionId: "makeReports" },
      },
    ],
  },
  {
    id: "Isms.Tools",
    label: { en: "Tools", ja: "ツール" },
    commands: [
      {
        id: "Isms.Repair", icon: "repair", keytip: "F",
        label: { en: "Repair formulas", ja: "数式を修復" },
        tip: { en: "Enters ISMS formulas that show #NAME? again.", ja: "#NAME? と表示されている ISMS の数式を入力し直します。" },
        action: { kind: "execute", actionId: "repairFormulas" },
      },
      {
        id: "Isms.Help", icon: "help", keytip: "H",
        label: { en: "Help", ja: "ヘルプ" },
        tip: { en: "Explains the functions, the method and the steps.", ja: "関数、評価方法、作業の流れを説明します。" },
        action: { kind: "execute", actionId: "help" },
      },
    ],
  },
];

/** Every command of the ribbon. */
export const commands: readonly Command[] = groups.flatMap((group) => group.commands);

/** Shown once after the add-in was installed. */
export const getStarted = {
  title: { en: "ISMS for Excel is ready", ja: "ISMS for Excel を使えるようになりました" },
  text: { en: "Open the ISMS tab and choose \"Use register\" to begin with the register in this workbook.", ja: "［ISMS］タブの［台帳を使う］を選ぶと、このブックの台帳から始められます。" },
} as const;
