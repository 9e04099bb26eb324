// Owns how long work says how far it has come, and learns that it is not wanted any more.
// Promises that stopped work ends with the problem "stopped" and leaves the workbook as it was.
import { problemError } from "../../isms/cell";
import type { Workbook } from "./port";

/** What is being done to the workbook; "restoring" takes back what was written and cannot be stopped. */
export type Stage = "reading" | "writing" | "restoring";

/** One piece of work, as the one who asked for it follows it. */
export interface Progress {
  /** How far a stage has come, in cells. @param total 0 where it is not known */
  report(stage: Stage, done: number, total: number): void;
  /** Called where the work can stop and leave nothing half done. @throws ProblemError stopped, where it is not wanted any more */
  stopIfAsked(): void;
}

/** How far work has come. */
export interface Reached {
  readonly stage: Stage;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

/** Work that someone follows and can stop. */
export class StoppableWork implements Progress {
  private isWanted = true;

  constructor(private readonly onReport: (reached: Reached) => void) {}

  report(stage: Stage, done: number, total: number): void {
    this.onReport({ stage, done, total });
  }

  /** Asks the work to end. It does at the next place where it leaves nothing half done, or when it is finished. */
  stop(): void {
    this.isWanted = false;
  }

  get isStopAsked(): boolean {
    return !this.isWanted;
  }

  stopIfAsked(): void {
    if (!this.isWanted) throw problemError("stopped");
  }
}

/** The same workbook, with every call to it a step of the work. */
export function followed(workbook: Workbook, progress: Progress): Workbook {
  const step = async <T>(call: () => Promise<T>): Promise<T> => {
    progress.stopIfAsked();
    const answer = await call();
    progress.stopIfAsked();
    return answer;
  };
  return {
    overview: () => step(() => workbook.overview()),
    read: (requests) => step(() => workbook.read(requests, progress)),
    // What was written stays: whoever asks to stop after the last cell is too late.
    apply: (plan) => workbook.apply(plan, progress),
    select: (sheet, area) => workbook.select(sheet, area),
    watch: (listener) => workbook.watch(listener),
  };
}
