// Owns the table of level inputs: what people type in registers and what it means.
// Promises one row an input, each expectation taken from the scale and the rule named beside it.
import fc from "fast-check";
import type { Cell } from "../../../../src/isms/cell";
import { levelChoices, readLevel } from "../../../../src/isms/method/levels";
import type { Factor, Method } from "../../../../src/isms/method/method";
import { factorNames, scaleOf } from "../../../../src/isms/method/method";
import { preset, presetIds } from "../../../../src/isms/method/presets";

const manual = preset("manual");
const mean: Method = { ...manual, assetValueRule: "mean" };
const symbols: Method = {
  ...manual,
  scales: { ...manual.scales, threat: { minimum: 1, maximum: 4, labels: [{ text: "×", level: 1 }, { text: "△", level: 2 }, { text: "○", level: 3 }, { text: "◎", level: 4 }] } },
};

describe("a level that is on the scale", () => {
  // Scale 1-3 with 低/Low, 中/Medium, 高/High.
  it.each<[Cell, number]>([
    [1, 1], [3, 3], ["2", 2], [" 2 ", 2], ["３", 3], ["2.0", 2], ["+2", 2], ["02", 2],
    ["高", 3], ["中", 2], ["低", 1], [" 高\u3000", 3], ["High", 3], ["HIGH", 3], ["Ｈｉｇｈ", 3], ["medium", 2], ["Low", 1], ["h", 3],
    ["3 - High", 3], ["3-高", 3], ["3：高", 3], ["3. 高", 3], ["3（高）", 3], ["高(3)", 3], ["高：3", 3], ["高 - 3", 3], ["2 - likely", 2], ["2 – possible now", 2], ["3高", 3], ["3 高", 3],
    ["レベル3", 3], ["Level 2", 2], ["Lv.1", 1],
  ])("%p is level %p", (cell, level) => {
    expect(readLevel(manual, "threat", cell)).toEqual({ ok: true, value: level });
  });

  it.each<[string, number]>([["◎", 4], ["○", 3], ["〇", 3], ["◯", 3], ["△", 2], ["×", 1], ["✕", 1], ["Ｘ", NaN]])("symbol %p is level %p where the organisation says so", (cell, level) => {
    const outcome = readLevel(symbols, "threat", cell);
    if (Number.isNaN(level)) expect(outcome.ok).toBe(false);
    else expect(outcome).toEqual({ ok: true, value: level });
  });

  it("reads words of a five-level likelihood", () => {
    expect(readLevel(preset("matrix5"), "threat", "4 - likely")).toEqual({ ok: true, value: 4 });
    expect(readLevel(preset("matrix5"), "threat", "Almost Certain")).toEqual({ ok: true, value: 5 });
  });

  it("takes 0 for a level where the scale begins at 0", () => {
    expect(readLevel(preset("ipa-exam"), "confidentiality", 0)).toEqual({ ok: true, value: 0 });
    expect(readLevel(preset("ipa-exam"), "confidentiality", "低")).toEqual({ ok: true, value: 0 });
  });
});

describe("a level that is not assessed", () => {
  it.each<[Cell]>([[null], [""], ["  "], ["\u3000"], ["-"], ["－"], ["‐"], ["―"], ["ー"], ["—"], ["--"]])("%p", (cell) => {
    expect(readLevel(manual, "threat", cell)).toEqual({ ok: true, value: null });
  });

  it.each<[Cell]>([[-1], ["-1"], ["－１"]])("%p in MONARC, which writes it so", (cell) => {
    expect(readLevel(preset("monarc"), "impact", cell)).toEqual({ ok: true, value: null });
  });

  it("whatever stands there, where the method does not use the factor", () => {
    expect(readLevel(preset("jipdec"), "impact", 99)).toEqual({ ok: true, value: null });
  });
});

describe("a level that cannot be read", () => {
  it.each<[Cell, string, string | number]>([
    [0, "level-off-scale", 0], [4, "level-off-scale", 4], [-1, "level-off-scale", -1], [99, "level-off-scale", 99], ["９", "level-off-scale", 9], ["4 - likely", "level-off-scale", 4], [Infinity, "level-off-scale", Infinity],
    [2.5, "level-not-whole", 2.5], ["1.5", "level-not-whole", 1.5],
    [45000, "level-is-date", 45000], ["2026-01-03", "level-is-date", "2026-01-03"], ["1月3日", "level-is-date", "1月3日"], ["2026/1/3", "level-is-date", "2026/1/3"],
    ["だいたい", "level-unknown-label", "だいたい"], ["3 servers", "level-unknown-label", "3 servers"], ["1-3", "level-unknown-label", "1-3"], ["3 - Low", "level-unknown-label", "3 - Low"], ["1e0", "level-unknown-label", "1e0"], ["○", "level-unknown-label", "○"],
    [true, "level-is-boolean", "TRUE"], [false, "level-is-boolean", "FALSE"],
  ])("%p is %s", (cell, code, value) => {
    const outcome = readLevel(manual, "threat", cell);
    expect(outcome).toMatchObject({ ok: false, problem: { code, facts: { value, factor: "threat", minimum: 1, maximum: 3 } } });
  });

  it("names the accepted words beside an unknown one", () => {
    const outcome = readLevel(manual, "threat", "Réduire");
    expect(outcome.ok ? "" : outcome.problem.facts.labels).toContain("高, High");
  });

  it("passes an Excel error value on as itself", () => {
    expect(readLevel(manual, "impact", { error: "#N/A" })).toEqual({ ok: false, problem: { code: "level-is-error", facts: { error: "#N/A", factor: "impact" } } });
  });
});

describe("the asset value's scale", () => {
  // Three attributes 1-3: max 1..3; sum of one to three of them 1..9; product 1..27; mean 1..3.
  it.each<[Method["assetValueRule"], number, number]>([["max", 1, 3], ["sum", 1, 9], ["product", 1, 27], ["mean", 1, 3]])("%s gives %p to %p", (assetValueRule, minimum, maximum) => {
    expect(scaleOf({ ...manual, assetValueRule }, "assetValue")).toMatchObject({ minimum, maximum });
  });

  it("has decimals only where the rule is the mean", () => {
    expect(readLevel(mean, "assetValue", 2.5)).toEqual({ ok: true, value: 2.5 });
    expect(readLevel(mean, "threat", 2.5).ok).toBe(false);
    expect(readLevel(manual, "assetValue", 2.5).ok).toBe(false);
  });
});

describe("level choices", () => {
  it("shows each level with its word in the asked language", () => {
    expect(levelChoices(manual, "threat", "ja")).toEqual([{ level: 1, label: "低" }, { level: 2, label: "中" }, { level: 3, label: "高" }]);
    expect(levelChoices(manual, "threat", "en").map((choice) => choice.label)).toEqual(["Low", "Medium", "High"]);
    expect(levelChoices(preset("jipdec"), "impact", "ja")).toEqual([]);
  });
});

describe("every preset and factor", () => {
  const factors = Object.keys(factorNames) as Factor[];
  const anyCell = fc.oneof(fc.double(), fc.integer({ min: -5, max: 30 }), fc.string(), fc.boolean(), fc.constant(null), fc.record({ error: fc.constant("#REF!") }));

  it("reads any cell as a level on the scale, as not assessed, or as a problem; never clamps", () => {
    fc.assert(
      fc.property(fc.constantFrom(...presetIds), fc.constantFrom(...factors), anyCell, (id, factor, cell) => {
        const outcome = readLevel(preset(id), factor, cell);
        const scale = scaleOf(preset(id), factor);
        if (!outcome.ok) return outcome.problem.code.startsWith("level-");
        if (outcome.value === null) return true;
        if (typeof cell === "number" && outcome.value !== cell) return false;
        return scale !== null && outcome.value >= scale.minimum && outcome.value <= scale.maximum;
      }),
    );
  });

  it("reads every label that its scale lists", () => {
    for (const id of presetIds) {
      for (const factor of factors) {
        for (const { text, level } of scaleOf(preset(id), factor)?.labels ?? []) {
          expect(readLevel(preset(id), factor, text)).toEqual({ ok: true, value: level });
        }
      }
    }
  });
});
