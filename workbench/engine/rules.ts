// Owns data validations and conditional formats, and their display in the page.
// Promises that Excel's rule is kept word for word; the embedded spreadsheet shows those kinds that it knows.
import { AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation } from "@univerjs/data-validation";
import { AddConditionalRuleMutation, CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import { BooleanNumber, DataValidationErrorStyle, DataValidationType } from "@univerjs/core";
import { area, intersect } from "./address";
import { toEngineFormula, type FormulaPlace } from "./formula-translation";
import { toRange, type Grid } from "./grid";
import { sheetState, type BookState, type ConditionalFormatState, type ValidationState } from "./state";
import type { Area } from "./types";

/** What is left of an area where another is cut out of it: at most four areas. */
export function without(target: Area, cut: Area): Area[] {
  const shared = intersect(target, cut);
  if (!shared) return [target];
  const bottom = shared.row + shared.rowCount;
  const right = shared.column + shared.columnCount;
  return [
    area(target.row, target.column, shared.row - target.row, target.columnCount),
    area(bottom, target.column, target.row + target.rowCount - bottom, target.columnCount),
    area(shared.row, target.column, shared.rowCount, shared.column - target.column),
    area(shared.row, right, shared.rowCount, target.column + target.columnCount - right),
  ].filter((rest) => rest.rowCount > 0 && rest.columnCount > 0);
}

const numberOperators: Readonly<Record<string, string>> = { EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual", Between: "between", NotBetween: "notBetween" };
const textOperators: Readonly<Record<string, string>> = { Contains: "containsText", NotContains: "notContainsText", BeginsWith: "beginsWith", EndsWith: "endsWith" };

export class Rules {
  constructor(private readonly grid: Grid, private readonly book: () => BookState, private readonly place: (sheetId: string, row: number, column: number) => FormulaPlace) {}

  /** The validation that holds for the area's first cell; null where there is none. */
  validationAt(sheetId: string, target: Area): ValidationState | null {
    const first = area(target.row, target.column);
    return sheetState(this.book(), sheetId).validations.find((one) => one.areas.some((each) => intersect(each, first) !== null)) ?? null;
  }

  clearValidations(sheetId: string, target: Area): void {
    const state = sheetState(this.book(), sheetId);
    for (const one of state.validations) one.areas = one.areas.flatMap((each) => without(each, target));
    state.validations = state.validations.filter((one) => one.areas.length > 0);
    this.showValidations(sheetId);
  }

  setValidation(sheetId: string, target: Area, change: Partial<ValidationState>): void {
    const before = this.validationAt(sheetId, target);
    const kept = before ?? { rule: {}, errorAlert: { showAlert: true, style: "Stop", title: "", message: "" }, prompt: { showPrompt: true, title: "", message: "" }, ignoreBlanks: true };
    const state = sheetState(this.book(), sheetId);
    for (const one of state.validations) one.areas = one.areas.flatMap((each) => without(each, target));
    state.validations = [...state.validations.filter((one) => one.areas.length > 0), { rule: kept.rule, errorAlert: kept.errorAlert, prompt: kept.prompt, ignoreBlanks: kept.ignoreBlanks, ...change, areas: [target] }];
    this.showValidations(sheetId);
  }

  /** Makes the page's drop-down lists anew: only list rules are shown there. */
  showValidations(sheetId: string): void {
    if (!this.grid.injector.has(DataValidationModel)) return;
    const model = this.grid.injector.get(DataValidationModel);
    const shown = model.getRules(this.grid.unitId, sheetId).map((rule) => rule.uid);
    if (shown.length > 0) this.grid.run(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId: shown, source: "patched" });
    const rules = sheetState(this.book(), sheetId).validations.flatMap((one, index) => {
      const source = (one.rule as { list?: { source?: unknown } }).list?.source;
      if (typeof source !== "string") return [];
      const first = one.areas[0];
      const formula1 = source.startsWith("=") ? toEngineFormula(source, this.place(sheetId, first.row, first.column)) : source.split(",").map((item) => item.trim()).join(",");
      const isStop = (one.errorAlert as { style?: string }).style !== "Warning";
      return [{
        uid: `validation-${index}`, type: source.startsWith("=") ? DataValidationType.LIST : DataValidationType.LIST, formula1, ranges: one.areas.map(toRange), showDropDown: true, allowBlank: one.ignoreBlanks,
        errorStyle: isStop ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING, showErrorMessage: (one.errorAlert as { showAlert?: boolean }).showAlert !== false, error: String((one.errorAlert as { message?: string }).message ?? ""),
      }];
    });
    if (rules.length > 0) this.grid.run(AddDataValidationMutation.id, { subUnitId: sheetId, rule: rules });
  }

  conditionalFormats(sheetId: string, target: Area): ConditionalFormatState[] {
    return sheetState(this.book(), sheetId).conditionalFormats.filter((one) => one.areas.some((each) => intersect(each, target) !== null)).sort((one, other) => one.priority - other.priority);
  }

  /** A new rule goes before the others, as in Excel. */
  addConditionalFormat(sheetId: string, target: Area, type: ConditionalFormatState["type"]): ConditionalFormatState {
    const state = sheetState(this.book(), sheetId);
    for (const other of state.conditionalFormats) other.priority++;
    const added: ConditionalFormatState = { id: `{format-${this.book().nextId++}}`, type, areas: [target], priority: 0, stopIfTrue: false, rule: {}, format: { fill: null, colour: null, bold: null, italic: null } };
    state.conditionalFormats.push(added);
    return added;
  }

  removeConditionalFormats(sheetId: string, target: Area, only?: ConditionalFormatState): void {
    const state = sheetState(this.book(), sheetId);
    if (only) state.conditionalFormats = state.conditionalFormats.filter((one) => one !== only);
    else {
      for (const one of state.conditionalFormats) one.areas = one.areas.flatMap((each) => without(each, target));
      state.conditionalFormats = state.conditionalFormats.filter((one) => one.areas.length > 0);
    }
    this.showConditionalFormats(sheetId);
  }

  /** Makes the page's colours anew. */
  showConditionalFormats(sheetId: string): void {
    if (!this.grid.injector.has(ConditionalFormattingRuleModel)) return;
    const model = this.grid.injector.get(ConditionalFormattingRuleModel);
    for (const rule of [...(model.getSubunitRules(this.grid.unitId, sheetId) ?? [])]) this.grid.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId: rule.cfId });
    const formats = [...sheetState(this.book(), sheetId).conditionalFormats].sort((one, other) => other.priority - one.priority);
    for (const one of formats) {
      const rule = this.shownRule(sheetId, one);
      if (rule) this.grid.run(AddConditionalRuleMutation.id, { subUnitId: sheetId, rule: { cfId: one.id, ranges: one.areas.map(toRange), stopIfTrue: one.stopIfTrue, rule } });
    }
  }

  private shownRule(sheetId: string, one: ConditionalFormatState): object | null {
    const style = {
      ...(one.format.fill ? { bg: { rgb: one.format.fill } } : {}), ...(one.format.colour ? { cl: { rgb: one.format.colour } } : {}),
      ...(one.format.bold === null ? {} : { bl: one.format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }), ...(one.format.italic === null ? {} : { it: one.format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    };
    const base = { type: CFRuleType.highlightCell, style };
    const rule = one.rule as { text?: string; operator?: string; formula?: string; formula1?: string; formula2?: string };
    const first = one.areas[0];
    const spelled = (formula: string): string => toEngineFormula(formula, this.place(sheetId, first.row, first.column));
    if (one.type === "ContainsText" && rule.operator) return { ...base, subType: CFSubRuleType.text, operator: textOperators[rule.operator], value: rule.text };
    if (one.type === "Custom" && rule.formula) return { ...base, subType: CFSubRuleType.formula, value: spelled(rule.formula) };
    if (one.type !== "CellValue" || !rule.formula1 || !rule.operator) return null;
    const text = /^="((?:[^"]|"")*)"$/.exec(rule.formula1);
    if (text && (rule.operator === "EqualTo" || rule.operator === "NotEqualTo")) return { ...base, subType: CFSubRuleType.text, operator: numberOperators[rule.operator], value: text[1].replace(/""/g, '"') };
    const number = Number(rule.formula1.replace(/^=/, ""));
    if (Number.isNaN(number)) return null;
    const isPair = rule.operator === "Between" || rule.operator === "NotBetween";
    return { ...base, subType: CFSubRuleType.number, operator: numberOperators[rule.operator], value: isPair ? [number, Number(String(rule.formula2).replace(/^=/, ""))] : number };
  }
}
