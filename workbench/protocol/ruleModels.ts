// Owns DataValidation and the conditional formats of a range.
// Promises to keep a rule word for word as the add-in gave it, and to refuse rules that Excel refuses.
import type { ConditionalFormatState, ValidationState } from "../engine/state";
import { mayWrite } from "./guards";
import { HostError, invalidArgument, node, notFound, numberArgument, recordArgument, textArgument, type Host, type Model, type RangeTarget } from "./model";
import { readColour } from "../engine/formats";
import { rangeNode } from "./rangeModel";

const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const noPrompt = { message: "", showPrompt: true, title: "" };
const ruleTypes: Readonly<Record<string, string>> = { wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };
/** A literal list may have this many characters (Microsoft, data validation). */
const longestList = 255;

function validationOf({ sheetId, area }: RangeTarget, host: Host): ValidationState | null {
  return host.parts.rules.validationAt(sheetId, area);
}

function typeOf(target: RangeTarget, host: Host): string {
  const found = host.parts.sheets.state(target.sheetId).validations.filter((one) => host.parts.rules.validationAt(target.sheetId, target.area) === one || one.areas.some((each) => each.row < target.area.row + target.area.rowCount && target.area.row < each.row + each.rowCount && each.column < target.area.column + target.area.columnCount && target.area.column < each.column + each.columnCount));
  if (found.length === 0) return "None";
  const covered = found.flatMap((one) => one.areas).reduce((sum, each) => {
    const rows = Math.min(each.row + each.rowCount, target.area.row + target.area.rowCount) - Math.max(each.row, target.area.row);
    const columns = Math.min(each.column + each.columnCount, target.area.column + target.area.columnCount) - Math.max(each.column, target.area.column);
    return sum + Math.max(0, rows) * Math.max(0, columns);
  }, 0);
  const types = new Set(found.map((one) => ruleTypes[Object.keys(one.rule)[0]] ?? "None"));
  if (covered < target.area.rowCount * target.area.columnCount) return "Inconsistent";
  if (types.size > 1) return "MixedCriteria";
  return found.length > 1 && new Set(found.map((one) => JSON.stringify(one.rule))).size > 1 ? "Inconsistent" : [...types][0];
}

function checkRule(value: unknown): Record<string, unknown> {
  const rule = recordArgument(value, "rule");
  const kind = Object.keys(rule)[0];
  if (!kind || !ruleTypes[kind]) throw invalidArgument("rule");
  const source = kind === "list" ? (rule.list as { source?: unknown } | null)?.source : undefined;
  if (kind === "list" && typeof source !== "string") throw invalidArgument("rule.list.source");
  if (typeof source === "string" && !source.startsWith("=") && source.length > longestList) throw invalidArgument("rule.list.source has more than 255 characters");
  return rule;
}

function change(target: RangeTarget, state: Partial<ValidationState>, host: Host): void {
  mayWrite(host, target);
  host.parts.rules.setValidation(target.sheetId, target.area, state);
}

export const validationModel: Model<RangeTarget> = {
  name: "DataValidation",
  reads: {
    type: typeOf,
    rule: (target, host) => (["Inconsistent", "MixedCriteria"].includes(typeOf(target, host)) ? null : validationOf(target, host)?.rule ?? {}),
    errorAlert: (target, host) => validationOf(target, host)?.errorAlert ?? noAlert,
    prompt: (target, host) => validationOf(target, host)?.prompt ?? noPrompt,
    ignoreBlanks: (target, host) => validationOf(target, host)?.ignoreBlanks ?? true,
  },
  writes: {
    rule: (target, value, host) => change(target, { rule: checkRule(value) }, host),
    errorAlert: (target, value, host) => change(target, { errorAlert: { ...noAlert, ...recordArgument(value, "errorAlert") } }, host),
    prompt: (target, value, host) => change(target, { prompt: { ...noPrompt, ...recordArgument(value, "prompt") } }, host),
    ignoreBlanks: (target, value, host) => change(target, { ignoreBlanks: value === true }, host),
  },
  calls: {
    clear: (target, _values, host) => {
      mayWrite(host, target);
      host.parts.rules.clearValidations(target.sheetId, target.area);
    },
  },
};

interface FormatTarget extends RangeTarget {
  readonly format: ConditionalFormatState;
}

const partOf: Readonly<Record<ConditionalFormatState["type"], string>> = { CellValue: "cellValue", ContainsText: "textComparison", Custom: "custom" };
const shown = (target: FormatTarget, host: Host): void => host.parts.rules.showConditionalFormats(target.sheetId);

const ruleFillModel: Model<FormatTarget> = {
  name: "ConditionalRangeFill",
  reads: { color: ({ format }) => format.format.fill ?? "" },
  writes: { color: (target, value, host) => setFormat(target, { fill: colour(value) }, host) },
  calls: { clear: (target, _values, host) => setFormat(target, { fill: null }, host) },
};

const ruleFontModel: Model<FormatTarget> = {
  name: "ConditionalRangeFont",
  reads: {
    color: ({ format }) => format.format.colour ?? "",
    bold: ({ format }) => format.format.bold,
    italic: ({ format }) => format.format.italic,
  },
  writes: {
    color: (target, value, host) => setFormat(target, { colour: colour(value) }, host),
    bold: (target, value, host) => setFormat(target, { bold: value === true }, host),
    italic: (target, value, host) => setFormat(target, { italic: value === true }, host),
  },
};

function colour(value: unknown): string {
  const read = readColour(textArgument(value, "color"));
  if (!read) throw invalidArgument("color");
  return read;
}

function setFormat(target: FormatTarget, change: Partial<ConditionalFormatState["format"]>, host: Host): void {
  mayWrite(host, target, "allowFormatCells");
  target.format.format = { ...target.format.format, ...change };
  shown(target, host);
}

const ruleFormatModel: Model<FormatTarget> = {
  name: "ConditionalRangeFormat",
  links: { fill: (target) => node(ruleFillModel, target), font: (target) => node(ruleFontModel, target) },
};

/** The part of a conditional format that holds its rule: cellValue, textComparison or custom. */
const rulePartModel: Model<FormatTarget> = {
  name: "ConditionalFormatRule",
  reads: { rule: ({ format }) => format.rule },
  writes: {
    rule: (target, value, host) => {
      const rule = recordArgument(value, "rule");
      if (target.format.type === "CellValue" && typeof rule.formula1 !== "string") throw invalidArgument("rule.formula1");
      target.format.rule = rule;
      shown(target, host);
    },
  },
  links: {
    format: (target) => node(ruleFormatModel, target),
    rule: (target) => node(customRuleModel, target),
  },
};

const customRuleModel: Model<FormatTarget> = {
  name: "ConditionalFormatRule",
  reads: { formula: ({ format }) => format.rule.formula ?? "" },
  writes: {
    formula: (target, value, host) => {
      target.format.rule = { formula: textArgument(value, "formula") };
      shown(target, host);
    },
  },
};

function partNode(target: FormatTarget, name: string, isNullable: boolean) {
  if (partOf[target.format.type] === name) return node(rulePartModel, target);
  if (isNullable) return null;
  throw new HostError("InvalidOperation", `The conditional format has no ${name}.`);
}

const formatModel: Model<FormatTarget> = {
  name: "ConditionalFormat",
  id: ({ format }) => format.id,
  reads: {
    id: ({ format }) => format.id,
    type: ({ format }) => format.type,
    priority: ({ format }) => format.priority,
    stopIfTrue: ({ format }) => format.stopIfTrue,
  },
  writes: {
    priority: ({ format }, value) => {
      format.priority = numberArgument(value, "priority");
    },
    stopIfTrue: (target, value, host) => {
      target.format.stopIfTrue = value === true;
      shown(target, host);
    },
  },
  links: Object.fromEntries(Object.values(partOf).flatMap((name) => [[name, (target: FormatTarget) => partNode(target, name, false)], [`${name}OrNullObject`, (target: FormatTarget) => partNode(target, name, true)]])),
  calls: {
    delete: (target, _values, host) => {
      mayWrite(host, target, "allowFormatCells");
      host.parts.rules.removeConditionalFormats(target.sheetId, target.area, target.format);
    },
    getRange: ({ sheetId, format }) => rangeNode(sheetId, format.areas[0]),
    getRangeOrNullObject: ({ sheetId, format }) => (format.areas.length === 1 ? rangeNode(sheetId, format.areas[0]) : null),
  },
};

const formatsOf = (target: RangeTarget, host: Host): FormatTarget[] => host.parts.rules.conditionalFormats(target.sheetId, target.area).map((format) => ({ ...target, format }));

function formatById(target: RangeTarget, id: unknown, host: Host) {
  const format = host.parts.sheets.state(target.sheetId).conditionalFormats.find((one) => one.id === id);
  if (!format) throw notFound("conditional format");
  return node(formatModel, { ...target, format });
}

export const conditionalFormatsModel: Model<RangeTarget> = {
  name: "ConditionalFormatCollection",
  item: (target, [id], host) => formatById(target, id, host),
  items: (target, host) => formatsOf(target, host).map((one) => node(formatModel, one)),
  calls: {
    add: (target, [type], host) => {
      mayWrite(host, target, "allowFormatCells");
      if (type !== "CellValue" && type !== "ContainsText" && type !== "Custom") throw new HostError("ApiNotFound", `The workbench does not imitate conditional formats of the type ${String(type)}.`);
      return node(formatModel, { ...target, format: host.parts.rules.addConditionalFormat(target.sheetId, target.area, type) });
    },
    getItem: (target, [id], host) => formatById(target, id, host),
    getItemAt: (target, [index], host) => {
      const found = formatsOf(target, host)[numberArgument(index, "index")];
      if (!found) throw invalidArgument("index");
      return node(formatModel, found);
    },
    getCount: (target, _values, host) => formatsOf(target, host).length,
    clearAll: (target, _values, host) => {
      mayWrite(host, target, "allowFormatCells");
      host.parts.rules.removeConditionalFormats(target.sheetId, target.area);
    },
  },
};
