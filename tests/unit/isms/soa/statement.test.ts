// Owns the making of the statement: completeness, the three-way merge and its list of changes.
// Promises that whatever a person wrote is still there after every regeneration.
import fc from "fast-check";
import type { Edition } from "../../../../src/isms/catalogue/catalogue";
import { editions } from "../../../../src/isms/catalogue/catalogue";
import type { Applicability, ControlStatus, ReasonCode } from "../../../../src/isms/soa/codes";
import { applicabilityList, reasonList, statusList } from "../../../../src/isms/soa/codes";
import { undecidedRow } from "../../../../src/isms/soa/row";
import { buildStatement } from "../../../../src/isms/soa/statement";
import type { Statement, StatementRow, TreatedRisk } from "../../../../src/isms/soa/statement";

const backup: TreatedRisk[] = [{ riskId: "R-1", controls: ["A.8.13", "A.8.7"] }, { riskId: "R-2", controls: ["8.13"] }];

function build(existing: readonly StatementRow[] | null, treatments: readonly TreatedRisk[] = [], lastGenerated: readonly StatementRow[] | null = null, language: "ja" | "en" = "ja", edition: Edition = "2022"): Statement {
  return buildStatement({ edition, language, treatments, existing, lastGenerated });
}

function row(statement: Statement, id: string): StatementRow {
  const found = statement.rows.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

/** The rows with one of them changed, as a person would in the sheet. */
function typed(rows: readonly StatementRow[], id: string, change: Partial<StatementRow>): StatementRow[] {
  return rows.map((each) => (each.id === id ? { ...each, ...change } : each));
}

describe("a first statement", () => {
  it.each<[Edition, number]>([["2005", 133], ["2013", 114], ["2022", 93]])("of %s has all %p controls, undecided, each a new row", (edition, count) => {
    const statement = build(null, [], null, "en", edition);
    expect(statement.rows).toHaveLength(count);
    expect(statement.rows.every((each) => each.applicability === "undecided" && each.status === "not-checked" && each.title !== "" && each.objective !== "")).toBe(true);
    expect(statement.changes).toHaveLength(count);
    expect(statement.changes.every((change) => change.kind === "new")).toBe(true);
  });

  it("makes applicable what treatments select, with the risks by id as the reason", () => {
    const statement = build(null, backup);
    expect(row(statement, "A.8.13")).toMatchObject({ applicability: "applicable", riskIds: ["R-1", "R-2"], reasons: { codes: ["risk"], text: "" } });
    expect(row(statement, "A.8.7")).toMatchObject({ applicability: "applicable", riskIds: ["R-1"] });
    expect(row(statement, "A.5.1")).toMatchObject({ applicability: "undecided", riskIds: [], reasons: { codes: [], text: "" } });
  });
});

describe("making it again", () => {
  const first = build(null, backup);

  it("changes nothing where nothing changed, with or without the last generation", () => {
    expect(build(first.rows, backup, first.generated)).toEqual({ rows: first.rows, changes: [], generated: first.generated, conflicts: [] });
    expect(build(first.rows, backup).changes).toEqual([]);
  });

  it("keeps every word and choice of a person", () => {
    const words = { implementation: "毎日バックアップ", owner: "情報システム部", plan: "RT-1", due: "2026-09-30", indicator: "KPI-3", status: "partly", reasons: { codes: ["risk", "law"], text: "個人情報保護法" } } as const;
    const sheet = typed(typed(first.rows, "A.8.13", words), "A.7.4", { applicability: "excluded", exclusionReason: "自社の建物がない" });
    const again = build(sheet, [{ riskId: "R-9", controls: ["A.8.13"] }], first.generated);
    expect(row(again, "A.8.13")).toMatchObject({ ...words, riskIds: ["R-9"] });
    expect(row(again, "A.7.4")).toMatchObject({ applicability: "excluded", exclusionReason: "自社の建物がない" });
  });

  it("never overrules an exclusion", () => {
    const sheet = typed(first.rows, "A.7.4", { applicability: "excluded", exclusionReason: "x" });
    const again = build(sheet, [...backup, { riskId: "R-3", controls: ["A.7.4"] }], first.generated);
    expect(row(again, "A.7.4")).toMatchObject({ applicability: "excluded", exclusionReason: "x", riskIds: ["R-3"] });
    expect(again.changes).toMatchObject([{ id: "A.7.4", kind: "changed", columns: ["reasons", "riskIds"] }]);
  });

  it("takes the risk and its reason away when no treatment selects the control, and leaves the decision", () => {
    const again = build(first.rows, [{ riskId: "R-2", controls: ["A.8.13"] }], first.generated);
    expect(row(again, "A.8.7")).toMatchObject({ applicability: "applicable", riskIds: [], reasons: { codes: [], text: "" } });
    expect(row(again, "A.8.13").riskIds).toEqual(["R-2"]);
    expect(again.changes.map((change) => change.id)).toEqual(["A.8.7", "A.8.13"]);
  });

  it("keeps a risk id and the reason that a person added", () => {
    const sheet = typed(typed(first.rows, "A.5.1", { riskIds: ["本社-7"], reasons: { codes: ["risk"], text: "" } }), "A.5.2", { reasons: { codes: ["risk"], text: "" } });
    for (const last of [first.generated, null]) {
      const again = build(sheet, backup, last);
      expect(row(again, "A.5.1")).toMatchObject({ riskIds: ["本社-7"], reasons: { codes: ["risk"] } });
      expect(row(again, "A.5.2").reasons.codes).toEqual(["risk"]);
    }
  });

  it("follows the language in titles that it wrote, and keeps a title that a person corrected", () => {
    const sheet = typed(first.rows, "A.5.1", { title: "当社の方針" });
    for (const last of [first.generated, null]) {
      const english = build(sheet, backup, last, "en");
      expect(row(english, "A.8.13").title).toBe("Information backup");
      expect(row(english, "A.5.1").title).toBe("当社の方針");
      expect(english.changes.find((change) => change.id === "A.8.13")?.columns).toEqual(["title", "objective"]);
    }
  });

  it("does not report another order of risks or reasons as a change", () => {
    expect(build(first.rows, [...backup].reverse(), first.generated).changes).toEqual([]);
  });

  it("recognises ids as people write them, and writes them in their one spelling", () => {
    const sheet = typed(first.rows, "A.8.13", { id: "Ａ８．１３", owner: "総務" });
    const again = build(sheet, backup, first.generated);
    expect(again.rows).toHaveLength(93);
    expect(row(again, "A.8.13").owner).toBe("総務");
    expect(again.changes).toMatchObject([{ id: "A.8.13", kind: "changed", columns: ["id"], before: { id: "Ａ８．１３" }, after: { id: "A.8.13" } }]);
  });

  it("puts back a row that was deleted", () => {
    const again = build(first.rows.filter((each) => each.id !== "A.5.1"), backup, first.generated);
    expect(again.rows).toHaveLength(93);
    expect(again.changes).toEqual([expect.objectContaining({ id: "A.5.1", kind: "new" })]);
  });

  it("keeps the organisation's own controls, ids that the edition lacks and both rows of a duplicate", () => {
    const own = { ...undecidedRow("ORG-01", "独自管理策", "独自"), owner: "法務" };
    const foreign = { ...undecidedRow("A.12.3.1", "情報のバックアップ", ""), implementation: "テープ" };
    const twice = { ...row(first, "A.5.1"), owner: "二人目" };
    const treatments = [...backup, { riskId: "R-4", controls: ["org-01"] }];
    const again = build([own, twice, ...first.rows, foreign], treatments, first.generated);
    expect(again.rows.slice(93 + 1).map((each) => each.id)).toEqual(["ORG-01", "A.12.3.1"]);
    expect(row(again, "ORG-01")).toMatchObject({ owner: "法務", title: "独自管理策", applicability: "applicable", riskIds: ["R-4"] });
    expect(again.rows.filter((each) => each.id === "A.5.1").map((each) => each.owner)).toEqual(["二人目", ""]);
    const later = build(again.rows, backup, again.generated);
    expect(row(later, "ORG-01")).toMatchObject({ riskIds: [], reasons: { codes: [] } });
    expect(row(later, "A.12.3.1").implementation).toBe("テープ");
  });
});

describe("risks by the thousand", () => {
  it("are listed as far as one cell holds, and the rest is counted", () => {
    const treatments = Array.from({ length: 6000 }, (_, index): TreatedRisk => ({ riskId: `R-${10_000 + index}`, controls: ["A.8.7"] }));
    // "R-10000, " is 9 characters: 30 000 / 9 = 3333 ids, and 2667 more.
    const { riskIds } = row(build(null, treatments), "A.8.7");
    expect([riskIds.length, riskIds[3332], riskIds[3333]]).toEqual([3334, "R-13332", "…+2667"]);
    expect(riskIds.join(", ").length).toBeLessThan(32_767);
  });
});

describe("any sheet and any treatments", () => {
  const word = fc.constantFrom("", "文", "word");
  const ids = ["A.5.1", "A.8.13", "A.8.7", "A.12.3.1", "ORG-01", "8.7"];
  const someRow: fc.Arbitrary<StatementRow> = fc.record({
    id: fc.constantFrom(...ids), title: word, objective: word,
    applicability: fc.constantFrom<Applicability>(...applicabilityList.codes), status: fc.constantFrom<ControlStatus>(...statusList.codes),
    reasons: fc.record({ codes: fc.subarray<ReasonCode>([...reasonList.codes]), text: word }), riskIds: fc.subarray(["R-1", "R-2", "X-9"]),
    implementation: word, exclusionReason: word, owner: word, plan: word, due: word, indicator: word,
  });
  const someTreatments: fc.Arbitrary<TreatedRisk[]> = fc.array(fc.record({ riskId: fc.constantFrom("R-1", "R-2", "R-3"), controls: fc.subarray(ids) }), { maxLength: 4 });
  const sheet = fc.array(someRow, { maxLength: 8 });
  const edition = fc.constantFrom(...editions);

  it("merge to the same rows a second time", () => {
    fc.assert(
      fc.property(sheet, someTreatments, edition, fc.boolean(), (existing, treatments, chosen, remembers) => {
        const once = build(existing, treatments, null, "ja", chosen);
        const again = build(once.rows, treatments, remembers ? once.generated : null, "ja", chosen);
        expect(again.rows).toEqual(once.rows);
        expect(again.changes).toEqual([]);
      }),
    );
  });

  it("lose no row, no word and no exclusion", () => {
    fc.assert(
      fc.property(sheet, someTreatments, fc.option(sheet), (existing, treatments, last) => {
        const { rows } = build(existing, treatments, last);
        const words = (list: readonly StatementRow[]): string[] =>
          list.map((each) => [each.implementation, each.exclusionReason, each.owner, each.plan, each.due, each.indicator, each.status, each.reasons.text, each.applicability === "excluded"].join("|")).sort();
        const merged = words(rows);
        for (const text of words(existing)) {
          expect(merged).toContain(text);
          merged.splice(merged.indexOf(text), 1);
        }
      }),
    );
  });
});
