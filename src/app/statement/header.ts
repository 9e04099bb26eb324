// Owns what stands above the statement's table: title, document control, boxes for signatures, live counts.
// Promises that values are found again beneath their labels, wherever people moved the columns, and that only changed ones are written.
import type { Cell } from "../../isms/cell";
import { catalogue } from "../../isms/catalogue/catalogue";
import { statementOfApplicability, statementPlaces } from "../../isms/documents/statementOfApplicability";
import { applicabilityList, statusList } from "../../isms/soa/codes";
import { countStatement, type StatementRow } from "../../isms/soa/statement";
import { changeText, type ChangeWord } from "../../i18n/changes";
import { dateCell, dateText } from "../book/rows";
import type { SheetCells, TableInfo } from "../workbook/port";
import type { Edition, HeaderKey, Language, Revision, StatementPreview } from "../service";
import type { Edit } from "../workbook/plan";
import type { StyleName } from "../workbook/styles";

/** Row of the table's header on a sheet of ours. */
export const TOP = 5;

const schema = statementOfApplicability.columns;
const columnOf = (key: string): number => schema.findIndex((column) => column.key === key);

/** Each field of the block: its label, first column and how many columns it spans. Labels stand in row 2, boxes in row 0. */
interface Field {
  readonly word: ChangeWord;
  readonly first: number;
  readonly span: number;
  readonly isBox: boolean;
}

const fields = {
  number: { word: "documentNumber", first: columnOf("id"), span: 2, isBox: false },
  classification: { word: "classification", first: columnOf("objective"), span: 1, isBox: false },
  version: { word: "version", first: columnOf("applicability"), span: 1, isBox: false },
  established: { word: "established", first: columnOf("reasonCodes"), span: 1, isBox: false },
  revised: { word: "revised", first: columnOf("reasonText"), span: 1, isBox: false },
  summary: { word: "summary", first: columnOf("riskIds"), span: columnOf("owner") - columnOf("riskIds") + 1, isBox: false },
  approver: { word: "approved", first: columnOf("plan"), span: 1, isBox: true },
  reviewer: { word: "reviewed", first: columnOf("due"), span: 1, isBox: true },
  author: { word: "prepared", first: columnOf("indicator"), span: 1, isBox: true },
} as const satisfies Readonly<Record<string, Field>>;

type FieldKey = keyof typeof fields;
/** The date beneath each box. */
const boxDates = { approver: "approverDate", reviewer: "reviewerDate", author: "authorDate" } as const;
type BoxKey = keyof typeof boxDates;
type HeaderValues = Readonly<Record<HeaderKey, string>>;

const fieldKeys = Object.keys(fields) as FieldKey[];
const boxKeys = Object.keys(boxDates) as BoxKey[];
const keys: readonly HeaderKey[] = [...fieldKeys, ...Object.values(boxDates)];
const dates: ReadonlySet<HeaderKey> = new Set(["established", "revised", ...Object.values(boxDates)]);
const LABELS = 2;
/** Rows that a signature box is high, above its date. */
const BOX_ROWS = 3;

function cellOf(key: HeaderKey, value: string): Cell {
  if (key === "version" && /^\d+$/.test(value)) return Number(value);
  return dates.has(key) ? dateCell(value) : value === "" ? null : value;
}

/** The sum of a table's rows by decision, and of its applicable ones by status, as a formula that follows every edit. */
function countsFormula(edition: Edition, rows: readonly StatementRow[], language: Language): { formula: string; value: string } {
  const table = statementPlaces[edition].table;
  const header = (key: string): string => `${table}[${schema[columnOf(key)].header[language]}]`;
  const [decision, status] = [header("applicability"), header("status")];
  const counts = countStatement(rows);
  const applicable = applicabilityList.labels.applicable[language];
  const decided = applicabilityList.codes.map((code) => ({ label: applicabilityList.labels[code][language], count: counts[code], formula: `COUNTIF(${decision},"${applicabilityList.labels[code][language]}")` }));
  const implemented = statusList.codes.map((code) => ({ label: statusList.labels[code][language], count: counts.byStatus[code], formula: `COUNTIFS(${decision},"${applicable}",${status},"${statusList.labels[code][language]}")` }));
  const [gap, bar] = language === "ja" ? ["　", "　｜　"] : ["   ", "   |   "];
  const spelled = (parts: typeof decided): string => parts.map(({ label, formula }) => `"${label} "&${formula}`).join(`&"${gap}"&`);
  const shown = (parts: typeof decided): string => parts.map(({ label, count }) => `${label} ${count}`).join(gap);
  const rest = `ROWS(${decision})-${decided.map(({ formula }) => formula).join("-")}`;
  const other = `IF(${rest}=0,"","${gap}${changeText("otherWord", language)} "&(${rest}))`;
  return { formula: `=${spelled(decided)}&${other}&"${bar}"&${spelled(implemented)}`, value: `${shown(decided)}${bar}${shown(implemented)}` };
}

function fieldEdits(sheet: string, key: FieldKey, value: string, language: Language): Edit[] {
  const { word, first, span, isBox }: Field = fields[key];
  const row = isBox ? 0 : LABELS;
  const area = { row, column: first, rowCount: 1, columnCount: span };
  const below = { row: row + 1, column: first, rowCount: isBox ? BOX_ROWS : 1, columnCount: span };
  const style: StyleName = dates.has(key) ? "boxDate" : isBox || key === "version" ? "box" : "field";
  return [
    { kind: "writeCells", sheet, row, column: first, values: [[changeText(word, language)], [cellOf(key, value)]] },
    { kind: "styleCells", sheet, area, style: isBox ? "boxLabel" : "label" },
    { kind: "styleCells", sheet, area: below, style },
    ...(span > 1 ? [{ kind: "mergeCells", sheet, area } as const] : []),
    ...(span > 1 || isBox ? [{ kind: "mergeCells", sheet, area: below } as const] : []),
  ];
}

export interface HeaderFacts {
  readonly edition: Edition;
  readonly rows: readonly StatementRow[];
  readonly values: HeaderValues;
  /** A line about controls that a change of edition could not carry over; "" for none. */
  readonly note: string;
}

/** The edits that make the block on a new sheet. The counts need the table: they are written after it. */
export function headerEdits(sheet: string, { edition, rows, values, note }: HeaderFacts, language: Language): { readonly before: Edit[]; readonly after: Edit[] } {
  const { standard, jis, controls } = catalogue(edition);
  const [boxes, noteColumn] = [fields.approver.first, columnOf("applicability")];
  const noteArea = { row: 1, column: noteColumn, rowCount: 1, columnCount: boxes - 1 - noteColumn };
  const noteEdits: Edit[] = note === "" ? [] : [
    { kind: "writeCells", sheet, row: 1, column: noteColumn, values: [[note]] },
    { kind: "mergeCells", sheet, area: noteArea },
    { kind: "styleCells", sheet, area: noteArea, style: "note" },
  ];
  return {
    before: [
      { kind: "writeCells", sheet, row: 0, column: 0, values: [[changeText("statementTitle", language)], [changeText("statementSubtitle", language, { standard, jis, count: controls.length })]] },
      { kind: "styleCells", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: "title" },
      ...noteEdits,
      ...fieldKeys.flatMap((key) => fieldEdits(sheet, key, values[key], language)),
      { kind: "writeCells", sheet, row: TOP - 1, column: boxes, values: [boxKeys.map((key) => dateCell(values[boxDates[key]]))] },
      { kind: "styleCells", sheet, area: { row: TOP - 1, column: boxes, rowCount: 1, columnCount: 3 }, style: "boxDate" },
      ...[26, note === "" ? 20 : 32, 18, 32, 22].map((height, row): Edit => ({ kind: "setRowHeight", sheet, row, rowCount: 1, height })),
    ],
    after: [{ kind: "writeCells", sheet, row: TOP - 1, column: 0, values: [[countsFormula(edition, rows, language)]] }],
  };
}

interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** The block as it stands: each value beneath its label in either language, above the table. */
export function readHeader(content: SheetCells | undefined, table: TableInfo): ReadonlyMap<HeaderKey, HeaderCell> {
  const found = new Map<HeaderKey, HeaderCell>();
  if (!content) return found;
  const at = (row: number, column: number): Cell => content.values[row - content.area.row]?.[column - content.area.column] ?? null;
  for (let row = content.area.row; row < table.area.row - 1; row += 1) {
    for (let column = content.area.column; column < content.area.column + content.area.columnCount; column += 1) {
      const text = at(row, column);
      const key = fieldKeys.find((each) => text === changeText(fields[each].word, "ja") || text === changeText(fields[each].word, "en"));
      if (key === undefined || found.has(key)) continue;
      found.set(key, headerCell(key, row + 1, column, at(row + 1, column)));
      const dateRow = row + 1 + BOX_ROWS;
      const box = boxKeys.find((each) => each === key);
      if (box !== undefined && dateRow < table.area.row) found.set(boxDates[box], headerCell(boxDates[box], dateRow, column, at(dateRow, column)));
    }
  }
  return found;
}

function headerCell(key: HeaderKey, row: number, column: number, value: Cell): HeaderCell {
  return { row, column, value: dates.has(key) ? dateText(value) : value === null || typeof value === "object" ? "" : String(value).trim() };
}

/** What the block of a statement says; "" where it has no such field. */
export function headerValue(header: ReadonlyMap<HeaderKey, HeaderCell>, key: HeaderKey): string {
  return header.get(key)?.value ?? "";
}

/** The values that a new version gives the block. The first date stays: that is when the document was established. */
export function headerOf(revision: Required<Revision>, version: number, established: string, document: { readonly number: string; readonly classification: string }): HeaderValues {
  const { approver, reviewer, author, summary, date } = revision;
  // Nobody has signed a version that is only being written.
  const signed = { approverDate: "", reviewerDate: "", authorDate: date };
  return { ...document, ...signed, version: String(version), established: established === "" ? date : established, revised: established === "" ? "" : date, summary, approver, reviewer, author };
}

/** The edits that bring an existing block up to a new version, and its cells before and after. */
export function headerUpdate(header: ReadonlyMap<HeaderKey, HeaderCell>, sheet: string, values: HeaderValues, language: Language): { readonly edits: Edit[]; readonly cells: StatementPreview["header"] } {
  const found = keys.flatMap((key) => {
    const cell = header.get(key);
    return cell ? [{ key, cell }] : [];
  });
  return {
    edits: found.filter(({ key, cell }) => cell.value !== values[key]).map(({ key, cell }): Edit => ({ kind: "writeCells", sheet, row: cell.row, column: cell.column, values: [[cellOf(key, values[key])]] })),
    cells: found.map(({ key, cell }) => ({ key, column: headerName(key, language), before: cell.value, after: values[key] })),
  };
}

function headerName(key: HeaderKey, language: Language): string {
  const box = boxKeys.find((each) => boxDates[each] === key);
  const word = fields[box ?? (key as FieldKey)].word;
  return box === undefined ? changeText(word, language) : `${changeText(word, language)} ${changeText("date", language)}`;
}
