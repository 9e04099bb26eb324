// Owns the risk treatment plan as a worksheet: what is done about each treated risk, by whom, by when, at what cost, and how far it is.
// Promises that what people wrote in the plan stays, and that a blank of the register never clears it.
import { isBlank, type Cell } from "../../isms/cell";
import { taskStates, writeCode } from "../../isms/documents/codes";
import { treatmentPlan } from "../../isms/documents/treatmentDocuments";
import { findCode } from "../../isms/method/codelist";
import { readDay } from "../../isms/checks/day";
import { reportText } from "../../i18n/reports";
import { recordSheetEdits, TOP, type Row } from "../book/appended";
import { cellIn } from "../book/content";
import { dateCell, dateText, readDocumentRows, type DocumentRows } from "../book/rows";
import { freeSheetName, type BookState } from "../book/state";
import type { Language } from "../service";
import type { Edit } from "../workbook/plan";
import { heightEdits } from "./heights";
import { refuseOverwriting } from "./lists";
import type { PlannedReport, ReportRequest } from "./report";
import { reportedRisks, riskCells, type ReportedRisk } from "./risks";

const schema = treatmentPlan;
/** Columns that follow the register. All others are people's. */
const followed = ["asset", "threat", "vulnerability", "riskValue", "treatment", "controls", "treatmentDetail", "responsible", "dueDate", "status", "residualRiskValue"] as const;

function isPlanned({ facts }: ReportedRisk): boolean {
  return facts.option !== null && facts.option !== "retain";
}

/** What the register says about one treatment; null where it says nothing. */
function cellsOf(risk: ReportedRisk, language: Language): Record<string, Cell> {
  const day = readDay(risk.due);
  const status = risk.facts.isCompleted ? "completed" : risk.status;
  return {
    ...riskCells(risk, language),
    treatmentDetail: risk.detail || null, responsible: risk.owner || null, dueDate: day === null ? risk.due || null : dateCell(day),
    status: status === null ? null : writeCode(taskStates, status, language), residualRiskValue: risk.residual,
  };
}

/** "TP-001", after the highest number in use. */
function nextNumber(existing: DocumentRows | null): number {
  const numbers = (existing?.rows ?? []).map(({ cells }) => Number(/^TP-(\d+)$/.exec(String(cells.planId ?? ""))?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

interface Merged {
  readonly added: readonly Row[];
  /** Cells that change, by row. */
  readonly changed: readonly { readonly row: number; readonly cells: Readonly<Record<string, Cell>> }[];
  /** Ids whose risk has no treatment any more. */
  readonly left: readonly string[];
  /** Every line as it will stand, for the counts. */
  readonly lines: readonly Row[];
}

function isSame(one: Cell, other: Cell): boolean {
  return isBlank(one) ? isBlank(other) : one === other;
}

function merge(existing: DocumentRows | null, risks: readonly ReportedRisk[], language: Language): Merged {
  const planned = risks.filter(isPlanned);
  const rowOf = new Map((existing?.rows ?? []).map((row) => [String(row.cells.riskId ?? ""), row]));
  const first = nextNumber(existing);
  const added = planned.filter(({ id }) => !rowOf.has(id)).map((risk, index): Row => {
    const cells = cellsOf(risk, language);
    return { ...cells, planId: `TP-${String(first + index).padStart(3, "0")}`, status: cells.status ?? writeCode(taskStates, "planned", language) };
  });
  const kept = planned.flatMap((risk) => {
    const row = rowOf.get(risk.id);
    if (!row) return [];
    const now = cellsOf(risk, language);
    const changes = followed.filter((key) => now[key] !== null && !isSame(now[key], row.cells[key] ?? null));
    return [{ row: row.row, cells: Object.fromEntries(changes.map((key) => [key, now[key]])), line: { ...row.cells, ...Object.fromEntries(followed.filter((key) => now[key] !== null).map((key) => [key, now[key]])) } }];
  });
  const ids = new Set(planned.map(({ id }) => id));
  const gone = [...rowOf].filter(([id]) => id !== "" && !ids.has(id));
  return { added, changed: kept.filter(({ cells }) => Object.keys(cells).length > 0), left: gone.map(([id]) => id), lines: [...kept.map(({ line }) => line), ...gone.map(([, { cells }]) => cells), ...added] };
}

/** The line below the title: how many treatments are how far. */
function noteOf(lines: readonly Row[], date: string, language: Language): string {
  const states = lines.map((line) => findCode(taskStates, String(line.status ?? "")) ?? "planned");
  const count = (code: (typeof states)[number]): number => states.filter((each) => each === code).length;
  const overdue = lines.filter((line, index) => {
    const day = readDay(dateText(line.dueDate));
    return day !== null && day < date && (states[index] === "planned" || states[index] === "in-progress");
  });
  return reportText("planNote", language, { date, total: lines.length, planned: count("planned"), inProgress: count("in-progress"), completed: count("completed"), cancelled: count("cancelled"), overdue: overdue.length });
}

function newPlanEdits(sheet: string, merged: Merged, note: string, language: Language): Edit[] {
  const made = recordSheetEdits(schema, sheet, merged.added, language, { title: reportText("planTitle", language), note });
  return [...made, ...heightEdits(schema.columns, sheet, TOP + 1, merged.added), { kind: "setUpPage", sheet, paper: "A3", orientation: "landscape", titleRows: { first: TOP, last: TOP }, footer: { left: "&A", centre: "&P / &N", right: "" } }];
}

function updateEdits(state: BookState, existing: DocumentRows, merged: Merged, note: string): Edit[] {
  const { table, columns } = existing;
  const { area, sheet, name } = table;
  const grown = area.rowCount + merged.added.length;
  refuseOverwriting(state, table, grown);
  const first = area.row + area.rowCount;
  const keyAt = new Map([...columns].map(([key, column]) => [column, key]));
  const content = state.contents.get(sheet);
  const titles: readonly Cell[] = [reportText("planTitle", "ja"), reportText("planTitle", "en")];
  const isOurHeading = area.row === TOP && titles.includes(cellIn(content, 0, area.column));
  const values = merged.added.map((row) => Array.from({ length: area.columnCount }, (_, index): Cell => row[keyAt.get(area.column + index) ?? ""] ?? null));
  return [
    ...(isOurHeading ? [{ kind: "writeCells", sheet, row: 1, column: area.column, values: [[note]] } as const] : []),
    ...merged.changed.flatMap(({ row, cells }) => Object.entries(cells).flatMap(([key, cell]): Edit[] => {
      const column = columns.get(key);
      return column === undefined ? [] : [{ kind: "writeCells", sheet, row, column, values: [[cell]] }];
    })),
    ...(values.length === 0 ? [] : [
      { kind: "resizeTable", table: name, area: { ...area, rowCount: grown } } as const,
      { kind: "writeCells", sheet, row: first, column: area.column, values } as const,
      ...schema.columns.flatMap((column): Edit[] => {
        const at = columns.get(column.key);
        return at === undefined ? [] : [{ kind: "styleCells", sheet, area: { row: first, column: at, rowCount: values.length, columnCount: 1 }, style: column.style }];
      }),
      ...heightEdits(schema.columns, sheet, first, merged.added),
    ]),
  ];
}

/** Plans the treatment plan. */
export function planTreatmentReport(request: ReportRequest): PlannedReport {
  const { state, register, method, language, date } = request;
  const table = state.overview.tables.find((each) => each.name === schema.table);
  const existing = table ? readDocumentRows(schema.columns, table, state.contents.get(table.sheet)) : null;
  const merged = merge(existing, reportedRisks(register, method), language);
  const sheet = existing ? existing.table.sheet : freeSheetName(state, schema.sheet[language]);
  if (merged.lines.length === 0) return { sheet, edits: [], lines: [reportText("planNone", language)], needsNewSheet: false, tables: [] };
  const note = noteOf(merged.lines, date, language);
  const edits = existing ? updateEdits(state, existing, merged, note) : newPlanEdits(sheet, merged, note, language);
  const lines = [
    ...(merged.added.length > 0 || !existing ? [reportText("changePlanNew", language, { sheet, count: merged.added.length })] : []),
    ...(existing ? [reportText("changePlanUpdate", language, { sheet, count: merged.changed.length })] : []),
    ...(merged.left.length > 0 ? [reportText("changePlanLeft", language, { risks: merged.left.join(", ") })] : []),
  ];
  return { sheet, edits: [...edits, { kind: "showSheet", sheet }], lines, needsNewSheet: !existing, tables: [schema.table] };
}
