// Owns the sheet of the risk assessment report: what stands in its cells, how they look, its charts.
// Promises that updating writes only cells that the report owns; signatures are people's.
import type { Cell } from "../../isms/cell";
import { decisionLabels } from "../../isms/decision/decision";
import type { Heatmap, HeatmapStep } from "../../isms/method/heatmap";
import type { Summary } from "../../isms/reports/summary";
import { reportText, type ReportWord } from "../../i18n/reports";
import type { Language } from "../service";
import type { Edit } from "../workbook/plan";
import type { Area } from "../workbook/port";
import type { StyleName } from "../workbook/styles";
import { columnWidths, decisionCodes, movedTo, type Layout } from "./layout";

/** What the report says beside its counts. */
export interface ReportFacts {
  readonly date: string;
  readonly register: string;
  readonly method: string;
  readonly threshold: number | null;
  readonly maximum: number;
  readonly lists: { readonly residual: string; readonly remaining: string };
}

export interface ReportSheet {
  readonly sheet: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly layout: Layout;
  readonly summary: Summary;
  readonly facts: ReportFacts;
  readonly language: Language;
}

type Say = (word: ReportWord, facts?: Readonly<Record<string, string | number>>) => string;

function factRows({ summary, facts }: ReportSheet, say: Say): Cell[][] {
  const { accepted } = summary;
  const threshold = facts.threshold === null ? say("thresholdNone") : say("thresholdText", { threshold: facts.threshold, maximum: facts.maximum });
  return [
    [say("register"), say("registerText", { sheet: facts.register, count: summary.total })],
    [say("method"), facts.method],
    [say("threshold"), threshold],
    [say("open"), say("openText", { unassessed: summary.unassessed, invalid: summary.invalid })],
    [say("above"), summary.above === null ? say("thresholdNone") : say("aboveText", summary.above)],
    [say("residual"), say("acceptedText", { ...accepted.residual, sheet: facts.lists.residual })],
    [say("remaining"), say("acceptedText", { ...accepted.remaining, sheet: facts.lists.remaining })],
  ];
}

function decisionRows({ summary, language }: ReportSheet, say: Say): Cell[][] {
  return [
    [say("decision"), say("count")],
    ...decisionCodes.map((code): Cell[] => [decisionLabels[code][language], summary.byDecision[code]]),
    [say("invalid"), summary.invalid],
  ];
}

function levelRows({ summary, language }: ReportSheet, say: Say): Cell[][] {
  return [[say("level"), say("before"), say("after")], ...summary.bands.map(({ band, before, after }): Cell[] => [band.label[language], before, after])];
}

function stepText({ value, label }: HeatmapStep): Cell {
  return label === "" ? value : `${label} (${value})`;
}

/** A place without risks is blank: a page of noughts hides the numbers. */
function heatRows(map: Heatmap, say: Say): Cell[][] {
  return [[say("heatCorner"), ...map.likelihoods.map(stepText)], ...map.cells.map((cells, index) => [stepText(map.consequences[index]), ...cells.map(({ count }) => (count === 0 ? null : count))])];
}

/** The cells of the report, from the places of the layout. */
function contentEdits(report: ReportSheet): Edit[] {
  const { sheet, origin, layout, summary, facts, language } = report;
  const say: Say = (word, more) => reportText(word, language, more);
  const at = (row: number, values: Cell[][]): Edit => ({ kind: "writeCells", sheet, row: origin.row + row, column: origin.column, values });
  const { avoided, withoutLevels } = summary;
  return [
    at(0, [[say("assessmentTitle")], [say("madeOn", { date: facts.date })]]),
    ...layout.heads.map(({ word, row }) => at(row, [[say(word)]])),
    at(layout.facts, factRows(report, say)),
    at(layout.decisions.row, decisionRows(report, say)),
    at(layout.levels.row, levelRows(report, say)),
    at(layout.heatBefore.row, heatRows(summary.heatmaps.before, say)),
    at(layout.notes.before, [[say("heatNote")]]),
    at(layout.heatAfter.row, heatRows(summary.heatmaps.after, say)),
    at(layout.notes.after, [[say("heatAfterNote", { avoided, withoutLevels })]]),
    at(layout.definitions, [[say("residual"), say("residualDefinition")], [say("remaining"), say("remainingDefinition")]]),
  ];
}

/** Places of a heat map by look: runs of neighbours in a row as one area. */
function heatStyles(report: ReportSheet, map: Heatmap, area: Area): Edit[] {
  const styleOf = (isWithin: boolean | null): StyleName => (isWithin === null ? "heatNone" : isWithin ? "heatWithin" : "heatAbove");
  return map.cells.flatMap((cells, index) => {
    const edits: Edit[] = [];
    let first = 0;
    for (let column = 1; column <= cells.length; column += 1) {
      if (column < cells.length && cells[column].isWithin === cells[first].isWithin) continue;
      const run: Area = { row: area.row + 1 + index, column: area.column + 1 + first, rowCount: 1, columnCount: column - first };
      edits.push({ kind: "styleCells", sheet: report.sheet, area: movedTo(run, report.origin), style: styleOf(cells[first].isWithin) });
      first = column;
    }
    return edits;
  });
}

function colourEdits(report: ReportSheet): Edit[] {
  const { before, after } = report.summary.heatmaps;
  return [...heatStyles(report, before, report.layout.heatBefore), ...heatStyles(report, after, report.layout.heatAfter)];
}

/** A person's cells: names and dates of approval, examination and preparation. */
function signatureEdits({ sheet, layout, language }: ReportSheet): Edit[] {
  const { signatures } = layout;
  const names = (["approved", "reviewed", "prepared"] as const).map((word) => reportText(word, language));
  const under = { ...signatures, row: signatures.row + 1, rowCount: 2 };
  return [
    { kind: "writeCells", sheet, row: signatures.row, column: signatures.column, values: [names] },
    { kind: "styleCells", sheet, area: { ...signatures, rowCount: 1 }, style: "label" },
    { kind: "styleCells", sheet, area: under, style: "field" },
  ];
}

function looks({ sheet, layout }: ReportSheet): Edit[] {
  const style = (area: Area, name: StyleName): Edit => ({ kind: "styleCells", sheet, area, style: name });
  const line = (row: number, column: number, rowCount: number, columnCount: number): Area => ({ row, column, rowCount, columnCount });
  const wide = layout.width - 1;
  const told = [...Array.from({ length: 7 }, (_, index) => layout.facts + index), layout.definitions, layout.definitions + 1];
  const table = (area: Area): Edit[] => [
    style({ ...area, rowCount: 1 }, "header"),
    style(line(area.row + 1, area.column, area.rowCount - 1, 1), "label"),
  ];
  const counted = (area: Area): Edit => style(line(area.row + 1, area.column + 1, area.rowCount - 1, area.columnCount - 1), "centred");
  return [
    style(line(0, 0, 1, 1), "title"),
    style(line(1, 0, 1, 1), "note"),
    ...layout.heads.flatMap(({ row }): Edit[] => [{ kind: "mergeCells", sheet, area: line(row, 0, 1, layout.width) }, style(line(row, 0, 1, layout.width), "group")]),
    ...told.flatMap((row): Edit[] => [{ kind: "mergeCells", sheet, area: line(row, 1, 1, wide) }, style(line(row, 0, 1, 1), "label"), style(line(row, 1, 1, wide), "field")]),
    ...[layout.notes.before, layout.notes.after].flatMap((row): Edit[] => [{ kind: "mergeCells", sheet, area: line(row, 0, 1, layout.width) }, style(line(row, 0, 1, 1), "note")]),
    ...table(layout.decisions), counted(layout.decisions), ...table(layout.levels), counted(layout.levels), ...table(layout.heatBefore), ...table(layout.heatAfter),
  ];
}

function sizes({ sheet, layout }: ReportSheet): Edit[] {
  const height = (row: number, rowCount: number, points: number): Edit => ({ kind: "setRowHeight", sheet, row, rowCount, height: points });
  return [
    { kind: "setColumnWidths", sheet, column: 0, widths: [columnWidths.first, ...Array.from({ length: layout.width - 1 }, () => columnWidths.other)] },
    height(0, 1, 24), height(1, 2, 20), ...layout.heads.map(({ row }) => height(row, 1, 20)),
    height(layout.heatBefore.row, layout.heatBefore.rowCount, 24), height(layout.heatAfter.row, layout.heatAfter.rowCount, 24),
    height(layout.notes.before, 1, 30), height(layout.notes.after, 1, 30), height(layout.definitions, 2, 34),
  ];
}

const colours = { decisions: ["#1F4E79"], levels: ["#C55A11", "#2F6B4F"] } as const;

function chartEdits({ sheet, layout, language }: ReportSheet): Edit[] {
  const say: Say = (word) => reportText(word, language);
  return [
    { kind: "addChart", sheet, chart: "ISMS decisions", type: "barClustered", source: layout.decisions, title: say("decisionsHead").replace(/^\d+\. /, ""), place: layout.charts.decisions, altText: say("decisionsAlt"), colours: colours.decisions },
    { kind: "addChart", sheet, chart: "ISMS levels", type: "columnClustered", source: layout.levels, title: say("levelsHead").replace(/^\d+\. /, ""), place: layout.charts.levels, altText: say("levelsAlt"), colours: colours.levels },
  ];
}

/** The edits that make the report's sheet. */
export function newReportEdits(report: ReportSheet): Edit[] {
  const { sheet } = report;
  return [
    { kind: "addSheet", sheet, tabColour: "#1F4E79" },
    ...contentEdits(report), ...looks(report), ...colourEdits(report), ...signatureEdits(report), ...sizes(report), ...chartEdits(report),
    { kind: "setUpPage", sheet, paper: "A4", orientation: "portrait", titleRows: null, footer: { left: "&A", centre: "&P / &N", right: "" } },
  ];
}

/** The edits that write an existing report anew, where it stands. Its charts follow their cells. */
export function updatedReportEdits(report: ReportSheet): Edit[] {
  return [...contentEdits(report), ...colourEdits(report)];
}
