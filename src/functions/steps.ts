// Owns work that is done in steps, so that a long call can give the thread back between them.
// Promises that calls which need the same work share it: whichever has the thread moves it on, and all get what it gives.

/** Work that gives the thread back where it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** Work that several calls wait for. */
export class SharedSteps<Result> {
  /** The result or the failure, once there is one. */
  private outcome: (() => Result) | null = null;

  constructor(private readonly steps: Steps<Result>) {}

  *result(): Steps<Result> {
    while (this.outcome === null) {
      try {
        const { done, value } = this.steps.next();
        if (done === true) this.outcome = () => value;
        else yield;
      } catch (error) {
        this.outcome = () => {
          throw error;
        };
      }
    }
    return this.outcome();
  }
}
