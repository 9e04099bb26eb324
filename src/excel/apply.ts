// Owns applying a plan: check, keep, write, and take back where the writing fails.
// Promises all or nothing, and round trips that do not grow with rows until a request is full.
import { ProblemError, problemError } from "../isms/cell";
import type { Plan } from "../app/workbook/plan";
import type { Applied } from "../app/workbook/port";
import type { Progress } from "../app/workbook/progress";
import { cellCount } from "./areas";
import { isSupported, runBatch, sets, type Context, type OfficeEnvironment } from "./batch";
import { groundOf, type Ground } from "./ground";
import { keepBefore } from "./keep";
import { groupStyles, writeStyle } from "./looks";
import { prepareItems } from "./prepare";
import { surveyWorkbook } from "./survey";
import type { Item, Task } from "./task";
import { Writer } from "./writer";

/** What undo plans can do beyond their edits, as long as this workbook is open: formats, rules and merges put back. */
export type Keepsakes = WeakMap<Plan, readonly Item[]>;

/**
 * Applies a plan all or nothing.
 * @returns the undo plan, whose unnamed steps are put into `keepsakes`. Taking back a RemoveSheet brings no sheet back.
 * @param progress asked before the first write and before each request; stopped between two, what was written is taken back
 * @throws ProblemError as the port says; rollback-failed where taking back failed too
 */
export async function applyPlan(environment: OfficeEnvironment, keepsakes: Keepsakes, plan: Plan, progress?: Progress): Promise<Applied> {
  const items = keepsakes.get(plan) ?? plan.edits;
  const reached: Reached = { undo: null, characterPoints: normalCharacter };
  try {
    await runBatch(environment, "wait", placeOf(plan), async (context) => {
      const ground = await readGround(environment, context, plan);
      reached.characterPoints = ground.characterPoints;
      const tasks = prepareItems(items, ground);
      const kept = await keepBefore(context, tasks, ground, progress);
      progress?.stopIfAsked();
      reached.undo = kept.reverse().flat();
      await writeTasks(context, tasks, progress && follower(progress, cellsOf(items)));
    });
  } catch (error) {
    if (reached.undo) {
      progress?.report("restoring", 0, 0);
      await takeBack(environment, reached, error);
    }
    throw error;
  }
  const steps = reached.undo ?? [];
  const undo: Plan = { edits: steps.filter((item) => typeof item !== "function") };
  keepsakes.set(undo, steps);
  return plan.edits.some((edit) => edit.kind === "removeSheet") ? { undo, isFinal: true } : { undo };
}

/** How far applying has come: nothing is written before `undo` is known. */
interface Reached {
  undo: readonly Item[] | null;
  characterPoints: number;
}

/** Cells that items write, as far as it can be told beforehand. */
function cellsOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    if (typeof item === "function") return sum;
    if (item.kind === "writeCells") return sum + item.values.length * (item.values[0]?.length ?? 0);
    return item.kind === "fillFormula" ? sum + cellCount(item.area) : sum;
  }, 0);
}

/** Tells how many cells are written, and stops between two requests. */
function follower(progress: Progress, total: number): (cells: number) => void {
  return (cells) => {
    progress.report("writing", Math.min(cells, total), total);
    progress.stopIfAsked();
  };
}

/** What a host's refusal is told with where nothing better is known. */
function placeOf(plan: Plan): { sheet: string; name: string } {
  const names = plan.edits.map((edit) => ("sheet" in edit ? edit.sheet : "table" in edit ? edit.table : edit.name));
  const name = [...new Set(names)].join(", ");
  return { sheet: name, name };
}

async function readGround(environment: OfficeEnvironment, context: Context, plan: Plan): Promise<Ground> {
  const characterPoints = plan.edits.some((edit) => edit.kind === "setColumnWidths") ? measureCharacter(context) : () => normalCharacter;
  const survey = await surveyWorkbook(context);
  return groundOf(survey, { characterPoints: characterPoints(), canResizeTables: isSupported(environment, sets.tableResize), isTakingBack: false });
}

/** Points that a character of Calibri 11 takes: 7 pixels. */
const normalCharacter = 5.25;

/** Asks how wide a character is: Excel's standard width in characters against the points of a column nobody has changed. */
function measureCharacter(context: Context): () => number {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name,standardWidth");
  const last = sheet.getRange("XFD1").format.load("columnWidth");
  return () => {
    const points = (last.columnWidth - 3.75) / sheet.standardWidth;
    return points > 3 && points < 12 ? points : normalCharacter;
  };
}

/** Writes tasks in their order; neighbouring styles go together. */
async function writeTasks(context: Context, tasks: readonly Task[], sending?: (cells: number) => void): Promise<void> {
  const writer = new Writer(context, sending);
  let styled: NonNullable<Task["style"]>[] = [];
  const layStyles = async (): Promise<void> => {
    for (const group of groupStyles(styled)) await writeStyle(writer, group);
    styled = [];
  };
  for (const task of tasks) {
    if (task.style) {
      styled.push(task.style);
    } else {
      await layStyles();
      await task.write(writer);
    }
  }
  await layStyles();
  await writer.send();
}

/** Takes back what a failed plan did. Steps that were never reached are taken back without effect. */
async function takeBack(environment: OfficeEnvironment, { undo, characterPoints }: Reached, failure: unknown): Promise<void> {
  try {
    await runBatch(environment, "wait", {}, async (context) => {
      const survey = await surveyWorkbook(context);
      const ground = groundOf(survey, { characterPoints, canResizeTables: isSupported(environment, sets.tableResize), isTakingBack: true });
      await writeTasks(context, prepareItems(undo ?? [], ground));
    });
  } catch {
    const code = failure instanceof ProblemError ? (failure.problem.facts.hostCode ?? failure.problem.code) : "unknown";
    throw problemError("rollback-failed", { hostCode: code });
  }
}
