// Owns how times are taken: several subjects in turn, many rounds, one ratio a round.
// Promises ratios of neighbouring runs, so that other work on the machine touches both sides alike.
export interface Subject {
  readonly name: string;
  /** What is measured; a number that it gives counts as its milliseconds. */
  run(): unknown;
}

export interface Timed {
  /** Median milliseconds by subject, in the order given. */
  readonly medians: readonly number[];
  /** Median of (first subject / second subject) over the rounds. */
  readonly ratio: number;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const collectGarbage = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

async function timeOf(subject: Subject): Promise<number> {
  collectGarbage();
  const start = performance.now();
  const own = await subject.run();
  return typeof own === "number" ? own : performance.now() - start;
}

/**
 * Runs two subjects in turn, the order changed each round.
 * @param rounds that count; two more come before them
 */
export async function inTurn(first: Subject, second: Subject, rounds: number): Promise<Timed> {
  const times: [number, number][] = [];
  for (let round = -2; round < rounds; round++) {
    const pair: [number, number] = [0, 0];
    for (const place of round % 2 === 0 ? [0, 1] : [1, 0]) pair[place] = await timeOf(place === 0 ? first : second);
    if (round >= 0) times.push(pair);
  }
  return { medians: [median(times.map(([one]) => one)), median(times.map(([, other]) => other))], ratio: median(times.map(([one, other]) => one / other)) };
}
