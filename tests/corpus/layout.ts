// Owns how a register of the corpus gets onto a sheet, with everything that stands around it.
// Promises the truth beside the sheet: which rows are the header and the records, and what each column is.
import type { Cell } from "../../src/isms/cell";
import type { SheetContent } from "../../src/isms/recognition/types";
import { addressOf, Canvas, letters } from "./canvas";
import type { Chance } from "./chance";
import { groupPools, type Group, type Idea } from "./headers";
import { otherSheets } from "./otherSheets";
import type { ColumnPlan, Key, RegisterPlan } from "./registers";
import type { Layout } from "./traps";
import { cellWords } from "./words";

export interface TrueColumn {
  readonly column: number;
  readonly header: string;
  readonly accepted: readonly Key[];
  readonly isLevel: boolean;
}

/** What is true of a register on a sheet. */
export interface Truth {
  readonly document: "riskRegister" | "assetRegister";
  readonly sheet: string;
  readonly table: string | null;
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly columns: readonly TrueColumn[];
  readonly records: readonly number[];
  /** Columns in which a cell stands for the records below it too. */
  readonly carried: readonly number[];
}

export interface Book {
  readonly canvases: readonly Canvas[];
  readonly sheets: readonly SheetContent[];
  readonly truth: Truth;
  /** Sheets that show the register's headers too and must not be preferred to it. */
  readonly guides: readonly string[];
}

interface Placing {
  readonly chance: Chance;
  readonly plan: RegisterPlan;
  readonly layout: Layout;
  readonly canvas: Canvas;
}

const hints: readonly string[] = ["(1～3)", "※1", "（必須）", "*", "(see guide)"];
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");

function spelled({ chance, layout, plan }: Placing, header: string): string {
  if (layout.spelling === "padded") return chance.pick([` ${header}`, `${header} `, ` ${header}  `, header.length === 2 && plan.tongue === "ja" ? [...header].join(" ") : `${header} `]);
  if (layout.spelling === "full-width") return plan.tongue === "ja" || chance.is(0.3) ? fullWidth(header) : header;
  if (layout.spelling === "hints") return chance.is(0.6) ? `${header}\n${chance.pick(hints)}` : header;
  return header;
}

/** Neighbouring columns of one group share its cell. */
function groupOf(column: ColumnPlan | undefined, isGrouped: ReadonlySet<Group>): Group | null {
  return column?.under && isGrouped.has(column.under.group) ? column.under.group : null;
}

const bandOf = (column: ColumnPlan): Group => {
  const identification: readonly Idea[] = ["riskId", "assetId", "department", "process", "asset", "riskTitle"];
  const treatment: readonly Idea[] = ["treatment", "controls", "treatmentDetail", "riskOwner", "dueDate", "status", "approval", "reason"];
  return identification.includes(column.idea) ? "identification" : treatment.includes(column.idea) ? "treatment" : "assessment";
};

interface Header {
  readonly first: number;
  readonly last: number;
  readonly texts: readonly string[];
}

/** One text over neighbouring columns. */
function putSpan({ canvas, layout }: Placing, row: number, column: number, width: number, text: string): void {
  canvas.put(row, column, text);
  if (layout.isMerged) canvas.merge(row, column, 1, width);
}

function putBands(placing: Placing, row: number): void {
  const { plan, layout, chance } = placing;
  for (let index = 0; index < plan.columns.length; ) {
    const band = bandOf(plan.columns[index]);
    let end = index;
    while (end < plan.columns.length && bandOf(plan.columns[end]) === band) end++;
    if (end - index > 1) putSpan(placing, row, layout.firstColumn + index, end - index, chance.pick(groupPools[plan.tongue][band]));
    index = end;
  }
}

function putHeader(placing: Placing, first: number): Header {
  const { chance, plan, layout, canvas } = placing;
  const last = first + layout.depth - 1;
  const groups = new Set(plan.columns.flatMap(({ under }) => (under ? [under.group] : [])));
  const isGrouped = new Set(layout.depth === 1 ? [] : [...groups].filter((group) => group === "value" || group === "residual" || chance.is(0.8)));
  if (layout.depth === 3) putBands(placing, first);
  const upper = layout.depth === 3 ? first + 1 : first;
  const isLow = !layout.isMerged && chance.is(0.5);
  const texts: string[] = [];
  plan.columns.forEach((column, index) => {
    const at = layout.firstColumn + index;
    const group = groupOf(column, isGrouped);
    const text = spelled(placing, group === null ? column.header : (column.under?.header ?? ""));
    texts.push(text);
    if (group === null) {
      const row = isLow ? last : upper;
      canvas.put(layout.depth === 1 ? first : row, at, text);
      if (layout.isMerged && layout.depth > 1) canvas.merge(upper, at, last - upper + 1, 1);
      return;
    }
    if (groupOf(plan.columns[index - 1], isGrouped) !== group) {
      let width = 1;
      while (groupOf(plan.columns[index + width], isGrouped) === group) width++;
      putSpan(placing, upper, at, width, column.under?.groupText ?? "");
    }
    canvas.put(last, at, text);
  });
  // Without a merged or a lower cell the header ends where its texts do.
  const isShallow = !layout.isMerged && !isLow && isGrouped.size === 0;
  return { first, last: isShallow ? upper : last, texts };
}

function putAbove(placing: Placing, row: number): number {
  const { plan, layout, canvas, chance } = placing;
  const words = cellWords[plan.tongue];
  let next = row;
  if (layout.form) {
    for (const line of words.form) {
      line.forEach((text, index) => canvas.put(next, layout.firstColumn + index, text));
      next++;
    }
    next++;
  }
  if (layout.textAbove) {
    canvas.put(next, layout.firstColumn, words.above);
    canvas.merge(next, layout.firstColumn, 1, plan.columns.length);
    next += chance.pick([1, 2]);
  }
  return next;
}

function putInstruction({ plan, layout, canvas }: Placing, row: number): void {
  const { instruction } = cellWords[plan.tongue];
  plan.columns.forEach((column, index) => canvas.put(row, layout.firstColumn + index, column.isLevel ? instruction.level : column.idea === "dueDate" ? instruction.date : instruction.text));
}

function putRecord(placing: Placing, row: number, record: number): void {
  const { plan, layout, canvas } = placing;
  const place = (idea: Idea): string => addressOf(row, layout.firstColumn + Math.max(0, plan.columns.findIndex((column) => column.idea === idea)));
  const isRepeat = layout.assetOnce !== "none" && record > 0 && plan.assetOf[record] === plan.assetOf[record - 1];
  plan.columns.forEach((column, index) => {
    if (isRepeat && column.isOfAsset) return;
    canvas.put(row, layout.firstColumn + index, column.cells[record] ?? null, column.formula ? column.formula(place, row) : null);
  });
  if (layout.helperColumn) canvas.put(row, 0, record + 1);
}

function mergeAssets({ plan, layout, canvas }: Placing, rows: readonly number[]): void {
  if (layout.assetOnce !== "merged") return;
  plan.columns.forEach((column, index) => {
    if (!column.isOfAsset) return;
    for (let start = 0; start < rows.length; ) {
      let end = start + 1;
      while (end < rows.length && plan.assetOf[end] === plan.assetOf[start] && rows[end] === rows[end - 1] + 1) end++;
      canvas.merge(rows[start], layout.firstColumn + index, end - start, 1);
      start = end;
    }
  });
}

/** Category rows, blank rows and a second header stand where a new asset begins. */
function putRecords(placing: Placing, row: number, header: Header): { readonly rows: readonly number[]; readonly next: number } {
  const { chance, plan, layout, canvas } = placing;
  const words = cellWords[plan.tongue];
  const rows: number[] = [];
  let next = row;
  const half = Math.floor(plan.recordCount / 2);
  const isStart = (record: number): boolean => record === 0 || plan.assetOf[record] !== plan.assetOf[record - 1];
  let isRepeated = false;
  for (let record = 0; record < plan.recordCount; record++) {
    if (isStart(record)) {
      if (layout.blankRows && record > 0 && chance.is(0.3)) next++;
      if (layout.repeatedHeader && record >= half && !isRepeated && layout.depth === 1) {
        header.texts.forEach((text, index) => canvas.put(next, layout.firstColumn + index, text));
        isRepeated = true;
        next++;
      }
      if (layout.categories && (record === 0 || chance.is(0.3))) {
        canvas.put(next, layout.firstColumn, chance.pick(words.categories));
        if (layout.isMerged) canvas.merge(next, layout.firstColumn, 1, plan.columns.length);
        next++;
      }
    }
    putRecord(placing, next, record);
    rows.push(next);
    next++;
  }
  return { rows, next };
}

function putBelow(placing: Placing, row: number, first: number): void {
  const { plan, layout, canvas } = placing;
  const words = cellWords[plan.tongue];
  let next = row;
  if (layout.totals) {
    canvas.put(next, layout.firstColumn, words.total);
    plan.columns.forEach((column, index) => {
      if (column.idea === "riskValue") canvas.put(next, layout.firstColumn + index, 99, `=SUM(${addressOf(first, layout.firstColumn + index)}:${addressOf(row - 1, layout.firstColumn + index)})`);
    });
    next++;
  }
  if (layout.filledDown) {
    for (let more = 0; more < 40; more++, next++) {
      plan.columns.forEach((column, index) => {
        if (column.formula) canvas.put(next, layout.firstColumn + index, "", `=IF(${letters(layout.firstColumn)}${next + 1}="","",1)`);
      });
    }
  }
  if (!layout.legend) return;
  next += 2;
  canvas.put(next++, layout.firstColumn, words.remark);
  next++;
  for (const text of words.legend) canvas.put(next++, layout.firstColumn, text);
}

/** A list of choices in a table of one column, away from the register. */
function putOneColumnTable({ plan, layout, canvas }: Placing, row: number): void {
  const column = layout.firstColumn + plan.columns.length + 2;
  const { options } = cellWords[plan.tongue];
  canvas.put(row, column, "List");
  options.forEach((option, index) => canvas.put(row + 1 + index, column, option));
  canvas.tables.push({ name: "Choices", area: { row, column, rowCount: options.length + 1, columnCount: 1 }, columns: ["List"], hasTotals: false });
}

function putValidations({ plan, layout, canvas }: Placing, rows: readonly number[]): void {
  plan.columns.forEach((column, index) => {
    if (!column.isLevel || column.formula) return;
    const choices = [...new Set(column.cells.filter((cell) => cell !== null).map(String))].sort();
    canvas.validations.push({ area: { row: rows[0], column: layout.firstColumn + index, rowCount: rows.length + 50, columnCount: 1 }, choices });
  });
}

const sheetNames: Readonly<Record<string, { readonly form: string; readonly guide: string }>> = {
  ja: { form: "台帳", guide: "記入例" }, en: { form: "Register", guide: "Instructions" }, es: { form: "Registro", guide: "Ejemplo" }, de: { form: "Register", guide: "Beispiel" }, fr: { form: "Registre", guide: "Exemple" }, cs: { form: "Registr", guide: "Guide" },
};

function guideSheet(placing: Placing, name: string): Canvas {
  const canvas = new Canvas(name);
  const guide: Placing = { ...placing, canvas, layout: { ...placing.layout, helperColumn: false } };
  const header = putHeader(guide, 2);
  canvas.put(0, placing.layout.firstColumn, cellWords[placing.plan.tongue].above);
  if (placing.chance.is(0.5)) putInstruction(guide, header.last + 1);
  else for (let record = 0; record < Math.min(2, placing.plan.recordCount); record++) putRecord(guide, header.last + 1 + record, record);
  return canvas;
}

/** Lays a register out in a workbook. */
export function bookOf(chance: Chance, plan: RegisterPlan, layout: Layout): Book {
  const names = sheetNames[plan.tongue];
  const canvas = new Canvas(names.form);
  const placing: Placing = { chance, plan, layout, canvas };
  const header = putHeader(placing, putAbove(placing, chance.pick([0, 0, 0, 1])));
  let next = header.last + 1;
  if (layout.instructionRow) putInstruction(placing, next++);
  if (layout.exampleRow) {
    putRecord(placing, next, 0);
    canvas.put(next++, layout.firstColumn, cellWords[plan.tongue].example);
  }
  const { rows, next: end } = putRecords(placing, next, header);
  mergeAssets(placing, rows);
  const isTable = layout.isTable && layout.depth === 1 && new Set(header.texts).size === header.texts.length;
  if (isTable) canvas.tables.push({ name: "Table1", area: { row: header.last, column: layout.firstColumn, rowCount: end - header.last, columnCount: plan.columns.length }, columns: header.texts, hasTotals: false });
  putBelow(placing, end, rows[0]);
  if (layout.oneColumnTable) putOneColumnTable(placing, header.last);
  if (layout.validations) putValidations(placing, rows);
  if (layout.farCell) canvas.put(chance.pick([307, 1999]), chance.pick([layout.firstColumn + plan.columns.length + 30, 16_382]), chance.pick<Cell>([" ", 0, "x"]));
  const guides = layout.guideSheet ? [guideSheet(placing, names.guide)] : [];
  const canvases = chance.shuffled([canvas, ...guides, ...(layout.otherSheets ? otherSheets(chance, plan.tongue) : [])]);
  const columns = plan.columns.map((column, index): TrueColumn => ({ column: layout.firstColumn + index, header: header.texts[index], accepted: column.accepted, isLevel: column.isLevel }));
  const isRepeated = plan.assetOf.some((asset, record) => record > 0 && asset === plan.assetOf[record - 1]);
  const carried = layout.assetOnce !== "none" && isRepeated ? plan.columns.flatMap((column, index) => (column.isOfAsset ? [layout.firstColumn + index] : [])) : [];
  const truth: Truth = { document: plan.document, sheet: names.form, table: isTable ? "Table1" : null, headerFirst: header.first, headerLast: header.last, columns, records: rows, carried };
  return { canvases, sheets: canvases.map((each) => each.content()), truth, guides: guides.map(({ sheet }) => sheet) };
}
