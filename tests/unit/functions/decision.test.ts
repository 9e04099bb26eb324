// Owns the cases of the decision as the functions give them.
// Promises one test for each row of the decision table of the organisation's ISMS manual, 4.2.1 and 4.2.2.
import { seal } from "../../../src/isms/decision/seal";
import { preset } from "../../../src/isms/method/presets";
import { Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("ja");
const english = new Spreadsheet("en");
const low = [2, 1, 2] as const;
const high = [3, 2, 3] as const;

/** The decision on levels with the further arguments in their order: impact, treatment, residual, reason, approved. */
const decision = (levels: readonly number[], ...more: unknown[]) => sheet.cell("DECISION", ...levels, null, ...more);

describe("DECISION", () => {
  it.each([
    ["nothing done, at or below the threshold", low, [], "受容可"],
    ["nothing done, exactly at the threshold", [3, 2, 1], [], "受容可"],
    ["nothing done, above the threshold", high, [], "要対応"],
    ["retained inside the threshold", low, ["保有"], "残留リスク（承認待ち）"],
    ["retained inside the threshold, approved", low, ["保有", null, null, true], "残留リスク（承認済）"],
    ["retained outside without a reason", high, ["保有"], "理由要記入"],
    ["retained outside with a reason", high, ["保有", null, "費用"], "残余リスク（承認待ち）"],
    ["retained outside with a reason, approved", high, ["受容", null, "費用", "承認済"], "残余リスク（承認済）"],
    ["avoided, not yet carried out", high, ["回避"], "対応中"],
    ["avoided, carried out", high, ["回避（完了）"], "回避済"],
    ["reduced, not assessed again", high, ["低減 A.8.7"], "対応中"],
    ["transferred, not assessed again", high, ["移転", [["", ""]]], "対応中"],
    ["reduced to the threshold", high, ["低減", [[1, 2]]], "残留リスク（承認待ち）"],
    ["reduced to the threshold, approved", high, ["低減", [[1, 2]], null, "○"], "残留リスク（承認済）"],
    ["reduced, still above, no reason", high, ["低減", [[1, 3]]], "理由要記入"],
    ["reduced, still above, with a reason", high, ["低減", [[1, 3]], "環境"], "残余リスク（承認待ち）"],
    ["reduced, still above, approved", high, ["低減", [[1, 3]], "環境", "approved"], "残余リスク（承認済）"],
  ])("%s", async (_case, levels, more, label) => {
    expect(await decision(levels, ...more)).toBe(label);
  });

  it("says not assessed where a level is missing", async () => {
    expect(await sheet.cell("DECISION", 3, null, 2)).toBe("未評価");
    expect(await english.cell("DECISION", 3, null, 2)).toBe("Not assessed");
  });

  it("lets an approval lapse when a fact changes after it", async () => {
    const facts = { levels: { assetValue: 3, threat: 2, vulnerability: 3, impact: null }, option: "reduce", controls: ["A.8.7"], residual: { assetValue: 3, threat: 1, vulnerability: 2, impact: null } } as const;
    const approved = seal(preset("manual"), facts);
    expect(await decision(high, "低減 A.8.7", [[1, 2]], null, approved)).toBe("残留リスク（承認済）");
    expect(await decision(high, "低減 A.8.7 A.8.13", [[1, 2]], null, approved)).toBe("承認失効");
    expect(await decision(high, "低減 A.8.7", [[1, 1]], null, approved)).toBe("承認失効");
  });

  it("reads control ids from the option's cell and from a second column alike", async () => {
    const approved = seal(preset("manual"), { levels: { assetValue: 3, threat: 2, vulnerability: 3, impact: null }, option: "reduce", controls: ["A.8.7", "A.8.13"], residual: 6 });
    for (const treatment of ["低減 A.8.7 A.8.13", "軽減：8.7, 8.13", "Reduce (A.8.13、A.8.7)", [["低減", "A.8.7\nA.8.13"]]]) {
      expect(await decision(high, treatment, 6, null, approved)).toBe("残留リスク（承認済）");
    }
  });

  it("covers the organisation's own controls in the seal, whatever words stand around them", async () => {
    const facts = { levels: { assetValue: 3, threat: 2, vulnerability: 3, impact: null }, option: "reduce", controls: ["A.8.7"], residual: 6 } as const;
    const approved = seal(preset("manual"), { ...facts, ownControls: ["ORG-1", "独自2"] });
    for (const treatment of ["低減 A.8.7 ORG-1 独自2 対応中", "低減：独自2、org-1, 8.7", [["低減", "A.8.7\nORG-1 端末の検疫\n独自2"]]]) {
      expect(await decision(high, treatment, 6, null, approved)).toBe("残留リスク（承認済）");
    }
    for (const treatment of ["低減 A.8.7 ORG-1", "低減 A.8.7 ORG-3 独自2", "低減 A.8.7"]) expect(await decision(high, treatment, 6, null, approved)).toBe("承認失効");
    expect(seal(preset("manual"), { ...facts, ownControls: [] })).toBe(seal(preset("manual"), facts));
  });

  it.each([
    ["回避  完了", "回避済"], ["回避 A.8.7 完了", "回避済"], ["回避  対応中", "対応中"], ["回避 未完了", "対応中"], ["低減 A.8.7 対応中", "対応中"],
    ["低減 暗号化する A.8.7", "対応中"], ["低減A.8.7", "対応中"], [" A.8.7 対応中", "要対応"], ["  対応中", "要対応"], ["  ", "要対応"], ["Reduce: A.8.7", "対応中"],
  ])("reads option, controls and state from one text, as a formula joins them: %p is %s", async (treatment, label) => {
    expect(await decision(high, treatment)).toBe(label);
  });

  it("takes one residual column as the residual risk value", async () => {
    expect(await decision(high, "低減", 6)).toBe("残留リスク（承認待ち）");
    expect(await decision(high, "低減", "１２", "費用")).toBe("残余リスク（承認待ち）");
  });

  it("keeps the present level where a residual level is left blank", async () => {
    // 3 x 2 x 3 = 18 becomes 3 x 2 x 1 = 6.
    expect(await decision(high, "低減", [["", 1]])).toBe("残留リスク（承認待ち）");
  });

  it("takes asset value, threat, vulnerability and impact as four residual columns", async () => {
    // max(1, 2) x 2 x 1 = 4
    expect(await sheet.cell("DECISION", 3, 2, 3, 2, "低減", [[1, 2, 1, 2]])).toBe("残留リスク（承認待ち）");
  });

  it("takes C, I and A assessed again in front, a blank one as it is at present", async () => {
    // C 1, I still 2, A 1: max 2. 2 x 2 x 1 = 4, from max(3, 2, 1) x 2 x 3 = 18. With I still 3 it is 3 x 2 x 2 = 12.
    expect(await sheet.cell("DECISION", [[3, 2, 1]], 2, 3, null, "低減", [[1, "", 1, "", 1, ""]])).toBe("残留リスク（承認待ち）");
    expect(await sheet.cell("DECISION", [[3, 3, 1]], 2, 3, null, "低減", [[1, "", 1, "", 2, ""]])).toBe("理由要記入");
    expect(await sheet.cell("DECISION", [[3, 2, 1]], 2, 3, null, "低減", [["", "", "", "", "", ""]])).toBe("対応中");
    // Where the present asset value is one column, only what is assessed again counts: 1 x 2 x 3 = 6.
    expect(await sheet.cell("DECISION", 3, 2, 3, null, "低減", [[1, "", "", "", "", ""]])).toBe("残留リスク（承認待ち）");
  });

  it("reads likelihood and impact as the residual columns of a likelihood x impact method", async () => {
    const table = (await sheet.call("METHOD", "matrix5")).map((row) => (row[0] === "threshold" ? ["threshold", 6, "", ""] : [...row]));
    expect(await sheet.cell("DECISION", null, 4, null, 5, "低減", [[1, 5]], null, null, table)).toBe("残留リスク（承認待ち）");
  });

  it("refuses a treatment that raises the risk", async () => {
    const error = await english.failure("DECISION", 3, 2, 2, null, "reduce", [[3, 3]]);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/27/);
    expect(error.message).toMatch(/12/);
  });

  it.each([["five residual columns", [["", "", "", "", 1]], "residual"], ["two reason columns", null, "reason"]])("names the argument with %s", async (_what, residual, name) => {
    const reason = name === "reason" ? [["a", "b"]] : null;
    expect((await english.failure("DECISION", 3, 2, 3, null, "reduce", residual, reason)).message).toContain(`"${name}"`);
  });

  it.each([["an unknown option", "様子見", null], ["an option in a longer word", "低減しない", null], ["an unknown approval", null, "来月"]])("refuses %s and names what was found", async (_what, treatment, approved) => {
    expect((await sheet.failure("DECISION", 3, 2, 3, null, treatment, null, null, approved)).message).toContain(treatment ?? approved);
  });

  it("says that the organisation has to set the threshold where a method has none", async () => {
    expect((await english.failure("DECISION", 3, 2, 3, null, null, null, null, null, "jipdec")).message).toContain("jipdec");
  });
});

describe("ASSESS", () => {
  it("gives risk value, level and decision in three columns", async () => {
    expect(await sheet.call("ASSESS", [[3, 2, 1]], 2, 2)).toEqual([[12, "中", "要対応"]]);
    expect(await english.call("ASSESS", [[1, 1, 2]], 1, 2)).toEqual([[4, "Low", "Acceptable"]]);
  });

  it("still gives risk value and level where only the decision cannot be made", async () => {
    const [[value, level, failed]] = await english.call("ASSESS", 4, 3, 3, null, null, null, null, null, "jipdec");
    expect([value, level]).toEqual([36, "High"]);
    expect(failed).toMatchObject({ code: "#VALUE!" });
  });
});
