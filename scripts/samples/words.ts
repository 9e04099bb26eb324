// Owns the words of the sample workbooks: sheet names, column headers, the cover and the scales.
// Promises headers as Japanese registers and their English siblings have them.
export type Language = "ja" | "en";

interface SampleColumn {
  readonly header: string;
  readonly width: number;
  readonly isValue?: boolean;
  readonly isLevel?: boolean;
  readonly isDate?: boolean;
}

export const sheetNames = {
  cover: { ja: "表紙", en: "Cover" },
  assets: { ja: "情報資産台帳", en: "Asset register" },
  risks: { ja: "リスクアセスメント表", en: "Risk assessment" },
  scales: { ja: "評価基準", en: "Scales" },
} as const;

export const assetColumns: Readonly<Record<Language, readonly SampleColumn[]>> = {
  ja: [
    { header: "資産番号", width: 10 }, { header: "部門", width: 20 }, { header: "情報資産名称", width: 38 }, { header: "資産の種類", width: 16 }, { header: "管理責任者", width: 24 },
    { header: "媒体・保存先", width: 28 }, { header: "個人情報の種類", width: 16 }, { header: "機密性", width: 8, isValue: true }, { header: "完全性", width: 8, isValue: true },
    { header: "可用性", width: 8, isValue: true }, { header: "重要度", width: 8 },
  ],
  en: [
    { header: "Asset ID", width: 10 }, { header: "Department", width: 22 }, { header: "Asset name", width: 42 }, { header: "Asset type", width: 22 }, { header: "Asset owner", width: 30 },
    { header: "Location", width: 30 }, { header: "Personal data", width: 16 }, { header: "Confidentiality", width: 14, isValue: true }, { header: "Integrity", width: 12, isValue: true },
    { header: "Availability", width: 12, isValue: true }, { header: "Importance", width: 12 },
  ],
};

export const riskColumns: Readonly<Record<Language, readonly SampleColumn[]>> = {
  ja: [
    { header: "No.", width: 8 }, { header: "部門", width: 18 }, { header: "資産番号", width: 10 }, { header: "情報資産", width: 30 },
    { header: "機密性", width: 9, isLevel: true }, { header: "完全性", width: 9, isLevel: true }, { header: "可用性", width: 9, isLevel: true },
    { header: "脅威", width: 26 }, { header: "脅威レベル", width: 10, isLevel: true }, { header: "脆弱性", width: 36 }, { header: "脆弱性レベル", width: 10, isLevel: true },
    { header: "業務影響レベル", width: 10, isLevel: true }, { header: "現状の管理策", width: 30 }, { header: "リスク所有者", width: 22 }, { header: "リスク対応", width: 10 },
    { header: "管理策番号", width: 12 }, { header: "対応内容", width: 36 }, { header: "対応後 脅威レベル", width: 13, isLevel: true }, { header: "対応後 脆弱性レベル", width: 14, isLevel: true },
    { header: "保有の理由", width: 34 }, { header: "対応期限", width: 12, isDate: true },
  ],
  en: [
    { header: "No.", width: 8 }, { header: "Department", width: 22 }, { header: "Asset ID", width: 10 }, { header: "Asset", width: 34 },
    { header: "Confidentiality", width: 18, isLevel: true }, { header: "Integrity", width: 13, isLevel: true }, { header: "Availability", width: 15, isLevel: true },
    { header: "Threat", width: 30 }, { header: "Threat level", width: 9, isLevel: true }, { header: "Vulnerability", width: 40 }, { header: "Vulnerability level", width: 12, isLevel: true },
    { header: "Business impact level", width: 12, isLevel: true }, { header: "Current controls", width: 34 }, { header: "Risk owner", width: 28 }, { header: "Risk treatment", width: 12 },
    { header: "Control numbers", width: 12 }, { header: "Treatment details", width: 40 }, { header: "Residual threat level", width: 11, isLevel: true }, { header: "Residual vulnerability level", width: 13, isLevel: true },
    { header: "Reason for retention", width: 38 }, { header: "Due date", width: 12, isDate: true },
  ],
};

export const coverLines: Readonly<Record<Language, { readonly title: string; readonly table: readonly (readonly string[])[] }>> = {
  ja: {
    title: "情報セキュリティリスクアセスメント　2026年度",
    table: [
      ["シート", "内容", "主管"],
      ["情報資産台帳", "適用範囲の情報資産と評価値（機密性・完全性・可用性）。年1回、10月に棚卸しを行う。", "各部門長"],
      ["リスクアセスメント表", "資産ごとの脅威・脆弱性・業務影響のレベル、現状の管理策、対応の方針。", "各リスク所有者"],
      ["評価基準", "レベルの判断基準。", "情報セキュリティ委員会"],
    ],
  },
  en: {
    title: "Information security risk assessment, fiscal 2026",
    table: [
      ["Sheet", "Content", "Responsible"],
      ["Asset register", "Information assets in scope with their values (confidentiality, integrity, availability). Stocktaking every October.", "Heads of department"],
      ["Risk assessment", "Threat, vulnerability and business impact levels of each asset, controls in place, how the risk is dealt with.", "Risk owners"],
      ["Scales", "What each level means.", "Information security committee"],
    ],
  },
};

export const scaleLines: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  ja: [
    ["項目", "1（低）", "2（中）", "3（高）"],
    ["機密性", "公開しても影響がない", "社内の関係者に限る", "漏えいすると取引や信用に重大な影響がある"],
    ["完全性", "誤りがあってもすぐに直せる", "誤りがあると業務に支障が出る", "誤りが顧客や決算に重大な影響を与える"],
    ["可用性", "1週間使えなくても支障がない", "1日使えないと支障がある", "数時間使えないだけで業務が止まる"],
    ["脅威レベル", "起こる可能性は低い（3年に1回未満）", "起こりうる（年に1回程度）", "しばしば起こる（月に1回以上）"],
    ["脆弱性レベル", "対策が定着している", "対策に不足がある", "ほとんど対策がない"],
    ["業務影響レベル", "部門の中で吸収できる", "複数の部門の業務に影響する", "顧客や全社の事業に影響する"],
  ],
  en: [
    ["Item", "1 (low)", "2 (medium)", "3 (high)"],
    ["Confidentiality", "No effect if made public", "For those concerned inside the company", "A leak gravely affects business or trust"],
    ["Integrity", "Errors are easily mended", "Errors disturb the work", "Errors gravely affect customers or the accounts"],
    ["Availability", "A week without it does no harm", "A day without it disturbs the work", "Work stops after a few hours without it"],
    ["Threat level", "Unlikely (less than once in three years)", "Possible (about once a year)", "Frequent (once a month or more)"],
    ["Vulnerability level", "Controls are established", "Controls have gaps", "Hardly any control"],
    ["Business impact level", "Absorbed within the department", "Affects several departments", "Affects customers or the whole company"],
  ],
};
