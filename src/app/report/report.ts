// Owns the reports as worksheets: which there are, and what stands in the way of writing one.
// Promises a plan that is shown before anything is written.
import type { Method } from "../../isms/method/method";
import type { Register } from "../book/register";
import { obstacles, type BookState } from "../book/state";
import type { Language, ReportKind, ReportPreview } from "../service";
import type { Edit } from "../workbook/plan";
import { planAssessmentReport } from "./assessment";
import { planTreatmentReport } from "./treatmentPlan";

export interface ReportRequest {
  readonly state: BookState;
  readonly register: Register;
  readonly method: Method;
  readonly language: Language;
  /** yyyy-mm-dd */
  readonly date: string;
}

export interface PlannedReport {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  readonly lines: readonly string[];
  readonly needsNewSheet: boolean;
  /** Tables that are written where they are there already. */
  readonly tables: readonly string[];
}

const planners: Readonly<Record<ReportKind, (request: ReportRequest) => PlannedReport>> = { assessment: planAssessmentReport, plan: planTreatmentReport };

/** Plans a report. */
export function planReport(request: ReportRequest, kind: ReportKind): ReportPreview {
  const planned = planners[kind](request);
  const { overview } = request.state;
  const written = overview.tables.filter(({ name }) => planned.tables.includes(name));
  const sheets = overview.sheets.some(({ name }) => name === planned.sheet) ? [{ sheet: planned.sheet, table: null }] : [];
  const places = [...written.map(({ sheet, name }) => ({ sheet, table: name })), ...sheets];
  const found = [...obstacles(request.state, null, planned.needsNewSheet), ...places.flatMap((place) => obstacles(request.state, place, false))];
  const problems = found.filter((problem, index) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(problem)) === index);
  return { kind, sheet: planned.sheet, plan: { edits: problems.length > 0 ? [] : planned.edits }, changes: planned.lines, problems };
}
