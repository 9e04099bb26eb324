// Owns how a required reduction is said.
// Promises levels before and after as worked out by hand from the product 1-27 and the threshold 6 of the manual's method.
import type { Levels, Method } from "../../../../src/isms/method/method";
import { preset } from "../../../../src/isms/method/presets";
import { reductionText } from "../../../../src/isms/method/required";
import { requiredReductions } from "../../../../src/isms/method/risk";

const manual = preset("manual");
const levels = (assetValue: number | null, threat: number | null, vulnerability: number | null, impact: number | null = null): Levels => ({ assetValue, threat, vulnerability, impact });
const said = (method: Method, given: Levels, language: "ja" | "en" = "ja") => reductionText(method, given, requiredReductions(method, given), language);

describe("the required reduction", () => {
  it.each<[string, Levels, string]>([
    // 3 x 1 x 3 = 9 and 3 x 2 x 2 = 12 stay above; 3 x 2 x 1 = 6 and 3 x 1 x 2 = 6 reach it in three steps.
    ["27", levels(3, 3, 3), "脅威 3→2・脆弱性 3→1 または 脅威 3→1・脆弱性 3→2"],
    // 2 x 3 x 1 = 6 and 2 x 1 x 3 = 6, two steps each; 2 x 2 x 2 = 8 is above.
    ["18 of an asset of 2", levels(2, 3, 3), "脆弱性 3→1 または 脅威 3→1"],
    // 2 x 1 x 3 = 6: the threat is as low as it can be, the impact 3 alone drives the risk: max(2, 2) x 1 x 3 = 6.
    ["9 by impact", levels(2, 1, 3, 3), "脆弱性 3→2 または 業務影響 3→2"],
    ["6, acceptable", levels(3, 2, 1), ""],
    ["not assessed", levels(3, null, 1), ""],
  ])("of %s", (_what, given, text) => {
    expect(said(manual, given)).toBe(text);
  });

  it("is said in English", () => {
    expect(said(manual, levels(3, 3, 3), "en")).toBe("threat 3→2 and vulnerability 3→1 or threat 3→1 and vulnerability 3→2");
  });

  it("speaks of the likelihood where the method has no vulnerability", () => {
    // 5 x 1 = 5 is at the threshold 5.
    expect(said({ ...preset("matrix5"), threshold: 5 }, levels(5, 3, null))).toBe("発生可能性 3→1");
  });

  it("says plainly that no reduction reaches the threshold", () => {
    // 5 x 1 = 5 is above 4.
    expect(said({ ...preset("matrix5"), threshold: 4 }, levels(5, 5, null), "en")).toBe("No reduction of levels reaches the threshold");
  });

  it("names four ways and counts the others", () => {
    const long = { minimum: 1, maximum: 9, labels: [] };
    const sum: Method = { ...manual, impactRule: "ignore", formula: "additive", threshold: 7, scales: { ...manual.scales, threat: long, vulnerability: long } };
    // 1 + T + V <= 7 from T = V = 6: T + V = 6 after six steps, in five ways from (5, 1) to (1, 5).
    expect(said(sum, levels(1, 6, 6))).toBe("脅威 6→5・脆弱性 6→1 または 脅威 6→4・脆弱性 6→2 または 脅威 6→3・脆弱性 6→3 または 脅威 6→2・脆弱性 6→4、ほか 1 通り");
  });

  it("is found for scales of a hundred levels", () => {
    const long = { minimum: 1, maximum: 100, labels: [] };
    const method: Method = { ...manual, scales: { ...manual.scales, threat: long, vulnerability: long, impact: long } };
    // 1 x 100 x 1 = 100: the vulnerability is lowest already; 1 x 6 x 1 = 6.
    expect(said(method, levels(1, 100, 1))).toBe("脅威 100→6");
  });
});
