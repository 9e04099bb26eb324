// Owns the tests of what becomes of an approval: state, changed facts, and the reasons that a remaining risk is kept for.
// Promises expectations worked out by hand with the manual's method: consequence x threat x vulnerability, at most 6.
import fc from "fast-check";
import { groundList, readReason, writeReason, type Ground } from "../../../../src/isms/decision/grounds";
import { acceptedValue, riskKind } from "../../../../src/isms/decision/kind";
import { approvalVerdict, approvedFacts, changedFacts, standingApproval, type ApprovalRecord } from "../../../../src/isms/decision/record";
import { seal, type SealedFacts } from "../../../../src/isms/decision/seal";
import { preset } from "../../../../src/isms/method/presets";

const manual = preset("manual");
const levels = (assetValue: number | null, threat: number | null, vulnerability: number | null, impact: number | null = null) => ({ assetValue, threat, vulnerability, impact });
/** 3 x 2 x 2 = 12, reduced to 3 x 1 x 2 = 6. */
const reduced: SealedFacts = { levels: levels(3, 2, 2), option: "reduce", controls: ["A.8.7"], residual: levels(null, 1, null) };

function entry(part: Partial<ApprovalRecord> = {}): ApprovalRecord {
  return {
    id: "AP-001", entry: "approve", refersTo: "", riskId: "R-1", facts: approvedFacts(manual, reduced), kind: "residual", accepted: 6, grounds: [], reason: "", approver: "A", role: "management",
    date: "2026-04-01", meeting: "", validUntil: "", seal: seal(manual, reduced), ...part,
  };
}

describe("the kind of risk that is accepted", () => {
  it.each<[string, SealedFacts, number | null, "residual" | "remaining" | null]>([
    ["retained at 12", { ...reduced, option: "retain" }, 12, "remaining"],
    ["retained at 6 = threshold", { ...reduced, option: "retain", levels: levels(3, 2, 1) }, 6, "residual"],
    ["reduced to 6", reduced, 6, "residual"],
    ["transferred, the value after treatment given as 7", { ...reduced, option: "transfer", residual: 7 }, 7, "remaining"],
    ["reduced, not assessed again", { ...reduced, residual: null }, null, null],
    ["avoided", { ...reduced, option: "avoid" }, null, null],
    ["nothing decided", { ...reduced, option: null }, null, null],
  ])("%s", (_, facts, value, kind) => {
    expect([acceptedValue(manual, facts), riskKind(manual, facts)]).toEqual([value, kind]);
  });

  it("is none while the organisation has not set its threshold", () => {
    expect(riskKind(preset("jipdec"), reduced)).toBeNull();
  });
});

describe("what becomes of an approval", () => {
  const mark = { seal: seal(manual, reduced) };
  const verdict = (facts: SealedFacts, approved: Parameters<typeof approvalVerdict>[3], records: readonly ApprovalRecord[], today = "2026-06-01", riskId = "R-1") => approvalVerdict(manual, riskId, facts, approved, records, today);

  it.each<[string, ReturnType<typeof verdict>, string, string | null]>([
    ["none where nothing was recorded", verdict(reduced, false, []), "none", null],
    ["valid", verdict(reduced, mark, [entry()]), "valid", "AP-001"],
    ["valid on its last day", verdict(reduced, mark, [entry({ validUntil: "2026-06-01" })]), "valid", "AP-001"],
    ["expired the day after", verdict(reduced, mark, [entry({ validUntil: "2026-05-31" })]), "expired", "AP-001"],
    ["not expired where nobody says which day it is", verdict(reduced, mark, [entry({ validUntil: "2026-05-31" })], ""), "valid", "AP-001"],
    ["lapsed, expired or not", verdict({ ...reduced, controls: [] }, mark, [entry({ validUntil: "2026-05-31" })]), "lapsed", "AP-001"],
    ["revoked, the cell blank", verdict(reduced, false, [entry(), entry({ id: "AP-002", entry: "revoke", refersTo: "AP-001" })]), "revoked", "AP-002"],
    ["revoked, the seal put back by hand", verdict(reduced, mark, [entry(), entry({ id: "AP-002", entry: "revoke", refersTo: "AP-001" })]), "revoked", "AP-002"],
    ["valid again after a revocation", verdict(reduced, mark, [entry(), entry({ id: "AP-002", entry: "revoke", refersTo: "AP-001" }), entry({ id: "AP-003" })]), "valid", "AP-003"],
    ["unrecorded where another risk's seal was copied", verdict(reduced, mark, [entry({ riskId: "R-2" })]), "unrecorded", null],
    ["unrecorded where a word says approved", verdict(reduced, true, [entry()]), "unrecorded", null],
    ["found by its seal where the register numbers no risks", verdict(reduced, mark, [entry({ riskId: "#9" })], "", "#7"), "valid", "AP-001"],
  ])("is %s", (_, found, state, id) => {
    expect([found.state, found.record?.id ?? null]).toEqual([state, id]);
  });

  it("is taken over by the next one of the same risk only", () => {
    const records = [entry(), entry({ id: "AP-002", riskId: "R-2" })];
    expect(standingApproval(records, "R-1")?.id).toBe("AP-001");
    expect(standingApproval([...records, entry({ id: "AP-003", entry: "revoke", refersTo: "AP-001" })], "R-1")).toBeNull();
  });
});

describe("the facts that changed", () => {
  const since = (now: Partial<SealedFacts>, method = manual) => changedFacts(approvedFacts(manual, reduced), approvedFacts(method, { ...reduced, ...now }));

  it("are none where only the spelling of controls changed", () => {
    expect(since({ controls: ["８．７", "a.8.7"] })).toEqual([]);
  });

  it("name a level with the values that follow from it, and not the level after treatment that only follows", () => {
    // V 2 -> 3: 3 x 2 x 3 = 18 before, 3 x 1 x 3 = 9 after, which is above 6.
    expect(since({ levels: levels(3, 2, 3) })).toEqual([
      { fact: "vulnerability", from: 2, to: 3 }, { fact: "value", from: 12, to: 18 }, { fact: "residualValue", from: 6, to: 9 }, { fact: "kind", from: "residual", to: "remaining" },
    ]);
  });

  it("name what was deleted", () => {
    expect(since({ option: null, controls: [], residual: null })).toEqual([
      { fact: "option", from: "reduce", to: null }, { fact: "controls", from: ["A.8.7"], to: [] },
      { fact: "residualAssetValue", from: 3, to: null }, { fact: "residualThreat", from: 1, to: null }, { fact: "residualVulnerability", from: 2, to: null },
      { fact: "residualValue", from: 6, to: null }, { fact: "kind", from: "residual", to: null },
    ]);
  });

  it("name the kind alone where the threshold moved across the value", () => {
    expect(since({}, { ...manual, threshold: 5 })).toEqual([{ fact: "kind", from: "residual", to: "remaining" }]);
    expect(since({}, { ...manual, threshold: 11 })).toEqual([]);
  });

  it("are some exactly where the seals differ", () => {
    const level = fc.option(fc.integer({ min: 1, max: 3 }));
    const some = fc.record({ assetValue: level, threat: level, vulnerability: level, impact: level });
    const facts = fc.record({ levels: some, option: fc.constantFrom("reduce" as const, "retain" as const, null), controls: fc.subarray(["A.8.7", "A.8.13"]), residual: fc.oneof(some, fc.constant(null)) });
    fc.assert(fc.property(facts, facts, (one, other) => {
      const differs = seal(manual, one) !== seal(manual, other);
      return changedFacts(approvedFacts(manual, one), approvedFacts(manual, other)).length > 0 === differs;
    }));
  });
});

describe("the reason of a remaining risk", () => {
  it.each<[string, readonly Ground[], string]>([
    ["コスト：更改は来年度", ["cost"], "更改は来年度"],
    ["時間・費用: 二重化が終わるまで", ["cost", "time"], "二重化が終わるまで"],
    ["Cost, time: renewal is next year", ["cost", "time"], "renewal is next year"],
    ["環境", ["environment"], ""],
    ["費用の面から今期は対応できない。", [], "費用の面から今期は対応できない。"],
    ["注意：時間がない", [], "注意：時間がない"],
    ["", [], ""],
  ])("%p names %p and says %p", (cell, grounds, text) => {
    expect(readReason(cell)).toEqual({ grounds, text });
  });

  it("is read back as it was written, in either language", () => {
    const words = fc.string().map((text) => text.trim()).filter((text) => readReason(text).grounds.length === 0);
    fc.assert(fc.property(fc.subarray([...groundList.codes]), words, fc.constantFrom("ja" as const, "en" as const), (grounds, text, language) => {
      expect(readReason(writeReason({ grounds, text }, language))).toEqual({ grounds, text });
    }));
  });
});
