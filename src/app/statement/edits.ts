// Owns the Statement of Applicability as a worksheet: its heading, table, validations, colours and print set-up.
// Promises that an existing sheet is only changed in the cells that differ; a person's layout and own columns stay.
import type { Cell } from "../../isms/cell";
import { catalogue } from "../../isms/catalogue/catalogue";
import { codeLabels } from "../../isms/documents/codes";
import { statementOfApplicability, statementPlaces } from "../../isms/documents/statementOfApplicability";
import { applicabilityList, statusList } from "../../isms/soa/codes";
import { countStatement, type RowChange, type StatementRow } from "../../isms/soa/statement";
import { changeText } from "../../i18n/changes";
import type { DocumentRows } from "../book/rows";
import { dateCell } from "../book/rows";
import type { Edition, Revision } from "../service";
import type { Area } from "../workbook/port";
import type { Edit } from "../workbook/plan";
import type { StyleName } from "../workbook/styles";
import { keysOf, statementCells, type SheetRow } from "./cells";

type Language = "ja" | "en";
const TOP = 5;
const schema = statementOfApplicability.columns;
const columnIndex = (key: string): number => schema.findIndex((column) => column.key === key);

/** What stands above the table. */
function headingCells(edition: Edition, rows: readonly StatementRow[], revision: Revision, version: number, language: Language): Cell[][] {
  const { standard, jis } = catalogue(edition);
  const counts = countStatement(rows);
  return [
    [changeText("statementTitle", language)],
    [changeText("statementSubtitle", language, { standard, jis, count: catalogue(edition).controls.length })],
    [changeText("statementState", language, { applicable: counts.applicable, excluded: counts.excluded, undecided: counts.undecided })],
    [changeText("statementVersion", language, { version, date: revision.date, summary: revision.summary })],
  ];
}

function headingEdits(sheet: string, edition: Edition, rows: readonly StatementRow[], revision: Revision, version: number, language: Language): Edit[] {
  const names = [revision.approver, revision.reviewer, revision.author].map((name): Cell => (name === "" ? null : name));
  return [
    { kind: "writeCells", sheet, row: 0, column: 0, values: headingCells(edition, rows, revision, version, language) },
    { kind: "writeCells", sheet, row: 0, column: columnIndex("plan") - 1, values: [[changeText("approved", language), changeText("reviewed", language), changeText("prepared", language)], names, [null, null, dateCell(revision.date)]] },
  ];
}

function tableStyles(sheet: string, area: Area): Edit[] {
  return schema.map((column, index): Edit => {
    const style: StyleName = column.style;
    return { kind: "styleCells", sheet, area: { row: area.row + 1, column: index, rowCount: area.rowCount - 1, columnCount: 1 }, style };
  });
}

function choices(sheet: string, row: number, rowCount: number, columns: ReadonlyMap<string, number>, language: Language): Edit[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [["applicability", codeLabels(applicabilityList, language)], ["status", codeLabels(statusList, language)]];
  return lists.flatMap(([key, labels]): Edit[] => {
    const column = columns.get(key);
    if (column === undefined) return [];
    return [{ kind: "validateCells", sheet, area: { row, column, rowCount, columnCount: 1 }, choices: labels, errorTitle: changeText("choiceErrorTitle", language), errorText: changeText("choiceErrorText", language) }];
  });
}

function colours(sheet: string, row: number, rowCount: number): Edit[] {
  const both = (list: typeof applicabilityList, code: "applicable" | "excluded" | "undecided"): string[] => [list.labels[code].ja, list.labels[code].en];
  return [{
    kind: "colourCells", sheet, area: { row, column: columnIndex("applicability"), rowCount, columnCount: 1 },
    rules: [{ texts: both(applicabilityList, "applicable"), style: "good" }, { texts: both(applicabilityList, "excluded"), style: "quiet" }, { texts: both(applicabilityList, "undecided"), style: "attention" }],
  }];
}

/** The edits that make a statement's sheet. */
export function newStatementEdits(edition: Edition, sheet: string, rows: readonly StatementRow[], revision: Revision, version: number, language: Language): Edit[] {
  const values = rows.map((row) => {
    const cells = statementCells(row, language);
    return schema.map((column) => cells[column.key]);
  });
  const area: Area = { row: TOP, column: 0, rowCount: rows.length + 1, columnCount: schema.length };
  const boxes = columnIndex("plan") - 1;
  return [
    { kind: "addSheet", sheet, tabColour: "#1F4E79" },
    ...headingEdits(sheet, edition, rows, revision, version, language),
    { kind: "styleCells", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: "title" },
    { kind: "styleCells", sheet, area: { row: 0, column: boxes, rowCount: 1, columnCount: 3 }, style: "header" },
    { kind: "styleCells", sheet, area: { row: 1, column: boxes, rowCount: 1, columnCount: 3 }, style: "centred" },
    { kind: "styleCells", sheet, area: { row: 2, column: boxes, rowCount: 1, columnCount: 3 }, style: "date" },
    { kind: "setRowHeight", sheet, row: 0, rowCount: 1, height: 26 },
    { kind: "setRowHeight", sheet, row: 1, rowCount: 1, height: 22 },
    { kind: "writeCells", sheet, row: TOP, column: 0, values: [schema.map((column) => column.header[language]), ...values] },
    { kind: "addTable", sheet, area, table: statementPlaces[edition].table, style: "TableStyleLight1", showFilter: true },
    { kind: "styleCells", sheet, area: { ...area, rowCount: 1 }, style: "header" },
    ...tableStyles(sheet, area),
    { kind: "setRowHeight", sheet, row: TOP, rowCount: 1, height: 32 },
    { kind: "setColumnWidths", sheet, column: 0, widths: schema.map((column) => column.width + 2) },
    ...choices(sheet, TOP + 1, rows.length, new Map(schema.map((column, index) => [column.key, index])), language),
    ...colours(sheet, TOP + 1, rows.length),
    { kind: "freezePanes", sheet, rows: TOP + 1, columns: 2 },
    { kind: "setUpPage", sheet, paper: "A3", orientation: "landscape", titleRows: { first: TOP, last: TOP }, footer: { left: "&A", centre: "&P / &N", right: "" } },
    { kind: "showSheet", sheet },
  ];
}

/** The cells of one changed row, side by side cells as one write. */
function changedCells(target: SheetRow, change: RowChange, cells: Readonly<Record<string, Cell>>, existing: DocumentRows): Edit[] {
  const unread = new Set(target.unread.map(({ key }) => key));
  const keys = change.columns.flatMap((column) => keysOf[column] ?? [column]).filter((key) => !unread.has(key));
  return keys.flatMap((key): Edit[] => {
    const column = existing.columns.get(key);
    return column === undefined ? [] : [{ kind: "writeCells", sheet: existing.table.sheet, row: target.row, column, values: [[cells[key]]] }];
  });
}

function appended(rows: readonly StatementRow[], existing: DocumentRows, language: Language): Edit[] {
  if (rows.length === 0) return [];
  const { area, sheet, name, columns } = existing.table;
  const first = area.row + area.rowCount;
  const keyAt = new Map([...existing.columns].map(([key, column]) => [column - area.column, key]));
  const values = rows.map((row) => {
    const cells = statementCells(row, language);
    return columns.map((_, index) => cells[keyAt.get(index) ?? ""] ?? null);
  });
  return [
    { kind: "resizeTable", table: name, area: { ...area, rowCount: area.rowCount + rows.length } },
    { kind: "writeCells", sheet, row: first, column: area.column, values },
    ...choices(sheet, first, rows.length, existing.columns, language),
  ];
}

/** The edits that bring an existing statement up to date: changed cells and new rows, heading last. */
export function updatedStatementEdits(existing: DocumentRows, sheetRows: readonly SheetRow[], rows: readonly StatementRow[], changes: readonly RowChange[], language: Language): Edit[] {
  const places = new Map<string, SheetRow[]>();
  for (const sheetRow of sheetRows) places.set(sheetRow.statement.id, [...(places.get(sheetRow.statement.id) ?? []), sheetRow]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const changed = changes.filter((change) => change.kind === "changed").flatMap((change) => {
    const target = places.get(change.id)?.shift();
    const row = byId.get(change.id);
    return target && row ? changedCells(target, change, statementCells(row, language), existing) : [];
  });
  const added = changes.filter((change) => change.kind === "new").flatMap((change) => byId.get(change.id) ?? []);
  return [...changed, ...appended(added, existing, language), { kind: "showSheet", sheet: existing.table.sheet }];
}

/** The heading of an existing statement, written again where the product's own heading still stands above the table. */
export function headingUpdate(edition: Edition, existing: DocumentRows, title: Cell, rows: readonly StatementRow[], revision: Revision, version: number, language: Language): Edit[] {
  const titles: readonly Cell[] = [changeText("statementTitle", "ja"), changeText("statementTitle", "en")];
  if (existing.table.area.row !== TOP || !titles.includes(title)) return [];
  return headingEdits(existing.table.sheet, edition, rows, revision, version, language);
}
