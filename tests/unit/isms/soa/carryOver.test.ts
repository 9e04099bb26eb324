// Owns the change of edition: what becomes of decisions, words and the organisation's own controls.
// Promises that each case names the rows of the map that it rests on.
import fc from "fast-check";
import { catalogue, editions } from "../../../../src/isms/catalogue/catalogue";
import type { Edition } from "../../../../src/isms/catalogue/catalogue";
import { applicabilityList, statusList } from "../../../../src/isms/soa/codes";
import { undecidedRow } from "../../../../src/isms/soa/row";
import { buildStatement, carryOver } from "../../../../src/isms/soa/statement";
import type { Carried, StatementRow } from "../../../../src/isms/soa/statement";

function statement(edition: Edition, changes: Readonly<Record<string, Partial<StatementRow>>> = {}): StatementRow[] {
  return buildStatement({ edition, language: "ja", treatments: [], existing: null, lastGenerated: null }).rows.map((row) => ({ ...row, ...changes[row.id] }));
}

function rowOf(carried: Carried, id: string): StatementRow | undefined {
  return carried.rows.find((row) => row.id === id);
}

function reasonsFor(carried: Carried, id: string): string[] {
  return carried.review.filter((item) => item.id === id).map((item) => item.reason);
}

describe("carrying a statement from 2013 to 2022", () => {
  it("gives every control of the new edition, with new titles", () => {
    const carried = carryOver(statement("2013"), "2013", "2022", "en");
    expect(carried.rows.map((row) => row.id)).toEqual(catalogue("2022").controls.map((control) => control.id));
    expect(rowOf(carried, "A.8.13")?.title).toBe("Information backup");
  });

  it("asks for a decision on the 11 new controls, and only on those where nothing was decided", () => {
    const carried = carryOver(statement("2013"), "2013", "2022");
    const fresh = carried.review.filter((item) => item.reason === "new").map((item) => item.id);
    expect(fresh).toEqual(["A.5.7", "A.5.23", "A.5.30", "A.7.4", "A.8.9", "A.8.10", "A.8.11", "A.8.12", "A.8.16", "A.8.23", "A.8.28"]);
    // The one split of 2013: A.18.2.3 became A.5.36 and A.8.8.
    expect(new Set(carried.review.map((item) => item.reason))).toEqual(new Set(["new", "split"]));
  });

  it("carries one decision to one control without a question (A.12.3.1 -> A.8.13)", () => {
    const words = { applicability: "applicable", status: "yes", implementation: "日次", owner: "情シス", riskIds: ["R-1"], reasons: { codes: ["risk"], text: "" } } as const;
    const carried = carryOver(statement("2013", { "A.12.3.1": words }), "2013", "2022");
    expect(rowOf(carried, "A.8.13")).toMatchObject(words);
    expect(reasonsFor(carried, "A.8.13")).toEqual([]);
  });

  it("joins two that agree, each word under its old id (A.5.1.1, A.5.1.2 -> A.5.1)", () => {
    const same = { applicability: "applicable", status: "yes", owner: "社長" } as const;
    const carried = carryOver(statement("2013", { "A.5.1.1": { ...same, implementation: "方針書" }, "A.5.1.2": { ...same, implementation: "年次見直し" } }), "2013", "2022");
    expect(rowOf(carried, "A.5.1")).toMatchObject({ ...same, implementation: "A.5.1.1: 方針書\nA.5.1.2: 年次見直し" });
    expect(reasonsFor(carried, "A.5.1")).toEqual(["merged"]);
  });

  it("takes the applicable one of two that disagree, keeps the exclusion's reason and asks", () => {
    const carried = carryOver(statement("2013", { "A.5.1.1": { applicability: "applicable", status: "yes" }, "A.5.1.2": { applicability: "excluded", exclusionReason: "不要", status: "no" } }), "2013", "2022");
    expect(rowOf(carried, "A.5.1")).toMatchObject({ applicability: "applicable", exclusionReason: "不要", status: "partly" });
    const [item] = carried.review.filter((each) => each.id === "A.5.1");
    expect(item).toMatchObject({ reason: "conflict", from: ["A.5.1.1", "A.5.1.2"] });
    expect(item?.rows.map((row) => row.applicability)).toEqual(["applicable", "excluded"]);
  });

  it("keeps the organisation's own controls, and rows whose id the old edition lacks, the latter with a question", () => {
    const own = { ...undecidedRow("ORG-01", "独自", ""), owner: "法務" };
    const stray = { ...undecidedRow("A.99.1", "?", ""), owner: "誰か" };
    const carried = carryOver([...statement("2013"), own, stray], "2013", "2022");
    expect(carried.rows.slice(93)).toEqual([own, stray]);
    expect(reasonsFor(carried, "ORG-01")).toEqual([]);
    expect(reasonsFor(carried, "A.99.1")).toEqual(["unknown"]);
  });
});

describe("carrying a statement from 2005", () => {
  it("hands a decided control that was withdrawn to a person, whole (A.6.1.1)", () => {
    const carried = carryOver(statement("2005", { "A.6.1.1": { applicability: "applicable", implementation: "経営会議" } }), "2005", "2022");
    expect(carried.review[0]).toMatchObject({ id: "A.6.1.1", reason: "withdrawn", from: ["A.6.1.1"], rows: [{ implementation: "経営会議" }] });
  });

  it("marks a disputed mapping (A.10.7.3 -> A.8.2.3)", () => {
    const carried = carryOver(statement("2005"), "2005", "2013");
    const marked = carried.review.filter((item) => item.reason === "uncertain").flatMap((item) => item.from);
    expect(marked.length).toBeGreaterThan(0);
    expect(carried.review.find((item) => item.from.includes("A.10.7.3"))).toBeDefined();
  });

  it("splits one decision to both of its controls (A.11.2.1 -> A.9.2.1 and A.9.2.2; A.11.5.2 -> A.9.2.1 too)", () => {
    const carried = carryOver(statement("2005", { "A.11.2.1": { applicability: "applicable", status: "yes", implementation: "申請書" } }), "2005", "2013");
    for (const id of ["A.9.2.1", "A.9.2.2"]) expect(rowOf(carried, id)).toMatchObject({ applicability: "applicable", implementation: "申請書" });
    expect(reasonsFor(carried, "A.9.2.2")).toEqual(["split"]);
    // A.11.5.2 was not decided.
    expect(reasonsFor(carried, "A.9.2.1")).toEqual(["conflict"]);
  });
});

describe("between any two editions", () => {
  const pair = fc.tuple(fc.constantFrom(...editions), fc.constantFrom(...editions));
  const decision = fc.record({ pick: fc.nat(), applicability: fc.constantFrom(...applicabilityList.codes), status: fc.constantFrom(...statusList.codes), text: fc.constantFrom("甲", "乙", "丙") });

  it("loses no decision and no word", () => {
    fc.assert(
      fc.property(pair, fc.array(decision, { maxLength: 12 }), ([from, to], decisions) => {
        const rows = statement(from);
        const touched = new Set<number>();
        decisions.forEach(({ pick, applicability, status, text }, turn) => {
          const index = pick % rows.length;
          const current = rows[index];
          if (current === undefined) return;
          touched.add(index);
          rows[index] = { ...current, applicability, status, implementation: `${text}${turn}`, owner: `担当${turn}`, riskIds: [`R-${turn}`] };
        });
        const carried = carryOver(rows, from, to);
        for (const index of touched) {
          const old = rows[index];
          if (old === undefined) continue;
          const heirs = carried.rows.filter((row) => row.implementation.includes(old.implementation) && row.owner.includes(old.owner) && old.riskIds.every((id) => row.riskIds.includes(id)));
          const isDecided = heirs.some((row) => row.applicability === old.applicability && row.status === old.status);
          const isReviewed = carried.review.some((item) => item.rows.includes(old));
          expect(isDecided || isReviewed).toBe(true);
          expect(heirs.length > 0 || isReviewed).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stays as it is where the edition stays", () => {
    const rows = statement("2022", { "A.5.1": { owner: "x" } });
    expect(carryOver(rows, "2022", "2022")).toEqual({ rows, review: [] });
  });
});
