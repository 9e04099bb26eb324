// Owns what one step of a plan is to the one who applies it.
// Promises that checking, remembering and writing of a kind of edit stand together in one place.
import type { Edit, WriteCells } from "../app/workbook/plan";
import type { StyleName } from "../app/workbook/styles";
import type { SheetArea } from "./areas";
import type { Context } from "./batch";
import type { Ground } from "./ground";
import type { Writer } from "./writer";

/** An edit, or a restoring step that no edit can name (formats, rules, merges), kept beside an undo plan. */
export type Item = Edit | Restore;

/** Makes the step that puts back what an edit of ours replaced. */
export type Restore = (ground: Ground) => Task;

export interface Task {
  /** The sheet whose protection would refuse the task; null where none can. */
  readonly sheet: string | null;
  /** True where unlocked cells of a protected sheet may be written all the same. */
  readonly mayUseUnlocked?: boolean;
  /** Cells whose content the task replaces: kept before, written back on undo. */
  readonly replaces?: readonly SheetArea[];
  /** Makes of the kept content what puts it back; without it the content is written where it was. */
  readonly putBack?: (contents: readonly WriteCells[]) => readonly Item[];
  /** What takes the task back, known without asking, in the order in which it is applied. */
  readonly inverse?: readonly Item[];
  /** Asks what must be kept: queues loads, and after the round trip gives what takes the task back. */
  readonly remember?: (context: Context) => () => readonly Item[];
  /** Set where all that the task does is to style an area: such tasks are written together. */
  readonly style?: SheetArea & { readonly style: StyleName };
  write(writer: Writer): void | Promise<void>;
}

/** Checks an edit against the ground, advances the ground, and gives the step. */
export type Prepare<E extends Edit> = (edit: E, ground: Ground) => Task;
