// Owns the Japanese descriptions of the functions, as Excel shows them while a formula is typed.
// Promises at most 128 characters a parameter, which is what Excel takes.
import type { FunctionTexts } from "./textTypes";

export const texts: FunctionTexts = {
  functions: {
    ASSETVALUE: "機密性・完全性・可用性のレベルから、評価方法の規則で資産価値を求めます。",
    RISK: "資産価値・脅威・脆弱性・業務影響のレベルからリスク値を求めます。",
    RISKCIA: "機密性・完全性・可用性それぞれのリスク値を 3 列で返します。",
    LEVEL: "リスク値が属する区分（低・中・高）を返します。",
    DECISION: "リスクの判定（受容可、要対応、残留リスク、残余リスク、承認待ちなど）を返します。",
    ASSESS: "リスク値・区分・判定を 1 回の呼び出しで 3 列に返します。行が多いときに速い方法です。",
    METHOD: "公表された評価方法の表を返します。シートに貼り付けて直し、method 引数に渡して使います。",
    CONTROL: "附属書 A の管理策の短い名称を返します。",
    CONTROLS: "指定した版の附属書 A の管理策を、番号・名称・分類の 3 列ですべて一覧にします。",
    MAPCONTROL: "附属書 A の管理策が別の版で対応する番号を返します。",
  },
  parameters: {
    asset: "資産価値（1 列）、または機密性・完全性・可用性（3 列）。",
    cia: "機密性・完全性・可用性のレベル（3 列）。空白は影響なし。",
    threat: "脅威のレベル。発生可能性×影響度の方法では発生可能性。",
    vulnerability: "脆弱性のレベル。発生可能性×影響度の方法では省略します。",
    impact: "業務影響のレベル。空白なら資産価値だけで計算します。",
    treatment: "対応（低減・保有・回避・移転）。管理策番号は同じセルの続き、または 2 列目に書きます。",
    residual: "対応後のリスク値（1 列）、または脅威・脆弱性・業務影響のレベル（先頭に資産価値を加えられます）。",
    reason: "受容水準を超えるリスクを保有する理由。",
    approved: "承認時に記録された承認印、TRUE または「承認済」。空白は未承認。",
    method: "評価方法の名前（\"manual\"、\"jipdec\" など）、または評価方法の表の範囲。空白は manual。",
    preset: "manual、jipdec、ipa-exam、tokyo、iso27005、monarc、matrix5 のいずれか。空白は manual。",
    language: "\"ja\" または \"en\"。空白は Excel の表示言語。",
    id: "管理策番号（A.8.7 など）。列を渡すと列で返します。",
    edition: "ISO/IEC 27001 の版：2005、2013、2022。空白は 2022。",
    from: "番号が属する版：2005、2013、2022。",
    to: "調べたい版：2005、2013、2022。",
  },
  own: {
    "RISKCIA.asset": "機密性・完全性・可用性のレベル（3 列）。空白は影響なし。",
  },
};
