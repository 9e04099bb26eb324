// Owns which risk values a method can give at all.
// Promises the values of every place where a consequence and a likelihood of the method meet.
import { heatmap } from "./heatmap";
import type { Method } from "./method";

/**
 * Every risk value that the method can give from its scales, in rising order, each once.
 * @returns empty where the scales are too long to try every combination
 */
export function reachableValues(method: Method): number[] {
  const values = heatmap(method, [], "en").cells.flat().map(({ value }) => value).filter((value) => value !== null);
  return [...new Set(values)].sort((one, other) => one - other);
}
