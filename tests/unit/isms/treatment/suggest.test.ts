// Owns the tests of suggested controls: by a risk's words, by what similar rows chose, in every edition.
// Promises expectations read off the table of subjects and the catalogue, with the weights beside them.
import fc from "fast-check";
import { catalogue, editions, findControl, mapControl } from "../../../../src/isms/catalogue/catalogue";
import { textKey } from "../../../../src/isms/method/text";
import data2022 from "../../../../src/isms/catalogue/data/iso27001-2022.json";
import { specialProperties } from "../../../../src/isms/treatment/properties";
import { similarity, textPairs } from "../../../../src/isms/treatment/similarity";
import { experienceOf, suggestControls } from "../../../../src/isms/treatment/suggest";
import { themes } from "../../../../src/isms/treatment/themes";

const none = experienceOf([]);
const ids = (...found: Parameters<typeof suggestControls>): string[] => suggestControls(...found).map(({ id }) => id);

describe("the table of subjects", () => {
  it("names controls that the edition 2022 has, each once a subject, and words in the spelling that is compared", () => {
    for (const { controls, words, sources } of themes) {
      expect(controls.filter((id) => findControl(id, "2022") === null)).toEqual([]);
      expect(new Set(controls).size).toBe(controls.length);
      expect(words.filter((word) => word.trim() === "" || textKey(word) !== word.trim())).toEqual([]);
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

describe("the table of properties", () => {
  it("says of every control what the catalogue's attributes say", () => {
    for (const { id, attributes } of data2022.controls) {
      const all = attributes.informationSecurityProperties.map((property) => property.toLowerCase());
      expect([id, specialProperties(id)]).toEqual([id, all.length === 3 ? [] : all]);
    }
  });
});

describe("suggestions by words", () => {
  it("act on the weakness before the threat, and say which word of which text they come from", () => {
    // "バックアップ" in the weakness: A.8.13 (3). "ランサム" in the threat: malware A.8.7 (2), A.8.13 (2 x 0.85 and more), recovery A.8.13 (2).
    const found = suggestControls({ asset: "", threat: "ランサムウェアの感染", vulnerability: "バックアップの復元を試していない" }, "R-1", none, "2022", 8);
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(["A.8.13", "A.8.7"]);
    expect(found[0].reasons[0]).toEqual({ kind: "theme", source: "vulnerability", theme: { ja: "バックアップ", en: "backup" }, word: "バックアップ" });
  });

  it("say what a control protects where the threat endangers just that", () => {
    // A power failure endangers availability. The catalogue: A.7.11 protects integrity and availability, A.8.14 availability alone.
    const found = suggestControls({ asset: "", threat: "停電", vulnerability: "" }, "R-1", none, "2022", 8);
    expect(found.map(({ id }) => id)).toEqual(["A.7.11", "A.8.14"]);
    expect(found.map(({ reasons }) => reasons[reasons.length - 1])).toEqual([{ kind: "property", property: "availability" }, { kind: "property", property: "availability" }]);
  });

  it("read English and Japanese alike, whatever the width of the letters", () => {
    const risk = { asset: "", threat: "Loss of a device", vulnerability: "" };
    expect(ids({ ...risk, threat: "ＬＯＳＳ ＯＦ ＤＥＶＩＣＥ" }, "R-1", none, "2022", 8)).toEqual(ids({ asset: "", threat: "紛失", vulnerability: "" }, "R-1", none, "2022", 8));
  });

  it("do not find a Latin word inside another", () => {
    expect(ids({ asset: "", threat: "groups", vulnerability: "" }, "R-1", none, "2022", 8)).toEqual([]);
    expect(ids({ asset: "", threat: "firewall rules", vulnerability: "" }, "R-1", none, "2022", 8)).toEqual([]);
    expect(ids({ asset: "", threat: "UPS fails", vulnerability: "" }, "R-1", none, "2022", 8)).toContain("A.7.11");
  });

  it("are none for words that nobody listed", () => {
    expect(suggestControls({ asset: "x", threat: "y", vulnerability: "z" }, "R-1", none, "2022", 8)).toEqual([]);
  });

  it.each(editions)("have the numbers of the edition %s", (edition) => {
    const found = ids({ asset: "", threat: "マルウェア", vulnerability: "" }, "R-1", none, edition, 20);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => findControl(id, edition) !== null)).toBe(true);
    const malware = mapControl("A.8.7", "2022", edition);
    expect(malware.ok && malware.value.ids.every((id) => found.includes(id))).toBe(true);
  });
});

describe("suggestions from the register's own treatments", () => {
  const treated = experienceOf([
    { riskId: "R-2", asset: "A", threat: "塩害", vulnerability: "海に近い", controls: ["A.7.8"] },
    { riskId: "R-3", asset: "B", threat: "塩害", vulnerability: "海に近い", controls: ["A.7.8", "A.7.13"] },
    { riskId: "R-4", asset: "B", threat: "騒音", vulnerability: "壁が薄い", controls: ["A.7.3"] },
  ]);

  it("name the rows that chose the control", () => {
    expect(suggestControls({ asset: "", threat: "塩害", vulnerability: "海に近い" }, "R-1", treated, "2022", 8)).toEqual([
      { id: "A.7.8", score: 4, reasons: [{ kind: "similar", riskIds: ["R-2", "R-3"] }] },
      { id: "A.7.13", score: 4, reasons: [{ kind: "similar", riskIds: ["R-3"] }] },
    ]);
  });

  it("leave out the risk itself, and controls that the edition lacks", () => {
    expect(ids({ asset: "", threat: "騒音", vulnerability: "壁が薄い" }, "R-4", treated, "2022", 8)).toEqual([]);
    expect(ids({ asset: "", threat: "騒音", vulnerability: "壁が薄い" }, "R-1", treated, "2005", 8)).toEqual([]);
  });
});

describe("how alike two texts are", () => {
  it("is twice the shared pairs by all pairs", () => {
    // night: ni ig gh ht; nacht: na ac ch ht. One shared of 4 + 4.
    expect(similarity(textPairs("night"), textPairs("nacht"))).toBe(0.25);
    expect(similarity(textPairs("同じ 文"), textPairs("同じ文"))).toBe(1);
    expect(similarity(textPairs(""), textPairs("文字"))).toBe(0);
  });

  it("is the same both ways round, from 0 to 1", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
      const [first, second] = [similarity(textPairs(one), textPairs(other)), similarity(textPairs(other), textPairs(one))];
      return first === second && first >= 0 && first <= 1;
    }));
  });
});

it("suggestions never exceed the limit, and the catalogue has each of them", () => {
  const known = new Set(catalogue("2022").controls.map(({ id }) => id));
  const text = fc.constantFrom(...themes.flatMap(({ words }) => words));
  fc.assert(fc.property(text, text, text, fc.integer({ min: 0, max: 10 }), (asset, threat, vulnerability, limit) => {
    const found = suggestControls({ asset, threat, vulnerability }, "R-1", none, "2022", limit);
    return found.length <= limit && found.every(({ id, reasons }) => known.has(id) && reasons.length > 0);
  }));
});
