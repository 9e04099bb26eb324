// Owns what a person answers while a register is attached: which table, which column is what, which method.
// Promises pure answers that become an AttachChoice only when nothing is missing.
import { joinedScales, scaleOfColumn, widerScales as widerThan, type WiderScale } from "../../../app/attach/scales";
import { sureConfidence, type AttachChoice, type MethodScale, type OwnRuleFound, type PresetChoice, type RegisterCandidate } from "../../../app/service";

export interface Choice {
  readonly candidateId: string;
  /** Key by absolute column; a column without a key is left alone. */
  readonly keys: Readonly<Record<number, string>>;
  /** Columns whose meaning a person gave or confirmed. */
  readonly confirmed: readonly number[];
  readonly preset: string;
  /** As typed. */
  readonly threshold: string;
  /** Level as typed, by word. */
  readonly levels: Readonly<Record<string, string>>;
  /** Scales on which the method's own levels are kept although the register's run further. */
  readonly keptScales: readonly string[];
  /** Whether the register's own rule takes the place of the method's; null until a person says so. */
  readonly usesOwnRule: boolean | null;
  /** The threshold as typed for the values of that rule. */
  readonly ownThreshold: string;
}

/** A word that a level column of the register uses. */
export interface Word {
  readonly key: string;
  readonly label: string;
}

/** What was recognised, as the answers to start from. */
export function startChoice(candidate: RegisterCandidate, presets: readonly PresetChoice[]): Choice {
  const choice: Choice = {
    candidateId: candidate.id,
    keys: Object.fromEntries(candidate.columns.filter(({ key }) => key !== "").map(({ column, key }) => [column, key])),
    confirmed: [],
    preset: "",
    threshold: "",
    levels: Object.fromEntries(candidate.scales.flatMap(({ key, mapping }) => mapping.map(({ label, level }) => [wordKey({ key, label }), String(level)]))),
    keptScales: [],
    usesOwnRule: null,
    ownThreshold: "",
  };
  return choosePreset(choice, presets.find(({ id }) => id === candidate.suggestedPreset) ?? presets[0]);
}

/** Takes a method with its own threshold; where it has none, the organisation's must be typed. */
export function choosePreset<T extends Pick<Choice, "preset" | "threshold">>(choice: T, preset: PresetChoice | undefined): T {
  if (preset === undefined) return choice;
  return { ...choice, preset: preset.id, threshold: preset.threshold === null ? "" : String(preset.threshold) };
}

/** True where the register's own rule is taken: as a person says, else where it surely gives the register's values. */
export function takesOwnRule({ usesOwnRule }: Choice, found: OwnRuleFound): boolean {
  return !found.isPresets && (usesOwnRule ?? found.isCertain);
}

/** The choice with the method that the rule is put into; the organisation sets the threshold for its values. */
export function withOwnRule(choice: Choice, found: OwnRuleFound): Choice {
  return { ...choice, preset: found.preset, threshold: choice.ownThreshold };
}

/** The columns of a choice, as the service takes them. */
export function chosenColumns({ keys }: Choice): AttachChoice["columns"] {
  return Object.entries(keys).map(([column, key]) => ({ column: Number(column), key }));
}

/** Gives a column a meaning, or none with "". */
export function assignKey(choice: Choice, column: number, key: string): Choice {
  const others = Object.entries(choice.keys).filter(([other]) => Number(other) !== column);
  const keys = Object.fromEntries(key === "" ? others : [...others, [String(column), key]]);
  return { ...choice, keys, confirmed: [...choice.confirmed.filter((other) => other !== column), column] };
}

/** Makes a column the one that holds a key: whichever held it before is left alone. */
export function answerKey(choice: Choice, key: string, column: number): Choice {
  const freed = Object.entries(choice.keys).filter(([, held]) => held === key);
  return assignKey(freed.reduce((before, [other]) => assignKey(before, Number(other), ""), choice), column, key);
}

/** Says that what was recognised is right. */
export function confirmColumn(choice: Choice, column: number): Choice {
  return { ...choice, confirmed: [...choice.confirmed, column] };
}

/** Keys that are still needed: those that recognition missed, and required ones that a person took away. */
export function missingKeys(candidate: RegisterCandidate, choice: Choice): readonly string[] {
  const given = new Set(Object.values(choice.keys));
  const required = new Set(candidate.keys.filter(({ required }) => required).map(({ key }) => key));
  const takenAway = candidate.columns.map(({ key }) => key).filter((key) => required.has(key));
  return [...new Set([...candidate.missing, ...takenAway])].filter((key) => !given.has(key));
}

/** Keys that more than one column holds. */
export function duplicateKeys(choice: Choice): readonly string[] {
  const all = Object.values(choice.keys);
  return [...new Set(all.filter((key, index) => all.indexOf(key) !== index))];
}

/** Columns whose reading is uncertain and that a person has not looked at yet. */
export function openColumns(candidate: RegisterCandidate, choice: Choice): readonly number[] {
  return candidate.columns.filter(({ column, confidence }) => confidence < sureConfidence && !choice.confirmed.includes(column)).map(({ column }) => column);
}

/** A number as people type it in Japan too: full-width digits count. Null where it is none. */
export function typedNumber(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The threshold typed, or null where it is none between 0 and the method's highest risk value. */
export function thresholdOf(threshold: string, maximum: number): number | null {
  const number = typedNumber(threshold);
  return number === null || number < 0 || number > maximum ? null : number;
}

/**
 * The scales on which the register's levels run further than the method's.
 * @param scales of the method as published
 */
export function widerScales(candidate: RegisterCandidate, choice: Choice, scales: readonly MethodScale[]): readonly WiderScale[] {
  return widerThan(usedScales(candidate, choice), scales);
}

/** The scales to adapt: each so wide that every column read on it fits, unless a person keeps the method's. */
export function adaptedScales(wider: readonly WiderScale[], choice: Choice): readonly MethodScale[] {
  return joinedScales(wider.filter(({ scale }) => !choice.keptScales.includes(scale.scale)));
}

/** Keeps the method's own levels on a scale, or adapts it to the register's. */
export function keepScale(choice: Choice, scale: string, isKept: boolean): Choice {
  const others = choice.keptScales.filter((each) => each !== scale);
  return { ...choice, keptScales: isKept ? [...others, scale] : others };
}

/** The key under which a word's level is kept. */
export function wordKey({ key, label }: Word): string {
  return `${key}\n${label}`;
}

/** What stands in the level columns that are still taken for what they were recognised as. */
export function usedScales(candidate: RegisterCandidate, choice: Choice): RegisterCandidate["scales"] {
  return candidate.scales.filter(({ key, column }) => choice.keys[column] === key);
}

/** The words of those columns. */
export function usedWords(candidate: RegisterCandidate, choice: Choice): readonly Word[] {
  return usedScales(candidate, choice).flatMap(({ key, mapping }) => mapping.map(({ label }) => ({ key, label })));
}

/** The levels of the register's words, as far as they are typed. */
export function chosenLabels(candidate: RegisterCandidate, choice: Choice): NonNullable<AttachChoice["labels"]> {
  return usedWords(candidate, choice).flatMap((word) => {
    const level = typedNumber(choice.levels[wordKey(word)] ?? "");
    return level === null ? [] : [{ scale: scaleOfColumn(word.key), label: word.label, level }];
  });
}

/**
 * The finished choice, or null while something is missing, uncertain or contradicts itself.
 * @param method its highest risk value, the scales to adapt, and the register's own rule where that is taken
 */
export function attachChoice(candidate: RegisterCandidate, choice: Choice, method: { readonly maximum: number; readonly scales: readonly MethodScale[]; readonly rule?: AttachChoice["rule"] }): AttachChoice | null {
  const threshold = thresholdOf(choice.threshold, method.maximum);
  const open = missingKeys(candidate, choice).length + duplicateKeys(choice).length + openColumns(candidate, choice).length;
  if (threshold === null || open > 0) return null;
  const labels = chosenLabels(candidate, choice);
  if (labels.length < usedWords(candidate, choice).length) return null;
  const { scales, rule } = method;
  return { candidateId: choice.candidateId, columns: chosenColumns(choice), preset: choice.preset, threshold, labels, ...(scales.length > 0 ? { scales } : {}), ...(rule ? { rule } : {}) };
}
