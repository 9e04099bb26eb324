// Owns the steps between neighbouring editions of Annex A, each usable in both directions.
// Promises that the steps between any two editions come out in order, with the rows that need a person marked.
import { map2005, map2013 } from "./source";

export type Edition = "2005" | "2013" | "2022";

/** The editions, oldest first. */
export const editions: readonly Edition[] = ["2005", "2013", "2022"];

/** One step to a neighbouring edition. */
export interface Step {
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** True where the row of a control was not confirmed by a second source. */
  readonly isUncertain: (id: string) => boolean;
}

interface EditionMap { mappings: { from: string; to: string[] }[]; new: string[] }

/** Controls of 2005 whose successor in 2013 is disputed: the decision is carried over and marked for review. */
export const uncertain2005: readonly string[] = [
  "A.10.2.1", "A.10.4.2", "A.10.7.3", "A.10.9.3", "A.10.10.2", "A.10.10.5", "A.11.4.2", "A.11.4.6", "A.11.4.7",
  "A.11.5.5", "A.11.5.6", "A.14.1.1", "A.14.1.2", "A.14.1.4",
];

function bothWays(map: EditionMap, uncertain: readonly string[]): { forward: Step; backward: Step } {
  const forward = new Map(map.mappings.map(({ from, to }) => [from, to]));
  const backward = new Map<string, string[]>(map.new.map((id) => [id, []]));
  const uncertainSources = new Set(uncertain);
  const uncertainTargets = new Set<string>();
  for (const { from, to } of map.mappings) {
    for (const target of to) {
      const sources = backward.get(target);
      if (sources === undefined) backward.set(target, [from]);
      else sources.push(from);
      if (uncertainSources.has(from)) uncertainTargets.add(target);
    }
  }
  return {
    forward: { targets: forward, isUncertain: (id) => uncertainSources.has(id) },
    backward: { targets: backward, isUncertain: (id) => uncertainTargets.has(id) },
  };
}

const steps = [bothWays(map2005, uncertain2005), bothWays(map2013, [])];

/**
 * The steps from one edition to another, neighbours at a time.
 * @returns in the order in which they are taken; empty where both are the same
 */
export function stepsBetween(from: Edition, to: Edition): readonly Step[] {
  const first = editions.indexOf(from);
  const last = editions.indexOf(to);
  if (first <= last) return steps.slice(first, last).map((step) => step.forward);
  return steps.slice(last, first).reverse().map((step) => step.backward);
}
