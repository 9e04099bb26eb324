// Owns where things stand on the sheet of the risk assessment report.
// Promises the same places for the same method, so that the report can be written again where it stands.
import { decisionLabels, type DecisionCode } from "../../isms/decision/decision";
import type { Summary } from "../../isms/reports/summary";
import type { ReportWord } from "../../i18n/reports";
import type { Area } from "../workbook/port";

/** The decisions in the order of the table, then the records that cannot be read. */
export const decisionCodes = Object.keys(decisionLabels) as readonly DecisionCode[];

/** Facts of the summary, one a row. */
export const factCount = 7;

/** A heading, counted from the report's first row. */
export interface Head {
  readonly word: ReportWord;
  readonly row: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly Head[];
  readonly facts: number;
  /** Tables with their header row. */
  readonly decisions: Area;
  readonly levels: Area;
  readonly charts: { readonly decisions: Area; readonly levels: Area };
  /** Heat maps with their axes. */
  readonly heatBefore: Area;
  readonly heatAfter: Area;
  /** Rows of the notes below the heat maps. */
  readonly notes: { readonly before: number; readonly after: number };
  readonly definitions: number;
  /** Where approval, examination and preparation are signed: people's cells. */
  readonly signatures: Area;
}

/** The first column is wide, the others as narrow as a count. */
export const columnWidths = { first: 34, other: 8.5 } as const;
const narrowest = 10;
/** Rows that a chart needs to be read. */
const chartRows = 14;

/** The places of everything, counted from the report's first cell. */
export function layoutOf(summary: Summary): Layout {
  const { before } = summary.heatmaps;
  const width = Math.max(narrowest, before.likelihoods.length + 1);
  const heads: Head[] = [];
  let next = 4;
  const section = (word: ReportWord, rows: number): number => {
    heads.push({ word, row: next });
    const first = next + 1;
    next = first + rows + 1;
    return first;
  };
  const facts = section("summaryHead", factCount);
  const decisionRows = decisionCodes.length + 2;
  const decisions = section("decisionsHead", Math.max(decisionRows, chartRows));
  const levelRows = summary.bands.length + 1;
  const levels = section("levelsHead", Math.max(levelRows, chartRows));
  const heat = (row: number): Area => ({ row, column: 0, rowCount: before.consequences.length + 1, columnCount: before.likelihoods.length + 1 });
  const heatBefore = heat(section("heatBeforeHead", before.consequences.length + 2));
  const heatAfter = heat(section("heatAfterHead", before.consequences.length + 2));
  const definitions = section("acceptedHead", 2);
  return {
    width, heads, facts, definitions, heatBefore, heatAfter,
    height: next - 1,
    decisions: { row: decisions, column: 0, rowCount: decisionRows, columnCount: 2 },
    levels: { row: levels, column: 0, rowCount: levelRows, columnCount: 3 },
    charts: {
      decisions: { row: decisions, column: 3, rowCount: chartRows, columnCount: width - 3 },
      levels: { row: levels, column: 4, rowCount: chartRows, columnCount: width - 4 },
    },
    notes: { before: heatBefore.row + heatBefore.rowCount, after: heatAfter.row + heatAfter.rowCount },
    signatures: { row: 0, column: width - 3, rowCount: 3, columnCount: 3 },
  };
}

/** An area of the layout on the sheet. */
export function movedTo(area: Area, origin: { readonly row: number; readonly column: number }): Area {
  return { ...area, row: area.row + origin.row, column: area.column + origin.column };
}
