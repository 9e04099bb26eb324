// Owns the plan that attaches a register: our columns at its right, their formulas, looks and validations.
// Promises that nothing of theirs is touched, and that attaching again changes nothing.
import type { Cell, Problem } from "../../isms/cell";
import { isBlank, problemError } from "../../isms/cell";
import { decisionLabels, optionList, type DecisionCode } from "../../isms/decision/decision";
import { markList } from "../../isms/decision/record";
import { codeLabels } from "../../isms/documents/codes";
import type { ColumnSchema } from "../../isms/documents/schema";
import type { Method } from "../../isms/method/method";
import { assessRecord, bandLabel, type Verdict } from "../assess/facts";
import { cellArea, placeAddress } from "../book/address";
import { areasOfContent, cellIn } from "../book/content";
import { riskFormulas, type ColumnsByKey } from "../book/formulas";
import type { Register } from "../book/register";
import type { RegisterMap } from "../settings/settings";
import { changeText } from "../../i18n/changes";
import type { Area, SheetCells } from "../workbook/port";
import type { Edit, FormulaCell } from "../workbook/plan";
import type { StyleName } from "../workbook/styles";
import { isNumbered } from "../approve/lookup";
import { columnsToAdd, type AddedColumn, type OwnColumn } from "./columns";

type Language = "ja" | "en";
export const computedKeys = ["ismsRiskValue", "ismsRiskLevel", "ismsDecision"] as const;
export type ComputedKey = (typeof computedKeys)[number];

function isComputedKey(key: string): key is ComputedKey {
  return computedKeys.some((each) => each === key);
}

const decisionStyles: readonly { readonly codes: readonly DecisionCode[]; readonly style: StyleName }[] = [
  { codes: ["acceptable", "avoided", "residual-approved"], style: "good" },
  { codes: ["in-progress", "residual-pending", "remaining-pending", "remaining-approved"], style: "attention" },
  { codes: ["treat", "reason-required", "approval-lapsed"], style: "bad" },
  { codes: ["unassessed"], style: "quiet" },
];

export interface AttachRequest {
  /** With the columns that are there already, ours included. */
  readonly register: Register;
  readonly content: SheetCells;
  readonly method: Method;
  readonly language: Language;
  /** True where formulas that are there already must be entered again: another method, or another column for one of its facts. */
  readonly isRefilled: boolean;
}

export interface AttachResult {
  readonly edits: readonly Edit[];
  readonly added: readonly AddedColumn[];
  /** The register as it will stand. */
  readonly grown: Register;
}

/** What the computed columns show for each row from the first record to the last; "" beside a row that is no record. */
export function computedValues(register: Register, method: Method, language: Language): Record<ComputedKey, Cell[]> {
  const count = register.lastRow - register.firstRow + 1;
  const blank = (): Cell[] => Array.from({ length: count }, () => "");
  const values: Record<ComputedKey, Cell[]> = { ismsRiskValue: blank(), ismsRiskLevel: blank(), ismsDecision: blank() };
  for (const record of register.records) {
    const cells = computedCells(assessRecord(method, record.cells), method, language);
    for (const key of computedKeys) values[key][record.row - register.firstRow] = cells[key];
  }
  return values;
}

/** What the computed columns show for one record. */
export function computedCells(verdict: Verdict, method: Method, language: Language): Record<ComputedKey, Cell> {
  const isBadLevel = verdict.problem !== null && verdict.value === null;
  return {
    ismsRiskValue: isBadLevel ? { error: "#VALUE!" } : (verdict.value ?? ""),
    ismsRiskLevel: isBadLevel ? { error: "#VALUE!" } : bandLabel(method, verdict.value, language),
    ismsDecision: verdict.decision === null ? { error: "#VALUE!" } : decisionLabels[verdict.decision][language],
  };
}

/** The computed columns' formulas for one row. */
export function formulasFor(register: Register, columns: ColumnsByKey, method: Method, row: number, rowOf?: (column: number) => number): Record<ComputedKey, string> {
  const table = register.table ? { name: register.table.name, headers: register.headers } : null;
  const formulas = riskFormulas({ columns, table, firstRow: row, rowOf, method });
  return { ismsRiskValue: formulas.riskValue, ismsRiskLevel: formulas.riskLevel, ismsDecision: formulas.decision };
}

function recordArea(register: Register, column: number): Area {
  return { row: register.firstRow, column, rowCount: register.lastRow - register.firstRow + 1, columnCount: 1 };
}

/** First column at which nothing stands beside the register, for as many columns as are added. */
function freeColumn(register: Register, content: SheetCells, count: number): number {
  const isFree = (column: number): boolean => {
    for (let row = register.headerRow; row <= register.lastRow; row += 1) if (!isBlank(cellIn(content, row, column))) return false;
    return true;
  };
  const end = Math.max(...areasOfContent(content).map(({ area }) => area.column + area.columnCount));
  for (let first = register.lastColumn + 1; first <= end; first += 1) {
    if (Array.from({ length: count }, (_, index) => isFree(first + index)).every(Boolean)) return first;
  }
  return Math.max(register.lastColumn + 1, end);
}

function refuseWithoutRoom(register: Register, first: number): void {
  if (!register.table || first === register.lastColumn + 1) return;
  throw problemError("no-room-beside-table", { table: register.table.name, address: placeAddress(register.sheet, cellArea(register.headerRow, register.lastColumn + 1)) });
}

/** Our columns as calculated columns of a table. */
function tableColumns(table: string, added: readonly AddedColumn[], formulas: Record<ComputedKey, string>, values: Record<ComputedKey, Cell[]>): Edit {
  const columns = added.map(({ schema, header }) => (isComputedKey(schema.key) ? { header, formula: formulas[schema.key], values: values[schema.key] } : { header }));
  return { kind: "addTableColumns", table, columns };
}

function perRowFormulas(register: Register, columns: ColumnsByKey, method: Method, key: ComputedKey, values: readonly Cell[]): FormulaCell[][] {
  const rowsOf = new Map(register.records.map((record) => [record.row, record.rowOf]));
  return values.map((value, index) => {
    const row = register.firstRow + index;
    return [{ formula: formulasFor(register, columns, method, row, rowsOf.get(row))[key], value }];
  });
}

/** The edits that fill the computed columns of a plain range, or of any attached register again. */
export function fillEdits(register: Register, columns: ColumnsByKey, method: Method, language: Language): Edit[] {
  const values = computedValues(register, method, language);
  const formulas = formulasFor(register, columns, method, register.firstRow);
  return computedKeys.flatMap((key): Edit[] => {
    const column = columns[key];
    if (column === undefined) return [];
    if (register.carriesDown) return [{ kind: "writeCells", sheet: register.sheet, row: register.firstRow, column, values: perRowFormulas(register, columns, method, key, values[key]) }];
    return [{ kind: "fillFormula", sheet: register.sheet, area: recordArea(register, column), formula: formulas[key], values: values[key] }];
  });
}

function choicesOf(schema: ColumnSchema, language: Language): readonly string[] | null {
  return schema.key === "treatment" ? codeLabels(optionList, language) : null;
}

/** The edits that give columns of ours their looks, choices and colours. Columns in one run share what they can. */
export function looksOf(register: Register, ours: readonly OwnColumn[], language: Language): Edit[] {
  const headers = ours.map(({ column }): Edit => ({ kind: "styleCells", sheet: register.sheet, area: cellArea(register.headerRow, column), style: "ours" }));
  const cells = ours.flatMap(({ schema, column }): Edit[] => {
    const area = recordArea(register, column);
    const choices = choicesOf(schema, language);
    const edits: Edit[] = [{ kind: "styleCells", sheet: register.sheet, area, style: schema.style }];
    if (choices) edits.push({ kind: "validateCells", sheet: register.sheet, area, choices, errorTitle: changeText("choiceErrorTitle", language), errorText: changeText("choiceErrorText", language) });
    if (schema.key === "approvalState") edits.push({ kind: "colourCells", sheet: register.sheet, area, rules: [{ texts: (["expired", "revoked"] as const).map((code) => markList.labels[code][language]), style: "bad" }] });
    if (schema.key === "ismsDecision") edits.push({ kind: "colourCells", sheet: register.sheet, area, rules: decisionStyles.map(({ codes, style }) => ({ texts: codes.map((code) => decisionLabels[code][language]), style })) });
    return edits;
  });
  return [...headers, ...cells];
}

/** The register map that the settings sheet keeps. */
export function mapOf(register: Register): RegisterMap {
  const mapped = Object.entries(register.columns).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return { sheet: register.sheet, table: register.table?.name ?? "", columns: mapped.map(([key, column]) => ({ key, column, header: register.headers.get(column) ?? "" })) };
}

/** The added columns with their contents. `register` has them already, from column `first` on. */
function cellEdits(register: Register, added: readonly AddedColumn[], first: number, method: Method, language: Language): Edit[] {
  const { columns, table, carriesDown } = register;
  if (table && !carriesDown) return [tableColumns(table.name, added, formulasFor(register, columns, method, register.firstRow), computedValues(register, method, language))];
  const headers = added.map(({ header }) => header);
  const head: Edit = table
    ? { kind: "addTableColumns", table: table.name, columns: headers.map((header) => ({ header })) }
    : { kind: "writeCells", sheet: register.sheet, row: register.headerRow, column: first, values: [headers] };
  return [head, ...fillEdits(register, columns, method, language)];
}

/**
 * Plans the cells of attaching a register: our columns that it lacks, with formulas, looks and choices.
 * @returns the edits; none where everything is there already
 * @throws ProblemError no-room-beside-table {table, address} where a table has no free columns at its right
 */
export function planAttach({ register, content, method, language, isRefilled }: AttachRequest): AttachResult {
  const added = columnsToAdd(register.columns, new Set(register.headers.values()), method, language, isNumbered(register));
  const first = freeColumn(register, content, added.length);
  refuseWithoutRoom(register, added.length === 0 ? register.lastColumn + 1 : first);
  const columns: ColumnsByKey = { ...register.columns, ...Object.fromEntries(added.map(({ schema }, index) => [schema.key, first + index])) };
  const headers = new Map<number, string>([...register.headers, ...added.map(({ header }, index): [number, string] => [first + index, header])]);
  const grown: Register = { ...register, columns, headers };
  // Where columns come beside a plain range, every formula of ours is entered with them.
  const isFilledAlready = added.length > 0 && (register.table === null || register.carriesDown);
  const refilled = isRefilled && !isFilledAlready ? fillEdits(grown, columns, method, language) : [];
  if (added.length === 0) return { edits: refilled, added, grown };
  const cells = cellEdits(grown, added, first, method, language);
  const ours = added.map(({ schema, header }, index) => ({ schema, header, column: first + index }));
  const widths: Edit = { kind: "setColumnWidths", sheet: register.sheet, column: first, widths: added.map(({ schema }) => schema.width + 2) };
  const show: Edit = { kind: "showSheet", sheet: register.sheet };
  return { edits: [...cells, ...refilled, widths, ...looksOf(register, ours, language), show], added, grown };
}

/** Where a problem of a record is, as a finding or a message names it. */
export function problemPlace(register: Register, row: number, problem: Problem & { readonly key: string }): { readonly area: Area; readonly address: string } {
  const column = register.columns[problem.key] ?? register.columns.ismsRiskValue ?? 0;
  return { area: cellArea(row, column), address: placeAddress(register.sheet, cellArea(row, column)) };
}
