// Owns the rules of attaching a register on the screen: what is still asked, and what the answers become.
// Promises expectations written by hand from the made register.
import type { PresetChoice } from "../../../src/app/service";
import {
  answerKey, assignKey, attachChoice, choosePreset, confirmColumn, duplicateKeys, missingKeys, openColumns, startChoice, thresholdOf, typedNumber, wordKey,
} from "../../../src/taskpane/screens/register/choice";
import { madeCandidate } from "./made";

const manual: PresetChoice = { id: "manual", name: "Manual", summary: "", threshold: 6, maximum: 27 };
const ownThreshold: PresetChoice = { id: "jipdec", name: "JIPDEC", summary: "", threshold: null, maximum: 36 };
const presets = [manual, ownThreshold];
const start = startChoice(madeCandidate, presets);
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
    expect(attachChoice(madeCandidate, start, manual)).toBeNull();
    expect(attachChoice(madeCandidate, { ...answered, threshold: "" }, manual)).toBeNull();
    expect(attachChoice(madeCandidate, { ...answered, levels: {} }, manual)).toBeNull();
  });

  it("becomes the choice of the service, with the levels of the register's words", () => {
    expect(attachChoice(madeCandidate, { ...answered, levels: { ...answered.levels, [wordKey({ key: "threatLevel", label: "often" })]: "２" } }, manual)).toEqual({
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
    expect(thresholdOf(chosen, ownThreshold)).toBeNull();
    expect(thresholdOf({ ...chosen, threshold: "12" }, ownThreshold)).toBe(12);
  });

  it("refuses a threshold above the highest risk value of the method", () => {
    expect(thresholdOf({ ...answered, threshold: "28" }, manual)).toBeNull();
    expect(thresholdOf({ ...answered, threshold: "27" }, manual)).toBe(27);
  });
});

describe("typed numbers", () => {
  it.each([["６", 6], [" 12 ", 12], ["1.5", 1.5], ["-1", -1], ["", null], ["six", null], ["1e3", null], ["1-3", null]])("%p is %p", (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });
});
