// Owns the method table: how a method stands in a sheet, where people read and change it.
// Promises that what is written is read back the same in both languages, and that every mistake names its row and setting.
import type { Cell, Outcome } from "../cell";
import { isBlank, isCellError, problemError, ProblemError } from "../cell";
import type { Band, Bilingual, Language, Method, Scale, ScaledFactor } from "./method";
import { factorNames, scaledFactors } from "./method";
import { checkedMethod } from "./consistency";
import { presetIds } from "./presets";
import { isDash, textKey } from "./text";

type SingleSetting = "preset" | "assetValueRule" | "impactRule" | "formula" | "perAttribute" | "threshold" | "upperThreshold" | "notAssessed" | "assetValueOptional";

const headers: Readonly<Record<Language, readonly string[]>> = {
  ja: ["設定", "値", "ラベル", "説明"],
  en: ["setting", "value", "label", "note"],
};

const rules = {
  assetValueRule: ["max", "sum", "mean", "product"],
  impactRule: ["max", "ignore", "multiply", "mean"],
  formula: ["product", "additive", "offset", "matrix"],
} as const;

const singleNotes: Readonly<Record<SingleSetting, Bilingual>> = {
  preset: { ja: "元にした方法", en: "The method that this one was made from" },
  assetValueRule: { ja: "機密性・完全性・可用性から資産価値を求める規則：max, sum, mean, product", en: "How C, I and A make the asset value: max, sum, mean, product" },
  impactRule: { ja: "資産価値と業務影響の合わせ方：max, ignore, multiply, mean", en: "How asset value and business impact are joined: max, ignore, multiply, mean" },
  formula: { ja: "リスク値の計算式：product, additive, offset, matrix", en: "How the risk value is computed: product, additive, offset, matrix" },
  perAttribute: { ja: "機密性・完全性・可用性ごとに計算するか：yes, no", en: "A risk value for each of C, I and A: yes, no" },
  threshold: { ja: "受容水準。この値以下のリスクを受容できます。空白は未設定です", en: "Acceptance threshold: risks at or below it can be accepted. Blank: not set yet" },
  upperThreshold: { ja: "二つ目のしきい値（この値以下は管理下）。なければ空白", en: "Second threshold (at or below it: under control). Blank: none" },
  notAssessed: { ja: "「未評価」を表す数。なければ空白", en: "The number that means not assessed. Blank: none" },
  assetValueOptional: { ja: "資産価値がなくても業務影響だけで計算するか：yes, no", en: "Computed from the impact alone where there is no asset value: yes, no" },
};

const scaleNote = (factor: ScaledFactor): Bilingual => ({ ja: `${factorNames[factor].ja}の尺度`, en: `Scale of the ${factorNames[factor].en}` });

const listNotes: Readonly<Record<"band" | "likelihood" | "matrix", Bilingual>> = {
  band: { ja: "レベルの下限と名前", en: "Lower bound and name of a risk level" },
  likelihood: { ja: "脅威レベルごとの行。ラベル欄は脆弱性レベル順の発生可能性", en: "One row a threat level; label: the likelihood for each vulnerability level" },
  matrix: { ja: "発生可能性ごとの行。ラベル欄は影響の低い順のリスク値", en: "One row a likelihood; label: the risk value for each consequence, lowest first" },
};

const singles = Object.keys(singleNotes) as SingleSetting[];

function singleValue(method: Method, setting: SingleSetting): Cell {
  const value = method[setting];
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value ?? "";
}

/**
 * A method as a table of cells: header row, then one setting a row (setting, value, label, note).
 * @param language of the header and the notes; settings and values are the same in both languages, labels hold both
 */
export function methodTable(method: Method, language: Language): Cell[][] {
  const rows: Cell[][] = [[...headers[language]]];
  for (const setting of singles) rows.push([setting, singleValue(method, setting), "", singleNotes[setting][language]]);
  for (const factor of scaledFactors) {
    const scale = method.scales[factor];
    if (scale === null) continue;
    for (let level = scale.minimum; level <= scale.maximum; level += 1) {
      const texts = scale.labels.filter((label) => label.level === level).map((label) => label.text);
      rows.push([`scale.${factor}`, level, texts.join(" / "), scaleNote(factor)[language]]);
    }
  }
  for (const { from, label } of method.bands) rows.push(["band", from, label.ja === label.en ? label.ja : `${label.ja} / ${label.en}`, listNotes.band[language]]);
  for (const setting of ["likelihood", "matrix"] as const) {
    method[setting]?.forEach((cells, index) => rows.push([setting, index + 1, cells.join(" "), listNotes[setting][language]]));
  }
  return rows;
}

/** A row of the table that holds a setting. */
interface SettingRow {
  readonly setting: string;
  readonly value: Cell;
  readonly label: Cell;
  /** Counted from 1 in the range that was given, as people count. */
  readonly row: number;
}

const listSettings = ["band", "likelihood", "matrix", ...scaledFactors.map((factor) => `scale.${factor}`)];
const settingByKey = new Map([...singles, ...listSettings].map((setting) => [textKey(setting), setting]));
const headerKeys = new Set([headers.ja[0], headers.en[0]].map((header) => textKey(header ?? "")));

function shown(cell: Cell): string {
  return isCellError(cell) ? cell.error : String(cell ?? "");
}

function settingRows(rows: readonly (readonly Cell[])[]): SettingRow[] {
  const found: SettingRow[] = [];
  rows.forEach((cells, index) => {
    const [first = null, value = null, label = null] = cells;
    const row = index + 1;
    for (const cell of [first, value, label]) {
      if (isCellError(cell)) throw problemError("method-cell-is-error", { row, error: cell.error });
    }
    const key = textKey(shown(first));
    if ((key === "" && isBlank(value) && isBlank(label)) || headerKeys.has(key)) return;
    const setting = settingByKey.get(key);
    if (setting === undefined) throw problemError("method-setting-unknown", { row, setting: shown(first) });
    found.push({ setting, value, label, row });
  });
  return found;
}

function wrongValue({ row, setting }: SettingRow, value: Cell, expected: string): ProblemError {
  return problemError("method-value-wrong", { row, setting, value: isBlank(value) ? "-" : shown(value), expected });
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const key = typeof cell === "string" ? textKey(cell) : "";
  return /^[+-]?\d+(\.\d+)?$/.test(key) ? Number(key) : null;
}

const yesWords = "yes true はい する 1 ○".split(" ");
const noWords = "no false いいえ しない 0 ×".split(" ");

/** The single settings by name, each once. */
class SingleSettings {
  private readonly rows = new Map<string, SettingRow>();

  constructor(rows: readonly SettingRow[]) {
    for (const each of rows) {
      if (listSettings.includes(each.setting)) continue;
      if (this.rows.has(each.setting)) throw problemError("method-setting-twice", { row: each.row, setting: each.setting });
      this.rows.set(each.setting, each);
    }
  }

  private required(setting: SingleSetting): SettingRow {
    const found = this.rows.get(setting);
    if (found === undefined) throw problemError("method-setting-missing", { setting });
    return found;
  }

  text(setting: SingleSetting): string {
    const found = this.required(setting);
    const text = shown(found.value).trim();
    if (text === "") throw wrongValue(found, found.value, presetIds.join(", "));
    return text;
  }

  rule<Rule extends string>(setting: keyof typeof rules, choices: readonly Rule[]): Rule {
    const found = this.required(setting);
    const key = textKey(shown(found.value));
    const choice = choices.find((each) => each === key);
    if (choice === undefined) throw wrongValue(found, found.value, choices.join(", "));
    return choice;
  }

  flag(setting: SingleSetting): boolean {
    const found = this.rows.get(setting);
    if (found === undefined || isBlank(found.value)) return false;
    const key = textKey(shown(found.value));
    if (!yesWords.includes(key) && !noWords.includes(key)) throw wrongValue(found, found.value, "yes, no");
    return yesWords.includes(key);
  }

  number(setting: SingleSetting): number | null {
    const found = this.rows.get(setting);
    if (found === undefined || isBlank(found.value) || (typeof found.value === "string" && isDash(found.value))) return null;
    const value = numberOf(found.value);
    if (value === null) throw wrongValue(found, found.value, "0, 1, 2, ...");
    return value;
  }
}

/** The rows of a list setting by the number in their value cell, in rising order, each number once. */
function numbered(rows: readonly SettingRow[], setting: string): { readonly number: number; readonly row: SettingRow }[] {
  const list = rows.filter((each) => each.setting === setting).map((row) => {
    const number = numberOf(row.value);
    if (number === null || (setting !== "band" && (!Number.isInteger(number) || number < 0))) throw wrongValue(row, row.value, "0, 1, 2, ...");
    return { number, row };
  });
  list.sort((one, other) => one.number - other.number);
  list.forEach((each, index) => {
    if (list[index - 1]?.number === each.number) throw problemError("method-level-twice", { row: each.row.row, setting, level: each.number });
  });
  return list;
}

function labelTexts(cell: Cell): string[] {
  return shown(cell).split(/[/／]/).map((text) => text.trim()).filter((text) => text !== "");
}

function readScale(rows: readonly SettingRow[], factor: ScaledFactor): Scale | null {
  const setting = `scale.${factor}`;
  const list = numbered(rows, setting);
  const [first] = list;
  if (first === undefined) return null;
  const taken = new Map<string, number>();
  const labels: { text: string; level: number }[] = [];
  list.forEach(({ number: level, row }, index) => {
    if (level !== first.number + index) throw problemError("method-scale-gap", { setting, level: first.number + index });
    for (const text of labelTexts(row.label)) {
      const key = textKey(text);
      if (taken.has(key)) throw problemError("method-label-twice", { row: row.row, setting, label: text });
      taken.set(key, level);
      labels.push({ text, level });
    }
  });
  return { minimum: first.number, maximum: first.number + list.length - 1, labels };
}

function readBands(rows: readonly SettingRow[]): Band[] {
  return numbered(rows, "band").map(({ number: from, row }) => {
    const texts = labelTexts(row.label);
    const [ja] = texts;
    if (ja === undefined) throw wrongValue(row, row.label, "低 / Low");
    return { from, label: { ja, en: texts[1] ?? ja } };
  });
}

function readGrid(rows: readonly SettingRow[], setting: "likelihood" | "matrix"): number[][] | null {
  const list = numbered(rows, setting);
  if (list.length === 0) return null;
  return list.map(({ number, row }, index) => {
    if (number !== index + 1) throw problemError("method-scale-gap", { setting, level: index + 1 });
    return shown(row.label).split(/[\s,、，]+/).filter((text) => text !== "").map((text) => {
      const cell = numberOf(text);
      if (cell === null) throw wrongValue(row, text, "1 2 3");
      return cell;
    });
  });
}

function parse(cells: readonly (readonly Cell[])[]): Method {
  const rows = settingRows(cells);
  const single = new SingleSettings(rows);
  return checkedMethod({
    preset: single.text("preset"),
    assetValueRule: single.rule("assetValueRule", rules.assetValueRule),
    impactRule: single.rule("impactRule", rules.impactRule),
    formula: single.rule("formula", rules.formula),
    perAttribute: single.flag("perAttribute"),
    threshold: single.number("threshold"),
    upperThreshold: single.number("upperThreshold"),
    scales: Object.fromEntries(scaledFactors.map((factor) => [factor, readScale(rows, factor)])) as Record<ScaledFactor, Scale | null>,
    bands: readBands(rows),
    likelihood: readGrid(rows, "likelihood"),
    matrix: readGrid(rows, "matrix"),
    assetValueOptional: single.flag("assetValueOptional"),
    notAssessed: single.number("notAssessed"),
  });
}

/**
 * Reads a method table as people have edited it: header row or not, blank rows, full-width digits, either language.
 * @param rows setting, value, label, note; further columns are ignored
 * Problems, each with the row counted from 1 where one row is at fault: method-setting-unknown, method-setting-twice,
 * method-setting-missing, method-value-wrong, method-level-twice, method-label-twice, method-scale-gap,
 * method-cell-is-error, and those of checkedMethod
 */
export function readMethodTable(rows: readonly (readonly Cell[])[]): Outcome<Method> {
  try {
    return { ok: true, value: parse(rows) };
  } catch (failure) {
    if (failure instanceof ProblemError) return { ok: false, problem: failure.problem };
    throw failure;
  }
}
