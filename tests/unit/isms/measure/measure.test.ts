// Owns amounts, gaps and effectiveness.
// Promises the rules as they are documented: a shortfall is never negative, 1 is on target, nothing is infinite.
import fc from "fast-check";
import type { Cell } from "../../../../src/isms/cell";
import { readAmount } from "../../../../src/isms/measure/amount";
import { effectiveness } from "../../../../src/isms/measure/effectiveness";
import { gap, readAttainment } from "../../../../src/isms/measure/gap";

function gapOf(score: Cell, target: Cell): number | null | string {
  const one = readAttainment(score);
  const other = readAttainment(target);
  if (!one.ok || !other.ok) return "unread";
  const outcome = gap(one.value, other.value);
  return outcome.ok ? outcome.value : outcome.problem.code;
}

describe("an amount", () => {
  it.each<[Cell, number, boolean]>([[0, 0, false], [2.5, 2.5, false], ["１２", 12, false], ["1,200", 1200, false], ["1.5", 1.5, false], [".5", 0.5, false], ["85%", 0.85, true], ["６０％", 0.6, true], ["0 %", 0, true]])("%p is %p", (cell, value, isShare) => {
    expect(readAmount(cell)).toEqual({ ok: true, value: { value, isShare } });
  });

  it.each<[Cell]>([[null], [""], ["　"], ["-"], ["－"]])("%p is not measured", (cell) => {
    expect(readAmount(cell)).toEqual({ ok: true, value: null });
  });

  it.each<[Cell]>([[-1], ["-1"], [NaN], [Infinity], [1e16], [true], ["3件"], ["2024/1/5"], ["1,20"], ["half"]])("%p is a problem that names it", (cell) => {
    expect(readAmount(cell)).toEqual({ ok: false, problem: { code: "amount-unknown", facts: { value: String(cell) } } });
  });
});

describe("the gap", () => {
  it.each<[Cell, Cell, number | null]>([
    [2, 3, 1], [0, 3, 3], [3, 3, 0], ["２", "5", 3],
    // What is above its target is no gap.
    [5, 3, 0],
    ["50%", "75%", 0.25], [0.5, "100%", 0.5],
    // Implemented and inherited 1, partly 0.5, planned and not implemented 0.
    ["実施済", "実施済", 0], ["一部実施", 1, 0.5], ["計画中", "Implemented", 1], ["Not implemented", "100%", 1], ["他組織で実施", 1, 0], ["△", "○", 0.5], ["◎", "○", 0], ["×", "○", 1],
    // Nobody has looked, or nothing is aimed at.
    ["未確認", 1, null], ["除外", 1, null], ["N/A", 1, null], [null, 3, null], ["－", 3, null], [2, null, null], [2, "", null], [2, 0, null],
  ])("from %p to %p is %p", (score, target, expected) => {
    expect(gapOf(score, target)).toBe(expected);
  });

  it.each<[Cell, Cell]>([["一部実施", 5], [3, "100%"], ["60%", 4]])("of %p and %p is refused: one is a share of 1, the other is not", (score, target) => {
    expect(gapOf(score, target)).toBe("gap-mixed-scales");
  });

  it("does not come from decimals that miss one another in binary", () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect(gapOf(0.3, 0.1 + 0.2)).toBe(0);
  });

  it("is never negative, never above the target, and falls as the score rises", () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(fc.property(amount, amount, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (one, other, target) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((score) => gapOf(score, target) as number);
      expect(low).toBeGreaterThanOrEqual(high);
      expect(high).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(target);
    }));
  });
});

describe("the effectiveness", () => {
  it.each([
    // Higher is better: actual / target.
    [90, 100, "higher", 0.9], [100, 100, "higher", 1], [150, 100, "higher", 1.5], [0, 100, "higher", 0],
    // Lower is better and missed: target / actual.
    [8, 4, "lower", 0.5], [40, 4, "lower", 0.1],
    // Kept: 1 + the unused share, (4 - 1) / 4 = 0.75 and (4 - 0) / 4 = 1.
    [4, 4, "lower", 1], [1, 4, "lower", 1.75], [0, 4, "lower", 2],
    // No violation at all is the target.
    [0, 0, "lower", 1], [3, 0, "lower", 0],
    // Everything reaches 0: no target.
    [5, 0, "higher", null], [0, 0, "higher", null],
    [null, 4, "lower", null], [4, null, "higher", null],
  ] as const)("of %p against %p, %s, is %p", (actual, target, direction, expected) => {
    expect(effectiveness(actual, target, direction)).toBe(expected);
  });

  it("is finite, 0 or more, above 1 exactly where the target is kept, and rises as the indicator gets better", () => {
    const amount = fc.double({ min: 0, max: 1e15, noNaN: true });
    fc.assert(fc.property(amount, amount, amount, fc.constantFrom("higher" as const, "lower" as const), (one, other, target, direction) => {
      const values = [Math.min(one, other), Math.max(one, other)].map((actual) => effectiveness(actual, target, direction));
      const [low, high] = direction === "higher" ? values : [...values].reverse();
      if (low === null || high === null) {
        expect([direction, low, high]).toEqual(["higher", null, null]);
        return;
      }
      expect(Number.isFinite(low) && Number.isFinite(high) && low >= 0).toBe(true);
      expect(high).toBeGreaterThanOrEqual(low);
      const better = direction === "higher" ? Math.max(one, other) : Math.min(one, other);
      if (Math.abs(better - target) > 1e-6 + 1e-3 * target) expect(high > 1).toBe(direction === "higher" ? better > target : better < target);
    }));
  });
});
