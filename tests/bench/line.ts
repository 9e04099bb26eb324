// Owns one line of the results and how it is judged and printed.
// Promises that a goal is stated beside every ratio.
export interface Side {
  readonly name: string;
  readonly milliseconds: number;
}

export interface Line {
  readonly what: string;
  readonly first: Side;
  readonly second: Side;
  /** first / second */
  readonly ratio: number;
  readonly goal: { readonly at: "least" | "most"; readonly value: number };
}

/** A measurement that stands for itself. */
export interface Figure {
  readonly what: string;
  readonly value: string;
}

export function isReached({ ratio, goal }: Line): boolean {
  return goal.at === "least" ? ratio >= goal.value : ratio <= goal.value;
}

const inWords = ({ name, milliseconds }: Side): string => `${name} ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;

/** The lines as a Markdown table. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => `| ${line.what} | ${inWords(line.first)} | ${inWords(line.second)} | ${line.ratio.toFixed(2)} | at ${line.goal.at} ${line.goal.value} | ${isReached(line) ? "reached" : "missed"} |`);
  return ["| Measured | First | Second | First / second | Goal | |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

/** The figures as a Markdown table. */
export function figureTable(figures: readonly Figure[]): string {
  return ["| Measured | |", "|---|---|", ...figures.map(({ what, value }) => `| ${what} | ${value} |`)].join("\n");
}
