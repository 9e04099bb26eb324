// Owns the heat map of risks.
// Promises axes and counts worked out by hand, and a value in each cell that is the risk value of every risk counted there.
import fc from "fast-check";
import { heatmap } from "../../../../src/isms/method/heatmap";
import type { Levels, Method } from "../../../../src/isms/method/method";
import { preset, presetIds } from "../../../../src/isms/method/presets";
import { riskValue } from "../../../../src/isms/method/risk";

const manual = preset("manual");
const levels = (assetValue: number | null, threat: number | null, vulnerability: number | null, impact: number | null = null): Levels => ({ assetValue, threat, vulnerability, impact });
const values = (steps: readonly { readonly value: number }[]): number[] => steps.map((step) => step.value);

describe("the axes", () => {
  it.each([
    // Consequence max(1-3, 1-3); likelihood = products of 1-3 and 1-3.
    ["manual", [3, 2, 1], [1, 2, 3, 4, 6, 9]],
    ["jipdec", [4, 3, 2, 1], [1, 2, 3, 4, 6, 9]],
    // Products of 0-2 and 0-2.
    ["ipa-exam", [2, 1, 0], [0, 1, 2, 4]],
    // max(1, T + V - 3) of 1-3 and 1-3 is 1 to 3.
    ["tokyo", [3, 2, 1], [1, 2, 3]],
    // Sums of 0-2 and 0-2.
    ["iso27005", [4, 3, 2, 1, 0], [0, 1, 2, 3, 4]],
    // Products of 0-4 and 0-5.
    ["monarc", [4, 3, 2, 1, 0], [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20]],
    ["matrix5", [5, 4, 3, 2, 1], [1, 2, 3, 4, 5]],
  ] as const)("of %s hold every step that the method can give, the highest consequence on top", (id, consequences, likelihoods) => {
    const map = heatmap(preset(id), [], "ja");
    expect([values(map.consequences), values(map.likelihoods)]).toEqual([consequences, likelihoods]);
  });

  it("carry the scale's words where a step is a level, in the language asked for", () => {
    const map = heatmap(preset("matrix5"), [], "en");
    expect(map.likelihoods.map((step) => step.label)).toEqual(["Very low", "Low", "Medium", "High", "Very high"]);
    expect(heatmap(manual, [], "ja").consequences.map((step) => step.label)).toEqual(["高", "中", "低"]);
    expect(heatmap(manual, [], "ja").likelihoods.every((step) => step.label === "")).toBe(true);
  });

  it("hold every consequence of a product of asset value and impact", () => {
    const map = heatmap({ ...manual, impactRule: "multiply" }, [], "ja");
    expect(values(map.consequences)).toEqual([9, 6, 4, 3, 2, 1]);
    expect(map.consequences.every((step) => step.label === "")).toBe(true);
  });

  it("hold every asset value of the scale that a sum of attributes has", () => {
    expect(values(heatmap({ ...manual, assetValueRule: "sum", impactRule: "ignore" }, [], "ja").consequences)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it("take in a value between the steps where it occurs", () => {
    const mean: Method = { ...manual, assetValueRule: "mean", impactRule: "ignore" };
    const map = heatmap(mean, [levels(2.1, 1, 1)], "ja");
    expect(values(map.consequences)).toContain(2.1);
    expect(map.cells.flat().reduce((sum, cell) => sum + cell.count, 0)).toBe(1);
  });

  it("hold only what occurs where the method has more steps than anyone can read", () => {
    const long = { minimum: 1, maximum: 100, labels: [] };
    const map = heatmap({ ...manual, scales: { ...manual.scales, threat: long, vulnerability: long } }, [levels(2, 50, 3), levels(2, 7, 7)], "ja");
    expect(values(map.likelihoods)).toEqual([49, 150]);
  });
});

describe("the counts", () => {
  // 3 x (2 x 3) = 18 twice, max(1, 2) x (3 x 1) = 6 once; no threat level: left out.
  const map = heatmap(manual, [levels(3, 2, 3), levels(3, 3, 2), levels(1, 3, 1, 2), levels(2, null, 1)], "ja");

  it("stand where consequence and likelihood of a risk meet", () => {
    expect(map.cells.map((row) => row.map((cell) => cell.count))).toEqual([
      [0, 0, 0, 0, 2, 0],
      [0, 0, 1, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  it("say how many risks were left out", () => {
    expect([map.assessed, map.unassessed]).toEqual([3, 1]);
  });

  it("come with the risk value and whether it is at or below the threshold 6", () => {
    expect(map.cells[1]?.map(({ value, isWithin }) => [value, isWithin])).toEqual([[2, true], [4, true], [6, true], [8, false], [12, false], [18, false]]);
  });

  it("leave it open where no threshold is set", () => {
    expect(heatmap(preset("jipdec"), [], "ja").cells.flat().every((cell) => cell.isWithin === null)).toBe(true);
  });
});

describe("any register", () => {
  const level = (minimum: number, maximum: number) => fc.option(fc.integer({ min: minimum, max: maximum }));

  it.each(presetIds)("of %s is counted whole, each risk in the cell that has its value", (id) => {
    const method = preset(id);
    const { confidentiality, threat, vulnerability, impact } = method.scales;
    const onScale = (scale: typeof threat) => (scale === null ? fc.constant(null) : level(scale.minimum, scale.maximum));
    const risk = fc.record({ assetValue: onScale(confidentiality), threat: onScale(threat), vulnerability: onScale(vulnerability), impact: onScale(impact) });
    fc.assert(fc.property(fc.array(risk, { maxLength: 30 }), (risks) => {
      const map = heatmap(method, risks, "en");
      const expected = risks.map((each) => riskValue(method, each)).filter((value) => value !== null).sort((one, other) => one - other);
      const counted = map.cells.flat().flatMap(({ count, value }) => Array<number>(count).fill(value ?? NaN)).sort((one, other) => one - other);
      expect(counted).toEqual(expected);
      expect(map.assessed + map.unassessed).toBe(risks.length);
    }), { numRuns: 60 });
  });
});
