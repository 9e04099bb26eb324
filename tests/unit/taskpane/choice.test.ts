// Owns the rules of attaching a register on the screen: what is still asked, and what the answers become.
// Promises expectations written by hand from the made register.
import type { PresetChoice } from "../../../src/app/service";
import {
  adaptedScales, answerKey, assignKey, attachChoice, choosePreset, confirmColumn, duplicateKeys, keepScale, missingKeys, openColumns, startChoice, thresholdOf, typedNumber, widerScales, wordKey,
} from "../../../src/taskpane/screens/register/choice";
import { madeCandidate } from "./made";

const manual: PresetChoice = { id: "manual", name: "Manual", summary: "", threshold: 6, maximum: 27 };
const ownThreshold: PresetChoice = { id: "jipdec", name: "JIPDEC", summary: "", threshold: null, maximum: 36 };
const presets = [manual, ownThreshold];
const start = startChoice(madeCandidate, presets);
const manualMethod = { maximum: 27, scales: [] };
const answered = confirmColumn(answerKey(start, "vulnerabilityLevel", 2), 1);

describe("attaching a register", () => {
  it("starts with what was recognised and the suggested method", () => {
    expect(start.keys).toEqual({ 0: "asset", 1: "threatLevel" });
    expect([start.preset, start.threshold]).toEqual(["manual", "6"]);
  });

  it("asks for what recognition missed, and for a required meaning that was taken away", () => {
    expect(missingKeys(madeCandidate, start)).toEqual(["vulnerabilityLevel"]);
    expect(missingKeys(madeCandidate, assignKey(start, 0, ""))).toEqual(["vulnerabilityLevel", "asset"]);
    expect(missingKeys(madeCandidate, answered)).toEqual([]);
  });

  it("asks a person to look at a column below 0.8 until it was confirmed or changed", () => {
    expect(openColumns(madeCandidate, start)).toEqual([1]);
    expect(openColumns(madeCandidate, confirmColumn(start, 1))).toEqual([]);
    expect(openColumns(madeCandidate, assignKey(start, 1, "vulnerabilityLevel"))).toEqual([]);
  });

  it("names a meaning that two columns hold", () => {
    expect(duplicateKeys(assignKey(start, 2, "asset"))).toEqual(["asset"]);
  });

  it("moves a meaning when its question is answered with another column", () => {
    expect(answerKey(start, "asset", 2).keys).toEqual({ 1: "threatLevel", 2: "asset" });
  });

  it("is not finished while anything is open", () => {
    expect(attachChoice(madeCandidate, start, manualMethod)).toBeNull();
    expect(attachChoice(madeCandidate, { ...answered, threshold: "" }, manualMethod)).toBeNull();
    expect(attachChoice(madeCandidate, { ...answered, levels: {} }, manualMethod)).toBeNull();
  });

  it("becomes the choice of the service, with the levels of the register's words", () => {
    expect(attachChoice(madeCandidate, { ...answered, levels: { ...answered.levels, [wordKey({ key: "threatLevel", label: "often" })]: "２" } }, manualMethod)).toEqual({
      candidateId: "R!A1:C9",
      columns: [{ column: 0, key: "asset" }, { column: 1, key: "threatLevel" }, { column: 2, key: "vulnerabilityLevel" }],
      preset: "manual",
      threshold: 6,
      labels: [{ scale: "threat", label: "rare", level: 1 }, { scale: "threat", label: "often", level: 2 }],
    });
  });

  it("leaves the threshold to the organisation where the method has none", () => {
    const chosen = choosePreset(answered, ownThreshold);
    expect(chosen.threshold).toBe("");
    expect(thresholdOf(chosen.threshold, 36)).toBeNull();
    expect(thresholdOf("12", 36)).toBe(12);
  });

  it("refuses a threshold above the highest risk value of the method", () => {
    expect(thresholdOf("28", 27)).toBeNull();
    expect(thresholdOf("27", 27)).toBe(27);
  });
});

describe("levels that run further than the method's", () => {
  const threat = { scale: "threat", minimum: 1, maximum: 3 };
  const to5 = { ...madeCandidate, scales: [{ ...madeCandidate.scales[0], minimum: 2, maximum: 5 }] };

  it("widen the scale so far that both fit", () => {
    const wider = widerScales(to5, answered, [threat]);
    expect(wider).toEqual([{ key: "threatLevel", found: { minimum: 2, maximum: 5 }, scale: threat, wider: { scale: "threat", minimum: 1, maximum: 5 } }]);
    expect(adaptedScales(wider, answered)).toEqual([{ scale: "threat", minimum: 1, maximum: 5 }]);
    expect(attachChoice(to5, answered, { maximum: 45, scales: adaptedScales(wider, answered) })?.scales).toEqual([{ scale: "threat", minimum: 1, maximum: 5 }]);
  });

  it("leave the scale alone where a person keeps it, where the levels fit, and where the column means something else", () => {
    expect(adaptedScales(widerScales(to5, answered, [threat]), keepScale(answered, "threat", true))).toEqual([]);
    expect(widerScales(madeCandidate, answered, [threat])).toEqual([]);
    expect(widerScales(to5, assignKey(answered, 1, "asset"), [threat])).toEqual([]);
  });

  it("of several columns on one scale widen it for all of them", () => {
    const both = { ...to5, scales: [...to5.scales, { ...to5.scales[0], key: "likelihood", column: 2, minimum: 0, maximum: 4 }] };
    const choice = assignKey(answered, 2, "likelihood");
    expect(adaptedScales(widerScales(both, choice, [threat]), choice)).toEqual([{ scale: "threat", minimum: 0, maximum: 5 }]);
  });
});

describe("typed numbers", () => {
  it.each([["６", 6], [" 12 ", 12], ["1.5", 1.5], ["-1", -1], ["", null], ["six", null], ["1e3", null], ["1-3", null]])("%p is %p", (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });
});
