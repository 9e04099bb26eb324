// Owns the guard between looking at a plan and writing it: the workbook may have changed meanwhile, by a person or a co-author.
// Promises that a plan that was shown is written only where looking again gives the same plan.
import { problemError } from "../../isms/cell";
import type { Preview } from "../service";
import type { Progress } from "./progress";

type Look = (progress?: Progress) => Promise<Preview>;

/** The previews that people look at, each with the way to look again. */
export class ShownPreviews {
  private readonly looks = new WeakMap<Preview, Look>();

  /** Looks, and remembers how. */
  async show<P extends Preview>(look: (progress?: Progress) => Promise<P>, progress?: Progress): Promise<P> {
    const preview = await look(progress);
    this.looks.set(preview, look);
    return preview;
  }

  /** @throws ProblemError workbook-changed where the plan would be another one now; what looking throws */
  async refuseChanged(preview: Preview, progress?: Progress): Promise<void> {
    const look = this.looks.get(preview);
    if (look === undefined) return;
    const now = await look(progress);
    if (JSON.stringify(now.plan) !== JSON.stringify(preview.plan)) throw problemError("workbook-changed");
  }
}
