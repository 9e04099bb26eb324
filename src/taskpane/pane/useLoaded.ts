// Owns reading from the service while a screen is open.
// Promises that the newest answer wins, and that the last one stays visible while a new one is read.
import { useCallback, useEffect, useRef, useState } from "react";
import { StoppableWork, type Progress, type Reached } from "../../app/service";
import { usePane } from "./PaneContext";
import { problemOf, type Problem } from "./problem";

export interface Loaded<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  /** How far reading has come; null while that is not known. */
  readonly reached: Reached | null;
  reload(): void;
  /** Stops reading: the problem is then "stopped". */
  stop(): void;
}

/**
 * What a service call gives, read again whenever the workbook changed or the call itself is another one.
 * @param load a stable function (useCallback)
 */
export function useLoaded<T>(load: (progress: Progress) => Promise<T>): Loaded<T> {
  const { state } = usePane();
  const [answer, setAnswer] = useState<{ readonly value: T | null; readonly problem: Problem | null; readonly isLoading: boolean }>({ value: null, problem: null, isLoading: true });
  const [asked, setAsked] = useState(0);
  const [reached, setReached] = useState<Reached | null>(null);
  const underWay = useRef<StoppableWork | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const own = new StoppableWork((how) => isCurrent && setReached(how));
    underWay.current = own;
    setAnswer((before) => ({ ...before, isLoading: true }));
    load(own).then(
      (value) => isCurrent && setAnswer({ value, problem: null, isLoading: false }),
      (failure: unknown) => isCurrent && setAnswer({ value: null, problem: problemOf(failure), isLoading: false }),
    );
    return () => {
      // Nobody waits for this answer any more.
      isCurrent = false;
      own.stop();
    };
  }, [load, state.changes, asked]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  const stop = useCallback(() => underWay.current?.stop(), []);
  return { ...answer, reached, reload, stop };
}
