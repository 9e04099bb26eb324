// Owns the risk assessment report: its sheet and the two lists of accepted risks.
// Promises that a report by another method's shape is made on a new sheet and the old one stays as the record it is.
import { isBlank } from "../../isms/cell";
import { remainingRisks, residualRisks } from "../../isms/documents/reportDocuments";
import type { RiskKind } from "../../isms/decision/kind";
import { acceptedValue } from "../../isms/decision/kind";
import { presetNames, type PresetId } from "../../isms/method/presets";
import { maximumRisk } from "../../isms/method/risk";
import { acceptanceOf, summarise, type AcceptanceState } from "../../isms/reports/summary";
import { reportText } from "../../i18n/reports";
import type { Row } from "../book/appended";
import { areaAddress, parseColumnLetters, quotedSheet } from "../book/address";
import { cellIn } from "../book/content";
import { dateCell } from "../book/rows";
import { freeSheetName, type BookState } from "../book/state";
import type { Edit } from "../workbook/plan";
import type { Area } from "../workbook/port";
import { newReportEdits, updatedReportEdits, type ReportSheet } from "./assessmentSheet";
import { layoutOf, type Layout } from "./layout";
import { planList, type PlannedList } from "./lists";
import type { PlannedReport, ReportRequest } from "./report";
import { reportedRisks, riskCells, type ReportedRisk } from "./risks";

/** The name of the cells that a report owns. */
const reportName = "ISMS_AssessmentReport";

interface Accepted {
  readonly risk: ReportedRisk;
  readonly state: AcceptanceState;
}

function acceptedRows({ method, language }: ReportRequest, accepted: readonly Accepted[]): Row[] {
  return accepted.map(({ risk, state }) => ({
    ...riskCells(risk, language), acceptedValue: acceptedValue(method, risk.facts), reason: risk.facts.reason || null, state: reportText(`state-${state}`, language),
    approver: risk.entry?.approver || null, date: risk.entry ? dateCell(risk.entry.date) : null,
  }));
}

function planLists(request: ReportRequest, risks: readonly ReportedRisk[]): Readonly<Record<RiskKind, PlannedList & { readonly count: number }>> {
  const accepted = risks.flatMap((risk) => {
    const found = acceptanceOf(request.method, risk);
    return found ? [{ risk, ...found }] : [];
  });
  const of = (kind: RiskKind): PlannedList & { readonly count: number } => {
    const rows = acceptedRows(request, accepted.filter((each) => each.kind === kind));
    const note = reportText(kind === "residual" ? "residualDefinition" : "remainingDefinition", request.language);
    return { ...planList(request.state, kind === "residual" ? residualRisks : remainingRisks, rows, request.language, note), count: rows.length };
  };
  return { residual: of("residual"), remaining: of("remaining") };
}

/** The report that stands in the workbook: its sheet and the cells that it owns. */
function existingReport(state: BookState): { readonly sheet: string; readonly area: Area } | null {
  const refersTo = state.overview.names.find(({ name }) => name === reportName)?.refersTo ?? "";
  const match = /\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(refersTo);
  const sheet = state.overview.sheets.find(({ name }) => refersTo.startsWith(`=${quotedSheet(name)}!`) || refersTo.startsWith(`=${name}!`))?.name;
  if (!match || sheet === undefined) return null;
  const [row, column] = [Number(match[2]) - 1, parseColumnLetters(match[1])];
  return { sheet, area: { row, column, rowCount: Number(match[4]) - row, columnCount: parseColumnLetters(match[3]) - column + 1 } };
}

/** True where the report stands as it would be written now: as many rows and columns, the headings in their places, axes of the same length. */
function hasLayout(state: BookState, { sheet, area }: { readonly sheet: string; readonly area: Area }, layout: Layout): boolean {
  if (area.rowCount !== layout.height || area.columnCount !== layout.width) return false;
  const content = state.contents.get(sheet);
  const axis = Array.from({ length: layout.width }, (_, index) => cellIn(content, area.row + layout.heatBefore.row, area.column + index));
  if (axis.filter((cell) => !isBlank(cell)).length !== layout.heatBefore.columnCount) return false;
  return layout.heads.every(({ word, row }) => {
    const cell = cellIn(content, area.row + row, area.column);
    return cell === reportText(word, "ja") || cell === reportText(word, "en");
  });
}

/** Plans the risk assessment report. */
export function planAssessmentReport(request: ReportRequest): PlannedReport {
  const { state, register, method, language, date } = request;
  const risks = reportedRisks(state, register, method, date);
  const summary = summarise(method, risks, language);
  const layout = layoutOf(summary);
  const lists = planLists(request, risks);
  const existing = existingReport(state);
  const isUpdate = existing !== null && hasLayout(state, existing, layout);
  const sheet = isUpdate ? existing.sheet : freeSheetName(state, reportText("assessmentSheet", language));
  const origin = isUpdate ? existing.area : { row: 0, column: 0 };
  const facts = { date, register: register.sheet, method: presetNames[method.preset as PresetId]?.[language] ?? method.preset, threshold: method.threshold, maximum: maximumRisk(method), lists: { residual: lists.residual.sheet, remaining: lists.remaining.sheet } };
  const report: ReportSheet = { sheet, origin, layout, summary, facts, language };
  const name: Edit = { kind: "addName", name: reportName, refersTo: `=${quotedSheet(sheet)}!${areaAddress({ row: 0, column: 0, rowCount: layout.height, columnCount: layout.width }, true)}` };
  const body = isUpdate ? updatedReportEdits(report) : [...newReportEdits(report), name];
  const all = [lists.residual, lists.remaining];
  const lines = [
    reportText(isUpdate ? "changeUpdateReport" : "changeNewReport", language, { sheet, date }),
    ...all.map((list) => reportText("changeList", language, { sheet: list.sheet, count: list.count })),
    ...all.filter(({ dropped }) => dropped.length > 0).map((list) => reportText("changeNotesDropped", language, { sheet: list.sheet, risks: list.dropped.join(", ") })),
  ];
  const isNew = !isUpdate || all.some((list) => list.edits.some(({ kind }) => kind === "addSheet"));
  return { sheet, edits: [...body, ...all.flatMap(({ edits }) => edits), { kind: "showSheet", sheet }], lines, needsNewSheet: isNew, tables: [residualRisks.table, remainingRisks.table] };
}
