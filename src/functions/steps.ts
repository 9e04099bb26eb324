// Owns work that is done in steps, so that a long call can give the thread back between them.
// Promises that calls which need the same work share it: whichever has the thread moves it on, and all get what it gives.

/** Work that gives the thread back where it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** What `evaluate` gives, as what gives it again or throws its error again. */
export function kept<Result>(evaluate: () => Result): () => Result {
  try {
    const result = evaluate();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Work that several calls wait for. */
export class SharedSteps<Result> {
  private latest: () => IteratorResult<undefined, Result> = () => ({ value: undefined });

  constructor(private readonly steps: Steps<Result>) {}

  *result(): Steps<Result> {
    for (;;) {
      const { done, value } = this.latest();
      if (done === true) return value;
      this.latest = kept(() => this.steps.next());
      yield;
    }
  }
}
