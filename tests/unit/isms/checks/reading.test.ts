// Owns the tests of what the checks read for themselves: days from texts, the method from a formula, the values of a method.
// Promises expectations written out by hand.
import { readDay } from "../../../../src/isms/checks/day";
import { methodArgument } from "../../../../src/isms/checks/methodCalls";
import { preset } from "../../../../src/isms/method/presets";
import { reachableValues } from "../../../../src/isms/method/reachable";
import { maximumRisk } from "../../../../src/isms/method/risk";

describe("a day as people write it", () => {
  it.each([
    ["2026-11-05", "2026-11-05"], ["2026/11/5", "2026-11-05"], ["2026.11.5", "2026-11-05"], ["2026年11月5日", "2026-11-05"], ["２０２６／１１／５", "2026-11-05"],
    // Reiwa 1 is 2019.
    ["令和8年11月5日", "2026-11-05"], ["令和元年5月1日", "2019-05-01"], ["R8.11.5", "2026-11-05"],
    // A month means its last day; 2028 is a leap year, 2100 is none.
    ["2026-11", "2026-11-30"], ["2026年12月", "2026-12-31"], ["2028-02", "2028-02-29"], ["2100/2", "2100-02-28"],
  ])("%s is %s", (text, day) => expect(readDay(text)).toBe(day));

  it.each(["", "soon", "来期", "2026-13-01", "2026-02-30", "11/5", "8年11月5日", "2026", "2026-11-05 or later"])("%s is none", (text) => expect(readDay(text)).toBeNull());
});

describe("the method of a formula", () => {
  it.each([
    ["=ISMS.RISK($C6:$E6,$G6,$H6,$I6,ISMS_Method)", "ISMS_Method"],
    ["=_xldudf_ISMS_RISK(C6:E6,G6,H6,\"\",ISMS_Method)", "ISMS_Method"],
    ["=ISMS.LEVEL(Risks[[#This Row],[C, of (all)]:[A]],2,3,,'ISMS 設定'!$A$4:$D$30)", "'ISMS 設定'!$A$4:$D$30"],
    ['=ISMS.DECISION(CHOOSE({1,2,3},C2,E2,D2),F2,"",G2,H2&" "&I2&", ",J2:K2,"a ""b"", c","",ISMS_Method)', "ISMS_Method"],
    ["=IFERROR(ISMS.RISK(C2,D2,E2,F2,\"jipdec\"),\"\")", '"jipdec"'],
    ["=ISMS.RISK(C2,D2,E2)", ""],
    ["=C2*D2*E2", null],
    ['=ISMS.CONTROL("A.5.1")', null],
  ])("%s asks for %s", (formula, argument) => expect(methodArgument(formula)).toBe(argument));
});

describe("the values that a method can give", () => {
  it("are the products of three levels from 1 to 3 in the manual's method", () => {
    expect(reachableValues(preset("manual"))).toEqual([1, 2, 3, 4, 6, 8, 9, 12, 18, 27]);
  });

  it("are the sums 0 to 8 in the additive method of ISO/IEC 27005", () => {
    expect(reachableValues(preset("iso27005"))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("are the products of two levels from 1 to 5 in the matrix of likelihood and impact", () => {
    expect(reachableValues(preset("matrix5"))).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25]);
  });

  it.each(["manual", "jipdec", "ipa-exam", "tokyo", "iso27005", "monarc", "matrix5"] as const)("end with the highest one (%s)", (id) => {
    expect(reachableValues(preset(id)).at(-1)).toBe(maximumRisk(preset(id)));
  });

  it("are not listed where the scales make too many combinations", () => {
    const long = { minimum: 1, maximum: 100, labels: [] };
    expect(reachableValues({ ...preset("manual"), scales: { confidentiality: long, integrity: long, availability: long, threat: long, vulnerability: long, impact: long } })).toEqual([]);
  });
});
