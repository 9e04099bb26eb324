// Owns the texts of attaching that only the register screen needs: a register's own rule, columns that are not used.
// Promises one shape for both languages; only the screen that asks for them carries them.
import type { TextLanguage } from "./texts";

const en = {
  unused: "Not used ({count}): {headers}",
  unusedText: "These columns stay as they are. Give one a meaning if it has one.",
  computed: "Computed from other columns",
  "not-levels": "Its header is known, but it holds no levels",
  "another-column": "Another column has this meaning",
  reading: "Reading the register's own formulas…",
  question: "How risk values come about",
  own: "As the register's own formulas have it",
  published: "By a published method",
  readFrom: "Read from {address}",
  same: "The register's own formula ({address}) computes the same: {words}.",
  agrees: "Gives {looked:# value|# values} of the register, all the same.",
  differs: "{count} of {looked:# value|# values} of the register differ, such as:",
  difference: "{address}: {found}, by the rule {value}",
  nothingToCompare: "The register shows no computed values to compare with.",
  others: "The formula also uses “{headers}”, which holds no level. Where that changes, values will differ.",
  matrix: "Read from {places}. ",
  likelihood: "Likelihood from threat (down) and vulnerability (across)",
  consequenceAcross: "Risk value from likelihood (down) and consequence (across)",
  wordValues: "The register's words as values",
  wordValue: "{label} = {value}",
  likelihoodHead: "Threat",
  consequenceHead: "Likelihood",
  unread: "The register's own formulas could not be taken over. Values of the method below may differ from the register's.",
  tried: "{address} {formula}: {why}",
} as const;

type Shape = Readonly<Record<keyof typeof en, string>>;

const ja: Shape = {
  unused: "使わない列（{count}）：{headers}",
  unusedText: "これらの列はそのまま残ります。意味のある列があれば選んでください。",
  computed: "ほかの列から計算された値です",
  "not-levels": "見出しは分かりますが、レベルの値ではありません",
  "another-column": "この意味には別の列を使っています",
  reading: "台帳の数式を読んでいます…",
  question: "リスク値の求め方",
  own: "台帳の数式のとおりに計算する",
  published: "公表されている方法で計算する",
  readFrom: "{address} から読み取り",
  same: "台帳の数式（{address}）も同じ計算です：{words}。",
  agrees: "台帳の値 {looked} 件のすべてと一致します。",
  differs: "台帳の値 {looked} 件のうち {count} 件が異なります。例：",
  difference: "{address}：{found}（この規則では {value}）",
  nothingToCompare: "台帳に計算済みの値がないため、比べられません。",
  others: "数式は、レベルではない「{headers}」も使っています。その値が変わると、結果が合わなくなります。",
  matrix: "{places} から読み取り。",
  likelihood: "脅威（縦）と脆弱性（横）から求める発生可能性",
  consequenceAcross: "発生可能性（縦）と影響の大きさ（横）から求めるリスク値",
  wordValues: "台帳の言葉を表す値",
  wordValue: "{label} = {value}",
  likelihoodHead: "脅威",
  consequenceHead: "可能性",
  unread: "台帳の数式をそのまま使うことができません。下の方法で計算した値は、台帳の値と異なることがあります。",
  tried: "{address} {formula}：{why}",
};

const tables: Readonly<Record<TextLanguage, Shape>> = { en, ja };

/** The texts in one language. */
export function attachTexts(language: TextLanguage): Shape {
  return tables[language];
}
