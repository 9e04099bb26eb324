// Owns how far a control's indicator reaches its target.
// Promises a number that is never infinite and never cut off: 1 is on target, above 1 better, down to 0 worse.
import type { CodeList } from "../method/codelist";
import { isAtMost } from "../method/risk";

/** Which way an indicator is better: a share of trained staff higher, a number of incidents lower. */
export type Direction = "higher" | "lower";

/** The two directions with the words in use for them. */
export const directionList: CodeList<Direction> = {
  name: "direction",
  codes: ["higher", "lower"],
  labels: {
    higher: { ja: "高いほど良い", en: "Higher is better" },
    lower: { ja: "低いほど良い", en: "Lower is better" },
  },
  synonyms: {
    higher: ["高", "以上", "↑", "high", "up"],
    lower: ["低", "以下", "↓", "low", "down"],
  },
};

/**
 * How far an indicator reaches its target.
 * @param actual the measured amount, 0 or more (cost, incidents, violations, a share); null = not measured
 * @param target the amount aimed at, 0 or more; null = none
 * @returns 1 = on target, above it more than reached. Higher is better: actual / target. Lower is better: target / actual where the
 *   target is missed, 1 + the unused share of the target where it is kept, so that no incident at all is 2 and not infinite.
 *   null where one of them is missing, or the target is 0 and higher is better: nothing was aimed at. A target of 0 that is to be
 *   kept ("no violation") is 1 where it is kept and 0 where it is not
 * Source: the organisation's ISMS manual, 5.2.2 and 6 (as quantitative as possible); ISO/IEC 27004, measures held against targets. The
 *   formula for lower is better is this product's choice.
 */
export function effectiveness(actual: number | null, target: number | null, direction: Direction): number | null {
  if (actual === null || target === null) return null;
  if (direction === "higher" && isAtMost(target, 0)) return null;
  if (isAtMost(actual, target) && isAtMost(target, actual)) return 1;
  if (direction === "higher") return actual / target;
  return actual > target ? target / actual : 1 + (target - actual) / target;
}
