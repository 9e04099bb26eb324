// Owns the Statement of Applicability's table in the worksheet: its cells, validations, colours and print set-up.
// Promises that an existing sheet is only changed in the cells that differ; a person's layout and own columns stay.
import { controlKey } from "../../isms/catalogue/catalogue";
import { codeLabels } from "../../isms/documents/codes";
import { reviewColumn, statementOfApplicability, statementPlaces } from "../../isms/documents/statementOfApplicability";
import { applicabilityList, reasonList, statusList } from "../../isms/soa/codes";
import type { RowChange, Statement, StatementRow } from "../../isms/soa/statement";
import { changeText } from "../../i18n/changes";
import { columnWidths, margins } from "../book/page";
import type { DocumentRows } from "../book/rows";
import type { Edition, Language, Paper } from "../service";
import type { Area } from "../workbook/port";
import type { Edit } from "../workbook/plan";
import { keysOf, statementCells, type SheetRow } from "./cells";
import { TOP } from "./header";
import { cellRuns, type CellWrite } from "./runs";

const schema = statementOfApplicability.columns;

interface Choice {
  readonly key: string;
  readonly labels: readonly string[];
  readonly isOffer?: boolean;
}

function choices(sheet: string, row: number, rowCount: number, columns: ReadonlyMap<string, number>, language: Language): Edit[] {
  const lists: readonly Choice[] = [
    { key: "applicability", labels: codeLabels(applicabilityList, language) },
    // Several reasons can stand in one cell, so the list must not refuse other texts.
    { key: "reasonCodes", labels: codeLabels(reasonList, language), isOffer: true },
    { key: "status", labels: codeLabels(statusList, language) },
  ];
  return lists.flatMap(({ key, labels, isOffer }): Edit[] => {
    const column = columns.get(key);
    if (column === undefined) return [];
    return [{ kind: "validateCells", sheet, area: { row, column, rowCount, columnCount: 1 }, choices: labels, errorTitle: changeText("choiceErrorTitle", language), errorText: changeText("choiceErrorText", language), ...(isOffer ? { isOffer } : {}) }];
  });
}

function colours(sheet: string, row: number, rowCount: number, columns: ReadonlyMap<string, number>): Edit[] {
  const both = (code: "applicable" | "excluded" | "undecided"): string[] => [applicabilityList.labels[code].ja, applicabilityList.labels[code].en];
  const column = columns.get("applicability");
  if (column === undefined) return [];
  return [{
    kind: "colourCells", sheet, area: { row, column, rowCount, columnCount: 1 },
    rules: [{ texts: both("applicable"), style: "good" }, { texts: both("excluded"), style: "quiet" }, { texts: both("undecided"), style: "attention" }],
  }];
}

/** A new statement's table: its rows, what a change of edition leaves to check by control, and the paper to print on. */
export interface NewTable {
  readonly edition: Edition;
  readonly rows: readonly StatementRow[];
  /** Null where nothing was carried over: the column is not made then. */
  readonly review: ReadonlyMap<string, string> | null;
  readonly paper: Paper;
}

/** The edits that make a statement's table on its new sheet, with everything around the cells. */
export function newTableEdits(sheet: string, { edition, rows, review, paper }: NewTable, language: Language): Edit[] {
  const columns = review === null ? schema : [...schema, reviewColumn];
  const values = rows.map((row) => {
    const cells: Readonly<Record<string, unknown>> = { ...statementCells(row, language), review: review?.get(row.id) ?? null };
    return columns.map((column) => cells[column.key] as string | number | null);
  });
  const area: Area = { row: TOP, column: 0, rowCount: rows.length + 1, columnCount: columns.length };
  const places = new Map(columns.map((column, index) => [column.key, index]));
  return [
    { kind: "writeCells", sheet, row: TOP, column: 0, values: [columns.map((column) => column.header[language]), ...values] },
    { kind: "addTable", sheet, area, table: statementPlaces[edition].table, style: "TableStyleLight1", showFilter: true },
    { kind: "styleCells", sheet, area: { ...area, rowCount: 1 }, style: "header" },
    ...columns.map((column, index): Edit => ({ kind: "styleCells", sheet, area: { row: TOP + 1, column: index, rowCount: rows.length, columnCount: 1 }, style: column.style })),
    { kind: "setRowHeight", sheet, row: TOP, rowCount: 1, height: 32 },
    { kind: "setColumnWidths", sheet, column: 0, widths: columnWidths(columns, paper, language) },
    { kind: "fitRows", sheet, area: { ...area, row: TOP + 1, rowCount: rows.length } },
    ...choices(sheet, TOP + 1, rows.length, places, language),
    ...colours(sheet, TOP + 1, rows.length, places),
    { kind: "freezePanes", sheet, rows: TOP + 1, columns: 2 },
    { kind: "setUpPage", sheet, paper, orientation: "landscape", titleRows: { first: TOP, last: TOP }, footer: { left: "&A", centre: "&P / &N", right: "&D" }, margins },
  ];
}

/** The cells of one changed row. Words that are no code of ours stay: a decision as it is, reasons beside the codes. */
function changedCells(target: SheetRow, change: RowChange, columns: DocumentRows["columns"], language: Language): CellWrite[] {
  const cells = statementCells(change.after, language, target.reasonWords);
  return change.columns.flatMap((column) => keysOf[column] ?? [column]).flatMap((key) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ row: target.row, column, value: cells[key] }];
  });
}

/** New rows go below the last; columns that are a person's are left to Excel, which fills their formulas down. */
function appended(rows: readonly StatementRow[], existing: DocumentRows, language: Language): Edit[] {
  if (rows.length === 0) return [];
  const { area, sheet, name } = existing.table;
  const first = area.row + area.rowCount;
  const cells = rows.flatMap((row, index) => {
    const values = statementCells(row, language);
    return [...existing.columns].flatMap(([key, column]): CellWrite[] => (values[key] === undefined ? [] : [{ row: first + index, column, value: values[key] }]));
  });
  const styled = [...existing.columns].flatMap(([key, column]): Edit[] => {
    const style = schema.find((each) => each.key === key)?.style;
    return style === undefined ? [] : [{ kind: "styleCells", sheet, area: { row: first, column, rowCount: rows.length, columnCount: 1 }, style }];
  });
  return [
    { kind: "resizeTable", table: name, area: { ...area, rowCount: area.rowCount + rows.length } },
    ...cellRuns(sheet, cells),
    ...styled,
    { kind: "fitRows", sheet, area: { row: first, column: area.column, rowCount: rows.length, columnCount: area.columnCount } },
    ...choices(sheet, first, rows.length, existing.columns, language),
    ...colours(sheet, first, rows.length, existing.columns),
  ];
}

/** New rows that come together, and the record of the sheet before which they come; null where they come last. */
interface NewRun {
  readonly before: number | null;
  readonly rows: StatementRow[];
}

/** Where new rows belong: each after the control that precedes it in the standard, wherever that stands in the sheet. */
function placed(rows: readonly StatementRow[], changes: readonly RowChange[], sheetRows: readonly SheetRow[], first: number, end: number): NewRun[] {
  const places = new Map(sheetRows.map(({ row, statement }) => [controlKey(statement.id), row]));
  const isNew = new Set(changes.filter(({ kind }) => kind === "new").map(({ after }) => after));
  const runs: NewRun[] = [];
  let next = first;
  for (const row of rows) {
    const inSheet = places.get(controlKey(row.id));
    if (inSheet !== undefined) next = inSheet + 1;
    if (!isNew.has(row)) continue;
    const before = next < end ? next : null;
    const run = runs[runs.length - 1];
    if (run !== undefined && run.before === before) run.rows.push(row);
    else runs.push({ before, rows: [row] });
  }
  return runs;
}

/** The lowest first, so that the places of the others stay as they are. */
function inserted(runs: readonly NewRun[], existing: DocumentRows, language: Language): Edit[] {
  const { area, sheet, name } = existing.table;
  return [...runs].sort((one, other) => (other.before ?? 0) - (one.before ?? 0)).flatMap(({ before, rows }): Edit[] => {
    if (before === null) return [];
    const values = rows.map((row) => statementCells(row, language));
    const cells = [...existing.columns].filter(([key]) => values[0][key] !== undefined).map(([key, column]) => ({ column, values: values.map((row) => row[key]) }));
    // Rules of the records end where the first of them begins.
    const rules = before > area.row + 1 ? [] : [...choices(sheet, before, rows.length, existing.columns, language), ...colours(sheet, before, rows.length, existing.columns)];
    return [{ kind: "insertTableRows", table: name, row: before, rowCount: rows.length, cells }, ...rules];
  });
}

/**
 * The edits that bring an existing table up to date: changed cells, then new rows, in the standard's order where the workbook takes rows between others.
 * @param rows the statement as it will be, in the standard's order
 */
export function updatedTableEdits(existing: DocumentRows, sheetRows: readonly SheetRow[], { rows, changes }: Pick<Statement, "rows" | "changes">, insertsRows: boolean, language: Language): Edit[] {
  const places = new Map(sheetRows.map((sheetRow) => [sheetRow.statement, sheetRow]));
  const changed = changes.flatMap((change) => {
    const target = change.before === null ? undefined : places.get(change.before);
    return target ? changedCells(target, change, existing.columns, language) : [];
  });
  const { area, sheet, hasTotals } = existing.table;
  const runs = placed(rows, changes, sheetRows, area.row + 1, insertsRows ? area.row + area.rowCount - (hasTotals ? 1 : 0) : 0);
  const last = runs.filter(({ before }) => before === null).flatMap((run) => run.rows);
  const fitted = [...new Set(changed.map(({ row }) => row))].map((row): Edit => ({ kind: "fitRows", sheet, area: { ...area, row, rowCount: 1 } }));
  return [...cellRuns(sheet, changed), ...fitted, ...appended(last, existing, language), ...inserted(runs, existing, language)];
}
