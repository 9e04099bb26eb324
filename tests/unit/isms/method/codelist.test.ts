// Owns what a cell with a code list may hold.
// Promises that every label and synonym of every list leads to exactly one code.
import { decisionList, optionList, readOption } from "../../../../src/isms/decision/decision";
import type { CodeList } from "../../../../src/isms/method/codelist";
import { findCode, readCode } from "../../../../src/isms/method/codelist";
import { textKey } from "../../../../src/isms/method/text";
import { applicabilityList, readReasons, reasonList, statusList } from "../../../../src/isms/soa/codes";

const lists: CodeList<string>[] = [optionList, decisionList, applicabilityList, reasonList, statusList];

describe.each(lists.map((list) => [list.name, list] as const))("the list %s", (_, list) => {
  it("names each code by its code, its label in both languages and its synonyms, and no two codes alike", () => {
    const owner = new Map<string, string>();
    for (const code of list.codes) {
      for (const text of [code, list.labels[code]?.ja ?? "", list.labels[code]?.en ?? "", ...(list.synonyms[code] ?? [])]) {
        expect(findCode(list, text)).toBe(code);
        expect(owner.get(textKey(text)) ?? code).toBe(code);
        owner.set(textKey(text), code);
      }
    }
  });
});

describe("a treatment option in a cell", () => {
  it.each([
    ["低減", "reduce"], ["軽減", "reduce"], ["Reduce", "reduce"], ["MITIGATE", "reduce"], ["Réduire", "reduce"],
    ["保有", "retain"], ["受容", "retain"], ["accept", "retain"], ["Retain", "retain"],
    ["回避", "avoid"], ["Avoid", "avoid"], ["移転", "transfer"], ["共有", "transfer"], ["share", "transfer"], ["Ｔｒａｎｓｆｅｒ", "transfer"],
  ])("%s is %s", (text, code) => {
    expect(readOption(text)).toEqual({ ok: true, value: code });
  });

  it("is none where the cell is blank or a dash, a problem where it says something else", () => {
    expect(readOption(null)).toEqual({ ok: true, value: null });
    expect(readOption("－")).toEqual({ ok: true, value: null });
    expect(readOption("検討中")).toMatchObject({ ok: false, problem: { code: "code-unknown", facts: { list: "treatment", value: "検討中" } } });
    expect(readOption({ error: "#N/A" })).toEqual({ ok: false, problem: { code: "code-is-error", facts: { list: "treatment", error: "#N/A" } } });
    expect(readCode(statusList, 1)).toMatchObject({ ok: false, problem: { facts: { value: "1" } } });
  });
});

describe("reasons in a cell", () => {
  it("are codes in the order of the list, and words that are no code stay words", () => {
    expect(readReasons("契約、法令\nrisk assessment, 親会社の方針")).toEqual({ codes: ["law", "contract", "risk"], words: ["親会社の方針"] });
    expect(readReasons("－")).toEqual({ codes: [], words: [] });
    expect(readReasons(null)).toEqual({ codes: [], words: [] });
  });
});
