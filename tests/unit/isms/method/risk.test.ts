// Owns the golden cases of the risk value and the properties that hold for every preset.
// Promises that each expected number is worked out beside it or taken from the publication named there.
import fc from "fast-check";
import type { Levels, Method } from "../../../../src/isms/method/method";
import { scaleOf } from "../../../../src/isms/method/method";
import { preset, presetIds } from "../../../../src/isms/method/presets";
import type { PresetId } from "../../../../src/isms/method/presets";
import { acceptedShare, assetValue, band, isAtMost, maximumRisk, requiredReductions, riskOf, riskPerAttribute, riskValue } from "../../../../src/isms/method/risk";

const manual = preset("manual");
const levels = (asset: number | null, threat: number | null, vulnerability: number | null, impact: number | null = null): Levels => ({ assetValue: asset, threat, vulnerability, impact });

describe("the asset value", () => {
  it.each<[Method["assetValueRule"], (number | null)[], number | null]>([
    ["max", [1, 3, 2], 3], ["sum", [1, 3, 2], 6], ["mean", [1, 3, 2], 2], ["product", [1, 3, 2], 6],
    // A blank attribute is not affected and does not count: mean of 1 and 2 is 1.5.
    ["max", [null, 1, 2], 2], ["sum", [null, 1, 2], 3], ["mean", [null, 1, 2], 1.5], ["product", [null, 1, 2], 2],
    ["max", [null, null, null], null], ["sum", [null, null, null], null], ["mean", [null, null, null], null], ["product", [null, null, null], null],
    ["max", [0, null, null], 0], ["product", [0, 2, 2], 0], ["max", [], null],
  ])("%s of %p is %p", (assetValueRule, cia, expected) => {
    expect(assetValue({ ...manual, assetValueRule }, cia)).toBe(expected);
  });
});

describe("the manual's method: max(AV, BI) x T x V", () => {
  it.each<[string, Levels, number | null]>([
    ["3 x 3 x 3 = 27", levels(3, 3, 3, 3), 27],
    ["BI above AV: max(1, 3) x 2 x 1 = 6", levels(1, 2, 1, 3), 6],
    ["BI below AV: max(3, 1) x 2 x 1 = 6", levels(3, 2, 1, 1), 6],
    ["BI blank: 2 x 2 x 2 = 8", levels(2, 2, 2), 8],
    ["AV blank", levels(null, 2, 2, 3), null],
    ["T blank", levels(2, null, 2), null],
    ["V blank", levels(2, 2, null), null],
    ["all blank", levels(null, null, null), null],
  ])("%s", (_, given, expected) => {
    expect(riskValue(manual, given)).toBe(expected);
  });

  it.each<[Method["impactRule"], number]>([["max", 3 * 4], ["ignore", 2 * 4], ["multiply", 6 * 4], ["mean", 2.5 * 4]])("impact rule %s with AV 2, BI 3, T 2, V 2 gives %p", (impactRule, expected) => {
    expect(riskValue({ ...manual, impactRule }, levels(2, 2, 2, 3))).toBe(expected);
  });

  it.each<[Method["formula"], number]>([["product", 12], ["additive", 7], ["offset", 5]])("formula %s with Q 3, T 2, V 2 gives %p", (formula, expected) => {
    expect(riskValue({ ...manual, formula }, levels(3, 2, 2))).toBe(expected);
  });

  // Likelihood given as one level: Q 3, likelihood 2. Offset takes 1 away for the one factor after the first.
  it.each<[Method["formula"], number]>([["product", 6], ["additive", 5], ["offset", 4]])("formula %s without vulnerability gives %p", (formula, expected) => {
    const method: Method = { ...manual, formula, scales: { ...manual.scales, vulnerability: null } };
    expect(riskValue(method, levels(3, 2, null))).toBe(expected);
  });

  it("can do without attributes where the impact stands for the asset", () => {
    const method: Method = { ...preset("matrix5"), scales: { ...preset("matrix5").scales, confidentiality: null, integrity: null, availability: null } };
    expect(scaleOf(method, "assetValue")).toBeNull();
    expect(riskValue(method, levels(null, 2, null, 5))).toBe(10);
    expect(maximumRisk(method)).toBe(25);
  });

  it.each<[number, string]>([[1, "低"], [6, "低"], [6.5, "中"], [7, "中"], [12, "中"], [13, "高"], [27, "高"]])("band of %p is %s (1-6, 7-12, 13-27)", (value, label) => {
    expect(band(manual, value, "ja")).toBe(label);
  });

  it("has no band for what is not assessed", () => {
    expect(band(manual, null, "en")).toBeNull();
    expect(band(manual, 6, "en")).toBe("Low");
  });
});

describe("published methods", () => {
  // IPA's rows: C2 I2 A2 T2 V2 -> 8, treat; C1 I2 A1 T1 V1 -> 2, accept; C0 I2 A2 T2 V2 -> 8, treat; accept at 5 or below.
  it.each<[number[], number, number, number, boolean]>([[[2, 2, 2], 2, 2, 8, false], [[1, 2, 1], 1, 1, 2, true], [[0, 2, 2], 2, 2, 8, false]])("ipa-exam: %p, T %p, V %p gives %p, accepted %p", (cia, threat, vulnerability, expected, accepted) => {
    const method = preset("ipa-exam");
    const value = riskValue(method, levels(assetValue(method, cia), threat, vulnerability));
    expect(value).toBe(expected);
    expect(isAtMost(expected, method.threshold ?? NaN)).toBe(accepted);
  });

  // Tokyo's conversion table: threat 3 with vulnerability 3, 2, 1 -> 3, 2, 1; threat 2 -> 2, 1, 1; threat 1 -> 1, 1, 1.
  it.each([[3, 3, 3], [3, 2, 2], [3, 1, 1], [2, 3, 2], [2, 2, 1], [2, 1, 1], [1, 3, 1], [1, 2, 1], [1, 1, 1]])("tokyo: T %p, V %p is likelihood %p, times importance 3, 2, 1", (threat, vulnerability, likelihood) => {
    for (const importance of [1, 2, 3]) expect(riskOf(preset("tokyo"), importance, threat, vulnerability, null)).toBe(importance * likelihood);
  });

  it("iso27005: the corner cells of ISO/IEC 27005:2008, table E.1", () => {
    const method = preset("iso27005");
    expect(riskOf(method, 0, 0, 0, null)).toBe(0);
    expect(riskOf(method, 4, 2, 2, null)).toBe(8);
    // The standard's example: asset value 3, threat high, ease low -> 5.
    expect(riskOf(method, 3, 2, 0, null)).toBe(5);
    expect([2, 3, 5, 6].map((value) => band(method, value, "en"))).toEqual(["Low", "Medium", "Medium", "High"]);
  });

  it("jipdec: each attribute on its own, and the highest", () => {
    // 4 x 2 x 3 = 24, 2 x 2 x 3 = 12, 1 x 2 x 3 = 6
    expect(riskPerAttribute(preset("jipdec"), [4, 2, 1], 2, 3, null)).toEqual([24, 12, 6]);
    expect(riskOf(preset("jipdec"), assetValue(preset("jipdec"), [4, 2, 1]), 2, 3, null)).toBe(24);
  });

  it("monarc: only the attributes that the threat affects count", () => {
    // 2 x 4 x 5 = 40, not affected, 1 x 4 x 5 = 20
    expect(riskPerAttribute(preset("monarc"), [2, null, 1], 4, 5, null)).toEqual([40, null, 20]);
    expect(riskPerAttribute(preset("monarc"), [null, null, null], 4, 5, 3)).toEqual([null, null, null]);
    expect(preset("monarc")).toMatchObject({ threshold: 4, upperThreshold: 8 });
    expect([4, 5, 8, 9].map((value) => band(preset("monarc"), value, "ja"))).toEqual(["低", "中", "中", "高"]);
  });

  it("matrix5: likelihood x impact; the asset value alone, the impact alone or the higher of both is the consequence", () => {
    const method = preset("matrix5");
    expect(riskValue(method, levels(null, 4, null, 5))).toBe(20);
    expect(riskValue(method, levels(3, 4, null, null))).toBe(12);
    expect(riskValue(method, levels(3, 4, null, 2))).toBe(12);
    expect(riskValue(method, levels(null, 4, null, null))).toBeNull();
    expect(riskValue(method, levels(null, null, null, 5))).toBeNull();
  });

  // Tops of the scales: 3x3x3, 4x3x3, 2x2x2, 3x3, 4+2+2, 4x4x5, 5x5.
  it.each<[PresetId, number]>([["manual", 27], ["jipdec", 36], ["ipa-exam", 8], ["tokyo", 9], ["iso27005", 8], ["monarc", 80], ["matrix5", 25]])("the highest value of %s is %p", (id, expected) => {
    expect(maximumRisk(preset(id))).toBe(expected);
  });
});

describe("what a threshold accepts", () => {
  it("is 16 of 27 combinations at 6 for three scales 1-3", () => {
    // Products of three levels 1-3: 1 once, 2 three times, 3 three times, 4 three times, 6 six times = 16 at or below 6.
    expect(acceptedShare(manual, 6)).toEqual({ accepted: 16, total: 27 });
  });

  it("counts likelihood x impact where the impact stands for the asset", () => {
    // 5 x 5 cells; at or below 4: 1x1..1x4 (4), 2x1, 2x2 (2), 3x1, 4x1 (2) = 8.
    expect(acceptedShare(preset("matrix5"), 4)).toEqual({ accepted: 8, total: 25 });
  });
});

describe("the smallest reduction", () => {
  it("is one step of threat or vulnerability from 3 x 3 x 1 to 6", () => {
    expect(requiredReductions(manual, levels(3, 3, 1))).toEqual([{ threat: 2, vulnerability: 1, impact: null, steps: 1, value: 6 }]);
    // 2 x 2 x 2 = 8: either one step to 2 x 1 x 2 = 4.
    expect(requiredReductions(manual, levels(2, 2, 2))).toEqual([
      { threat: 2, vulnerability: 1, impact: null, steps: 1, value: 4 },
      { threat: 1, vulnerability: 2, impact: null, steps: 1, value: 4 },
    ]);
  });

  it("is nothing where the risk is acceptable, and none where no level is low enough", () => {
    expect(requiredReductions(manual, levels(1, 2, 3))).toEqual([{ threat: 2, vulnerability: 3, impact: null, steps: 0, value: 6 }]);
    // AV 5 with likelihood 1 is 5, above 4.
    expect(requiredReductions({ ...preset("matrix5"), threshold: 4 }, levels(5, 5, null))).toEqual([]);
  });

  it("is unknown without a threshold or an assessment", () => {
    expect(requiredReductions(preset("jipdec"), levels(3, 3, 3))).toBeNull();
    expect(requiredReductions(manual, levels(3, null, 3))).toBeNull();
  });
});

describe("every preset", () => {
  const level = (method: Method, factor: keyof Levels): fc.Arbitrary<number | null> => {
    const scale = scaleOf(method, factor);
    return scale === null ? fc.constant(null) : fc.option(fc.integer({ min: scale.minimum, max: scale.maximum }));
  };
  const someLevels = (method: Method): fc.Arbitrary<Levels> =>
    fc.record({ assetValue: level(method, "assetValue"), threat: level(method, "threat"), vulnerability: level(method, "vulnerability"), impact: level(method, "impact") });

  describe.each(presetIds)("%s", (id) => {
    const method = preset(id);

    it("gives null or a finite value from 0 to its maximum, inside a band", () => {
      fc.assert(
        fc.property(someLevels(method), (given) => {
          const value = riskValue(method, given);
          return value === null || (Number.isFinite(value) && value >= 0 && value <= maximumRisk(method) && band(method, value, "ja") !== null);
        }),
      );
    });

    it("never falls when one level rises", () => {
      fc.assert(
        fc.property(someLevels(method), fc.constantFrom<keyof Levels>("assetValue", "threat", "vulnerability", "impact"), (given, factor) => {
          const current = given[factor];
          const scale = scaleOf(method, factor);
          if (current === null || scale === null || current >= scale.maximum) return true;
          const before = riskValue(method, given);
          const after = riskValue(method, { ...given, [factor]: current + 1 });
          return before === null ? after === null : after !== null && after >= before;
        }),
      );
    });

    it("reaches the threshold with every reduction that it proposes", () => {
      const withThreshold = { ...method, threshold: method.threshold ?? 4 };
      fc.assert(
        fc.property(someLevels(method), (given) => (requiredReductions(withThreshold, given) ?? []).every((each) => each.value <= withThreshold.threshold)),
      );
    });
  });

  it("is not misled by thirds: a mean of 7/3 times 3 is 7", () => {
    const method: Method = { ...manual, assetValueRule: "mean" };
    const value = riskValue(method, levels(assetValue(method, [2, 2, 3]), 3, 1)) ?? NaN;
    expect(isAtMost(value, 7)).toBe(true);
    expect(isAtMost(7.001, 7)).toBe(false);
    expect(isAtMost(0.1 + 0.2, 0.3)).toBe(true);
  });
});
