// Owns the golden cases of the decision: each row of the manual's table, at, below and above the threshold.
// Promises that each expected code is read off that table, with the risk value worked out beside it.
import fc from "fast-check";
import type { DecisionCode, DecisionFacts, TreatmentOption } from "../../../../src/isms/decision/decision";
import { checkResidual, decide, decideChecked, decisionLabels, residualValue } from "../../../../src/isms/decision/decision";
import { seal } from "../../../../src/isms/decision/seal";
import type { Levels, Method } from "../../../../src/isms/method/method";
import { preset } from "../../../../src/isms/method/presets";

const manual = preset("manual");
const levels = (assetValue: number | null, threat: number | null, vulnerability: number | null, impact: number | null = null): Levels => ({ assetValue, threat, vulnerability, impact });

/** Current risk 3 x 2 x 2 = 12, above the threshold of 6. */
const high = levels(3, 2, 2);
/** Current risk 3 x 2 x 1 = 6, at the threshold. */
const atThreshold = levels(3, 2, 1);
/** After treatment T 1, V 2: 3 x 1 x 2 = 6, at the threshold. */
const within = levels(null, 1, 2);
/** After treatment T 2, V 2 or unchanged: 12. T 3 V 1 = 9, above the threshold and below 12. */
const above = levels(null, 3, 1);

function facts(given: Partial<DecisionFacts>): DecisionFacts {
  return { levels: high, option: null, controls: [], residual: null, reason: "", isCompleted: false, approved: false, ...given };
}

describe("the decision", () => {
  it.each<[string, Partial<DecisionFacts>, DecisionCode]>([
    ["risk value blank", { levels: levels(3, null, 2) }, "unassessed"],
    ["risk value blank, whatever else is given", { levels: levels(3, null, 2), option: "retain", reason: "費用", approved: true }, "unassessed"],
    ["no option, 6 = threshold", { levels: atThreshold }, "acceptable"],
    ["no option, 12 > threshold", {}, "treat"],
    ["retain, 6, not approved", { levels: atThreshold, option: "retain" }, "residual-pending"],
    ["retain, 6, approved", { levels: atThreshold, option: "retain", approved: true }, "residual-approved"],
    ["retain, 12, no reason", { option: "retain" }, "reason-required"],
    ["retain, 12, a reason of spaces", { option: "retain", reason: " \u3000" }, "reason-required"],
    ["retain, 12, no reason, approved all the same", { option: "retain", approved: true }, "reason-required"],
    ["retain, 12, with reason, not approved", { option: "retain", reason: "費用" }, "remaining-pending"],
    ["retain, 12, with reason, approved", { option: "retain", reason: "費用", approved: true }, "remaining-approved"],
    ["avoid, not completed", { option: "avoid" }, "in-progress"],
    ["avoid, completed", { option: "avoid", isCompleted: true }, "avoided"],
    ["reduce, not re-assessed", { option: "reduce" }, "in-progress"],
    ["reduce, nothing but blanks re-assessed", { option: "reduce", residual: levels(null, null, null) }, "in-progress"],
    ["reduce, completed but not re-assessed", { option: "reduce", isCompleted: true }, "in-progress"],
    ["reduce to 6, not approved", { option: "reduce", residual: within }, "residual-pending"],
    ["reduce to 6, approved", { option: "reduce", residual: within, approved: true }, "residual-approved"],
    ["reduce to 9, no reason", { option: "reduce", residual: above }, "reason-required"],
    ["reduce to 9, with reason", { option: "reduce", residual: above, reason: "時間" }, "remaining-pending"],
    ["reduce to 9, with reason, approved", { option: "reduce", residual: above, reason: "時間", approved: true }, "remaining-approved"],
    ["transfer, not re-assessed", { option: "transfer" }, "in-progress"],
    ["transfer, the value after treatment given as 6", { option: "transfer", residual: 6 }, "residual-pending"],
    ["transfer, the value after treatment given as 7", { option: "transfer", residual: 7 }, "reason-required"],
    ["transfer to 7, with reason, approved", { option: "transfer", residual: 7, reason: "環境", approved: true }, "remaining-approved"],
  ])("%s", (_, given, expected) => {
    expect(decide(manual, facts(given))).toBe(expected);
  });

  it("has the labels of the manual, and never one for two codes", () => {
    expect(decisionLabels["residual-approved"].ja).toBe("残留リスク（承認済）");
    expect(decisionLabels["remaining-pending"].ja).toBe("残余リスク（承認待ち）");
    for (const language of ["ja", "en"] as const) {
      const labels = Object.values(decisionLabels).map((label) => label[language]);
      expect(new Set(labels).size).toBe(11);
    }
  });

  it("cannot be made without a threshold", () => {
    expect(() => decide(preset("jipdec"), facts({}))).toThrow("threshold-not-set");
    expect(decideChecked(preset("jipdec"), facts({}))).toEqual({ ok: false, problem: { code: "threshold-not-set", facts: { preset: "jipdec" } } });
  });
});

describe("the risk value after treatment", () => {
  it("keeps the current level where the re-assessment is blank", () => {
    // V falls to 1, the rest stays: 3 x 2 x 1 = 6.
    expect(residualValue(manual, { levels: high, residual: levels(null, null, 1) })).toBe(6);
    expect(residualValue(manual, { levels: high, residual: null })).toBeNull();
    expect(residualValue(manual, { levels: high, residual: 4 })).toBe(4);
  });

  it("above the current one is a problem, not a decision", () => {
    // 3 x 3 x 3 = 27 after, 12 before.
    const raised = facts({ option: "reduce", residual: levels(null, 3, 3) });
    const problem = { code: "residual-above-current", facts: { value: 12, residual: 27 } };
    expect(checkResidual(manual, raised)).toEqual(problem);
    expect(decideChecked(manual, raised)).toEqual({ ok: false, problem });
    expect(checkResidual(manual, facts({ residual: 12 }))).toBeNull();
    expect(checkResidual(manual, facts({ residual: 12.5 }))).toMatchObject({ code: "residual-above-current" });
  });
});

describe("an approval", () => {
  const approvedFacts = facts({ option: "reduce", controls: ["A.8.7", "A.8.13"], residual: within });
  const approved = { seal: seal(manual, approvedFacts) };

  it("stands while the facts stay, however the controls are written", () => {
    expect(decide(manual, { ...approvedFacts, approved })).toBe("residual-approved");
    expect(decide(manual, { ...approvedFacts, controls: ["8.13", "Ａ．８．７", "A.8.7"], approved })).toBe("residual-approved");
  });

  it.each<[string, Partial<DecisionFacts>]>([
    ["a current level changes", { levels: levels(3, 2, 3) }],
    ["a level is deleted", { levels: levels(3, 2, null) }],
    ["the option changes", { option: "transfer" }],
    ["the option is deleted", { option: null }],
    ["a control is added", { controls: ["A.8.7", "A.8.13", "A.5.1"] }],
    ["a control is removed", { controls: ["A.8.7"] }],
    ["a level after treatment changes", { residual: levels(null, 1, 1) }],
    ["the re-assessment is deleted", { residual: null }],
  ])("lapses when %s", (_, change) => {
    expect(decide(manual, { ...approvedFacts, ...change, approved })).toBe("approval-lapsed");
  });

  it.each<[string, Partial<Method>, DecisionCode]>([
    // 12 is retained under 6: remaining. Under 11 it still is, under 12 it is inside.
    ["stands where another threshold leaves the kind as it is", { threshold: 11 }, "remaining-approved"],
    ["lapses where another threshold makes a remaining risk residual", { threshold: 12 }, "approval-lapsed"],
    // 3 + 2 + 2 = 7, above 6: the same kind, but another value.
    ["lapses where another formula gives another risk value", { formula: "additive" }, "approval-lapsed"],
  ])("of a remaining risk %s", (_, change, expected) => {
    const remaining = facts({ option: "retain", reason: "費用" });
    expect(decide({ ...manual, ...change }, { ...remaining, approved: { seal: seal(manual, remaining) } })).toBe(expected);
  });

  it("of a residual risk lapses where a lower threshold makes it a remaining one", () => {
    // 6 after treatment: inside 6, outside 5.
    expect(decide({ ...manual, threshold: 5 }, { ...approvedFacts, reason: "時間", approved })).toBe("approval-lapsed");
    expect(decide({ ...manual, threshold: 9 }, { ...approvedFacts, approved })).toBe("residual-approved");
  });

  it("is none where the seal is blank", () => {
    expect(decide(manual, { ...approvedFacts, approved: { seal: " " } })).toBe("residual-pending");
  });

  it("does not make a control's reason or completion a fact of its seal", () => {
    expect(seal(manual, { ...approvedFacts, reason: "x", isCompleted: true } as DecisionFacts)).toBe(seal(manual, approvedFacts));
  });
});

describe("the seal", () => {
  const someLevels: fc.Arbitrary<Levels> = fc.record({ assetValue: fc.option(fc.integer({ min: 1, max: 3 })), threat: fc.option(fc.integer({ min: 1, max: 3 })), vulnerability: fc.option(fc.integer({ min: 1, max: 3 })), impact: fc.option(fc.integer({ min: 1, max: 3 })) });
  const option = fc.constantFrom<TreatmentOption | null>("reduce", "retain", "avoid", "transfer", null);
  const control = fc.constantFrom("A.5.1", "A.8.7", "A.8.13", "A.8.24", "ORG-01");

  it("is a short text, the same every time", () => {
    expect(seal(manual, facts({}))).toMatch(/^S2-[0-9A-F]{10}$/);
    expect(seal(manual, facts({}))).toBe(seal(manual, facts({})));
  });

  // The seal stands in sheets for years. Expected values: a second implementation of the same two lanes, written in Python, over the text beside each.
  it.each<[Partial<DecisionFacts>, string]>([
    // "3,2,2,-|12|reduce|A.8.13 A.8.7|3,1,2,-|6|residual": 3 x 2 x 2 = 12, 3 x 1 x 2 = 6
    [{ option: "reduce", controls: ["A.8.7", "8.13"], residual: levels(null, 1, null) }, "S2-604A241A3C"],
    // "-,-,-,-|-|-||-|-|-"
    [{ levels: levels(null, null, null) }, "S2-B7C8257C26"],
    // "3,2,2,-|12|transfer||=6|6|residual"
    [{ option: "transfer", residual: 6 }, "S2-3F5CA6806D"],
    // "3,2,2,-|12|retain||-|-|remaining"
    [{ option: "retain" }, "S2-2459A94CD9"],
  ])("of %j is %s in every version of the product", (given, expected) => {
    expect(seal(manual, facts(given))).toBe(expected);
  });

  it("does not depend on the order, repetition or spelling of controls", () => {
    fc.assert(
      fc.property(someLevels, option, fc.array(control), fc.nat(), (current, chosen, controls, turn) => {
        const turned = [...controls.slice(turn % (controls.length + 1)), ...controls.slice(0, turn % (controls.length + 1))];
        const respelled = [...turned, ...controls].map((id) => id.toLowerCase().replace("a.", "Ａ"));
        return seal(manual, facts({ levels: current, option: chosen, controls })) === seal(manual, facts({ levels: current, option: chosen, controls: respelled }));
      }),
    );
  });

  it("says the same of a level after treatment that is blank and one that repeats the current level", () => {
    expect(seal(manual, facts({ residual: levels(null, 1, null) }))).toBe(seal(manual, facts({ residual: levels(3, 1, 2) })));
  });

  it("differs for each of the 5 x 256 facts of levels on 1-3 or blank, and option", () => {
    const steps = [null, 1, 2, 3];
    const seals = new Set<string>();
    for (const a of steps) for (const t of steps) for (const v of steps) for (const i of steps)
      for (const chosen of [null, "reduce", "retain", "avoid", "transfer"] as const) seals.add(seal(manual, facts({ levels: levels(a, t, v, i), option: chosen })));
    expect(seals.size).toBe(5 * 256);
  });

  it("tells a blank from every level, in each place", () => {
    expect(seal(manual, facts({ levels: levels(1, null, 2) }))).not.toBe(seal(manual, facts({ levels: levels(1, 2, null) })));
    expect(seal(manual, facts({ residual: 6 }))).not.toBe(seal(manual, facts({ residual: null })));
  });
});

describe("every combination of facts", () => {
  it("has exactly one decision, and an approved one only with an approval", () => {
    const value = fc.option(fc.integer({ min: 1, max: 3 }));
    const anyLevels = fc.record({ assetValue: value, threat: value, vulnerability: value, impact: value });
    fc.assert(
      fc.property(
        anyLevels, fc.option(fc.oneof(anyLevels, fc.integer({ min: 0, max: 27 }))), fc.constantFrom<TreatmentOption | null>("reduce", "retain", "avoid", "transfer", null), fc.constantFrom("", "理由"), fc.boolean(), fc.boolean(),
        (current, residual, option, reason, isCompleted, approved) => {
          const decision = decide(manual, { levels: current, residual, option, controls: [], reason, isCompleted, approved });
          return decision in decisionLabels && decision !== "approval-lapsed" && (approved || !decision.endsWith("-approved"));
        },
      ),
    );
  });
});
