// Owns the treatment plan's sheet: one line a treated risk, merged by the risk's id.
// Promises that a person's words in the plan are never overwritten by the register, and that a line is never removed.
import { isBlank, type Cell } from "../../isms/cell";
import { controlKey, readControlTokens } from "../../isms/catalogue/ids";
import { optionLabels, readOption } from "../../isms/decision/decision";
import { codeLabels, taskStates } from "../../isms/documents/codes";
import { treatmentPlan } from "../../isms/documents/treatmentDocuments";
import { changeText } from "../../i18n/changes";
import { nextNumber } from "../approve/records";
import { withAllColumns } from "../approve/table";
import { cellString } from "../assess/facts";
import { appendRows } from "../book/appended";
import { dateCell, dateText, readDocumentRows } from "../book/rows";
import { obstacles, type BookState } from "../book/state";
import type { Language, Risk, TreatmentDraft } from "../service";
import type { Edit } from "../workbook/plan";

type Cells = Readonly<Record<string, Cell>>;

/** A line of the plan. */
export interface PlanLine {
  readonly row: number;
  readonly cells: Cells;
}

/** What the plan alone knows of a treatment. */
export interface PlanWords {
  readonly cost: string;
  readonly indicator: string;
  readonly contract: string;
}

export const noPlanWords: PlanWords = { cost: "", indicator: "", contract: "" };

/** Every line of the plan, in its order; empty where the workbook has none. */
export function readPlan(state: BookState): PlanLine[] {
  const table = state.overview.tables.find((each) => each.name === treatmentPlan.table);
  if (!table) return [];
  return readDocumentRows(treatmentPlan.columns, table, state.contents.get(table.sheet)).rows.map(({ row, cells }) => ({ row, cells })).filter(({ cells }) => !isBlank(cells.riskId ?? null));
}

interface RiskName {
  readonly id: string;
  readonly asset: string;
  readonly threat: string;
  readonly vulnerability: string;
}

/** The key under which a line belongs to a risk. A register that numbers no risks is matched by what the risk says. */
function lineKey({ id, asset, threat, vulnerability }: RiskName): string {
  return id.startsWith("#") ? ["#", asset, threat, vulnerability].join("\n") : id;
}

/** The plan's lines by the risk they belong to. */
export function planIndex(lines: readonly PlanLine[]): ReadonlyMap<string, PlanLine> {
  const text = (cells: Cells, key: string): string => cellString(cells[key]);
  return new Map(lines.map((line) => [lineKey({ id: text(line.cells, "riskId"), asset: text(line.cells, "asset"), threat: text(line.cells, "threat"), vulnerability: text(line.cells, "vulnerability") }), line]));
}

/** The plan's line of a risk. */
export function planLineOf(index: ReadonlyMap<string, PlanLine>, risk: RiskName): PlanLine | undefined {
  return index.get(lineKey(risk));
}

/** What the plan says of a risk. */
export function planWords(index: ReadonlyMap<string, PlanLine>, risk: RiskName): PlanWords {
  const cells = planLineOf(index, risk)?.cells;
  return cells ? { cost: cellString(cells.cost), indicator: cellString(cells.indicator), contract: cellString(cells.contract) } : noPlanWords;
}

/** What a line is to say: what follows the register, what fills blanks, what a person typed just now. */
export interface PlanWish {
  readonly risk: RiskName;
  readonly follows: Cells;
  readonly fills: Cells;
  readonly typed: Cells;
}

const text = (value: string): Cell => (value === "" ? null : value);

/**
 * What the plan is to say of a risk.
 * @param draft its treatment, as it is or is about to be
 * @param before the treatment before a person changed it; the same as `draft` where nobody did
 */
export function planWish(risk: Risk, draft: TreatmentDraft, before: TreatmentDraft, residualValue: number | null, language: Language): PlanWish {
  const fields: readonly (readonly [key: string, field: "detail" | "owner" | "due" | "cost" | "indicator" | "contract", cell: Cell])[] = [
    ["treatmentDetail", "detail", text(draft.detail)], ["responsible", "owner", text(draft.owner)], ["dueDate", "due", dateCell(draft.due)],
    ["cost", "cost", text(draft.cost)], ["indicator", "indicator", text(draft.indicator)], ["contract", "contract", text(draft.contract)],
  ];
  const finished: [string, Cell][] = draft.isCompleted === before.isCompleted ? [] : [["status", draft.isCompleted ? taskStates.labels.completed[language] : null]];
  return {
    risk,
    follows: {
      riskId: risk.id, asset: text(risk.asset), threat: text(risk.threat), vulnerability: text(risk.vulnerability), riskValue: risk.value,
      treatment: draft.option === null ? null : optionLabels[draft.option][language], controls: text([...draft.controls, ...draft.ownControls].join("\n")), residualRiskValue: residualValue,
    },
    fills: { ...Object.fromEntries(fields.map(([key, , cell]) => [key, cell])), priority: risk.band, status: draft.isCompleted ? taskStates.labels.completed[language] : null },
    typed: Object.fromEntries([...fields.filter(([, field]) => draft[field] !== before[field]).map(([key, , cell]) => [key, cell] as const), ...finished]),
  };
}

/** True where a cell already says what it is to say, in whatever words. */
function saysSame(key: string, is: Cell, wanted: Cell): boolean {
  if (isBlank(is) && isBlank(wanted)) return true;
  if (key === "treatment") {
    const [one, other] = [readOption(is), readOption(wanted)];
    return one.ok && other.ok && one.value === other.value;
  }
  if (key === "controls") {
    const [one, other] = [readControlTokens(is), readControlTokens(wanted)];
    const keys = (ids: readonly string[]): string => ids.map(controlKey).sort().join(" ");
    const named = new Set(one.others.map(controlKey));
    return keys(one.ids) === keys(other.ids) && other.others.every((id) => named.has(controlKey(id))) && !isBlank(is);
  }
  if (key === "dueDate") return dateText(is) === dateText(wanted);
  return typeof is === "number" || typeof wanted === "number" ? is === wanted : cellString(is) === cellString(wanted);
}

function lineChanges(line: PlanLine, wish: PlanWish): [string, Cell][] {
  const filled = Object.entries(wish.fills).filter(([key, cell]) => !isBlank(cell) && isBlank(line.cells[key] ?? null));
  const wanted = new Map<string, Cell>([...Object.entries(wish.follows), ...filled, ...Object.entries(wish.typed)]);
  return [...wanted].filter(([key, cell]) => !saysSame(key, line.cells[key] ?? null, cell));
}

export interface PlannedPlan {
  readonly edits: readonly Edit[];
  readonly sheet: string;
  readonly added: number;
  readonly changed: number;
}

/** Sheets and tables that keep the plan from being written: locked, protected, filtered. */
export function planObstacles(state: BookState): ReturnType<typeof obstacles> {
  const table = state.overview.tables.find((each) => each.name === treatmentPlan.table);
  return obstacles(state, table ? { sheet: table.sheet, table: table.name } : null, !table);
}

function choices(sheet: string, row: number, column: number, count: number, language: Language): Edit {
  return { kind: "validateCells", sheet, area: { row, column, rowCount: count, columnCount: 1 }, choices: codeLabels(taskStates, language), errorTitle: changeText("choiceErrorTitle", language), errorText: changeText("choiceErrorText", language) };
}

/** Row of the first line where the sheet is new: below title, note, blank row and header. */
const FIRST_LINE = 4;

/** The edits that make the plan say what is wished: a line for each new risk, and only the cells that differ of the others. */
export function planEdits(state: BookState, wishes: readonly PlanWish[], language: Language): PlannedPlan {
  const grown = withAllColumns(state, treatmentPlan, language);
  const table = grown.state.overview.tables.find((each) => each.name === treatmentPlan.table);
  const lines = readPlan(grown.state);
  const index = planIndex(lines);
  const columns = table ? readDocumentRows(treatmentPlan.columns, table, state.contents.get(table.sheet)).columns : new Map<string, number>();
  const changes = wishes.flatMap((wish) => {
    const line = index.get(lineKey(wish.risk));
    return line ? [{ line, cells: lineChanges(line, wish) }] : [];
  }).filter(({ cells }) => cells.length > 0);
  const written = changes.flatMap(({ line, cells }) => cells.flatMap(([key, cell]): Edit[] => {
    const column = columns.get(key);
    return column === undefined || !table ? [] : [{ kind: "writeCells", sheet: table.sheet, row: line.row, column, values: [[cell]] }];
  }));
  const fresh = wishes.filter((wish) => !index.has(lineKey(wish.risk)) && !isBlank(wish.follows.treatment));
  if (fresh.length === 0) return { edits: written.length === 0 ? [] : [...grown.edits, ...written], sheet: table?.sheet ?? "", added: 0, changed: changes.length };
  const numberOf = nextNumber(lines.map(({ cells }) => cellString(cells.planId)), "TP");
  const rows = fresh.map((wish, order) => ({ ...wish.fills, ...wish.typed, ...wish.follows, planId: numberOf(order) }));
  const added = appendRows(grown.state, treatmentPlan, rows, language, "planTitle", "planNote");
  const status = columns.get("status") ?? treatmentPlan.columns.findIndex(({ key }) => key === "status");
  const rules = choices(added.sheet, table ? table.area.row + table.area.rowCount : FIRST_LINE, status, fresh.length, language);
  return { edits: [...grown.edits, ...written, ...added.edits, rules], sheet: added.sheet, added: fresh.length, changed: changes.length };
}
