// Owns what a sheet holds besides values: merges, widths, hidden lines, panes, choices, colouring, filter and protection.
// Promises areas in rows and columns from 0; what a sheet does not say is null or an empty list.
import type { Area, ListValidation } from "../../app/workbook/port";
import { parseArea, parseAreas } from "../address";
import type { OrderedDocument } from "../xml/document";
import type { XmlElement } from "../xml/tree";

export interface ColumnLayout {
  readonly first: number;
  readonly last: number;
  /** Characters of the workbook's normal font; null for the default. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly style: number;
}

/** A conditional format that looks at a cell's own text or value. */
export interface ColourRule {
  readonly areas: readonly Area[];
  readonly test: "equal" | "contains" | "beginsWith" | "endsWith";
  readonly text: string;
  /** Index for `difference` of the styles. */
  readonly difference: number;
  readonly priority: number;
}

export interface SheetLayout {
  readonly merges: readonly Area[];
  readonly columns: readonly ColumnLayout[];
  readonly defaultColumnWidth: number | null;
  readonly defaultRowHeight: number | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ListValidation[];
  readonly colourRules: readonly ColourRule[];
  readonly showsGridLines: boolean;
}

export function readLayout(document: OrderedDocument): SheetLayout {
  const format = document.child("sheetFormatPr");
  const view = document.child("sheetViews")?.child("sheetView");
  const pane = view?.child("pane");
  const isFrozen = /^frozen/.test(pane?.get("state") ?? "");
  return {
    merges: readMerges(document),
    columns: (document.child("cols")?.elements("col") ?? []).map(readColumn),
    defaultColumnWidth: format?.number("defaultColWidth") ?? null,
    defaultRowHeight: format?.number("defaultRowHeight") ?? null,
    frozen: { rows: isFrozen ? (pane?.number("ySplit") ?? 0) : 0, columns: isFrozen ? (pane?.number("xSplit") ?? 0) : 0 },
    validations: readValidations(document),
    colourRules: document.children("conditionalFormatting").flatMap(readRules),
    showsGridLines: view?.flag("showGridLines", true) ?? true,
  };
}

export function readMerges(document: OrderedDocument): Area[] {
  const merges = document.child("mergeCells")?.elements("mergeCell") ?? [];
  return merges.map((element) => parseArea(element.get("ref") ?? "")).filter((area): area is Area => area !== null);
}

function readColumn(element: XmlElement): ColumnLayout {
  return {
    first: (element.number("min") ?? 1) - 1,
    last: (element.number("max") ?? 1) - 1,
    width: element.number("width") ?? null,
    isHidden: element.flag("hidden"),
    style: element.number("style") ?? 0,
  };
}

/** List validations, those of the 2009 extension too: they may refer to other sheets. */
export function readValidations(document: OrderedDocument): ListValidation[] {
  const old = document.child("dataValidations")?.elements("dataValidation") ?? [];
  const newer = document.child("extLst")?.descendants("x14:dataValidation") ?? [];
  return [
    ...old.filter(isList).flatMap((element) => listValidations(element.child("formula1")?.text(), element.get("sqref"))),
    ...newer.filter(isList).flatMap((element) => listValidations(element.child("x14:formula1")?.text(), element.child("xm:sqref")?.text())),
  ];
}

function isList(element: XmlElement): boolean {
  return element.get("type") === "list";
}

function listValidations(formula: string | undefined, areas: string | undefined): ListValidation[] {
  if (formula === undefined) return [];
  const literal = /^"([\s\S]*)"$/.exec(formula.trim());
  const choices = literal === null ? null : literal[1].replace(/""/g, '"').split(",").map((choice) => choice.trim());
  return parseAreas(areas ?? "").map((area) => ({ area, choices, formula: choices === null ? `=${formula}` : null }));
}

const tests: Readonly<Record<string, ColourRule["test"]>> = { containsText: "contains", beginsWith: "beginsWith", endsWith: "endsWith" };

function readRules(element: XmlElement): ColourRule[] {
  const areas = parseAreas(element.get("sqref") ?? "");
  return element.elements("cfRule").flatMap((rule) => {
    const found = readRule(rule);
    const difference = rule.number("dxfId");
    return found === null || difference === undefined ? [] : [{ areas, ...found, difference, priority: rule.number("priority") ?? 0 }];
  });
}

function readRule(rule: XmlElement): { test: ColourRule["test"]; text: string } | null {
  const type = rule.get("type") ?? "";
  if (type in tests) return { test: tests[type], text: rule.get("text") ?? "" };
  if (type !== "cellIs" || rule.get("operator") !== "equal") return null;
  const formula = rule.child("formula")?.text().trim() ?? "";
  const literal = /^"([\s\S]*)"$/.exec(formula);
  if (literal !== null) return { test: "equal", text: literal[1].replace(/""/g, '"') };
  return /^-?\d+(\.\d+)?$/.test(formula) ? { test: "equal", text: formula } : null;
}
