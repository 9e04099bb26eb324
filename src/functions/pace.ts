// Owns how a long call shares the thread with Excel and the pane.
// Promises that a call which takes longer than one slice gives the thread back after each.

/** What a call needs of the machine: a clock and a way to let others work. */
export interface Pace {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Resolves when others have had the thread. */
  rest(): Promise<void>;
}

/** Milliseconds after which a call gives the thread back: what Microsoft's runtime does before and after fits beside it into 200. */
export const sliceMilliseconds = 50;

/** Rows between two looks at the clock. */
export const rowsBetweenLooks = 500;

/** The clock and the timer of the page. */
export const pagePace: Pace = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
