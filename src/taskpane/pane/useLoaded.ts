// Owns reading from the service while a screen is open.
// Promises that the newest answer wins, and that the last one stays visible while a new one is read.
import { useCallback, useEffect, useState } from "react";
import { usePane } from "./PaneContext";
import { problemOf, type Problem } from "./problem";

export interface Loaded<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  reload(): void;
}

/**
 * What a service call gives, read again whenever the workbook changed or the call itself is another one.
 * @param load a stable function (useCallback)
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const { state } = usePane();
  const [answer, setAnswer] = useState<{ readonly value: T | null; readonly problem: Problem | null; readonly isLoading: boolean }>({ value: null, problem: null, isLoading: true });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setAnswer((before) => ({ ...before, isLoading: true }));
    load().then(
      (value) => isCurrent && setAnswer({ value, problem: null, isLoading: false }),
      (failure: unknown) => isCurrent && setAnswer({ value: null, problem: problemOf(failure), isLoading: false }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, state.changes, asked]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { ...answer, reload };
}
