// Owns what the page shows at this moment, as one plain value.
// Promises that whoever listens hears of each change once, after it happened.
import type { Sample } from "./files";
import type { Language } from "./texts";

/** A message above the grid. The title and text are already in the person's language. */
export interface Notice {
  readonly intent: "error" | "warning" | "success" | "info";
  readonly title: string;
  readonly text: string;
  /** What a person can do about it, a button each. */
  readonly choices?: readonly { readonly label: string; run(): void }[];
}

export interface View {
  readonly language: Language;
  readonly isDark: boolean;
  /** File name of the open workbook; null while the start page shows and nothing is open. */
  readonly bookName: string | null;
  readonly isStartShown: boolean;
  readonly isDirty: boolean;
  /** What is going on, in the person's language, or null. */
  readonly busy: string | null;
  readonly notice: Notice | null;
  readonly isPaneShown: boolean;
  readonly isPaneReady: boolean;
  /** Why the selected cell holds an error, as the function said it, or null. */
  readonly cellMessage: string | null;
  readonly samples: readonly Sample[];
  /** True while the page asks whether unsaved changes may be lost. */
  readonly isAsking: boolean;
}

export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private current: View) {}

  readonly get = (): View => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<View>): void {
    const keys = Object.keys(change) as (keyof View)[];
    if (keys.every((key) => this.current[key] === change[key])) return;
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
