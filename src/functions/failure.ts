// Owns the way from a problem to the error value that stands in a cell.
// Promises that a text reaches the person where Excel can show one, and that an error value of an input stays itself.
import type { Problem } from "../isms/cell";
import type { Language } from "../isms/method/text";
import { problemText } from "../i18n/problems";

/** What the functions need of Microsoft's CustomFunctions object. */
export interface FunctionHost {
  associate(id: string, call: (...callArguments: unknown[]) => unknown): void;
  readonly Error: new (code: never, message?: string) => unknown;
}

export type { Language };

/** A problem that stands in one cell of a result. */
export class Failure {
  constructor(readonly problem: Problem) {}
}

/** A cell of a result: never null, NaN or infinite. "" stands for not assessed. */
export type ResultCell = string | number | Failure;

/** Codes that mean "nothing is known by this id", shown as #N/A; every other problem is shown as #VALUE!. */
const notAvailable: ReadonlySet<string> = new Set(["control-unknown", "control-not-mapped", "preset-unknown"]);

/** Error values that a custom function may return; the others can only arrive. */
const returnable: ReadonlySet<string> = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

/** Makes error values, one object a different problem however many cells hold it. */
export class ErrorValues {
  private readonly made = new Map<string, unknown>();

  constructor(private readonly host: FunctionHost, private readonly language: Language) {}

  /** The error value of a problem: with its text, or the input's own error value where that was the problem. */
  of(problem: Problem): unknown {
    const key = JSON.stringify(problem);
    let value = this.made.get(key);
    if (value === undefined) {
      value = this.make(problem);
      this.made.set(key, value);
    }
    return value;
  }

  /** The text of a problem in the call's language. */
  textOf(problem: Problem): string {
    return problemText(problem, this.language);
  }

  private make(problem: Problem): unknown {
    const passed = String(problem.facts.error ?? "");
    if (returnable.has(passed)) return new this.host.Error(passed as never);
    return new this.host.Error((notAvailable.has(problem.code) ? "#N/A" : "#VALUE!") as never, this.textOf(problem));
  }
}
