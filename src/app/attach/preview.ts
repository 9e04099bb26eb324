// Owns what a person sees before a register is attached, attached again, or given another method or other columns.
// Promises that attaching what is attached already is an empty plan, and that whatever changes has a line.
import { problemError, type Problem } from "../../isms/cell";
import { findColumn } from "../../isms/documents/schema";
import { method as methodDocument } from "../../isms/documents/settings";
import { riskRegister } from "../../isms/documents/riskRegister";
import { followsRule, type MethodRule } from "../../isms/method/adapt";
import type { Method } from "../../isms/method/method";
import { isPresetId, presetNames } from "../../isms/method/presets";
import { methodTable } from "../../isms/method/table";
import { changeText, listed } from "../../i18n/changes";
import { columnLetters } from "../book/address";
import type { ColumnsByKey } from "../book/formulas";
import type { Register } from "../book/register";
import { registerLookup } from "../approve/lookup";
import { attachedCandidate, attachedRegister, candidateId, freeSheetName, headersBeside, obstacles, registerOf, type BookState } from "../book/state";
import type { AttachChoice, Language, Preview } from "../service";
import { chosenMethod } from "../settings/adapt";
import { entriesLost, methodEdits } from "../settings/methodChange";
import type { Settings } from "../settings/settings";
import { mapEdits, settingsEdits } from "../settings/write";
import type { Edit } from "../workbook/plan";
import type { SheetCells } from "../workbook/port";
import { mapOf, planAttach } from "./attach";
import { withOwnColumns } from "./columns";

function refused(...problems: Problem[]): Preview {
  return { plan: { edits: [] }, changes: [], problems };
}

function isSameMethod(one: Method, other: Method): boolean {
  return JSON.stringify(methodTable(one, "en")) === JSON.stringify(methodTable(other, "en"));
}

function isSameMap(one: ColumnsByKey, other: ColumnsByKey): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => one[key] === other[key]);
}

/** One attaching with all that its lines are about. */
interface Change {
  readonly state: BookState;
  readonly language: Language;
  readonly method: Method;
  /** The method of the table; null where there is none yet. */
  readonly present: Method | null;
  readonly settings: Settings | null;
  /** Name of the sheet that holds, or will hold, the settings. */
  readonly sheet: string;
  /** As it was attached; null where it is attached now. */
  readonly before: Register | null;
  readonly after: Register;
}

function settingsChange({ state, language, method, present, settings, sheet, before, after }: Change): Edit[] {
  if (settings === null) return settingsEdits(language, sheet, method, mapOf(after));
  const content = state.contents.get(sheet) as SheetCells;
  const changed = present === null || isSameMethod(present, method) ? [] : methodEdits(settings.methodPlace, content, present, method, language);
  return [...changed, ...(before && isSameMap(before.columns, after.columns) ? [] : mapEdits(settings.mapTable, mapOf(after)))];
}

function presetName(method: Method, language: Language): string {
  return isPresetId(method.preset) ? presetNames[method.preset][language] : method.preset;
}

function methodLines({ language, method, present }: Change): string[] {
  if (present === null || isSameMethod(present, method)) return [];
  const facts = { before: presetName(present, language), thresholdBefore: present.threshold ?? "-", after: presetName(method, language), threshold: method.threshold ?? "-" };
  const lost = entriesLost(present, method, language).map(({ setting, value, label }) => changeText("changeOwnEntry", language, { setting, entry: [value, label].filter((cell) => cell !== null && cell !== "").join(" ") }));
  const isOnlyScales = present.preset === method.preset && present.threshold === method.threshold;
  return [isOnlyScales ? changeText("changeScales", language, facts) : changeText("changeMethod", language, facts), ...lost];
}

/** The settings that a register's own rule takes in the method table, where it is taken over. */
function ruleLines({ language, method, present, sheet }: Change, rule: MethodRule | undefined): string[] {
  if (rule === undefined || (present !== null && followsRule(present, rule))) return [];
  const { formula, assetValueRule, impactRule, likelihood, matrix } = method;
  const settings = [`formula ${formula}`, `assetValueRule ${assetValueRule}`, `impactRule ${impactRule}`, ...(likelihood ? ["likelihood"] : []), ...(matrix ? [`matrix ${matrix.length} × ${matrix[0].length}`] : [])];
  return [changeText("changeRule", language, { sheet, settings: listed(settings, language) })];
}

/** Theirs that hold another thing than before. Ours have lines of their own. */
function mapLines({ language, sheet, before, after }: Change): string[] {
  if (before === null) return [];
  const place = (column: number | undefined): string => (column === undefined ? "-" : columnLetters(column));
  const name = (key: string): string => findColumn(riskRegister, key)?.header[language] ?? key;
  const keys = [...new Set([...Object.keys(before.columns), ...Object.keys(after.columns)])];
  const isAdded = (key: string): boolean => before.columns[key] === undefined && !before.headers.has(after.columns[key] ?? -1);
  const moved = keys.filter((key) => before.columns[key] !== after.columns[key] && !isAdded(key));
  return moved.length === 0 ? [] : [changeText("changeMap", language, { sheet, columns: listed(moved.map((key) => `${name(key)} ${place(before.columns[key])} → ${place(after.columns[key])}`), language) })];
}

function linesOf(change: Change, rule: MethodRule | undefined, headers: readonly string[], isRefilled: boolean): string[] {
  const { language, settings, sheet, method, before, after } = change;
  const facts = { sheet, preset: presetName(method, language), threshold: method.threshold ?? "-" };
  return [
    ...(headers.length === 0 ? [] : [changeText("changeAddColumns", language, { sheet: after.sheet, count: headers.length, headers: listed(headers, language) })]),
    ...(settings === null ? [changeText("changeSettings", language, facts)] : []),
    ...methodLines(change),
    ...ruleLines(change, rule),
    ...mapLines(change),
    ...(settings !== null && before === null ? [changeText("changeMapAgain", language, facts)] : []),
    ...(isRefilled ? [changeText("changeFillFormulas", language, { count: after.records.length, headers: "ISMS" })] : []),
  ];
}

/** What stands in the way of the sheets that will be written. */
function inTheWay({ state, settings, after }: Change, edits: readonly Edit[]): Problem[] {
  const problems = obstacles(state, { sheet: after.sheet, table: after.table?.name ?? null }, settings === null);
  const isLocked = settings !== null && state.overview.sheets.some(({ name, isProtected }) => name === settings.mapTable.sheet && isProtected);
  const isWritten = edits.some((edit) => ("sheet" in edit && edit.sheet === settings?.mapTable.sheet) || ("table" in edit && edit.table === settings?.mapTable.name));
  return isLocked && isWritten ? [...problems, { code: "sheet-protected", facts: { sheet: settings.mapTable.sheet } }] : problems;
}

/**
 * Plans to attach the chosen register, or to change how it is attached.
 * @returns an empty plan with a line that says so where nothing is to do; problems where something stands in the way
 * @throws ProblemError register-gone {register}, no-room-beside-table, no-room-below-method
 */
export function attachPreview(state: BookState, choice: AttachChoice, language: Language): Preview {
  const candidate = state.recognition.candidates.find((each) => candidateId(each) === choice.candidateId);
  const content = candidate && state.contents.get(candidate.sheet);
  if (!candidate || !content) throw problemError("register-gone", { register: choice.candidateId });
  const other = attachedCandidate(state);
  if (other && other !== candidate) return refused({ code: "other-register-attached", facts: { sheet: other.sheet, wanted: candidate.sheet } });
  const { settings } = state;
  if (settings && !settings.method.ok) return refused(settings.method.problem);
  const present = settings?.method.ok ? settings.method.value : null;
  const chosen = chosenMethod(choice, present);
  if (!chosen.ok) return refused(chosen.problem);
  const method = chosen.value;
  const before = attachedRegister(state);
  const headers = headersBeside(state, candidate);
  const register: Register = { ...registerOf(state, candidate, withOwnColumns(choice.columns.filter(({ key }) => key !== ""), headers)), headers };
  const isRefilled = before !== null && ((present !== null && !isSameMethod(present, method)) || !isSameMap(before.columns, register.columns));
  const { edits, added, grown } = planAttach({ register, content, method, language, isRefilled });
  const lookup = registerLookup(state, grown, method, language);
  const sheet = settings?.mapTable.sheet ?? freeSheetName(state, methodDocument.sheet[language]);
  const change: Change = { state, language, method, present, settings, sheet, before, after: grown };
  const all = [...settingsChange(change), ...edits, ...lookup.edits];
  const problems = inTheWay(change, all);
  if (problems.length > 0) return refused(...problems);
  if (all.length === 0) return { plan: { edits: [] }, changes: [changeText("changeAlreadyAttached", language, { sheet: candidate.sheet })], problems };
  return { plan: { edits: all }, changes: [...linesOf(change, choice.rule, added.map(({ header }) => header), isRefilled), ...lookup.lines], problems };
}
