// Owns the report of the risk treatment plan: what is done about each treated risk, who does it, by when, at what cost, measured how, and how far it is.
// Promises that it only repeats what register and plan say: nothing is decided or kept here alone.
import type { Cell } from "../../isms/cell";
import { readDay } from "../../isms/checks/day";
import { taskStates, writeCode } from "../../isms/documents/codes";
import { planReport } from "../../isms/documents/reportDocuments";
import { findCode } from "../../isms/method/codelist";
import { reportText } from "../../i18n/reports";
import { cellString } from "../assess/facts";
import { TOP, type Row } from "../book/appended";
import { dateCell, dateText } from "../book/rows";
import type { Language } from "../service";
import { planIndex, planLineOf, readPlan, type PlanLine } from "../treat/plan";
import type { Edit } from "../workbook/plan";
import { planList } from "./lists";
import type { PlannedReport, ReportRequest } from "./report";
import { reportedRisks, riskCells, type ReportedRisk } from "./risks";

type TaskState = (typeof taskStates.codes)[number];

interface Treatment {
  readonly row: Row;
  readonly state: TaskState;
  readonly isOverdue: boolean;
}

/** What the plan says, else what the register says: words in the plan are a person's newer ones. */
function treatmentOf(risk: ReportedRisk, line: PlanLine | undefined, date: string, language: Language): Treatment {
  const planned = (key: string): string => cellString(line?.cells[key]);
  const state: TaskState = risk.facts.isCompleted ? "completed" : (findCode(taskStates, planned("status")) ?? risk.status ?? "planned");
  const due = dateText(line?.cells.dueDate) || risk.due;
  const day = readDay(due);
  const isOverdue = day !== null && day < date && (state === "planned" || state === "in-progress");
  const label = writeCode(taskStates, state, language);
  const text = (value: string): Cell => (value === "" ? null : value);
  const detail = [planned("treatmentDetail") || risk.detail, planned("contract")].filter((part) => part !== "").join("\n");
  return {
    state,
    isOverdue,
    row: {
      ...riskCells(risk, language),
      planId: text(planned("planId")), treatmentDetail: text(detail), responsible: text(planned("responsible") || risk.owner), dueDate: day === null ? text(due) : dateCell(day),
      cost: text([planned("cost"), planned("resources")].filter((part) => part !== "").join("\n")), indicator: text(planned("indicator")),
      status: isOverdue ? reportText("overdueState", language, { state: label }) : label, residualRiskValue: risk.residual,
    },
  };
}

function noteOf(treatments: readonly Treatment[], date: string, language: Language): string {
  const count = (code: TaskState): number => treatments.filter(({ state }) => state === code).length;
  const overdue = treatments.filter(({ isOverdue }) => isOverdue).length;
  return reportText("planNote", language, { date, total: treatments.length, planned: count("planned"), inProgress: count("in-progress"), completed: count("completed"), cancelled: count("cancelled"), overdue });
}

/** Plans the report of the treatment plan. */
export function planTreatmentReport(request: ReportRequest): PlannedReport {
  const { state, register, method, language, date } = request;
  const index = planIndex(readPlan(state));
  const treated = reportedRisks(state, register, method, date).filter(({ facts }) => facts.option !== null && facts.option !== "retain");
  const table = state.overview.tables.find((each) => each.name === planReport.table);
  if (treated.length === 0 && !table) return { sheet: "", edits: [], lines: [reportText("planNone", language)], needsNewSheet: false, tables: [] };
  const treatments = treated.map((risk) => treatmentOf(risk, planLineOf(index, risk), date, language));
  const note = noteOf(treatments, date, language);
  const list = planList(state, planReport, treatments.map(({ row }) => row), language, note);
  const page: Edit = { kind: "setUpPage", sheet: list.sheet, paper: "A3", orientation: "landscape", titleRows: { first: TOP, last: TOP }, footer: { left: "&A", centre: "&P / &N", right: "" } };
  const lines = [
    reportText("changeList", language, { sheet: list.sheet, count: treatments.length }),
    ...(list.dropped.length > 0 ? [reportText("changeNotesDropped", language, { sheet: list.sheet, risks: list.dropped.join(", ") })] : []),
  ];
  return { sheet: list.sheet, edits: [...list.edits, ...(table ? [] : [page]), { kind: "showSheet", sheet: list.sheet }], lines, needsNewSheet: !table, tables: [planReport.table] };
}
