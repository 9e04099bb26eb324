// Owns the answers that calls of single cells were given before.
// Promises the answer that a new evaluation would give: a function's result follows from its arguments and the language alone.
import { knownTable } from "./methodArgument";
import { kept } from "./steps";

/** Answers kept; then all are forgotten. */
const mostAnswers = 10_000;
/** A row of more cells is not looked up. */
const widestRow = 4;

/** The answers of one function, as what gives them or throws the error again. */
export class SingleCalls {
  private readonly kept = new Map<string, () => unknown>();

  /** @param parameterCount arguments that the function reads; the runtime passes one more */
  constructor(private readonly parameterCount: number) {}

  /** The answer to a call: the one given before, or that of `evaluate`, which is kept where every argument is one row of plain cells or a known method table. */
  answer(language: string, callArguments: readonly unknown[], evaluate: () => unknown): unknown {
    const key = this.keyOf(language, callArguments);
    if (key === null) return evaluate();
    let answer = this.kept.get(key);
    if (answer === undefined) {
      if (this.kept.size === mostAnswers) this.kept.clear();
      this.kept.set(key, (answer = kept(evaluate)));
    }
    return answer();
  }

  /** What an answer depends on, as text; null where an argument is another range, an error value or an object. */
  private keyOf(language: string, callArguments: readonly unknown[]): string | null {
    let key = language;
    for (let index = 0; index < this.parameterCount; index += 1) {
      const argument = callArguments[index];
      const isRange = Array.isArray(argument);
      if (isRange && argument.length !== 1) {
        const table = knownTable(argument);
        if (table === null) return null;
        key += `#${table.number}`;
        continue;
      }
      const row: unknown = isRange ? argument[0] : [argument];
      if (!Array.isArray(row) || row.length > widestRow) return null;
      key += isRange ? "/" : "-";
      for (let column = 0; column < row.length; column += 1) {
        const cell: unknown = row[column];
        if (typeof cell === "object" && cell !== null) return null;
        key += typeof cell === "string" ? `"${cell.length}:${cell}` : `,${String(cell)}`;
      }
    }
    return key;
  }
}
